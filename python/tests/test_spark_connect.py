"""Spark Connect, which has no RDD and no SparkContext: the bytes of the program."""

import json
import pathlib
import subprocess
import sys

import corpus
import pytest

pytest.importorskip("pyspark")
pytest.importorskip("grpc")

SESSION = pathlib.Path(__file__).parent / "connect.py"


def test_a_session_of_spark_connect(records, learned, program):
    (program.folder / "all.jsonl").write_text(corpus.jsonl(records))
    done = subprocess.run(
        [sys.executable, SESSION, "all.jsonl", "."], cwd=program.folder, timeout=300, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-4000:]
    expected = program.texts("-f", "jsonl", "--index", learned / "all.idx", "all.jsonl")
    without_copies = program.texts("-f", "jsonl", "--only", "copies/line,copies/passage", "all.jsonl")
    for partitions in (1, 3):
        assert (program.folder / f"{partitions}.idx").read_bytes() == (learned / "all.idx").read_bytes()
        assert json.loads((program.folder / f"{partitions}.clean.json").read_text()) == expected
        assert json.loads((program.folder / f"{partitions}.dropped.json").read_text()) == without_copies
