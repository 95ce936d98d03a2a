# The paths and names that the other scripts share. It is sourced by them, and does nothing by itself.

HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

# Downloads that all checkouts share: the WordPress archive and its Russian translations.
CACHE="${GAZETA_TOOLS:-$HOME/.cache/gazeta}/wordpress-6.5"

# What belongs to this checkout only: the site, its database, its uploads, its logs. Git ignores it. The site with the
# theme has a folder of its own in it (theme.sh).
DATA="${WORDPRESS_DATA:-$HERE/.data}"
SITE="$DATA/site"
# Each paper has a database of its own, and both share WordPress's files: `site` is the demonstration paper, `classic`
# the old one. A further server can use a further database, with what one of them was seeded with.
WORDPRESS_SITE="${WORDPRESS_SITE:-site}"
WORDPRESS_DATABASE="${WORDPRESS_DATABASE:-$WORDPRESS_SITE}"
DATABASE="$DATA/database/$WORDPRESS_DATABASE.sqlite"
SNAPSHOT="$DATA/database/seeded-$WORDPRESS_SITE.sqlite"
PHOTOS="$DATA/photos"
# The next site is built here, so that a running server keeps the old one until the new one is complete.
BUILD="$DATA/new"

step() { printf 'wordpress: %s\n' "$*"; }
fail() { printf 'wordpress: %s\n' "$*" >&2; exit 1; }
