"""Hostile files end within 20 s and 600 MiB with their named outcome and leave nothing outside their folder.

Each is read and extracted the way production does it, in a process of its own so that its cost can be told.
The table of outcomes, seconds and MiB is printed whatever happens, its sum in the line that begins with `hostile:`:
`pytest -s -n 0 tests/scrapers/documents/test_hostile_costs.py`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.scrapers.documents.hostile import FILES

# one worker makes what these tests share
pytestmark = pytest.mark.xdist_group("hostile")

SECONDS, MIB = 20.0, 600.0
PATIENCE = 60.0  # seconds of the clock: on a busy machine they are more than the work takes
ROOT = Path(__file__).resolve().parents[3]
OUTSIDE = (Path("/"), Path("/tmp"), Path.home(), ROOT)


def _slipped() -> list[str]:
    return sorted(str(p) for folder in OUTSIDE for p in folder.glob("*slipped*"))


def _cost(folder: Path, name: str) -> dict[str, object]:
    home = folder / "".join(c if c.isalnum() else "_" for c in name)
    (home / "cwd").mkdir(parents=True)
    (home / "tmp").mkdir()
    file = home / "file"
    file.write_bytes(FILES[name][0]())
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "TMPDIR": str(home / "tmp"),
        "HOME": str(home / "cwd"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    size = file.stat().st_size
    command = [sys.executable, "-m", "tests.scrapers.documents.hostile", str(file)]
    try:
        done = subprocess.run(
            command, cwd=home / "cwd", env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as error:
        where = (error.stdout or b"").decode().strip() or "reading"
        return {
            "outcome": "hung",
            "detail": f"ended after {PATIENCE:.0f} s, while {where}",
            "seconds": PATIENCE,
            "cpu": PATIENCE,
            "own_mib": 0.0,
            "child_mib": 0.0,
            "size": size,
            "left": [],
        }
    file.unlink()
    left = sorted(str(p.relative_to(home)) for p in home.rglob("*") if p.name not in ("cwd", "tmp"))
    if done.returncode != 0:
        return {
            "outcome": "crashed",
            "detail": done.stderr.strip()[-300:],
            "seconds": 0.0,
            "cpu": 0.0,
            "own_mib": 0.0,
            "child_mib": 0.0,
            "size": size,
            "left": left,
        }
    return {**json.loads(done.stdout.splitlines()[-1]), "size": size, "left": left}


@pytest.fixture(scope="module")
def costs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    folder = tmp_path_factory.mktemp("hostile")
    before = _slipped()
    with ThreadPoolExecutor(2) as pool:
        found = dict(zip(FILES, pool.map(lambda name: _cost(folder, name), FILES), strict=True))
    assert _slipped() == before
    print(f"\n{'file':<34} {'KB':>7} {'outcome':<13} {'s':>5} {'CPU':>5} {'MiB':>4} {'child':>5}")
    for name, cost in found.items():
        print(
            f"{name:<34} {cost['size'] / 1000:7.0f} {cost['outcome']:<13} {cost['seconds']:5.1f} {cost['cpu']:5.1f} {cost['own_mib']:4.0f} {cost['child_mib']:5.0f}  {cost['detail']}"[
                :200
            ]
        )
    seconds = max(min(cost["seconds"], cost["cpu"]) for cost in found.values())
    mib = max(max(cost["own_mib"], cost["child_mib"]) for cost in found.values())
    named = sum(cost["outcome"] in FILES[name][1] for name, cost in found.items())
    print(
        f"hostile: {len(found)} files, {named} with their named outcome; at most {seconds:.1f} s and {mib:.0f} MiB; "
        f"by a limit on time or memory: {sum(c['outcome'] in ('time_limit', 'memory_limit') for c in found.values())}"
    )
    return found


def test_there_are_enough() -> None:
    assert len(FILES) >= 40


@pytest.mark.parametrize("name", FILES)
def test_hostile_file(name: str, costs: dict[str, dict[str, object]]) -> None:
    cost = costs[name]
    assert cost["outcome"] in FILES[name][1], cost
    assert min(cost["seconds"], cost["cpu"]) < SECONDS, cost
    assert max(cost["own_mib"], cost["child_mib"]) < MIB, cost
    assert cost["left"] == [], cost
    assert "\n" not in str(cost["detail"])
