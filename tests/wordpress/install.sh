#!/usr/bin/env bash
# Installs a complete, seeded WordPress into .data/, and does nothing when that is up to date. It never starts a server.
set -euo pipefail
# Always seeds the databases of both papers, whichever the server will use.
unset WORDPRESS_DATABASE WORDPRESS_SITE
source "$(dirname "${BASH_SOURCE[0]}")/paths.sh"
cd "$HERE"

PAPERS=(site classic)

# The files that determine the installed site. A change of them changes the stamp, which causes a new installation.
fingerprint() {
  find wp-config.php fetch.sh install.sh plugin seed -type f ! -name 'DONE-*' -print0 |
    sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

require_php() {
  command -v php >/dev/null || fail "php is missing"
  php -r 'exit(array_diff(["pdo_sqlite","sqlite3","mbstring","dom","intl","gd"], get_loaded_extensions()) ? 1 : 0);' ||
    fail "PHP lacks one of: sqlite3, mbstring, xml, intl, gd"
}

copy_wordpress() {
  step "copying WordPress"
  rm -rf "$BUILD"
  mkdir -p "$BUILD/database" "$BUILD/log"
  cp -a "$CACHE/tree" "$BUILD/site"
  cp wp-config.php "$BUILD/site/"
  cp -r plugin/. "$BUILD/site/wp-content/mu-plugins/"
  # The SQLite driver's own drop-in, with its two placeholders filled in.
  sed -e "s#'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'#__DIR__ . '/mu-plugins/sqlite-database-integration'#" \
      -e "s#{SQLITE_PLUGIN}#sqlite-database-integration/load.php#" \
      "$BUILD/site/wp-content/mu-plugins/sqlite-database-integration/db.copy" > "$BUILD/site/wp-content/db.php"
}

run_php() { php -d opcache.enable_cli=1 -d memory_limit=512M -d display_errors=stderr "$@"; }

# Starts one process for each processor, because drawing a photograph takes almost a second.
draw_photographs() {
  local workers part
  workers="$(nproc 2>/dev/null || echo 2)"
  for ((part = 0; part < workers; part++)); do
    run_php seed/draw-all.php "$part" "$workers" &
  done
  wait
}

# seed_paper NAME: installs WordPress into the paper's database and fills it.
seed_paper() {
  export WORDPRESS_DATABASE="$1"
  step "installing the paper $1 (admin / gazeta)"
  run_php seed/setup.php "$BUILD/site"
  step "drawing its photographs"
  draw_photographs
  step "seeding it"
  run_php seed/seed.php "$BUILD/site"
}

# Replaces the old site by the new one.
take_over() {
  rm -f "$DATA/stamp"
  rm -rf "$SITE" "$DATA/database"
  mv "$BUILD/site" "$SITE"
  mv "$BUILD/database" "$DATA/database"
  : > "$DATA/log/debug.log"
  rm -rf "$BUILD"
  for paper in "${PAPERS[@]}"; do WORDPRESS_DATABASE=$paper WORDPRESS_SITE=$paper ./snapshot.sh save; done
}

mkdir -p "$DATA/log" "$PHOTOS"
# Two make targets may run this at the same time.
exec 9>"$DATA/lock"
flock 9

STAMP="$(fingerprint)"
[[ -f "$DATA/stamp" && "$(<"$DATA/stamp")" == "$STAMP" ]] && exit 0

require_php
./fetch.sh
copy_wordpress
for paper in "${PAPERS[@]}"; do seed_paper "$paper"; done
# Newer PHP versions deprecate things that WordPress 6.5 does; that deserves a warning, not an error.
if [[ -s "$BUILD/log/debug.log" ]]; then
  cp "$BUILD/log/debug.log" "$DATA/log/seeding.log"
  step "PHP complained meanwhile; see .data/log/seeding.log"
fi
take_over
printf '%s' "$STAMP" > "$DATA/stamp"
step "ready"
