# Starts servers in the background and stops them all, however the script ends. It never decides which servers to start.
# shellcheck shell=bash

STARTED=()
GUARDS=()
# Every process started from here inherits this mark. It finds those that leave their process group, as Chromium does.
export GAZETA_RUN="${GAZETA_RUN:-}/$$"

# start command…: runs it in its own process group. Ctrl-C then reaches only this script, which stops the servers in
# order.
start() {
  set -m
  "$@" </dev/null &
  STARTED+=($!)
  guard $! 2>/dev/null &
  GUARDS+=($!)
  disown
  set +m
}

# Stops a server when this script was killed and could not stop it itself.
guard() {
  while kill -0 $$ 2>/dev/null; do sleep 1; done
  kill -TERM -- "-$1" 2>/dev/null || true
  await_end "$1"
}

stop_on_exit() {
  trap stop_started EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

stop_started() {
  local pid
  trap '' INT TERM HUP
  for pid in ${STARTED[@]+"${STARTED[@]}"}; do kill -TERM -- "-$pid" 2>/dev/null || true; done
  for pid in ${STARTED[@]+"${STARTED[@]}"}; do await_end "$pid"; done
  for pid in ${GUARDS[@]+"${GUARDS[@]}"}; do kill -KILL -- "-$pid" 2>/dev/null || true; done
  STARTED=() GUARDS=()
  stop_marked
}

# Gives a process group five seconds to end by itself.
await_end() {
  local tenths
  for ((tenths = 0; tenths < 50; tenths++)); do
    kill -0 -- "-$1" 2>/dev/null || return 0
    sleep 0.1
  done
  kill -KILL -- "-$1" 2>/dev/null || true
}

# Kills all processes that still carry the mark of this run: something that we started has left them behind.
stop_marked() {
  local environment pid
  for environment in $(grep -lz "^GAZETA_RUN=$GAZETA_RUN\(/\|\$\)" /proc/[0-9]*/environ 2>/dev/null); do
    pid=${environment//[!0-9]/}
    if ((pid != $$ && pid != BASHPID)); then kill -KILL "$pid" 2>/dev/null || true; fi
  done
}

port_is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# answers PORT PATH: whether http://127.0.0.1:PORT/PATH responds without an error.
answers() {
  local status=
  {
    exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
    printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1:%s\r\n\r\n' "$2" "$1" >&3
    IFS= read -r -t 20 status <&3 || true
    exec 3>&-
  } 2>/dev/null
  [[ $status == HTTP/*" "[23]* ]]
}

# await_answer PID PORT PATH: waits until the server responds; fails when the process has ended, or after two minutes.
await_answer() {
  local deadline=$((SECONDS + 120))
  until answers "$2" "$3"; do
    if ! kill -0 "$1" 2>/dev/null || ((deadline < SECONDS)); then return 1; fi
    sleep 0.3
  done
}
