#!/usr/bin/env bash
# make bench: compares Gazeta with WordPress's own theme and a static page in one run. ROUNDS=1 gives a quick
# impression; STRICT=1 fails on a missed bar. It leaves nothing running.

source "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
source "$ROOT/tools/background.sh"
source "$ROOT/tools/bench/install.sh"
source "$ROOT/tools/bench/servers.sh"

main() {
  cd "$ROOT"
  use_tools
  install_lighthouse
  stop_on_exit
  start_servers
  export ROUNDS=${ROUNDS:-5}
  say "• $ROUNDS rounds of 3 to 4 minutes each"
  measure_with tools/bench/bench.mjs
}

main "$@"
