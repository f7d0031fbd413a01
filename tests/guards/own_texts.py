"""own_texts.py ROOT: no sentence of the shared evaluation data stands in the project.

Every line and sentence of 60 characters or more in ../shared/data (CUTLINE_SHARED says where else) is looked for in the
project's text files. Word lists, which may ship as derived tables, have none. Skipped (77) where there is no such data.
"""
import json
import os
import pathlib
import re
import sys

SHORTEST = 60
LEAVE = {".git", ".cache"}
SENTENCE = re.compile(r"[.!?]['\")\u2019\u201d]*\s+|[\n\r]+")


def sentences(text):
    return {s for s in map(str.strip, SENTENCE.split(text)) if len(s) >= SHORTEST}


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for part in value if isinstance(value, list) else value.values():
            yield from strings(part)


def shared_sentences(folder):
    found = set()
    for path in [*folder.glob("*.jsonl"), *folder.glob("unicode/*.json")]:
        text = path.read_text(encoding="utf8")
        for record in map(json.loads, filter(None, text.split("\n"))) if path.suffix == ".jsonl" else [json.loads(text)]:
            for value in strings(record):
                found |= sentences(value)
    for path in folder.glob("*.txt"):
        found |= sentences(path.read_text(encoding="utf8"))
    return found


def project_files(root):
    for path in sorted(root.iterdir()):
        if path.name in LEAVE or path.name.startswith("build") or path.is_symlink():
            continue
        if path.is_dir():
            yield from project_files(path)
        elif path.stat().st_size < 3_000_000:
            yield path


def own_sentences(data):
    """Of a file: as it stands, and with the escapes of JSON and C++ strings undone."""
    text = data.decode(encoding="utf8", errors="replace")
    plain = text.replace('\\"', '"').replace("\\n", "\n").replace("\\t", "\t")
    quoted = {s for q in re.findall(r'"((?:[^"\\\n]|\\.)*)"', text) for s in sentences(q.replace('\\"', '"').replace("\\n", "\n"))}
    return sentences(text) | sentences(plain) | quoted


def main():
    root = pathlib.Path(sys.argv[1])
    shared = pathlib.Path(os.environ.get("CUTLINE_SHARED", root.parent / "shared")) / "data"
    if not shared.is_dir():
        print("no shared data here")
        sys.exit(77)
    theirs = shared_sentences(shared)
    if any(not own_sentences(f'f("{s}");\n'.encode()) & theirs for s in sorted(theirs)[:1000] if not set(s) & set('"\\')):
        sys.exit("the guard misses a planted sentence")
    found = [f"{path.relative_to(root)}: {s}" for path in project_files(root) for s in own_sentences(path.read_bytes()) & theirs]
    sys.exit("\n".join(found) if found else 0)


main()
