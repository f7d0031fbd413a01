"""The plug points of the README, each with the real library."""

import json

import cutline
import pytest


@pytest.fixture(scope="module")
def cleaner(learned):
    return cutline.Cleaner(index=learned / "all.idx")


@pytest.fixture(scope="module")
def expected(records, cleaner):
    return [cleaner.clean(record["text"], site=record["site"]) for record in records]


def test_polars(records, cleaner, expected):
    pl = pytest.importorskip("polars")
    df = pl.DataFrame(records)
    out = pl.DataFrame(cleaner.clean_arrow(df))
    assert out["text"].to_list() == expected
    assert out.drop("text").equals(df.drop("text"))
    column = pl.Series(cleaner.clean_arrow(df["text"]))
    assert column.to_list() == [cleaner.clean(text) for text in df["text"]]


def test_pandas(records, cleaner, expected):
    pd = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    df = pd.DataFrame(records)
    out = pd.DataFrame.from_arrow(cleaner.clean_arrow(df))
    assert list(out["text"]) == expected
    assert list(cleaner.clean_many(df["text"])) == [cleaner.clean(text) for text in df["text"]]


def test_datasets(records, cleaner, expected, tmp_path):
    datasets = pytest.importorskip("datasets")
    import pyarrow as pa

    data = datasets.Dataset.from_list(records)
    out = data.with_format("arrow").map(lambda table: pa.table(cleaner.clean_arrow(table)), batched=True, batch_size=64)
    assert out.with_format(None)["text"][:] == expected
    out = data.map(lambda row: {"text": cleaner.clean(row["text"], site=row["site"])}, num_proc=2)
    assert out["text"][:] == expected


def test_datatrove(records, learned, expected, tmp_path):
    pytest.importorskip("datatrove")
    from cutline.datatrove import Clean
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter

    read = JsonlReader(str(learned), glob_pattern="all.jsonl", adapter=None)
    write = JsonlWriter(str(tmp_path / "out"), output_filename="${rank}.jsonl", compression=None)
    pipeline = [read, Clean(index=str(learned / "all.idx")), write]
    LocalPipelineExecutor(pipeline, logging_dir=str(tmp_path / "logs")).run()
    lines = (tmp_path / "out" / "00000.jsonl").read_text().splitlines()
    assert [json.loads(line)["text"] for line in lines] == expected
