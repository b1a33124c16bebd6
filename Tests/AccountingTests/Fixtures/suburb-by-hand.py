"""The suburb's inventory by plain arithmetic that knows nothing of the program.

Prints tonnes of gas by sector and gas. Quantities are those of Inventories/example-suburb-2023, factors those
of the provincial guidelines of 2011 as the library has them.
"""
CARBON, NITROGEN, METHANE = 44 / 12, 44 / 28, 16 / 12
masses = {}


def add(sector, gas, mass):
    masses[sector, gas] = masses.get((sector, gas), 0) + mass


add("1", "CO2", (3_200 + 2_100) * 389.31 * 0.0153 * 0.99 * CARBON)

add("2", "CO2", 120_000 * 0.538 + 8_000 * 0.683 + 3_000 * 1.154)
add("2", "CO2", 5_000 * 0.43 + 2_000 * 0.474 + (60_000 * 0.041 - 58_000 * 0.00248) * CARBON)
add("2", "N2O", 60 * 0.293 + (6_000 * 2.0 + 1_500 * 11.77) / 1000)
add("2", "SF6", 42 * 0.0047 + 900 * 0.114 / 1000)
add("2", "CF4", 3.5 * 0.4356 + 2_500 * 0.0888 / 1000)
add("2", "C2F6", 2_500 * 0.0114 / 1000)
add("2", "HFC-23", 1.2 * 0.2095 + 200 * 0.0292 - 5.5)
for gas, made in [("32", 400), ("125", 250), ("134a", 600), ("143a", 80), ("152a", 150), ("227ea", 40), ("236fa", 10)]:
    add("2", "HFC-" + gas, made * 0.005)

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
add("4", "CO2", volume * (0.018 - 0.065) * CARBON - (15 * 68.48 + 8 * 35.21 + 6 * 17.99) * 0.5 * CARBON)
add("4", "CO2", -52_000 * 0.065 * 0.392 * 1.6 * 0.5 * CARBON)
burnt_on_site = 1_020 * 0.15 * 0.9 * 0.5
add("4", "CO2", (burnt_on_site + 1_020 * 0.2 * 0.9 * 0.5 + 900 * 0.15 * 0.5) * CARBON)
add("4", "CH4", burnt_on_site * 0.012 * METHANE)
add("4", "N2O", burnt_on_site * 0.01 * 0.007 * NITROGEN)

add("5", "CH4", (60_000 * 0.145 * 0.5 * 0.5 * METHANE - 520) * (1 - 0.1))
add("5", "CO2", (20_000 + 190_000) * 0.20 * 0.39 * 0.95 * CARBON)
add("5", "N2O", (20_000 + 190_000) * 50e-6 + 12_000 * 900e-6)
add("5", "CH4", 20_000 * 6e-6 + 12_000 * 9.7e-6 + 190_000 * 0.2e-6)
add("5", "CH4", 30_000 * 0.004 + 45_000 * 0.0008)
add("5", "N2O", 30_000 * 0.00024)
add("5", "CH4", 21_000 * 0.43 * 0.6 * 0.165 + (900 * 0.5 + 400 * 0.7 + 250 * 0.1) * 0.25 - 150 - 60)
add("5", "N2O", 620_000 * 0.0315 * 0.16 * 1.5 * 1.25 * 0.005 * NITROGEN)

for (sector, gas), mass in sorted(masses.items()):
    print(sector, gas, repr(mass), sep="\t")
