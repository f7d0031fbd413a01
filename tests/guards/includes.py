"""includes.py ROOT: who may include whom.

cli -> pipeline -> {frame, pass, edit} -> {index, lexicon} -> {json, hash, text}; nothing points up, or sideways between
two passes; file is for index and io; io is cli's alone; each third-party library has one door; the public headers need
nothing but themselves.
"""
import pathlib
import re
import sys

# What a file of each folder may include, besides its own folder and the public headers.
LOWEST = {"text", "hash", "json"}
EVIDENCE = {"index", "lexicon"} | LOWEST
MIDDLE = {"frame", "pass", "edit"} | EVIDENCE
ALLOWED = {
    "text": {"hash"},
    "hash": set(),
    "json": {"text"},
    "file": set(),
    "index": LOWEST | {"file"},
    "lexicon": LOWEST,
    "edit": EVIDENCE,
    "frame": EVIDENCE | {"edit"},
    "pass": EVIDENCE | {"edit"},
    "pipeline": MIDDLE,
    "io": LOWEST | {"file"},
    "cli": MIDDLE | {"pipeline", "io"},
    "main": {"cli", "io"},
}

# The one folder that knows each library.
DOORS = {
    r"unicode/": "text",
    r"xxhash": "hash",
    r"simdjson": "json",
    r"re2/": "pass/boilerplate",
    r"boost/": "cli",
    r"sys/mman": "index",
    r"(zlib|zstd|lzma|bzlib|isa-l)\b": "io",
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
STANDARD = re.compile(r"[a-z_]+")  # <vector>; a third-party header has a dot or a slash


def layer(path):
    """The layer of a path relative to src: its folder, or what a file at the top stands for."""
    parts = path.split("/")
    if len(parts) == 1:
        return "main" if path == "main.cpp" else "pipeline"
    return parts[0]


def family(path):
    """Of a pass: its own name, since passes do not know one another."""
    parts = path.split("/")
    return parts[1] if parts[0] == "pass" and len(parts) > 2 else None


def faults(files):
    """`files`: path relative to the root -> text. Yields what is wrong, a line each."""
    for path, text in sorted(files.items()):
        public = path.startswith("include/")
        own = path.removeprefix("src/")
        for bracket, target in INCLUDE.findall(text):
            if public:
                if not (STANDARD.fullmatch(target) if bracket == "<" else target.startswith("cutline/")):
                    yield f"{path}: a public header includes {target}"
                continue
            for library, door in DOORS.items():
                if re.match(library, target) and not own.startswith(door + "/"):
                    yield f"{path}: includes {target}, whose only door is src/{door}"
            if bracket == "<" or target.startswith("cutline/"):
                continue
            if "src/" + target not in files:
                yield f"{path}: includes {target}, which is not in src; write it relative to src"
                continue
            mine, theirs = layer(own), layer(target)
            if theirs != mine and theirs not in ALLOWED[mine]:
                yield f"{path}: {mine} must not include {target}"
            if family(target) and family(own) != family(target) and mine == "pass":
                yield f"{path}: passes do not know one another, but it includes {target}"


def read(root):
    paths = [p for folder in ("src", "include") for p in (root / folder).rglob("*") if p.suffix in (".hpp", ".cpp")]
    return {str(p.relative_to(root)): p.read_text(encoding="utf8") for p in paths}


PLANTED = {
    "include/cutline/a.hpp": '#include <zlib.h>\n',
    "src/text/up.cpp": '#include "edit/splice.hpp"\n',
    "src/edit/splice.hpp": "",
    "src/edit/log.cpp": '#include <xxhash.h>\n',
    "src/pass/one/one.cpp": '#include "pass/two/two.hpp"\n',
    "src/pass/two/two.hpp": "",
    "src/pipeline.cpp": '#include "io/reader.hpp"\n',
    "src/io/reader.hpp": "",
    "src/frame/text.cpp": '#include "nowhere.hpp"\n',
}


def main():
    if len(list(faults(PLANTED))) != 6:
        sys.exit("the guard misses planted faults: " + "\n".join(faults(PLANTED)))
    found = list(faults(read(pathlib.Path(sys.argv[1]))))
    sys.exit("\n".join(found) if found else 0)


main()
