# The project's commands, each a script in tools/; nothing is decided here.
SHELL := bash
.DEFAULT_GOAL := help
.PHONY: bench bench-e2e bench-load bench-serve dist help serve test test-all test-e2e setup build size wordpress wordpress-reset fmt clean

help: ## prints this list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

serve: ## the local WordPress and Gazeta beside it, rebuilt as you type; BACKEND=https://paper.example takes another WordPress
	@tools/serve.sh

test: ## before each change: format, lint, native and component tests, release, about 30 end-to-end tests; ONLY=lint runs one part
	@tools/test.sh $(ONLY)

test-all: ## the same with every end-to-end test in Chromium, Firefox and WebKitGTK
	@tools/test.sh format lint native component release e2e

test-e2e: ## every end-to-end test; BROWSER=firefox (chromium, webkit) runs one engine, E2E=menu:: some of them
	@tools/test.sh e2e

setup: ## installs what this machine lacks, once; the other commands call it
	@tools/setup.sh
	@tools/wordpress.sh install

build: ## the release, in dist/
	@tools/setup.sh
	@tools/build.sh

dist: ## the release for a server, in dist/: with .br and .gz beside its files, as deploy/nginx.conf sends them
	@tools/setup.sh
	@tools/dist.sh

size: ## what a first visit to the release in dist/ costs, against its budget
	@tools/size.sh

bench: ## Gazeta beside WordPress's own theme and a static page, in Lighthouse: table, JSON, picture; ROUNDS=1 is a short look
	@tools/setup.sh
	@tools/bench/bench.sh

bench-serve: ## the servers of the bench until Ctrl-C: Gazeta on 127.0.0.1:8090, the theme on 8091
	@tools/setup.sh
	@tools/bench/serve.sh

bench-load: ## 10,000 page loads: how many of their requests reach PHP, and how fast nginx and WordPress answer
	@tools/setup.sh
	@tools/bench/load.sh

bench-e2e: ## what 1,000 articles, 5,000 comments and 50 navigations cost, on the release build
	@AT_A_TIME=1 FEATURES=bench BROWSER=chromium E2E="specs::bench:: --nocapture" tools/test.sh e2e

wordpress: ## only the local WordPress, until Ctrl-C
	@tools/setup.sh
	@tools/wordpress.sh start

wordpress-reset: ## brings the local WordPress back to its first day
	@tools/setup.sh
	@tools/wordpress.sh reset

fmt: ## formats the code: rustfmt, and leptosfmt for `view!`, which is installed when first called
	@tools/fmt.sh

clean: ## removes what was built; the tools and the local WordPress stay
	@rm -rf dist target .trunk-backend.toml

# These reach the scripts, whether given before or after the command's name.
export BACKEND PORT WORDPRESS_PORT BROWSER E2E AT_A_TIME ROUNDS PAGE_LOADS STRICT RELEASE_READY
