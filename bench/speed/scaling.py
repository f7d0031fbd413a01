"""How cost and memory grow with the size of the input, and what more threads bring: generated news, by a pipe, so that
no size needs a disk."""
import os
import subprocess

import plot
from measure import once

SIZES = (1, 10, 100, 1000)
NIGHTLY = (10_000,)
THREADS_SIZE = 200


def generated(bench, megabytes):
    """A running generator, whose output is to be read."""
    return subprocess.Popen(bench.generator(megabytes), stdout=subprocess.PIPE)


def through(bench, megabytes, threads):
    """All passes with an index over so much news from a pipe; the size is that of the news, in bytes."""
    source = generated(bench, megabytes)
    command = [bench.program, "-q", "-f", "jsonl", "-T", str(threads), "--index", bench.generated_index]
    taken = once(command, source.stdout)
    source.stdout.close()
    source.wait()
    return taken, megabytes * 1_000_000


def learn(bench):
    with generated(bench, 50) as source:
        subprocess.run([bench.program, "learn", "-q", "-f", "jsonl", "-o", bench.generated_index], stdin=source.stdout, check=True)


def sizes(bench):
    yield "| MB of generated news, `-T 1` | CPU s | MB/s of CPU | CPU ms a MB | peak MiB |"
    yield "|---|---|---|---|---|"
    cost, memory = [], []
    for megabytes in SIZES + (NIGHTLY if bench.nightly else ()):
        taken, size = through(bench, megabytes, 1)
        cost.append((size / 1e6, taken.cpu))
        memory.append((size / 1e6, taken.peak / 2**20))
        yield (f"| {size / 1e6:,.0f} | {taken.cpu:.2f} | {taken.speed(size):.1f} | {taken.cpu * 1e9 / size:.2f} | "
               f"{taken.peak / 2**20:.0f} |")
    yield ""
    yield bench.picture("cost", plot.chart("Cost of all passes with an index", "MB of news", "CPU seconds",
                                           {"cutline -T 1": cost, "linear": [cost[0], (cost[-1][0], cost[-1][0] * cost[0][1] / cost[0][0])]}, True, True))
    yield bench.picture("memory", plot.chart("Peak memory", "MB of news", "MiB", {"cutline -T 1": memory}, True))


def threads(bench):
    """From a file: a generator would take a core of its own."""
    news = os.path.join(bench.folder, "scaling.jsonl")
    with open(news, "wb") as out:
        subprocess.run(bench.generator(THREADS_SIZE), stdout=out, check=True)
    size, one = os.path.getsize(news), None
    yield f"| threads, {size / 1e6:.0f} MB of generated news | CPU s | wall s | MB/s | times one thread | peak MiB |"
    yield "|---|---|---|---|---|---|"
    for count in range(1, len(os.sched_getaffinity(0)) + 1):
        command = [bench.program, "-q", "-f", "jsonl", "-T", str(count), "--index", bench.generated_index, news]
        taken = min((once(command) for _ in range(3)), key=lambda one: one.wall)
        one = one or taken.wall
        yield (f"| {count} | {taken.cpu:.2f} | {taken.wall:.2f} | {size / 1e6 / taken.wall:.1f} | {one / taken.wall:.2f} | "
               f"{taken.peak / 2**20:.0f} |")
    os.remove(news)


def section(bench):
    learn(bench)
    yield from sizes(bench)
    yield ""
    yield from threads(bench)
