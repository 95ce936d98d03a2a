#!/usr/bin/env bash
# Builds what is copied to a paper's server: dist.sh [FOLDER] builds the release into FOLDER (dist/ by default) and
# writes .br and .gz files beside it. It never serves it.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

main() {
  local folder=${1:-$ROOT/dist}
  "$ROOT/tools/build.sh" "$folder"
  node "$ROOT/tools/compress.mjs" "$folder"
  say "• copy ${folder#"$ROOT/"}/ to /var/www/gazeta and deploy/nginx.conf to /etc/nginx/conf.d/: README.md, «Your own WordPress»"
}

main "$@"
