# What all scripts share: the folders, the messages, and how tools are found. It never installs, builds or starts
# anything.
# shellcheck shell=bash

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# Tools of others live outside the checkout, so that a second clone can use them too.
GAZETA_TOOLS=${GAZETA_TOOLS:-$HOME/.cache/gazeta}
LOGS=$GAZETA_TOOLS/logs

# shellcheck source=tools/versions.sh
source "$ROOT/tools/versions.sh"

say() { printf '%s\n' "$*"; }

# Prints what went wrong and what to do about it, and ends the script.
fail() {
  printf '\n✗ %s\n' "$1" >&2
  shift
  if (($#)); then printf '  %s\n' "$@" >&2; fi
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

# Where Trunk keeps the tools that it downloads. It looks there first.
trunk_cache() {
  case $(uname -s) in
    Darwin) echo "$HOME/Library/Caches/dev.trunkrs.trunk" ;;
    *) echo "${XDG_CACHE_HOME:-$HOME/.cache}/trunk" ;;
  esac
}

# Puts the project's own tools first on PATH, for this process and its children.
use_tools() {
  local cargo_bin=${CARGO_HOME:-$HOME/.cargo}/bin
  if [[ :$PATH: != *:$cargo_bin:* ]]; then PATH=$cargo_bin:$PATH; fi
  local tool
  for tool in "trunk-$TRUNK_VERSION" "wasm-split-$WASM_SPLIT_VERSION" "wasm-bindgen-$(wasm_bindgen_version)"; do
    PATH=$GAZETA_TOOLS/$tool/bin:$PATH
  done
  export PATH
}

# Prints the first of the named programs that is installed.
first_of() {
  local name
  for name; do
    if command -v "$name" 2>/dev/null; then return; fi
  done
  return 1
}

find_chromium() { first_of ${CHROMIUM:+"$CHROMIUM"} chromium chromium-browser google-chrome-stable google-chrome; }
find_chromedriver() { first_of ${CHROMEDRIVER:+"$CHROMEDRIVER"} chromedriver chromium.chromedriver; }
find_firefox() { first_of ${FIREFOX:+"$FIREFOX"} firefox-esr firefox; }
find_geckodriver() { first_of ${GECKODRIVER:+"$GECKODRIVER"} "$GAZETA_TOOLS/geckodriver-$GECKODRIVER_VERSION/bin/geckodriver"; }
find_webkitdriver() { first_of ${WEBKITDRIVER:+"$WEBKITDRIVER"} WebKitWebDriver; }
# WebKitGTK's own small browser, which no distribution puts on PATH.
find_minibrowser() { first_of ${MINIBROWSER:+"$MINIBROWSER"} /usr/{lib,libexec}{/*,}/webkit{2gtk-4.1,gtk-6.0,2gtk-4.0}/MiniBrowser; }
