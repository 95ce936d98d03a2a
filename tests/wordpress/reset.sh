#!/usr/bin/env bash
# Deletes the local site and installs it again. It keeps the downloads and the drawn photographs.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/paths.sh"

step "wiping .data"
rm -rf "$DATA/stamp" "$SITE" "$BUILD" "$DATA/database" "$DATA/log"
exec "$HERE/install.sh"
