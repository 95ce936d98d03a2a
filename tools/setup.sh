#!/usr/bin/env bash
# Installs what this machine lacks, and only that: a second run asks the network nothing. It never starts or builds Gazeta.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
for part in steps install_system install_rust install_trunk install_node; do
  # shellcheck source=/dev/null
  source "$ROOT/tools/$part.sh"
done

main() {
  use_tools
  install_system
  install_rust
  install_trunk
  install_wasm_bindgen
  install_node
  say "• the tools are ready"
}

main "$@"
