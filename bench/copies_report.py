"""What a command took, on which machine."""
import dataclasses
import os
import pathlib
import platform
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


@dataclasses.dataclass
class Result:
    cpu: float  # seconds
    peak: int   # bytes


def once(command, source):
    """A run that reads `source` and whose output is thrown away; it must end well."""
    with open(source, "rb") as text:
        process = subprocess.Popen(command, stdin=text, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"bench: {' '.join(command)} ended with {process.returncode}")
    return Result(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def machine():
    with open("/proc/cpuinfo", encoding="utf8") as info:
        models = [line.split(":")[1].strip() for line in info if line.startswith("model name")]
    return f"{len(models)} x {models[0] if models else platform.machine()}, {platform.system()} {platform.release()}"


def commit():
    git = ["git", "-C", str(HERE.parent)]
    name = subprocess.run([*git, "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    changed = subprocess.run([*git, "status", "--porcelain", "-uno"], capture_output=True, text=True).stdout.strip()
    return name + (" with changes" if changed else "")
