# The folders and names that the other scripts share. Sourced by them; never does anything by itself.

HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

# What is downloaded once and shared by every checkout: the WordPress archive and its Russian texts.
CACHE="${GAZETA_TOOLS:-$HOME/.cache/gazeta}/wordpress-6.5"

# What belongs to this checkout only: the site, its database, its uploads, its logs. Ignored by git.
DATA="$HERE/.data"
SITE="$DATA/site"
# A second server may show the same site from a database of its own.
DATABASE="$DATA/database/${WORDPRESS_DATABASE:-site}.sqlite"
SNAPSHOT="$DATA/database/seeded.sqlite"
PHOTOS="$DATA/photos"
# Where the next site is made, so that a running server keeps showing the old one until the new one is whole.
BUILD="$DATA/new"

step() { printf 'wordpress: %s\n' "$*"; }
fail() { printf 'wordpress: %s\n' "$*" >&2; exit 1; }
