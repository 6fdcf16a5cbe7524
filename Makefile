# The project's commands. `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help setup run dev test lint lock clean

export DAGSTER_DISABLE_TELEMETRY := yes
export DBT_SEND_ANONYMOUS_USAGE_STATS := false
bin := .venv/bin

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-7s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## create .venv from the lock file and install what is missing (done by the others when needed)
	@./setup.sh

run: setup ## the nightly job over the recordings shipped with the project, into data/sample
	@echo "SAMPLE DATA: replaying tests/recorded into data/sample. These pages were written for the project; they are no evidence."
	@DTI_DATA=data/sample $(bin)/dti run --replay tests/recorded

dev: setup ## the Dagster UI with schedules running (http://127.0.0.1:3000)
	@$(bin)/dti dev

lint: setup ## style, types, import rules, SQL style
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy
	$(bin)/lint-imports
	$(bin)/sqlfluff lint dbt_project/models dbt_project/tests --processes 2

test: lint ## lint and all tests
	@./setup.sh tests
	$(bin)/pytest -n 2 --dist loadgroup

lock: setup ## resolve the dependencies anew and write requirements.lock
	$(bin)/uv pip compile --generate-hashes --all-extras --no-strip-extras --no-emit-index-url --no-header --python-version 3.11 pyproject.toml -o requirements.lock --quiet

clean: ## remove the environment and caches; data/ stays
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis dbt_project/target dbt_project/logs *.egg-info
