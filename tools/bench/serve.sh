#!/usr/bin/env bash
# Runs the servers of the bench until Ctrl-C, for a look at them: the release and the theme behind one nginx. It leaves
# nothing running.

source "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
source "$ROOT/tools/background.sh"
source "$ROOT/tools/bench/servers.sh"

main() {
  cd "$ROOT"
  use_tools
  stop_on_exit
  start_servers
  printf '\n  Gazeta     http://127.0.0.1:%s\n  the theme  http://127.0.0.1:%s\n  Ctrl-C stops everything\n\n' "$GAZETA_PORT" "$THEME_PORT"
  wait -n "${STARTED[@]}" || true
  fail "One of the servers has stopped unexpectedly; the other is being stopped."
}

main "$@"
