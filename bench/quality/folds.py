"""The limits for whole pages (FurnitureLimits, balanced), refitted without one of the sites and scored on that one.

Whoever set the shipped limits looked at all of these sites; what is fitted here knows nothing of the site that it is
scored on. The fit is plain: from the values of `START` on, limit by limit, the value that serves the other sites best,
until nothing is better or `ROUNDS` are over; best is the highest F1 among those that lose at most `MOST_LOSS`.
"""
import collections
import os
import re
import subprocess

import errors
from bench import NotBuilt
from records import read, texts
from report import Goal, number, percent, table
from scores import eval_module

MOST_LOSS, ROUNDS = .010, 2
GRID = {  # in the order of FurnitureLimits; one value: not refitted
    "pages": (2, 3, 4), "plea_pages": (2, 3, 5), "prose_pages": (3, 5, 8), "prose_share": (10, 20, 40),
    "run_lines": (2, 3, 4, 5), "run_share": (5, 10, 20, 40), "gap_words": (1, 2, 3, 5, 8), "page_lines": (5, 10, 20, 40),
    "weight": (12, 24, 36, 54, 72), "head_words": (1, 3, 6, 12), "menu_words": (3, 8, 16, 24), "outside_prose": (0,),
    "affix_pages": (3,), "affix_share": (20,), "sure_pages": (5,), "sure_share": (50,)}
START = {name: values[-1] for name, values in GRID.items()}


def shipped(bench):
    """The balanced limits, as furniture_limits.cpp has them."""
    source = (bench.root.parent / "src/pass/boilerplate/furniture_limits.cpp").read_text()
    row = re.search(r"FurnitureLimits\{([^}]*)\},\s*// balanced", source).group(1)
    values = row.replace("true", "1").replace("false", "0").split(",")
    return dict(zip(GRID, map(int, values), strict=True))


def counts(module, page, cleaned):
    """Characters of a page: furniture cut, content cut, furniture left, content."""
    wrong = {"lost": 0, "missed": 0}
    for size, what, _ in errors.of_page(module, page, cleaned):
        wrong[what] += size
    before, groups = [line for line in page["text"].split("\n") if line.strip()], collections.defaultdict(list)
    for line in before:
        groups[module.letters(line)].append(line)
    content = sum(len(line) for key, group in groups.items() for line in group[:errors.wanted(module, key, group, page)])
    furniture = sum(map(len, before)) - content
    return furniture - wrong["missed"], wrong["lost"], wrong["missed"], content


class Sites:
    """Counts by site for any limits; every run is made once."""

    def __init__(self, bench):
        self.bench, self.path = bench, bench.data / "portal_dev.jsonl"
        self.program = bench.program.with_name("cutline_refit")
        if not self.program.exists():
            raise NotBuilt("no cutline_refit beside the program")
        self.pages, self.module, self.known = read(self.path), eval_module(bench, "score_removal"), {}
        self.known_pages = {}  # most limits leave most pages as others did
        self.names = sorted({page["site"] for page in self.pages})

    def counts(self, limits):
        key = tuple(limits.values())
        if key not in self.known:
            out = self.bench.folder / "refit"
            command = [self.program, "-q", "-f", "jsonl", "--two-pass", "--only", "repeats,boilerplate", "-o", out, self.path]
            subprocess.run(command, check=True, env=os.environ | {"CUTLINE_LIMITS": " ".join(map(str, key))})
            cleaned, found = texts(out), {name: [0, 0, 0, 0] for name in self.names}
            for page in self.pages:
                known = (page["id"], cleaned[page["id"]])
                if known not in self.known_pages:
                    self.known_pages[known] = counts(self.module, page, cleaned[page["id"]])
                of_site = found[page["site"]]
                for i, n in enumerate(self.known_pages[known]):
                    of_site[i] += n
            self.known[key] = found
        return self.known[key]

    def score(self, limits, names):
        """F1 and loss over some sites."""
        return score_of([self.counts(limits)[name] for name in names])


def score_of(rows):
    cut, lost, left, content = map(sum, zip(*rows))
    return 2 * cut / max(1, 2 * cut + lost + left), lost / max(1, content)


def fit(sites, names):
    def goodness(limits):
        f1, loss = sites.score(limits, names)
        return (loss <= MOST_LOSS, f1 if loss <= MOST_LOSS else -loss)

    best = dict(START)
    for _ in range(ROUNDS):
        before = dict(best)
        for name, values in GRID.items():
            best = max((best | {name: value} for value in values), key=goodness) if len(values) > 1 else best
        if best == before:
            break
    return best


def section(bench):
    sites, now = Sites(bench), shipped(bench)
    rows, held_out, fits = [], [], []
    for name in sites.names:
        fitted = fit(sites, [other for other in sites.names if other != name])
        fits.append(fitted)
        held_out.append(sites.counts(fitted)[name])
        own, ships = sites.score(fitted, [name]), sites.score(now, [name])
        rows.append((name, sum(page["site"] == name for page in sites.pages), *shown(own), *shown(ships)))
    pooled, ships = score_of(held_out), sites.score(now, sites.names)
    rows.append(("all", len(sites.pages), *shown(pooled), *shown(ships)))
    yield "`portal_dev.jsonl`, `--two-pass --only repeats,boilerplate`, balanced, every page; for each site the limits fitted to the"
    yield f"other four (loss at most {percent(MOST_LOSS)} there), from a start that knows none, beside the shipped limits:"
    yield ""
    yield from table(["held out", "pages", "fitted: F1", "loss", "shipped: F1", "loss"], rows)
    yield from table(["limit", *sites.names, "shipped"],
                     [(limit, *(f[limit] for f in fits), now[limit]) for limit, values in GRID.items() if len(values) > 1])
    yield Goal("portal_dev, limits refitted, site held out: F1", pooled[0], least=.935, digits=3)
    yield Goal("portal_dev, limits refitted, site held out: loss", pooled[1], most=.010)


def shown(score):
    return number(score[0]), percent(score[1])
