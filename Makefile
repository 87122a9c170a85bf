# A machine needs make and Python 3.11 to 3.14; all else is installed into .venv, by hash.

VENV := .venv
PYTHON := $(VENV)/bin/python
INSTALL := $(PYTHON) -m pip install -qq --disable-pip-version-check --no-deps --require-hashes
LOCK := $(PYTHON) -m uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --custom-compile-command "make lock"
PYTEST := $(PYTHON) -m pytest -n logical

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help up check test proof bench fmt schema migration lock clean distclean pages

help: ## show what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

up: $(VENV)/.runtime pages ## start everything on this machine, with data to try (HOST=..., PORT=...)
	@$(PYTHON) -m gateway demo

check: $(VENV)/.dev pages ## all that must hold: format, lint, types, layers, schema, tests on both databases
	@$(PYTHON) -m scripts.check

test: $(VENV)/.dev pages ## the tests on SQLite (args="-k order")
	@REGISTERPOORT_TEST_DATABASE=sqlite $(PYTEST) $(args)

proof: $(VENV)/.dev pages ## the long tests at full depth, and all tests without compiled operations, on both databases
	REGISTERPOORT_PROOF=1 REGISTERPOORT_TEST_DATABASE=sqlite $(PYTEST) -m proof --timeout 3600
	REGISTERPOORT_PROOF=1 REGISTERPOORT_TEST_DATABASE=postgresql $(PYTEST) -m proof --timeout 3600
	REGISTERPOORT_COMPILED_OPERATIONS=false REGISTERPOORT_TEST_DATABASE=sqlite $(PYTEST) -q
	REGISTERPOORT_COMPILED_OPERATIONS=false REGISTERPOORT_TEST_DATABASE=postgresql $(PYTEST) -q

bench: $(VENV)/.dev pages ## measure the gateway beside other servers, and write docs/benchmark.md (args=--quick to try)
	@$(PYTHON) -m bench $(args)

fmt: $(VENV)/.dev ## format, and mend what the linter can mend
	@$(PYTHON) -m ruff check --fix --exit-zero .
	@$(PYTHON) -m ruff format .

schema: $(VENV)/.runtime ## write schema/schema.graphql as the code says it now
	@$(PYTHON) -m gateway schema

migration: $(VENV)/.dev ## write a migration for what the models say now (name="add orders")
	@$(PYTHON) -m scripts.migration "$(name)"
	@$(PYTHON) -m ruff format --quiet models/migrations/versions

lock: $(VENV)/.dev ## pin the dependencies of pyproject.toml (args=--upgrade for newer ones)
	$(LOCK) $(args) pyproject.toml -o requirements.lock
	$(LOCK) $(args) pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
	$(LOCK) $(args) --group build -c requirements-dev.lock -o requirements-build.lock

clean: ## remove the data, mail and letters of this machine (var/)
	rm -rf var

distclean: clean ## remove all that was installed or built as well
	rm -rf $(VENV) gateway/graphiql/node_modules gateway/graphiql/dist client/node_modules client/dist
	rm -rf bench/peers/node_modules
	rm -rf .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

pages: $(VENV)/.runtime
	@$(PYTHON) -m scripts.build_graphiql
	@$(PYTHON) -m scripts.build_client

$(PYTHON):
	@python=$$(scripts/find-python) && { $$python -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }; }

$(VENV)/.runtime: requirements.lock requirements-build.lock | $(PYTHON)
	@echo "Installing packages (the first time this takes a minute)"
	@$(INSTALL) -r requirements.lock -r requirements-build.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.runtime | $(PYTHON)
	@echo "Installing packages for development"
	@$(INSTALL) -r requirements-dev.lock
	@touch $@
