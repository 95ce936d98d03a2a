#!/usr/bin/env bash
# Installs what this machine lacks, and nothing else: a second run uses no network. It never starts or builds Gazeta.
# Browsers other than Chromium are installed only when named: setup.sh firefox webkit

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
