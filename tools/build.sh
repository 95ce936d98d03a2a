#!/usr/bin/env bash
# The release: build.sh [FOLDER] fills FOLDER (dist/ by default) with what a web server serves. It never serves it.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# All flags of a release that are not in Cargo.toml: the split of the lazy chunk (src/comments/lazy_chunk.rs), the linker's relocations
# that wasm-split reads, and what unstable Rust saves (kB, brotli; docs/decisions/0043): no texts of `{:?}` (3.5), no source
# places of panics (3.5), a panic that is a trap without a message (9.3), a standard library compiled for size (11).
compile_for_release() {
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--cfg split -Clink-arg=--emit-relocs -Zfmt-debug=none"
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS+=" -Zlocation-detail=none -Zunstable-options -Cpanic=immediate-abort"
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
