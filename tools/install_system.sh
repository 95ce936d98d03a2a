# Installs what comes from the system's packages: a linker, Node, PHP for the local WordPress, Chromium and nginx for
# the tests. It never touches Rust, and uses the network only when something is missing.
# shellcheck shell=bash

NGINX_MODULES=/usr/lib/nginx/modules

# Prints the Debian package of everything that is missing. It looks for the program itself, not for the package.
missing_packages() {
  has cc || echo gcc libc6-dev
  has node || echo nodejs
  has npm || echo npm
  has unzip || echo unzip
  has zip || echo zip
  has phpcs || echo php-codesniffer
  find_chromium >/dev/null || echo chromium
  find_chromedriver >/dev/null || echo chromium-driver
  # Debian installs nginx where only root's PATH looks.
  [[ -x ${NGINX:-/usr/sbin/nginx} ]] || echo nginx-light
  [[ -f $NGINX_MODULES/ngx_http_brotli_static_module.so ]] || echo libnginx-mod-http-brotli-static
  missing_php
}

# Prints one package for each missing PHP extension that the local WordPress uses.
missing_php() {
  local modules extension
  if ! has php; then
    echo php-cli php-sqlite3 php-mbstring php-xml php-intl php-gd php-curl
    return
  fi
  modules=$(php -m | tr '[:upper:]' '[:lower:]')
  for extension in pdo_sqlite:sqlite3 mbstring:mbstring dom:xml intl:intl gd:gd curl:curl; do
    grep -qx "${extension%%:*}" <<<"$modules" || echo "php-${extension##*:}"
  done
}

install_system() {
  local packages
  packages=$(missing_packages | xargs)
  if [[ -z $packages ]]; then return; fi
  apt_install "installing $packages" $packages
}

# apt_install "text" package…: refreshes the package lists once a run.
apt_install() {
  local text=$1
  shift
  if ! has apt-get; then
    fail "Something is missing that only your system's package manager can install." \
      "By Debian's names it is: $*" "Install it, then run \`make setup\` again."
  fi
  if ((EUID != 0)); then
    say "  (sudo may ask for your password)"
    sudo -v
  fi
  step "$text" apt_install_quietly "$@"
  APT_REFRESHED=yes
}

APT_REFRESHED=

apt_install_quietly() {
  if [[ -z $APT_REFRESHED ]]; then as_root apt-get update -q; fi
  # The run level keeps a web server that is installed for the tests from starting by itself.
  as_root env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "$@"
}
