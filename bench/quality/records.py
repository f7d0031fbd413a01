"""Reading and writing JSON Lines."""
import hashlib
import json
import re

TEXT = re.compile(rb'"text"\s*:\s*"((?:[^"\\]|\\.)*)"')


def lines(path):
    """The lines of a file that are not blank, as bytes with their ends."""
    return [line for line in path.read_bytes().splitlines(keepends=True) if line.strip()]


def read(path):
    return [json.loads(line) for line in lines(path)]


def write(path, records):
    with open(path, "w", encoding="utf8") as out:
        for record in records:
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def texts(path):
    """Of each id the text."""
    return {record["id"]: record["text"] for record in read(path)}


def raw_text(line):
    """The text of a record as its raw JSON string, which the edit log's offsets refer to."""
    return TEXT.search(line).group(1)


def rest(line):
    """A record's bytes but for its text."""
    return TEXT.sub(b"", line, count=1)


def draw(*key):
    """A number of 64 bits that depends on the key alone: an even draw that stays the same from run to run."""
    return int.from_bytes(hashlib.blake2b(repr(key).encode(), digest_size=8).digest(), "big")
