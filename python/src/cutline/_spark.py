"""What Spark's Python workers run: functions from Arrow batches to Arrow batches."""

from __future__ import annotations

import functools
import itertools
import os
import tempfile
from typing import Any, Callable, Iterable, Iterator

import pyarrow as pa
from pyspark.sql import DataFrame

from cutline import Cleaner, _core
from cutline._index import Learning

Batches = Iterator[pa.RecordBatch]
PIECE = 8 << 20  # bytes of an index in a row
ENTRIES = pa.schema([("section", pa.int8()), ("key", pa.int64()), ("count", pa.int64())])
DOCUMENTS = -1  # the section of the row that counts documents


def _column(batch: pa.RecordBatch, name: str) -> list[str]:
    if name not in batch.schema.names:
        return [""] * batch.num_rows
    return ["" if value is None else str(value) for value in batch.column(name).to_pylist()]


class Keys:
    """Which columns are what."""

    def __init__(self, texts: list[str], id: str, site: str, language: str) -> None:
        self.texts, self.id, self.site, self.language = texts, id, site, language

    def known(self, df: DataFrame) -> DataFrame:
        """The columns that learning reads."""
        wanted = [*self.texts, self.id, self.site, "url", self.language]
        return df.select(*(name for name in dict.fromkeys(wanted) if name in df.columns))

    def identities(self, df: DataFrame) -> list[str]:
        """The columns by which documents are told apart; none if they cannot be."""
        if self.id not in df.columns and "url" not in df.columns:
            return []
        return [name for name in dict.fromkeys((self.id, self.site, "url")) if name in df.columns]

    def identity_rows(self, place: list[str]) -> Callable[[Batches], Batches]:
        def work(batches: Batches) -> Batches:
            for batch in batches:
                prints: list[int] = []
                rows: list[int] = []
                columns = zip(_column(batch, self.site), _column(batch, "url"), _column(batch, self.id))
                for row, (site, url, name) in enumerate(columns):
                    for host, known in ((site or url, name), ("", url)):
                        if known:
                            prints.append(_core.document_key(host, known))
                            rows.append(row)
                yield _placed(batch, place, rows, "print", prints)

        return work


def _placed(batch: pa.RecordBatch, place: list[str], rows: list[int], name: str, keys: list[int]) -> pa.RecordBatch:
    """Keys, each with the place of its row."""
    taken = batch.select(place).take(pa.array(rows, pa.int32()))
    return pa.RecordBatch.from_arrays([pa.array(keys, pa.int64()), *taken.columns], [name, *place])


def entries_of_partition(keys: Keys, memory: str) -> Callable[[Batches], Batches]:
    """Learns a partition, and gives its counts."""

    def work(batches: Batches) -> Batches:
        learning = Learning(memory=memory)
        documents = 0
        for batch in batches:
            texts = zip(*(batch.column(name).to_pylist() for name in keys.texts if name in batch.schema.names))
            about = zip(_column(batch, keys.site), _column(batch, "url"), _column(batch, keys.language))
            for document, (site, url, language) in zip(texts, about):
                there = [text for text in document if text is not None]
                if there:
                    documents += learning.add(there, site=site or url, language=language)
        if documents == 0:
            return
        yield pa.record_batch([[DOCUMENTS], [0], [documents]], schema=ENTRIES)
        index = learning.finish()
        yield from pa.RecordBatchReader.from_stream(_Stream(index._core.entries()))

    return work


class _Stream:
    def __init__(self, capsule: Any) -> None:
        self._capsule = capsule

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self._capsule


def index_of_partition(batches: Batches) -> Batches:
    """Writes entries, in order, as an index, and gives its bytes in pieces."""
    first = next((batch for batch in batches if batch.num_rows > 0), None)
    if first is None:
        return
    documents = 0
    if first.column(0)[0].as_py() == DOCUMENTS:
        documents = first.column(2)[0].as_py()
        first = first.slice(1)
    entries = itertools.chain([first], batches)
    renamed = (pa.RecordBatch.from_arrays(batch.columns, schema=ENTRIES) for batch in entries)
    with tempfile.TemporaryDirectory(prefix="cutline-") as folder:
        path = os.path.join(folder, "index")
        reader = pa.RecordBatchReader.from_batches(ENTRIES, renamed)
        _core.write_entries(reader.__arrow_c_stream__(), path, documents)
        with open(path, "rb") as file:
            begins = True
            while piece := file.read(PIECE):
                yield pa.record_batch({"first": [begins], "bytes": pa.array([piece], pa.binary())})
                begins = False


@functools.lru_cache(maxsize=4)
def _cleaner(options: Any, files: tuple[str, ...]) -> Cleaner:
    return Cleaner(**dict(options), index=[_find(name) for name in files])


def _find(name: str) -> str:
    from pyspark import SparkFiles

    return SparkFiles.get(name)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def cleaned(batches: Batches, options: dict[str, Any], files: Iterable[str]) -> Batches:
    """Cleans batches; a worker keeps its cleaner for the partitions to come."""
    first = next(batches, None)
    if first is None:
        return
    cleaner = _cleaner(tuple((name, _frozen(value)) for name, value in sorted(options.items())), tuple(files))
    given = pa.RecordBatchReader.from_batches(first.schema, itertools.chain([first], batches))
    yield from pa.RecordBatchReader.from_stream(cleaner.clean_arrow(given))


class Prints:
    """Keys of lines or of passages, each with the place of its document."""

    def __init__(self, place: list[str], kind: str) -> None:
        self.place, self.kind = place, kind

    def __call__(self, batches: Batches) -> Batches:
        keys_of = _core.line_keys if self.kind == "line" else _core.passage_keys
        for batch in batches:
            keys: list[int] = []
            rows: list[int] = []
            for row, text in enumerate(batch.column("_cutline_text").to_pylist()):
                if text is not None:
                    some = keys_of(text)
                    keys += some
                    rows += [row] * len(some)
            yield _placed(batch, self.place, rows, "key", keys)


class Drop:
    """Cuts what documents before have: they are shown to a cleaner, and then the document."""

    def __init__(self, columns: list[str], text_key: str, kinds: list[str]) -> None:
        self.columns, self.text_key, self.kinds = columns, text_key, kinds

    def __call__(self, batches: Batches) -> Batches:
        options = {"only": [f"copies/{kind}" for kind in self.kinds], "threads": 1, "memory": "64M"}
        for batch in batches:
            texts = batch.column(self.text_key).to_pylist()
            none = [None] * batch.num_rows
            lines = batch.column("_cutline_lines").to_pylist() if "line" in self.kinds else none
            sources = batch.column("_cutline_sources").to_pylist() if "passage" in self.kinds else none
            kept = []
            for text, keys, before in zip(texts, lines, sources):
                if text is not None and (keys or before or "line" in self.kinds):
                    cleaner = Cleaner(**options)
                    for other in before or ():
                        cleaner.clean(other)
                    if keys:
                        cleaner.clean(_core.lines_with(text, keys))
                    text = cleaner.clean(text)
                kept.append(text)
            index = batch.schema.get_field_index(self.text_key)
            field = batch.schema.field(index)
            batch = batch.set_column(index, field, pa.array(kept, field.type))
            yield batch.select(self.columns)
