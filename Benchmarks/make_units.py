"""Makes a district of key energy-using units: `make_units.py FOLDER [COUNT]`.

Each unit is one of the three example units under a credit code and a name of its own, its quantities scaled by a
factor that follows from its number, so that every balance of its filing still closes.
"""

import csv
import io
import pathlib
import re
import shutil
import sys

EXAMPLES = ["example-steel-works-2023", "example-chemical-plant-2023", "example-office-building-2023"]
FILING = "filings/energy-utilisation"
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
# Columns of quantities and money: what is a rate, a coefficient, a price or a limit stays as it is.
SCALED = {
    "energy-structure": ["opening-stock", "purchased", "purchased-money", "industrial-production", "raw-material",
                         "non-industrial", "transport-vehicles", "closing-stock"],
    "energy-conversion": ["industrial-production", "thermal-power", "heat-supply", "coking", "conversion-output",
                          "recovered"],
    "energy-balance": ["opening-stock", "purchased", "sent-out", "closing-stock", "non-industrial"],
    "energy-balance-details": ["quantity"],
    "product-energy": ["numerator", "denominator", "previous-numerator", "previous-denominator"],
    "monitored": [f"month-{month}" for month in range(1, 13)],
}


def main():
    folder = pathlib.Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 900
    inventories = pathlib.Path(__file__).resolve().parent.parent / "Inventories"
    shutil.rmtree(folder, ignore_errors=True)
    for number in range(count):
        make(folder / f"unit-{number + 1:03}", inventories / EXAMPLES[number % len(EXAMPLES)], number)


def make(unit, example, number):
    shutil.copytree(example, unit)
    factor = 1 + number % 7
    code = credit_code(number)
    head = unit / "inventory.yaml"
    text = head.read_text(encoding="utf-8")
    text = re.sub(r'code: "\w{18}"', f'code: "{code}"', text)
    head.write_text(re.sub(r"(?m)^previous: .*\n", "", text), encoding="utf-8")
    basic = unit / FILING / "basic-unit.csv"
    basic.write_text(re.sub(r"unit-code,\w{18}", f"unit-code,{code}", basic.read_text(encoding="utf-8")),
                     encoding="utf-8")
    for name, columns in SCALED.items():
        scale(unit / FILING / f"{name}.csv", columns, factor)
    for table in unit.glob("activity/*.csv"):
        scale(table, ["quantity", "数量"], factor)


def credit_code(number):
    """A code nobody has, whose check character fits (GB 32100-2015)."""
    body = f"91310199MA1EX{number:04}"
    total = sum(ALPHABET.index(letter) * pow(3, place, 31) for place, letter in enumerate(body))
    return body + ALPHABET[(31 - total % 31) % 31]


def scale(path, columns, factor):
    if factor == 1 or not path.exists():
        return
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    rows = list(csv.reader(line for line in lines if not line.startswith("#")))
    places = [rows[0].index(column) for column in columns if column in rows[0]]
    for row in rows[1:]:
        for place in places:
            if place < len(row) and row[place]:
                row[place] = plain(float(row[place]) * factor)
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    path.write_text("\n".join(comments + [out.getvalue()]), encoding="utf-8")


def plain(value):
    return str(int(value)) if value == int(value) else repr(round(value, 6))


main()
