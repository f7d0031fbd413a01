#!/usr/bin/env python3
"""derive_terms.py --dictionaries DIR --packages FILE --commands FILE

Derives src/lexicon/data/terms.txt from its sources (see NOTICE): terms of computing that the other tables lack, so that
"passwd" and "mmap" are not taken for slips of the pen in texts that are about it. Run it by hand, after derive.py, and
commit what it writes.

  dictionaries  the npm packages @cspell/dict-NAME of DICTIONARIES, each unpacked to a folder dict-NAME
  packages      names of Debian's packages: `apt-cache pkgnames`
  commands      names of files in /bin, /sbin, /usr/bin and /usr/sbin, from Debian's Contents file

Terms are plain lower-case words of four to sixteen letters: longer ones are like no other word. Names of packages and
commands that are a common word with two letters swapped or one doubled, as slips are, are left out, and so is what was
found to be a slip by reading.
"""
import argparse, gzip, pathlib, re

HERE = pathlib.Path(__file__).parent / 'data'
DICTIONARIES = '''aws cryptocurrencies css data-science docker filetypes fullstack gaming-terms git golang google k8s lua node
    npm php powershell python ruby rust shell software-terms sql terraform'''.split()
BY_HAND = 'ident sgid sqrt suid util utils'.split()
SLIPS = '''aggresive alevt assword conmand esample grop identiy inclued matc oject oupput pevent postgressql repitition
    reregisteration secon transsend upto'''.split()
COMMON_CLASS = 7


def read_tables():
    """Words that the other tables have, and how frequent those are that have a class."""
    known, classes = set(), {}
    for path in HERE.iterdir():
        if path.name.startswith(('pairs', 'variants', 'terms', 'misspellings')):
            continue
        for line in path.read_text(encoding='utf8').splitlines():
            word, _, frequency = line.partition('\t')
            known.add(word)
            if frequency:
                classes[word] = int(frequency)
    return known, classes


def read_dictionary(folder):
    for path in sorted(folder.rglob('*.txt*')):
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == '.gz' else data).decode('utf8')
        for line in text.splitlines():
            if not line.startswith(('!', '~')):
                yield from re.findall(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*", line.split('#')[0].lower())


def slips(word):
    for i in range(len(word) - 1):
        yield word[:i] + (word[i + 1] + word[i] if word[i] != word[i + 1] else word[i]) + word[i + 2:]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for source in ('dictionaries', 'packages', 'commands'):
        parser.add_argument('--' + source, required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    known, classes = read_tables()
    programs = set(arguments.packages.read_text().split()) | set(arguments.commands.read_text().split())
    terms = {word for word in programs if not any(classes.get(slip, 0) >= COMMON_CLASS for slip in slips(word))}
    for name in DICTIONARIES:
        terms.update(read_dictionary(arguments.dictionaries / ('dict-' + name) / 'package'))
    terms = sorted(word for word in (terms | set(BY_HAND)) - set(SLIPS) if re.fullmatch('[a-z]{4,16}', word) and word not in known)
    (HERE / 'terms.txt').write_text(''.join(word + '\n' for word in terms))


main()
