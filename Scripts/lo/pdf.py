#!/usr/bin/python3
"""Prints a workbook as LibreOffice lays it out: PDF, the text and, if asked, a picture of each page.

    pdf.py book.xlsx FOLDER [--dpi 70]

Writes FOLDER/<name>.pdf, with --dpi <name>-01.png, … and prints JSON:
`{"pdf": path, "pages": [{"text": …, "png": path or null}, …]}`.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys

from office import Office, properties, url


def main():
    parser = argparse.ArgumentParser(description="Prints a workbook to PDF, text and pictures.")
    parser.add_argument("workbook")
    parser.add_argument("folder")
    parser.add_argument("--dpi", type=int)
    parser.add_argument("--timeout", type=float, default=120)
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    stem = os.path.join(options.folder, pathlib.Path(options.workbook).stem)
    export(options.workbook, stem + ".pdf", options.timeout)
    texts = read(stem + ".pdf", options.timeout)
    pictures = drawn(stem, options.dpi, options.timeout) if options.dpi else [None] * len(texts)
    pages = [{"text": text, "png": png} for text, png in zip(texts, pictures)]
    json.dump({"pdf": stem + ".pdf", "pages": pages}, sys.stdout, ensure_ascii=False)


def export(workbook, pdf, timeout):
    with Office(timeout=timeout) as office:
        document = office.open(workbook)
        try:
            document.storeToURL(url(pdf), properties(FilterName="calc_pdf_Export"))
        finally:
            document.close(True)


def drawn(stem, dpi, timeout):
    for old in pathlib.Path(stem).parent.glob(pathlib.Path(stem).name + "-[0-9]*.png"):
        old.unlink()
    subprocess.run(["pdftoppm", "-r", str(dpi), "-png", stem + ".pdf", stem],
                   check=True, timeout=timeout)
    made = pathlib.Path(stem).parent.glob(pathlib.Path(stem).name + "-[0-9]*.png")
    return sorted((str(path) for path in made), key=lambda path: int(path[:-4].rpartition("-")[2]))


def read(pdf, timeout):
    run = subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", pdf, "-"],
                         check=True, timeout=timeout, stdout=subprocess.PIPE)
    # Every page ends with a form feed.
    return run.stdout.decode("utf-8").split("\f")[:-1]


if __name__ == "__main__":
    main()
