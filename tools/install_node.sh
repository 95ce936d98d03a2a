# What package-lock.json pins: wasm-opt for release builds, and DOMPurify for browsers without setHTML.
# It uses npm only when the lock file has changed.
# shellcheck shell=bash

install_node() {
  local installed=$ROOT/node_modules/.installed-lock.json
  if ! cmp -s "$ROOT/package-lock.json" "$installed"; then
    step "installing what package-lock.json names" npm_ci
    cp "$ROOT/package-lock.json" "$installed"
  fi
}

npm_ci() { cd "$ROOT" && npm ci --no-audit --no-fund; }
