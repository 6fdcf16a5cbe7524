"""Publish: readers see the old or the new build whole, are never locked out and can't write.

The private build is checkpointed and copied to `builds/<run>.duckdb`, made read-only, and the
symlink `warehouse.duckdb` is swapped. Renaming over an open database is not enough: a write-ahead
log that a reader's crash left beside it would be replayed into the new file.
"""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from scrapers.layout import DataFolder, write_whole

KEPT_BUILDS = 5
# fingerprint of the last build that passed its tests
_BUILT = "built"


class PublishError(Exception):
    """The build can't be published; what readers see is unchanged."""


@dataclass(frozen=True, slots=True)
class Published:
    """One published build: its file, when and by which run, and the fingerprint of what it was built from."""

    file: Path
    run_id: str
    built_at: datetime
    fingerprint: str


def current(data: DataFolder) -> Published | None:
    """The build readers see now, or None when there is none (or it can't be opened)."""
    if not data.warehouse.exists():
        return None
    try:
        with duckdb.connect(str(data.warehouse.resolve()), read_only=True) as conn:
            row = conn.execute("select run_id, built_at, fingerprint from meta.build").fetchone()
    except duckdb.Error:
        return None
    if row is None:
        return None
    return Published(data.warehouse.resolve(), row[0], row[1].replace(tzinfo=UTC), row[2])


def unbuilt(data: DataFolder) -> None:
    """Say that the private build is being changed: it can't be published until `built` says what it is."""
    (data.state / _BUILT).unlink(missing_ok=True)


def built(data: DataFolder, fingerprint: str) -> None:
    """Say that the private build is finished, passed its tests and was made from what `fingerprint` names."""
    write_whole(data.state / _BUILT, fingerprint)


def publish(data: DataFolder, run_id: str, fingerprint: str) -> Published:
    """Make the private build the one readers see.

    Args:
        data: the data folder.
        run_id: names the build's file; letters, digits, `-` and `_`.
        fingerprint: of what the build must have been made from; the next run compares it to see whether it must build.

    Raises:
        PublishError: there is no finished build of that fingerprint, or it can't be copied; the old one stays.
    """
    state = data.state / _BUILT
    if not state.exists() or state.read_text(encoding="utf-8") != fingerprint:
        raise PublishError(
            f"{data.build_database} has no finished build of what is in the raw tables now "
            "(dbt has not run since, or a test failed): run `dti build`"
        )
    if not re.fullmatch(r"[\w-]+", run_id):
        raise PublishError(f"run id {run_id!r} can't name a build: use letters, digits, - and _")
    built_at = datetime.now(UTC).replace(microsecond=0)
    try:
        with duckdb.connect(str(data.build_database)) as conn:
            if (
                conn.execute("select 1 from information_schema.tables where table_schema = 'marts' limit 1").fetchone()
                is None
            ):
                raise PublishError(f"{data.build_database} has no marts yet: run `dti build` first")
            conn.execute("create schema if not exists meta")
            conn.execute("create or replace table meta.build (run_id varchar, built_at timestamp, fingerprint varchar)")
            conn.execute(
                "insert into meta.build values (?, ?, ?)", [run_id, built_at.replace(tzinfo=None), fingerprint]
            )
            conn.execute("checkpoint")
    except duckdb.Error as error:
        raise PublishError(f"{data.build_database} can't be published: {str(error).splitlines()[0]}") from error
    data.builds.mkdir(parents=True, exist_ok=True)
    # a build is never replaced: a second publication of one run gets a name of its own
    target = data.builds / f"{built_at:%Y%m%dT%H%M%SZ}-{run_id}.duckdb"
    copy = target.with_suffix(".copying")
    try:
        shutil.copyfile(data.build_database, copy)
        with copy.open("rb") as handle:
            os.fsync(handle.fileno())
        copy.chmod(0o444)
        copy.replace(target)
        link = data.root / ".warehouse.new"
        link.unlink(missing_ok=True)
        link.symlink_to(target.relative_to(data.root))
        link.replace(data.warehouse)
        for folder in (data.builds, data.root):
            number = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(number)
            finally:
                os.close(number)
    except OSError as error:
        copy.unlink(missing_ok=True)
        raise PublishError(
            f"the build can't be copied to {target}: {error.strerror or error}; the old one stays"
        ) from error
    _prune(data, target)
    return Published(target, run_id, built_at, fingerprint)


def _prune(data: DataFolder, newest: Path) -> None:
    old = sorted((f for f in data.builds.glob("*.duckdb") if f != newest), reverse=True)
    for file in old[KEPT_BUILDS - 1 :]:
        file.unlink(missing_ok=True)
    for leftover in data.builds.glob("*.copying"):
        leftover.unlink(missing_ok=True)
