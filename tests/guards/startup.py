"""startup.py PROGRAM: an empty input costs less than 10 ms, the best of some runs: nothing large is built at the start.

Processor time, since others use the machine too; with eight threads, since they must not cost more.
"""
import os
import subprocess
import sys

MOST_SECONDS = 0.010
RUNS = 15


def best(command):
    times = []
    for _ in range(RUNS):
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{command} ends with {process.returncode}")
        times.append(usage.ru_utime + usage.ru_stime)
    return min(times)


def main():
    if best([sys.executable, "-c", "sum(range(1_000_000))"]) < MOST_SECONDS:
        sys.exit("the guard misses a planted fault")
    took = best([sys.argv[1], "-T", "8"])
    sys.exit(f"{took * 1000:.1f} ms for an empty input; under {MOST_SECONDS * 1000:.0f} are asked" if took >= MOST_SECONDS else 0)


main()
