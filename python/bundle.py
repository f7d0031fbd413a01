#!/usr/bin/env python3
"""bundle.py MODULE FOLDER: copies the shared libraries that MODULE needs, but for glibc's, into FOLDER, under names of
their own, and has all of them look for one another where they stand. --instead NAME=FILE takes FILE for the library NAME."""
import argparse
import pathlib
import re
import shutil
import subprocess

GLIBC = re.compile(r"(libc|libm|libdl|libpthread|librt|ld-linux.*)\.so\..*|linux-vdso.*")


def run(*words):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True).stdout


def libraries(file):
    """soname -> path of all that `file` needs, directly or not."""
    found = re.findall(r"^\s*(\S+) => (\S+)", run("ldd", file), re.MULTILINE)
    return {name: pathlib.Path(path) for name, path in found if not GLIBC.fullmatch(name) and "-cutline" not in name}


def own_name(soname):
    return soname.replace(".so", "-cutline.so", 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--patchelf", default="patchelf")
    parser.add_argument("--instead", action="append", default=[], metavar="NAME=FILE")
    parser.add_argument("module", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    needed = libraries(options.module)
    for name, _, file in (one.partition("=") for one in options.instead):
        needed.update({soname: pathlib.Path(file) for soname in needed if soname.startswith(name + ".so")})
    shutil.rmtree(options.folder, ignore_errors=True)
    options.folder.mkdir(parents=True)
    files = [options.module]
    for soname, path in needed.items():
        files.append(options.folder / own_name(soname))
        shutil.copyfile(path.resolve(), files[-1])
        run(options.patchelf, "--set-soname", own_name(soname), files[-1])
    for file in files:
        replaced = [word for soname in needed for word in ("--replace-needed", soname, own_name(soname))]
        run(options.patchelf, *replaced, "--set-rpath", "$ORIGIN", file)


if __name__ == "__main__":
    main()
