#!/usr/bin/env python3
"""A district's report in Python and XlsxWriter: `district_peer.py FOLDER LIBRARY OUT CELLS`.

Computes the direct total line by line, as district.py does, and writes the lines and their sums as a
workbook and a text. CELLS is how many numbers, texts and formulas each sheet of Tanpan's workbooks
holds, as JSON; this workbook holds as many of each, of the lines again and again. Prints its
measurements as one line of JSON.
"""

import itertools
import json
import resource
import sys

import xlsxwriter

from district import District, Library

ACROSS = 11


def main():
    folder, library, output, cells = sys.argv[1:]
    district = District(folder, Library(library))
    results = district.results()
    total = district.total(results)
    with open(cells, encoding="utf-8") as file:
        write(district, results, json.load(file), output + ".xlsx")
    with open(output + ".txt", "w", encoding="utf-8") as file:
        file.writelines(f"{method} {sum(district.masses(method, results))} t\n" for method in results)
        file.write(f"{total} tCO2e\n")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": {}, "figures": {"total": total, "memory": memory}}))


def write(district, results, sheets, path):
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    cell = book.add_format({"font_name": "宋体", "font_size": 10, "valign": "top"})
    texts = itertools.cycle(
        [text for table in district.tables.values() for row in table for text in row.values() if text])
    numbers = itertools.cycle(
        [number for lines in results.values() for letters, result in lines for number in [*letters.values(), result]])
    for counts in sheets:
        sheet = book.add_worksheet()
        places = ((place // ACROSS, place % ACROSS) for place in itertools.count())
        for _ in range(counts["texts"]):
            sheet.write_string(*next(places), next(texts), cell)
        for _ in range(counts["numbers"]):
            sheet.write_number(*next(places), next(numbers), cell)
        for _ in range(counts["formulas"]):
            row, column = next(places)
            sheet.write_formula(row, column, f"=A{row + 1}*B{row + 1}*44/12", cell, next(numbers))
    book.close()


if __name__ == "__main__":
    main()
