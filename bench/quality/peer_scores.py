"""The peers of peers.py on the same data, and how fast a real one and cutline are."""
import os
import shutil
import subprocess

import scores
from bench import attempt
from pages import row
from peers import PEERS
from records import read, texts, write
from report import MISSING, table


def texts_of(records):
    return {record["id"]: record["text"] for record in records}


def on_portal(bench):
    yield "`portal_dev.jsonl` (`--min-pages 3`):"
    yield ""
    yield from removal_table(bench, bench.data / "portal_dev.jsonl", 3)


def on_pages(bench):
    yield "`pages_dev.jsonl`, one page a site:"
    yield ""
    yield from removal_table(bench, bench.data / "pages_dev.jsonl", 1)


def removal_table(bench, path, min_pages):
    pages = read(path)
    cleaned = {"cutline --two-pass": attempt(lambda: texts(bench.clean(path, "cleaned", "--two-pass")))}
    cleaned |= {name: texts_of(peer(pages)) for name, peer in PEERS.items()}
    found = {name: out and scores.removal(bench, pages, out, min_pages) for name, out in cleaned.items()}
    yield from table(["", "precision", "recall", "F1", "loss"], [row(name, s) for name, s in found.items()])


def on_marks(bench):
    news, path = read(bench.data / "news_dev.jsonl"), bench.data / "marks_dev.jsonl"
    ids = {mark["id"] for mark in read(path)}
    articles = write(bench.folder / "articles.jsonl", (d for d in news if d["id"] in ids))
    own = attempt(lambda: bench.clean(articles, "own", "--index", bench.learn(bench.data / "news_dev.jsonl", "index")))
    rows = [("cutline --index", *marks_row(own and scores.marks(bench, articles, path, own)))]
    for name, peer in PEERS.items():
        cleaned = write(bench.folder / "cleaned", (d for d in peer(news) if d["id"] in ids))
        rows.append((name, *marks_row(scores.marks(bench, articles, path, cleaned))))
    yield "`marks_dev.jsonl`, over all of `news_dev.jsonl`:"
    yield ""
    yield from table(["", "recall", "loss", "harmed per 10,000"], rows)


def marks_row(score):
    return (f"{score.recall:.4f}", f"{score.loss:.5f}", f"{score.harmed:.1f}") if score else (MISSING, "", "")


def cpu(command):
    """CPU seconds of a command, the least of three runs; None if it fails."""
    best = None
    for _ in range(3):
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            return None
        best = min(best or 1e9, usage.ru_utime + usage.ru_stime)
    return best


def speed(bench):
    news = bench.data / "news_dev.jsonl"
    text = bench.folder / "news.txt"
    text.write_text("\n".join(record["text"] for record in read(news)) + "\n", encoding="utf8")
    index = attempt(lambda: bench.learn(news, "index"))
    awk = os.path.basename(os.path.realpath(shutil.which("awk")))
    cutline = [str(bench.program), "-q", "-f", "jsonl", "-T", "1"]
    commands = {
        f"`{awk} '!seen[$0]++'`": (["awk", "!seen[$0]++", str(text)], text),
        "`cutline -T 1`": ([*cutline, str(news)], news),
        "`cutline -T 1 --only repeats,boilerplate`": ([*cutline, "--only", "repeats,boilerplate", str(news)], news),
        "`cutline -T 1 --index`": ([*cutline, "--index", str(index), str(news)], news),
        "`cutline -T 1 --two-pass`": ([*cutline, "--two-pass", str(news)], news),
        "`cutline learn -T 1`": ([str(bench.program), "learn", *cutline[1:], "-o", str(bench.folder / "learned"), str(news)], news),
    }
    rows = []
    for name, (command, source) in commands.items():
        seconds = cpu(command)
        size = source.stat().st_size / 1e6
        rows.append((name, *((f"{seconds:.2f}", f"{size / seconds:.0f}") if seconds else (MISSING, ""))))
    yield "`news_dev` once through, least CPU of three runs beside other work (`./dev bench` measures properly):"
    yield ""
    yield from table(["command", "CPU s", "MB/s"], rows)
