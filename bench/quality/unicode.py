"""The unicode pass: mojibake repaired and text left alone, beside ftfy; translations on this machine left alone."""
import functools
import gettext
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

from bench import set_aside
from records import draw, lines, write
from report import Goal, number, table

LOCALES = pathlib.Path("/usr/share/locale")
LEAST, MOST = 200, 2000  # messages of a language
LANGUAGES = ("ar cs de el es fa fr he hi hu id ja ka ko lv nl pl pt_BR ro ru sr sv ta th tr uk vi zh_CN").split()
PAGES = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "iso-8859-2", "mac-roman", "cp437")


@functools.cache
def ftfy_in(folder):
    """What makes ftfy's text of a text, fetched from PyPI; None where that cannot be reached."""
    if subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--target", folder, "ftfy"], capture_output=True).returncode:
        return None
    sys.path.insert(0, str(folder))
    import ftfy
    return functools.partial(ftfy.fix_text, uncurl_quotes=False, fix_latin_ligatures=False, fix_character_width=False)


def ftfy_of(bench):
    return ftfy_in(bench.folder / "ftfy")


def cleaned(bench, texts, *options):
    """Each text after --only unicode."""
    source = write(bench.folder / "texts.jsonl", ({"text": text} for text in texts))
    return [json.loads(line)["text"] for line in lines(bench.clean(source, "texts-cleaned.jsonl", "--only", "unicode", *options))]


def as_wanted(case, text):
    return text in (case["fixed"], case.get("fixed-encoding"))


def section(bench):
    yield from mojibake(bench)
    yield from left_alone(bench)
    yield from misread(bench)


def mojibake(bench):
    rows, peer = [], ftfy_of(bench)
    for name, goal in (("mojibake-in-the-wild", .9), ("mojibake-negative", 1)):
        cases = json.loads((bench.data / "unicode" / f"{name}.json").read_text(encoding="utf8"))
        originals = [case["original"] for case in cases]
        right = sum(map(as_wanted, cases, cleaned(bench, originals)))
        theirs = sum(map(as_wanted, cases, map(peer, originals))) if peer else "not reachable"
        rows.append((f"`{name}.json`", len(cases), right, theirs))
        yield Goal(f"{name}: as wanted", right / len(cases), least=goal, digits=3)
    yield from table(["texts", "all", "as wanted", "ftfy's"], rows)


@functools.cache
def messages(language):
    """Messages of a language, of any program, that are sentences; drawn evenly, the same from run to run."""
    found = {}
    for path in sorted((LOCALES / language / "LC_MESSAGES").glob("*.mo")):
        try:
            with open(path, "rb") as file:
                catalog = gettext.GNUTranslations(file)._catalog
        except (OSError, UnicodeError, ValueError):
            continue
        found.update({text: None for key, text in catalog.items() if isinstance(text, str) and len(text) >= 40 and "&" not in text})
    return sorted(found, key=lambda text: draw("message", text))[:MOST]


def languages():
    return [language for language in LANGUAGES if len(messages(language)) >= LEAST]


def canonical(text):
    return unicodedata.normalize("NFC", text)


def without_strays(text):
    """The text without what no language needs: ASCII controls, a zero width space beside a space, marks of direction in a
    message with no letter beyond ASCII (not translated)."""
    if not any(char.isalpha() and not char.isascii() for char in text):
        text = re.sub("[\u200e\u200f\u202a-\u202e]", "", text)
    return re.sub(r"(?<=\s)\u200b+|\u200b+(?=\s)|[\x00-\x08\x0e-\x1f]", "", re.sub(r"[\v\f]", " ", text))


def left_alone(bench):
    rows, shown, wrong = [], [], 0
    for language in languages():
        texts = messages(language)
        changed = [(a, b) for a, b in zip(texts, cleaned(bench, texts)) if a != b]
        other = [(a, b) for a, b in changed if canonical(without_strays(a)) != canonical(without_strays(b))]
        wrong += len(other)
        shown += [f"{language}\t{a!r}\n\t{b!r}\n" for a, b in other]
        rows.append((language, len(texts), len(changed) - len(other), len(other)))
    set_aside(bench, "languages.txt", shown)
    yield f"Messages of programs in {len(rows)} languages ({LOCALES}), sentence by sentence; what changed otherwise is in `{bench.aside}`:"
    yield ""
    yield from table(["language", "messages", "made canonical, or strays cut", "changed otherwise"], rows)
    if len(rows) >= 12:
        yield Goal(f"{len(rows)} languages: messages that unicode changes otherwise", wrong, most=0, digits=0)


def misread_as(text, page):
    """The text as one sees it who takes its UTF-8 for another encoding; what a code page lacks stands for itself."""
    return "".join(bytes([byte]).decode(page, "ignore") or chr(byte) for byte in text.encode())


def misread(bench):
    """Whole sentences misread, in all languages: how many come back."""
    rows, peer = [], ftfy_of(bench)
    texts = [text for language in languages() for text in messages(language)[:40] if not text.isascii() and canonical(text) == text]
    sources = {page: [misread_as(text, page) for text in texts] for page in PAGES}
    sources["cp1252, twice"] = [misread_as(text, "cp1252") for text in sources["cp1252"]]
    for page, misreadings in sources.items():
        back = sum(a == b for a, b in zip(texts, cleaned(bench, misreadings), strict=True))
        theirs = number(sum(map(str.__eq__, texts, map(peer, misreadings))) / len(texts)) if peer else "not reachable"
        rows.append((page, len(texts), number(back / len(texts)), theirs))
    yield "Such messages, misread as another encoding; share that comes back whole:"
    yield ""
    yield from table(["misread as", "messages", "came back", "ftfy's"], rows)
