#!/usr/bin/env bash
# The local WordPress, as the Makefile calls it: install, start (in the foreground), reset. The work is done in tests/wordpress/.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case ${1:-} in
  install | start | reset) exec "$ROOT/tests/wordpress/$1.sh" ;;
  *) fail "wordpress.sh is called with install, start or reset." ;;
esac
