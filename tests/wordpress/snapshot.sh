#!/usr/bin/env bash
# Saves or restores the seeded database (save | restore), even while a server is running. It never copies uploads.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/paths.sh"

# SQLite's backup call respects the locks that a plain file copy would ignore.
copy_database() {
  [[ -f "$1" ]] || fail "there is no $1"
  php -r '$from = new SQLite3($argv[1], SQLITE3_OPEN_READONLY); $to = new SQLite3($argv[2]);
    $to->busyTimeout(5000); exit($from->backup($to) ? 0 : 1);' "$1" "$2"
}

case "${1:-}" in
  save)    copy_database "$DATABASE" "$SNAPSHOT" ;;
  restore) copy_database "$SNAPSHOT" "$DATABASE" ;;
  *)       fail "usage: snapshot.sh save|restore" ;;
esac
