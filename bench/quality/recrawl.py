"""A page fetched five times and an article updated five times, among 40 others of their site: none of their prose may be
cut that is not cut when they stand there once."""
import collections
import json
import random

from bench import set_aside
from cuts import unescaped
from records import draw, lines, raw_text, read, write
from report import Goal, table

SITES, OTHERS, TIMES, PROSE_WORDS = 5, 40, 5, 8
ONLY = ("--only", "repeats,boilerplate")
OPENINGS = ("On the morning after", "Two hours later", "Before the vote was counted", "Late in the evening")
MIDDLES = ("the keeper of the bridge wrote down", "a clerk in the town hall read out", "the ferry's crew could not agree on")
ENDS = ("what the storm had left of the pier.", "a list of nineteen lost umbrellas.", "why the clock had stopped at noon.")


def updated(record, version):
    """The article as its editors left it the n-th time: some paragraphs gone, some changed, one added."""
    dice = random.Random(draw(record["id"], version))
    out = []
    for line in record["text"].split("\n"):
        lot = dice.random()
        if len(line.split()) < PROSE_WORDS or lot > 0.15:
            out.append(line)
        elif lot > 0.07:
            words = line.split(" ")
            words[dice.randrange(len(words))] = dice.choice(("reportedly", "nearly", "seven", "again"))
            out.append(" ".join(words))
    out.insert(dice.randrange(len(out) + 1), " ".join(dice.choice(part) for part in (OPENINGS, MIDDLES, ENDS)))
    return "\n".join(out)


def copies(record, name, make):
    """The record five times, under different ids and urls."""
    return [record | {"id": f"{name}{n}", "url": f"{record['url']}?{name}={n}", "text": make(n)} for n in range(1, TIMES + 1)]


def cut_bytes(log):
    """Of each id the bytes of the raw string that went."""
    gone = collections.defaultdict(set)
    for edit in map(json.loads, lines(log)):
        if "cut" in edit:
            gone[edit["id"]].update(range(edit["at"], edit["at"] + len(edit["cut"].encode())))
    return gone


def cleaned(bench, records, watched):
    """What goes from the watched records when the index is learned on all."""
    source = write(bench.folder / "crawl.jsonl", records)
    index, log = bench.learn(source, "index"), bench.folder / "log"
    bench.clean(source, "cleaned", *ONLY, "--index", index, "--log", log)
    gone, raw = cut_bytes(log), {json.loads(line)["id"]: raw_text(line) for line in lines(source)}
    return {record["id"]: (raw[record["id"]], gone[record["id"]]) for record in watched}


def more_cut(alone, crowded):
    """(whether the line is prose, what of it goes in the crowd alone), line by line."""
    raw, gone = crowded
    gone, at = gone - alone[1], 0
    for line in raw.split(b"\\n"):
        here = bytes(raw[i] for i in range(at, at + len(line)) if i in gone)
        if here:
            yield len(line.split()) >= PROSE_WORDS, unescaped(here.decode("utf8", "ignore"))
        at += len(line) + 2


def letters(pieces):
    """(letters of prose, other letters)"""
    counts = [0, 0]
    for prose, text in pieces:
        counts[not prose] += sum(map(str.isalnum, text))
    return tuple(counts)


def of_site(bench, pages):
    """Of the page fetched and the article updated, what is cut for the crowd's sake."""
    chosen = sorted(pages, key=lambda page: draw(page["id"]))
    prose = [p for p in chosen if len(p["text"].split()) >= 300]
    page, article = prose[:2]
    others = [p for p in chosen if p not in (page, article)][:OTHERS]
    fetched = copies(page, "fetch", lambda n: page["text"])
    versions = copies(article, "update", lambda n: updated(article, n))
    crowd = cleaned(bench, others + fetched + versions, fetched + versions)
    found = {"fetch": [], "update": []}
    for n in range(TIMES):
        alone = cleaned(bench, [*others, fetched[n], versions[n]], [fetched[n], versions[n]])
        for kind, record in (("fetch", fetched[n]), ("update", versions[n])):
            found[kind] += more_cut(alone[record["id"]], crowd[record["id"]])
    return found["fetch"], found["update"]


def section(bench):
    by_site = collections.defaultdict(list)
    for record in read(bench.data / "news_dev.jsonl"):
        by_site[record["site"]].append(record)
    biggest = sorted(by_site, key=lambda site: (-len(by_site[site]), site))[:SITES]
    found = {site: of_site(bench, by_site[site]) for site in biggest}
    set_aside(bench, "recrawl.txt", (f"{site}\t{'prose' if prose else 'other'}\t{text}\n"
                                     for site, pair in found.items() for pieces in pair for prose, text in pieces))
    rows = [(site, *map(letters, pair)) for site, pair in found.items()]
    yield f"Letters cut that stay when the page stands there once, among {OTHERS} others of its site: letters of prose (lines of"
    yield f"{PROSE_WORDS} words or more), other letters."
    yield ""
    yield from table(["site", f"one page fetched {TIMES} times", f"one article updated {TIMES} times"],
                     [(site, *(f"{prose}, {other}" for prose, other in pair)) for site, *pair in rows])
    for n, what in ((1, "page fetched five times"), (2, "article updated five times")):
        yield Goal(f"{what}: letters of prose cut", sum(row[n][0] for row in rows), most=0, digits=0)
