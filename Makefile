# Everything runs in .venv, made with the Python that is there: only Python 3.11+ and make are needed beforehand.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif

.PHONY: run test bench mutate learn lock picture snapshots clean

run: $(VENV)/.run
	$(BIN)/python -m assistant

test: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m assistant controleer
	$(BIN)/pytest --numprocesses=2 --cov --cov-report=term

bench: $(VENV)/.bench
	$(BIN)/python -m tests.bench

mutate: $(VENV)/.test
	$(BIN)/python -m tests.content.mutate

# What the clues in a sentence are worth, learned anew from the labelled sentences of the tests.
learn: $(VENV)/.bench
	$(BIN)/python -m tests.learn

# Write the lock files anew from the ranges in pyproject.toml.
lock: $(VENV)/.test
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --no-strip-extras --generate-hashes --python-version 3.11 --no-header pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --no-strip-extras --generate-hashes --python-version 3.11 --no-header pyproject.toml --group dev -o requirements-dev.lock
	$(BIN)/uv pip compile --quiet --universal --no-strip-extras --generate-hashes --python-version 3.11 --no-header pyproject.toml --group dev --group bench -o requirements-bench.lock

# The picture of the screen in the README, and the SVG snapshots of the tests, made anew.
picture: $(VENV)/.test
	$(BIN)/python -m tests.picture

snapshots: $(VENV)/.test
	$(BIN)/pytest --snapshot-update tests/ui

clean:
	rm -rf $(VENV) build dist .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.made:
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'Python 3.11 of nieuwer is nodig.')"
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.run: requirements.lock | $(VENV)/.made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

$(VENV)/.test: requirements-dev.lock | $(VENV)/.made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

$(VENV)/.bench: requirements-bench.lock | $(VENV)/.made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	touch $@
