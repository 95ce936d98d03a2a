#!/usr/bin/env bash
# The release: build.sh [FOLDER] fills FOLDER (dist/ by default) with what a web server serves. It never serves it.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# All flags of a release that are not in Cargo.toml: the split of the lazy chunk (src/comments/lazy_chunk.rs) and the linker's relocations
# that wasm-split reads; and two of unstable Rust, for size (brotli, of a first visit): no texts of `{:?}`, 3.5 kB, and a
# standard library compiled for size, 4.3 kB.
compile_for_release() {
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--cfg split -Clink-arg=--emit-relocs -Zfmt-debug=none -Zlocation-detail=none"
  export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
}

main() {
  cd "$ROOT"
  use_tools
  compile_for_release
  trunk --skip-version-check build --release --dist "${1:-dist}"
  say "• ${1:-dist}/ is ready: any static server will do that answers unknown paths with index.html"
}

main "$@"
