#!/usr/bin/env bash
# Serves the local WordPress in the foreground; WORDPRESS_FRESH=1 first restores the seeded state.
# WORDPRESS_SITE=classic serves the old paper. WORDPRESS_DATABASE=name serves a paper from another database, which
# starts in the seeded state.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/paths.sh"

export WORDPRESS_DATABASE WORDPRESS_PORT="${WORDPRESS_PORT:-8081}"
# Behind another server, WordPress listens on a port of its own, but generates addresses with the public port.
LISTEN="${WORDPRESS_LISTEN:-$WORDPRESS_PORT}"
# A page sends several requests at once, and one PHP process handles only one at a time.
export PHP_CLI_SERVER_WORKERS="${PHP_CLI_SERVER_WORKERS:-4}"

[[ $WORDPRESS_SITE =~ ^(site|classic)$ ]] || fail "there is no paper $WORDPRESS_SITE; there are site and classic"
# A site of its own was made before.
if [[ -z "${WORDPRESS_DATA:-}" ]]; then "$HERE/install.sh"; fi
if [[ "${WORDPRESS_FRESH:-}" == 1 || ! -f "$DATABASE" ]]; then "$HERE/snapshot.sh" restore; fi

# PHP's server leaves its workers behind when it is killed, so it gets a process group, which is stopped as a whole.
set -m
php -d opcache.enable_cli=1 -d opcache.validate_timestamps=1 -d memory_limit=256M \
    -d display_errors=0 -d upload_max_filesize=16M -d post_max_size=16M \
    -S "127.0.0.1:$LISTEN" -t "$SITE" "$HERE/router.php" >>"$DATA/log/server-$WORDPRESS_PORT.log" 2>&1 &
SERVER=$!
set +m
stop() { kill -TERM -- "-$SERVER" 2>/dev/null || true; }
trap 'stop; exit 0' INT TERM
trap stop EXIT

step "http://127.0.0.1:$WORDPRESS_PORT/ (wp-admin: admin / gazeta)"
wait "$SERVER" || fail "the server ended; see .data/log/server-$WORDPRESS_PORT.log"
