"""A long stream: the news given, again and again with variation (bench/vary), all passes with an index of the news."""
import os
import pathlib
import subprocess
import sys

import plot
from measure import once

VARY = pathlib.Path(__file__).resolve().parent.parent / "vary"


def thinned(trace, most=200):
    return trace[::max(1, len(trace) // most)]


def section(bench):
    news = os.path.join(bench.folder, "varied.jsonl")
    with open(news, "wb") as out:
        subprocess.run([sys.executable, VARY, str(bench.megabytes), bench.jsonl], stdout=out, check=True)
    size = os.path.getsize(news)
    yield (f"`bench/vary {bench.megabytes} {bench.shown}`: {size / 1e6:,.0f} MB; the index is of the {bench.shown} alone. "
           f"Load {os.getloadavg()[0]:.1f} before.")
    yield ""
    yield "| command | CPU s | wall s | MB/s of CPU | MB/s | times one thread | peak MiB |"
    yield "|---|---|---|---|---|---|---|"
    lines, one = {}, None
    for count in (1, 2):
        taken = once([bench.program, "-q", "-f", "jsonl", "-T", str(count), "--index", bench.index, news])
        one = one or taken.wall
        lines[f"cutline -T {count}"] = [(at / 1e6, held / 2**20) for at, held in thinned(taken.trace)]
        yield (f"| `cutline -T {count} --index` | {taken.cpu:.2f} | {taken.wall:.2f} | {taken.speed(size):.1f} | "
               f"{size / 1e6 / taken.wall:.1f} | {one / taken.wall:.2f} | {taken.peak / 2**20:.0f} |")
    os.remove(news)
    yield ""
    yield bench.picture("stream", plot.chart("Memory along the stream", "MB written", "MiB", lines, dots=False))
