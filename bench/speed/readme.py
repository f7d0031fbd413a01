"""The part of the README that a run writes anew: from its report, between two marks."""
import pathlib
import re

SHOWN = ("cutline -T 1 --index", "cutline -T 1", "cutline -T 2 --index", "cutline learn -T 1", "cutline -T 1 --copies line,passage",
         "cutline -T 1 --only unicode")
PART = re.compile(r"(?<=<!-- bench/speed -->\n).*?(?=<!-- end -->)", re.DOTALL)


def tables(report, title):
    """The tables of a section, each a list of lines."""
    section = report.split(f"\n## {title}\n")[1].split("\n## ")[0]
    return [table.splitlines() for table in re.findall(r"(?:^\|.*\n)+", section, re.MULTILINE)]


def part(report, name):
    whole = tables(report, "The program and its peers")[0]
    base = whole.index(next(line for line in whole if line.startswith("| `cat`")))
    rows = [line for number, line in enumerate(whole[:base]) if number < 2 or "times |" in line or line.split("`")[1] in SHOWN]
    commit = re.search(r"commit (\S+)", report).group(1)
    yield f"By `./dev bench FILE` at commit {commit}; its report, whole: [`{name}.md`](bench/runs/{name}.md)."
    yield from ("", *rows, "")
    yield "Where the time goes, with an index, one thread (decompressing: see there):"
    yield from ("", *tables(report, "Where the time goes")[0], "")
    yield "The same news again and again with variation, as one stream; and generated news, by size:"
    yield from ("", *tables(report, "A long stream")[0], "")
    yield " ".join(f"![{picture}](bench/runs/{name}-{picture}.svg)" for picture in ("stream", "cost"))


def write(path, report, name):
    readme = pathlib.Path(path).read_text(encoding="utf8")
    found = "\n".join(part(report, name)) + "\n"
    pathlib.Path(path).write_text(PART.sub(lambda _: found, readme), encoding="utf8")
