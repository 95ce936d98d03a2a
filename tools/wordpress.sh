#!/usr/bin/env bash
# Controls the local WordPress for the Makefile: install, start (in the foreground) or reset. The scripts are in
# tests/wordpress/.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

export WORDPRESS_SITE=${WORDPRESS_SITE:-${SITE:-site}}

case ${1:-} in
  install | start | reset) exec "$ROOT/tests/wordpress/$1.sh" ;;
  *) fail "usage: wordpress.sh install|start|reset" ;;
esac
