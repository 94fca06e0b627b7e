# Claimdesk: `make run` shows it, `make test` is all that CI does.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup run dev ui build test check fmt lint types bench explore fuzz hostile bundle

NPM := npm --no-audit --no-fund
# Runs at the top, where the project's configuration is.
TAURI := ui/node_modules/.bin/tauri
CARGO_TEST := $(if $(shell command -v cargo-nextest),cargo nextest run,cargo test)
# Doctests are not nextest's affair.
CARGO_DOCTEST := $(if $(shell command -v cargo-nextest),cargo test --doc,true)

help: ## Say what there is to make
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

setup: ## Check the tools, and install the system's packages where that is possible
	@scripts/setup

run: setup build ## Open the window on the sample article (or write its report, without a display)
	@scripts/run

dev: setup ui/node_modules/.package-lock.json ## Open the window on the interface as it is being written
	$(TAURI) dev -- -p claimdesk-desktop --no-default-features --features pdf

ui: ui/dist/index.html ## Build the interface

build: ui ## Build the window and the command line
	cargo build --locked -p claimdesk-desktop -p claimdesk-cli --features claimdesk-cli/pdf

test: setup ui lint ## Check everything, as CI does
	cargo fetch --locked
	@scripts/advisories
	cd ui && npm run check && npm test
	$(CARGO_TEST) --locked --workspace
	$(CARGO_DOCTEST) --locked --workspace
	@scripts/check-targets

check: ui ## Formatting, types and clippy of what builds quickly: for every small change
	cargo fmt --all --check
	cd ui && npm run format:check && npm run check
	cargo clippy --locked --all-targets -- -D warnings

fmt: ui/node_modules/.package-lock.json ## Format both languages
	cargo fmt --all
	cd ui && npm run format

lint: ui ## Formatting, clippy and documentation
	cargo fmt --all --check
	cd ui && npm run format:check && npm run lint
	cargo clippy --locked --workspace --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --workspace

types: ## Generate the interface's types from the Rust ones
	UPDATE_TYPES=1 cargo test --locked --workspace --test wire_types
	cd ui && npx prettier --write src/lib/wire.ts

bench: ui ## Measure; docs/performance.md tells what was measured
	cargo bench --locked --workspace

explore: ## Run the property tests on cases nobody has tried, and keep the seeds that fail
	@scripts/explore

fuzz: ## Look for inputs that break the readers, far longer than `make test` does
	@scripts/fuzz

hostile: ## Give files made to harm to a release build; each must stay within 10 s and 512 MB
	@scripts/hostile

bundle: setup ui ## Build the .deb and the .rpm (BUNDLE=--debug: of the debug build, in seconds)
	$(TAURI) build $(BUNDLE) -- -p claimdesk-desktop

ui/node_modules/.package-lock.json: ui/package.json ui/package-lock.json
	cd ui && $(NPM) ci
	@touch $@

UI_SOURCES := $(shell find ui/src ui/index.html ui/vite.config.ts -type f 2>/dev/null)
ui/dist/index.html: ui/node_modules/.package-lock.json $(UI_SOURCES)
	cd ui && npm run build
	@touch $@
