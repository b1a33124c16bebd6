"""The example district's four sectors beside energy in 2023, by plain arithmetic that knows nothing of the program.

Prints tonnes of gas by sector and gas. Quantities are those of Inventories/example-district-2023, factors those
of the provincial guidelines of 2011 as the library has them. The landfill is followed year by year as a stock that
decays, not by the closed form of the method.
"""
import math

CARBON, NITROGEN, METHANE = 44 / 12, 44 / 28, 16 / 12
masses = {}


def add(sector, gas, mass):
    masses[sector, gas] = masses.get((sector, gas), 0) + mass


add("2", "CO2", 8_800 * 0.683)
add("2", "SF6", 42.1 * 0.0047 + 1.8 * 0.1951)
add("2", "CF4", 3.5 * 0.4356)
add("2", "C2F6", 4.1 * 0.0376)
add("2", "HFC-23", 1.2 * 0.2095)

# Heads; nitrogen excreted, CH4 of digestion and of manure, N2O of manure in kilograms a head.
animals = [
    (3_200, 60, 88.1, 8.33, 2.065), (13_700, 12, 9.4, 0.28, 0.113), (61_000, 16, 1, 5.08, 0.175),
    (393_000, 0.6, 0, 0.02, 0.007),
]
excreted = sum(heads * nitrogen for heads, nitrogen, *_ in animals) / 1000
nitrous = sum(heads * loss for heads, *_, loss in animals) / 1000
manure = excreted * (1 - 0.15 - 0.2) - nitrous / NITROGEN
straw = 0
# Harvest, dry matter, harvest index, root to shoot ratio, nitrogen in straw; 92 % of straw goes back.
for harvest, dry, index, roots, nitrogen in [
    (45_800, 0.855, 0.489, 0.125, 0.00753), (5_700, 0.87, 0.434, 0.166, 0.00516),
    (940, 0.82, 0.271, 0.15, 0.00548),
]:
    plant = harvest * dry / index
    straw += ((plant - harvest * dry) * 0.92 + plant * roots) * nitrogen
soils = 2_340 + 945 + manure + straw
add("3", "CH4", 5_460 * 0.2155)
add("3", "CH4", sum(heads * (enteric + dung) for heads, _, enteric, dung, _ in animals) / 1000)
add("3", "N2O", nitrous)
add("3", "N2O", soils * 0.0109 * NITROGEN)
add("3", "N2O", ((excreted * 0.2 + soils * 0.1) * 0.01 + soils * 0.2 * 0.0075) * NITROGEN)

add("4", "CO2", 534_000 * 0.392 * 1.6 * 0.5 * (0.016 - 0.062) * CARBON)

# Carbon that can decay, at the end of each year; what is deposited in a year begins to decay in the next.
deposits = [142, 150, 158, 165, 171, 178, 186, 193, 199, 204, 208, 196, 88]
stock = decayed = 0
for year in range(2003, 2024):
    decayed = stock * (1 - math.exp(-0.09))
    stock -= decayed
    if year <= 2015:
        stock += deposits[year - 2003] * 1000 * 0.118 * 0.5 * 1
add("5", "CH4", (decayed * 0.5 * METHANE - 990) * (1 - 0.1))
add("5", "CO2", 264_000 * 0.20 * 0.39 * 0.95 * CARBON)
add("5", "N2O", 264_000 * 50e-6 + 22_000 * 900e-6)
add("5", "CH4", 31_600 * 0.43 * 0.6 * 0.165 + (500 * 0.7 + 385 * 0.5 + 180 * 0.1) * 0.25)
add("5", "N2O", 1_008_000 * 0.0315 * 0.16 * 1.5 * 1.25 * 0.005 * NITROGEN)

for (sector, gas), mass in sorted(masses.items()):
    print(sector, gas, repr(mass), sep="\t")
