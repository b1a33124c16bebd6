"""The methods' formulas written out by hand, letter by letter, for numbers and for arrays of draws.

Each takes its letters in the units in which the method declares them, and gives tonnes: of its gas,
or of nitrogen where other methods go on with it.
"""

import math

CO2, CH4, N2O = 44 / 12, 16 / 12, 44 / 28
#  Removals and deductions are less than nothing.
AWAY = -1


def decayed(k, n):
    """The share of a deposit that decays in its nth year: nothing in the year itself."""
    #  A power, which numbers and arrays both have.
    return math.e ** (-k * (n - 1)) * (1 - math.e ** -k) if n >= 1 else 0


def amount_by_factor(AD, EF):
    return AD * EF


def fuel_by_factor(FC, EF):
    return FC * EF


def energy_by_factor(FC, NCV, EF):
    return FC * NCV * EF


def deducted(R):
    return R * AWAY


def grown(V, GR, SVD, BEF, CF):
    return V * GR * SVD * BEF * CF * CO2 * AWAY


def area_gained(A, B, CF):
    return A * B * CF * CO2 * AWAY


BY_FACTOR = [
    "adipic-acid-n2o", "aluminium-c2f6", "aluminium-cf4", "biological-treatment-ch4", "biological-treatment-n2o",
    "cement-process-co2", "enteric-ch4", "hcfc-22-hfc-23", "incineration-n2o", "lime-process-co2", "magnesium-sf6",
    "manure-ch4", "manure-n2o", "nitric-acid-n2o", "power-equipment-sf6", "production-hfc-134a", "production-hfc-32",
    "rice-ch4", "semiconductor-c2f6", "semiconductor-cf4", "semiconductor-chf3", "semiconductor-sf6", "steel-flux-co2",
]
FORMULAS = dict.fromkeys(BY_FACTOR, amount_by_factor) | {
    "bamboo-area-co2": area_gained,
    "biomass-ch4": fuel_by_factor,
    "biomass-n2o": fuel_by_factor,
    "domestic-wastewater-ch4": lambda COD, BC, BO, MCF: COD * BC * BO * MCF,
    "domestic-wastewater-recovery-ch4": deducted,
    "economic-area-co2": area_gained,
    "forest-consumption-co2": lambda V, CR, SVD, BEF, CF: V * CR * SVD * BEF * CF * CO2,
    "forest-growth-co2": grown,
    "fossil-combustion-co2": lambda FC, NCV, CC, OF: FC * NCV * CC * OF * CO2,
    "gas-distribution-ch4": fuel_by_factor,
    "hcfc-22-hfc-23-destroyed": lambda AD: AD * AWAY,
    "incineration-co2": lambda IW, CCW, FCF, EF: IW * CCW * FCF * EF * CO2,
    "industrial-wastewater-ch4": lambda COD, BO, MCF: COD * BO * MCF,
    "industrial-wastewater-recovery-ch4": deducted,
    "landfill-ch4": lambda W, MCF, DOC, DOCF, F, OX: W * MCF * DOC * DOCF * F * CH4 * (1 - OX),
    "landfill-fod-ch4": lambda W, DOC, DOCF, MCF, k, n, F, OX: (
        W * DOC * DOCF * MCF * decayed(k, n) * F * CH4 * (1 - OX)),
    "landfill-recovery-ch4": lambda R, OX: R * (OX - 1),
    "livestock-nitrogen": lambda AD, NEX: AD * NEX,
    "manure-nitrogen": lambda NT, GF, FL, FV, E: NT * (1 - GF) * (1 - FL - FV) - E / N2O,
    "mobile-ch4": energy_by_factor,
    "mobile-n2o": energy_by_factor,
    "power-boiler-n2o": energy_by_factor,
    "scattered-trees-growth-co2": grown,
    "shrub-area-co2": area_gained,
    "soil-deposition-n2o": lambda N, FV, EF: N * FV * EF * N2O,
    "fertiliser-nitrogen": lambda AD: AD,
    "soil-direct-n2o": lambda N, EF: N * EF * N2O,
    "soil-leaching-n2o": lambda N, FL, EF: N * FL * EF * N2O,
    "stationary-ch4": energy_by_factor,
    "stationary-n2o": energy_by_factor,
    "steel-carbon-co2": lambda AD, F: AD * F * CO2,
    "steel-product-co2": lambda AD, F: AD * F * CO2 * AWAY,
    "straw-nitrogen": lambda Y, DRY, EC, RS, RR, SN: Y * DRY * ((1 / EC - 1) * RS + RR / EC) * SN,
    "wastewater-n2o": lambda P, PR, FN, FNC, FIC, EF: P * PR * FN * FNC * FIC * EF * N2O,
}
