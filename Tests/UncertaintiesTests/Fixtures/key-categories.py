"""Key categories of Finland by IPCC 2006, volume 1, chapter 4, with nothing of this program.

Emissions are Finland's; the uncertainties of Approach 2 are invented, by the number of the row.
Prints assessment, category, gas, share, cumulative share and whether it is key.
"""
import csv, os

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "finland.csv")) as file:
    lines = [line for line in file if not line.startswith("#")]
data = [(r["category"], r["gas"], float(r["1990"]), float(r["2019"])) for r in csv.DictReader(lines)]


def show(name, scores):
    whole = sum(scores.values())
    ordered = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    before = 0.0
    for (category, gas), score in ordered:
        after = before + score / whole
        print(name, category, gas, repr(score / whole), repr(after), int(before < 0.95), sep="\t")
        before = after


# Equation 4.1
size = sum(abs(now) for _, _, _, now in data)
show("level", {(c, g): abs(now) / size for c, g, _, now in data})

# Equation 4.2, written out for each category
start = sum(abs(then) for _, _, then, _ in data)
change = (sum(now for *_, now in data) - sum(then for _, _, then, _ in data)) / abs(
    sum(then for _, _, then, _ in data))
trend = {}
for c, g, then, now in data:
    own = (now - then) / abs(then)
    trend[c, g] = abs(then) / start * abs(own - change)
show("trend", trend)

# Equations 4.4 and 4.5: scores times the combined uncertainty of the row.
uncertainty = {
    (c, g): ((1 + row % 7) ** 2 + (5 + row * 13 % 60) ** 2) ** 0.5
    for row, (c, g, _, _) in enumerate(data)
}
show("level-2", {(c, g): abs(now) / size * uncertainty[c, g] for c, g, _, now in data})
show("trend-2", {key: score * uncertainty[key] for key, score in trend.items()})
