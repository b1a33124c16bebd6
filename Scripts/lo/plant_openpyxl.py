#!/usr/bin/python3
"""Changes copies of workbooks with openpyxl, each copy in one way.

    plant_openpyxl.py < [{"path": "book.xlsx", "plants": [{"output": "a.xlsx", "deeds": [
        {"act": "number", "sheet": "Inputs", "cell": "B2", "number": 12.5}]}]}, …]

Without deeds a copy is only saved anew. openpyxl computes nothing and moves no formula.
"""

import copy
import json
import os
import re
import sys
import zipfile

import openpyxl


def main():
    children = []
    for job in json.load(sys.stdin):
        book = openpyxl.load_workbook(job["path"])
        for plant in job["plants"]:
            # A child has the workbook for itself, and reading it again takes longer than writing.
            child = os.fork()
            if child == 0:
                save(book, job["path"], plant)
            children.append(child)
            while len(children) > os.cpu_count():
                finish(children.pop(0))
    for child in children:
        finish(child)


def save(book, path, plant):
    status = 1
    try:
        if any(deed["act"] == "cached" for deed in plant["deeds"]):
            patch(path, plant)
        else:
            for deed in plant["deeds"]:
                ACTS[deed["act"]](book, deed)
            book.save(plant["output"])
        status = 0
    except Exception as error:
        print(plant["output"], repr(error), file=sys.stderr)
    finally:
        os._exit(status)


def finish(child):
    if os.waitpid(child, 0)[1] != 0:
        sys.exit(1)


def cell(book, deed):
    return book[deed["sheet"]][deed["cell"]]


def number(book, deed):
    cell(book, deed).value = deed["number"]


def text(book, deed):
    target = cell(book, deed)
    target.value = deed["text"]
    target.data_type = "s"


def formula(book, deed):
    cell(book, deed).value = "=" + deed["text"]


def link(book, deed):
    cell(book, deed).value = "='[" + deed["text"] + "]Sheet1'!A1"


def clear(book, deed):
    cell(book, deed).value = None


def number_format(book, deed):
    cell(book, deed).number_format = deed["text"]


def white(book, deed):
    cell(book, deed).font = openpyxl.styles.Font(color="FFFFFFFF")


def exchange_rows(book, deed):
    sheet = book[deed["sheet"]]
    for upper, lower in zip(sheet[deed["row"]], sheet[deed["row"] + 1]):
        upper.value, lower.value = lower.value, upper.value
        upper._style, lower._style = copy.copy(lower._style), copy.copy(upper._style)


def hide_row(book, deed):
    book[deed["sheet"]].row_dimensions[deed["row"]].hidden = True


def hide_column(book, deed):
    book[deed["sheet"]].column_dimensions[deed["cell"]].hidden = True


def state(book, deed):
    book[deed["sheet"]].sheet_state = deed["text"]


def rename(book, deed):
    book[deed["sheet"]].title = deed["text"]


def move_sheet(book, deed):
    book.move_sheet(deed["sheet"], deed["row"])


def unprotect(book, deed):
    book[deed["sheet"]].protection.sheet = False


def patch(path, plant):
    """Changes what a formula shows, in the bytes of the sheet."""
    deed = plant["deeds"][0]
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(plant["output"], "w") as new:
        part = part_of(old, deed["sheet"])
        for item in old.infolist():
            data = old.read(item)
            if item.filename == part:
                found = rf'(<c r="{deed["cell"]}"[^>]*><f>[^<]*</f><v>)[^<]*'
                written, count = re.subn(found, rf'\g<1>{deed["number"]}', data.decode())
                if count != 1:
                    raise ValueError(f"{count} formulas at {deed['cell']}")
                data = written.encode()
            new.writestr(item, data)


def part_of(package, sheet):
    names = re.findall(r'<sheet name="([^"]*)"', package.read("xl/workbook.xml").decode())
    return f"xl/worksheets/sheet{names.index(sheet) + 1}.xml"


ACTS = {
    "number": number,
    "text": text,
    "formula": formula,
    "link": link,
    "clear": clear,
    "format": number_format,
    "white": white,
    "delete-row": lambda book, deed: book[deed["sheet"]].delete_rows(deed["row"]),
    "insert-row": lambda book, deed: book[deed["sheet"]].insert_rows(deed["row"]),
    "delete-column": lambda book, deed: book[deed["sheet"]].delete_cols(deed["row"]),
    "insert-column": lambda book, deed: book[deed["sheet"]].insert_cols(deed["row"]),
    "exchange-rows": exchange_rows,
    "hide-row": hide_row,
    "hide-column": hide_column,
    "state": state,
    "delete-sheet": lambda book, deed: book.remove(book[deed["sheet"]]),
    "rename-sheet": rename,
    "add-sheet": lambda book, deed: book.create_sheet(deed["sheet"]),
    "move-sheet": move_sheet,
    "unprotect": unprotect,
    "merge": lambda book, deed: book[deed["sheet"]].merge_cells(deed["cell"]),
}

if __name__ == "__main__":
    main()
