# The project's commands. Each calls a script in tools/; the logic is there.
SHELL := bash
.DEFAULT_GOAL := help
.PHONY: theme serve-theme bench bench-e2e bench-load bench-serve dist help serve test test-all test-e2e try setup build size wordpress wordpress-reset fmt clean

help: ## prints this list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

serve: ## runs the local WordPress and Gazeta, rebuilt on every change; SITE=classic shows the old paper, BACKEND=https://paper.example another WordPress
	@tools/serve.sh

test: ## before each commit: format, lint, native and component tests, release, about 30 end-to-end tests; ONLY=lint runs one part
	@tools/test.sh $(ONLY)

test-all: ## the same, with every end-to-end test in Chromium, Firefox and WebKitGTK
	@tools/test.sh format lint native component release e2e

test-e2e: ## every end-to-end test; BROWSER=firefox (chromium, webkit) selects an engine, E2E=menu:: selects tests
	@tools/test.sh e2e

setup: ## installs the tools that are missing on this machine; the other commands call it
	@tools/setup.sh
	@tools/wordpress.sh install

build: ## builds the release into dist/
	@tools/setup.sh
	@tools/build.sh

dist: ## builds the release for a server into dist/, with .br and .gz files for deploy/nginx.conf
	@tools/setup.sh
	@tools/dist.sh

theme: ## packs the WordPress theme with the release into dist/gazeta.zip
	@tools/setup.sh
	@tools/theme.sh

serve-theme: ## a local WordPress with the packed theme installed, on 127.0.0.1:8083, until Ctrl-C
	@tools/setup.sh
	@tools/serve_theme.sh

size: ## compares the size of a first visit to the release in dist/ with its budget
	@tools/size.sh

bench: ## compares Gazeta with a WordPress theme and a static page in Lighthouse: table, JSON, chart; ROUNDS=1 is quick
	@tools/setup.sh
	@tools/bench/bench.sh

bench-serve: ## runs the servers of the bench until Ctrl-C: Gazeta on 127.0.0.1:8090, the theme on 8091
	@tools/setup.sh
	@tools/bench/serve.sh

bench-load: ## measures 10,000 page loads: how many requests reach PHP, and how fast nginx and WordPress respond
	@tools/setup.sh
	@tools/bench/load.sh

bench-e2e: ## measures 1,000 articles, 5,000 comments and 50 navigations on the release build
	@AT_A_TIME=1 FEATURES=bench BROWSER=chromium E2E="specs::bench:: --nocapture" tools/test.sh e2e

try: ## what Gazeta would make of a WordPress, read only: URL=https://paper.example; prints words and pictures lost, wide pages, axe
	@tools/setup.sh
	@node tools/try.mjs "$$URL"
	@FEATURES=try tools/test.sh try

wordpress: ## runs only the local WordPress, until Ctrl-C
	@tools/setup.sh
	@tools/wordpress.sh start

wordpress-reset: ## resets the local WordPress to its initial content
	@tools/setup.sh
	@tools/wordpress.sh reset

fmt: ## formats the code: rustfmt, and leptosfmt for `view!`, which is installed when first called
	@tools/fmt.sh

clean: ## removes build output; the tools and the local WordPress stay
	@rm -rf dist target .trunk-backend.toml

# Passes these variables to the scripts, whether they stand before or after the name of the command.
export THEME_PORT BACKEND PORT SITE URL WORDPRESS_PORT BROWSER E2E AT_A_TIME ROUNDS PAGE_LOADS STRICT RELEASE_READY
