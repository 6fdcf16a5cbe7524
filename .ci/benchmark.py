"""Grade the extraction against a benchmark folder; fail below the committed floor.

Usage: benchmark.py SETDIR [--raise-floor]. The floor (`benchmark_floor.json`, beside this file) only
rises: `--raise-floor` writes the figures just measured where they are higher.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
FLOOR = HERE / "benchmark_floor.json"


def main() -> int:
    """Print the grader's report; 0 when every figure reaches its floor."""
    folder = Path(sys.argv[1]).resolve()
    documents = sorted(
        str(folder / json.loads(truth.read_text(encoding="utf-8"))["meta"]["file"])
        for truth in folder.glob("*.truth.json")
    )
    results = HERE.parent / "build" / "benchmark.jsonl"
    results.parent.mkdir(exist_ok=True)
    with results.open("w", encoding="utf-8") as out:
        subprocess.run(
            [str(Path(sys.executable).with_name("dti")), "extract", "--format", "jsonl", *documents],
            stdout=out,
            check=False,
        )
    report = subprocess.run(
        [sys.executable, str(folder / "grade.py"), str(folder), str(results), "--errors"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    print(report)
    last = report.strip().splitlines()[-1]
    measured = {name: float(value) for name, value in re.findall(r"(rows|fields|averages|metadata)=([\d.]+)", last)}
    measured["false_positive_docs"] = float(re.search(r"false_positive_docs=(\d+)", last)[1])  # type: ignore[index]
    floor = json.loads(FLOOR.read_text(encoding="utf-8"))
    below = [
        f"{name}: {measured[name]} is worse than the floor {bound}"
        for name, bound in floor.items()
        if (measured[name] > bound if name == "false_positive_docs" else measured[name] < bound)
    ]
    if "--raise-floor" in sys.argv and not below:
        raised = {
            n: (min(b, measured[n]) if n == "false_positive_docs" else max(b, measured[n])) for n, b in floor.items()
        }
        FLOOR.write_text(json.dumps(raised, indent=2) + "\n", encoding="utf-8")
    print("\n".join(below) or "benchmark: every figure reaches its floor")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
