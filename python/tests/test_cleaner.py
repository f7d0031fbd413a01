import pickle
import threading

import cutline
import pytest

TWICE = "The ferry was late again, and nobody in Dunmere minded.\nThe ferry was late again, and nobody in Dunmere minded.\n"


def test_clean():
    cleaner = cutline.Cleaner()
    assert cleaner.clean(TWICE) == TWICE[: len(TWICE) // 2]
    assert cleaner.clean("") == ""


def test_what_does_not_change_is_the_same_object():
    text = "The caf\u00e9 in Dunmere closed.\n"
    assert cutline.Cleaner().clean(text) is text


def test_lone_surrogates_are_left_alone():
    text = "a  \ud800  b"
    cleaner = cutline.Cleaner()
    assert cleaner.clean(text) is text
    assert cleaner.edits(text) == []
    assert list(cleaner.clean_many([text, "c  d"])) == [text, "c d"]


def test_edits_lead_to_the_cleaned_text(records):
    cleaner = cutline.Cleaner()
    seen = 0
    for record in records:
        text, out, at = record["text"], "", 0
        for edit in cleaner.edits(text):
            assert text[edit.start : edit.start + len(edit.cut)] == edit.cut
            assert len(text[: edit.start].encode()) == edit.at
            assert text[: edit.start].count("\n") == edit.line - 1
            out += text[at : edit.start] + edit.put
            at = edit.start + len(edit.cut)
            seen += 1
        assert out + text[at:] == cleaner.clean(text)
    assert seen > len(records)


def test_edit_says_why():
    (edit,) = cutline.Cleaner().edits(TWICE)
    assert (edit.rule, edit.line, edit.put, edit.like) == ("repeats/same", 2, "", (None, 0))


def test_many_is_one_by_one(records):
    texts = [record["text"] for record in records]
    one_by_one = [cutline.Cleaner(threads=1).clean(text) for text in texts]
    for batch in (1, 7, 1000):
        assert list(cutline.Cleaner(threads=3).clean_many(texts, batch=batch)) == one_by_one


def test_many_is_lazy():
    def endless():
        while True:
            yield TWICE

    cleaned = cutline.Cleaner().clean_many(endless(), batch=2)
    assert next(cleaned) == TWICE[: len(TWICE) // 2]


def test_threads_share_a_cleaner(records):
    cleaner = cutline.Cleaner()
    texts = [record["text"] for record in records]
    expected = [cleaner.clean(text) for text in texts]
    results = [None] * 4

    def work(i):
        results[i] = [cleaner.clean(text) for text in texts]

    threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(result == expected for result in results)


def test_options_are_the_programs(program, records, learned):
    source = learned / "all.jsonl"
    texts = [record["text"] for record in records]
    for keywords, arguments in [
        ({}, []),
        ({"only": "repeats,unicode"}, ["--only", "repeats,unicode"]),
        ({"only": ["repeats", "unicode"]}, ["--only", "repeats", "--only", "unicode"]),
        ({"skip": ["spelling", "repeats/same"]}, ["--skip", "spelling,repeats/same"]),
        ({"preset": "thorough", "punctuation": "ascii"}, ["--preset", "thorough", "--punctuation", "ascii"]),
        ({"variant": "gb", "consistent_names": True}, ["--variant", "gb", "--consistent-names"]),
        ({"window": "1K"}, ["--window", "1K"]),
        ({"copies": ["line", "passage"]}, ["--copies", "line,passage"]),
    ]:
        expected = program.texts("-f", "jsonl", *arguments, source)
        assert list(cutline.Cleaner(**keywords).clean_many(texts)) == expected, keywords


def test_lines_come_from_a_list_or_a_file(tmp_path):
    (tmp_path / "cut").write_text("Tides today\n/^Ask .*/\n")
    text = "Tides today\nThe mill closed.\nAsk the harbour master\n"
    for cut_lines in (["Tides today", "/^Ask .*/"], tmp_path / "cut", str(tmp_path / "cut")):
        assert cutline.Cleaner(cut_lines=cut_lines).clean(text) == "The mill closed.\n"
    assert cutline.Cleaner(cut_lines=["Tides today"], keep_lines=["Tides today"]).clean("Tides today\nNow.\n") == "Tides today\nNow.\n"


@pytest.mark.parametrize(
    "keywords, arguments",
    [
        ({"preset": "bold"}, ["--preset", "bold"]),
        ({"only": "repeat"}, ["--only", "repeat"]),
        ({"cut": "sharing"}, ["--cut", "sharing"]),
        ({"confidence": 2}, ["--confidence", "2"]),
        ({"index": "nowhere.idx"}, ["--index", "nowhere.idx"]),
        ({"words": "nowhere.txt"}, ["--words", "nowhere.txt"]),
        ({"cut_lines": ["/(/"]}, None),
    ],
)
def test_errors_have_the_programs_words(program, monkeypatch, keywords, arguments):
    monkeypatch.chdir(program.folder)
    with pytest.raises(cutline.Error) as error:
        cutline.Cleaner(**keywords)
    if arguments:
        words = program.run(*arguments, status=2).stderr.decode().strip()
        assert str(error.value).removeprefix("--index: ") in words


def test_unknown_options_are_named():
    with pytest.raises(cutline.Error, match="there is no option --presett .did you mean preset"):
        cutline.Cleaner(presett="careful")


def test_pickles(records):
    cleaner = pickle.loads(pickle.dumps(cutline.Cleaner(preset="careful", skip="spelling")))
    text = records[0]["text"]
    assert cleaner.clean(text) == cutline.Cleaner(preset="careful", skip="spelling").clean(text)


def test_the_lock_is_released_meanwhile():
    text = "The ferry from Dunmere was late again. " * 400_000
    began, done = threading.Event(), threading.Event()

    def work():
        began.set()
        cutline.Cleaner().clean(text)
        done.set()

    threading.Thread(target=work).start()
    began.wait()
    seen = 0
    while not done.wait(0.002):  # with the lock held, this thread would sleep through all of it
        seen += 1
    assert seen >= 10
