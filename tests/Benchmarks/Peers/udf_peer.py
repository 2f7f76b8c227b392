"""PySpark's side of the UDF benchmarks.

    udf_peer.py REMOTE    questions as lines of JSON on the standard input, an answer to each on the standard output
    udf_peer.py command   the command of an identity over batches, for a worker that is started without Spark
"""
import base64
import sys

from peer import serve


def identity(batches):
    return batches


def total(table):
    import pyarrow as pa
    import pyarrow.compute as pc

    return pa.table({"key": table["key"].slice(0, 1), "total": pa.array([pc.sum(table["value"]).as_py()], pa.int64())})


def print_command():
    from pyspark.serializers import CloudPickleSerializer
    from pyspark.sql.types import StructType

    print(base64.b64encode(CloudPickleSerializer().dumps((identity, StructType()))).decode())


def frames(spark, settings):
    import pyarrow.compute as pc
    from pyspark.sql import functions as F

    tasks = settings["tasks"]

    plus_one = F.arrow_udf(lambda column: pc.add(column, 1), "float")
    weigh = F.udf(lambda price, word: price * 2 + len(word), "double", useArrow=True)
    next_number = F.arrow_udf(lambda column: pc.add(column, 1), "bigint")
    numbers = spark.range(0, tasks * 10, 1, tasks)
    floats = spark.table("floats")

    def add_one():
        return floats.select(*[plus_one(name).alias(name) for name in floats.columns])

    return {
        "identity": lambda: floats.mapInArrow(identity, floats.schema),
        "plus_one": add_one,
        "plus_one_spans": add_one,
        "row": lambda: spark.table("pairs").select(weigh("price", "word").alias("weight")),
        "groups": lambda: spark.table("pieces").groupBy("key").applyInArrow(total, "key bigint, total bigint"),
        "tasks": lambda: numbers.select(next_number("id").alias("number")),
        "no_tasks": lambda: numbers.selectExpr("id + 1 AS number"),
    }


if __name__ == "__main__":
    print_command() if sys.argv[1] == "command" else serve(sys.argv[1], frames)
