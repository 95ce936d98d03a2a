#!/usr/bin/env bash
# Every check there is, in order of cost; stops at the first that fails, and leaves nothing running.
# ONLY=journeys runs one part, ENGINE=firefox the journeys in one engine, AT_A_TIME=1 one journey after the other. It changes no file of
# the project.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$ROOT/tools/background.sh"

PARTS=(format lint unit release components journeys)
ENGINES=(chromium firefox webkit)
# Not dist/, which `make serve` may be writing at the same time.
RELEASE=$ROOT/target/release-site
WASM=(--target wasm32-unknown-unknown)
# How many journeys go at a time: alone they wait for a third of their time, and three on two cores are no faster than two.
AT_A_TIME=${AT_A_TIME:-2}
# And how many more may wait for their turn, some of them for the one site of those that write: the outbox has seven.
WAITING=10

main() {
  local part
  cd "$ROOT"
  use_tools
  choose_parts
  choose_engines
  tools/setup.sh $(list_needed_engines)
  stop_on_exit
  use_own_temporary_folder
  for part in "${PARTS[@]}"; do run_part "$part"; done
  printf '\n✓ %s: all well, in %d s\n' "${PARTS[*]}" "$SECONDS"
}

choose_parts() {
  if [[ -z ${ONLY:-} ]]; then return; fi
  [[ " ${PARTS[*]} " == *" $ONLY "* ]] || fail "ONLY=$ONLY is no part of the tests." "The parts are: ${PARTS[*]}."
  PARTS=("$ONLY")
}

choose_engines() {
  if [[ -n ${ENGINE:-} ]]; then
    [[ " ${ENGINES[*]} " == *" $ENGINE "* ]] || fail "$ENGINE is no engine of the journeys." "The engines are: ${ENGINES[*]}."
    ENGINES=("$ENGINE")
  fi
}

# Only what something will be run in is installed; the component tests run in Firefox.
list_needed_engines() {
  if [[ " ${PARTS[*]} " == *" journeys "* ]]; then printf '%s\n' "${ENGINES[@]}"; fi
  if [[ " ${PARTS[*]} " == *" components "* ]]; then echo firefox; fi
}

# Browsers leave profiles in it.
use_own_temporary_folder() {
  TMPDIR=$(mktemp -d)
  export TMPDIR
  trap 'stop_started; rm -rf "$TMPDIR"' EXIT
}

# In the background, for only there can a signal stop it at once.
run_part() {
  local started=$SECONDS code=0
  printf '\n── %s\n' "$1"
  start "test_$1"
  wait "${STARTED[-1]}" || code=$?
  ((code == 0)) || fail "$1 failed after $((SECONDS - started)) s." "To run it alone: \`make test ONLY=$1\`"
  printf '── %s: %d s\n' "$1" "$((SECONDS - started))"
}

test_format() { cargo fmt --check; }

test_lint() {
  cargo clippy --workspace --all-targets --all-features -- -D warnings
  cargo clippy "${WASM[@]}" --lib --bins --test web -- -D warnings
}

test_unit() { cargo test --workspace; }

test_release() {
  tools/build.sh "$RELEASE"
  tools/size.sh "$RELEASE"
  node tools/baseline.mjs "$RELEASE"
}

test_components() { cargo test "${WASM[@]}" --test web; }

# All engines, also when one of them fails: the table shows each.
test_journeys() {
  local engine code=0
  if release_is_stale; then tools/build.sh "$RELEASE"; fi
  stop_on_exit
  start_sites
  rm -f target/journeys/*.tsv
  for engine in "${ENGINES[@]}"; do journeys_in "$engine" || code=$?; done
  node tools/journeys.mjs "${ENGINES[@]}" || code=$?
  return "$code"
}

journeys_in() {
  printf '\n── journeys in %s\n' "$1"
  CHROMEDRIVER=$(find_chromedriver) CHROMIUM=$(find_chromium) FIREFOX=$(find_firefox) GECKODRIVER=$(find_geckodriver) \
    WEBKITDRIVER=$(find_webkitdriver) MINIBROWSER=$(find_minibrowser) NGINX=${NGINX:-/usr/sbin/nginx} \
    GAZETA_BROWSER=$1 GAZETA_DIST=$RELEASE GAZETA_AT_A_TIME=$AT_A_TIME \
    GAZETA_WORDPRESS=http://127.0.0.1:$READERS_PORT GAZETA_WORDPRESS_OF_WRITERS=http://127.0.0.1:$WRITERS_PORT \
    cargo test --features "${FEATURES:-journeys}" --test journeys -- --test-threads="$((AT_A_TIME + WAITING))" ${JOURNEYS:-} |
    grep --line-buffered -v 'has been running for over 60 seconds'
}

release_is_stale() {
  [[ ! -f $RELEASE/index.html ]] ||
    [[ -n $(find src crates build build.rs style web public deploy index.html Cargo.toml Cargo.lock Trunk.toml package-lock.json tools/*.mjs tools/build.sh -newer "$RELEASE/index.html" -print -quit) ]]
}

# The journeys get WordPress as it was seeded, and to themselves: one for those that only read, and one for those that write.
start_sites() {
  READERS_PORT=${WORDPRESS_PORT:-8081}
  WRITERS_PORT=$((READERS_PORT + 1))
  tools/wordpress.sh install
  start_site "$READERS_PORT" site
  start_site "$WRITERS_PORT" writers
}

start_site() {
  port_is_free "$1" || fail "Port $1 is in use, perhaps by \`make serve\`." \
    "The journeys need the local WordPress to themselves: stop it first."
  WORDPRESS_PORT=$1 WORDPRESS_DATABASE=$2 WORDPRESS_FRESH=1 start tools/wordpress.sh start
  await_answer "${STARTED[-1]}" "$1" /wp-json/ || fail "The local WordPress did not start."
}

main "$@"
