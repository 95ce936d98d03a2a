# The versions of the tools that the project is built with. It never looks at what is installed.
# shellcheck shell=bash disable=SC2034

TRUNK_VERSION=0.21.14
# Splits the lazy chunk off a release; must fit the crate wasm_split_helpers in Cargo.toml.
WASM_SPLIT_VERSION=0.2.4
# Formats what stands in `view!`.
LEPTOSFMT_VERSION=0.1.33
# Drives Firefox in the end-to-end tests.
GECKODRIVER_VERSION=0.37.1
# The version for a checkout without a Cargo.lock.
WASM_BINDGEN_FALLBACK=0.2.130

# Prints the version that Cargo.lock pins, because the tool and the crate must have the same version.
wasm_bindgen_version() {
  local found=
  if [[ -f $ROOT/Cargo.lock ]]; then
    found=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' "$ROOT/Cargo.lock")
  fi
  echo "${found:-$WASM_BINDGEN_FALLBACK}"
}
