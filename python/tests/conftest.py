import json
import os
import pathlib
import subprocess

import corpus
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Program:
    """The program, run on files of a folder of its own."""

    def __init__(self, folder):
        self.path = os.environ.get("CUTLINE_PROGRAM", ROOT / "build" / "cutline")
        self.folder = folder

    def run(self, *arguments, status=0):
        done = subprocess.run([self.path, *map(str, arguments)], cwd=self.folder, capture_output=True)
        assert done.returncode == status, done.stderr.decode()
        return done

    def texts(self, *arguments):
        return [json.loads(line)["text"] for line in self.run(*arguments).stdout.splitlines()]


@pytest.fixture
def program(tmp_path):
    return Program(tmp_path)


@pytest.fixture(scope="session")
def records():
    return corpus.records(300)


@pytest.fixture(scope="session")
def learned(records, tmp_path_factory):
    """The corpus as a file, and the program's index of it."""
    folder = tmp_path_factory.mktemp("learned")
    (folder / "all.jsonl").write_text(corpus.jsonl(records))
    Program(folder).run("learn", "-f", "jsonl", "-o", "all.idx", "all.jsonl")
    return folder
