# Runs a long command behind a progress line, and keeps its output in a log. It never decides what to run.
# shellcheck shell=bash

TICKER=

# Counts the seconds on a terminal; elsewhere prints a line every half minute. Ends when the script that started it
# ends.
tick() {
  local text=$1 started=$SECONDS passed
  while sleep 1 && kill -0 $$ 2>/dev/null; do
    passed=$((SECONDS - started))
    if [[ -t 1 ]]; then
      printf '\r• %s … %d s' "$text" "$passed"
    elif ((passed % 30 == 0)); then
      printf '  … still %s, %d s\n' "$text" "$passed"
    fi
  done
}

stop_ticker() {
  if [[ -n $TICKER ]]; then
    kill "$TICKER" 2>/dev/null || true
    wait "$TICKER" 2>/dev/null || true
    TICKER=
  fi
}

# step "building trunk (about 4 minutes, once)" command…
step() {
  local text=$1 log code=0 started=$SECONDS
  shift
  mkdir -p "$LOGS"
  log=$LOGS/$(tr -cs 'a-z0-9.\n' '-' <<<"${text%% (*}").log
  printf '• %s …' "$text"
  if [[ ! -t 1 ]]; then echo; fi
  tick "$text" &
  TICKER=$!
  trap stop_ticker EXIT
  # Not `|| code=$?`: with it, bash would not stop the command at its first failure.
  set +e
  (set -e && "$@") >"$log" 2>&1 </dev/null
  code=$?
  set -e
  stop_ticker
  if [[ -t 1 ]]; then printf '\r\033[K'; fi
  if ((code)); then
    report_failure "$text" "$log" "$code"
  fi
  printf '• %s: done in %d s\n' "$text" "$((SECONDS - started))"
}

report_failure() {
  printf '\n✗ %s failed (exit code %d). The last lines of %s:\n\n' "$1" "$3" "$2" >&2
  tail -n 20 "$2" | sed 's/^/  | /' >&2
  printf '\n  When the cause is fixed, run `make setup` again: it continues from here.\n' >&2
  exit "$3"
}
