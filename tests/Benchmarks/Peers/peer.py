"""What the scripts of PySpark's side have in common."""
import json
import sys
import threading
import time


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


def serve(remote, frames):
    """Answers questions, lines of JSON on the standard input, each by a line on the standard output. The frames are made once, of the session and the first question's settings."""
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.remote(remote).getOrCreate()
    makers = None
    for line in sys.stdin:
        question = json.loads(line)
        makers = makers or frames(spark, question["settings"])
        told = within(question["limit"], spark, lambda: answer(makers, question))
        print(json.dumps(told), flush=True)
