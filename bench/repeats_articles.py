"""What known repeats and guards are made of: real articles, their sentences, and invented names."""
import dataclasses
import re

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
ABBREVIATION = re.compile(r"(?:\b(?:[A-Z]|v|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Jr|Sr|vs|No|Inc|Corp|Co|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Prof|Rev|Hon|Pres|Sec|Mt|Ft)|\b[a-z]\.[a-z]|[A-Z]\.[A-Z])\.$")
END = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")


def words(text):
    return WORD.findall(text)


def key(text):
    return " ".join(words(text.lower()))


def sentences(paragraph):
    """Where the writer ended them; what ends with an abbreviation goes on."""
    out, begin = [], 0
    for match in END.finditer(paragraph):
        piece = paragraph[begin:match.end()].rstrip()
        if ABBREVIATION.search(piece.rstrip("\"”’')]")):
            continue
        out.append(piece)
        begin = match.end()
    out.append(paragraph[begin:].rstrip())
    return [s for s in out if s]


@dataclasses.dataclass
class Made:
    """Lines that are not blank. `expected` is what should be left; `lines` what is given."""
    lines: list
    expected: list
    where: str = ""  # the repeat stands before or after what it repeats
    alternative: list = None  # as good as `expected`


class Article:
    """An article's lines that are not blank, and its sentences worth repeating."""

    def __init__(self, record, stranger):
        self.id, self.site, self.url = record["id"], record["site"], record.get("url", "")
        self.lines = lines_of(record["text"])
        self.stranger = stranger  # lines of another article, for new text

    def prose(self, least, most=60, closed=True):
        """(line, sentence) for each statement of `least` to `most` words that is set as a sentence of its line."""
        out = []
        for i, line in enumerate(self.lines):
            if not is_prose(line):
                continue
            for s in sentences(line):
                if least <= len(words(s)) <= most and s.rstrip("\"”’')]").endswith(".") and (not closed or balanced(s)):
                    out.append((i, s))
        return out

    def insert(self, at, *new):
        return self.lines[:at] + list(new) + self.lines[at:]

    def beside(self, rng, source, *new):
        """Sets lines somewhere before or after the line `source`, mostly near it."""
        before = rng.random() < 0.5
        near = rng.random() < 0.5
        if before:
            at = rng.randint(max(0, source - 2) if near else 0, source)
        else:
            at = rng.randint(source + 1, min(source + 3, len(self.lines)) if near else len(self.lines))
        while before and at > 0 and self.introduces(at - 1):
            at -= 1
        while not before and at < len(self.lines) and self.introduces(at - 1):
            at += 1
        return Made(self.insert(at, *new), self.lines, "before" if before else "after")

    def introduces(self, line):
        """What follows such a line is a quotation, or a list."""
        return self.lines[line].rstrip().endswith(":")

    def strange_sentences(self, least, most=45):
        out = []
        for line in self.stranger:
            if is_prose(line):
                out += [s for s in sentences(line) if least <= len(words(s)) <= most and s.endswith(".") and balanced(s)]
        return out


def lines_of(text):
    return [line for line in text.split("\n") if line.strip()]


def is_prose(line):
    return len(words(line)) >= 12 and line.rstrip("\"”’')] ")[-1:] in (".", "!", "?") and "\t" not in line and "|" not in line \
        and "@" not in line and not re.match(r"\s*(?:[•*–—-]|\(?\w{1,3}[.)]\s|[^.!?]{0,48}: )", line)


def balanced(s):
    """No quotation or bracket that begins or ends outside."""
    return s.count("“") == s.count("”") and s.count('"') % 2 == 0 and s.count("(") == s.count(")") and s.count("[") == s.count("]")


def pick(rng, items):
    return rng.choice(items) if items else None


FIRST = "Ada Bram Cleo Dario Edda Femi Greta Hugo Ines Jonas Kaya Lars Mona Nils Orla Piet Rosa Sven Tilda Umar".split()
LAST = "Quill Renneker Osterveld Abbott Halloran Brandt Castell Dunmore Eklund Ferrand Gannon Hollis Ibsen Jarrow Kessel".split()
AGENCIES = ["AFP", "Reuters", "Getty Images", "AP", "Bloomberg", "EPA", "Alamy"]
SITES = ["The Daily Example", "Harbour Post", "Example News", "The Oster Herald", "Sevenhills Times"]


def name(rng):
    return f"{rng.choice(FIRST)} {rng.choice(LAST)}"


def credit(rng):
    who, agency = name(rng), rng.choice(AGENCIES)
    return rng.choice([
        f"({agency} Photo/{who})", f"({who}/{agency})", f"Photograph: {who}/{agency}", f"Photo: {who}/{agency}", f"{who} / {agency}",
        f"Photo by {who}", f"(Photo by {who}/{agency})", f"Credit: {who}", f"Image: {who}", f"({agency})", f"{agency.upper()}/{who}",
        f"Photograph: {agency}", f"(Photo: {who}, {agency})", f"Courtesy of {who}", f"({who} via {agency})", f"({agency} Photo/{who}, File)",
        f"{who} for the {rng.choice(SITES).removeprefix('The ')}", f"Credit {who}/{agency}", f"(Credit: {who})", f"© {who}/{agency}"])


def bare(sentence):
    return sentence.rstrip("\"”’')] ").rstrip(".") if not sentence.endswith(("”", '"')) else sentence
