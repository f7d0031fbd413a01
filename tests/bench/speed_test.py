"""speed_test.py FOLDER: what bench/speed draws, copies and measures with (FOLDER is bench)."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

sys.dont_write_bytecode = True
BENCH = pathlib.Path(sys.argv.pop(1))
sys.path[:0] = [str(BENCH), str(BENCH / "speed")]
import measure
import plot
import readme

LINE = "The harbour office counted 12 boats and 305 crates on its pier before the evening tide came in again."
NEWS = [{"id": str(n), "site": f"s{n}.example", "text": f"Heading {n}\n\n{LINE} {n}\n{LINE} So it was.\n{LINE} \u201C{n}\u201D"} for n in range(5)]


class Vary(unittest.TestCase):
    def run_on(self, records, megabytes="1"):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "news.jsonl")
            path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf8")
            return subprocess.run([sys.executable, BENCH / "vary", megabytes, path], capture_output=True, check=False)

    def test_first_round_is_the_news_and_later_ones_vary(self):
        done = self.run_on(NEWS)
        self.assertEqual(done.stdout, self.run_on(NEWS).stdout)
        self.assertTrue(980_000 < len(done.stdout) <= 1_000_000)
        records = [json.loads(line) for line in done.stdout.decode().splitlines()]
        self.assertEqual(records[:5], NEWS)
        self.assertEqual({record["site"] for record in records}, {record["site"] for record in NEWS})
        self.assertEqual(len({record["id"] for record in records}), len(records))
        self.assertNotEqual(records[5]["text"], NEWS[0]["text"])
        self.assertEqual(len(records[5]["text"].split("\n")), len(NEWS[0]["text"].split("\n")))

    def test_nothing_to_vary(self):
        self.assertEqual(self.run_on([]).returncode, 1)


class Plot(unittest.TestCase):
    def test_is_xml_and_has_its_words(self):
        for logarithmic in (False, True):
            svg = plot.chart("A <title>", "x", "y", {"one": [(1, 2), (1000, 3)], "two": [(5, 0.5)]}, logarithmic, logarithmic)
            words = "".join(xml.etree.ElementTree.fromstring(svg).itertext())
            for word in ("A <title>", "one", "two", "1,000"):
                self.assertIn(word, words)


class Measure(unittest.TestCase):
    def test_a_command(self):
        taken = measure.once([sys.executable, "-c", "sum(range(3000000))"])
        self.assertGreater(taken.cpu, 0)
        self.assertGreaterEqual(taken.wall, 0)
        self.assertRaises(SystemExit, measure.once, ["false"])
        self.assertGreaterEqual(measure.once(["false"], borne=(1,)).cpu, 0)
        self.assertGreaterEqual(measure.once(["cat"], os.devnull).wall, 0)


class Readme(unittest.TestCase):
    def test_writes_between_the_marks_alone(self):
        report = ("# Speed, commit abc\n\n## The program and its peers\n\n| command |\n|---|\n| `cutline -T 1` |\n| `other` |\n"
                  "| `peer` | 3.0 times |\n| `cat` | 9 times |\n\n## Where the time goes\n\n| part |\n|---|\n| scan |\n\n"
                  "## A long stream\n\n| command |\n|---|\n| long |\n")
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "README.md")
            path.write_text("before\n<!-- bench/speed -->\nold\n<!-- end -->\nafter\n", encoding="utf8")
            readme.write(path, report, "run")
            text = path.read_text(encoding="utf8")
        for part in ("before\n", "\nafter\n", "abc", "| `cutline -T 1` |", "| `peer` | 3.0 times |", "| scan |", "| long |"):
            self.assertIn(part, text)
        for part in ("old", "other", "`cat`"):
            self.assertNotIn(part, text)


unittest.main()
