#!/usr/bin/env bash
# Packs the theme, installs it in a second local WordPress as an owner would, and serves that until Ctrl-C. The site of
# `make serve` stays as it is. GAZETA_ZIP=FILE installs a zip that is packed already.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$ROOT/tools/background.sh"

PORT=${THEME_PORT:-8083}

main() {
  cd "$ROOT"
  port_is_free "$PORT" || fail "Port $PORT is in use." "Stop what uses it, or choose another: \`make serve-theme THEME_PORT=9000\`."
  if [[ -z ${GAZETA_ZIP:-} ]]; then tools/theme.sh; fi
  tests/wordpress/theme.sh "${GAZETA_ZIP:-dist/gazeta.zip}"
  stop_on_exit
  WORDPRESS_DATA=$ROOT/tests/wordpress/.data/theme WORDPRESS_PORT=$PORT start tests/wordpress/start.sh
  await_answer "${STARTED[-1]}" "$PORT" / || fail "The local WordPress did not start." \
    "Its log is in tests/wordpress/.data/theme/log/."
  printf '\n  the paper  http://127.0.0.1:%s/\n  wp-admin   http://127.0.0.1:%s/wp-admin/   (user admin, password gazeta)\n' "$PORT" "$PORT"
  printf '  Ctrl-C stops it\n\n'
  wait "${STARTED[-1]}"
}

main "$@"
