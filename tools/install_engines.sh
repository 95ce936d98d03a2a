# Installs the browsers of the end-to-end tests, each with its driver. Browsers other than Chromium are needed only by
# `make test-all` and `make test-e2e`.
# shellcheck shell=bash

# install_engine chromium|firefox|webkit
install_engine() {
  local packages
  packages=$(missing_for_"$1" | xargs)
  if [[ -n $packages ]]; then apt_install "installing $packages" $packages; fi
  if [[ $1 == firefox ]]; then install_geckodriver; fi
}

# Chromium comes with the system's packages, because the component tests, the smoke run and the benches need it too.
missing_for_chromium() { :; }

missing_for_firefox() { find_firefox >/dev/null || echo firefox-esr; }

# WebKitGTK has no headless mode, so it draws on a virtual screen.
missing_for_webkit() {
  find_webkitdriver >/dev/null && find_minibrowser >/dev/null || echo webkit2gtk-driver
  has Xvfb || echo xvfb
  has xsettingsd || echo xsettingsd
}

# Debian has no package of geckodriver.
install_geckodriver() {
  local mine=$GAZETA_TOOLS/geckodriver-$GECKODRIVER_VERSION
  if find_geckodriver >/dev/null; then return; fi
  step "building geckodriver $GECKODRIVER_VERSION (about 2 minutes, once)" \
    build_tool "$mine" geckodriver "$GECKODRIVER_VERSION"
}
