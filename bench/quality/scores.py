"""The scores of ../shared/eval, as numbers."""
import dataclasses
import importlib.util
import re
import subprocess
import sys

from bench import set_aside
from records import draw


@dataclasses.dataclass
class Removal:
    """Boilerplate removed from whole pages, by characters of lines."""
    precision: float
    recall: float
    f1: float
    loss: float  # share of the content that was removed


@dataclasses.dataclass
class Marks:
    """Articles cleaned, against marks made by hand, by letters."""
    recall: float
    loss: float
    harmed: float                            # paragraphs in 10,000
    categories: dict[str, tuple[int, float]]  # letters, recall


def eval_module(bench, name):
    spec = importlib.util.spec_from_file_location(name, bench.shared / "eval" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def removal(bench, pages, cleaned, min_pages=1):
    """Of pages (records) and the cleaned texts by id."""
    return Removal(*eval_module(bench, "score_removal").score(pages, {key: {"text": text} for key, text in cleaned.items()}, min_pages))


def folds(bench, pages, cleaned, fold_of):
    """Of each fold of the pages its score, every page counted: for what was fitted on the other folds."""
    parts = {}
    for page in pages:
        parts.setdefault(fold_of(page), []).append(page)
    return {fold: removal(bench, part, cleaned) for fold, part in sorted(parts.items())}


def by_draw(page):
    return draw(page["id"]) % 5


def by_site(page):
    return page["site"]


def run(bench, script, *arguments):
    command = [sys.executable, bench.shared / "eval" / script, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def marks(bench, articles, marked, cleaned, aside=None):
    """Losses and misses go into a file of that name aside, if there is one."""
    *rows, total = run(bench, "score_marks.py", articles, marked, cleaned, "--show", "1000")
    if aside:
        set_aside(bench, aside, (row + "\n" for row in rows if "\t" in row))
    found = [re.match(r"(\S+) +(\d+) letters, recall ([\d.]+)", row) for row in rows]
    return Marks(*(float(re.search(rf"{name} ([\d.]+)", total).group(1)) for name in ("recall", "loss", "harmed")),
                 {m.group(1): (int(m.group(2)), float(m.group(3))) for m in found if m})
