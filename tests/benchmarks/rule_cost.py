"""What each rule adds to the time of checking, as a share of reading the figures of the same texts."""

from __future__ import annotations

from dataclasses import replace

from material import of_size, seconds, texts

from checker.api import built_in_rules, figures_of, lint_text

SIZE = 200_000


def main() -> None:
    text = of_size(texts(), SIZE)
    book = built_in_rules()
    none = replace(book, rules=())
    lint_text(text, rules=book)
    reading = seconds(lambda: figures_of(text))
    without = seconds(lambda: lint_text(text, rules=none))
    whole = seconds(lambda: lint_text(text, rules=book))
    print(f"reading figures 100%, with all {len(book.rules)} rules {100 * whole / reading:.0f}%")
    costs = []
    for rule in book.rules:
        alone = replace(book, rules=(rule,))
        lint_text(text, rules=alone)
        costs.append((seconds(lambda alone=alone: lint_text(text, rules=alone), 0.2) - without, rule.name))  # type: ignore[misc]
    for cost, name in sorted(costs, reverse=True):
        print(f"{100 * cost / reading:7.2f}%  {name}")


if __name__ == "__main__":
    main()
