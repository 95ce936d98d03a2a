#!/usr/bin/env bash
# The servers of the bench, to be looked at until Ctrl-C: the release and the theme behind one nginx. It leaves nothing running.

source "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
source "$ROOT/tools/background.sh"
source "$ROOT/tools/bench/servers.sh"

main() {
  cd "$ROOT"
  use_tools
  stop_on_exit
  start_servers
  printf '\n  Gazeta     http://127.0.0.1:%s\n  the theme  http://127.0.0.1:%s\n  Ctrl-C stops it all\n\n' "$GAZETA_PORT" "$THEME_PORT"
  wait -n "${STARTED[@]}" || true
  fail "One of the servers has ended by itself; the other is being stopped."
}

main "$@"
