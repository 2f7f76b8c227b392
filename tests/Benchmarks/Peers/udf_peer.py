"""PySpark's side of the UDF benchmarks.

    udf_peer.py REMOTE    questions as lines of JSON on the standard input, an answer to each on the standard output
    udf_peer.py command   the command of an identity over batches, for a worker that is started without Spark
"""
import base64
import json
import sys
import threading
import time


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


def frames(spark, tasks):
    import pyarrow.compute as pc
    from pyspark.sql import functions as F

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


def answer(makers, question):
    frame = makers[question["workload"]]()
    started = time.perf_counter()
    if question["how"] == "checksum":
        return {"checksum": frame.selectExpr(question["checksum"]).first()[0]}
    frame.write.format("noop").mode("overwrite").save()
    return {"seconds": time.perf_counter() - started}


def within(limit, spark, work):
    """What the work gives; where it takes too long its queries are ended, so that they do not keep the engine from the other side."""
    told = {}

    def tell():
        try:
            told.update(work())
        except Exception as failed:
            told["error"] = f"{type(failed).__name__}: {failed}"[:2000]

    thread = threading.Thread(target=tell, daemon=True)
    thread.start()
    thread.join(limit)
    if thread.is_alive():
        spark.interruptAll()
        return {"error": f"no end within {limit} s"}
    return told


def serve(remote):
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.remote(remote).getOrCreate()
    makers = None
    for line in sys.stdin:
        question = json.loads(line)
        makers = makers or frames(spark, question["tasks"])
        told = within(question["limit"], spark, lambda: answer(makers, question))
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    print_command() if sys.argv[1] == "command" else serve(sys.argv[1])
