"""What was measured, and where: for the heads of reports."""
import pathlib
import platform
import subprocess


def machine():
    with open("/proc/cpuinfo", encoding="utf8") as info:
        models = [line.split(":")[1].strip() for line in info if line.startswith("model name")]
    return f"{len(models)} x {models[0] if models else platform.machine()}, {platform.system()} {platform.release()}"


def commit():
    git = ["git", "-C", str(pathlib.Path(__file__).resolve().parent)]
    name = subprocess.run([*git, "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    changed = subprocess.run([*git, "status", "--porcelain"], capture_output=True, text=True).stdout.strip()
    return name + (" with changes" if changed else "")
