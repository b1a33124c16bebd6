#!/usr/bin/python3
"""Recalculates workbooks with LibreOffice and prints every cell as JSON.

    recalculate.py book.xlsx …
    recalculate.py --set '能源购进!C5=12.5' --set 'Inputs!B2=coal' book.xlsx
    recalculate.py --jobs - < [{"path": "book.xlsx", "set": {"Inputs!B2": 12.5},
                                "sheets": ["Summary"]}, …]
    recalculate.py --compare book.xlsx …

For each workbook: `{"path": …, "sheets": {sheet: {A1: cell}}}`, where a cell has
`formula` (or null), `type` (value, text or error), `value` (a full double, a string or null),
`error` (LibreOffice's code, or null), and `cached`, what the file itself said before the hard
recalculation. A cell set first is neither locked nor a formula, or the job fails. Where a job names
sheets, only these are printed. Jobs of one workbook in a row load it once; what one set, the next
does not see.

`--compare` prints instead the formula cells whose cached value is not the recalculated one
(relative to 1e-9), and ends with status 1 if there are any.
"""

import argparse
import itertools
import json
import sys

from office import Office

FORMULAS = 16  # com.sun.star.sheet.CellFlags.FORMULA
ERRORS = 4  # com.sun.star.sheet.FormulaResult.ERROR
TOLERANCE = 1e-9


def main():
    options = parsed_options()
    with Office(timeout=options.timeout) as office:
        books = [book
                 for path, same in itertools.groupby(jobs(options), lambda job: job["path"])
                 for book in recalculated(office, path, same)]
    if options.compare:
        sys.exit(report_differences(books))
    json.dump(books, sys.stdout, ensure_ascii=False)


def parsed_options():
    parser = argparse.ArgumentParser(description="Recalculates workbooks with LibreOffice.")
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--set", action="append", default=[], metavar="SHEET!CELL=VALUE")
    parser.add_argument("--jobs", metavar="FILE", help="JSON, - for standard input")
    parser.add_argument("--compare", action="store_true")
    parser.add_argument("--timeout", type=float, default=120)
    options = parser.parse_args()
    if not options.paths and not options.jobs:
        parser.error("name a workbook, or --jobs")
    return options


def jobs(options):
    changes = dict(change(text) for text in options.set)
    asked = [{"path": path, "set": changes} for path in options.paths]
    if options.jobs:
        with sys.stdin if options.jobs == "-" else open(options.jobs, encoding="utf-8") as file:
            asked += json.load(file)
    return asked


def change(text):
    cell, equals, value = text.partition("=")
    if not equals or "!" not in cell:
        sys.exit(f"write SHEET!CELL=VALUE instead of {text}")
    try:
        return cell, float(value)
    except ValueError:
        return cell, value


def recalculated(office, path, jobs):
    document = office.open(path)
    try:
        before = {sheet.Name: rows_of(sheet) for sheet in document.Sheets}
        for job in jobs:
            olds = [set_cell(document, *item) for item in job.get("set", {}).items()]
            document.calculateAll()
            sheets = {sheet.Name: cells(sheet, before[sheet.Name]) for sheet in document.Sheets
                      if sheet.Name in (job.get("sheets") or before)}
            yield {"path": path, "sheets": sheets}
            for cell, old in olds:
                put(cell, old)
    finally:
        document.close(True)


def set_cell(document, name, value):
    """Sets a cell; returns it, and what was in it."""
    sheet_name, _, address = name.rpartition("!")
    sheet_name = sheet_name.strip("'")
    if not document.Sheets.hasByName(sheet_name):
        sys.exit(f"there is no sheet {sheet_name}")
    sheet = document.Sheets.getByName(sheet_name)
    cell = sheet.getCellRangeByName(address).getCellByPosition(0, 0)
    if cell.Formula.startswith("="):
        sys.exit(f"{name} is a formula, not an input")
    if sheet.isProtected() and cell.CellProtection.IsLocked:
        sys.exit(f"{name} is locked: nobody could enter it")
    old = cell.Value if cell.Type.value == "VALUE" else cell.String
    put(cell, value)
    return cell, old


def put(cell, value):
    if isinstance(value, str):
        cell.String = value
    else:
        cell.Value = value


def used_range(sheet):
    """From A1 on, so that positions stay the same when a cell is set outside."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    return sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)


def rows_of(sheet):
    return used_range(sheet).getDataArray()


def cells(sheet, before):
    area = used_range(sheet)
    formulas = positions(area.queryContentCells(FORMULAS))
    errors = positions(area.queryFormulaCells(ERRORS))
    written = area.getFormulaArray()
    found = {}
    for row, values in enumerate(area.getDataArray()):
        for column, value in enumerate(values):
            is_formula = (column, row) in formulas
            if not is_formula and value == "":
                continue
            cached = at(before, row, column)
            is_error = (column, row) in errors
            found[column_name(column) + str(row + 1)] = {
                "formula": written[row][column] if is_formula else None,
                "type": "error" if is_error else "text" if isinstance(value, str) else "value",
                "value": None if is_error else value,
                "error": sheet.getCellByPosition(column, row).getError() if is_error else None,
                "cached": None if cached == "" and is_error else cached,
            }
    return found


def at(rows, row, column):
    """What stood there before; a cell set beyond the used area had nothing."""
    return rows[row][column] if row < len(rows) and column < len(rows[row]) else None


def positions(ranges):
    return {
        (column, row)
        for area in ranges.RangeAddresses
        for column in range(area.StartColumn, area.EndColumn + 1)
        for row in range(area.StartRow, area.EndRow + 1)
    }


def column_name(index):
    name = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def report_differences(books):
    compared = wrong = 0
    for book in books:
        for sheet, found in book["sheets"].items():
            for address, cell in found.items():
                if cell["formula"] is None:
                    continue
                compared += 1
                if cell["error"] is not None or not agree(cell["cached"], cell["value"]):
                    wrong += 1
                    result = cell["value"] if cell["error"] is None else f"error {cell['error']}"
                    print(f"{book['path']}:{sheet}!{address}: {cell['cached']!r} in the file, "
                          f"{result!r} recalculated: {cell['formula']}")
    print(f"{compared} formulas in {len(books)} workbooks, {wrong} of them wrong", file=sys.stderr)
    return 1 if wrong or not compared else 0


def agree(cached, value):
    if isinstance(cached, float) and isinstance(value, float):
        return abs(cached - value) <= TOLERANCE * max(1, abs(value))
    return cached == value


if __name__ == "__main__":
    main()
