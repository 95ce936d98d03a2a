#!/usr/bin/env bash
# The release: build.sh [FOLDER] fills FOLDER (dist/ by default) with what a web server serves. It never serves or tests it.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# For size, the standard library is compiled with the app, what only `{:?}` prints is left out, and panics name their places in our
# own code only (keep_places.sh): together 11 kB brotli. All of it is unstable Rust, asked for here and nowhere else.
# For taking it apart (split_program.mjs) the linker leaves its notes, and functions that are alike stay apart until then.
compile_for_size() {
  export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zfmt-debug=none -Zlocation-detail=none -Zmerge-functions=disabled -Clink-arg=--emit-relocs"
  export RUSTC_WORKSPACE_WRAPPER=$ROOT/tools/keep_places.sh
}

main() {
  cd "$ROOT"
  use_tools
  compile_for_size
  trunk --skip-version-check build --release --dist "${1:-dist}"
  say "• ${1:-dist}/ is ready: any static server will do that answers unknown paths with index.html"
}

main "$@"
