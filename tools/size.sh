#!/usr/bin/env bash
# Prints the sizes of a release and what a first visit costs: size.sh [FOLDER]. It fails above the budget. It never
# builds.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

dist=${1:-$ROOT/dist}
[[ -f $dist/index.html ]] || fail "There is no release in $dist." "\`make build\` makes one."
exec node "$ROOT/tools/size.mjs" "$dist"
