"""A district of a thousand lines through `tanpan report`, beside a report in Python and XlsxWriter."""

import json
import re
import shutil
import subprocess
import sys
import zipfile

from measuring import LIBRARY, PROGRAM, ROOM, by_turns, median, table, watched

AGREEMENT = 1e-9
CELL = re.compile(rb"<c ([^>]*?)(/>|>(.*?)</c>)", re.DOTALL)


def report(python, runs):
    folder, ours, theirs = ROOM / "district", ROOM / "district-report", ROOM / "district-peer"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(ours, ignore_errors=True)
    subprocess.run([sys.executable, "Benchmarks/make_district.py", folder], check=True)
    command = [PROGRAM, "report", folder, "--output", ours]
    watched(command)
    sheets = [sheet for book in sorted(ours.rglob("*.xlsx")) for sheet in cells(book)]
    (ROOM / "district-cells.json").write_text(json.dumps(sheets), encoding="utf-8")
    peer = [python, "Benchmarks/peers/district_peer.py", folder, LIBRARY, theirs, ROOM / "district-cells.json"]
    results = by_turns({"tanpan": command, "python": peer}, runs, watched)
    agree(folder, json.loads(results["python"][0][0])["figures"]["total"], sheets, theirs.with_suffix(".xlsx"))
    lines = sum(text.read_text(encoding="utf-8").count("\n") - 1 for text in folder.glob("activity/*.csv"))
    count = sum(sum(sheet.values()) for sheet in sheets)
    print(f"`tanpan report` of a district of {lines:,} lines, {count:,} cells, medians of {runs} runs")
    print()
    table(["", "Tanpan", "Python", "Python ÷ Tanpan"], [
        shown(title, results, key, text) for title, key, text in [
            ("processor (user and system)", "processor", "{:.3f} s"), ("process, start to end", "process", "{:.3f} s"),
            ("peak memory", "memory", "{:.0f} MiB")]], [27, 9, 9, 15])


def shown(title, results, key, text):
    ours, theirs = (median(results[name], 1, key) for name in ["tanpan", "python"])
    return [title, text.format(ours), text.format(theirs), f"{theirs / ours:.2f}"]


def agree(folder, total, sheets, book):
    """Stops unless both found the same total and wrote as many cells of each kind."""
    exchange = ROOM / "district-exchange"
    shutil.rmtree(exchange, ignore_errors=True)
    watched([PROGRAM, "export", folder, "--output", exchange, "--format", "json"])
    record = json.loads(next(exchange.glob("*.json")).read_text(encoding="utf-8"))
    ours = next(sum["tco2e"] for sum in record["totals"] if sum["sum"] == "direct" and "category" not in sum)
    if abs(total / ours - 1) > AGREEMENT:
        sys.exit(f"totals differ: {ours} {total}")
    if cells(book) != sheets:
        sys.exit("Tanpan and Python wrote different numbers of cells")


def cells(book):
    """How many numbers, texts and formulas each sheet of a workbook holds."""
    counts = []
    with zipfile.ZipFile(book) as file:
        names = [name for name in file.namelist() if name.startswith("xl/worksheets/sheet")]
        for name in sorted(names, key=lambda name: int(re.search(r"\d+", name)[0])):
            kinds = {"numbers": 0, "texts": 0, "formulas": 0}
            for head, _, inside in CELL.findall(file.read(name)):
                if kind := kind_of(head, inside):
                    kinds[kind] += 1
            counts.append(kinds)
    return counts


def kind_of(head, inside):
    if b"<f" in inside:
        return "formulas"
    if b't="s"' in head or b't="inlineStr"' in head or b't="str"' in head:
        return "texts"
    return "numbers" if b"<v>" in inside else None
