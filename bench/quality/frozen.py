"""State from earlier pages: an index of each site's first half, and --online over the stream."""
import collections

import scores
from bench import attempt
from records import read, texts, write
from report import Goal, table
from pages import row

HEAD = ["", *("precision", "recall", "F1", "loss") * 2]


def halves(pages):
    """The first and the second half of each site's pages, in file order."""
    size, seen, parts = collections.Counter(page["site"] for page in pages), collections.Counter(), ([], [])
    for page in pages:
        parts[2 * seen[page["site"]] >= size[page["site"]]].append(page)
        seen[page["site"]] += 1
    return parts


def in_turn(pages):
    """The pages as a crawler brings them that visits the sites in turn, each in proportion to its pages."""
    size, seen, at = collections.Counter(page["site"] for page in pages), collections.Counter(), {}
    for page in pages:
        seen[page["site"]] += 1
        at[page["id"]] = seen[page["site"]] / (size[page["site"]] + 1)
    return sorted(pages, key=lambda page: at[page["id"]])


def both(bench, pages, cleaned):
    return [cleaned and scores.removal(bench, pages, cleaned, least) for least in (3, 1)]


def frozen(bench, pages):
    first, second = halves(pages)
    learned, fresh = write(bench.folder / "first.jsonl", first), write(bench.folder / "second.jsonl", second)
    index = attempt(lambda: bench.learn(learned, "first.index"))
    return {preset: both(bench, second, index and texts(bench.clean(fresh, "cleaned", "--index", index, "--preset", preset)))
            for preset in ("careful", "balanced", "thorough")}


def online(bench, pages, name):
    """The second half of a stream: (what, scores) for --online and for --two-pass over the whole stream."""
    stream, tail = write(bench.folder / "stream.jsonl", pages), pages[len(pages) // 2:]
    for option in ("--online", "--two-pass"):
        cleaned = attempt(lambda: texts(bench.clean(stream, "cleaned", option)))
        yield f"`{option}`, {name}", both(bench, tail, cleaned)


def section(bench):
    pages = read(bench.data / "portal_dev.jsonl")
    found = frozen(bench, pages)
    yield "`portal_dev.jsonl`, an index of the first half of each site's pages, the second half cleaned; sites with three pages or"
    yield "more there, then every page:"
    yield ""
    yield from table(HEAD, [row(preset, *pair) for preset, pair in found.items()])
    balanced = found["balanced"][0]
    yield Goal("frozen state: F1", balanced and balanced.f1, least=.90, digits=3)
    yield Goal("frozen state: loss", balanced and balanced.loss, most=.015)
    streams = dict(online(bench, pages, "file order")) | dict(online(bench, in_turn(pages), "sites in turn"))
    yield "The second half of a stream, the same way:"
    yield ""
    yield from table(HEAD, [row(name, *pair) for name, pair in streams.items()])
    for name in ("file order", "sites in turn"):
        now, whole = streams[f"`--online`, {name}"][0], streams[f"`--two-pass`, {name}"][0]
        yield Goal(f"--online, {name}: F1 below two passes", now and whole and whole.f1 - now.f1, most=.03, digits=3)
