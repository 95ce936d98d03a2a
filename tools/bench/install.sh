# Installs what only the benches need: Lighthouse from npm, and a load generator from Debian. It is sourced after
# lib.sh, and by no other command.
# shellcheck shell=bash

# shellcheck source=tools/steps.sh
source "$ROOT/tools/steps.sh"
# shellcheck source=tools/install_system.sh
source "$ROOT/tools/install_system.sh"

install_lighthouse() {
  local folder=$ROOT/tools/bench installed=$ROOT/tools/bench/node_modules/.installed-lock.json
  if cmp -s "$folder/package-lock.json" "$installed"; then return; fi
  step "installing lighthouse (185 MB, once)" bench_npm_ci
  cp "$folder/package-lock.json" "$installed"
}

bench_npm_ci() { cd "$ROOT/tools/bench" && npm ci --no-audit --no-fund --ignore-scripts; }

install_load_generator() { has wrk || apt_install "installing wrk" wrk; }
