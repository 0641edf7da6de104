# Plain "make" lists what can be done here.
SHELL = /bin/sh
PYTHON = .venv/bin/python
X = xvfb-run -a -s "-screen 0 1440x900x24"
# More tests at once than cores makes those that measure time fail.
WORKERS = 2
# Files in their own order: xdist would leave the long journeys, which are few tests a file, for the end.
TESTS = tests

.DEFAULT_GOAL = help
.PHONY: help run test lint fuzz bench clips classes tour format clean

help: ## List what can be done here
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile

run: ## Open Matside (installs what it needs the first time)
	@if [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display here to open a window on; make tour shows Matside in pictures instead." >&2; exit 1; fi
	@.ci/setup run
	@if [ ! -e .venv/launcher-told ]; then touch .venv/launcher-told; \
		echo "To open Matside from the applications menu from now on: .venv/bin/matside install-launcher"; fi
	@.venv/bin/matside

test: ## Run every test, with real windows on a virtual screen
	@.ci/setup test
	$(X) $(PYTHON) -m pytest -q -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(TESTS)

lint: ## Check style, types, walls between the parts, and the QML
	@.ci/setup lint
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(PYTHON) -m tests.lint_qml

format: ## Bring Python and QML files into their form
	@.ci/setup lint
	.venv/bin/ruff check --fix -q .
	.venv/bin/ruff format -q .
	$(PYTHON) -m tests.lint_qml --format

fuzz: ## Mutate chapter files for five minutes, to find one that a reader cannot bear
	@.ci/setup lint
	$(PYTHON) -m pip install -q "atheris>=3"
	$(PYTHON) -m tests.fuzz 300

clips: ## Make the classes that tests, tour and bench play (build/clips)
	@.ci/setup lint
	$(PYTHON) -m tests.clip_maker build/clips

classes: ## Make the videos of the starter classes again where their routines changed
	@.ci/setup lint
	$(PYTHON) -m pip install -q -e ".[voice]"
	$(PYTHON) -m media.film.starter_classes

tour: ## Walk through the app on a virtual screen; pictures land in build/tour
	@.ci/setup test
	$(X) $(PYTHON) -m tests.tour

bench: ## Measure speed against peers, as ratios
	@.ci/setup bench
	$(X) $(PYTHON) -m tests.bench

clean: ## Remove everything that was made here
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
