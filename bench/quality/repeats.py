"""Known repeats and guards set into real articles: bench/repeats, whose held-out half counts."""
import importlib.machinery
import importlib.util

from bench import NotBuilt
from report import Goal


def generator(bench):
    path = bench.root / "repeats"
    if not path.exists():
        raise NotBuilt("no bench/repeats")
    spec = importlib.util.spec_from_loader("repeats_generator", importlib.machinery.SourceFileLoader("repeats_generator", str(path)))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def section(bench):
    lines, scores = generator(bench).report(bench.program, bench.shared, bench.folder)
    yield from lines
    yield ""
    score = scores["held out"]
    yield Goal("known repeats, held out: recall", score.recall(), least=.97)
    yield Goal("… in the worst kind", min(score.found[kind] / n for kind, n in score.made.items()), least=.90, digits=3)
    yield Goal("… real paragraphs harmed per 10,000", score.per_10000(), most=1, digits=2)
    yield Goal("… guards harmed", sum(score.guards_harmed.values()), most=0, digits=0)
