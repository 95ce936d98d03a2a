#!/usr/bin/env bash
# The release: build.sh [FOLDER] fills FOLDER (dist/ by default) with what a web server serves. It never serves or tests it.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

main() {
  cd "$ROOT"
  use_tools
  trunk --skip-version-check build --release --dist "${1:-dist}"
  say "• ${1:-dist}/ is ready: any static server will do that answers unknown paths with index.html"
}

main "$@"
