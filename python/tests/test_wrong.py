"""What a stranger may do: an exception that says what is wrong, and never a crash."""

import multiprocessing
import pickle
import threading

import cutline
import pytest

CLEANER = cutline.Cleaner()
SURROGATE = "\ud800"


@pytest.mark.parametrize("wrong, name", [(None, "NoneType"), (b"a  b", "bytes"), (5, "int"), (["a  b"], "list")])
def test_what_is_no_text(wrong, name):
    for use in (CLEANER.clean, CLEANER.edits, lambda text: list(CLEANER.clean_many(["a  b", text]))):
        with pytest.raises(TypeError, match=f"^a text is a str, not {name}$"):
            use(wrong)


@pytest.mark.parametrize("known", ["site", "language"])
def test_what_is_known_is_a_str(known):
    with pytest.raises(TypeError, match=f"^{known} is a str, not int$"):
        CLEANER.clean("a  b", **{known: 5})
    assert CLEANER.clean("a  b", **{known: SURROGATE}) == "a b"


@pytest.mark.parametrize(
    "use, error, words",
    [
        (lambda: CLEANER.clean_many("a  b"), TypeError, "use clean"),
        (lambda: CLEANER.clean_many(5), TypeError, "not iterable"),
        (lambda: CLEANER.clean_many(["a"], batch=0), ValueError, "batch"),
        (lambda: cutline.Index.learn("a  b"), TypeError, "put it into a list"),
        (lambda: cutline.Index.learn({"text": "a"}), TypeError, "put it into a list"),
        (lambda: cutline.Index.learn([None]), TypeError, "a document is a str or a mapping, not NoneType"),
        (lambda: cutline.Index.learn(["a"], preset="careful"), cutline.Error, "--preset is of the command line"),
        (lambda: cutline.Index.learn(["a"], memry="1M"), cutline.Error, "did you mean memory"),
        (lambda: cutline.Index.learn(["a"]).save("/nowhere/a.idx"), cutline.Error, "cannot create /nowhere/a.idx"),
        (lambda: cutline.Index.learn(["a"]) | 5, TypeError, "unsupported operand"),
        (lambda: cutline.Index("/dev/null"), cutline.Error, "an index is a regular file"),
        (lambda: cutline.Cleaner("careful"), TypeError, "positional"),
        (lambda: cutline.Cleaner(index=5), TypeError, "PathLike"),
        (lambda: cutline.Cleaner(log="edits.jsonl"), cutline.Error, "--log is of the command line"),
        (lambda: cutline.Cleaner(format="jsonl"), cutline.Error, "--format is of the command line"),
        (lambda: cutline.Cleaner(consistent_names="no"), cutline.Error, "--consistent-names takes no value"),
        (lambda: cutline.Cleaner(preset=True), cutline.Error, "--preset needs a value"),
        (lambda: cutline.Cleaner(threads=-1), cutline.Error, "is not a number"),
        (lambda: cutline.Cleaner(memory=5), cutline.Error, "--memory"),
    ],
)
def test_wrong_use(use, error, words):
    with pytest.raises(error, match=words):
        use()


def test_a_text_key_that_no_record_has(program):
    (program.folder / "a.jsonl").write_text('{"body":"a","n":1}\n')
    said = program.run("learn", "-f", "jsonl", "-o", "a.idx", "a.jsonl", status=2).stderr.decode()
    with pytest.raises(cutline.Error) as error:
        cutline.Index.learn([{"body": "a", "n": 1}])
    assert said == f"cutline: {error.value}\n"


def test_odd_strings():
    class Text(str):
        pass

    assert CLEANER.clean(Text("a  b")) == "a b"
    assert CLEANER.clean("a\x00  b") == "a b"
    assert len(cutline.Index.learn([SURROGATE, {"text": "a", "site": SURROGATE, "id": SURROGATE, "url": SURROGATE}])) == 1
    assert len(CLEANER.clean("word " * 1_000_000)) == 4_999_999


def test_what_is_not_saved_is_not_pickled():
    with pytest.raises(cutline.Error, match="save it first"):
        pickle.dumps(cutline.Cleaner(index=cutline.Index.learn(["a"])))


def clean(text):
    return CLEANER.clean(text)


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_processes(method):
    with multiprocessing.get_context(method).Pool(2) as processes:
        assert processes.map(clean, ["a  b"] * 4) == ["a b"] * 4
        assert processes.map(CLEANER.clean, ["a  b"] * 4) == ["a b"] * 4


def test_a_fork_while_threads_are_at_work():
    done = threading.Event()

    def work():
        while not done.is_set():
            list(CLEANER.clean_many(["The ferry  was late. " * 50] * 64))

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(3):
            with multiprocessing.get_context("fork").Pool(2) as processes:
                assert processes.map_async(clean, ["a  b"] * 20).get(20) == ["a b"] * 20
    finally:
        done.set()
        for thread in threads:
            thread.join()
