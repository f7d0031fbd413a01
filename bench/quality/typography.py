"""Slips of the typewriter, variants and names: how many there are in news_dev, and samples for a person to judge.

The texts go aside. bench/judged-typography.tsv keeps verdicts: the key of a change, a tab, `right` or `wrong`.
"""
import collections
import dataclasses
import json

from bench import set_aside
from cuts import Cut, in_context
from records import lines, raw_text, read
from report import Goal, number, table

SAMPLE = 200
RULES = {  # name: options; is it a goal?
    "before-comma": (("--only", "spacing/before-comma"), True),
    "after-period": (("--only", "spacing/after-period"), True),
    "doubled": (("--only", "spelling/doubled"), True),
    "names": (("--only", "spelling/names", "--consistent-names"), False),
    "variant-us": (("--only", "spelling/variant", "--variant", "us"), False),
    "variant-gb": (("--only", "spelling/variant", "--variant", "gb"), False),
}


def changes(bench, news, name, options):
    log = bench.folder / f"{name}.log"
    bench.clean(news, f"{name}.jsonl", *options, "--log", log)
    for edit in map(json.loads, lines(log)):
        if "rule" in edit:
            yield Cut(edit["id"], edit.get("site", ""), edit["rule"], edit["at"], edit.get("cut", ""), edit.get("put", ""))


def verdicts(bench):
    path = bench.root / "judged-typography.tsv"
    return dict(line.split("\t")[:2] for line in path.read_text().splitlines() if line) if path.exists() else {}


@dataclasses.dataclass
class Judged:
    drawn: int
    right: int
    wrong: int

    @property
    def share(self):
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None


def judge(drawn, known):
    found = collections.Counter(known.get(change.key) for change in drawn)
    return Judged(len(drawn), found["right"], found["wrong"])


def section(bench):
    news = bench.data / "news_dev.jsonl"
    raw = {json.loads(line)["id"]: raw_text(line) for line in lines(news)}
    millions = sum(len(record["text"].split()) for record in read(news)) / 1e6
    known, rows, slips = verdicts(bench), [], 0
    for name, (options, asked) in RULES.items():
        found = list(changes(bench, news, name, options))
        drawn = sorted(found, key=lambda change: change.key)[:SAMPLE]
        set_aside(bench, f"{name}.txt", (in_context(change, raw[change.id]) for change in drawn))
        verdict = judge(drawn, known)
        share = number(verdict.share) if verdict.share is not None else "not judged yet"
        rows.append((name, len(found), f"{len(found) / millions:.1f}", verdict.right + verdict.wrong, verdict.wrong, share))
        if asked:
            slips += len(found)
            yield Goal(f"news_dev: {name}, judged right, of those judged", verdict.share, least=.99, digits=3)
    yield Goal("news_dev: slips of the typewriter put right in a million words", slips / millions, least=100, digits=1)
    yield f"`news_dev.jsonl`, {millions:.2f} million words; samples of {SAMPLE} (or all there are) in `{bench.aside}`:"
    yield ""
    yield from table(["rule", "changes", "in a million words", "judged by hand", "wrong", "share right"], rows)
