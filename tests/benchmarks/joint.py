"""How long the smallest repairs of generated reports take: 80 figures, 50 checks, 3 errors, unless told otherwise.

After these the same of tables of prices times amounts, which are products that share all their factors.

python tests/benchmarks/joint.py [FIGURES [CHECKS [ERRORS]]]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path
from random import Random

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

from generated_systems import report, sales, with_errors  # noqa: E402

from checker.checking.budget import Budget  # noqa: E402
from checker.checking.joint.repairs import smallest_repairs  # noqa: E402
from checker.checking.joint.solver import Solver  # noqa: E402
from checker.checking.joint.system import System  # noqa: E402

_SYSTEMS = 200
_BUDGET = 10**9
_TABLES = ((2, 2), (3, 4), (6, 8))


def main(figures: int = 80, checks: int = 50, errors: int = 3) -> None:
    print(f"{_SYSTEMS} systems of {figures} figures, {checks} checks, {errors} errors")
    measure(_report(seed, figures, checks, errors) for seed in range(_SYSTEMS))
    for prices, amounts in _TABLES:
        print(f"{_SYSTEMS} tables of {prices} prices times {amounts} amounts, 1 error")
        measure(sales(Random(seed), prices, amounts, 1) for seed in range(_SYSTEMS))


def _report(seed: int, figures: int, checks: int, errors: int) -> System:
    random = Random(seed)
    draft, _ = with_errors(report(random, figures, checks), random, errors)
    return draft.system()


def measure(systems: Iterable[System]) -> None:
    seconds, sizes, work, unfinished = [], [], [], 0
    for system in systems:
        budget = Budget(_BUDGET)
        start = time.perf_counter()
        found = smallest_repairs(Solver(system, budget))
        seconds.append(time.perf_counter() - start)
        sizes.append(len(found.sets))
        work.append(_BUDGET - budget.left)
        unfinished += not found.complete
    print(f"seconds: mean {sum(seconds) / len(seconds):.4f}, most {max(seconds):.4f}")
    print(f"repairs: mean {sum(sizes) / len(sizes):.1f}, most {max(sizes)}; entries touched: most {max(work)}")
    print(f"given up: {unfinished}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
