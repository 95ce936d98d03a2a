# The paths and names that the other scripts share. It is sourced by them, and does nothing by itself.

HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

# Downloads that all checkouts share: the WordPress archive and its Russian translations.
CACHE="${GAZETA_TOOLS:-$HOME/.cache/gazeta}/wordpress-6.5"

# What belongs to this checkout only: the site, its database, its uploads, its logs. Git ignores it.
DATA="$HERE/.data"
SITE="$DATA/site"
# A second server can use the same site with another database.
DATABASE="$DATA/database/${WORDPRESS_DATABASE:-site}.sqlite"
SNAPSHOT="$DATA/database/seeded.sqlite"
PHOTOS="$DATA/photos"
# The next site is built here, so that a running server keeps the old one until the new one is complete.
BUILD="$DATA/new"

step() { printf 'wordpress: %s\n' "$*"; }
fail() { printf 'wordpress: %s\n' "$*" >&2; exit 1; }
