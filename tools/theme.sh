#!/usr/bin/env bash
# Packs the theme: theme.sh [RELEASE [ZIP]] makes ZIP (dist/gazeta.zip) of theme/ and the release in RELEASE, which it
# builds first if none is named. It never installs it.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# PHP's limit for uploads, unless the hoster has raised it.
MAX_BYTES=2000000

main() {
  local release=${1:-$ROOT/target/release-theme} folder=$ROOT/target/theme/gazeta zip=${2:-$ROOT/dist/gazeta.zip}
  cd "$ROOT"
  if ((!$#)); then tools/build.sh "$release"; fi
  node tools/theme.mjs "$release" "$folder"
  mkdir -p "$(dirname "$zip")"
  rm -f "$zip"
  (cd target/theme && zip -qrX9 "$zip" gazeta)
  (($(stat -c %s "$zip") < MAX_BYTES)) || fail "$zip has $(stat -c %s "$zip") bytes; $MAX_BYTES are allowed."
  say "• ${zip#"$ROOT/"} is ready: upload it at Appearance → Themes → Add"
}

main "$@"
