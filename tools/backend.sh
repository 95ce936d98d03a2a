#!/usr/bin/env bash
# Prints Trunk.toml with another WordPress as its backend: backend.sh https://paper.example [WEATHER_ADDRESS]. It never
# writes a file.

source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

LOCAL=http://127.0.0.1:8081

backend=${1:-}
backend=${backend%/}
# Another WordPress does not serve a weather forecast, so it comes from the real service.
weather=${2:-https://api.open-meteo.com}

[[ $backend =~ ^https?://[^/[:space:]\"\&\|\\]+(/[^[:space:]\"\&\|\\]*)?$ ]] ||
  fail "BACKEND must be an address such as https://paper.example; it was \"$backend\"."

# Other machines are reached through the system's proxy, if there is one; this machine never is.
proxy_lines='/^no_system_proxy/d'
if [[ $backend =~ ^http://(127\.0\.0\.1|localhost)(:|$) ]]; then proxy_lines=; fi

echo "# Made by \`make serve\`; changes belong in Trunk.toml."
sed -e "s|^backend = \"$LOCAL/open-meteo/\"|backend = \"$weather/\"\nrewrite = \"/open-meteo/\"|" \
  -e "s|^backend = \"$LOCAL\(/.*\)\"|backend = \"$backend\1\"\nrewrite = \"\1\"|" \
  -e "$proxy_lines" "$ROOT/Trunk.toml"
