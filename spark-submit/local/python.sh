#!/bin/sh
# What the server starts as Python: the C# worker for the functions of streams' batches, Python for everything else.
# REELHOUSE_WORKER is the worker's program, REELHOUSE_PYTHON the Python (python3 where it is not set).
set -u

case "${REELHOUSE_WORKER:-} $*" in
    /*" -m pyspark.sql.connect.streaming.worker.foreach_batch_worker"*) exec "$REELHOUSE_WORKER" "$@" ;;
esac
python=${REELHOUSE_PYTHON:-python3}
unset REELHOUSE_PYTHON      # were it this script, it would call itself for ever
exec "$python" "$@"
