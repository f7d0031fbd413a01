"""sizes.py ROOT: a source file has under 400 lines, main.cpp under 40 of code, and no tracked file is large.

Data (word lists, patterns) has its own measure: 3 MB.
"""
import pathlib
import sys

MOST_LINES = 400
MOST_MAIN = 40
MOST_BYTES = 3_000_000
CODE = {".cpp", ".hpp", ".py", ".cmake", ".sh", ".S"}
LEAVE = {".git", ".cache"}


def code_lines(text):
    return sum(1 for line in text.splitlines() if line.strip() and not line.strip().startswith("//"))


def fault(path, data):
    """What is wrong with a file, or None."""
    if len(data) > MOST_BYTES:
        return f"{path}: {len(data)} bytes; over {MOST_BYTES}"
    if path.suffix not in CODE:
        return None
    lines = data.count(b"\n")
    if lines >= MOST_LINES:
        return f"{path}: {lines} lines; a file has under {MOST_LINES}"
    if path.name == "main.cpp" and code_lines(data.decode()) >= MOST_MAIN:
        return f"{path}: main is a table of contents, under {MOST_MAIN} lines of code"
    return None


def files(root):
    for path in sorted(root.iterdir()):
        if path.name in LEAVE or path.name.startswith("build") or path.is_symlink():
            continue
        if path.is_dir():
            yield from files(path)
        else:
            yield path


def main():
    planted = [("a.cpp", b"\n" * 400), ("main.cpp", b"int x;\n" * 40), ("data.txt", b"x" * (MOST_BYTES + 1))]
    if not all(fault(pathlib.Path(name), data) for name, data in planted):
        sys.exit("the guard misses a planted fault")
    found = [f for path in files(pathlib.Path(sys.argv[1])) if (f := fault(path, path.read_bytes()))]
    sys.exit("\n".join(found) if found else 0)


main()
