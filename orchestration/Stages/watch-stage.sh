#!/bin/sh
# Runs a stage's process for as long as standard input stays open. The other end is held by the orchestrator: when it closes it, or dies in any
# way, the process reads the end of its input and cancels what it does; what has not ended after a grace is killed with all its children.
# usage: watch-stage.sh GRACE_SECONDS COMMAND...
grace=$1
shift
trap '' INT QUIT HUP            # Ctrl-C is for the orchestrator, which then tells the stage
trap : TERM
exec 3<&0
command -v setsid >/dev/null && set -- setsid "$@"
"$@" <&3 &
stage=$!

{
    exec >/dev/null 2>&1
    while read -r _ <&3; do :; done
    while [ "$grace" -gt 0 ] && kill -0 "$stage"; do
        sleep 1
        grace=$((grace - 1))
    done
    kill -KILL "-$stage" || kill -KILL "$stage"
} &
reader=$!
exec 3<&- </dev/null

wait "$stage"
code=$?
while kill -0 "$stage" 2>/dev/null; do     # wait was cut short by a signal to this shell
    wait "$stage"
    code=$?
done
kill -KILL "$reader" 2>/dev/null
exit "$code"
