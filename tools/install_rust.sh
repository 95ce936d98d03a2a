# Installs a Rust that compiles to wasm: the one of rust-toolchain.toml if rustup has it or can download it; otherwise
# Debian's, with a standard library built here. It changes the toolchain of this checkout only, never the default one.
# shellcheck shell=bash

DEBIAN_RUSTLIB=/usr/lib/rustlib
DEBIAN_RUST=(rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web)

install_rust() {
  if rust_is_ready; then return; fi
  if has rustup; then
    if use_linked_debian_rust; then return; fi
    step "requesting Rust and its wasm32 target from rustup" request_from_rustup
    if rust_is_ready; then return; fi
    say "  rustup could not download it: Debian's own Rust is used instead"
  fi
  install_debian_rust
  rust_is_ready || fail "This Rust can't compile to wasm: $(rustc -V 2>&1 | head -n 1)" \
    "Rust 1.92 or newer is needed, with the target wasm32-unknown-unknown, clippy and rustfmt."
}

# Whether Rust, as called from this checkout, can compile this project, and has rustfmt, clippy and the library's
# sources.
rust_is_ready() {
  (cd "$ROOT" && compiles_to_wasm rustc && cargo fmt --version && cargo clippy --version && has_library_source) >/dev/null 2>&1
}

# A release compiles the standard library from source.
has_library_source() { [[ -d $(rustc --print sysroot)/lib/rustlib/src/rust/library/std ]]; }

# A release makes its panics traps, which needs 1.92; `String` needs the target's standard library, made by the same
# compiler.
compiles_to_wasm() {
  local out code=0
  out=$(mktemp -d)
  RUSTC_BOOTSTRAP=1 "$@" -Zunstable-options -Cpanic=immediate-abort --edition 2024 --crate-type lib --emit=metadata \
    --target wasm32-unknown-unknown --out-dir "$out" - >/dev/null 2>&1 <<'RUST' || code=$?
pub fn first(text: Option<String>) -> bool { if let Some(text) = text && text.starts_with('a') { true } else { false } }
RUST
  rm -rf "$out"
  return "$code"
}

use_linked_debian_rust() {
  rustup toolchain list 2>/dev/null | grep -q '^debian\b' && compiles_to_wasm rustc +debian || return 1
  rustup override set debian --path "$ROOT" >/dev/null 2>&1
  rust_is_ready
}

# On a closed network this must fail quickly; the caller then uses Debian's Rust.
request_from_rustup() {
  cd "$ROOT"
  export RUSTUP_MAX_RETRIES=0
  rustc --version || timeout 600 rustup toolchain install "$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)" || return 0
  timeout 180 rustup target add wasm32-unknown-unknown || return 0
  timeout 180 rustup component add clippy rustfmt rust-src || return 0
}

install_debian_rust() {
  local llvm
  if ! dpkg -s "${DEBIAN_RUST[@]}" >/dev/null 2>&1; then apt_install "installing Debian's Rust" "${DEBIAN_RUST[@]}"; fi
  llvm=$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
  if [[ ! -x /usr/lib/llvm-$llvm/bin/lld ]]; then apt_install "installing its linker" "lld-$llvm"; fi
  if ! compiles_to_wasm /usr/bin/rustc; then
    step "building Rust's standard library for wasm (about 1 minute, once)" build_wasm_std "$llvm"
  fi
  if has rustup; then
    rustup toolchain link debian /usr
    rustup override set debian --path "$ROOT" >/dev/null 2>&1
  fi
}

# Builds std by compiling an empty crate, with bitcode in it because LTO needs that. The result replaces an older one.
build_wasm_std() (
  local llvm=$1 work lib=$DEBIAN_RUSTLIB/wasm32-unknown-unknown/lib host
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  write_empty_crate "$work"
  cd "$work"
  env RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$work/target" /usr/bin/cargo build \
    --release --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort,proc_macro,test
  rm "$work"/target/wasm32-unknown-unknown/release/deps/libempty-*.rlib
  host=$DEBIAN_RUSTLIB/$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  as_root rm -rf "$lib"
  as_root mkdir -p "$lib" "$host/bin"
  as_root cp "$work"/target/wasm32-unknown-unknown/release/deps/*.rlib "$lib/"
  as_root ln -sfn "/usr/lib/llvm-$llvm/bin/lld" "$host/bin/rust-lld"
)

write_empty_crate() {
  cat >"$1/Cargo.toml" <<'TOML'
[package]
name = "empty"
version = "0.0.0"
edition = "2021"

[lib]
path = "lib.rs"

[profile.release]
panic = "abort"
opt-level = "s"
codegen-units = 1
TOML
  echo '#![no_std]' >"$1/lib.rs"
}
