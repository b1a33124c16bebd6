"""Reads a city and the regulation it needs, as a practised user of pandas would."""

import pathlib

import numpy as np
import pandas as pd
import yaml

METHOD = "fossil-combustion-co2"
YEAR = 2021
WORDS = ["line", "entity", "sector", "fuel", "unit"]
#  How a quantity becomes one in the fuel's own unit: t, or 10^4 m3 for gases.
UNITS = {("t", "万吨"): 1e4, ("t", "吨"): 1.0, ("t", "t"): 1.0,
         ("10^4 m3", "万m3"): 1.0, ("10^4 m3", "m3"): 1e-4}
#  How a factor becomes one in GJ per fuel unit, tC/GJ and 1.
FACTOR_UNITS = {"kJ/kg": 1e-3, "kJ/m3": 1e-2, "GJ/t": 1.0, "tC/TJ": 1e-3, "1": 1.0, "": 1.0, "%": 1e-2}
CATEGORIES = {"power": "1.1.1.1", "agriculture": "1.1.2", "industry": "1.1.3.1", "construction": "1.1.3.2",
              "transport": "1.1.4", "services": "1.1.5", "residential": "1.1.6.1"}
LETTERS = [
    ("NCV", "net-calorific-value", ["ncv-energy-yearbook", "ncv-general-industry-2015"]),
    ("CC", "carbon-per-energy",
     ["provincial-2011-sector-carbon-per-energy", "provincial-2011-carbon-per-energy"]),
    ("OF", "oxidation-factor", ["provincial-2011-oxidation-factor", "oxidation-general-industry-2015"]),
]


def parsed(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.CSafeLoader)


class Regulation:
    """Fuels and sectors by every name they have, and the factor sets asked for."""

    def __init__(self, library):
        library = pathlib.Path(library)
        fuels = parsed(library / "Fuels/fuels.yaml")["fuels"]
        self.fuels = {id: fuel["unit"] for id, fuel in fuels.items()}
        self.fuel_names = {id: fuel["name"]["zh"] for id, fuel in fuels.items()}
        self.fuel_ids = {name: id for id, fuel in fuels.items()
                         for name in [id, *fuel["name"].values(), *fuel.get("aliases", [])]}
        sectors = parsed(library / "Fuels/sectors.yaml")["sectors"]
        self.sector_ids = {name: id for id, sector in sectors.items()
                           for name in [id, *sector["name"].values()]}
        paths = {path.stem: path for path in (library / "Factors").rglob("*.yaml")}
        self.sets = {set: parsed(paths[set]) for _, _, sets in LETTERS for set in sets}


class City:
    """The lines as a frame of categoricals and one column of numbers, and the entity's factors."""

    def __init__(self, folder, regulation):
        folder = pathlib.Path(folder)
        self.head = parsed(folder / "inventory.yaml")
        self.lines = pd.read_csv(
            folder / f"activity/{METHOD}.csv", dtype={word: "category" for word in WORDS} | {"quantity": float},
            keep_default_na=False, na_values={"quantity": [""]}, engine="c")
        self.factors = pd.read_csv(folder / "factors.csv", keep_default_na=False).to_dict("records")
        self.regulation = regulation

    def problems(self):
        """What is wrong: unknown names, units that do not fit, numbers missing or negative, twins."""
        lines = self.lines
        problems = [f"unknown fuel {name}" for name in lines.fuel.cat.categories
                    if name not in self.regulation.fuel_ids]
        problems += [f"unknown sector {name}" for name in lines.sector.cat.categories
                     if name not in self.regulation.sector_ids]
        problems += [f"unit {row}" for row in np.flatnonzero(np.isnan(self.conversions()))]
        problems += [f"missing {row}" for row in np.flatnonzero(lines.quantity.isna())]
        problems += [f"negative {row}" for row in np.flatnonzero(lines.quantity < 0)]
        key = np.zeros(len(lines), dtype=np.int64)
        for word in ["entity", "line", "sector", "fuel"]:
            key = key * len(lines[word].cat.categories) + lines[word].cat.codes.to_numpy()
        return problems + [f"twin {row}" for row in np.flatnonzero(pd.Series(key).duplicated())]

    def conversions(self):
        """The factor from each line's unit to its fuel's."""
        return self.unit_table()[self.lines.fuel.cat.codes.to_numpy(), self.lines.unit.cat.codes.to_numpy()]

    def unit_table(self):
        """The factor from each unit to the unit of each fuel."""
        fuel, unit = self.lines.fuel.cat, self.lines.unit.cat
        table = np.full((len(fuel.categories), len(unit.categories)), np.nan)
        for row, name in enumerate(fuel.categories):
            own = self.regulation.fuels.get(self.regulation.fuel_ids.get(name))
            for column, text in enumerate(unit.categories):
                table[row, column] = UNITS.get((own, text), np.nan)
        return table

    def factor_table(self, parameter, sets):
        """The value for each fuel and sector: the entity's own, or the narrowest of the first set."""
        fuels = [self.regulation.fuel_ids[name] for name in self.lines.fuel.cat.categories]
        sectors = [self.regulation.sector_ids[name] for name in self.lines.sector.cat.categories]
        return np.array([[self.factor(parameter, sets, fuel, sector) for sector in sectors] for fuel in fuels])

    def factor(self, parameter, sets, fuel, sector):
        own = [row for row in self.factors
               if row["parameter"] == parameter and self.regulation.fuel_ids[row["fuel"]] == fuel
               and row["sector"] in ("", sector)]
        if own:
            best = max(own, key=lambda row: row["sector"])
            return float(best["value"]) * FACTOR_UNITS[best["unit"]]
        for name in sets:
            value = self.library_factor(self.regulation.sets[name], fuel, sector)
            if value is not None:
                return value
        return np.nan

    @staticmethod
    def library_factor(set, fuel, sector):
        fitting = [entry for entry in set["values"]
                   if fuel == entry.get("fuel") and entry.get("sector", sector) == sector
                   and "technology" not in entry and entry["value"] != "unknown"]
        if not fitting:
            return None
        best = max(fitting, key=lambda entry: "sector" in entry)
        return float(best["value"]) * FACTOR_UNITS[str(best.get("unit", set["unit"]))]
