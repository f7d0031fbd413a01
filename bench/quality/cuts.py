"""What is cut from news_dev with an index learned on it, for a person to judge. The texts go aside, figures here.

bench/judged.tsv keeps verdicts: the key of a cut, a tab, `right` or `wrong`.
"""
import collections
import dataclasses
import json
import re

from bench import set_aside
from records import draw, lines, raw_text
from report import Goal, number, table

SAMPLE, MOST, SEED, AROUND = 200, 50, 3, 240
CUTTING, EVIDENCE = ("repeats/", "boilerplate/"), ("boilerplate/site-", "boilerplate/gap")
ESCAPE = re.compile(r'\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))')
PLAIN = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


@dataclasses.dataclass
class Cut:
    id: str
    site: str
    rule: str
    at: int
    cut: str
    put: str

    @property
    def key(self):
        return f"{draw(SEED, self.id, self.at, self.cut):016x}"


def unescaped(raw):
    return ESCAPE.sub(lambda m: chr(int(m.group(1), 16)) if m.group(1) else PLAIN.get(m.group(2), m.group(2)), raw)


def read_log(path):
    """The cuts of repeats and boilerplate: edits that take letters away."""
    for edit in map(json.loads, lines(path)):
        if edit.get("rule", "").startswith(CUTTING) and any(map(str.isalnum, unescaped(edit.get("cut", "")))):
            yield Cut(edit["id"], edit.get("site", ""), edit["rule"], edit["at"], edit["cut"], edit.get("put", ""))


def most_cut(found):
    """Lines of count, site, rule and text, the most cut first."""
    counts = collections.Counter((cut.site, cut.rule, " ".join(unescaped(cut.cut).split())) for cut in found)
    return ("\t".join((str(n), *what)) + "\n" for what, n in counts.most_common(MOST))


def in_context(cut, raw):
    size = len(cut.cut.encode())
    before, after = raw[max(0, cut.at - AROUND):cut.at], raw[cut.at + size:cut.at + size + AROUND]
    show = [unescaped(part.decode("utf8", "ignore")) for part in (before, raw[cut.at:cut.at + size], after)]
    return f"=== {cut.key}\t{cut.rule}\t{cut.site}\t{cut.id}\tput {cut.put!r}\n{show[0]}⟦{show[1]}⟧{show[2]}\n\n"


def sample(found):
    """So many cuts with the least keys: drawn at random, and nearly the same when the program changes a little."""
    return sorted(found, key=lambda cut: cut.key)[:SAMPLE]


def judged(bench):
    path = bench.root / "judged.tsv"
    return dict(line.split("\t")[:2] for line in path.read_text().splitlines() if line) if path.exists() else {}


def section(bench):
    news = bench.data / "news_dev.jsonl"
    index, log = bench.learn(news, "index"), bench.folder / "log"
    bench.clean(news, "cleaned", "--index", index, "--log", log)
    found = list(read_log(log))
    raw = {json.loads(line)["id"]: raw_text(line) for line in lines(news)}
    by_evidence = [cut for cut in found if cut.rule.startswith(EVIDENCE)]
    drawn_from = {"all": sample(found), "by evidence": sample(by_evidence)}
    set_aside(bench, "sample.txt", (in_context(cut, raw[cut.id]) for cut in drawn_from["all"]))
    set_aside(bench, "sample-evidence.txt", (in_context(cut, raw[cut.id]) for cut in drawn_from["by evidence"]))
    set_aside(bench, "most-cut.txt", most_cut(found))
    set_aside(bench, "most-cut-evidence.txt", most_cut(by_evidence))
    verdicts = judged(bench)
    yield f"`news_dev.jsonl` with an index learned on it: {len(found)} cuts of `repeats` and `boilerplate`, {len(by_evidence)} of"
    yield f"them by what the index holds. The {MOST} most cut and samples of {SAMPLE} are in `{bench.aside}`."
    yield ""
    rows, shares = [], {}
    for name, drawn in drawn_from.items():
        known = collections.Counter(verdicts.get(cut.key) for cut in drawn)
        done = known["right"] + known["wrong"]
        shares[name] = known["right"] / done if done else None
        rows.append((name, len(drawn), done, known["wrong"], number(shares[name]) if done else "not judged yet"))
    yield from table(["drawn from", "cuts", "judged by hand", "wrong", "share right"], rows)
    if shares["all"] is not None:
        yield Goal("news_dev: cuts judged right, of those judged", shares["all"], least=.99, digits=3)
