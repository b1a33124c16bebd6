"""Results of the examples with measured values, by plain arithmetic that knows nothing of the program.

Prints the result of each method. Quantities are those of Inventories/example-measured-steam-2023 and
example-measured-coal-2023; the enthalpy of superheated steam is that of the package iapws 1.5.5,
`IAPWS97(P=1.4, T=525.65).h`.
"""
CARBON = 44 / 12

SATURATED, SUPERHEATED = 2768.4, 2933.7543853758652
steam = 42_000 * (SATURATED - 83.74) / 1000
# 0.75 MPa lies half way between the rows of 0.7 and 0.8 MPa.
between = 5_200 * ((2762.9 + 2768.4) / 2 - 83.74) / 1000
superheated = 8_500 * (SUPERHEATED - 83.74) / 1000
sold = -3_000 * (SATURATED - 83.74) / 1000
water = 26_000 * (86.5 - 20) * 4.1868 / 1000
heat = steam + between + superheated + sold + water
steam_works = {
    "steam-heat": steam,
    "steam-state-heat": superheated,
    "steam-saturated-heat": between,
    "steam-sold-heat": sold,
    "hot-water-heat": water,
    "purchased-heat-co2": heat * 0.11,
    "green-certificates": 3_000 + 1_500,
    "purchased-electricity-market-co2": (18_000 - 3_000 - 1_500) * 0.6096,
}

coal_station = {
    "power-coal-carbon-air-dried-co2": 86_000 * 0.6124 * (100 - 13.6) / (100 - 3.2) * 0.99 * CARBON,
    "power-coal-carbon-dry-co2": 54_000 * 0.6385 * (100 - 14.1) / 100 * 0.99 * CARBON,
    "power-purchased-electricity-co2": 860 * 0.5703,
}

for example, results in [("measured-steam", steam_works), ("measured-coal", coal_station)]:
    for method, result in results.items():
        print(f"example-{example}-2023\t{method}\t{result!r}")
