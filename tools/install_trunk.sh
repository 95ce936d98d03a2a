# Builds Trunk, wasm-bindgen and wasm-split with cargo, once per version. A developer's own versions on PATH are used
# when they fit, and never replaced.
# shellcheck shell=bash

# The tools are built to compile fast, not to run fast, because they only start other programs. Only wasm-bindgen does
# real work, so the crates that it spends its time in are optimized.
SHORT_BUILD=(CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=256 CARGO_PROFILE_RELEASE_OPT_LEVEL=0)
FAST_CRATES=(walrus wasmparser wasm-encoder wasm-bindgen-cli-support gimli id-arena leb128fmt)

install_trunk() {
  local mine=$GAZETA_TOOLS/trunk-$TRUNK_VERSION
  if [[ ! -x $mine/bin/trunk ]] && ! trunk_fits trunk; then
    step "building trunk $TRUNK_VERSION (about 5 minutes, once)" \
      build_tool "$mine" trunk "$TRUNK_VERSION" --no-default-features --features rustls
  fi
  if [[ -x $mine/bin/trunk ]]; then offer_trunk "$mine/bin/trunk"; fi
}

trunk_fits() { [[ $("$1" --version 2>/dev/null) == "trunk ${TRUNK_VERSION%.*}."* ]]; }

# A plain `trunk serve` should work too, so cargo's bin folder gets a link, unless another trunk is there.
offer_trunk() {
  local bin=${CARGO_HOME:-$HOME/.cargo}/bin
  mkdir -p "$bin"
  if [[ ! -e $bin/trunk ]]; then ln -sfn "$1" "$bin/trunk"; fi
}

install_wasm_bindgen() {
  local version mine theirs
  version=$(wasm_bindgen_version)
  mine=$GAZETA_TOOLS/wasm-bindgen-$version
  theirs=$(trunk_cache)/wasm-bindgen-$version
  if [[ ! -x $mine/bin/wasm-bindgen-test-runner ]]; then
    step "building wasm-bindgen $version (about 2 minutes, once)" \
      build_tool "$mine" wasm-bindgen-cli "$version" --no-default-features \
      $(printf -- '--config=profile.release.package.%s.opt-level=2 ' "${FAST_CRATES[@]}")
  fi
  if [[ ! -x $theirs/wasm-bindgen ]]; then
    mkdir -p "$theirs"
    ln -sfn "$mine/bin/wasm-bindgen" "$theirs/wasm-bindgen"
  fi
}

install_wasm_split() {
  local mine=$GAZETA_TOOLS/wasm-split-$WASM_SPLIT_VERSION
  if [[ ! -x $mine/bin/wasm-split-cli ]]; then
    step "building wasm-split $WASM_SPLIT_VERSION (about 1 minute, once)" \
      build_tool "$mine" wasm_split_cli_support "$WASM_SPLIT_VERSION" --features build-binary
  fi
}

# build_tool FOLDER CRATE VERSION OPTION…: uses the crate's own lock file; without it if that names a crate that the
# registry lacks.
build_tool() {
  local folder=$1 crate=$2 version=$3
  shift 3
  cd "$ROOT"
  export "${SHORT_BUILD[@]}"
  cargo install --locked --root "$folder" "$crate" --version "=$version" "$@" ||
    cargo install --root "$folder" "$crate" --version "=$version" "$@"
}
