"""The known repeats and guards that bench/repeats sets into real articles.

A kind is a function of an Article and a random.Random that returns what it made of the lines, or None if the article
has nothing that it could be made of. Which copy should go is design.md's word ("Which copy stays").
"""
import re

from repeats_articles import AGENCIES, SITES, Made, balanced, bare, credit, is_prose, key, name, pick, sentences, words


# --- repeats -----------------------------------------------------------------------------------------------------------

def caption_exact(a, rng):
    """A line of the body again, letter for letter, maybe without its full stop."""
    whole = [(i, line) for i, line in enumerate(a.lines) if is_prose(line) and 13 <= len(words(line)) <= 60]
    found = pick(rng, whole)
    return found and a.beside(rng, found[0], found[1])


def caption_twice(a, rng):
    """A caption that the body does not have, twice."""
    s = pick(rng, a.strange_sentences(8))
    if not s:
        return None
    caption = rng.choice([f"{s} {credit(rng)}", f"{bare(s)} (pictured)", f"FILE - {s} {credit(rng)}"])
    first = rng.randint(0, len(a.lines) - 1)
    second = first if rng.random() < 0.5 else rng.randint(first, len(a.lines))
    expected = a.insert(first, caption)
    return Made(expected[:second + 1] + [caption] + expected[second + 1:], expected, "after")


def caption_without_credit(a, rng):
    """Of two captions the one with the credit goes."""
    s = pick(rng, a.strange_sentences(10))
    if not s:
        return None
    with_it = f"{s} {credit(rng)}"
    first = rng.randint(0, len(a.lines) - 1)
    second = first + 1 if rng.random() < 0.5 else rng.randint(first + 1, len(a.lines) + 1)
    one, two = rng.choice([(s, with_it), (with_it, s)])
    lines = a.insert(first, one)
    lines.insert(second, two)
    return Made(lines, [line for line in lines if line != with_it], "before" if one == with_it else "after")


def with_sentence(make, least=10, most=45):
    """A kind that says a sentence of the body again, as `make` sets it."""
    def kind(a, rng):
        found = pick(rng, a.prose(least, most))
        line = found and make(found[1], rng)
        return line and line.strip() and key(line) != key(found[1]) and a.beside(rng, found[0], line) or None
    return kind


def put_typo(s, rng):
    places = [m for m in re.finditer(r"(?<![\w'’-])[a-z]{6,}(?![\w'’-])", s)]
    place = pick(rng, places)
    if not place:
        return None
    w, i = place.group(), rng.randint(1, len(place.group()) - 2)
    wrong = rng.choice([w[:i] + w[i + 1] + w[i] + w[i + 2:], w[:i] + w[i + 1:], w[:i] + w[i] + w[i:], w[:i] + rng.choice("aeinorst") + w[i + 1:]])
    if wrong == w:
        return None
    return s[:place.start()] + wrong + s[place.end():]


def put_pictured(s, rng):
    at_end = rng.choice(["(pictured)", "(pictured above)", "(above)", "(left)", "(right)", "(file photo)", "(pictured left)", "(pictured, right)", "(seen above)"])
    names = [m.end() for m in re.finditer(r"\b[A-Z][a-z]+ [A-Z][a-z]+(?=[ ,])", s)]
    if names and rng.random() < 0.4:
        at = rng.choice(names)
        return f"{s[:at]} {rng.choice(['(pictured)', '(left)', '(right)', '(above)', '(pictured above)', '(centre)'])}{s[at:]}"
    return f"{bare(s)} {at_end}" + rng.choice(["", "."])


def truncate(s, rng):
    spots = [m.start() for m in re.finditer(" ", s)]
    if len(words(s)) < 13:
        return None
    at = rng.choice([p for p in spots if len(words(s[:p])) >= 10] or [None])
    return at and s[:at].rstrip(",;:–—- ") + rng.choice(["…", "...", " …", " ...", "… Read more", " […]", " [...]"])


def prefix(s, rng):
    return rng.choice(["WATCH: ", "Watch: ", "VIDEO: ", "Video: ", "FILE - ", "FILE – ", "PHOTO: ", "Photo: ", "LISTEN: ", "BREAKING: ", "EXCLUSIVE: ",
                       "Image caption: ", "Image caption ", "Media caption ", "Caption: ", "Pictured: ", "WATCH | ", "Video | ", "FILE PHOTO: ", "UPDATE: "]) + s


def other_quotes(s, rng):
    if not re.search("[“”\"‘]", s):
        return None
    styles = [("\"", "\""), ("'", "'"), ("«", "»"), ("“", "”"), ("‘", "’"), ("``", "''")]
    open_, close = rng.choice(styles)
    out = re.sub(r'“|(?<!\w)"(?=\w)', lambda _: open_, s)
    out = re.sub(r'”|(?<=[\w.,!?])"', lambda _: close, out)
    return out if out != s else None


def quotes_kind(a, rng):
    found = pick(rng, [(i, s) for i, s in a.prose(13) if other_quotes(s, rng)])
    if not found:
        return None
    i, s = found
    line = other_quotes(s, rng) or s
    made = a.beside(rng, i, line)
    if s == a.lines[i]:  # nothing tells which marks the writer used
        made.alternative = a.lines[:i] + [line] + a.lines[i + 1:]
    return made


def case_kind(a, rng):
    found = pick(rng, a.prose(13))
    return found and a.beside(rng, found[0], found[1].upper())


def other_ending(s, rng):
    return bare(s) + rng.choice(["!", ",", ";", " »", " …", ".\"", " –", "", " Read more", ". Read more", ". Continue reading", " | More", ". Click to enlarge"])


def ending_kind(a, rng):
    found = pick(rng, a.prose(13))
    if not found:
        return None
    i, s = found
    line = other_ending(s, rng)
    made = a.beside(rng, i, line)
    if s == a.lines[i] and key(line) == key(s) and line.endswith(("!", '."')):  # nothing tells how the writer ended it
        made.alternative = a.lines[:i] + [line] + a.lines[i + 1:]
    return made


def two_sentences(a, rng):
    """A caption made of two sentences of the body."""
    all_ = a.prose(8, 35)
    lines = sorted({i for i, _ in all_})
    if len(lines) < 2:
        return None
    i, j = rng.sample(lines, 2)
    one = rng.choice([s for k, s in all_ if k == i])
    two = rng.choice([s for k, s in all_ if k == j])
    line = f"{one} {two}" + rng.choice(["", f" {credit(rng)}", f" {credit(rng)}"])
    made = a.beside(rng, rng.choice([i, j]), line)
    return made


def two_neighbours(a, rng):
    """A caption made of two sentences of one paragraph."""
    spots = []
    for i, line in enumerate(a.lines):
        s = sentences(line) if is_prose(line) else []
        spots += [(i, f"{x} {y}") for x, y in zip(s, s[1:]) if 16 <= len(words(x + " " + y)) <= 60 and len(s) > 2 and y.endswith(".") and balanced(f"{x} {y}")]
    found = pick(rng, spots)
    return found and a.beside(rng, found[0], found[1] + rng.choice(["", f" {credit(rng)}"]))


def quotation(a, rng):
    """A quotation of the body, without its quotation marks, and its line."""
    found = []
    for i, line in enumerate(a.lines):
        if is_prose(line):
            found += [(i, m.group(1)) for m in re.finditer(r'[“"]([A-Z][^“”"]+?)[,.!?]?[”"]', line) if 10 <= len(words(m.group(1))) <= 50]
    return pick(rng, found)


def pull_quote(a, rng):
    found = quotation(a, rng)
    if not found:
        return None
    i, q = found
    return a.beside(rng, i, rng.choice([f"“{q}.”", f"“{q}”", f'"{q}."', f"‘{q}’", f"“ {q}. ”", f"“{q}", f"“{q}…”", f"\"{q}\""]))


def pull_quote_attributed(a, rng):
    found = quotation(a, rng)
    if not found:
        return None
    i, q = found
    who = rng.choice([name(rng), f"{name(rng)}, union steward", f"{name(rng)}, who runs the harbour"])
    return a.beside(rng, i, rng.choice([f"“{q}.” — {who}", f"“{q}” – {who}", f'"{q}." - {who}', f"“ {q}. ” —{who}", f"“{q}.”—{who}", f"‘{q}’ — {who}"]))


def pull_quote_signed(a, rng):
    """Without quotation marks, and nothing between it and the speaker's name, who is named beside it."""
    found = []
    for i, line in enumerate(a.lines):
        said = re.search(r'[“"]([A-Z][^“”"]+?)[,.!?][”"]? (?:said|says|added) ([A-Z][a-z]+ [A-Z][a-z]+)\b', line)
        if said and is_prose(line) and 12 <= len(words(said.group(1))) <= 50:
            found.append((i, f"{said.group(1)} {said.group(2)}"))
    spot = pick(rng, found)
    return spot and a.beside(rng, *spot)


def pull_sentence(a, rng):
    """A sentence of a longer paragraph as a line."""
    spots = [(i, s) for i, s in a.prose(11) if len(sentences(a.lines[i])) > 1]
    found = pick(rng, spots)
    return found and a.beside(rng, found[0], rng.choice([found[1], found[1], f"“{found[1]}”" if "“" not in found[1] and '"' not in found[1] else found[1]]))


def summary(a, rng):
    """Sentences of the body at the top, below the first line or above it."""
    all_ = [(i, s) for i, s in a.prose(12) if i >= 6 and not a.introduces(i - 1)]
    lines = sorted({i for i, _ in all_})
    if len(lines) < 3:
        return None
    chosen = sorted(rng.sample(lines, rng.randint(2, min(4, len(lines)))))
    new = [rng.choice([s for k, s in all_ if k == i]) for i in chosen]
    heading = rng.choice([[], [], ["Quick read"], ["In short"], ["Key points"], ["The story in brief"]])
    at = rng.choice([0, 1, 1])
    return Made(a.insert(at, *heading, *new), a.insert(at, *heading), "before")


def passage(a, rng, joined=0):
    n = rng.randint(3, 5)
    if len(a.lines) < n + 3:
        return None
    starts = [b for b in range(len(a.lines) - n) if all(map(is_prose, a.lines[b:b + n])) and len(words(" ".join(a.lines[b:b + n]))) >= 60]
    b = pick(rng, starts)
    if b is None:
        return None
    copy = a.lines[b:b + n]
    if joined > 0:
        i = rng.randrange(n - 1)
        copy[i:i + 2] = [copy[i] + " " + copy[i + 1]]
    if joined < 0:
        i = next((k for k, line in enumerate(copy) if len(sentences(line)) > 1), None)
        if i is None:
            return None
        s = sentences(copy[i])
        k = rng.randint(1, len(s) - 1)
        copy[i:i + 1] = [" ".join(s[:k]), " ".join(s[k:])]
        if key(" ".join(copy)) != key(" ".join(a.lines[b:b + n])):
            return None
    at = rng.choice([len(a.lines), rng.randint(b + n, len(a.lines))])
    while at < len(a.lines) and a.introduces(at - 1):
        at += 1
    return Made(a.insert(at, *copy), a.lines, "after")


def self_twice(a, rng):
    found = pick(rng, [(i, line) for i, line in enumerate(a.lines) if is_prose(line) and 16 <= len(words(line)) <= 90])
    if not found:
        return None
    i, line = found
    return Made(a.lines[:i] + [" ".join([line] * rng.choice([2, 2, 3]))] + a.lines[i + 1:], a.lines, "after")


def self_caption(a, rng):
    """A caption or a headline that says itself twice or three times."""
    s = pick(rng, a.strange_sentences(9, 30))
    if not s:
        return None
    line = rng.choice([bare(s), f"{bare(s)} {credit(rng)}", f"{s} {credit(rng)}"])
    at = rng.randint(0, len(a.lines))
    return Made(a.insert(at, " ".join([line] * rng.choice([2, 2, 3]))), a.insert(at, line), "after")


def self_credit(a, rng):
    s = pick(rng, a.strange_sentences(9, 30))
    if not s:
        return None
    c = f"{name(rng)}/{rng.choice(AGENCIES)}"
    at = rng.randint(0, len(a.lines))
    return Made(a.insert(at, f"{s} {c} {c}"), a.insert(at, f"{s} {c}"), "after")


def headline(a):
    """From the address: a real one."""
    slug = a.url.rstrip("/").rsplit("/", 1)[-1].split("?")[0].removesuffix(".html")
    w = [x for x in slug.split("-") if x.isalpha() and len(x) > 1]
    line = " ".join(x.capitalize() for x in w)
    return line if 5 <= len(w) <= 16 and key(line) not in map(key, a.lines) else None


def title_of_site(a, rng):
    h = headline(a)
    if not h:
        return None
    title = h + rng.choice([" | ", " - ", " – ", " — "]) + rng.choice(SITES)
    between = rng.choice([[], [], ["Menu", "Search"], [f"By {name(rng)}"]])
    return Made([title, *between, h, *a.lines], [*between, h, *a.lines], "before")


def headline_again(a, rng):
    h = headline(a)
    if not h:
        return None
    between = rng.choice([[f"By {name(rng)}"], [f"By {name(rng)}", "June 3, 2020"], [f"Published 3:14 p.m.", f"By {name(rng)}"]])
    return Made([h, *between, h, *a.lines], [h, *between, *a.lines], "after")


REPEATS = {
    "caption: exact copy of a line": caption_exact,
    "caption: twice": caption_twice,
    "caption: twice, once with a credit": caption_without_credit,
    "caption: sentence and credit": with_sentence(lambda s, rng: f"{rng.choice([s, bare(s), s])} {credit(rng)}"),
    "caption: (pictured)": with_sentence(put_pictured),
    "caption: typo": with_sentence(put_typo, 13),
    "caption: typo and credit": with_sentence(lambda s, rng: (t := put_typo(s, rng)) and f"{t} {credit(rng)}", 12),
    "caption: truncated": with_sentence(truncate),
    "caption: prefix": with_sentence(prefix),
    "caption: other quotes": quotes_kind,
    "caption: other case": case_kind,
    "caption: other ending": ending_kind,
    "caption: two sentences": two_sentences,
    "caption: two sentences of one line": two_neighbours,
    "pull quote": pull_quote,
    "pull quote, attributed": pull_quote_attributed,
    "pull quote, signed": pull_quote_signed,
    "pull quote: sentence": pull_sentence,
    "summary at the top": summary,
    "passage": passage,
    "passage: lines joined": lambda a, rng: passage(a, rng, 1),
    "passage: line split": lambda a, rng: passage(a, rng, -1),
    "self: paragraph": self_twice,
    "self: caption": self_caption,
    "self: credit": self_credit,
    "title: with the site's name": title_of_site,
    "title: headline again": headline_again,
}
