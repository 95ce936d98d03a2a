#!/bin/sh
# Trunk's pre_build hook: compiles first, so that what index.html names in target/ is there, and of this moment, when
# Trunk reads it. It knows nothing of the tools' folders: a plain `trunk serve` runs it too.
set -eu

# Cargo doesn't notice when someone deletes what a build script wrote.
if { [ ! -f target/gazeta.css ] || [ ! -f target/shell.html ] || [ ! -d target/messages ] || [ ! -d target/generated ]; } && [ -f build.rs ]; then
  touch build.rs
fi

if [ "${TRUNK_PROFILE:-debug}" = release ]; then set -- --release; fi
exec cargo build --target=wasm32-unknown-unknown "$@"
