"""Where the time goes: the stages alone in memory (cutline_bench), and what the whole program takes beside them."""
import json
import os
import shutil
import subprocess

from measure import once

# Milliseconds of one core a megabyte, by design.md.
BUDGET = {"reading and JSON": 1.2, "the scan": 1.2, "unicode and spacing": .6, "repeats": .8, "boilerplate": .4,
          "spelling": 1.5, "writing": .3}
ALL = 6.0
NONE = ("--skip", "unicode,spacing,repeats,boilerplate,spelling")
PACKED = (("gzip", "gzip -c"), ("zstd", "zstd -qc"), ("xz", "xz -c1"), ("bzip2", "bzip2 -c"))


def stages(bench):
    """Stage → CPU ms for each MB of text; of a pass without the scan, if it asks for one. The least of several."""
    done = subprocess.run([bench.micro, bench.jsonl, bench.index, "--benchmark_format=json", "--benchmark_min_time=0.2",
                           "--benchmark_repetitions=5"], capture_output=True, text=True, check=True)
    least, scans = {}, {}
    for result in json.loads(done.stdout)["benchmarks"]:
        if result.get("run_type") == "aggregate":
            continue
        name, cost = result["run_name"], 1e9 / result["bytes_per_second"]
        least[name] = min(least.get(name, cost), cost)
        scans[name] = result.get("scans", 0)
    return {name: cost - (least["text/scan"] if scans[name] else 0) for name, cost in least.items()}


def least(command, size, source=None):
    """CPU ms for each MB."""
    return min(once(command, source).cpu for _ in range(5)) * 1e9 / size


def row(name, cost, whole, budget, xxh3):
    over = f"{budget:.1f} | {cost / budget:.2f}" if budget else "|"
    return f"| {name} | {cost:.2f} | {100 * cost / whole:.1f} % | {over} | {cost / xxh3:.1f} |"


def table(bench, alone):
    size, xxh3 = os.path.getsize(bench.jsonl), alone["hash/fingerprint"]
    clean = [bench.program, "-q", "-f", "jsonl", "-T", "1"]
    nothing = once([*clean, os.devnull]).cpu * 1e9 / size
    whole = least([*clean, "--index", bench.index, bench.jsonl], size)
    copied = least(["cat", bench.jsonl], size)
    framed = least([*clean, *NONE, bench.jsonl], size) - nothing
    parts = {"reading and JSON": framed, "the scan": alone["text/scan"],
             "unicode and spacing": alone["pass/unicode"] + alone["pass/spacing"], "repeats": alone["pass/repeats"],
             "boilerplate": alone["pass/boilerplate"], "spelling": alone["pass/spelling"]}
    yield "| part | CPU ms a MB | of the whole | budget of design.md | of the budget | times a bare XXH3 |"
    yield "|---|---|---|---|---|---|"
    for name, cost in parts.items():
        yield row(name, cost, whole, BUDGET.get(name), xxh3)
    yield row("the start", nothing, whole, None, xxh3)
    yield row("the rest: edits, their text, later rounds, writing it", whole - sum(parts.values()) - nothing, whole, BUDGET["writing"], xxh3)
    yield row("**all passes with an index**", whole, whole, ALL, xxh3)
    yield row("`cat` of the same file", copied, whole, None, xxh3)
    yield row("JSON alone, in memory", alone["json/read"], whole, None, xxh3)
    yield row("XXH3 alone, in memory", xxh3, whole, None, xxh3)


def packed(bench):
    """What decompressing adds: the program without passes on the packed file, less the same on the plain one."""
    yield "| decompressing | CPU ms a MB of what comes out | by the tool itself |"
    yield "|---|---|---|"
    size = os.path.getsize(bench.jsonl)
    clean = [bench.program, "-q", "-f", "jsonl", "-T", "1", *NONE]
    plain = least([*clean, bench.jsonl], size)
    for name, command in PACKED:
        if not shutil.which(name):
            continue
        path = os.path.join(bench.folder, "packed")
        with open(path, "wb") as out:
            subprocess.run([*command.split(), bench.jsonl], stdout=out, check=True)
        yield f"| {name} | {least([*clean, path], size) - plain:.2f} | {least([name, '-dc'], size, path):.2f} |"
        os.remove(path)


def section(bench):
    alone = stages(bench)
    yield "CPU time of one core, the least of five. Reading and JSON: the program without passes. The scan and the passes: alone in"
    yield "memory, on the first texts (8 MiB), as they come."
    yield ""
    yield from table(bench, alone)
    yield ""
    yield from packed(bench)
