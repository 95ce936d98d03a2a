#!/usr/bin/env bash
# make bench-load: how many requests of 10,000 page loads reach PHP, and how fast nginx and WordPress respond. It leaves
# nothing running.

source "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
source "$ROOT/tools/background.sh"
source "$ROOT/tools/bench/install.sh"
source "$ROOT/tools/bench/servers.sh"

main() {
  cd "$ROOT"
  use_tools
  install_lighthouse
  install_load_generator
  stop_on_exit
  start_servers
  measure_with tools/bench/load.mjs
}

main "$@"
