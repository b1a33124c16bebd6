"""Prints what openpyxl finds in workbooks, as JSON: `openpyxl_cells.py BOOK…`."""

import datetime
import json
import sys
import warnings

import openpyxl
from openpyxl.utils.datetime import to_excel


def main():
    warnings.simplefilter("ignore")
    print(json.dumps({path: book(path) for path in sys.argv[1:]}))


def book(path):
    cached = openpyxl.load_workbook(path, data_only=True)
    written = openpyxl.load_workbook(path)
    sheets = [
        sheet(values, written[values.title]) for values in cached.worksheets]
    names = [[name.name, name.localSheetId, name.attr_text, bool(name.hidden)]
             for name in written.defined_names.definedName]
    return {"sheets": sheets, "names": sorted(names, key=str)}


def sheet(values, written):
    cells = {}
    for row in written.iter_rows():
        for cell in row:
            if cell.value is not None:
                shown = values[cell.coordinate]
                cells[cell.coordinate] = {
                    "value": value(shown), "formula": formula(cell), "format": cell.number_format,
                    "isLocked": bool(cell.protection.locked)}
    columns = []
    for look in written.column_dimensions.values():
        if look.hidden:
            columns += range(look.min - 1, look.max)
    return {
        "name": values.title, "state": values.sheet_state, "cells": cells,
        "merges": sorted(str(merged) for merged in written.merged_cells.ranges),
        "hiddenRows": sorted(row - 1 for row, look in written.row_dimensions.items() if look.hidden),
        "hiddenColumns": sorted(columns), "isProtected": bool(written.protection.sheet)}


def value(cell):
    found = cell.value
    if found is None:
        return ["empty"]
    if cell.data_type == "e":
        return ["error", found]
    if isinstance(found, bool):
        return ["boolean", "true" if found else "false"]
    if isinstance(found, (datetime.date, datetime.time, datetime.timedelta)):
        return ["date", str(to_excel(found))]
    if isinstance(found, (int, float)):
        return ["number", repr(float(found))]
    return ["text", found]


def formula(cell):
    return str(cell.value).removeprefix("=") if cell.data_type == "f" else None


if __name__ == "__main__":
    main()
