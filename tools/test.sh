#!/usr/bin/env bash
# Runs the tests in order of cost: test.sh [PART…] runs the parts named, or those of `make test`. It stops at the first
# part that fails, leaves nothing running, and changes no file of the project. BROWSER=firefox runs the part e2e in one
# engine; E2E="menu:: search::" runs only the tests whose names contain one of these; AT_A_TIME=1 runs one test at a
# time. The part try looks at the WordPress at URL.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$ROOT/tools/background.sh"

KNOWN_PARTS=(format lint native component release smoke e2e try)
PARTS=(format lint native component release smoke)
ENGINES=(chromium firefox webkit)
# Not dist/, because `make serve` may be writing there at the same time.
RELEASE=$ROOT/target/release-site
WASM=(--target wasm32-unknown-unknown)
# How many end-to-end tests run at a time. A test waits for a third of its time, but three on two cores are no faster.
AT_A_TIME=${AT_A_TIME:-2}
# How many more may wait for their turn: some wait for the one site of the tests that write.
WAITING=10

main() {
  local part
  cd "$ROOT"
  choose_parts "$@"
  choose_engines
  use_tools
  tools/setup.sh $(list_needed_engines)
  stop_on_exit
  use_own_temporary_folder
  for part in "${PARTS[@]}"; do run_part "$part"; done
  printf '\n✓ %s: passed in %d s\n' "${PARTS[*]}" "$SECONDS"
}

choose_parts() {
  local part
  if (($#)); then PARTS=("$@"); fi
  for part in "${PARTS[@]}"; do
    [[ " ${KNOWN_PARTS[*]} " == *" $part "* ]] || fail "The tests have no part $part." "The parts are: ${KNOWN_PARTS[*]}."
  done
}

choose_engines() {
  if [[ -n ${BROWSER:-} ]]; then
    [[ " ${ENGINES[*]} " == *" $BROWSER "* ]] ||
      fail "The tests do not support the browser $BROWSER." "They support: ${ENGINES[*]}."
    ENGINES=("$BROWSER")
  fi
}

# Only the part e2e needs more than Chromium.
list_needed_engines() {
  if [[ " ${PARTS[*]} " == *" e2e "* ]]; then printf '%s\n' "${ENGINES[@]}"; fi
}

# Browsers leave their profiles in it.
use_own_temporary_folder() {
  TMPDIR=$(mktemp -d)
  export TMPDIR
  trap 'stop_started; rm -rf "$TMPDIR"' EXIT
}

# In the background, because only then a signal stops it at once.
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
  cargo clippy "${WASM[@]}" --lib --bins --test component -- -D warnings
  find theme tests/wordpress -name .data -prune -o -name '*.php' -print0 | xargs -0 -n1 -P2 php -l >/dev/null
  phpcs --standard=tools/phpcs.xml theme tests/wordpress tests/e2e/support/theme
}

test_native() { cargo test --workspace; }

test_component() { cargo test "${WASM[@]}" --test component; }

test_release() {
  tools/build.sh "$RELEASE"
  tools/size.sh "$RELEASE"
  node tools/baseline.mjs "$RELEASE"
}

# Runs the tests that tests/e2e/smoke.txt names.
test_smoke() {
  local names
  mapfile -t names < <(grep '^specs::' tests/e2e/smoke.txt)
  prepare_e2e
  run_e2e chromium --exact "${names[@]}"
}

# Runs all engines, even when one of them fails, because the table shows each.
test_e2e() {
  local engine code=0
  prepare_e2e
  for engine in "${ENGINES[@]}"; do
    # shellcheck disable=SC2086
    run_e2e "$engine" ${E2E:-} || code=$?
  done
  node tools/e2e_table.mjs "${ENGINES[@]}" || code=$?
  return "$code"
}

# The end-to-end sweep of the WordPress at URL.
test_try() {
  TRY_PORT=${PORT:-8070}
  if release_is_stale; then tools/build.sh "$RELEASE"; fi
  stop_on_exit
  port_is_free "$TRY_PORT" || fail "Port $TRY_PORT is in use." "Choose another one: \`make try URL=$URL PORT=9000\`."
  start node tools/try.mjs "$URL" "$TRY_PORT"
  await_answer "${STARTED[-1]}" "$TRY_PORT" /wp-json/ || fail "$URL does not respond any more."
  READERS_PORT=$TRY_PORT WRITERS_PORT=$TRY_PORT CLASSIC_PORT=$TRY_PORT
  run_e2e chromium specs::sweep::tried:: --quiet
}

prepare_e2e() {
  if release_is_stale; then tools/build.sh "$RELEASE"; fi
  stop_on_exit
  start_sites
  rm -f target/e2e/*.tsv
}

# run_e2e ENGINE [ARGUMENT…]: the arguments go to the test program.
run_e2e() {
  local engine=$1
  shift
  printf '\n── end-to-end tests in %s\n' "$engine"
  CHROMEDRIVER=$(find_chromedriver) CHROMIUM=$(find_chromium) FIREFOX=$(find_firefox) GECKODRIVER=$(find_geckodriver) \
    WEBKITDRIVER=$(find_webkitdriver) MINIBROWSER=$(find_minibrowser) NGINX=${NGINX:-/usr/sbin/nginx} \
    GAZETA_BROWSER=$engine GAZETA_DIST=$RELEASE GAZETA_AT_A_TIME=$AT_A_TIME \
    GAZETA_WORDPRESS=http://127.0.0.1:$READERS_PORT GAZETA_WRITABLE_WORDPRESS=http://127.0.0.1:$WRITERS_PORT \
    GAZETA_CLASSIC_WORDPRESS=http://127.0.0.1:$CLASSIC_PORT \
    GAZETA_THEME=http://127.0.0.1:$THEME_PORT \
    cargo test --features "${FEATURES:-e2e}" --test e2e -- --test-threads="$((AT_A_TIME + WAITING))" "$@" |
    grep --line-buffered -v 'has been running for over 60 seconds'
}

# Whether a source file is newer than the last release.
release_is_stale() {
  local sources=(src crates build build.rs style web public deploy index.html Cargo.toml Cargo.lock Trunk.toml package-lock.json tools/*.mjs tools/build.sh)
  [[ ! -f $RELEASE/index.html ]] || [[ -n $(find "${sources[@]}" -newer "$RELEASE/index.html" -print -quit) ]]
}

# Starts freshly seeded sites for the tests alone: one for tests that only read, one for tests that write, the old paper,
# and one with the theme.
start_sites() {
  READERS_PORT=${WORDPRESS_PORT:-8081}
  WRITERS_PORT=$((READERS_PORT + 1))
  CLASSIC_PORT=$((READERS_PORT + 2))
  THEME_PORT=${THEME_PORT:-$((READERS_PORT + 3))}
  tools/wordpress.sh install
  start_site "$READERS_PORT" site site
  start_site "$WRITERS_PORT" writers site
  start_site "$CLASSIC_PORT" classic classic
  tools/theme.sh "$RELEASE" "$ROOT/target/theme/gazeta.zip"
  tests/wordpress/theme.sh target/theme/gazeta.zip
  WORDPRESS_DATA=$ROOT/tests/wordpress/.data/theme start_site "$THEME_PORT" site site
}

# start_site PORT DATABASE PAPER
start_site() {
  port_is_free "$1" || fail "Port $1 is in use, perhaps by \`make serve\`." \
    "The end-to-end tests need the local WordPress to themselves: stop it first."
  WORDPRESS_PORT=$1 WORDPRESS_DATABASE=$2 WORDPRESS_SITE=$3 WORDPRESS_FRESH=1 start tools/wordpress.sh start
  await_answer "${STARTED[-1]}" "$1" /wp-json/ || fail "The local WordPress did not start."
}

main "$@"
