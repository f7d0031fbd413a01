"""The program, whole and pass by pass, beside its peers on the same texts."""
import os

import peers
from measure import repeated

PASSES = ("unicode", "spacing", "repeats", "boilerplate", "spelling")


def own_commands(bench):
    """(name, command, file). The first is what the ratios are of: all passes, with an index."""
    clean = [bench.program, "-q", "-f", "jsonl", "-T", "1"]
    yield "cutline -T 1 --index", [*clean, "--index", bench.index, bench.jsonl], bench.jsonl
    yield "cutline -T 1", [*clean, bench.jsonl], bench.jsonl
    for name in PASSES:
        yield f"cutline -T 1 --only {name}", [*clean, "--only", name, bench.jsonl], bench.jsonl
    yield "cutline -T 1 --log", [*clean, "--log", os.devnull, bench.jsonl], bench.jsonl
    yield "cutline -T 2 --index", [*clean[:-1], "2", "--index", bench.index, bench.jsonl], bench.jsonl
    yield "cutline -T 1 --copies line,passage", [*clean, "--copies", "line,passage", bench.jsonl], bench.jsonl
    yield "cutline learn -T 1", [bench.program, "learn", "-q", "-f", "jsonl", "-T", "1", "-o", bench.index + ".again", bench.jsonl], bench.jsonl
    lines = [bench.program, "-q", "-f", "text", "-T", "1", "--only", "copies", "--copies", "line", bench.text]
    yield "cutline -T 1 --only copies --copies line, the texts", lines, bench.text


def row(name, size, taken, ratio):
    return f"| `{name}` | {size / 1e6:.1f} | {taken.cpu:.3f} | {taken.wall:.3f} | {taken.speed(size):.1f} | {ratio} | {taken.peak / 2**20:.0f} |"


def section(bench):
    peers.install(bench.peers)
    yield "All passes with an index are what the peers are compared with, though each of those does a part only. cutline reads the"
    yield "JSON Lines file, its peers, which know no JSON, the texts of it."
    yield ""
    yield "| command | MB read | CPU s | wall s | MB/s of CPU | cutline is faster | peak MiB |"
    yield "|---|---|---|---|---|---|---|"
    base = None
    for name, command, file in own_commands(bench):
        taken, size = repeated(command, bench.runs), os.path.getsize(file)
        base = base or taken.speed(size)
        yield row(name, size, taken, "")
    size = os.path.getsize(bench.text)
    missing = []
    for _, name, command, source, fine in peers.commands(bench.text):
        if not peers.installed(command):
            missing.append(name)
            continue
        taken = repeated(command, bench.runs, source, fine)
        yield row(name, size, taken, f"{base / taken.speed(size):.2f} times")
    start = repeated([bench.program, "-q", "-f", "jsonl", os.devnull], 4 * bench.runs)
    yield ""
    yield from (f"Not installed: {name}." for name in missing)
    yield f"Start, and end, with an empty input: {start.cpu * 1000:.1f} ms of CPU, {start.wall * 1000:.1f} ms."
