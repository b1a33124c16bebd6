#!/usr/bin/python3
"""Changes copies of workbooks with LibreOffice, each copy in one way.

    plant_office.py < [{"path": "book.xlsx", "plants": [{"output": "a.xlsx", "deeds": [
        {"act": "number", "sheet": "Inputs", "cell": "B2", "number": 12.5}]}]}, …]

What was typed is undone after the copy was saved; after other deeds the workbook is loaded anew.
Without deeds a copy is only saved anew.
"""

import json
import re
import sys

import uno
from com.sun.star.table import CellRangeAddress
from com.sun.star.uno import Exception as OfficeError

from office import Office, properties, url

# LibreOffice 7.4 undoes what is typed; of the rest it forgets formats and results, and it crashes
# when it takes a sheet away again.
UNDONE = ("number", "text", "clear")


def main():
    jobs = json.load(sys.stdin)
    with Office(timeout=1500) as office:
        for job in jobs:
            document = office.open(job["path"])
            for plant in job["plants"]:
                save(document, plant)
                document = as_it_was(office, document, job["path"], plant)
            document.close(True)


def as_it_was(office, document, path, plant):
    """The document without what was done to it."""
    if all(deed["act"] in UNDONE for deed in plant["deeds"]):
        undo = document.getUndoManager()
        while undo.isUndoPossible():
            undo.undo()
        return document
    document.close(True)
    return office.open(path)


def save(document, plant):
    try:
        for deed in plant["deeds"]:
            unprotected(document, deed)
        document.storeToURL(
            url(plant["output"]), properties(FilterName="Calc MS Excel 2007 XML"))
    except OfficeError as error:
        sys.exit(f"{plant['output']}: {error}")


def unprotected(document, deed):
    """Does it as who knows how to take a sheet's protection off, and puts it on again."""
    sheets = document.Sheets
    sheet = sheets.getByName(deed["sheet"]) if sheets.hasByName(deed["sheet"]) else None
    is_protected = sheet is not None and sheet.isProtected()
    if is_protected:
        sheet.unprotect("")
    ACTS[deed["act"]](document, sheet, deed)
    if is_protected and deed["act"] not in ("unprotect", "delete-sheet"):
        sheet.protect("")


def cell(sheet, deed):
    return sheet.getCellRangeByName(deed["cell"]).getCellByPosition(0, 0)


def number(document, sheet, deed):
    cell(sheet, deed).Value = deed["number"]


def text(document, sheet, deed):
    cell(sheet, deed).String = deed["text"]


def formula(document, sheet, deed):
    target = cell(sheet, deed)
    format_before = target.NumberFormat
    text = re.sub(r"('[^']+')!", r"$\1.", deed["text"])
    target.Formula = "=" + text.replace(",", ";")
    target.NumberFormat = format_before


def link(document, sheet, deed):
    cell(sheet, deed).Formula = f"='file:///{deed['text']}'#$Sheet1.A1"


def clear(document, sheet, deed):
    cell(sheet, deed).Formula = ""


def number_format(document, sheet, deed):
    locale = uno.createUnoStruct("com.sun.star.lang.Locale")
    locale.Language, locale.Country = "en", "US"
    formats = document.NumberFormats
    key = formats.queryKey(deed["text"], locale, False)
    cell(sheet, deed).NumberFormat = key if key >= 0 else formats.addNew(deed["text"], locale)


def white(document, sheet, deed):
    cell(sheet, deed).CharColor = 0xFFFFFF


def exchange_rows(document, sheet, deed):
    row = deed["row"] - 1
    sheet.Rows.insertByIndex(row, 1)
    last = sheet.Columns.Count - 1
    source = CellRangeAddress(sheet.RangeAddress.Sheet, 0, row + 2, last, row + 2)
    sheet.moveRange(sheet.getCellByPosition(0, row).CellAddress, source)
    sheet.Rows.removeByIndex(row + 2, 1)


def hide_row(document, sheet, deed):
    sheet.Rows.getByIndex(deed["row"] - 1).IsVisible = False


def hide_column(document, sheet, deed):
    sheet.Columns.getByName(deed["cell"]).IsVisible = False


def state(document, sheet, deed):
    sheet.IsVisible = deed["text"] == "visible"


def rename(document, sheet, deed):
    sheet.Name = deed["text"]


def add_sheet(document, sheet, deed):
    document.Sheets.insertNewByName(deed["sheet"], document.Sheets.Count)


def move_sheet(document, sheet, deed):
    place = sheet.RangeAddress.Sheet + deed["row"]
    document.Sheets.moveByName(deed["sheet"], place + (1 if deed["row"] > 0 else 0))


ACTS = {
    "number": number,
    "text": text,
    "formula": formula,
    "link": link,
    "clear": clear,
    "format": number_format,
    "white": white,
    "delete-row": lambda document, sheet, deed: sheet.Rows.removeByIndex(deed["row"] - 1, 1),
    "insert-row": lambda document, sheet, deed: sheet.Rows.insertByIndex(deed["row"] - 1, 1),
    "delete-column": lambda document, sheet, deed: sheet.Columns.removeByIndex(deed["row"] - 1, 1),
    "insert-column": lambda document, sheet, deed: sheet.Columns.insertByIndex(deed["row"] - 1, 1),
    "exchange-rows": exchange_rows,
    "hide-row": hide_row,
    "hide-column": hide_column,
    "state": state,
    "delete-sheet": lambda document, sheet, deed: document.Sheets.removeByName(deed["sheet"]),
    "rename-sheet": rename,
    "add-sheet": add_sheet,
    "move-sheet": move_sheet,
    "unprotect": lambda document, sheet, deed: None,
    "merge": lambda document, sheet, deed: sheet.getCellRangeByName(deed["cell"]).merge(True),
}

if __name__ == "__main__":
    main()
