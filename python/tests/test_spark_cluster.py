"""A cluster of two executors, of which one is killed in the middle of each stage that it is asked for."""

import os
import signal

import cutline
import cutline.spark
import pytest
from test_spark import expected_texts, frame, session, texts

pytest.importorskip("pyspark")


def dying(df, marker):
    """`df`, on whose way the first worker to come to its third batch kills its executor."""

    def work(batches):
        for i, batch in enumerate(batches):
            if i == 2:
                try:
                    os.close(os.open(marker, os.O_CREAT | os.O_EXCL))
                except FileExistsError:
                    pass
                else:
                    with open(f"/proc/{os.getppid()}/stat") as stat:
                        executor = int(stat.read().rsplit(")", 1)[1].split()[1])
                    with open(marker, "w") as said:
                        said.write(open(f"/proc/{executor}/cmdline").read())
                    os.kill(executor, signal.SIGKILL)
            yield batch

    return df.mapInArrow(work, df.schema)


def test_an_executor_is_killed(records, learned, program, tmp_path):
    spark = session(
        "local-cluster[2,1,1024]",
        **{"spark.sql.execution.arrow.maxRecordsPerBatch": "20", "spark.executor.memory": "512m"},
    )
    try:
        spark.sparkContext.setLogLevel("OFF")
        df = frame(spark, records, 2)
        index = cutline.spark.learn(dying(df, str(tmp_path / "first")), tmp_path / "spark.idx", place="n")
        assert (tmp_path / "spark.idx").read_bytes() == (learned / "all.idx").read_bytes()
        cleaned = cutline.spark.clean(dying(df, str(tmp_path / "second")), index=index)
        assert texts(cleaned) == expected_texts(program, learned)
        for marker in ("first", "second"):
            assert "CoarseGrainedExecutorBackend" in (tmp_path / marker).read_text()
    finally:
        spark.stop()
