"""cutline on Spark, through DataFrames alone (Spark Connect will do).

    index = cutline.spark.learn(pages, "news.idx")
    clean = cutline.spark.clean(pages, index=index)
    fresh = cutline.spark.drop_copies(clean, place=["file", "row"])

A DataFrame has a row for each document, and columns as the keys of JSON Lines: `text`, and, where they are there, `id`,
`site`, `url`, `language`. What comes out depends neither on partitions nor on what was tried again.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from typing import Any, Iterator, Optional, Sequence, Union

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from cutline import Cleaner, Error, Index, _core
from cutline._index import Path, as_indexes
from cutline._spark import Drop, Keys, Prints, cleaned, entries_of_partition, index_of_partition

Names = Union[str, Sequence[str]]
ENTRIES = "section byte, key long, count long"
PIECES = "first boolean, bytes binary"
FEW = 1_000_000  # rows that any worker can hold


def learn(
    df: DataFrame,
    path: Path,
    *,
    place: Optional[Names] = None,
    text_key: Names = "text",
    id_key: str = "id",
    site_key: str = "site",
    lang_key: str = "language",
    memory: str = "256M",
) -> Index:
    """Counts all documents into an index at `path` on the driver: the bytes that `cutline learn` writes.

    Each partition is learned by itself, and the counts are added up by key in the shuffle; the parts of the sum, sorted,
    come to the driver one after another. A document whose id (of its site) or `url` came before, by the columns `place`,
    counts once. Without `place`, the one counts whose text has the least hash, and then `df` must give its rows in the
    same order if it is read twice. `memory` is for each Python worker.
    """
    keys = Keys(_names(text_key), id_key, site_key, lang_key)
    known = keys.known(df)
    repeats = None
    if keys.identities(df):
        known, repeats = _once(df, known, keys, _names(place))
    entries = known.mapInArrow(entries_of_partition(keys, memory), ENTRIES)
    parts = (
        entries.groupBy("section", "key")
        .agg(F.sum("count").alias("count"))
        .sortWithinPartitions("section", "key")
        .mapInArrow(index_of_partition, PIECES)
    )
    try:
        return _gather(parts, path)
    finally:
        if repeats is not None:
            repeats.unpersist()


def _once(df: DataFrame, known: DataFrame, keys: Keys, place: list[str]) -> tuple[DataFrame, DataFrame]:
    """Without the documents that an earlier one has the id or the URL of; and the places of these, which are held."""
    if place:
        placed = df.select(*dict.fromkeys([*known.columns, *place]))
    else:
        hashed = F.xxhash64(*(F.col(name) for name in keys.texts))
        place = ["_cutline_hash", "_cutline_row"]
        placed = known.withColumn(place[0], hashed).withColumn(place[1], F.monotonically_increasing_id())
    at = F.struct(*place)
    identified = placed.select(*place, *keys.identities(df))
    schema = ", ".join(["print long", *(f"`{name}` {identified.schema[name].dataType.simpleString()}" for name in place)])
    prints = identified.mapInArrow(keys.identity_rows(place), schema)
    repeats = _later_than_first(prints, "print", at).select(*place).distinct().persist()
    few = repeats.count() <= FEW  # else the texts would be shuffled, to meet the few that go
    left = placed.join(F.broadcast(repeats) if few else repeats, place, "left_anti")
    return left.select(*known.columns), repeats


def _later_than_first(rows: DataFrame, key: str, at: Any) -> DataFrame:
    """Of rows with one key, those that do not stand first; with `first`, the place that does."""
    firsts = rows.groupBy(key).agg(F.min(at).alias("first"), F.count("*").alias("rows")).where("rows > 1")
    return rows.join(firsts.drop("rows"), key).where(at > F.col("first"))


def _gather(parts: DataFrame, path: Path) -> Index:
    """Writes the parts of an index, in pieces, to files, and adds them up."""
    with tempfile.TemporaryDirectory(prefix="cutline-") as folder:
        files: list[str] = []
        out = None
        for first, piece in parts.toLocalIterator():
            if first:
                if out is not None:
                    out.close()
                files.append(os.path.join(folder, str(len(files))))
                out = open(files[-1], "wb")
            assert out is not None
            out.write(piece)
        if out is None:
            raise Error("there is no document with a text to learn from (--text-key)")
        out.close()
        _core.merge_indexes(files, os.fspath(path))
    return Index.load(path)


def clean(df: DataFrame, *, index: Any = None, **options: Any) -> DataFrame:
    """`df` with its texts cleaned. The keywords are those of cutline.Cleaner.

    An index is shipped to every worker as a file, and mapped there.
    """
    if options.get("copies"):
        raise Error("--copies depends on the order of the documents: use cutline.spark.drop_copies")
    if options.get("online"):
        raise Error("--online depends on the order of the documents: use cutline.spark.learn")
    files = [_ship(df, one) for one in as_indexes(index)]
    options = {"threads": 1, **options}
    Cleaner(**options)  # so that wrong options are told here, and not by a worker

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        yield from cleaned(batches, options, files)

    return df.mapInArrow(work, df.schema)


def _ship(df: DataFrame, index: Index) -> str:
    """Has the file of an index copied to all workers; returns its name there."""
    if index.path is None:
        raise Error("an index is shipped as a file: save it first")
    folder = tempfile.mkdtemp(prefix="cutline-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)  # workers may come for it as long as there is a session
    name = os.path.join(folder, f"cutline-{index.fingerprint}.idx")
    try:
        os.link(index.path, name)
    except OSError:
        shutil.copyfile(index.path, name)
    df.sparkSession.addArtifacts(name, file=True)
    return os.path.basename(name)


def drop_copies(
    df: DataFrame, *, place: Names, copies: Names = "line,passage", text_key: str = "text"
) -> DataFrame:
    """`df` without the lines and the passages (30 words and more) that a document before has, by the columns `place`, and
    without the lines that the document itself has before: `cutline --only copies/line,copies/passage` over all documents
    in that order.

    `place` says, without a tie, which document is before which: as (file, row). Fingerprints with places are shuffled, not
    texts, but for those of documents that share a passage. Lines are exactly those that the program drops. Passages are,
    unless one lies in text that itself was cut out of the document that had it first.
    """
    kinds = _listed(copies)
    at = _names(place)
    types = ", ".join(f"`{name}` {df.schema[name].dataType.simpleString()}" for name in at)
    texts = df.select(*at, F.col(text_key).alias("_cutline_text"))
    found = df
    given = []
    for kind in kinds:
        keys = texts.mapInArrow(Prints(at, kind), f"key long, {types}")
        later = _later_than_first(keys, "key", F.struct(*at))
        if kind == "line":
            given.append("_cutline_lines")
            drops = later.groupBy(*at).agg(F.array_sort(F.collect_set("key")).alias(given[-1]))
        else:
            given.append("_cutline_sources")
            pairs = later.select(*at, "first").distinct()
            sources = texts.select(F.struct(*at).alias("first"), "_cutline_text")
            ordered = F.array_sort(F.collect_list(F.struct("first", "_cutline_text")))
            drops = pairs.join(sources, "first").groupBy(*at).agg(
                F.transform(ordered, lambda one: one["_cutline_text"]).alias(given[-1])
            )
        found = found.join(drops, at, "left")
    return found.mapInArrow(Drop(df.columns, text_key, kinds), df.schema)


def _listed(names: Names) -> list[str]:
    """"a,b", or a sequence, as a list."""
    listed = names.split(",") if isinstance(names, str) else list(names)
    for name in listed:
        if name not in ("line", "passage"):
            raise Error(f'--copies: "{name}" is not one of line|passage')
    return listed


def _names(names: Optional[Names]) -> list[str]:
    if names is None:
        return []
    return [names] if isinstance(names, str) else list(names)
