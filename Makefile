# The developer's acts; `make` alone lists them.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
# Branch coverage in percent; it only rises. Measuring doubles the time of the tests, so CI does without.
FLOOR := 93

# Test databases live in memory where there is some: SQLite waits for the disk at every commit.
SCRATCH := $(shell test -w /dev/shm && echo --basetemp=/dev/shm/sangkien-tests)

.PHONY: help run chat demo test coverage check format diagrams lock bench tools

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: set PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "On Debian: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

run: $(STAMP) ## set everything up and serve: browser chat at http://127.0.0.1:8080, Telegram when its token is set
	$(BIN)/sangkien serve

chat: $(STAMP) ## chat in this terminal
	$(BIN)/sangkien chat

demo: $(STAMP) ## a data folder of its own with 300 made-up entries
	$(BIN)/sangkien demo

tools:
	@for tool in chromium zsh fish pdftoppm:poppler-utils; do \
	  command -v $${tool%%:*} >/dev/null || missing="$$missing $${tool##*:}"; done; \
	  test -z "$$missing" || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $$missing; } >/dev/null 2>&1 || \
	  echo "not installed:$$missing; the tests that need them will say that they were skipped"

test: $(STAMP) tools check ## everything that CI runs
	$(BIN)/python -m pytest -q -n 2 --dist worksteal $(SCRATCH)

coverage: $(STAMP) tools ## the tests with the branches they reach; before a release
	$(BIN)/coverage erase
	$(BIN)/python -m pytest -q -n 2 --dist worksteal $(SCRATCH) --cov --cov-report=
	$(BIN)/coverage report --fail-under=$(FLOOR)

check: $(STAMP) ## formatting, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy -p tests.emulators
	$(BIN)/lint-imports

format: $(STAMP) ## put the code into its form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

diagrams: $(STAMP) ## draw the documents' diagrams anew
	$(BIN)/python docs/draw_life_cycle.py

lock: $(STAMP) ## choose the newest versions of everything, with hashes and without addresses
	$(BIN)/uv pip compile --quiet pyproject.toml --extra dev --python-version 3.11 --upgrade \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements.lock

bench: $(STAMP) ## what things cost, printed
	@for each in benchmarks/*.py; do name=$${each#benchmarks/}; echo "== $$name"; $(BIN)/python -m benchmarks.$${name%.py} || exit 1; done
