#!/usr/bin/env python3
"""Additive LMDI-I of four invented years, by the small-value strategy instead of the limits.

A zero is replaced by a value so small (1E-1000000000000000) that what is left of the limit is
below the digits printed. Fifty decimal digits, the standard library alone. Prints
from,to,population,affluence,intensity,mix,factor,change.
"""

from decimal import Decimal as D, getcontext

getcontext().prec = 60
getcontext().Emin = -(10 ** 17)
getcontext().Emax = 10 ** 17
DELTA = D("1E-1000000000000000")

# population, output, {source: (energy, emissions)}
YEARS = {
    2000: ("120.5", "3300", {"coal": ("800", "2100"), "oil": ("310", "640"), "gas": ("0", "0"),
                             "wind": ("12", "0")}),
    2001: ("121.1", "3650", {"coal": ("790", "2080"), "oil": ("335", "690"), "gas": ("40", "62"),
                             "wind": ("18", "0")}),
    2002: ("119.8", "3640", {"coal": ("640", "1700"), "oil": ("330", "690"), "gas": ("95", "148"),
                             "wind": ("25", "1.5")}),
    2003: ("119.8", "4100", {"coal": ("0", "0"), "oil": ("328", "676"), "gas": ("310", "484"),
                             "wind": ("60", "0")}),
}


def mean(a, b):
    return a if a == b else (a - b) / (a.ln() - b.ln())


def small(value):
    return value if value else DELTA


def effects(first, last):
    (p0, g0, s0), (p1, g1, s1) = YEARS[first], YEARS[last]
    p0, g0, p1, g1 = D(p0), D(g0), D(p1), D(g1)
    e0 = sum(D(e) for e, _ in s0.values())
    e1 = sum(D(e) for e, _ in s1.values())
    sums = [D(0)] * 5
    for name in s0:
        (x0, c0), (x1, c1) = [tuple(map(D, s[name])) for s in (s0, s1)]
        if c0 == c1 == 0:
            continue
        # An absent source keeps the factor of the year in which it is used.
        if x0 == 0:
            c0, x0 = DELTA * c1 / x1, DELTA
        if x1 == 0:
            c1, x1 = DELTA * c0 / x0, DELTA
        c0, c1 = small(c0), small(c1)
        weight = mean(c1, c0)
        ratios = [p1 / p0, (g1 / p1) / (g0 / p0), (e1 / g1) / (e0 / g0),
                  (x1 / e1) / (x0 / e0), (c1 / x1) / (c0 / x0)]
        sums = [s + weight * r.ln() for s, r in zip(sums, ratios)]
    change = sum(D(c) for _, c in s1.values()) - sum(D(c) for _, c in s0.values())
    return sums, change


for first, last in [(2000, 2001), (2001, 2002), (2002, 2003), (2000, 2003)]:
    sums, change = effects(first, last)
    print(",".join([str(first), str(last)] + [f"{v:.12f}" for v in sums + [change]]))
