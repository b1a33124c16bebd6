#!/usr/bin/env python3
"""The bench's job in pandas and XlsxWriter: `pandas_peer.py CITY LIBRARY OUT`.

Prints its measurements as one line of JSON, as tanpan-bench does.
"""

import json
import resource
import sys
import time

import numpy as np
import xlsxwriter

from city import CATEGORIES, LETTERS, City, Regulation

HEADINGS = ["报告单位", "条目", "部门", "燃料", "数量", "单位", "FC", "NCV", "CC", "OF", "E"]


def main():
    folder, library, output = sys.argv[1:]
    seconds, start = {}, time.perf_counter()

    def done(phase):
        nonlocal start
        seconds[phase] = time.perf_counter() - start
        start = time.perf_counter()

    city = City(folder, Regulation(library))
    done("load")
    problems = city.problems()
    if problems:
        sys.exit("\n".join(problems[:3]))
    done("check")
    columns, sums, total = computed(city)
    done("compute")
    before = peak_memory()
    write(city, columns, sums, total, output)
    done("write")
    figures = {"total": total, "memory before writing": before, "memory": peak_memory()}
    print(json.dumps({"seconds": seconds, "figures": figures}))


def computed(city):
    lines = city.lines
    fuel, sector = lines.fuel.cat.codes.to_numpy(), lines.sector.cat.codes.to_numpy()
    columns = {"FC": lines.quantity.to_numpy() * city.conversions()}
    for letter, parameter, sets in LETTERS:
        columns[letter] = city.factor_table(parameter, sets)[fuel, sector]
    columns["E"] = columns["FC"] * columns["NCV"] * columns["CC"] * columns["OF"] * (44 / 12)
    sums = np.bincount(sector, weights=columns["E"], minlength=len(lines.sector.cat.categories))
    return columns, sums, float(sums.sum())


def write(city, columns, sums, total, output):
    write_workbook(city, columns, output + ".xlsx")
    names = city.lines.sector.cat.categories
    codes = [CATEGORIES[city.regulation.sector_ids[name]] for name in names]
    with open(output + ".txt", "w", encoding="utf-8") as file:
        for code, name, sum in sorted(zip(codes, names, sums)):
            file.write(f"{code} {name} {sum} tCO2\n")
        file.write(f"{total} tCO2e\n")


def write_workbook(city, columns, path):
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    look = {"font_name": "宋体", "font_size": 10, "font_color": "#222222"}
    cell = book.add_format(look | {"valign": "top"})
    head = book.add_format(look | {"bold": True, "align": "center", "valign": "vcenter", "border": 1})
    sheet = book.add_worksheet("明细")
    sheet.write_string(0, 0, "明细", head)
    for column, heading in enumerate(HEADINGS):
        sheet.write_string(1, column, heading, head)
    lines = city.lines
    fuel_names = lines.fuel.cat.rename_categories(
        lambda name: city.regulation.fuel_names[city.regulation.fuel_ids[name]])
    texts = [lines.entity, lines.line, lines.sector, fuel_names]
    rows = zip(*(text.tolist() for text in texts), lines.quantity.tolist(), lines.unit.tolist(),
               *(columns[letter].tolist() for letter in HEADINGS[6:]))
    write_string, write_number = sheet.write_string, sheet.write_number
    for index, (entity, line, sector, fuel, quantity, unit, *numbers) in enumerate(rows, 2):
        write_string(index, 0, entity, cell)
        write_string(index, 1, line, cell)
        write_string(index, 2, sector, cell)
        write_string(index, 3, fuel, cell)
        write_number(index, 4, quantity, cell)
        write_string(index, 5, unit, cell)
        for column, number in enumerate(numbers, 6):
            write_number(index, column, number, cell)
    book.close()


def peak_memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
