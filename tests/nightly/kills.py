"""kills.py --program CUTLINE [--kills N]

Learning and merging, killed at N random moments each: under the index's name there is always a whole index, the old one
or the new one, and hardly ever anything beside it.
"""
import argparse
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

GENERATE = pathlib.Path(__file__).resolve().parents[2] / "bench" / "synthetic_lines"
COMMANDS = {
    "learn": ["learn", "-q", "--memory", "1M", "-o", "index", "corpus.jsonl"],
    "merge": ["merge", "-o", "index", *["part"] * 10],
}


def run(options, folder, command):
    return subprocess.run([options.program, *command], cwd=folder, stdin=subprocess.DEVNULL, check=True)


def trial(options, folder, command, delay):
    """Whether the program was killed before its end."""
    process = subprocess.Popen([options.program, *command], cwd=folder, stdin=subprocess.DEVNULL)
    time.sleep(delay)
    process.kill()
    return process.wait() != 0


def kill_often(options, folder, name, old):
    """Yields what is wrong, a line each."""
    index = folder / "index"
    began = time.monotonic()
    run(options, folder, COMMANDS[name])
    whole = time.monotonic() - began
    new = index.read_bytes()
    source = random.Random(7)
    killed = 0
    for number in range(options.kills):
        index.write_bytes(old)
        delay = whole * (source.random() if number % 2 else 1 - source.random() / 10)
        killed += trial(options, folder, COMMANDS[name], delay)
        if index.read_bytes() not in (old, new):
            yield f"{name}, killed after {delay:.4f} s of {whole:.4f}: neither the old index nor the new one"
    if killed < options.kills // 4:
        yield f"{name}: only {killed} of {options.kills} runs were killed in time"
    if len(litter := set(os.listdir(folder)) - {"corpus.jsonl", "index", "part"}) > options.kills // 20:
        yield f"{name}: left behind {len(litter)} files: {sorted(litter)[:3]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("--kills", type=int, default=200)
    options = parser.parse_args()
    found = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        with open(folder / "corpus.jsonl", "wb") as out:
            subprocess.run([GENERATE, "60000"], stdout=out, check=True)
        run(options, folder, ["learn", "-q", "-o", "part", "corpus.jsonl"])
        (folder / "old.jsonl").write_text('{"id":"1","text":"The tide table of the day before."}\n')
        run(options, folder, ["learn", "-q", "-o", "index", "old.jsonl"])
        (folder / "old.jsonl").unlink()
        old = (folder / "index").read_bytes()
        for command in COMMANDS:
            found += list(kill_often(options, folder, command, old))
            print(f"{command}: {options.kills} kills", flush=True)
    sys.exit("\n".join(found) if found else 0)


main()
