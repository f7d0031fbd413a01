"""context_key: what else a record says is evidence for spelling, in Python as on the command line."""

import json

import cutline
import pytest

ABOUT = "In Brandovia, as the people of Brandovia know, a harbour takes time. Brandovia has that time."
TEXT = "The people of {} will say on Sunday whether they want the harbour that the last two kings had promised to them."
SLIP, RIGHT = TEXT.format("Brandvia"), TEXT.format("Brandovia")
RECORDS = [
    {"id": "k1", "title": "Brandovia votes", "summary": ABOUT, "text": SLIP},
    {"id": "k2", "title": "Nothing of the kind", "summary": None, "text": SLIP},
    {"id": "k3", "title": None, "summary": None, "text": SLIP},
]
KEYS = ["title", "summary"]


def test_it_is_the_programs(program):
    (program.folder / "a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in RECORDS))
    expected = program.texts("-f", "jsonl", "--context-key", "title", "--context-key", "summary", "a.jsonl")
    assert expected == [RIGHT, SLIP, SLIP]
    cleaner = cutline.Cleaner(context_key=KEYS)
    by_hand = [cleaner.clean(record["text"], context=[record[key] for key in KEYS]) for record in RECORDS]
    assert by_hand == expected
    (edit,) = cleaner.edits(SLIP, context=ABOUT)
    assert (edit.cut, edit.put) == ("Brandvia", "Brandovia")
    assert cleaner.clean(SLIP) == SLIP == cleaner.clean(SLIP, context=[]) == cleaner.clean(SLIP, context=[None])


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view"])
def test_columns(kind):
    pa = pytest.importorskip("pyarrow")
    column = lambda key: pa.array([record[key] for record in RECORDS], getattr(pa, kind)())  # noqa: E731
    table = pa.table({"title": column("title"), "summary": column("summary"), "text": column("text")})
    cleaned = pa.table(cutline.Cleaner(context_key="summary").clean_arrow(table))
    assert cleaned["text"].to_pylist() == [RIGHT, SLIP, SLIP]
    assert cleaned["summary"] == table["summary"]
    # A column may be text and context both; it is the context as it came.
    table = table.set_column(1, "summary", pa.array(["Brandovia  and  Brandovia " + ABOUT, None, ""], getattr(pa, kind)()))
    cleaned = pa.table(cutline.Cleaner(text_key=["summary", "text", "text"], context_key=["summary"]).clean_arrow(table))
    assert cleaned["text"].to_pylist() == [RIGHT, SLIP, SLIP]
    assert cleaned["summary"].to_pylist() == ["Brandovia and Brandovia " + ABOUT, None, ""]


def test_items_of_scrapy():
    pytest.importorskip("scrapy")
    from cutline.scrapy import CleanPipeline

    pipeline = CleanPipeline({"context_key": KEYS})
    assert [pipeline.process_item(dict(record))["text"] for record in RECORDS] == [RIGHT, SLIP, SLIP]


def test_documents_of_datatrove():
    pytest.importorskip("datatrove")
    from cutline.datatrove import Clean
    from datatrove.data import Document

    documents = [Document(record["text"], record["id"], metadata=record) for record in RECORDS]
    assert [document.text for document in Clean(context_key=KEYS).run(documents)] == [RIGHT, SLIP, SLIP]


@pytest.mark.parametrize("wrong", [5, [5], b"bytes"])
def test_what_is_no_text(wrong):
    with pytest.raises(TypeError):
        cutline.Cleaner().clean(SLIP, context=wrong)
