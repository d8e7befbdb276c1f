"""Characters a second for reading figures and for linting, and how the time of each grows with the text."""

from __future__ import annotations

from material import of_size, seconds, texts

from checker.api import figures_of, lint_text

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)


def main() -> None:
    parts = texts()
    lint_text(of_size(parts, 10_000))  # load and compile the rules
    print(f"{'characters':>12} {'figures/s':>12} {'growth':>8} {'lint/s':>12} {'growth':>8}")
    before: tuple[float, float] | None = None
    for size in SIZES:
        text = of_size(parts, size)
        taken = seconds(lambda text=text: figures_of(text)), seconds(lambda text=text: lint_text(text))  # type: ignore[misc]
        growth = (
            ("", "") if before is None else tuple(f"x{now / then:.1f}" for now, then in zip(taken, before, strict=True))
        )
        print(f"{size:12,} {size / taken[0]:12,.0f} {growth[0]:>8} {size / taken[1]:12,.0f} {growth[1]:>8}")
        before = taken


if __name__ == "__main__":
    main()
