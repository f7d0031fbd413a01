"""The spelling pass alone: changes on news, known typos corrected, beside codespell and aspell."""
import pathlib
import re
import shutil
import subprocess

import scores
import typos
from bench import set_aside
from records import draw, read, write
from report import Goal, table

CODESPELL = "codespell"
ASPELL = "aspell"
OUT_OF_SCOPE = "neuspell.bea322"  # words that are wrong only where they stand
SCORE = re.compile(r"(\S+) +precision ([\d.]+) recall ([\d.]+)")
PAIRS = 1000  # of each kind, from the half that nothing was tuned on
CHANGES = re.compile(r"words (\d+) changes (\d+) per million ([\d.]+)")


def section(bench):
    yield from on_news(bench)
    yield from on_slips(bench)
    yield from on_typos(bench)


def on_news(bench):
    """The half of the articles that rules were not tuned on; its changes are for two readers to judge."""
    held_out = write(bench.folder / "held-out.jsonl", (r for r in read(bench.data / "news_dev.jsonl") if draw(r["id"]) % 2))
    spelled = bench.clean(held_out, "spelled", "--only", "spelling")
    head, *changes = scores.run(bench, "list_changes.py", held_out, spelled, "--sample", "100000")
    set_aside(bench, "spelling-held-out.txt", (change + "\n" for change in changes))
    yield f"`list_changes.py` after `--only spelling`, held-out half of the articles: {head}"
    yield ""
    yield Goal("spelling: changes in a million words, held-out half", float(CHANGES.match(head).group(3)), least=25, digits=1)


def on_slips(bench):
    """Typos of one edit set into the held-out articles."""
    taken, pairs = {"names": 0, "words": 0}, []
    for pair in typos.pairs(bench, bench.data / "news_dev.jsonl", half=1):
        if taken[pair["set"]] < PAIRS:
            taken[pair["set"]] += 1
            pairs.append(pair)
    found = scored(bench, pairs, "slips", lambda source, name: bench.clean(source, name, "--only", "spelling"))
    yield f"One typo of one edit in each of {len(pairs)} held-out articles (`bench/quality/typos.py`), `score_edits.py` with cleaned gold:"
    yield ""
    yield from table(["typos in", "precision", "recall"], [(name, *figures) for name, figures in found.items() if name != "all"])
    for name, precision, recall in (("names", 0.99, 0.90), ("words", 0.98, 0.85)):
        yield Goal(f"spelling: typos in {name}, precision", found[name][0], least=precision, digits=3)
        yield Goal(f"spelling: typos in {name}, recall", found[name][1], least=recall, digits=3)


def on_typos(bench):
    pairs = read(bench.data / "typo_dev.jsonl")
    in_scope = [pair for pair in pairs if pair["set"] != OUT_OF_SCOPE]
    peers = {"cutline": lambda source, name: bench.clean(source, name, "--only", "spelling"),
             "codespell": lambda source, name: by_codespell(bench, source, name),
             "aspell, first suggestion": lambda source, name: by_aspell(bench, source, name)}
    missing = [peer for peer, tool in (("codespell", CODESPELL), ("aspell, first suggestion", ASPELL)) if not shutil.which(tool)]
    rows = []
    for peer, clean in peers.items():
        if peer in missing:
            continue
        for scope, some in (("in scope", in_scope), ("", [pair for pair in pairs if pair["set"] == OUT_OF_SCOPE])):
            for name, (precision, recall) in scored(bench, some, peer.split(",")[0], clean).items():
                if name == "all" and not scope:
                    continue
                rows.append((peer, "all but " + OUT_OF_SCOPE if name == "all" else name, precision, recall))
                if peer == "cutline" and name == "all":
                    yield Goal("spelling: typo_dev, precision", precision, least=0.93, digits=3)
                    yield Goal("spelling: typo_dev, recall", recall, least=0.50, digits=3)
    yield "`score_edits.py typo_dev.jsonl` with cleaned gold:"
    yield ""
    yield from table(["", "set", "precision", "recall"], rows)
    for peer in missing:
        yield f"{peer}: not installed (`./dev setup bench`)."
        yield ""


def scored(bench, pairs, name, clean):
    """Of each set (precision, recall)."""
    source = write(bench.folder / f"{name}.jsonl", pairs)
    gold = write(bench.folder / f"{name}-gold.jsonl", ({"id": pair["id"], "text": pair["gold"]} for pair in pairs))
    cleaned, standing = clean(source, f"{name}-cleaned"), clean(gold, f"{name}-standing")
    rows = scores.run(bench, "score_edits.py", source, cleaned, standing)
    return {m.group(1): (float(m.group(2)), float(m.group(3))) for m in map(SCORE.match, rows) if m}


def by_codespell(bench, source, name):
    """All texts in one file, a line each, with its own corrections written in place."""
    records = read(source)
    lines = bench.folder / f"{name}.txt"
    lines.write_text("".join(r["text"].replace("\n", "\x0b") + "\n" for r in records), encoding="utf8")
    subprocess.run([CODESPELL, "-q", "15", "-w", lines], capture_output=True)
    after = pathlib.Path(lines).read_text(encoding="utf8").split("\n")
    return write(bench.folder / name, ({"id": r["id"], "text": a.replace("\x0b", "\n")} for r, a in zip(records, after)))


def by_aspell(bench, source, name):
    """Each word that aspell does not know becomes its first suggestion."""
    records = read(source)
    word = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
    types = sorted({m.group() for r in records for m in word.finditer(r["text"].replace("\u2019", "'"))})
    answers = subprocess.run([ASPELL, "-a", "--lang=en_US", "--encoding=utf-8"], input="".join(f"^{t}\n" for t in types),
                             capture_output=True, text=True, check=True).stdout.splitlines()
    first = {}
    for answer in answers:
        if answer.startswith("&"):
            head, _, suggestions = answer.partition(": ")
            first[head.split()[1]] = suggestions.split(", ")[0]
    return write(bench.folder / name, ({"id": r["id"], "text": word.sub(lambda m: first.get(m.group(), m.group()), r["text"])}
                                       for r in records))
