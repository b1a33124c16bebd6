#!/usr/bin/env python3
"""Monte Carlo in numpy: `draws_peer.py MODEL DRAWS SEED`.

MODEL is what `tanpan-bench draw` exports: the sources with value, half-width in percent and
distribution; which source each letter of each line is; rows and warming potentials. The draws are
numpy's own (PCG64); the distributions and, in formulas.py, the formulas are written out by hand. All
draws of a source are one array. Prints measurements and, for each row and the total, mean, deviation,
bounds, and between which of its own draws each bound of another sample of that size has to lie.
"""

import json
import resource
import sys
import time

import numpy as np

from formulas import FORMULAS

NORMAL_95 = 1.959963984540054
#  How many standard errors two samples may be apart.
APART = 5


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        model = json.load(file)
    draws, seed = int(sys.argv[2]), int(sys.argv[3])
    before, used = peak_memory(), time.process_time()
    start = time.perf_counter()
    rows = sampled(model, draws, np.random.default_rng(seed))
    intervals = [interval(row) for row in [*rows, sum(rows)]]
    seconds = time.perf_counter() - start
    print(json.dumps({
        "seconds": {"draw": seconds, "processor": time.process_time() - used}, "intervals": intervals,
        "figures": {"memory": peak_memory(), "memory before": before}}))


def sampled(model, draws, chance):
    """Tonnes of CO2e of each row, draw by draw."""
    sources = [drawn(source, draws, chance) for source in model["sources"]]
    rows = [np.zeros(draws) for _ in model["rows"]]
    lines = []
    for line in model["lines"]:
        letters = {name: value(letter, sources, lines) for name, letter in line["letters"].items()}
        result = FORMULAS[line["method"]](**letters)
        lines.append((letters, result))
        if line["row"] is not None:
            rows[line["row"]] += result * line["potential"]
    return rows


def drawn(source, draws, chance):
    """A source's draws; a number where it is certain."""
    value, half = source["value"], source["percent"] / 100
    if half == 0:
        return value
    deviation = half / NORMAL_95
    match source["distribution"]:
        case "normal":
            return value * chance.normal(1, deviation, draws)
        case "lognormal":
            spread = np.log1p(deviation**2)
            return value * chance.lognormal(-spread / 2, np.sqrt(spread), draws)
        case "triangular":
            reach = half / (1 - np.sqrt(0.05))
            return value * chance.triangular(1 - reach, 1, 1 + reach, draws)
        case "uniform":
            reach = half / 0.95
            return value * chance.uniform(1 - reach, 1 + reach, draws)


def value(letter, sources, lines):
    if "source" in letter:
        return sources[letter["source"]]
    if "exact" in letter:
        return letter["exact"]
    return sum(
        (lines[part["line"]][0][part["letter"]] if part["letter"] else lines[part["line"]][1]) * part["factor"]
        for part in letter["sum"])


def interval(draws):
    ordered = np.sort(draws)
    return {
        "mean": float(draws.mean()), "deviation": float(draws.std(ddof=1)),
        "lower": float(np.quantile(ordered, 0.025)), "upper": float(np.quantile(ordered, 0.975)),
        "lower within": band(ordered, 0.025), "upper within": band(ordered, 0.975),
    }


def band(ordered, share):
    """Where that quantile of another sample may lie, by the ranks of this one."""
    count = len(ordered)
    apart = APART * np.sqrt(2 * share * (1 - share) * count)
    places = np.clip([share * count - apart, share * count + apart], 0, count - 1).astype(int)
    return [float(ordered[place]) for place in places]


def peak_memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
