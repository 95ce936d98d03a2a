#!/usr/bin/env bash
# Cargo's runner for tests that are compiled to wasm: hands them to a headless Chromium, started as webdriver.json says.
# It never builds.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
use_tools
has wasm-bindgen-test-runner || fail "wasm-bindgen-test-runner is missing." "\`make setup\` installs it."
CHROMEDRIVER=$(find_chromedriver) || fail "chromedriver is missing." "\`make setup\` installs it."
export CHROMEDRIVER
exec wasm-bindgen-test-runner "$@"
