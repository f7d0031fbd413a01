"""quality_test.py FOLDER: tables for what bench/quality (FOLDER) counts with."""
import pathlib
import sys
import tempfile
import types
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv.pop(1))
import cuts
import errors
import frozen
import peers
import recrawl
import scores
from bench import Bench, attempt
from report import Goal

MENU, LONG = "Boats and Ferries 12", "The ferry left the old pier at noon with nine people and a goat on board."


def pages(*texts, site="a.example"):
    return [{"id": f"p{n}", "site": site, "url": f"http://{site}/{n}", "text": text} for n, text in enumerate(texts)]


def left(peer, *texts):
    return [record["text"] for record in peer(pages(*texts))]


class Peers(unittest.TestCase):
    def test_rules(self):
        one, two = f"{MENU}\n{LONG}\nOnly here", f"{MENU.replace('12', '47')}\n{LONG}\nAnd there"
        table = [
            (peers.exact_lines, [one, f"{MENU.replace('12', '47')}\nAnd there"]),
            (peers.site_lines, [f"{LONG}\nOnly here", f"{LONG}\nAnd there"]),
            (peers.site_lines_only, ["Only here", "And there"]),
            (peers.onion, [one, f"{MENU.replace('12', '47')}\nAnd there"]),
            (peers.ccnet, ["Only here", "And there"]),
        ]
        for peer, expected in table:
            with self.subTest(peer.__name__):
                self.assertEqual(left(peer, one, two), expected)

    def test_gaps_close_between_cut_lines_only(self):
        text = "Top menu\nby the way\nBottom menu\n\nat the end"
        self.assertEqual(left(peers.site_lines_and_gaps, text, "Top menu\nBottom menu"), ["\nat the end", ""])
        long_gap = "Top menu\n" + "word " * 16 + "\nBottom menu"
        self.assertEqual(left(peers.site_lines_and_gaps, long_gap, "Top menu\nBottom menu")[0], "word " * 16)

    def test_onion_wants_more_than_half(self):
        half = "one two three four five six seven eight nine ten"
        self.assertEqual(left(peers.onion, half[:23], half)[1], half)
        self.assertEqual(left(peers.onion, half[:27], half)[1], "")


class Streams(unittest.TestCase):
    def test_halves_and_turns(self):
        stream = pages(*"abc", site="a") + [page | {"id": page["id"] + "b"} for page in pages(*"xy", site="b")]
        first, second = frozen.halves(stream)
        self.assertEqual([page["text"] for page in first], ["a", "b", "x"])
        self.assertEqual([page["text"] for page in second], ["c", "y"])
        self.assertEqual([page["text"] for page in frozen.in_turn(stream)], ["a", "x", "b", "y", "c"])

    def test_five_folds_of_similar_size(self):
        sizes = [0] * 5
        for page in pages(*map(str, range(1000))):
            sizes[scores.by_draw(page)] += 1
        self.assertTrue(all(150 < size < 250 for size in sizes), sizes)


class Errors(unittest.TestCase):
    def test_lost_and_missed_lines(self):
        likeness = types.SimpleNamespace(letters=lambda s: "".join(filter(str.isalnum, s.lower())),
                                         kept=lambda before, after: [len(line) if line in after else 0 for line in before])
        page = {"text": f"{MENU}\n{LONG}\n{LONG}\nThe end", "gold": f"{LONG}\nThe end"}
        for cleaned, expected in ((f"{LONG}\nThe end", {("missed", LONG)}), ("The end", {("lost", LONG)}),
                                  (page["text"], {("missed", MENU), ("missed", LONG)}), (LONG, {("missed", LONG), ("lost", "The end")})):
            self.assertEqual({(what, line) for _, what, line in errors.of_page(likeness, page, cleaned)}, expected)


class Cuts(unittest.TestCase):
    def test_escapes(self):
        for raw, plain in ((r"a\nb", "a\nb"), (r"\u00e9", "é"), (r"\\n", r"\n"), (r"\"\/", '"/')):
            self.assertEqual(cuts.unescaped(raw), plain)

    def test_context_is_by_bytes(self):
        raw = 'é “Share” \\nthe end'.encode()
        cut = cuts.Cut("a", "a.example", "boilerplate/site-line", raw.index("“".encode()), "“Share”", "")
        self.assertIn("é ⟦“Share”⟧ \nthe end", cuts.in_context(cut, raw))

    def test_a_smaller_sample_is_part_of_a_larger(self):
        found = [cuts.Cut("a", "", "r", at, "x", "") for at in range(1000)]
        fewer = {cut.key for cut in cuts.sample(found[::2])}
        self.assertEqual(len(fewer), cuts.SAMPLE)
        self.assertTrue({cut.key for cut in cuts.sample(found) if cut.at % 2 == 0} <= fewer)


class Recrawl(unittest.TestCase):
    def test_versions(self):
        article = pages("\n\n".join(f"Paragraph {n} tells of the ferry, its crew and the weather that day." for n in range(40)))[0]
        versions = [recrawl.updated(article, n) for n in range(5)]
        self.assertEqual(len(set(versions)), 5)
        for version in versions:
            same = set(version.split("\n")) & set(article["text"].split("\n"))
            self.assertTrue(25 < len(same) < 41, len(same))
        self.assertEqual(versions[1], recrawl.updated(article, 1))

    def test_letters_that_go_in_the_crowd_alone(self):
        raw = f"{LONG}\\n\\nShort é\\nMenu".encode()
        prose, short = range(len(LONG)), range(len(LONG) + 4, len(LONG) + 12)
        letters = sum(map(str.isalnum, LONG))
        table = [
            ((), (), (0, 0)),
            ((), prose, (letters, 0)),
            (prose, prose, (0, 0)),
            (short, (*prose, *short), (letters, 0)),
            ((), short, (0, 6)),
        ]
        for alone, crowd, expected in table:
            self.assertEqual(recrawl.letters(recrawl.more_cut((raw, set(alone)), (raw, set(crowd)))), expected)


class Program(unittest.TestCase):
    def program(self, folder, script):
        path = pathlib.Path(folder) / "program"
        path.write_text("#!/bin/sh\n" + script)
        path.chmod(0o755)
        return Bench(path, path, path, pathlib.Path(folder), path)

    def test_what_is_not_built_is_none_and_what_fails_is_an_error(self):
        with tempfile.TemporaryDirectory() as folder:
            new, damaged = "echo unknown option --index >&2; exit 2", "echo damaged >&2; exit 2"
            self.assertIsNone(attempt(lambda: self.program(folder, new).clean("a", "b")))
            with self.assertRaises(RuntimeError):
                self.program(folder, damaged).clean("a", "b")
            self.assertEqual(self.program(folder, "exit 0").clean("a", "b"), pathlib.Path(folder) / "b")

    def test_goals(self):
        for value, least, most, met in ((.9, .9, None, "yes"), (.8, .9, None, "NO"), (2, None, 1, "NO"), (None, None, 1, "")):
            self.assertEqual(Goal("", value, least, most).row()[3], met)


unittest.main()
