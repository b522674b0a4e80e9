"""A finished run printed again, and two of them side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sim.terminal import Column, show, show_checks, show_safety, show_sentences, show_timeline

if TYPE_CHECKING:
    from sim.report.comparison import Comparison
    from sim.report.run import Told

_MOST = 3  # figures of an event that are printed
_WIDE, _BEFORE = 40, 10  # letters of a scenario's value that are printed, and how many before a difference
_DOTS = "\N{HORIZONTAL ELLIPSIS}"


def show_run(told: Told) -> None:
    """Print what a run printed when it was flown."""
    from sim.report.checks import CheckResult

    show_timeline(told.timeline)
    show_safety(told.safety)
    show_checks([CheckResult.told_by(check) for check in told.checks])


def show_comparison(found: Comparison, first: str, second: str) -> None:
    """Print what moved from the first run to the second."""
    from sim.report.wording import difference

    rows = []
    for moved in found.moved:
        if not moved.seconds and not moved.metres and not moved.details:
            continue
        figures = sorted(moved.details.items(), key=lambda item: -_share(*item[1]))[:_MOST]
        rows.append(
            [
                moved.event,
                difference(moved.seconds, "s"),
                "-" if moved.metres is None else difference(moved.metres, "m", signed=False),
                "-" if moved.higher is None else difference(moved.higher, "m"),
                ", ".join(f"{key} {a:.6g} to {b:.6g}" for key, (a, b) in figures),
            ]
        )
    columns = (
        Column("event"),
        Column("later", right=True),
        Column("apart", right=True),
        Column("higher", right=True),
        Column("figures that moved most", below="{}"),
    )
    if found.values:
        said = (Column("key"), *(Column(name, below=f"{_plain(name)}: {{}}") for name in (first, second)))
        show("What the scenarios say differently", said, [
            [key, *_told_apart(_words(a), _words(b))] for key, a, b in found.values
        ])  # fmt: skip
    if rows:
        show(f"What moved from {first} to {second}", columns, rows)
    else:
        print("No event moved.\n")
    show_sentences(
        [
            f"Only {run} has: {', '.join(names)}."
            for run, names in zip((first, second), found.only, strict=True)
            if names
        ]
    )
    changed = [row for row in found.checks if row[1] != row[2]]
    if changed:
        checks = (Column("check"), Column(first, right=True), Column(second, right=True), Column("result"))
        show("Checks, simulated less expected", checks, [
            [name, a, b, "pass" if q else "FAIL"] for name, a, b, _, q in changed
        ])  # fmt: skip


def _share(before: float, after: float) -> float:
    return abs(after - before) / max(abs(before), abs(after))


def _words(value: Any) -> str:
    return "-" if value is None else str(value)


def _plain(name: str) -> str:
    """Return a name that stays as it is where text is formatted."""
    return name.replace("{", "{{").replace("}", "}}")


def _told_apart(first: str, second: str) -> tuple[str, str]:
    """Return two texts shortened to _WIDE letters, so that where they begin to differ is in sight."""
    both = zip(first, second, strict=False)
    same = next((k for k, (a, b) in enumerate(both) if a != b), min(len(first), len(second)))
    begins = max(same - _BEFORE, 0) if same > _WIDE - _BEFORE else 0
    return _cut(first, begins), _cut(second, begins)


def _cut(text: str, begins: int) -> str:
    """Return at most _WIDE letters of a text from one of them on, with dots for what is left out."""
    shown = f"{_DOTS}{text[begins:]}" if begins and len(text) > begins else text
    return shown if len(shown) <= _WIDE else f"{shown[: _WIDE - 1]}{_DOTS}"
