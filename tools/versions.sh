# The versions of the tools that the project is built with; it never looks at what is installed.
# shellcheck shell=bash disable=SC2034

TRUNK_VERSION=0.21.14
# Takes the lazy chunk out of a release; goes with the crate wasm_split_helpers of Cargo.toml.
WASM_SPLIT_VERSION=0.2.4
# Formats what stands in `view!`.
LEPTOSFMT_VERSION=0.1.33
# Drives Firefox in the end-to-end tests.
GECKODRIVER_VERSION=0.37.1
# What a checkout without a Cargo.lock would get.
WASM_BINDGEN_FALLBACK=0.2.130

# The one that Cargo.lock pins: the tool and the crate must be the same version.
wasm_bindgen_version() {
  local found=
  if [[ -f $ROOT/Cargo.lock ]]; then
    found=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' "$ROOT/Cargo.lock")
  fi
  echo "${found:-$WASM_BINDGEN_FALLBACK}"
}
