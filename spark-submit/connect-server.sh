# Sourced by submit.sh: a Connect server on a cluster, by the cluster's own Spark, as long as a job runs.
# The settings lie in a file of their own, since a command line, which others can read, would show the token.

server=
watcher=
settings_file=

# Takes the master; sets SPARK_REMOTE. The server starts the worker beside the job's program for C# functions of streams' batches.
start_connect_server() {
    submit=${SPARK_HOME:-}/bin/spark-submit
    if [ ! -x "$submit" ]; then
        echo "submit.sh: --master $1 needs the cluster's Spark, but SPARK_HOME is '${SPARK_HOME:-}', where there is no bin/spark-submit: set SPARK_HOME to a Spark 4.2" >&2
        exit 2
    fi
    token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    for try in 1 2 3; do                    # a port that is free now may be taken when the server asks for it
        port=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 40000))
        begin_server "$1" "$port"
        if await_server "$port"; then
            export SPARK_REMOTE="sc://127.0.0.1:$port/;token=$token"
            return
        fi
        stop_server
    done
    echo "submit.sh: the Connect server on $1 did not start; see $home/connect-server.log. Its last lines:" >&2
    tail -n 5 "$home/connect-server.log" >&2
    exit 1
}

begin_server() {
    (umask 077 && cat - "$settings_file" >"$settings_file.all") <<SETTINGS
spark.sql.execution.pyspark.python ${PYSPARK_PYTHON:-python3}
spark.connect.grpc.binding.address 127.0.0.1
spark.connect.grpc.binding.port $2
spark.connect.authenticate.token $token
SETTINGS
    REELHOUSE_WORKER="$(cd "$(dirname "$jobs")" && pwd)/worker/reelhouse-worker" REELHOUSE_PYTHON="${PYSPARK_PYTHON:-python3}" PYSPARK_PYTHON="$root/spark-submit/local/python.sh" \
        "$SPARK_HOME/bin/spark-submit" --master "$1" --name Reelhouse --load-spark-defaults --properties-file "$settings_file.all" \
        --class org.apache.spark.sql.connect.service.SparkConnectServer spark-internal >"$home/connect-server.log" 2>&1 8>&- 9>&- &
    server=$!
    (while kill -0 $$ 2>/dev/null; do sleep 1; done; kill -TERM "$server") >/dev/null 2>&1 8>&- 9>&- &   # however this script ends
    watcher=$!
}

# Whether it listens, before it ended.
await_server() {
    while kill -0 "$server" 2>/dev/null; do
        ! listens "$1" || return 0
        sleep 0.2
    done
    return 1
}

listens() {
    if [ -r /proc/net/tcp ]; then
        cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | grep -q ":$(printf %04X "$1") [0-9A-F]*:0000 0A"
    else
        nc -z 127.0.0.1 "$1" 2>/dev/null
    fi
}

stop_connect_server() {
    [ -z "$settings_file" ] || rm -f "$settings_file" "$settings_file.all"
    stop_server
}

stop_server() {
    [ -n "$server" ] || return 0
    kill -TERM "$watcher" "$server" 2>/dev/null
    wait "$server" "$watcher" 2>/dev/null
    server=
}
