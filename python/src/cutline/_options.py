"""Keywords, as the table of options takes them."""

from __future__ import annotations

import os
from typing import Any, Mapping

# Options that name a file of lines, for which a list gives the lines themselves.
OF_LINES = ("keep_lines", "cut_lines", "words")


def _text(value: Any) -> str:
    return os.fsdecode(value) if isinstance(value, (bytes, os.PathLike)) else str(value)


def _values(value: Any) -> list[str]:
    if value is None or value is False:
        return []
    if value is True:
        return [""]
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_text(one) for one in value]
    return [_text(value)]


def split(options: dict[str, Any]) -> tuple[list[tuple[str, list[str]]], dict[str, list[str]]]:
    """Named options with their values, and the lines that were given instead of a file's name."""
    named, lines = [], {}
    for name, value in options.items():
        if name in OF_LINES and isinstance(value, (list, tuple)):
            lines[name] = [_text(line) for line in value]
        elif values := _values(value):
            named.append((name.replace("_", "-"), values))
    return named, {name: lines.get(name, []) for name in OF_LINES}


def names(given: Any) -> list[str]:
    """One name, or several, as a list."""
    return _values(given)


def field(record: Mapping[str, Any], key: str) -> Any:
    """What a record has under a name, or where a JSON pointer of names leads; None if there is nothing."""
    if not key.startswith("/"):
        return record.get(key)
    found: Any = record
    for name in key[1:].split("/"):
        found = found.get(name.replace("~1", "/").replace("~0", "~")) if isinstance(found, Mapping) else None
    return found
