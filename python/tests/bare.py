#!/usr/bin/env python3
"""bare.py WHEEL: as a new user would. An empty virtual environment without any registry, the wheel, three lines, a cleaned
article; and nothing outside of the wheel is needed but glibc."""
import pathlib
import re
import subprocess
import sys
import tempfile
import venv

ARTICLE = """The old mill in Dunmere reopened on Friday after nine years, to the sound of a brass band.
The old mill in Dunmere reopened on Friday after nine years, to the sound of a brass band.
Sign up for our newsletter
Its wheel  was rebuilt by hand , the miller said.
"""
CLEANED = """The old mill in Dunmere reopened on Friday after nine years, to the sound of a brass band.
Its wheel was rebuilt by hand, the miller said.
"""
THREE_LINES = """
import cutline, sys
cleaner = cutline.Cleaner()
sys.stdout.write(cleaner.clean(sys.stdin.read()))
"""
GLIBC = re.compile(r"(libc|libm|libdl|libpthread|librt)\.so|ld-linux|linux-vdso")


def needed(folder):
    """No library of the wheel names one that is neither glibc's nor the wheel's."""
    own = {file.name for file in folder.glob("*.so*")}
    for file in folder.glob("*.so*"):
        said = subprocess.run(["readelf", "-d", file], check=True, capture_output=True, text=True).stdout
        for name in re.findall(r"\(NEEDED\).*\[(.*)\]", said):
            if name not in own and not GLIBC.search(name):
                sys.exit(f"bare.py: {file.name} needs {name}")


def main():
    wheel = pathlib.Path(sys.argv[1]).resolve()
    if not re.search(r"-manylinux_2_\d+_\w+\.whl$", wheel.name):  # which auditwheel gives to what needs glibc alone
        sys.exit(f"bare.py: {wheel.name} is not for every Linux")
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = pathlib.Path(folder) / "bin" / "python"
        subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-index", wheel], check=True)
        done = subprocess.run([python, "-c", THREE_LINES], input=ARTICLE, capture_output=True, text=True, cwd=folder)
        if done.stdout != CLEANED:
            sys.exit(f"bare.py: it printed {done.stdout!r} {done.stderr}")
        for module in pathlib.Path(folder).rglob("_core*.so"):
            needed(module.parent)
            for line in subprocess.run(["ldd", module], check=True, capture_output=True, text=True).stdout.splitlines():
                if not GLIBC.search(line) and f"=> {module.parent}/" not in line:
                    sys.exit(f"bare.py: the wheel needs{line}")
    print(f"bare.py: {wheel.name}, {wheel.stat().st_size / 1e6:.1f} MB, needs nothing but glibc, and cleans")


if __name__ == "__main__":
    main()
