"""PySpark's side of the scoring benchmarks: mapInArrow with LightGBM, one thread a task.

    scoring_peer.py REMOTE    questions as lines of JSON on the standard input, an answer to each on the standard output
"""
import sys

from peer import serve


def scorer(name, text):
    def score(batches):
        import lightgbm
        import numpy
        import pyarrow

        # The worker's process keeps the model for its next task.
        kept = lightgbm.__dict__.setdefault("_kept", {})
        if name not in kept:
            kept[name] = lightgbm.Booster(model_str=text)
        for batch in batches:
            features = numpy.column_stack([batch.column(at).to_numpy(zero_copy_only=False) for at in range(1, batch.num_columns)])
            scores = kept[name].predict(features, raw_score=True, num_threads=1)
            yield pyarrow.RecordBatch.from_arrays([batch.column(0), pyarrow.array(scores)], ["id", "score"])

    return score


def frames(spark, settings):
    rows = spark.table(settings["table"])
    makers = {}
    for name, path in settings["models"].items():
        with open(path, encoding="utf-8") as file:
            score = scorer(name, file.read())
        # Whether the other side has Spark read the table or reads its files itself: here Spark does.
        makers[name] = makers[f"scan {name}"] = lambda score=score: rows.mapInArrow(score, "id bigint, score double")
    return makers


if __name__ == "__main__":
    serve(sys.argv[1], frames)
