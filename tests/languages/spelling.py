#!/usr/bin/env python3
"""spelling.py --program CUTLINE: pass spelling leaves other languages alone.

Reads the translations that Debian's packages put into /usr/share/locale: of each language a text of up to 40,000
characters, made of its longer messages. Skipped (77) where fewer than twelve languages are to be had.
"""
import argparse
import gettext
import json
import pathlib
import subprocess
import sys

LOCALES = pathlib.Path("/usr/share/locale")
LANGUAGES = ("ar bg ca cs da de el eo es et eu fi fr ga gl he hi hr hu id it ja ko lt lv ms nb nl nn pl pt pt_BR ro ru sk sl "
             "sr sv ta th tr uk vi zh_CN").split()
FEWEST = 12
LONGEST, SHORTEST = 40_000, 4_000  # characters of a text
MESSAGE = 40  # characters, at least


def messages(catalogue):
    with open(catalogue, "rb") as file:
        try:
            translations = gettext.GNUTranslations(file)._catalog
        except (OSError, UnicodeDecodeError):
            return
    for source, text in translations.items():
        if isinstance(source, str) and source and text != source and len(text) >= MESSAGE:
            yield " ".join(text.split())


def text_in(language):
    lines, size = [], 0
    for catalogue in sorted((LOCALES / language / "LC_MESSAGES").glob("*.mo")):
        for line in messages(catalogue):
            if size < LONGEST:
                lines.append(line)
                size += len(line)
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    program = parser.parse_args().program
    texts = {language: text for language in LANGUAGES if len(text := text_in(language)) >= SHORTEST}
    if len(texts) < FEWEST:
        print(f"skipped: translations into {len(texts)} languages only")
        sys.exit(77)
    source = "".join(json.dumps({"id": language, "text": text}) + "\n" for language, text in texts.items())
    done = subprocess.run([program, "-q", "-f", "jsonl", "--only", "spelling"], input=source, capture_output=True, text=True, check=True)
    changed = [json.loads(a)["id"] for a, b in zip(source.splitlines(), done.stdout.splitlines(), strict=True) if a != b]
    print(f"{len(texts)} languages, changed: {' '.join(changed) or 'none'}")
    sys.exit(1 if changed else 0)


main()
