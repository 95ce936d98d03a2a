#!/usr/bin/env bash
# Starts WebKitGTK's driver on a virtual screen, with a desktop that provides the theme: webkit.sh PORT. It keeps its
# files in TMPDIR.
set -euo pipefail

Xvfb -displayfd 3 -screen 0 4000x3000x24 -nolisten tcp 3>"$TMPDIR/display" 2>/dev/null &
until [[ -s $TMPDIR/display ]]; do sleep 0.05; done
DISPLAY=:$(<"$TMPDIR/display")
export DISPLAY WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1

echo 'Net/ThemeName "Adwaita"' >"$TMPDIR/desktop"
xsettingsd -c "$TMPDIR/desktop" 2>/dev/null &
echo $! >"$TMPDIR/desktop.pid"

# Even hidden, the browser's own toolbars would keep its window wider than a small phone.
mkdir "$TMPDIR/gtk-3.0"
echo '* { min-width: 0; margin: 0; padding: 0; font-size: 1px; }' >"$TMPDIR/gtk-3.0/gtk.css"
export XDG_CONFIG_HOME=$TMPDIR XDG_CACHE_HOME=$TMPDIR XDG_DATA_HOME=$TMPDIR

exec "${WEBKITDRIVER:-WebKitWebDriver}" --port="$1"
