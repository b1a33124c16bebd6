#!/usr/bin/env python3
"""The direct total of a district's inventory, by a script of its own: `district.py FOLDER LIBRARY`.

It takes from the library which parameters and sets a method names, their values and the warming
potentials; formulas are those of formulas.py, and what goes on from manure and straw to soils is
written out below. It reads no energy balance. Prints tonnes of CO2e.
"""

import csv
import functools
import math
import pathlib
import re
import sys

import yaml

from formulas import FORMULAS

GUIDELINES = ["provincial-2011", "ipcc-2006-supplement"]
NUMERALS = {"": 1, "十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "百万": 1e6, "亿": 1e8}
METRIC = {"": 1, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12}
#  Units by themselves, in t, J, m3, and so on; a mass may name its substance.
PLAIN = {"吨": 1, "公顷": 1, "ha": 1, "头": 1, "head": 1, "人": 1, "person": 1, "m3": 1, "1": 1, "a": 1, "%": 1e-2}


def main():
    district = District(sys.argv[1], Library(sys.argv[2]))
    print(repr(district.total(district.results())))


def parsed(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@functools.cache
def size(unit):
    """How large a unit is, in tonnes, gigajoules, cubic metres and what else is counted."""
    head, *below = re.sub(r"[()]", "", unit).split("/")
    return atom(head) / math.prod(atom(part) for part in below)


def atom(text):
    power, name = re.fullmatch(r"(?:10\^(-?\d+) )?(.+)", text).groups()
    scale = 10.0 ** int(power or 0)
    if name in PLAIN:
        return scale * PLAIN[name]
    if name[0] in NUMERALS:
        numeral = re.match("[百万亿千十]+", name)[0]
        return scale * NUMERALS[numeral] * atom(name[len(numeral):])
    if found := re.fullmatch(r"([kMGT]?)J", name):
        return scale * METRIC[found[1]] / METRIC["G"]
    if found := re.fullmatch(r"([kM]?)(g|t)(?=[A-Z]|$)\w*", name):
        return scale * METRIC[found[1]] * (1e-6 if found[2] == "g" else 1)
    raise ValueError(f"unknown unit: {text}")


def listed(value):
    return value if isinstance(value, list) else [value]


class Library:
    """Methods, fuels and sectors by every name they have, factor sets, and warming potentials."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.fuels = parsed(self.folder / "Fuels/fuels.yaml")["fuels"]
        self.sectors = parsed(self.folder / "Fuels/sectors.yaml")["sectors"]
        self.ids = {name: id for kind in [self.fuels, self.sectors] for id, entry in kind.items()
                    for name in [id, *entry["name"].values(), *entry.get("aliases", [])]}
        self.paths = {path.stem: path for path in (self.folder / "Factors").rglob("*.yaml")}
        self.potentials = next(
            parsed(path) for path in (self.folder / "Gases").glob("*.yaml") if "sets" in parsed(path))["sets"]
        self.sets = {}

    def method(self, id):
        paths = [self.folder / f"Guidelines/{guideline}/methods/{id}.yaml" for guideline in GUIDELINES]
        return parsed(next(path for path in paths if path.exists()))

    def set(self, id):
        if id not in self.sets:
            self.sets[id] = parsed(self.paths[id]) if id in self.paths else None
        return self.sets[id]


class District:
    """The lines and factors of an inventory's folder."""

    def __init__(self, folder, library):
        folder = pathlib.Path(folder)
        self.library = library
        self.head = parsed(folder / "inventory.yaml")
        self.regions = self.head["entity"]["regions"]
        self.factors = rows(folder / "factors.csv")
        self.tables = {path.stem: rows(path) for path in sorted((folder / "activity").glob("*.csv"))}
        self.methods, self.chosen = {}, {}

    def total(self, results):
        """Tonnes of CO2e of everything that is emitted here."""
        potentials = self.library.potentials["SAR"]["values"]
        return math.fsum(
            sum(self.masses(method, results)) * potentials[self.method(method)["gas"]]
            for method in results if self.method(method)["approach"] == "sectoral")

    def results(self):
        """For each method, its lines as letters and result."""
        results = {id: [self.evaluated(id, row) for row in lines] for id, lines in self.tables.items()}
        self.nitrogen(results)
        return results

    @staticmethod
    def masses(method, results):
        return [result for _, result in results[method]]

    def nitrogen(self, results):
        """What animals excrete and fields are given, and what becomes of it."""
        animals = self.tables.get("manure-n2o", [])
        if not animals:
            return
        excreted = [self.evaluated("livestock-nitrogen", row) for row in animals]
        livestock = math.fsum(result for _, result in excreted)
        emitted = math.fsum(self.masses("manure-n2o", results))
        applied = self.derived("manure-nitrogen", NT=livestock, E=emitted)
        returned = math.fsum(self.masses("straw-nitrogen", results)) if "straw-nitrogen" in results else 0
        bought = math.fsum(self.masses("fertiliser-nitrogen", results)) if "fertiliser-nitrogen" in results else 0
        given = bought + applied[1] + returned
        results["soil-direct-n2o"] = [
            self.derived("soil-direct-n2o", N=nitrogen) for nitrogen in (bought, applied[1], returned)]
        results["soil-leaching-n2o"] = [self.derived("soil-leaching-n2o", N=given)]
        results["soil-deposition-n2o"] = [
            self.derived("soil-deposition-n2o", technology="nitrogen-livestock", N=livestock),
            self.derived("soil-deposition-n2o", technology="nitrogen-input", N=given)]

    def derived(self, method, technology="", **given):
        return self.evaluated(method, {"technology": technology}, given)

    def evaluated(self, method, row, given=()):
        """The letters of a line, and what they come to."""
        letters = {letter: given[letter] if letter in given else self.value(method, letter, rule, row)
                   for letter, rule in self.method(method)["formula"]["where"].items()}
        return letters, FORMULAS[method](**letters)

    def value(self, method, letter, rule, row):
        fuel = self.library.ids.get(row.get("fuel") or None, "")
        if rule["from"] == "activity":
            return float(row["quantity"]) * size(row["unit"]) / self.wanted(rule["unit"], fuel)
        if rule["from"] == "age":
            return self.head["year"] - int(row["year"])
        sector = self.library.ids.get(row.get("sector") or None, "")
        key = (method, letter, fuel, sector, row.get("technology", ""))
        if key not in self.chosen:
            self.chosen[key] = self.factor(method, rule, fuel, sector, row.get("technology", ""))
        return self.chosen[key]

    def wanted(self, unit, fuel):
        """How large the unit of a letter is, of the fuel where it leaves that open."""
        return size(re.sub(r"\bfuel\b", lambda _: self.library.fuels[fuel]["unit"], unit))

    def factor(self, method, rule, fuel, sector, technology):
        line = {"fuel": fuel, "sector": sector, "technology": technology}
        for kind in rule["from"]:
            if kind == "default":
                found = self.default(rule, line)
            else:
                found = self.declared(method, rule, kind, line)
            if found is not None:
                value, unit = found
                return value * size(unit) / self.wanted(rule["unit"], fuel)
        raise ValueError(f"{method}: no {rule['parameter']} of {line}")

    def declared(self, method, rule, kind, line):
        ids = self.library.ids
        fitting = [
            row for row in self.factors
            if row["kind"] == kind and row["parameter"] == rule["parameter"] and row["method"] in ("", method)
            and ids.get(row["fuel"] or None, line["fuel"]) == line["fuel"]
            and (not row["sector"] or ids[row["sector"]] in self.lineage(line["sector"]))]
        if not fitting:
            return None
        best = max(fitting, key=lambda row: sum(bool(row[key]) for key in ["method", "fuel", "sector"]))
        if kind == "proxy":
            return self.default(rule, line | {"fuel": ids[best["proxy"]]})
        return float(best["value"]), best["unit"] or "1"

    def default(self, rule, line):
        for set in map(self.library.set, rule["defaults"]):
            fitting = [entry for entry in (set or {"values": []})["values"] if self.fits(entry, line)]
            if not fitting:
                continue
            best = min(fitting, key=self.rank)
            return float(best["value"]), str(best.get("unit", set["unit"]))
        return None

    def fits(self, entry, line):
        return (
            entry["value"] != "unknown" and entry.get("from", 0) <= self.head["year"]
            and line["fuel"] in listed(entry.get("fuel", line["fuel"]))
            and line["technology"] in listed(entry.get("technology", line["technology"]))
            and ("sector" not in entry or not self.lineage(line["sector"]).isdisjoint(listed(entry["sector"])))
            and ("region" not in entry or not set(self.regions).isdisjoint(listed(entry["region"]))))

    def rank(self, entry):
        """The narrowest first, then the nearest, then the latest."""
        keys = sum(key in entry for key in ["fuel", "sector", "technology", "region"])
        regions = listed(entry.get("region", []))
        nearest = min((place for place, region in enumerate(self.regions) if region in regions), default=len(self.regions))
        return (-keys, nearest, -entry.get("from", 0))

    def lineage(self, sector):
        """A sector and what it is part of."""
        return {sector, self.library.sectors.get(sector, {}).get("within", sector)}

    def method(self, id):
        if id not in self.methods:
            self.methods[id] = self.library.method(id)
        return self.methods[id]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    main()
