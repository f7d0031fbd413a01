"""What the README says of Python, run word for word."""

import pathlib
import re

import corpus
import cutline
import pytest

README = pathlib.Path(__file__).resolve().parents[2] / "README.md"
BLOCKS = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)


def block(word):
    (found,) = [text for text in BLOCKS if word in text]
    return found


def line(word):
    (found,) = [text for text in "".join(BLOCKS).splitlines() if word in text]
    return found


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_first_steps(folder, records):
    scraped = "The ferry  was late.\nSign up for our newsletter\n"
    names = {"scraped": scraped, "records": records}
    exec(block("Index.learn(records)"), names)
    assert names["article"] == cutline.Cleaner(preset="careful", skip="spelling").clean(scraped) != scraped
    assert (folder / "news.idx").exists() and len(names["index"]) > 0


def run_line(word, frame, **names):
    names.update(cleaner=cutline.Cleaner(), cutline=cutline)
    names[frame[0]] = frame[1]
    exec(line(word), names)
    return names[frame[0]]


def test_frames(records):
    pa, pl, pd = (pytest.importorskip(name) for name in ("pyarrow", "polars", "pandas"))
    datasets = pytest.importorskip("datasets")
    expected = [cutline.Cleaner().clean(record["text"], site=record["site"]) for record in records]
    table = run_line("table = ", ("table", pa.Table.from_pylist(records)), pyarrow=pa)
    assert table["text"].to_pylist() == expected
    assert run_line("# polars", ("df", pl.DataFrame(records)), polars=pl)["text"].to_list() == expected
    assert list(run_line("# pandas", ("df", pd.DataFrame(records)), pandas=pd)["text"]) == expected
    cleaned = run_line("# Hugging Face", ("ds", datasets.Dataset.from_list(records)), pyarrow=pa)
    assert cleaned.with_format(None)["text"][:] == expected


def test_settings_of_scrapy(folder):
    pytest.importorskip("scrapy")
    from scrapy.utils.misc import load_object
    from scrapy.utils.test import get_crawler

    settings = {}
    exec(block("ITEM_PIPELINES"), {}, settings)
    (name,) = settings["ITEM_PIPELINES"]
    pipeline = load_object(name).from_crawler(get_crawler(settings_dict=settings))
    assert pipeline.process_item({"site": "ledger.example", "body": "a  b"})["body"] == "a b"
    pipeline.close_spider()
    assert len(cutline.Index(settings["CUTLINE_INDEX"])) == 1
    assert '"cut": "  "' in (folder / settings["CUTLINE_LOG"]).read_text() or (folder / settings["CUTLINE_LOG"]).stat().st_size


def test_datatrove(folder, records, learned):
    pytest.importorskip("datatrove")
    (folder / "in").mkdir()
    (folder / "in" / "a.jsonl").write_text(corpus.jsonl(records[:20]))
    (folder / "news.idx").write_bytes((learned / "all.idx").read_bytes())
    lines = [
        "from datatrove.executor import LocalPipelineExecutor",
        "from datatrove.pipeline.readers import JsonlReader",
        "from datatrove.pipeline.writers import JsonlWriter",
        block("LocalPipelineExecutor"),
    ]
    exec("\n".join(lines), {})
    assert list((folder / "out").iterdir())


def test_spark(folder, records, learned):
    pytest.importorskip("pyspark")
    import cutline.spark
    from test_spark import session

    spark = session("local[2]")
    try:
        rows = [("all", record["n"], record["id"], record["site"], record["text"]) for record in records]
        pages = spark.createDataFrame(rows, "file string, row long, id string, site string, text string").repartition(2)
        names = {"pages": pages, "cutline": cutline}
        exec(block("cutline.spark.learn"), names)
        assert (folder / "news.idx").read_bytes() == (learned / "all.idx").read_bytes()
        assert names["fresh"].count() == len(records)
    finally:
        spark.stop()
