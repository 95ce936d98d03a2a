#!/usr/bin/env bash
# Runs the local WordPress and `trunk serve` for development, with the old paper when SITE=classic; only Trunk when
# BACKEND=URL names another WordPress. It leaves nothing running, and never builds a release.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$ROOT/tools/background.sh"

PORT=${PORT:-8080}
WORDPRESS_PORT=${WORDPRESS_PORT:-8081}
BACKEND=${BACKEND:-}

main() {
  cd "$ROOT"
  use_tools
  tools/setup.sh
  demand_port "$PORT" PORT
  stop_on_exit
  if [[ -z $BACKEND ]]; then start_wordpress; fi
  start_trunk
  greet &
  wait_for_first_end
}

demand_port() {
  port_is_free "$1" || fail "Port $1 is in use, perhaps by another \`make serve\`." \
    "Stop that, or choose another port: \`make serve $2=9000\`."
}

start_wordpress() {
  tools/wordpress.sh install
  demand_port "$WORDPRESS_PORT" WORDPRESS_PORT
  export WORDPRESS_PORT WORDPRESS_SITE=${SITE:-site}
  start tools/wordpress.sh start
  await_answer "${STARTED[-1]}" "$WORDPRESS_PORT" /wp-json/ || fail "The local WordPress did not start." \
    "Its log is in tests/wordpress/.data/log/; \`make wordpress-reset\` installs it anew."
}

start_trunk() {
  local config=.trunk-backend.toml ours=http://127.0.0.1:$WORDPRESS_PORT
  if [[ -n $BACKEND ]]; then
    tools/backend.sh "$BACKEND" >"$config"
  elif [[ $WORDPRESS_PORT != 8081 ]]; then
    tools/backend.sh "$ours" "$ours/open-meteo" >"$config"
  else
    config=Trunk.toml
  fi
  start trunk --skip-version-check --config "$config" serve --port "$PORT"
}

# Prints the addresses after Trunk's first build, below the output of the compiler.
greet() {
  until answers "$PORT" /; do
    kill -0 $$ 2>/dev/null || return
    sleep 1
  done
  printf '\n  Gazeta     http://127.0.0.1:%s\n' "$PORT"
  if [[ -n $BACKEND ]]; then
    printf '  backend    %s\n' "$BACKEND"
  else
    printf '  WordPress  http://127.0.0.1:%s/wp-admin/   (user admin, password gazeta)\n' "$WORDPRESS_PORT"
  fi
  printf '  Ctrl-C stops everything\n\n'
}

wait_for_first_end() {
  local code=0
  wait -n "${STARTED[@]}" || code=$?
  fail "One of the servers has stopped unexpectedly (code $code); the other is being stopped."
}

main "$@"
