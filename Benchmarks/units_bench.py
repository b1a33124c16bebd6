"""The statutory forms of many units through `tanpan filing all`, beside a C program that writes the same cells."""

import re
import shutil
import struct
import subprocess
import sys
import zipfile
import xml.etree.ElementTree as xml

from measuring import PROGRAM, ROOM, by_turns, median, table, watched

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CELL = re.compile(r"([A-Z]+)(\d+)")


def report(runs, units):
    folder, ours, theirs = ROOM / "units", ROOM / "units-books", ROOM / "units-peer"
    subprocess.run([sys.executable, "Benchmarks/make_units.py", folder, str(units)], check=True)
    shutil.rmtree(ours, ignore_errors=True)
    theirs.mkdir(exist_ok=True)
    command = [PROGRAM, "filing", "all", *sorted(folder.iterdir()), "--output", ours]
    allowed(command)
    dumps = [dump(book, ROOM / "units-cells" / f"{book.stem}.cells") for book in sorted(ours.rglob("*.xlsx"))]
    build_peer()
    peer = [ROOM / "write_books", theirs, *[path for path, _ in dumps]]
    results = by_turns({"tanpan": command, "only": [*command, "--workbooks-only"], "C": peer}, runs, allowed)
    cells = sum(count for _, count in dumps)
    print(f"`tanpan filing all` of {units:,} units, {cells:,} cells in {len(dumps):,} workbooks, medians of {runs} runs;")
    print("all files, and with --workbooks-only the workbooks alone, which is what the C program writes")
    print()
    table(["", "all", "workbooks", "C", "all ÷ C", "workbooks ÷ C"], [
        shown(title, results, key, text) for title, key, text in [
            ("processor (user and system)", "processor", "{:.2f} s"), ("start to end", "process", "{:.2f} s"),
            ("peak memory", "memory", "{:.0f} MiB")]], [27, 9, 9, 9, 9, 13])


def allowed(command):
    """What a run took; units with mistakes make the program end with 1, which is no failure here."""
    return watched(["sh", "-c", 'test "$1" || exit 0; "$@" || test $? -eq 1', "sh", *[str(part) for part in command]])


def shown(title, results, key, text):
    ours, only, theirs = (median(results[name], 1, key) for name in ["tanpan", "only", "C"])
    figures = [text.format(value) for value in [ours, only, theirs]]
    return [title, *figures, f"{ours / theirs:.2f}", f"{only / theirs:.2f}"]


def build_peer():
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "xlsxwriter"], check=True, capture_output=True, text=True).stdout
    subprocess.run(["cc", "-O2", "-o", ROOM / "write_books", "Benchmarks/peers/write_books.c", *flags.split()],
                   check=True)


def dump(book, path):
    """The cells of a workbook as the C program reads them: sheets, then row, column, kind and what it holds."""
    path.parent.mkdir(exist_ok=True)
    count = 0
    with zipfile.ZipFile(book) as file, open(path, "wb") as out:
        texts = [
            "".join(part.text or "" for part in item.iter(f"{MAIN}t"))
            for item in xml.fromstring(file.read("xl/sharedStrings.xml"))]
        names = sorted((name for name in file.namelist() if name.startswith("xl/worksheets/sheet")),
                       key=lambda name: int(re.search(r"\d+", name)[0]))
        out.write(struct.pack("<I", len(names)))
        for name in names:
            cells = list(cells_of(xml.fromstring(file.read(name)), texts))
            count += len(cells)
            out.write(struct.pack("<I", len(cells)))
            for row, column, kind, number, text in cells:
                data = text.encode()
                out.write(struct.pack("<IIIdI", row, column, kind, number, len(data)) + data + b"\0")
    return path, count


def cells_of(sheet, texts):
    for cell in sheet.iter(f"{MAIN}c"):
        letters, digits = CELL.fullmatch(cell.get("r")).groups()
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - 64
        value, formula = cell.find(f"{MAIN}v"), cell.find(f"{MAIN}f")
        place = int(digits) - 1, column - 1
        if formula is not None:
            number = float(value.text) if value is not None and value.text and cell.get("t") != "str" else 0.0
            yield *place, 2, number, formula.text
        elif value is None:
            yield *place, 3, 0.0, ""
        elif cell.get("t") == "s":
            yield *place, 1, 0.0, texts[int(value.text)]
        else:
            yield *place, 0, float(value.text), ""
