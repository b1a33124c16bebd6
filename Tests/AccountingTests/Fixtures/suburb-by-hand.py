"""The suburb's four sectors beside energy, by plain arithmetic that knows nothing of the program.

Prints tonnes of gas by sector and gas. Quantities are those of Inventories/example-suburb-2023, factors those
of the provincial guidelines of 2011 as the library has them.
"""
CARBON, NITROGEN, METHANE = 44 / 12, 44 / 28, 16 / 12
masses = {}


def add(sector, gas, mass):
    masses[sector, gas] = masses.get((sector, gas), 0) + mass


add("2", "CO2", 120_000 * 0.538 + 8_000 * 0.683)
add("2", "CO2", 5_000 * 0.43 + 2_000 * 0.474 + (60_000 * 0.041 - 58_000 * 0.00248) * CARBON)
add("2", "SF6", 42 * 0.0047)
add("2", "CF4", 3.5 * 0.4356)
add("2", "HFC-23", 1.2 * 0.2095)

excreted = (5_200 * 60 + 18_000 * 12 + 46_000 * 16 + 320_000 * 0.6) / 1000
lost = (5_200 * 2.065 + 18_000 * 0.113 + 46_000 * 0.175 + 320_000 * 0.007) / 1000
manure = excreted * (1 - 0) * (1 - 0.15 - 0.2) - lost * 28 / 44
straw = sum(
    harvest * dry * ((1 / index - 1) * 0.9 + roots / index) * nitrogen
    for harvest, dry, index, roots, nitrogen in [
        (38_000, 0.855, 0.489, 0.125, 0.00753), (9_000, 0.87, 0.434, 0.166, 0.00516),
        (1_200, 0.82, 0.271, 0.15, 0.00548),
    ])
soils = 4_200 + manure + straw
add("3", "CH4", 6_800 * 0.2155)
add("3", "N2O", soils * 0.0109 * NITROGEN)
add("3", "N2O", ((excreted * 0.2 + soils * 0.1) * 0.01 + soils * 0.2 * 0.0075) * NITROGEN)
for head, enteric, manure, nitrous in [
    (5_200, 88.1, 8.33, 2.065), (18_000, 9.4, 0.28, 0.113), (46_000, 1, 5.08, 0.175), (320_000, 0, 0.02, 0.007),
]:
    add("3", "CH4", head * (enteric + manure) / 1000)
    add("3", "N2O", head * nitrous / 1000)

volume = 420_000 * 0.392 * 1.6 * 0.5
add("4", "CO2", volume * (0.018 - 0.065) * CARBON - 15 * 68.48 * 0.5 * CARBON)

add("5", "CH4", (60_000 * 0.145 * 0.5 * 0.5 * METHANE - 520) * (1 - 0.1))
add("5", "CO2", 210_000 * 0.20 * 0.39 * 0.95 * CARBON)
add("5", "N2O", 210_000 * 50e-6 + 12_000 * 900e-6)
add("5", "CH4", 30_000 * 0.004 + 45_000 * 0.0008)
add("5", "N2O", 30_000 * 0.00024)
add("5", "CH4", 21_000 * 0.43 * 0.6 * 0.165 + (900 * 0.5 + 400 * 0.7 + 250 * 0.1) * 0.25)
add("5", "N2O", 620_000 * 0.0315 * 0.16 * 1.5 * 1.25 * 0.005 * NITROGEN)

for (sector, gas), mass in sorted(masses.items()):
    print(sector, gas, repr(mass), sep="\t")
