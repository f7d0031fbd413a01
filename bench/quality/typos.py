"""One-edit typos set into real articles: pairs for score_edits.py.

Two sets of pairs, one typo in each: `names`, in a name (a capitalised word that the article has at least four times, and
never in small letters), in a compound where the article has the name in one, half of the time; and `words`, in a
lower-case word of the dictionary, drawn by its occurrences. Insertion, deletion, substitution and transposition are
equally likely, anywhere in the word, and half of the new letters are neighbours on the keyboard. A slip that gives
another word of the dictionary, or of the article, is drawn again.
"""
import collections
import random
import re

from records import draw, read

SHORTEST = 4
MOST_SLIPS = 20  # tries to find one that is no word
WORD = re.compile(r"[^\W\d_]+")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def places(row):
    return {letter: 2 * at + row for at, letter in enumerate(ROWS[row])}


KEYS = {letter: (row, x) for row in range(3) for letter, x in places(row).items()}


def neighbours(letter):
    row, x = KEYS[letter]
    return [other for other, (r, at) in KEYS.items() if abs(row - r) <= 1 and abs(x - at) <= 2 and other != letter]


def dictionary(root):
    """What the lexicon's sources list as a word or a name, by the lists that are not larger than life."""
    data = root.parent / "src" / "lexicon" / "data"
    names = ("common.tsv", "words.txt", "names.txt", "modern-words.txt", "modern-names.txt")
    rows = (row.split("\t")[0] for name in names for row in (data / name).read_text(encoding="utf8").splitlines())
    return {row for row in rows if row and row[0] != "#"}


def common(root):
    rows = (root.parent / "src" / "lexicon" / "data" / "common.tsv").read_text(encoding="utf8").splitlines()
    return {row.split("\t")[0] for row in rows}


def slip(word, rng):
    """One edit of a lower-case word."""
    at = rng.randrange(len(word))
    kind = rng.randrange(4)
    near = word[at] if word[at] in KEYS else "e"
    letter = rng.choice(neighbours(near) if rng.random() < 0.5 else LETTERS)
    if kind == 0:
        return word[:at] + letter + word[at:]
    if kind == 1:
        return word[:at] + word[at + 1:]
    if kind == 2:
        return word[:at] + letter + word[at + 1:]
    return word[:at] + word[at + 1:at + 2] + word[at] + word[at + 2:] if at + 1 < len(word) else word


def slipped(word, known, rng):
    """`word` with a slip that is not known; None where there is none to be found."""
    for _ in range(MOST_SLIPS):
        wrong = slip(word.lower(), rng)
        if wrong != word.lower() and wrong not in known:
            return wrong.capitalize() if word[0].isupper() else wrong
    return None


def in_compound(text, match):
    return "-" in (text[match.start() - 1:match.start()], text[match.end():match.end() + 1])


def in_prose(text, match):
    """No part of an address, a handle or a file name, not in a line without an end."""
    before, after = text[:match.start()][-1:], text[match.end():][:2]
    return before not in tuple("@#/._'’&0123456789") and not re.match(r"[@/_&0-9]|[.'’]\w", after)


def names(text):
    """Of a text the names (see above), each with its occurrences."""
    found, lower = collections.defaultdict(list), set()
    for match in WORD.finditer(text):
        word = match.group()
        if word.islower():
            lower.add(word)
        elif word[0].isupper() and word[1:].islower() and word.isascii() and len(word) >= SHORTEST:
            found[word].append(match)
    return {word: hits for word, hits in found.items() if len(hits) >= 4 and word.lower() not in lower}


def name_to_slip(text, everyday, rng):
    choices = sorted(word for word in names(text) if word.lower() not in everyday)
    if not choices:
        return None
    hits = [hit for hit in names(text)[rng.choice(choices)] if in_prose(text, hit)]
    compounds = [hit for hit in hits if in_compound(text, hit)]
    if compounds and rng.random() < 0.5:
        hits = compounds
    return rng.choice(hits) if hits else None


def word_to_slip(text, everyday, rng):
    hits = [hit for hit in WORD.finditer(text) if len(hit.group()) >= SHORTEST and hit.group() in everyday and in_prose(text, hit)]
    return rng.choice(hits) if hits else None


def is_english(text):
    return 25 * text.count(" the ") >= text.count(" ")


def pairs(bench, articles, half=None):
    """Records with id, set, text and gold; `half` (0, 1) takes those articles whose id falls to it."""
    everyday, known = common(bench.root), dictionary(bench.root)
    for article in read(articles):
        if half is not None and draw(article["id"]) % 2 != half:
            continue
        text = article["text"]
        if not is_english(text):
            continue
        for name, choose in (("names", name_to_slip), ("words", word_to_slip)):
            rng = random.Random(draw(article["id"], name))
            hit = choose(text, everyday, rng)
            wrong = slipped(hit.group(), known, rng) if hit else None
            if wrong and not re.search(rf"\b{wrong}\b", text):
                yield {"id": f"{name}-{article['id']}", "set": name, "gold": text,
                       "text": text[:hit.start()] + wrong + text[hit.end():]}
