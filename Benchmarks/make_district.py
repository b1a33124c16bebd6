#!/usr/bin/env python3
"""Makes the inventory of a synthetic district: `make_district.py FOLDER [--lines 1000] [--seed 2023]`.

Every sector has data, of whatever has a default factor: two hundred lines of them are fixed in kind,
a hundred and fifty are thirty years of landfill, the rest is fuel burnt. Every figure is drawn at
random from the seed; nothing is taken from anybody's statistics. The same arguments give the same
bytes.
"""

import argparse
import pathlib
import random

YEAR = 2023
HEAD = """\
# A synthetic district for measuring speed; its figures are random.
name: { zh: 合成区2023年温室气体清单, en: Greenhouse gas inventory of a synthetic district 2023 }
entity: { kind: district, code: "310197", name: { zh: 合成区, en: Synthetic district }, regions: ["310197", "310000", grid-east, CN] }
year: 2023
guideline: provincial-2011
methods: [stationary-ch4, stationary-n2o, biological-treatment-ch4, biological-treatment-n2o, incineration-n2o, landfill-fod-ch4]
people:
- { role: prepared, name: nobody, date: "2024-05-20" }
notes:
- { zh: 全部数字为随机数, en: All figures are random }
"""
FACTORS = """\
parameter,method,fuel,sector,kind,value,unit,proxy,evidence,reason,signed
net-calorific-value,,无烟煤,power,measured,23.87,GJ/t,,synthetic,synthetic,nobody
net-calorific-value,,柴油,,measured,42800,kJ/kg,,synthetic,synthetic,nobody
net-calorific-value,,天然气,,supplier,35200,kJ/m3,,synthetic,synthetic,nobody
carbon-per-energy,,天然气,,measured,15.42,tC/TJ,,synthetic,synthetic,nobody
carbon-per-energy,,原煤,,proxy,,,烟煤,synthetic,synthetic,nobody
oxidation-factor,,原煤,,proxy,,,烟煤,synthetic,synthetic,nobody
oxidation-factor,,烟煤,industry,measured,0.951,,,synthetic,synthetic,nobody
growth-rate,,,,measured,6.5,%,,synthetic,synthetic,nobody
consumption-rate,,,,measured,1.8,%,,synthetic,synthetic,nobody
manure-not-applied,,,,measured,0.05,1,,synthetic,synthetic,nobody
straw-returned,,,,measured,0.9,1,,synthetic,synthetic,nobody
protein-consumption,,,,measured,31.5,kg/人,,synthetic,synthetic,nobody
methane-correction-factor,landfill-fod-ch4,,,measured,1,1,,synthetic,synthetic,nobody
"""
UNCERTAINTY = """\
不确定的量,方法,不确定性(%),分布,理由
活动水平,cement-process-co2,3,normal,synthetic
活动水平,fossil-combustion-co2,5,normal,synthetic
EF,wastewater-n2o,100,lognormal,synthetic
"""
NOTATION = """\
category,key,reason
1.1.1.2,NO,合成
1.1.1.3,NO,合成
1.1.6.2,NO,合成
1.3,NO,合成
1.4.2,NO,合成
2.4,NO,合成
4.2,NO,合成
M,NE,合成
"""
SECTORS = {"公用电力与热力": "", "钢铁": "1.1.3.1", "有色金属": "1.1.3.1", "化工": "1.1.3.1", "建材": "1.1.3.1",
           "其他工业": "1.1.3.1", "建筑业": "", "交通运输": "", "服务业及其他": "", "居民生活": "", "农林牧渔水利业": ""}
FUELS = ["原煤", "无烟煤", "烟煤", "褐煤", "洗精煤", "型煤", "焦炭", "原油", "燃料油", "汽油", "煤油", "柴油",
         "液化石油气", "炼厂干气", "石油焦", "其他石油制品", "液化天然气"]
POWER = "公用电力与热力"
STATIONARY_SECTORS = [POWER, "工业", "建筑业", "服务业及其他", "居民生活", "农林牧渔水利业"]
STATIONARY_FUELS = ["无烟煤", "烟煤", "型煤", "焦炭", "燃料油", "柴油", "液化石油气", "天然气"]
MASS = [("万吨", 1e-4), ("吨", 1), ("t", 1)]
VOLUME = [("万m3", 1), ("m3", 1e4)]
VEHICLES = [("汽油", "road-gasoline-uncontrolled"), ("汽油", "road-gasoline-oxidation-catalyst"),
            ("汽油", "road-gasoline-low-mileage"), ("柴油", "road-diesel"), ("天然气", "road-natural-gas"),
            ("液化石油气", "road-lpg"), ("柴油", "rail-diesel"), ("燃料油", "water-fuel-oil"), ("煤油", "air-kerosene")]
BOILERS = [("烟煤", "fluidised-bed"), ("烟煤", "other-coal-boiler"), ("无烟煤", "other-coal-boiler"),
           ("柴油", "oil-boiler"), ("燃料油", "oil-boiler"), ("天然气", "gas-boiler")]
STOVES = [("秸秆", "efficient-stove"), ("秸秆", "traditional-stove"), ("薪柴", "efficient-stove"),
          ("薪柴", "traditional-stove")]
KEPT = ["dairy-intensive", "dairy-smallholder", "nondairy-intensive", "nondairy-smallholder", "buffalo-intensive",
        "sheep-intensive", "sheep-smallholder", "goat-intensive", "goat-smallholder", "pig"]
ANIMALS = ["dairy", "nondairy", "buffalo", "sheep", "goat", "pig", "poultry"]
CROPS = ["rice", "wheat", "maize", "soybean", "otherbean", "rape", "peanut", "sesame", "cotton", "hemp", "potato",
         "vegetable", "tobacco"]
WASTEWATER = [f"1-{number:02d}" for number in range(1, 21)] + [f"3-{number:02d}" for number in range(1, 9)]
COMPONENTS = ["paper", "textile", "food", "wood", "garden"]
DEPOSITED = range(YEAR - 30, YEAR)
#  Methods of one activity each: their kinds of lines (blank where factors have none), unit, and size.
PLAIN = [
    ("cement-process-co2", [""] * 5, "万吨", 12), ("lime-process-co2", [""] * 3, "吨", 8000),
    ("steel-flux-co2", ["limestone", "dolomite"], "吨", 4000),
    ("steel-carbon-co2", ["pig-iron"], "吨", 60000), ("steel-product-co2", ["crude-steel"], "吨", 58000),
    ("adipic-acid-n2o", [""], "吨", 70),
    ("nitric-acid-n2o", [f"nitric-{kind}" for kind in ["hp-nscr", "mp", "ap", "dual", "comb", "lp"]], "吨", 300),
    ("hcfc-22-hfc-23", [""], "吨", 20), ("hcfc-22-hfc-23-destroyed", [""], "tHFC", 0.1),
    ("aluminium-cf4", ["aluminium-pfpb", "aluminium-hss"], "吨", 900),
    ("aluminium-c2f6", ["aluminium-pfpb", "aluminium-hss"], "吨", 900),
    ("magnesium-sf6", ["magnesium-primary", "magnesium-processing"], "吨", 30),
    ("power-equipment-sf6", ["power-equipment-manufacture", "power-equipment-use"], "tSF6", 5),
    ("semiconductor-cf4", [""] * 3, "tCF4", 3), ("semiconductor-chf3", [""] * 3, "tHFC", 1),
    ("semiconductor-c2f6", [""] * 3, "tC2F6", 2), ("semiconductor-sf6", [""] * 3, "tSF6", 1),
    ("production-hfc-32", [""], "tHFC", 20), ("production-hfc-134a", [""], "tHFC", 30),
    ("rice-ch4", ["rice-single"], "公顷", 6800), ("fertiliser-nitrogen", [""] * 4, "tN", 1200),
    ("enteric-ch4", [f"animal-{kind}" for kind in KEPT], "头", 6000),
    ("manure-ch4", [f"animal-{kind}" for kind in ANIMALS], "头", 9000),
    ("manure-n2o", [f"animal-{kind}" for kind in ANIMALS], "头", 9000),
    ("straw-nitrogen", [f"crop-{kind}" for kind in CROPS], "吨", 5000),
    ("forest-growth-co2", [""] * 3, "m3", 120000), ("scattered-trees-growth-co2", [""] * 2, "m3", 20000),
    ("forest-consumption-co2", [""] * 3, "m3", 120000), ("bamboo-area-co2", ["forest-bamboo"], "公顷", 15),
    ("economic-area-co2", ["forest-economic"], "公顷", 12), ("shrub-area-co2", ["forest-shrub"], "公顷", 9),
    ("incineration-co2", ["waste-msw", "waste-haz", "waste-sludge"], "吨", 90000),
    ("incineration-n2o", ["waste-msw", "waste-sludge"], "吨", 90000),
    ("biological-treatment-ch4", ["treatment-compost", "treatment-digestion"], "吨", 30000),
    ("biological-treatment-n2o", ["treatment-compost"], "吨", 30000),
    ("landfill-recovery-ch4", [""], "tCH4", 90), ("domestic-wastewater-ch4", [""], "tCOD", 21000),
    ("industrial-wastewater-ch4", [f"wastewater-{number}" for number in WASTEWATER], "tCOD", 400),
    ("domestic-wastewater-recovery-ch4", [""], "tCH4", 12), ("industrial-wastewater-recovery-ch4", [""], "tCH4", 9),
    ("wastewater-n2o", [""], "人", 620000),
]
FUEL_HEAD = "line,category,sector,fuel,technology,quantity,unit,evidence"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--lines", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=2023)
    options = parser.parse_args()
    (options.folder / "activity").mkdir(parents=True, exist_ok=True)
    for name, text in [("inventory.yaml", HEAD), ("factors.csv", FACTORS), ("uncertainty.csv", UNCERTAINTY),
                       ("notation.csv", NOTATION)]:
        (options.folder / name).write_text(text, encoding="utf-8")
    chance = random.Random(options.seed)
    tables = plain_tables(chance) | burnt_tables(chance) | landfill_table(chance)
    written = sum(len(lines) for _, lines in tables.values())
    tables |= combustion_table(chance, max(options.lines - written, 1))
    for method, (head, lines) in tables.items():
        (options.folder / f"activity/{method}.csv").write_text("\n".join([head, *lines, ""]), encoding="utf-8")


def plain_tables(chance):
    return {
        method: ("line,technology,quantity,unit,evidence", [
            f"第{number}条,{kind},{amount(chance, size)},{unit},台账{number:03d}" for number, kind in enumerate(kinds, 1)])
        for method, kinds, unit, size in PLAIN}


def burnt_tables(chance):
    """Methods of fuels beside the one of CO2: what stands still, moves, is power and is grown."""
    stationary = [(sector, fuel, "") for sector in STATIONARY_SECTORS for fuel in STATIONARY_FUELS]
    kinds = {
        "stationary-ch4": stationary, "stationary-n2o": [kind for kind in stationary if kind[0] != POWER],
        "mobile-ch4": [("", *kind) for kind in VEHICLES], "mobile-n2o": [("", *kind) for kind in VEHICLES],
        "gas-distribution-ch4": [("", "天然气", "")],
        "power-boiler-n2o": [(POWER, *kind) for kind in BOILERS],
        "biomass-ch4": [("", *kind) for kind in STOVES], "biomass-n2o": [("", *kind) for kind in STOVES],
    }
    return {
        method: (FUEL_HEAD, [burnt(chance, f"第{number}条", *kind) for number, kind in enumerate(lines, 1)])
        for method, lines in kinds.items()}


def landfill_table(chance):
    lines = [f"{component}{year},waste-{component},{year},{amount(chance, 4000)},吨,进场地磅记录"
             for year in DEPOSITED for component in COMPONENTS]
    return {"landfill-fod-ch4": ("line,technology,year,quantity,unit,evidence", lines)}


def combustion_table(chance, count):
    lines = []
    for number in range(count):
        fuel = "天然气" if chance.random() < 0.25 else chance.choice(FUELS)
        lines.append(burnt(chance, f"企业{number // 6 + 1:03d}设备{number % 6 + 1}", chance.choice(list(SECTORS)), fuel, ""))
    return {"fossil-combustion-co2": (FUEL_HEAD, lines)}


def burnt(chance, label, sector, fuel, technology):
    unit, size = chance.choice(VOLUME if fuel == "天然气" else MASS)
    places = 3 if size >= 1 else 8
    quantity = chance.lognormvariate(5, 1) * size
    return f"{label},{SECTORS.get(sector, '')},{sector},{fuel},{technology},{quantity:.{places}f},{unit},能源台账"


def amount(chance, size):
    return f"{size * chance.lognormvariate(0, 0.3):.3f}"


if __name__ == "__main__":
    main()
