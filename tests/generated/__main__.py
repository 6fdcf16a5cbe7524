"""`python -m tests.generated [-n 300] [--seed dti] [--traps] [--only html/news] [--errors 20] [--dump FOLDER]`: figures per layout.

With `--jobs 2` in two processes. `--dump` writes the documents that have wrong or misplaced values.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.generated.generate import documents
from tests.generated.grade import Grade
from tests.generated.reading import grade_one


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.generated")
    parser.add_argument("-n", type=int, default=300)
    parser.add_argument("--seed", default="dti")
    parser.add_argument("--traps", action="store_true", help="with figures beside the results that are none")
    parser.add_argument("--only", default="")
    parser.add_argument("--errors", type=int, default=10)
    parser.add_argument("--missed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--dump", type=Path)
    options = parser.parse_args()
    started = time.monotonic()
    cases = [x for x in documents(options.n, options.seed, traps=options.traps) if x.layout.startswith(options.only)]
    made = time.monotonic() - started
    if options.jobs > 1:
        with ProcessPoolExecutor(options.jobs) as pool:
            grades = list(pool.map(grade_one, cases, chunksize=8))
    else:
        grades = [grade_one(x) for x in cases]
    total = Grade()
    by_layout: dict[str, Grade] = defaultdict(Grade)
    harmed, clean = Grade(), Grade()
    for case, grade in zip(cases, grades, strict=True):
        total.add(grade)
        by_layout[case.layout].add(grade)
        (harmed if case.harmed else clean).add(grade)
        if options.dump and (grade.errors or grade.misplaced):
            options.dump.mkdir(parents=True, exist_ok=True)
            (options.dump / f"{case.name.replace('/', '_')}.{case.layout.split('/')[0]}").write_bytes(case.body)
    print(f"{'layout':<30} docs  right wrong unusable   held rejected precision recall  places misplaced silent")
    for name, g in [*sorted(by_layout.items()), ("undamaged or harmless", clean), ("harmed", harmed), ("all", total)]:
        print(
            f"{name:<30} {g.documents:4} {g.right:6} {g.wrong:5} {g.unusable:8} {g.held:6} {g.rejected:8} {g.precision:9.5f} {g.recall:6.3f} {g.places:7} {len(g.misplaced):9} {len(g.silent):6}"
        )
    print(
        f"{made:.1f} s to write, {time.monotonic() - started - made:.1f} s to read and extract {len(cases)} documents"
    )
    print("reasons:", ", ".join(f"{n} {r}" for r, n in total.reasons.most_common(14)))
    for title, lines, most in (
        ("wrong", total.errors, options.errors),
        ("misplaced", total.misplaced, options.errors),
        ("silent", total.silent, options.errors),
        ("missed", total.missed, options.missed),
    ):
        for line in lines[:most]:
            print(f"{title}: {line}")


if __name__ == "__main__":
    main()
