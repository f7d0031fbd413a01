"""The package is typed, and its stub says what the module has."""

import ast
import importlib.util
import pathlib
import subprocess
import sys

import cutline
import pytest

USE = """
import cutline
cleaner = cutline.Cleaner(preset="careful", skip=["spelling"])
article: str = cleaner.clean("a", site="ledger.example", context=["a title"])
rules: list[str] = [edit.rule for edit in cleaner.edits(article)]
pages: int = len(cutline.Index.learn(["a", {"text": "a"}]) | cutline.Index.load("a.idx"))
"""


def test_the_stub_has_what_the_module_has():
    folder = pathlib.Path(cutline.__file__).parent
    assert (folder / "py.typed").exists()
    stub = ast.parse((folder / "_core.pyi").read_text())
    defined = {node.name: node for node in stub.body if isinstance(node, (ast.ClassDef, ast.FunctionDef))}
    public = lambda thing: {name for name in vars(thing) if not name.startswith("_")}  # noqa: E731
    assert public(cutline._core) == set(defined)
    for name, node in defined.items():
        if isinstance(node, ast.ClassDef) and name != "Error":
            members = {one.name for one in node.body if isinstance(one, ast.FunctionDef)}
            assert public(getattr(cutline._core, name)) == members


@pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="mypy is not there")
@pytest.mark.parametrize("wrong, said", [("", "Success"), ("cleaner.clean(b'a')", "arg-type"), ("rules + article", "operator")])
def test_mypy(tmp_path, wrong, said):
    (tmp_path / "use.py").write_text(USE + wrong + "\n")
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), "use.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert said in done.stdout


@pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="mypy is not there")
def test_mypy_on_the_package(tmp_path):
    options = ["--strict", "--ignore-missing-imports", "--allow-subclassing-any", "--follow-imports=silent"]
    command = [sys.executable, "-m", "mypy", *options, "--cache-dir", str(tmp_path), "-p", "cutline"]
    done = subprocess.run(command, cwd=pathlib.Path(__file__).parents[1] / "src", capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
