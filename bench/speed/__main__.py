"""bench/speed --program CUTLINE --micro CUTLINE_BENCH --generate CUTLINE_NEWS [--only LIST] [--nightly] [--readme] [NEWS.jsonl]

Speed, by CPU time of finished processes, in four sections: `whole` (the program and its peers on the same texts),
`shares` (where the time goes), `scaling` (by size and threads, on generated news) and `varied` (the news again and again
with variation). Without a file, on generated news. The result goes into bench/runs, its pictures beside it.
"""
import argparse
import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

import readme
import scaling
import shares
import varied
import whole
from machine import commit, machine

SECTIONS = {"whole": ("The program and its peers", whole.section), "shares": ("Where the time goes", shares.section),
            "scaling": ("By size and threads", scaling.section), "varied": ("A long stream", varied.section)}


class Bench:
    """What is measured, on what, and where results go."""

    def __init__(self, options, folder):
        vars(self).update(vars(options))
        self.folder = folder
        self.here = HERE
        self.text = os.path.join(folder, "texts")
        self.index, self.generated_index = os.path.join(folder, "index"), os.path.join(folder, "generated-index")
        self.jsonl = options.file or os.path.join(folder, "news.jsonl")
        self.shown = pathlib.Path(options.file).name if options.file else "generated news"
        stem = pathlib.Path(options.file).stem if options.file else "generated"
        self.name = f"{datetime.date.today()}-speed-{stem}"

    def prepare(self):
        if not self.file:
            with open(self.jsonl, "wb") as out:
                subprocess.run(self.generator(40), stdout=out, check=True)
        with open(self.jsonl, encoding="utf8") as lines, open(self.text, "w", encoding="utf8", newline="") as out:
            for line in lines:
                if line.strip():
                    out.write(json.loads(line)["text"] + "\n\n")
        subprocess.run([self.program, "learn", "-q", "-f", "jsonl", "-o", self.index, self.jsonl], check=True)

    def generator(self, megabytes):
        """The command that writes so many megabytes of generated news, always the same."""
        return [self.generate, str(megabytes), "1", str(HERE.parent / "src" / "lexicon" / "data")]

    def picture(self, name, svg):
        """Where a picture stands in the report."""
        if not self.no_save:
            (HERE / "runs" / f"{self.name}-{name}.svg").write_text(svg, encoding="utf8")
        return f"![{name}]({self.name}-{name}.svg)"


def report(bench):
    yield f"# Speed, {datetime.date.today()}, commit {commit()}"
    yield ""
    yield f"`{bench.shown}`; {machine()}; load {os.getloadavg()[0]:.1f} at the start; median of {bench.runs} runs, where nothing else is said."
    for name in bench.only:
        title, section = SECTIONS[name]
        yield from ("", f"## {title}", "")
        yield from section(bench)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--micro", required=True)
    parser.add_argument("--generate", required=True)
    parser.add_argument("--peers", default=str(HERE.parent / "build-bench" / "peers"), help="where peers are installed")
    parser.add_argument("--only", type=lambda names: names.split(","), default=list(SECTIONS))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--megabytes", type=int, default=2000, help="of the long stream")
    parser.add_argument("--nightly", action="store_true", help="up to 10 GB")
    parser.add_argument("--readme", action="store_true", help="put the tables into README.md too")
    parser.add_argument("--no-save", action="store_true")
    parser.add_argument("file", nargs="?")
    options = parser.parse_args()
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, folder)
        bench.prepare()
        for line in report(bench):
            print(line, flush=True)
            lines.append(line)
    if options.no_save or set(options.only) != set(SECTIONS):
        return
    text = "\n".join(lines) + "\n"
    (HERE / "runs" / f"{bench.name}.md").write_text(text, encoding="utf8")
    if options.readme:
        readme.write(HERE.parent / "README.md", text, bench.name)


main()
