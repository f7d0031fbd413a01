"""Articles marked by hand: by preset, by what the index was learned on, by category; beside the simplest rule."""
import scores
from bench import attempt
from peers import site_lines
from records import read, write
from report import MISSING, Goal, number, table

PRESETS = ("careful", "balanced", "thorough")
PASSES = {"all passes": (), "repeats, boilerplate": ("--only", "repeats,boilerplate")}


def show(score):
    return MISSING if score is None else f"{score.recall:.4f} / {score.loss:.5f} / {score.harmed:.1f}"


def indexes(bench, news, marked_ids):
    """Name → options, or None where the program cannot learn yet."""
    others = write(bench.folder / "others.jsonl", (d for d in read(news) if d["id"] not in marked_ids))
    learned = {"on all articles": lambda: bench.learn(news, "all.index"),
               "on the others": lambda: bench.learn(others, "others.index")}
    return {"no index": ()} | {name: attempt(lambda: ("--index", learn())) for name, learn in learned.items()}


def goals(found):
    """Of marks_dev, with all passes, where a typo put right counts as harm, and with those alone that cut."""
    for passes in PASSES:
        score, name = found["on all articles", passes, "balanced"], f"marks_dev, index on all, {passes}"
        yield Goal(f"{name}: recall", score and score.recall, least=.85)
        yield Goal(f"{name}: loss", score and score.loss, most=.0005, digits=5)
        yield Goal(f"{name}: harmed per 10,000", score and score.harmed, most=5, digits=1)


def of_file(bench, path):
    """The tables of one file of marks."""
    news = bench.data / "news_dev.jsonl"
    ids = {mark["id"] for mark in read(path)}
    articles = write(bench.folder / "articles.jsonl", (d for d in read(news) if d["id"] in ids))
    found = {}
    for index, options in indexes(bench, news, ids).items():
        for passes, only in PASSES.items():
            for preset in PRESETS:
                aside = f"{path.stem}-{index.replace(' ', '-')}.txt" if (passes, preset) == ("all passes", "balanced") else None
                found[index, passes, preset] = None if options is None else scores.marks(
                    bench, articles, path, bench.clean(articles, "cleaned", *options, *only, "--preset", preset), aside)
    baseline = scores.marks(bench, articles, path, write(bench.folder / "baseline", site_lines(read(news), ids)))
    yield f"{len(ids)} articles; recall / loss / harmed per 10,000 paragraphs:"
    yield ""
    rows = dict.fromkeys((index, passes) for index, passes, _ in found)
    yield from table(["index", "passes", *PRESETS],
                     [(*row, *(show(found[*row, preset]) for preset in PRESETS)) for row in rows]
                     + [("site's line, ≥ 2 pages, ≥ 5 if of 12 words", "", "", show(baseline), "")])
    columns = {index: found[index, "all passes", "balanced"] for index, passes in rows if passes == "all passes"}
    columns["site's line"] = baseline
    yield from table(["category", "letters", *columns],
                     [(name, letters, *(number(score and score.categories[name][1]) for score in columns.values()))
                      for name, (letters, _) in baseline.categories.items()])
    if path.name == "marks_dev.jsonl":
        yield from goals(found)


def section(bench):
    for path in (bench.data / "marks_dev.jsonl", *sorted((bench.root / "marks").glob("*.jsonl"))):
        yield f"### {path.name}"
        yield ""
        yield from of_file(bench, path)
