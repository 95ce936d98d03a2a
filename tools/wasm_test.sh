#!/usr/bin/env bash
# Cargo's runner for tests that are compiled to wasm: hands them to a headless Firefox, started as webdriver.json says: with three
# connections, for the runner's own little server sometimes forgets a fifth and Chromium, which cannot be told, then waits for good.
# It never builds.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
use_tools
has wasm-bindgen-test-runner || fail "wasm-bindgen-test-runner is missing." "\`make setup\` installs it."
GECKODRIVER=$(find_geckodriver) || fail "geckodriver is missing." "\`make test ONLY=components\` installs it."
export GECKODRIVER
exec wasm-bindgen-test-runner "$@"
