#!/bin/sh
# Runs a server for as long as standard input stays open. Its other end is held by the program that wants the server, so that any death of that
# program, kill -9 included, ends the server too: SIGTERM first, after a grace SIGKILL to the server's whole process group.
# usage: watch.sh PID_FILE LOG_FILE GRACE_SECONDS COMMAND...

# In a session of its own, so that a signal to the program's whole process group does not take this watch away and leave the server.
if [ "$1" = --in-own-session ]; then
    shift
elif command -v setsid >/dev/null; then
    exec setsid /bin/sh "$0" --in-own-session "$@"
fi

pid_file=$1 log_file=$2 grace=$3
shift 3
set -f
trap '' INT QUIT HUP            # ignored by the server as well: Ctrl-C is for the program that owns it
trap : TERM
exec 3<&0 </dev/null 2>>"$log_file"
command -v setsid >/dev/null && set -- setsid "$@"
"$@" 3<&- >>"$log_file" 2>&1 &
server=$!
trap '' PIPE

started=
if read -r stat 2>/dev/null <"/proc/$server/stat"; then
    set -- $stat
    started=${22}
fi
echo "$server $started" >"$pid_file"

{
    trap '' TERM
    exec >/dev/null 2>&1
    while read -r _ <&3; do :; done
    kill -TERM "$server"
    while [ "$grace" -gt 0 ] && kill -0 "$server"; do
        sleep 1
        grace=$((grace - 1))
    done
    kill -KILL "-$server" || kill -KILL "$server"
} &
reader=$!
exec 3<&-
echo "$server $started"

wait "$server"
code=$?
while kill -0 "$server" 2>/dev/null; do     # wait was cut short by a signal to this shell
    wait "$server"
    code=$?
done
kill -KILL "$reader" "-$server" 2>/dev/null
rm -f "$pid_file"
exit "$code"
