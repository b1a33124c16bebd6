#!/usr/bin/python3
"""CO2 of fuel burnt in Shanghai in 2007, computed without this program.

    shanghai-by-hand.py balance.csv

Reads the table as published; rows, signs and the three values of every fuel are entered by hand
from the documents. Prints `row<TAB>fuel<TAB>tonnes` for every line, recovered gas left out.
"""

import csv
import sys

# kJ/kg or kJ/m3, tC/TJ, oxidised share
VALUES = {
    "原煤": (20908, 26.1, 0.93),  # bituminous coal stands in for carbon and oxidation
    "洗精煤": (26344, 25.41, 0.93),
    "型煤": (17460, 33.6, 0.90),
    "焦炭": (28435, 29.5, 0.93),
    "焦炉煤气": (17981, 13.58, 0.99),
    "其他煤气": (10454, 12.20, 0.99),  # water gas stands in
    "汽油": (43070, 18.9, 0.98),
    "煤油": (43070, 19.6, 0.98),
    "柴油": (42652, 20.2, 0.98),
    "燃料油": (41816, 21.1, 0.98),
    "液化石油气": (50179, 17.2, 0.98),
    "炼厂干气": (46055, 18.2, 0.98),
    "天然气": (38931, 15.3, 0.99),
    "其他石油制品": (40190, 20.0, 0.98),
    "其他焦化产品": (33453, 29.5, 0.93),  # coal tar stands in
}
# What the guidelines have of their own for power and heat, tC/TJ
POWER = {"原煤": 26.18, "天然气": 15.32}
INPUTS = {"1.火力发电", "2.供热"}
FINAL = {"1.农、林、牧、渔、水利业", "2.工业", "3.建筑业", "4.交通运输、仓储和邮政业",
         "5.批发、零售业和住宿、餐饮业", "城镇", "乡村", "7.其他"}
ABROAD = "5.我轮、机在外国加油量"
TRANSPORT = "4.交通运输、仓储和邮政业"
RECOVERED = ("1.火力发电", "其他煤气")
SCALE = {"万吨": 1e4 * 1e3, "亿立方米": 1e8}  # to kg and m3


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    abroad = {row["fuel"]: float(row["quantity"]) for row in rows if row["row"] == ABROAD}
    for row in rows:
        name, fuel, quantity = row["row"], row["fuel"], float(row["quantity"] or 0)
        if fuel not in VALUES or name not in INPUTS | FINAL or (name, fuel) == RECOVERED:
            continue
        if name in INPUTS:
            quantity = max(-quantity, 0)
        if name == TRANSPORT:
            quantity -= abroad.get(fuel, 0)
        heat, carbon, oxidised = VALUES[fuel]
        if name in INPUTS:
            carbon = POWER.get(fuel, carbon)
        terajoules = quantity * SCALE[row["unit"]] * heat / 1e9
        print(name, fuel, repr(terajoules * carbon * oxidised * 44 / 12), sep="\t")


if __name__ == "__main__":
    main()
