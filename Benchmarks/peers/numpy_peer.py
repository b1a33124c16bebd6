#!/usr/bin/env python3
"""Arithmetic alone, in numpy, with everything loaded and looked up: `numpy_peer.py CITY LIBRARY`.

Gathers the conversion and three factors for each line, multiplies, and sums by sector. Prints its
measurements as one line of JSON, as tanpan-bench does.
"""

import json
import sys
import time

import numpy as np

from city import LETTERS, City, Regulation


def main():
    city = City(sys.argv[1], Regulation(sys.argv[2]))
    lines = city.lines
    fuel, sector = lines.fuel.cat.codes.to_numpy(), lines.sector.cat.codes.to_numpy()
    quantity, unit, units = lines.quantity.to_numpy(), lines.unit.cat.codes.to_numpy(), city.unit_table()
    tables = [city.factor_table(parameter, sets) for _, parameter, sets in LETTERS]
    start = time.perf_counter()
    activity = quantity * units[fuel, unit]
    ncv, cc, of = (table[fuel, sector] for table in tables)
    result = activity * ncv * cc * of * (44 / 12)
    sums = np.bincount(sector, weights=result)
    total = float(sums.sum())
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": {"compute": seconds}, "figures": {"total": total}}))


if __name__ == "__main__":
    main()
