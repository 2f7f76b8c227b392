#!/bin/sh
# Runs jobs by themselves, as on a cluster: on the Spark that SPARK_REMOTE names, or on the embedded engine where it is not set. With --master a Connect server
# is started on that cluster, by the Spark in SPARK_HOME, for the time of the job.
# usage: submit.sh JOB... --run-date yyyy-MM-dd [--home FOLDER] [--master URL [--conf KEY=VALUE]...]
# The exit code is that of the jobs program: 0 succeeded, 1 failed, 2 usage, 3 a data check failed, 130 interrupted.
set -u

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/spark-submit/connect-server.sh"
configuration=${CONFIGURATION:-Debug}
home=${REELHOUSE__HOME:-.reelhouse}
master=
uses_engine=
starting=
if [ -f "$root/Reelhouse.slnx" ]; then
    checkout=yes
    command=$root/orchestration/bin/$configuration/net10.0/reelhouse.dll
    jobs=${REELHOUSE__JOBS__PROGRAM:-$root/jobs/bin/$configuration/net10.0/reelhouse-jobs.dll}
else                                        # published: the programs lie around this folder
    checkout=
    command=$root/reelhouse.dll
    jobs=${REELHOUSE__JOBS__PROGRAM:-$root/jobs/reelhouse-jobs.dll}
fi

usage() {
    sed -n 's/^# usage: /usage: /p' "$0" >&2
    exit 2
}

needs_engine() { [ -z "$master${SPARK_REMOTE:-}" ]; }

# What is given is run as it is. What belongs to the checkout is brought up to date, which takes seconds where nothing changed.
build() {
    [ -n "$checkout" ] || return 0
    if [ -z "${REELHOUSE__JOBS__PROGRAM:-}" ]; then
        if needs_engine; then build_project orchestration; else build_project jobs; fi
    elif needs_engine && [ ! -f "$command" ]; then
        build_project orchestration
    fi
}

# Two builds at a time would write the same files. The compiler's server, which stays, must not inherit the lock (-o).
build_project() {
    project=$root/$1
    set -- dotnet build "$project" -c "$configuration" -v quiet -nologo
    ! is_restored || set -- "$@" --no-restore
    command -v flock >/dev/null && set -- flock -o "$root/Reelhouse.slnx" "$@"
    "$@" >&2 || exit 1
}

is_restored() {
    for file in "$root/Directory.Packages.props" "$root/Directory.Build.props" "$project"/*.csproj "$project/packages.lock.json"; do
        [ "$project/obj/project.assets.json" -nt "$file" ] || return 1
    done
}

# The engine outlives this script and must not inherit its locks.
reelhouse() { dotnet "$command" "$@" --home "$home" 8>&- 9>&-; }

# Each job holds a share of engine-users while it uses the engine; engine-by-submit says which engine a submit.sh has started.
start_engine() {
    [ -d "$home" ] || (umask 077 && mkdir -p "$home") || exit 1
    exec 8>>"$home/engine-start" 9>>"$home/engine-users"
    lock -s 9
    uses_engine=yes
    lock -x 8                               # of two that find no engine, one starts it
    if ! reelhouse engine status >/dev/null; then
        starting=yes
        reelhouse engine start >/dev/null || exit
        note_engine
    fi
    exec 8>&-
    settings=$(reelhouse engine status --env) || exit
    eval "$settings"
}

note_engine() {
    running_engine >"$home/engine-by-submit"
    starting=
}

running_engine() { reelhouse engine status | head -n 1; }     # with its process

stop_engine() {
    [ -z "$starting" ] || note_engine       # a signal came in between
    [ -s "$home/engine-by-submit" ] && [ "$(running_engine)" = "$(cat "$home/engine-by-submit")" ] || return 0
    if is_last; then
        rm "$home/engine-by-submit"
        reelhouse engine stop >/dev/null
    else
        echo "The engine in $home is still used, or cannot be told to be unused; it goes on" >&2
    fi
}

# A job that begins now waits for its share until the engine is stopped. A run of the whole pipeline has a lock of its own.
is_last() {
    command -v flock >/dev/null && flock -n -x 9 && { [ ! -f "$home/run.lock" ] || flock -n "$home/run.lock" true; }
}

# Where there is no flock (macOS), nothing is locked and no engine is stopped.
lock() { ! command -v flock >/dev/null || flock "$@"; }

leave() {
    code=$?
    trap - EXIT
    [ -z "$uses_engine" ] || stop_engine
    stop_connect_server
    exit "$code"
}

# KEY=VALUE, for the Connect server.
note_setting() {
    case $1 in
        ?*=*) ;;
        *) echo "submit.sh: --conf $1 is not KEY=VALUE" >&2; exit 2 ;;
    esac
    printf '%s %s\n' "${1%%=*}" "${1#*=}" >>"$settings_file"
}

[ $# -gt 0 ] || usage
trap leave EXIT
trap 'exit 130' INT TERM
settings_file=$(umask 077 && mktemp) || exit 1
given=$#
while [ "$given" -gt 0 ]; do        # takes out what is for this script, leaves the rest to the jobs program
    word=$1
    shift
    given=$((given - 1))
    case $word in
        --home)
            [ "$given" -gt 0 ] || usage
            home=$1
            shift
            given=$((given - 1)) ;;
        --home=*) home=${word#--home=} ;;
        --master)
            [ "$given" -gt 0 ] || usage
            master=$1
            shift
            given=$((given - 1)) ;;
        --master=*) master=${word#--master=} ;;
        --conf)
            [ "$given" -gt 0 ] || usage
            note_setting "$1"
            shift
            given=$((given - 1)) ;;
        --conf=*) note_setting "${word#--conf=}" ;;
        -h | --help) usage ;;
        *) set -- "$@" "$word" ;;
    esac
done

if [ -s "$settings_file" ] && [ -z "$master" ]; then
    echo "submit.sh: --conf is for the Connect server that --master starts, but there is no --master" >&2
    exit 2
fi
build
if [ -n "$master" ]; then
    [ -d "$home" ] || (umask 077 && mkdir -p "$home") || exit 1
    start_connect_server "$master"
elif needs_engine; then
    start_engine
fi

# In the background, so that a signal to this script reaches the job, which cancels its Spark operation and leaves.
dotnet "$jobs" run "$@" &
job=$!
trap 'kill -TERM "$job" 2>/dev/null' INT TERM
wait "$job"
code=$?
while kill -0 "$job" 2>/dev/null; do        # wait was cut short by a signal
    wait "$job"
    code=$?
done
exit "$code"
