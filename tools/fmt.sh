#!/usr/bin/env bash
# Formats the Rust code with rustfmt, and what stands in `view!` with leptosfmt, which is built at the first call.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
for part in steps install_trunk; do
  # shellcheck source=/dev/null
  source "$ROOT/tools/$part.sh"
done

main() {
  local mine=$GAZETA_TOOLS/leptosfmt-$LEPTOSFMT_VERSION
  use_tools
  if [[ ! -x $mine/bin/leptosfmt ]]; then
    step "building leptosfmt $LEPTOSFMT_VERSION (about 2 minutes, once)" build_tool "$mine" leptosfmt "$LEPTOSFMT_VERSION"
  fi
  cd "$ROOT"
  "$mine/bin/leptosfmt" --quiet src
  cargo fmt --all
}

main "$@"
