"""What cutline does to news_dev: edits by rule, and the promises that must hold, also with an index."""
import json
import subprocess

from bench import attempt
from records import lines, rest
from report import MISSING, table

PROMISES = ("restore gives back the very bytes", "cleaning again changes nothing", "the order of the records makes no difference",
            "threads make no difference", "other fields are the same")


def restores(bench, source, cleaned, log):
    back = subprocess.run([bench.program, "restore", "--log", log, cleaned], capture_output=True)
    return back.returncode == 0 and back.stdout == source.read_bytes()


def promises(bench, source, cleaned, log, options, again):
    """Of each promise whether it holds; `again` are the options for the second time."""
    rows, now = lines(source), lines(cleaned)
    backwards = bench.folder / "backwards.jsonl"
    backwards.write_bytes(b"".join(reversed(rows)))
    yield restores(bench, source, cleaned, log)
    yield lines(bench.clean(cleaned, "again", *again)) == now
    yield lines(bench.clean(backwards, "reordered", *options)) == now[::-1]
    yield lines(bench.clean(source, "alone", "-T", "1", *options)) == now
    yield all(rest(a) == rest(b) for a, b in zip(rows, now, strict=True))


def tried(bench, source, name, *options, again=None):
    """(counts, what holds) of one way to run the program; cleaning again with other options if there are some."""
    stats, log = bench.folder / f"{name}.stats", bench.folder / f"{name}.log"
    cleaned = bench.clean(source, f"{name}.jsonl", *options, "--stats", stats, "--log", log)
    return json.loads(stats.read_text()), list(promises(bench, source, cleaned, log, options, again or options))


def index_promises(bench, news, index):
    """(what, does it hold) of counting itself."""
    rows = lines(news)
    parts = []
    for n in range(3):
        part = bench.folder / f"part{n}.jsonl"
        part.write_bytes(b"".join(rows[n::3]))
        parts.append(bench.learn(part, f"part{n}.index"))
    merged = bench.folder / "merged.index"
    bench.run("merge", "-o", merged, *parts[::-1])
    yield "three indexes merged are the index of all", merged.read_bytes() == index.read_bytes()
    with_index, two_pass = bench.folder / "index.jsonl", bench.folder / "two-pass.jsonl"
    yield "--two-pass gives what learn and --index give", with_index.read_bytes() == two_pass.read_bytes()


def section(bench):
    news = bench.data / "news_dev.jsonl"
    index = attempt(lambda: bench.learn(news, "news.index"))
    ways = {"no index": tried(bench, news, "plain"),
            "--index": index and attempt(lambda: tried(bench, news, "index", "--index", index)),
            "--two-pass": attempt(lambda: tried(bench, news, "two-pass", "--two-pass", again=("--index", index)))}
    counts = {way: result and result[0] for way, result in ways.items()}
    yield "`news_dev.jsonl`, with an index learned on it, and with `--two-pass` (cleaned again with that index):"
    yield ""
    yield from table(["", *ways], [(what, *(n[what] if n else MISSING for n in counts.values()))
                                   for what in ("docs", "changed", "bad", "abstained")])
    yield from table(["promise", *ways], [(what, *(yes_or_no(result and result[1][n]) for result in ways.values()))
                                          for n, what in enumerate(PROMISES)])
    for what, holds in attempt(lambda: list(index_promises(bench, news, index)) if index else None) or []:
        yield f"- {what}: {yes_or_no(holds)}"
    yield ""
    rules = [rule for rule in counts["no index"]["rules"] if any(n and used(n, rule)["edits"] for n in counts.values())]
    yield "Edits, and bytes cut or replaced:"
    yield ""
    yield from table(["rule", *ways], [(rule, *(cell(n, rule) for n in counts.values())) for rule in rules])


def used(counts, rule):
    return counts["rules"].get(rule, {"edits": 0, "cut_bytes": 0})


def cell(counts, rule):
    return f"{used(counts, rule)['edits']}, {used(counts, rule)['cut_bytes']}" if counts else MISSING


def yes_or_no(holds):
    return MISSING if holds is None else "yes" if holds else "NO"
