"""giants.py --program CUTLINE --generate CUTLINE_GENERATE [--megabytes N]

Inputs of a gigabyte: they go through, unharmed and in bounded memory. Each is streamed into the program, and what comes
out is hashed as it comes, so that nothing of that size is ever stored.
"""
import argparse
import hashlib
import os
import subprocess
import sys
import threading

BLOCK = 1 << 20


def repeated(piece, size):
    """`size` bytes of `piece` over and over, a block at a time."""
    block = piece * (BLOCK // len(piece) + 1)
    while size > 0:
        part = block[:min(size, len(block) // len(piece) * len(piece))]
        yield part
        size -= len(part)


def record(size):
    yield b'{"text":"'
    yield from repeated(b"The tram stood on the harbour bridge until the evening, and nobody knew why.\\nNor did the driver.\\n", size)
    yield b'"}\n{"text":"A second one."}\n'


def claimed(size):
    yield b"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n" % size
    yield from repeated(b"tram \n", size)


def generated(options, kind, megabytes):
    with subprocess.Popen([options.generate, str(megabytes), "7", kind], stdout=subprocess.PIPE) as maker:
        while block := maker.stdout.read(BLOCK):
            yield block


class Flow:
    """The program with a stream through it: sizes and hashes at both ends, status, peak memory."""

    def __init__(self, command, blocks):
        self.taken, self.given = hashlib.blake2b(), hashlib.blake2b()
        self.size_in = self.size_out = 0
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        feeder = threading.Thread(target=self.feed, args=(process.stdin, blocks))
        feeder.start()
        while block := process.stdout.read(BLOCK):
            self.given.update(block)
            self.size_out += len(block)
        feeder.join()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = self.status = os.waitstatus_to_exitcode(status)
        self.peak = usage.ru_maxrss / 1024  # MiB
        self.cpu = usage.ru_utime + usage.ru_stime

    def feed(self, stdin, blocks):
        try:
            for block in blocks:
                self.taken.update(block)
                self.size_in += len(block)
                stdin.write(block)
            stdin.close()
        except BrokenPipeError:
            pass

    def same(self):
        return self.taken.digest() == self.given.digest()


def cases(options):
    size = options.megabytes << 20
    clean = [options.program, "-q"]
    # (name, command, input, most MiB of memory, what must hold)
    yield "a line of a gigabyte, text", [*clean, "-f", "text"], repeated(b"tram ", size), 4096, Flow.same
    yield "a line of a gigabyte, JSON Lines", [*clean, "-f", "jsonl", "--max-bad", "1"], repeated(b"tram ", size), 4096, Flow.same
    yield "a record of a gigabyte, two threads", [*clean, "-f", "jsonl", "-T", "2"], record(size), 6144, lambda flow: flow.size_out > 20
    yield "ten million empty lines, text", [*clean, "-f", "text"], repeated(b"\n", 10_000_000), 1024, lambda flow: flow.size_out <= 10_000_000
    yield "ten million empty lines, JSON Lines", [*clean, "-f", "jsonl"], repeated(b"\n", 10_000_000), 1024, Flow.same
    yield "NUL bytes", [*clean, "-f", "text"], repeated(b"\0", size // 8), 2048, lambda flow: True
    yield "records, one thread", [*clean, "-f", "jsonl", "-T", "1"], generated(options, "jsonl", options.megabytes), 512, lambda flow: flow.size_out > size // 2
    yield "records, two threads", [*clean, "-f", "jsonl", "-T", "2"], generated(options, "jsonl", options.megabytes), 768, lambda flow: flow.size_out > size // 2
    yield "a web archive, two threads", [*clean, "-f", "wet", "-T", "2"], generated(options, "wet", options.megabytes), 768, lambda flow: flow.size_out > size // 2
    yield "a record that claims a gigabyte", [*clean, "-f", "wet", "--max-bad", "1"], claimed(size), 1024, Flow.same
    yield "one text without end", [*clean, "-f", "text"], generated(options, "text", options.megabytes), 2048, lambda flow: flow.size_out > size // 2


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--generate", required=True)
    parser.add_argument("--megabytes", type=int, default=1024)
    options = parser.parse_args()
    failed = passed = 0
    digests = {}
    for name, command, blocks, most, holds in cases(options):
        flow = Flow(command, blocks)
        digests[name] = flow.given.digest()
        good = flow.status == 0 and flow.peak <= most and holds(flow)
        passed, failed = passed + good, failed + (not good)
        print(f"{'ok  ' if good else 'FAIL'} {name}: {flow.size_in >> 20} MiB in, {flow.size_out >> 20} out, status {flow.status}, "
              f"{flow.peak:.0f} of {most} MiB, {flow.cpu:.1f} s", flush=True)
    if digests["records, one thread"] != digests["records, two threads"]:
        failed += 1
        print("FAIL the number of threads makes a difference")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
