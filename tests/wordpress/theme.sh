#!/usr/bin/env bash
# Makes a second local site with the theme of a zip: theme.sh ZIP. The site is a copy of the seeded one, with its own
# files and database in .data/theme/, so that the ordinary local site stays as it is. WordPress's own installer unpacks and
# activates the theme.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/paths.sh"

ZIP="$(realpath "${1:?usage: theme.sh ZIP}")"
THEME_DATA="$DATA/theme"

"$HERE/install.sh"
step "copying the site"
rm -rf "$THEME_DATA"
mkdir -p "$THEME_DATA/database" "$THEME_DATA/log"
cp -a "$SITE" "$THEME_DATA/site"
# An owner of the theme has no plugin beside it.
rm "$THEME_DATA/site/wp-content/mu-plugins/gazeta.php"
cp "$SNAPSHOT" "$THEME_DATA/database/site.sqlite"
step "installing the theme"
php -d display_errors=stderr "$HERE/install-theme.php" "$THEME_DATA/site" "$ZIP"
WORDPRESS_DATA="$THEME_DATA" "$HERE/snapshot.sh" save
