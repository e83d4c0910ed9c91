# Daybook's commands. `make site` is all that a person needs; `make help` lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
# Every goal that builds takes all cores, and two builds in one folder wait for each other.
.NOTPARALLEL:
.PHONY: help packages browser-packages site test test-long test-browser golden lint format bench bench-baseline bench-tools clean

swift_files := Sources Tests Package.swift
release := .build/release
# With Swift's own library inside, calls to it cost less, and the program runs where no Swift is.
build_release := swift build -c release --static-swift-stdlib
bench_book := .build/bench-book
scratch := .build/bench-scratch
baseline := Tests/Benchmarks/baseline.txt
browser_site := .build/browser-site
browser_tools := .build/browser-venv
preloaded := $(abspath .build/bench-sigsuspend.so)
count := LD_PRELOAD=$(preloaded) $(release)/bench count $(release)/daybook Content $(scratch) $(baseline)

help:
	@echo 'make site            build the program, and with it the site: Content -> Public'
	@echo 'make test            run every test, at small counts'
	@echo 'make test-long       run every test, at the counts that are promised'
	@echo 'make golden          keep the pages of the example as they are now, to compare with'
	@echo 'make test-browser    open the pages of the example in Chromium, and check their HTML'
	@echo 'make lint            say where the code is not formatted'
	@echo 'make format          format the code'
	@echo 'make bench           time the build of a large book, and count instructions'
	@echo 'make bench-baseline  count the instructions, and keep the count to compare with'
	@echo 'make clean           remove what was built: .build, and the site in Public'

packages:
	@.ci/packages

site: packages
	@$(build_release) --product daybook
	@$(release)/daybook build

# Swift Testing runs tests in parallel by itself; XCTest is not used.
test: packages
	@swift test --disable-xctest

test-long: packages
	@DAYBOOK_LONG=1 swift test --disable-xctest

# The run that keeps them fails, so that nobody takes it for a test; it is followed by one that compares.
golden: packages
	@swift build --build-tests
	@rm -rf Tests/Fixtures/Golden
	@! DAYBOOK_GOLDEN=record swift test --skip-build --disable-xctest --filter GoldenTests > /dev/null
	@swift test --skip-build --disable-xctest --filter GoldenTests

# A site of its own, so that the page of all components stays out of Public.
test-browser: browser-packages $(browser_tools)/ready
	@$(build_release) --product daybook
	@rm -f $(browser_site)/specimen.html
	@$(release)/daybook build --output $(browser_site)
	@$(browser_tools)/bin/python -B Tests/Browser/check_site.py $(browser_site) Templates

browser-packages:
	@.ci/packages browser

# Debian's own Python, whichever else comes first in the path.
$(browser_tools)/ready: Tests/Browser/requirements.txt | browser-packages
	@rm -rf $(browser_tools)
	@/usr/bin/python3 -m venv $(browser_tools)
	@$(browser_tools)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

lint:
	@swift format lint --strict --parallel --recursive $(swift_files)

format:
	@swift format --in-place --parallel --recursive $(swift_files)

bench-tools: packages
	@$(build_release) --product daybook
	@$(build_release) --product bench-book
	@$(build_release) --product bench
	@rm -rf $(scratch)

bench: bench-tools $(bench_book)/daybook.yml
	@$(release)/bench time $(release)/daybook $(bench_book) $(scratch)
	@if command -v valgrind > /dev/null; then \
	  $(MAKE) --silent $(preloaded); $(count) "$$(.ci/compiler)"; \
	else echo 'instructions       not counted: valgrind is not installed'; fi

bench-baseline: bench-tools $(preloaded)
	@$(count) "$$(.ci/compiler)" record

# The compiler for C that comes with Swift.
$(preloaded): Tests/Benchmarks/valgrind/sigsuspend.c
	@mkdir -p $(@D)
	@clang -shared -fPIC -O1 -o $@ $<

# The settings are written last, so a book that has them is whole.
$(bench_book)/daybook.yml: $(wildcard Tests/Benchmarks/BenchBook/*.swift) | bench-tools
	@rm -rf $(bench_book)
	@$(release)/bench-book $(bench_book)

# Hidden files that somebody put beside the site are left.
clean:
	@rm -rf .build Public/* Public/.daybook-manifest
