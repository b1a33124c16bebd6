"""The example district drawn ten and a hundred thousand times, by Tanpan and by numpy."""

import json
import math
import sys

from measuring import BENCH, LIBRARY, ROOM, by_turns, measured, median, table

INVENTORY = "Inventories/example-district-2023"
SIZES = [10_000, 100_000]
SEEDS = (1, 2)
#  How many standard errors two means may be apart.
APART = 5


def report(python, runs):
    model = ROOM / "model.json"
    rows, grown = [], {}
    for draws in SIZES:
        results = by_turns({
            "tanpan": [BENCH, "draw", INVENTORY, LIBRARY, draws, SEEDS[0], model],
            "numpy": [python, "Benchmarks/peers/draws_peer.py", model, draws, SEEDS[1]],
        }, runs, measured)
        agree(results["tanpan"][0]["intervals"], results["numpy"][0]["intervals"], draws)
        rows += shown(draws, results)
        for name, of_runs in results.items():
            grown.setdefault(name, []).append(median(of_runs, "figures", "memory"))
    record = json.loads(model.read_text(encoding="utf-8"))
    uncertain = sum(source["percent"] > 0 for source in record["sources"])
    print(f"{INVENTORY}: {uncertain} uncertain values, {len(record['lines'])} lines, {len(record['rows'])} rows drawn, "
          f"medians of {runs} runs")
    print()
    table(["", "Tanpan", "numpy", "Tanpan ÷ numpy"], rows, [31, 9, 9, 14])
    print()
    print("peak memory grown with ten times the draws: " + ", ".join(
        f"{name} {sizes[1] - sizes[0]:.1f} MiB" for name, sizes in grown.items()))


def shown(draws, results):
    ours, theirs = results["tanpan"], results["numpy"]
    figures = [
        ("seconds", "{:.3f} s", median(ours, "seconds", "draw"), median(theirs, "seconds", "draw")),
        ("of processors", "{:.3f} s", median(ours, "seconds", "processor"), median(theirs, "seconds", "processor")),
        ("peak memory", "{:.0f} MiB", median(ours, "figures", "memory"), median(theirs, "figures", "memory")),
    ]
    return [[f"{draws:,} draws, {title}", text.format(our), text.format(their), f"{our / their:.2f}"]
            for title, text, our, their in figures]


def agree(ours, theirs, draws):
    """Stops unless means and bounds are as near as two samples of that size are."""
    if len(ours) != len(theirs):
        sys.exit("Tanpan and numpy drew different rows")
    for place, (our, their) in enumerate(zip(ours, theirs)):
        slack = 1e-9 * abs(their["mean"])
        error = APART * math.sqrt(2 / draws) * max(our["deviation"], their["deviation"])
        fits = abs(our["mean"] - their["mean"]) <= error + slack and all(
            their[f"{bound} within"][0] - slack <= our[bound] <= their[f"{bound} within"][1] + slack
            for bound in ["lower", "upper"])
        if not fits:
            sys.exit(f"draws differ in row {place}: {our} {their}")
