#!/usr/bin/env bash
# Installs what this machine lacks, and only that: a second run asks the network nothing. It never starts or builds Gazeta.
# Browsers beside Chromium come only when they are named: setup.sh firefox webkit

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
for part in steps install_system install_rust install_trunk install_node install_engines; do
  # shellcheck source=/dev/null
  source "$ROOT/tools/$part.sh"
done

main() {
  local engine
  use_tools
  install_system
  install_rust
  install_trunk
  install_wasm_bindgen
  install_wasm_split
  install_node
  for engine; do install_engine "$engine"; done
  say "• the tools are ready"
}

main "$@"
