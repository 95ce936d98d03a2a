# Starts the servers that the benches measure: nginx before the release and before WordPress's own theme, with one
# WordPress behind both. It is sourced after lib.sh and background.sh, and never measures anything itself.
# shellcheck shell=bash

export GAZETA_PORT=${GAZETA_PORT:-8090} THEME_PORT=${THEME_PORT:-8091} PHP_PORT=${PHP_PORT:-8092}
BENCH=$ROOT/target/bench
# The same folder as in `make test`; not dist/, because `make serve` may be writing there at the same time.
RELEASE=$ROOT/target/release-site

start_servers() {
  local port
  for port in "$GAZETA_PORT" "$THEME_PORT" "$PHP_PORT"; do
    port_is_free "$port" || fail "Port $port is in use, perhaps by another bench." \
      "Stop that, or choose others: GAZETA_PORT, THEME_PORT and PHP_PORT name them."
  done
  take_release
  start_php
  start_nginx
}

# RELEASE_READY=1 takes an existing release as it is.
take_release() {
  if [[ ${RELEASE_READY:-} != 1 || ! -f $RELEASE/index.html ]]; then "$ROOT/tools/build.sh" "$RELEASE"; fi
  mkdir -p "$BENCH"
  rm -rf "$BENCH/site"
  cp -r "$RELEASE" "$BENCH/site"
  node "$ROOT/tools/compress.mjs" "$BENCH/site"
}

# WordPress listens on PHP_PORT, but takes the theme's address for its own.
start_php() {
  "$ROOT/tools/wordpress.sh" install
  WORDPRESS_PORT=$THEME_PORT WORDPRESS_LISTEN=$PHP_PORT WORDPRESS_FRESH=1 start "$ROOT/tools/wordpress.sh" start
  await_answer "${STARTED[-1]}" "$PHP_PORT" /wp-json/ || fail "The local WordPress did not start." \
    "Its log is in tests/wordpress/.data/log/; \`make wordpress-reset\` installs it anew."
}

start_nginx() {
  node "$ROOT/tools/bench/conf.mjs" "$ROOT" "$BENCH/nginx" "$BENCH/site"
  start "${NGINX:-/usr/sbin/nginx}" -e stderr -c "$BENCH/nginx/nginx.conf" -p "$BENCH/nginx"
  await_answer "${STARTED[-1]}" "$GAZETA_PORT" / || fail "nginx did not start; its own messages are above."
}

# measure_with SCRIPT: runs it in the background, because only then a signal stops it at once.
measure_with() {
  CHROME_PATH=$(find_chromium) || fail "There is no Chromium to measure with." "\`make setup\` installs it."
  export CHROME_PATH
  start node "$1" "$ROOT"
  wait "${STARTED[-1]}"
}
