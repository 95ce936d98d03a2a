# What package-lock.json pins: wasm-opt for release builds, and DOMPurify for browsers without setHTML.
# It asks npm only when the lock has changed.
# shellcheck shell=bash

install_node() {
  local installed=$ROOT/node_modules/.installed-lock.json
  if ! cmp -s "$ROOT/package-lock.json" "$installed"; then
    step "installing what package-lock.json names" npm_ci
    cp "$ROOT/package-lock.json" "$installed"
  fi
  offer_wasm_opt
}

npm_ci() { cd "$ROOT" && npm ci --no-audit --no-fund; }

# Trunk looks for the wasm-opt that Trunk.toml names in its own cache, after PATH. npm's is one file that Node runs.
offer_wasm_opt() {
  local theirs
  theirs=$(trunk_cache)/wasm-opt-version_$WASM_OPT_VERSION/bin
  if [[ -x $theirs/wasm-opt ]]; then return; fi
  mkdir -p "$theirs"
  cp "$ROOT/node_modules/binaryen/bin/package.json" "$ROOT/node_modules/binaryen/bin/wasm-opt" "$theirs/"
  chmod +x "$theirs/wasm-opt"
}
