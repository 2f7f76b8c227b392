#!/bin/sh
# Runs jobs by themselves, as on a cluster: on the Spark that SPARK_REMOTE names, or on the embedded engine where it is not set.
# usage: submit.sh JOB... --run-date yyyy-MM-dd [--home FOLDER]
# The exit code is that of the jobs program: 0 succeeded, 1 failed, 2 usage, 3 a data check failed, 130 interrupted.
set -u

root=$(cd "$(dirname "$0")/.." && pwd)
configuration=${CONFIGURATION:-Debug}
command=$root/orchestration/bin/$configuration/net10.0/reelhouse.dll
jobs=${REELHOUSE__JOBS__PROGRAM:-$root/jobs/bin/$configuration/net10.0/reelhouse-jobs.dll}
home=${REELHOUSE__HOME:-.reelhouse}
started=

usage() {
    sed -n 's/^# usage: /usage: /p' "$0" >&2
    exit 2
}

build() {
    [ -f "$jobs" ] && { [ -n "${SPARK_REMOTE:-}" ] || [ -f "$command" ]; } && return
    dotnet build "$root/orchestration" -c "$configuration" -v quiet -nologo >&2 || exit 1
}

reelhouse() { dotnet "$command" "$@" --home "$home"; }

start_engine() {
    if ! reelhouse engine status >/dev/null; then
        started=yes
        reelhouse engine start >/dev/null || exit
    fi
    settings=$(reelhouse engine status --env) || exit
    eval "$settings"
}

leave() {
    code=$?
    trap - EXIT
    [ -z "$started" ] || reelhouse engine stop >/dev/null
    exit "$code"
}

[ $# -gt 0 ] || usage
given=$#
while [ "$given" -gt 0 ]; do        # takes --home out, leaves the rest to the jobs program
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
        -h | --help) usage ;;
        *) set -- "$@" "$word" ;;
    esac
done

trap leave EXIT
trap 'exit 130' INT TERM
build
[ -n "${SPARK_REMOTE:-}" ] || start_engine

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
