"""bench/quality --program CUTLINE [--shared FOLDER] [--aside FOLDER] [--only SECTION,…] [--no-save]

What cutline does to the evaluation data in ../shared (CUTLINE_SHARED or --shared says where else), beside its peers, and
the goals of issues 3 and 4. Figures only; they go into bench/runs. Publishers' texts for judging by hand go to --aside.
"""
import argparse
import concurrent.futures
import datetime
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import cuts
import edits
import folds
import frozen
import marks
import pages
import peer_scores
import recrawl
import repeats
import spelling
import typography
import unicode
from bench import Bench, NotBuilt
from report import Goal, table

HERE = pathlib.Path(__file__).resolve().parent.parent
SECTIONS = {  # name: heading, what fills it
    "marks": ("Articles marked by hand", (marks.section,)),
    "repeats": ("Known repeats in real articles", (repeats.section,)),
    "portal": ("Whole pages", (pages.section_portal,)),
    "folds": ("Limits of furniture, refitted by fold", (folds.section,)),
    "pages": ("Pages of many sites", (pages.section_pages,)),
    "frozen": ("State from earlier pages", (frozen.section,)),
    "recrawl": ("Fetched and updated again", (recrawl.section,)),
    "cuts": ("Cuts to judge", (cuts.section,)),
    "peers": ("Peers, restated, on the same data",
              (peer_scores.on_portal, peer_scores.on_pages, peer_scores.on_marks, peer_scores.speed)),
    "edits": ("Edits and promises", (edits.section,)),
    "spelling": ("Spelling", (spelling.section,)),
    "typography": ("Typography, variants, names", (typography.section,)),
    "unicode": ("Unicode", (unicode.section,)),
}
LONGEST_FIRST = ("folds", "pages", "peers", "edits")


def filled(bench, fill):
    """The lines and goals of one part of a section."""
    with tempfile.TemporaryDirectory() as folder:
        bench.folder = pathlib.Path(folder)
        try:
            return list(fill(bench))
        except NotBuilt as missing:
            return [f"Not built yet ({missing}).", ""]
        except (RuntimeError, subprocess.CalledProcessError) as failure:
            return [f"FAILED: {failure}", ""]


def commit():
    git = ["git", "-C", str(HERE.parent)]
    name = subprocess.run([*git, "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    changed = subprocess.run([*git, "status", "--porcelain"], capture_output=True, text=True).stdout.strip()
    return name + (" with changes" if changed else "")


def report(bench, names):
    """All lines of the report, the goals of all sections before the rest."""
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        order = sorted(names, key=lambda name: (LONGEST_FIRST + (name,)).index(name))
        work = {name: [pool.submit(filled, bench, fill) for fill in SECTIONS[name][1]] for name in order}
        body, goals = [], []
        for name in names:
            body += [f"## {SECTIONS[name][0]}", ""]
            for part in work[name]:
                for item in part.result():
                    (goals if isinstance(item, Goal) else body).append(item)
    return [*table(["goal", "figure", "asked", "met"], [goal.row() for goal in goals]), *body]


def arguments():
    parser = argparse.ArgumentParser(prog="bench/quality", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=lambda path: pathlib.Path(path).resolve(), required=True)
    parser.add_argument("--shared", type=pathlib.Path, default=os.environ.get("CUTLINE_SHARED", HERE.parent.parent / "shared"))
    parser.add_argument("--aside", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "cutline-quality")
    parser.add_argument("--only", default=",".join(SECTIONS), help="sections: " + ", ".join(SECTIONS))
    parser.add_argument("--no-save", action="store_true")
    return parser.parse_args()


def main():
    options, began = arguments(), time.monotonic()
    shared, names = pathlib.Path(options.shared), options.only.split(",")
    if not (shared / "data").is_dir():
        sys.exit(f"bench/quality: no evaluation data in {shared}")
    if unknown := set(names) - set(SECTIONS):
        sys.exit(f"bench/quality: no such section: {', '.join(sorted(unknown))}")
    lines = [f"# Quality, {datetime.date.today()}, commit {commit()}", ""]
    with tempfile.TemporaryDirectory() as folder:  # a copy, so that a build meanwhile makes no difference
        program = pathlib.Path(shutil.copy(options.program, folder))
        refit = options.program.with_name("cutline_refit")
        if refit.exists():
            shutil.copy(refit, folder)
        lines += report(Bench(program=program, shared=shared, root=HERE, folder=pathlib.Path(), aside=options.aside), names)
    print("\n".join(lines))
    print(f"bench/quality: {time.monotonic() - began:.0f} s", file=sys.stderr)
    if not options.no_save and set(names) == set(SECTIONS):
        (HERE / "runs").mkdir(exist_ok=True)
        (HERE / "runs" / f"{datetime.date.today()}-quality.md").write_text("\n".join(lines) + "\n", encoding="utf8")
    if any(line.startswith("FAILED") for line in lines):
        sys.exit(1)


main()
