#!/usr/bin/env python3
"""Makes a synthetic city: `make_city.py FOLDER [--entities 1000] [--lines 300] [--seed 2021]`.

Every figure is drawn at random from the seed; nothing is taken from anybody's statistics. The
same arguments give the same bytes.
"""

import argparse
import pathlib
import random

SOLID_AND_LIQUID = [
    "无烟煤", "烟煤", "褐煤", "洗精煤", "型煤", "焦炭", "原油", "燃料油", "汽油", "煤油", "喷气煤油",
    "柴油", "液化石油气", "炼厂干气", "石脑油", "石油焦", "其他石油制品", "液化天然气",
]
GAS = ["天然气"]
MASS = [("万吨", 1e-4), ("吨", 1), ("t", 1)]
VOLUME = [("万m3", 1), ("m3", 1e4)]
SECTORS = ["公用电力与热力", "工业", "建筑业", "交通运输", "服务业及其他", "居民生活", "农林牧渔水利业"]

HEAD = """\
# A synthetic city for measuring speed; its figures are random.
name: { zh: 合成城市, en: Synthetic city }
entity: { kind: district, code: "310000", name: { zh: 合成城市, en: Synthetic city }, regions: ["310000", grid-east, CN] }
year: 2021
guideline: provincial-2011
"""
FACTORS = """\
parameter,fuel,sector,kind,value,unit,evidence,reason,signed
net-calorific-value,无烟煤,power,measured,23.87,GJ/t,synthetic,synthetic,nobody
net-calorific-value,柴油,,measured,42800,kJ/kg,synthetic,synthetic,nobody
carbon-per-energy,天然气,,measured,15.42,tC/TJ,synthetic,synthetic,nobody
oxidation-factor,烟煤,industry,measured,0.951,,synthetic,synthetic,nobody
"""
ABSENT = [
    "1.1.1.2", "1.1.1.3", "1.1.6.2", "1.2", "1.3", "1.4", "2", "3", "4", "5", "M.1", "M.2", "M.3",
    "M.4", "M.5", "M.6",
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--entities", type=int, default=1000)
    parser.add_argument("--lines", type=int, default=300)
    parser.add_argument("--seed", type=int, default=2021)
    options = parser.parse_args()
    folder = options.folder
    (folder / "activity").mkdir(parents=True, exist_ok=True)
    (folder / "inventory.yaml").write_text(HEAD, encoding="utf-8")
    (folder / "factors.csv").write_text(FACTORS, encoding="utf-8")
    notation = "".join(f"{code},NO,合成\n" for code in ABSENT)
    (folder / "notation.csv").write_text("category,key,reason\n" + notation, encoding="utf-8")
    with open(folder / "activity/fossil-combustion-co2.csv", "w", encoding="utf-8") as file:
        write_lines(file, options)


def write_lines(file, options):
    chance = random.Random(options.seed)
    file.write("line,entity,sector,fuel,quantity,unit\n")
    for entity in range(options.entities):
        code = f"91310000MA{entity:06d}X{entity % 10}"
        sector = chance.choice(SECTORS)
        for line in range(options.lines):
            if chance.random() < 0.1:
                sector = chance.choice(SECTORS)
            file.write(f"设备{line + 1:03d},{code},{sector},{burnt(chance)}\n")


def burnt(chance):
    is_gas = chance.random() < 0.15
    fuel = chance.choice(GAS if is_gas else SOLID_AND_LIQUID)
    unit, size = chance.choice(VOLUME if is_gas else MASS)
    places = 3 if size >= 1 else 8
    return f"{fuel},{chance.lognormvariate(4, 1.5) * size:.{places}f},{unit}"


if __name__ == "__main__":
    main()
