"""Spark in one process and in a small cluster: always the bytes of the program."""

import os
import sys

import corpus
import cutline
import pytest

pytest.importorskip("pyspark")
pa = pytest.importorskip("pyarrow")

from pyspark.sql import SparkSession  # noqa: E402

import cutline.spark  # noqa: E402

COLUMNS = "id string, site string, text string, n int"


def session(master, **settings):
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master(master).appName("cutline")
    settings = {
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "3",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.memory": "1g",
        **settings,
    }
    for key, value in settings.items():
        builder = builder.config(key, value)
    return builder.getOrCreate()


@pytest.fixture(scope="module")
def spark():
    one = session("local[2]")
    one.sparkContext.setLogLevel("ERROR")
    yield one
    one.stop()


def frame(spark, records, partitions):
    rows = [(record["id"], record["site"], record["text"], record["n"]) for record in records]
    return spark.createDataFrame(rows, COLUMNS).repartition(partitions)


def texts(df):
    return [row.text for row in sorted(df.select("n", "text").collect(), key=lambda row: row.n)]


def expected_texts(program, learned):
    return program.texts("-f", "jsonl", "--index", learned / "all.idx", learned / "all.jsonl")


@pytest.mark.parametrize("partitions", [1, 2, 7])
def test_learn_and_clean(spark, records, learned, program, tmp_path, partitions):
    df = frame(spark, records, partitions)
    index = cutline.spark.learn(df, tmp_path / "spark.idx", place="n")
    assert (tmp_path / "spark.idx").read_bytes() == (learned / "all.idx").read_bytes()
    cleaned = cutline.spark.clean(df, index=index)
    assert cleaned.schema == df.schema
    assert texts(cleaned) == expected_texts(program, learned)


def test_learn_without_place(spark, records, learned, tmp_path):
    # Here, pages that come again have the same text.
    df = frame(spark, records, 3)
    assert cutline.spark.learn(df, tmp_path / "spark.idx") == cutline.Index.load(learned / "all.idx")
    df = frame(spark, list({record["id"]: record for record in records}.values()), 3).drop("id")
    assert cutline.spark.learn(df, tmp_path / "spark.idx") == cutline.Index.load(learned / "all.idx")


@pytest.mark.parametrize(
    "copies, partitions", [("line", 2), ("passage", 2), ("line,passage", 1), ("line,passage", 2), ("line,passage", 7)]
)
def test_drop_copies(spark, records, program, copies, partitions):
    (program.folder / "all.jsonl").write_text(corpus.jsonl(records))
    only = ",".join(f"copies/{kind}" for kind in copies.split(","))
    expected = program.texts("-f", "jsonl", "--only", only, "all.jsonl")
    df = frame(spark, records, partitions)
    dropped = cutline.spark.drop_copies(df, place="n", copies=copies)
    assert dropped.schema == df.schema
    assert texts(dropped) == expected != [record["text"] for record in records]


def test_nulls_and_nothing(spark, tmp_path):
    df = spark.createDataFrame([("a", None, 1), ("b", "c  d", 2)], "id string, text string, n int")
    assert texts(cutline.spark.clean(df)) == [None, "c d"]
    assert texts(cutline.spark.drop_copies(df, place="n")) == [None, "c  d"]
    empty = df.where("n > 5")
    assert texts(cutline.spark.clean(empty)) == []
    with pytest.raises(cutline.Error, match="no document"):
        cutline.spark.learn(empty, tmp_path / "none.idx")


def test_errors_come_before_the_run(spark, records):
    df = frame(spark, records[:2], 1)
    with pytest.raises(cutline.Error, match="is not one of careful"):
        cutline.spark.clean(df, preset="bold")
    with pytest.raises(cutline.Error, match="drop_copies"):
        cutline.spark.clean(df, copies="line")
    with pytest.raises(cutline.Error, match="save it first"):
        cutline.spark.clean(df, index=cutline.Index.learn(["Tides\n"]))
    with pytest.raises(cutline.Error, match="not one of line"):
        cutline.spark.drop_copies(df, place="n", copies="word")
