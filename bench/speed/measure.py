"""What a finished command took."""
import dataclasses
import os
import statistics
import subprocess
import sys
import time

BORNE = (0,)


@dataclasses.dataclass
class Taken:
    cpu: float  # seconds, user and system
    wall: float  # seconds
    peak: int  # bytes of memory
    trace: list = dataclasses.field(default_factory=list)  # (bytes written, bytes of memory) along the way

    def speed(self, size):
        """MB a second of CPU."""
        return size / 1e6 / self.cpu if self.cpu else 0.0


def memory_of(process):
    """(bytes written so far, bytes of memory now, most bytes so far), as Linux counts them; None when it has ended."""
    try:
        with open(f"/proc/{process}/io", encoding="ascii") as file:
            written = int(next(line for line in file if line.startswith("wchar")).split()[1])
        with open(f"/proc/{process}/status", encoding="ascii") as file:
            sizes = {name: int(value.split()[0]) << 10 for name, value in (line.split(":", 1) for line in file) if name in ("VmRSS", "VmHWM")}
        return written, sizes["VmRSS"], sizes["VmHWM"]
    except (OSError, StopIteration, KeyError, ValueError):
        return None


def once(command, source=None, borne=BORNE, every=0.02):
    """Runs a command to its end, its output thrown away. Its input is a path, a pipe, or nothing.

    The peak is looked up while it runs, for the kernel's own count begins with what started it; a command that is gone
    before the first look has no peak."""
    opened = open(source, "rb") if isinstance(source, str) else None
    began = time.monotonic()
    process = subprocess.Popen(command, stdin=opened or source or subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    peak, trace = 0, []
    while True:
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            break
        if seen := memory_of(process.pid):
            peak = max(peak, seen[2])
            trace.append(seen[:2])
        time.sleep(every if time.monotonic() - began > 0.2 else 0.002)
    wall = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if opened:
        opened.close()
    if process.returncode not in borne:
        sys.exit(f"bench: {' '.join(command)} ended with {process.returncode}")
    return Taken(usage.ru_utime + usage.ru_stime, wall, peak, trace)


def repeated(command, runs, source=None, borne=BORNE):
    """The medians; a command of more than five seconds runs once, others once more before, for the page cache."""
    first = once(command, source, borne)
    if first.wall > 5:
        return first
    taken = [once(command, source, borne) for _ in range(runs)]
    return Taken(*(statistics.median(getattr(one, name) for one in taken) for name in ("cpu", "wall", "peak")))
