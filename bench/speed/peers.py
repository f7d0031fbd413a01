"""What people use for parts of the job: where it is, and how it is asked. What the registries have is installed into a
folder of the build tree at the first run."""
import os
import shutil
import subprocess
import sys

FROM_CARGO = ("huniq", "runiq")
FROM_PIP = ("typos", "ftfy")


def install(folder):
    """Puts into `folder` what is neither there nor on the machine; says what could not be had, and goes on."""
    bins = (os.path.join(folder, "cargo", "bin"), os.path.join(folder, "venv", "bin"))
    os.environ["PATH"] = os.pathsep.join([os.environ["PATH"], os.path.expanduser("~/.cargo/bin"), *bins])
    python = os.path.join(bins[1], "python3")
    for name in FROM_PIP:
        if not shutil.which(name):
            if not os.path.exists(python):
                attempt([sys.executable, "-m", "venv", os.path.join(folder, "venv")])
            attempt([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", name])
    for name in FROM_CARGO:
        if not shutil.which(name):
            attempt(["cargo", "install", "-q", "--root", os.path.join(folder, "cargo"), name])


def attempt(command):
    print(f"bench: {' '.join(command)}", file=sys.stderr)
    try:
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, timeout=300, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        print(f"bench: {error}", file=sys.stderr)


def commands(text):
    """(what it is of ours, name, command, input, statuses that are fine) of each on the text, installed or not."""
    awk = "gawk" if shutil.which("gawk") else "awk"
    aspell = ["aspell", "list", "--lang=en", "--encoding=utf-8"]
    yield "lines", f"{awk} '!seen[$0]++'", [awk, "!seen[$0]++", text], None, (0,)
    yield "lines", "sort -u", ["env", "LC_ALL=C", "sort", "-u", "--parallel=1", text], None, (0,)
    yield "lines", "uniq", ["uniq", text], None, (0,)
    yield "lines", "huniq", ["huniq"], text, (0,)
    yield "lines", "runiq", ["runiq", "-f", "quick", "-"], text, (0,)
    yield "words", "codespell", ["codespell", text], None, range(256)
    yield "words", "typos", ["typos", "--threads", "1", text], None, range(256)
    yield "words", "aspell list", aspell, text, (0,)
    yield "Unicode", "ftfy", ["ftfy", text], None, (0,)
    yield "", "cat", ["cat", text], None, (0,)
    yield "", "wc -l", ["wc", "-l", text], None, (0,)


def installed(command):
    return shutil.which(command[2] if command[0] == "env" else command[0]) is not None
