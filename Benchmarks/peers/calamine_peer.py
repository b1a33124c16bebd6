"""Reads the first sheet of a workbook with calamine: `calamine_peer.py BOOK.xlsx`.

Prints its measurements as one line of JSON.
"""

import json
import resource
import sys
import time

import python_calamine


def main():
    start = time.perf_counter()
    book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
    rows = book.get_sheet_by_index(0).to_python()
    seconds = time.perf_counter() - start
    cells = [value for row in rows for value in row if value != ""]
    print(json.dumps({
        "seconds": {"read": seconds},
        "figures": {
            "cells": len(cells),
            "sum": sum(value for value in cells if isinstance(value, float)),
            "characters": sum(len(value) for value in cells if isinstance(value, str)),
            "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }}))


if __name__ == "__main__":
    main()
