#!/usr/bin/env bash
# Cargo's runner for tests that are compiled to wasm: finds the tools and starts wasm_test.mjs. It never builds.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
use_tools
has wasm-bindgen-test-runner || fail "wasm-bindgen-test-runner is missing." "\`make setup\` installs it."
CHROMEDRIVER=$(find_chromedriver) || fail "chromedriver is missing." "\`make setup\` installs it."
export CHROMEDRIVER
# The time limit of the whole run in seconds; the runner's own would be 20.
export WASM_BINDGEN_TEST_TIMEOUT=${WASM_BINDGEN_TEST_TIMEOUT:-300}
exec node "$ROOT/tools/wasm_test.mjs" "$@"
