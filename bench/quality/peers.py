"""What others do, restated in a few lines each: records in, {"id", "text"} out. A line is a paragraph.

Their rules only, on lines that are not blank; none of them knows what to keep. site_lines is the simplest sound rule.
"""
import collections
import re
import unicodedata

WORD = re.compile(r"\w+")
DIGITS = re.compile(r"\d+")


def without(record, cut):
    """The record with the lines for which `cut` (index, line) holds left out."""
    kept = (line for n, line in enumerate(record["text"].split("\n")) if not (line.strip() and cut(n, line)))
    return {"id": record["id"], "text": "\n".join(kept)}


def exact_lines(records):
    """kpu/preprocess, huniq, awk '!seen[$0]++': a line that was seen before, in any record, goes."""
    seen = set()

    def again(_, line):
        known = line in seen
        seen.add(line)
        return known
    return [without(record, again) for record in records]


def folded(line):
    return DIGITS.sub("0", line.lower()).strip()


def pages_with_line(records):
    pages = collections.Counter()
    for record in records:
        pages.update({(record["site"], folded(line)) for line in record["text"].split("\n")})
    return pages


def site_lines(records, ids=None, long=5):
    """A site's line, case and digits folded, on two pages or more goes; one of 12 words from `long` pages on."""
    pages = pages_with_line(records)
    return [without(r, lambda _, x: pages[r["site"], folded(x)] >= (long if len(x.split()) >= 12 else 2))
            for r in records if ids is None or r["id"] in ids]


def site_lines_only(records):
    """As site_lines, two pages for long lines too: the normalised-line filter."""
    return site_lines(records, long=2)


def site_lines_and_gaps(records, most_lines=10, most_words=15):
    """The normalised-line filter, and what stands between two cut lines: up to ten lines of up to 15 words."""
    pages, out = pages_with_line(records), []
    for record in records:
        lines = record["text"].split("\n")
        full = [n for n, line in enumerate(lines) if line.strip()]
        cut = {n for n in full if pages[record["site"], folded(lines[n])] >= 2}
        marks = [i for i, n in enumerate(full) if n in cut]
        for a, b in zip(marks, marks[1:]):
            gap = full[a + 1:b]
            if len(gap) <= most_lines and all(len(lines[n].split()) <= most_words for n in gap):
                cut.update(gap)
        out.append(without(record, lambda n, _: n in cut))
    return out


def onion(records, n=5, most=0.5):
    """onion: a paragraph goes if more than half of its words lie in 5-grams that were seen before; shorter ones stay."""
    seen = set()

    def covered(_, line):
        words = WORD.findall(line.lower())
        grams = [hash(tuple(words[i:i + n])) for i in range(len(words) - n + 1)]
        known = [False] * len(words)
        for i, gram in enumerate(grams):
            if gram in seen:
                known[i:i + n] = [True] * n
        seen.update(grams)
        return sum(known) > most * len(words)
    return [without(record, covered) for record in records]


def plain(line):
    """CCNet's normal form: lower case, digits 0, without accents and punctuation."""
    bare = (c for c in unicodedata.normalize("NFD", line.lower()) if unicodedata.category(c)[0] not in "MPS")
    return re.sub(r"\d", "0", " ".join("".join(bare).split()))


def ccnet(records):
    """CCNet: every copy of a line that stands twice in the corpus goes, the first one too."""
    copies = collections.Counter(plain(line) for record in records for line in record["text"].split("\n"))
    return [without(record, lambda _, line: copies[plain(line)] > 1) for record in records]


PEERS = {
    "exact lines (kpu, awk): the second goes": exact_lines,
    "normalised-line filter: a site's line on two pages": site_lines_only,
    "… and short gaps closed": site_lines_and_gaps,
    "onion: 5-grams, more than half seen": onion,
    "CCNet: all copies, normalised": ccnet,
}
