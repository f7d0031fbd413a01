"""Which lines of a page count against the program, for a person to read: score_removal.py's rules, line by line."""
import collections
import re

from bench import set_aside
from scores import eval_module


def wanted(module, key, where, page):
    """How many of the lines with this key are content."""
    if len(key) >= (10 if re.search("[\u3040-\u9fff]", key) else 25):
        return min(len(where), module.letters(page["gold"]).count(key))
    return min(len(where), [module.letters(line) for line in page["gold"].split("\n")].count(key)) if key else 0


def of_page(module, page, cleaned):
    """(characters, "lost" or "missed", line)"""
    before = [line for line in page["text"].split("\n") if line.strip()]
    keep = module.kept(before, [line for line in cleaned.split("\n") if line.strip()])
    groups = collections.defaultdict(list)
    for i, line in enumerate(before):
        groups[module.letters(line)].append(i)
    for key, where in groups.items():
        content = wanted(module, key, where, page)
        for n, i in enumerate(sorted(where, key=lambda i: -keep[i])):
            wrong = len(before[i]) - keep[i] if n < content else keep[i]
            if wrong:
                yield wrong, "lost" if n < content else "missed", before[i]


def write_aside(bench, name, pages, cleaned):
    """All of them, the largest first, with the page's id."""
    module = eval_module(bench, "score_removal")
    rows = sorted(((*row, page["id"]) for page in pages for row in of_page(module, page, cleaned[page["id"]])), reverse=True)
    set_aside(bench, name, (f"{what}\t{size}\t{page}\t{line}\n" for size, what, line, page in rows))
