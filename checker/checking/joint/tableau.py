"""Whether linear equations have a solution between bounds: the simplex method, exact, started anew from where it was.

The method is that of Dutertre and de Moura, "A fast linear-arithmetic solver for DPLL(T)" (CAV 2006): each equation
gives one of its variables by the others, those that are not given always keep to their bounds, and a variable that is
given and does not is exchanged for one that can move. Bland's rule (the first of all that will do, "New finite pivoting
rules for the simplex method", 1977) makes it end. Bounds may be moved at any time; what is known stays useful.

All is in whole numbers: a row is ``denominator * basic = sum(coefficient * other)``. Bounds are whole numbers, so those
that are not given have whole values, and a basic variable has the denominator of its row. The bounds may as well be of
any other kind that can be added, multiplied by whole numbers and compared, such as logarithms (``logarithms``): only
the rows have to be whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import gcd
from typing import Generic, Protocol, Self, TypeVar

from checker.checking.budget import Budget

__all__ = ["Number", "Tableau"]


class Number(Protocol):
    """What the method asks of bounds."""

    def __add__(self, other: Self, /) -> Self: ...
    def __sub__(self, other: Self, /) -> Self: ...
    def __mul__(self, by: int, /) -> Self: ...
    def __lt__(self, other: Self, /) -> bool: ...
    def __gt__(self, other: Self, /) -> bool: ...


_Number = TypeVar("_Number", bound=Number)
Side = tuple[int, bool]
"""A variable, and whether its upper bound is meant."""


class Tableau(Generic[_Number]):
    """Rows of equations; ``low`` and ``high`` by variable, ``None`` where there is no bound."""

    __slots__ = ("_budget", "_columns", "_denominators", "_rows", "_values", "_zero", "high", "low")

    def __init__(
        self, values: Sequence[_Number], rows: Sequence[Mapping[int, int]], budget: Budget, zero: _Number
    ) -> None:
        """``values`` are those that the search begins with; row i defines the variable ``len(values) + i``."""
        self._zero = zero
        self._budget = budget
        self._values = list(values)
        self._columns: dict[int, set[int]] = {variable: set() for variable in range(len(values))}
        self._rows: dict[int, dict[int, int]] = {}
        self._denominators: dict[int, int] = {}
        for basic, row in enumerate(rows, len(values)):
            self._rows[basic] = dict(row)
            self._denominators[basic] = 1
            self._values.append(self._total(row))
            for variable in row:
                self._columns[variable].add(basic)
        self.low: list[_Number | None] = [None] * len(self._values)
        self.high: list[_Number | None] = [None] * len(self._values)

    def bound(self, variable: int, low: _Number | None, high: _Number | None) -> None:
        """From now on the variable lies between these."""
        self.low[variable], self.high[variable] = low, high
        if variable not in self._rows:
            value = self._values[variable]
            if low is not None and value < low:
                self._move(variable, low)
            elif high is not None and value > high:
                self._move(variable, high)

    def value(self, variable: int) -> tuple[_Number, int]:
        """Numerator and denominator."""
        return self._values[variable], self._denominators.get(variable, 1)

    def contradiction(self) -> list[Side] | None:
        """``None`` where a solution was found, else bounds that leave none.

        Without any one of these bounds the others leave one: a row of a tableau is a smallest proof.
        """
        while True:
            found = self._first_outside()
            if found is None:
                return None
            basic, above = found
            entering = self._entering(self._rows[basic], increase=not above)
            if entering is None:
                return self._proof(basic, above=above)
            target = self.high[basic] if above else self.low[basic]
            assert target is not None
            self._exchange(basic, entering, target)

    def extreme(self, variable: int, *, greatest: bool) -> tuple[_Number, int] | None:
        """The least or greatest value that a variable can have, as a fraction; ``None`` where there is no end.

        What was found so far must be a solution, and it stays one.
        """
        while True:
            if variable in self._rows:
                entering = self._entering(self._rows[variable], increase=greatest)
                if entering is None:
                    return self.value(variable)
                upwards = (self._rows[variable][entering] > 0) == greatest
            else:
                entering, upwards = variable, greatest
                if self._values[variable] == (self.high if greatest else self.low)[variable]:
                    return self.value(variable)
            if not self._advance(entering, upwards=upwards):
                return None

    # --- one step

    def _first_outside(self) -> tuple[int, bool] | None:
        first = None
        above = False
        for basic, denominator in self._denominators.items():
            if first is not None and basic > first:
                continue
            value, low, high = self._values[basic], self.low[basic], self.high[basic]
            if low is not None and value < low * denominator:
                first, above = basic, False
            elif high is not None and value > high * denominator:
                first, above = basic, True
        return None if first is None else (first, above)

    def _entering(self, row: Mapping[int, int], *, increase: bool) -> int | None:
        """The first variable of the row that can move so that its sum grows, or shrinks."""
        fitting = [variable for variable, a in row.items() if self._can_move(variable, upwards=(a > 0) == increase)]
        return min(fitting, default=None)

    def _can_move(self, variable: int, *, upwards: bool) -> bool:
        bound = self.high[variable] if upwards else self.low[variable]
        return bound is None or self._values[variable] != bound

    def _proof(self, basic: int, *, above: bool) -> list[Side]:
        row = self._rows[basic]
        return [(basic, above), *((variable, (a > 0) != above) for variable, a in row.items())]

    def _advance(self, entering: int, *, upwards: bool) -> bool:
        """Move a variable until one that depends on it, or it itself, meets a bound; ``False`` where none does."""
        # the tightest limit, as numerator and denominator of the way that the variable can go
        own = self.high[entering] if upwards else self.low[entering]
        now = self._values[entering]
        best = None if own is None else (own - now if upwards else now - own, 1)
        leaving, target = entering, own
        for basic in sorted(self._columns[entering]):
            a, denominator = self._rows[basic][entering], self._denominators[basic]
            growing = (a > 0) == upwards
            bound = self.high[basic] if growing else self.low[basic]
            if bound is None:
                continue
            value, end = self._values[basic], bound * denominator
            room = end - value if growing else value - end, abs(a)
            if best is None or room[0] * best[1] < best[0] * room[1]:
                best, leaving, target = room, basic, bound
        if target is None:
            return False
        if leaving == entering:
            self._move(entering, target)
        else:
            self._exchange(leaving, entering, target)
        return True

    def _move(self, variable: int, value: _Number) -> None:
        by = value - self._values[variable]
        self._values[variable] = value
        for basic in self._columns[variable]:
            self._values[basic] += by * self._rows[basic][variable]

    def _exchange(self, leaving: int, entering: int, value: _Number) -> None:
        """Give ``entering`` by the others instead of ``leaving``, which takes a value."""
        row = self._rows.pop(leaving)
        a, denominator = row.pop(entering), self._denominators.pop(leaving)
        sign = 1 if a > 0 else -1
        for variable in row:
            self._columns[variable].discard(leaving)
        row = {variable: -sign * b for variable, b in row.items()}
        row[leaving] = sign * denominator
        self._values[leaving] = value
        affected = self._columns.pop(entering)
        affected.discard(leaving)
        self._columns[leaving] = set()
        self._put(entering, row, abs(a))
        row, denominator = self._rows[entering], self._denominators[entering]
        for basic in affected:
            self._replace(basic, entering, row, denominator)

    def _replace(self, basic: int, entering: int, by: Mapping[int, int], denominator: int) -> None:
        row = self._rows[basic]
        factor = row.pop(entering)
        common = gcd(factor, denominator)
        factor, scale = factor // common, denominator // common
        if scale != 1:
            row = {variable: scale * a for variable, a in row.items()}
        for variable, a in by.items():
            known = row.get(variable)
            if known is None:
                row[variable] = factor * a
            elif known == -factor * a:
                del row[variable]
                self._columns[variable].discard(basic)
            else:
                row[variable] = known + factor * a
        self._put(basic, row, self._denominators[basic] * scale)

    def _put(self, basic: int, row: dict[int, int], denominator: int) -> None:
        common = gcd(denominator, *row.values())
        if common != 1:
            row = {variable: a // common for variable, a in row.items()}
            denominator //= common
        self._budget.spend(len(row) + 1)
        self._rows[basic], self._denominators[basic] = row, denominator
        self._values[basic] = self._total(row)
        for variable in row:
            self._columns[variable].add(basic)

    def _total(self, row: Mapping[int, int]) -> _Number:
        values = self._values
        return sum((values[variable] * a for variable, a in row.items()), self._zero)
