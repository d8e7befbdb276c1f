"""How long the smallest repairs of generated reports take: 80 figures, 50 checks, 3 errors, unless told otherwise.

python tests/benchmarks/joint.py [FIGURES [CHECKS [ERRORS]]]
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from random import Random

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

from generated_systems import report, with_errors  # noqa: E402

from checker.checking.budget import Budget  # noqa: E402
from checker.checking.joint.repairs import smallest_repairs  # noqa: E402
from checker.checking.joint.solver import Solver  # noqa: E402

_SYSTEMS = 200
_BUDGET = 10**9


def main(figures: int = 80, checks: int = 50, errors: int = 3) -> None:
    seconds, sizes, work = [], [], []
    for seed in range(_SYSTEMS):
        random = Random(seed)
        draft, _ = with_errors(report(random, figures, checks), random, errors)
        system = draft.system()
        budget = Budget(_BUDGET)
        start = time.perf_counter()
        found = smallest_repairs(Solver(system, budget))
        seconds.append(time.perf_counter() - start)
        sizes.append(len(found.sets))
        work.append(_BUDGET - budget.left)
    print(f"{_SYSTEMS} systems of {figures} figures, {checks} checks, {errors} errors")
    print(f"seconds: mean {sum(seconds) / _SYSTEMS:.4f}, most {max(seconds):.4f}")
    print(f"repairs: mean {sum(sizes) / _SYSTEMS:.1f}, most {max(sizes)}; entries touched: most {max(work)}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
