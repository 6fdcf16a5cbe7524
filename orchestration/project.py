"""The dbt project as Dagster sees it: where it lies, its manifest, its executable.

Loading needs no environment variable, no activated environment and no network: the manifest is
prepared with the dbt beside this Python when the project's files have changed since the last time.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[1] / "dbt_project"
TARGET = FOLDER / "target"
MANIFEST = TARGET / "manifest.json"
# beside the Python that runs this, so that an environment that is not activated works too
DBT = Path(sys.executable).with_name("dbt")

_PARTS = ("models", "macros", "seeds", "tests", "snapshots", "analyses")


class DbtProjectError(Exception):
    """The dbt project can't be parsed; the message is dbt's own last words."""


def fingerprint() -> str:
    """SHA-256 over the names and bytes of the project's files: changes when any model, seed or test does."""
    digest = hashlib.sha256()
    files = [*FOLDER.glob("*.yml"), *(f for part in _PARTS for f in (FOLDER / part).rglob("*") if f.is_file())]
    for file in sorted(files):
        digest.update(str(file.relative_to(FOLDER)).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def environment(database: Path | None = None) -> dict[str, str]:
    """What dbt needs in its environment: the database to build in, no telemetry."""
    env = {
        **os.environ,
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "DO_NOT_TRACK": "1",
        "DBT_PROFILES_DIR": str(FOLDER),
    }
    if database is not None:
        env["DTI_BUILD_DB"] = str(database)
    return env


def manifest() -> dict[str, Any]:
    """The parsed project, prepared anew when a file of the project has changed.

    Raises:
        DbtProjectError: dbt could not parse the project.
    """
    TARGET.mkdir(exist_ok=True)
    prepared = TARGET / ".prepared"
    wanted = fingerprint()
    with (TARGET / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two processes that load the definitions prepare once
        if not MANIFEST.exists() or not prepared.exists() or prepared.read_text() != wanted:
            done = subprocess.run(
                [str(DBT), "--no-use-colors", "parse", "--project-dir", str(FOLDER)],
                env=environment(),
                cwd=FOLDER,
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode:
                raise DbtProjectError("dbt parse failed:\n" + "\n".join(done.stdout.splitlines()[-15:]))
            prepared.write_text(wanted)
        loaded: dict[str, Any] = json.loads(MANIFEST.read_text(encoding="utf-8"))
    return loaded
