import cutline
import pytest

pa = pytest.importorskip("pyarrow")
KINDS = [pa.string(), pa.large_string(), pa.string_view()]


def table(records, kind=None, chunk=50):
    batches = []
    for begin in range(0, len(records), chunk):
        some = records[begin : begin + chunk]
        columns = {name: [record[name] for record in some] for name in ("id", "site", "text", "n")}
        batches.append(pa.record_batch({**columns, "text": pa.array(columns["text"], kind or pa.string())}))
    return pa.Table.from_batches(batches)


@pytest.fixture(scope="module")
def expected(records, learned):
    cleaner = cutline.Cleaner(index=learned / "all.idx")
    return [cleaner.clean(record["text"], site=record["site"]) for record in records]


@pytest.mark.parametrize("kind", KINDS, ids=str)
@pytest.mark.parametrize("threads", [1, 3])
def test_tables(records, learned, expected, kind, threads):
    cleaner = cutline.Cleaner(index=learned / "all.idx", threads=threads)
    given = table(records, kind)
    cleaned = pa.table(cleaner.clean_arrow(given))
    cleaned.validate(full=True)
    assert cleaned.schema == given.schema
    assert cleaned["text"].to_pylist() == expected
    assert cleaned.drop(["text"]) == given.drop(["text"])
    assert given["text"].to_pylist() == [record["text"] for record in records]


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_columns_with_nulls_and_offsets(kind):
    texts = [None, "a  b", "plain", None, "", "long  " + "x" * 40, "tail  of the slice", "another plain string, long enough"] * 9
    cleaner = cutline.Cleaner()
    whole = pa.array(texts, kind)
    for begin, end in [(0, 72), (1, 72), (3, 30), (9, 10), (5, 5), (11, 71)]:
        cleaned = pa.chunked_array(cleaner.clean_arrow(whole[begin:end]))
        if begin < end or kind != pa.string_view():  # which pyarrow finds invalid when it gets its own back
            cleaned.validate(full=True)
        assert cleaned.to_pylist() == [text and cleaner.clean(text) for text in texts[begin:end]]
        batch = pa.record_batch({"text": whole, "n": pa.array(range(len(texts)))})[begin:end]
        out = pa.table(cleaner.clean_arrow(batch))
        if begin < end or kind != pa.string_view():
            out.validate(full=True)
        assert out["text"].to_pylist() == cleaned.to_pylist()
        assert out["n"].to_pylist() == list(range(begin, end))


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_what_does_not_change_is_not_copied(kind):
    batch = pa.record_batch({"text": pa.array(["The mill in Dunmere closed today."] * 5, kind), "n": pa.array(range(5))})
    (cleaned,) = pa.table(cutline.Cleaner().clean_arrow(batch)).to_batches()
    addresses = lambda b: [buffer.address for column in b.columns for buffer in column.buffers() if buffer]  # noqa: E731
    assert addresses(cleaned) == addresses(batch)


def test_unchanged_views_stay_where_they_are():
    column = pa.array(["The mill in Dunmere closed today.", "The  mill in Dunmere closed tomorrow."], pa.string_view())
    (cleaned,) = pa.chunked_array(cutline.Cleaner().clean_arrow(column)).chunks
    assert cleaned.to_pylist() == ["The mill in Dunmere closed today.", "The mill in Dunmere closed tomorrow."]
    assert cleaned.buffers()[2].address == column.buffers()[2].address


def test_it_is_read_as_it_is_asked_for(records):
    given = table(records)
    read = []

    def batches():
        for batch in given.to_batches():
            read.append(batch.num_rows)
            yield batch

    reader = pa.RecordBatchReader.from_batches(given.schema, batches())
    cleaned = pa.RecordBatchReader.from_stream(cutline.Cleaner().clean_arrow(reader))
    cleaned.read_next_batch()
    assert len(read) == 1


def test_other_keys_and_urls(learned, records, expected):
    given = table(records).rename_columns(["id", "host", "body", "n"])
    cleaner = cutline.Cleaner(index=learned / "all.idx", text_key=["body", "absent"], site_key="host")
    assert pa.table(cleaner.clean_arrow(given))["body"].to_pylist() == expected
    urls = pa.array([f"https://www.{record['site']}/{record['id']}" for record in records])
    given = table(records).drop(["site"]).append_column("url", urls)
    assert pa.table(cutline.Cleaner(index=learned / "all.idx").clean_arrow(given))["text"].to_pylist() == expected


def test_errors():
    cleaner = cutline.Cleaner()
    with pytest.raises(cutline.Error, match='text key "text"; there is "body" .--text-key'):
        cleaner.clean_arrow(pa.table({"body": ["a"]}))
    with pytest.raises(cutline.Error, match="has no text"):
        cleaner.clean_arrow(pa.array([1, 2]))
    with pytest.raises(cutline.Error, match="dictionary"):
        cleaner.clean_arrow(pa.chunked_array([pa.array(["a"]).dictionary_encode()]))
    with pytest.raises(TypeError, match="__arrow_c_stream__"):
        cleaner.clean_arrow("a")
    stream = cleaner.clean_arrow(pa.table({"text": ["a"]}))
    pa.table(stream)
    with pytest.raises(Exception):
        pa.table(stream)


def test_an_error_of_the_source_is_the_streams():
    def batches():
        yield pa.record_batch({"text": ["a  b"]})
        raise OSError("the disk is gone")

    reader = pa.RecordBatchReader.from_batches(pa.schema({"text": pa.string()}), batches())
    with pytest.raises(Exception, match="the disk is gone"):
        pa.RecordBatchReader.from_stream(cutline.Cleaner().clean_arrow(reader)).read_all()
