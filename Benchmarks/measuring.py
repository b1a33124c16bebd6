"""What measurements share: where they work, how a program is run and watched, how a table is printed."""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOM = pathlib.Path(".build-bench")
LIBRARY = "Sources/RegulationLibrary"
BENCH = ".build/release/tanpan-bench"
PROGRAM = ".build/release/tanpan"


def watched(command):
    """What a program prints, and what it took: seconds from start to end and of processors, and memory."""
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+") as errors, subprocess.Popen(
            [str(part) for part in command], stdout=subprocess.PIPE, stderr=errors, text=True) as process:
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            sys.exit(f"{command} failed: {errors.read()}")
    return output, {
        "process": time.perf_counter() - start, "processor": usage.ru_utime + usage.ru_stime,
        "memory": usage.ru_maxrss / 1024}


def measured(command):
    """What a program says of itself, and how long it took from start to end."""
    output, taken = watched(command)
    result = json.loads(output)
    result["seconds"]["process"] = taken["process"]
    result["watched"] = taken
    return result


def by_turns(commands, runs, measure):
    """Each command measured so often, one after the other."""
    results = {name: [] for name in commands}
    for run in range(runs):
        for name, command in commands.items():
            results[name].append(measure(command))
            print(f"{run + 1}/{runs} {name}", file=sys.stderr)
    return results


def median(runs, *path):
    """The middle of a figure of several runs."""
    values = []
    for run in runs:
        for key in path:
            run = run[key]
        values.append(run)
    return statistics.median(values)


def table(head, rows, widths):
    """Prints a table in Markdown."""
    for fields in [head, ["---"] * len(head), *rows]:
        print(row(fields, widths))


def row(fields, widths):
    return "| " + " | ".join(f"{field:{width}}" for field, width in zip(fields, widths)) + " |"
