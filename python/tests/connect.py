"""connect.py RECORDS OUT: learns, cleans and drops copies through Spark Connect, with a server of its own in local[2]. Writes
OUT/PARTITIONS.idx, .clean.json and .dropped.json: texts, by n. A process of its own, since one that has a SparkContext cannot
have it."""
import json
import os
import pathlib
import sys
import warnings

os.environ["PYSPARK_PYTHON"] = sys.executable
os.environ["SPARK_TESTING"] = "1"  # a port that is free
warnings.simplefilter("ignore")

from pyspark.errors import PySparkException  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

import cutline.spark  # noqa: E402


def texts(df):
    return [row.text for row in sorted(df.select("n", "text").collect(), key=lambda row: row.n)]


def refused(ask):
    try:
        ask()
    except (PySparkException, AttributeError):
        return True
    return False


def main():
    records = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    out = pathlib.Path(sys.argv[2])
    spark = SparkSession.builder.remote("local[2]").config("spark.sql.shuffle.partitions", "3").getOrCreate()
    rows = [(record["id"], record["site"], record["text"], record["n"]) for record in records]
    df = spark.createDataFrame(rows, "id string, site string, text string, n int")
    # There is nothing behind it that a DataFrame of the older kind has.
    assert type(df).__module__ == "pyspark.sql.connect.dataframe"
    assert refused(lambda: df.rdd) and refused(lambda: df._jdf) and refused(lambda: spark.sparkContext)
    for partitions in (1, 3):
        parts = df.repartition(partitions)
        index = cutline.spark.learn(parts, out / f"{partitions}.idx", place="n")
        cleaned = cutline.spark.clean(parts, index=index)
        dropped = cutline.spark.drop_copies(parts, place="n")
        (out / f"{partitions}.clean.json").write_text(json.dumps(texts(cleaned)))
        (out / f"{partitions}.dropped.json").write_text(json.dumps(texts(dropped)))
    spark.stop()


main()
