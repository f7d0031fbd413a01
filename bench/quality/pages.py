"""Whole pages with --two-pass: boilerplate removed, by preset, and by fold for what was fitted."""
import errors
import scores
from bench import attempt
from records import read, texts
from report import MISSING, Goal, number, percent, table

PRESETS = ("careful", "balanced", "thorough")
ALONE = ", repeats and boilerplate alone"
PLAIN = ", of pages whose spaces were right before"


def row(name, *found):
    cells = []
    for s in found:
        cells += [MISSING] * 4 if s is None else [number(s.precision), number(s.recall), number(s.f1), percent(s.loss)]
    return name, *cells


def cleaned_ways(bench, path, alone=()):
    """Way → texts by id, or None; for presets in `alone` also without the passes that change the lines that stay."""
    ways = {"no index": ("--preset", "balanced")} | {preset: ("--two-pass", "--preset", preset) for preset in PRESETS}
    ways |= {f"{preset}{ALONE}": (*ways[preset], "--only", "repeats,boilerplate") for preset in alone}
    return {way: attempt(lambda: texts(bench.clean(path, "cleaned", *options))) for way, options in ways.items()}


def of_plain_pages(bench, path):
    """Way → scores by least number of pages: all passes, on pages that `unicode` and `spacing` have been over."""
    plain = bench.clean(path, "plain.jsonl", "--only", "unicode,spacing")
    pages = read(plain)
    for preset in PRESETS:
        out = texts(bench.clean(plain, "cleaned", "--two-pass", "--preset", preset))
        yield f"{preset}{PLAIN}", {least: scores.removal(bench, pages, out, least) for least in (3, 1)}


def section_portal(bench):
    path = bench.data / "portal_dev.jsonl"
    pages, ways = read(path), cleaned_ways(bench, path, alone=PRESETS)
    found = {least: {way: out and scores.removal(bench, pages, out, least) for way, out in ways.items()} for least in (3, 1)}
    for way, by_least in of_plain_pages(bench, path):
        for least, score in by_least.items():
            found[least][way] = score
    yield "`portal_dev.jsonl` with `--two-pass`; sites of three pages or more, then every page:"
    yield ""
    yield from table(["preset", *("precision", "recall", "F1", "loss") * 2],
                     [row(way, found[3][way], found[1][way]) for way in found[3]])
    yield "score_removal.py pairs a changed line with the first line above that is like it: a headline whose no-break space is made"
    yield "plain with the page's title, which went. Whichever of the two goes, the output is the same. Hence also `repeats` and"
    yield "`boilerplate` alone, and all passes on pages whose spaces were put right before the one and the other."
    yield ""
    if ways["balanced"]:
        errors.write_aside(bench, "portal_dev.txt", pages, ways["balanced"])
        for name, fold_of in (("hash of the id", scores.by_draw), ("site", scores.by_site)):
            parts = scores.folds(bench, pages, ways["balanced"], fold_of)
            yield f"Balanced, by {name}: F1 at loss"
            yield ""
            yield from table([*map(str, parts)], [[f"{s.f1:.3f} at {percent(s.loss)}" for s in parts.values()]])
    for preset, f1, loss in (("balanced", .935, .010), ("careful", .80, .003), ("thorough", .95, None)):
        for way in (preset, f"{preset}{ALONE}", f"{preset}{PLAIN}"):
            s = found[3][way]
            yield Goal(f"portal_dev, {way}: F1", s and s.f1, least=f1, digits=3)
            if loss:
                yield Goal(f"portal_dev, {way}: loss", s and s.loss, most=loss)


def section_pages(bench):
    path = bench.data / "pages_dev.jsonl"
    pages, ways = read(path), cleaned_ways(bench, path)
    found = {way: out and scores.removal(bench, pages, out) for way, out in ways.items()}
    errors.write_aside(bench, "pages_dev.txt", pages, ways["balanced"] or ways["no index"])
    yield "`pages_dev.jsonl` with `--two-pass`, one page a site:"
    yield ""
    yield from table(["preset", "precision", "recall", "F1", "loss"], [row(way, s) for way, s in found.items()])
    s = found["balanced"]
    yield Goal("pages_dev, balanced: loss", s and s.loss, most=.010)
