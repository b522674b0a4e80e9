"""How far a campaign is, and what came of it."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from sim.scenario.overlay import beyond_ranges
from sim.terminal import Column, progress, show, show_sentences

if TYPE_CHECKING:
    from sim.campaigns.campaign import Campaign
    from sim.campaigns.contacts import Contacts
    from sim.campaigns.sensitivity import Index
    from sim.campaigns.statistics import Bounded, Statistics

_LINE_EVERY: Final = 5.0  # s between lines where they cannot be overwritten
_WORDS: Final = {
    "downrange_km": "down-range [km]",
    "crossrange_km": "to the right [km]",
    "miss_km": "from target [km]",
    "peak_load_g": "peak load [g]",
    "flight_s": "ignition to ground [s]",
    "heat_load_jpm2": "heat load [MJ/m2]",
    "late_s": "contact, later than planned [s]",
    "closing_speed_mps": "closing speed [m/s]",
    "lateral_offset_m": "off the port's axis [m]",
    "lateral_speed_mps": "speed across it [m/s]",
    "apogee_km": "apogee of insertion [km]",
    "start_km": "rendezvous from [km]",
    "phasing_mps": "phasing burns [m/s]",
    "phasing_kg": "propellant of phasing [kg]",
    "approach_kg": "propellant of approach [kg]",
    "left_kg": "propellant left [kg]",
}
_DIGITS: Final = {
    "closing_speed_mps": 4,
    "lateral_offset_m": 3,
    "lateral_speed_mps": 4,
    "start_km": 1,
    "approach_kg": 1,
    "left_kg": 1,
}
_STATUS: Final = {
    "docked": "docks",
    "aborted": "breaks the approach off, and drifts clear",
    "failed": "finds no way to the station",
}
_ALWAYS: Final = frozenset(_STATUS.values())  # told even where they are certain
_SCALE: Final = {"heat_load_jpm2": 1e-6}
_MOST_REASONS: Final = 5
_MOST_INDICES: Final = 8


class Heard(NamedTuple):
    """What hears how a campaign goes on: each phase of the flight as planned, and the cases that came in."""

    on_phase: Callable[[str], None]
    on_cases: Callable[[int], None]


@contextmanager
def campaign_progress(phases: list[str], cases: int) -> Iterator[Heard]:
    """Show the flight as planned, and then how many cases are flown, at what rate, and the time left."""
    done, began, told = 0, time.perf_counter(), time.perf_counter()

    def on_cases(more: int) -> None:
        nonlocal done, told, began
        if more == 0:
            began = time.perf_counter()
        done += more
        now = time.perf_counter()
        if sys.stderr.isatty() or now - told >= _LINE_EVERY or done >= cases:
            told = now
            _say(_line(done, cases, now - began), sys.stderr.isatty() and done < cases)

    with progress([*phases, "cases"]) as on_phase:
        yield Heard(on_phase, on_cases)


def _line(done: int, cases: int, seconds: float) -> str:
    """Say how far a campaign is."""
    rate = done / seconds if done > 0 and seconds > 0.0 else 0.0
    left = f", {_lasting((cases - done) / rate)} left" if rate > 0.0 and done < cases else ""
    said = f", {rate:,.{0 if rate > 10.0 else 1}f} a second" if rate > 0.0 else ""
    return f"{done:,} of {cases:,} cases{said}{left}"


def _lasting(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole} s" if whole < 120 else f"{whole // 60} min {whole % 60} s"


def _say(line: str, over: bool) -> None:
    with suppress(OSError):
        print(f"\r\033[K{line}" if over else f"{line}", end="" if over else "\n", file=sys.stderr, flush=True)


def show_campaign(found: Campaign) -> None:
    """Print the statistics of a campaign."""
    from sim.campaigns.contacts import Contacts

    told = found.statistics
    if isinstance(told, Contacts):
        _show_numbers(found, f"{told.docked:,} contacts of {told.cases:,} cases", told.numbers)
        _show_contacts(told)
    else:
        _show_numbers(found, f"{told.landed:,} landings", told.numbers)
        _show_landings(told)
    show_sentences(_sentences(found))


def _show_contacts(told: Contacts) -> None:
    """Print who docks, and how far off the axis."""
    chances = {_STATUS[name]: one for name, one in told.chances.items()}
    beyond = {f"touches more than {metres} m off the axis": one for metres, one in told.beyond.items()}
    _show_chances(chances | beyond)


def _show_landings(told: Statistics) -> None:
    """Print where cases come down."""
    if told.ellipses:
        columns = (
            Column("share", right=True),
            Column("greater [km]", right=True),
            Column("lesser [km]", right=True),
            Column("turned", right=True),
            Column("holds", right=True),
            Column("radius [km]", right=True),
        )
        radii = list(told.radii.values())
        rows = [
            [
                f"{100.0 * one.share:g} %",
                _bounded(one.greater),
                _bounded(one.lesser),
                f"{_folded(one.turn):+.1f} deg",
                f"{100.0 * one.holds:.1f} %",
                _bounded(radius),
            ]
            for one, radius in zip(told.ellipses, radii, strict=True)
        ]
        show("Ellipses about the mean, and radii about the target, with 95 % bounds", columns, rows)
        within = {f"lands within {radius} km of the target": one for radius, one in told.within.items()}
        exceeding = {f"load exceeds {load} g": one for load, one in told.exceeding.items()}
        _show_chances(within | exceeding)


def show_indices(indices: Mapping[str, Mapping[str, Index]]) -> None:
    """Print Sobol' indices, of each result the greatest."""
    columns = (Column("quantity"), Column("alone", right=True), Column("with all", right=True))
    for result, rows in indices.items():
        if not rows:
            show_sentences([f"Too few of the design's cases landed for Sobol' indices, {_WORDS[result]}."])
            continue
        greatest = sorted(rows.items(), key=lambda pair: -pair[1].total.value)[:_MOST_INDICES]
        lines = [
            [
                path,
                f"{one.first.value:.3f} +-{one.first.within:.3f}",
                f"{one.total.value:.3f} +-{one.total.within:.3f}",
            ]
            for path, one in greatest
        ]
        show(f"Shares of the variance, {_WORDS[result]} (Sobol' indices, 95 % bounds)", columns, lines)


def _show_numbers(found: Campaign, counted: str, numbers: Mapping[str, Mapping[str, float]]) -> None:
    if not numbers:
        return
    names = ("2.5 %", "50 %", "97.5 %")
    columns = (Column("quantity"), *(Column(name, right=True) for name in ("mean", "sigma", *names)))
    rows = [
        [
            _WORDS[name],
            *(_number(row[key], name) for key in ("mean", "sigma", *names)),
        ]
        for name, row in numbers.items()
    ]
    show(f"{found.scenario.mission.name}: {counted}", columns, rows)


def _number(value: float, name: str) -> str:
    return f"{value * _SCALE.get(name, 1.0):.{_DIGITS.get(name, 2)}f}"


def _show_chances(chances: Mapping[str, Bounded]) -> None:
    columns = (Column("what"), Column("probability", right=True), Column("95 % bounds", right=True))
    rows = [
        [what, f"{one.value:.4f}", f"{one.low:.4f} to {one.high:.4f}"]
        for what, one in chances.items()
        if 0.0 < one.value < 1.0 or what in _ALWAYS
    ]
    if rows:
        show("Probabilities", columns, rows)


def _bounded(one: Bounded) -> str:
    return f"{one.value:.2f} +-{one.within:.2f}"


def _folded(turn: float) -> float:
    """Return the turn [rad] of an axis from down-range to the right in degrees, -90 to 90."""
    return (math.degrees(turn) + 90.0) % 180.0 - 90.0


def _sentences(found: Campaign) -> list[str]:
    from sim.campaigns.directions import direction

    told = found.statistics
    said = []
    failed = told.cases - told.ended
    if not told.numbers:
        ended = direction(found.plan).ended
        said.append(f"{told.ended:,} of {told.cases:,} cases {ended}: too few for statistics.")
    if failed:
        kinds = list(told.reasons.items())
        said.append(f"{failed:,} of {told.cases:,} cases did not get there:")
        said += [f"{count:,} times: {reason}" for reason, count in kinds[:_MOST_REASONS]]
        if len(kinds) > _MOST_REASONS:
            said.append("other reasons are in the column 'reason'.")
    if found.until is not None:
        goal, bound, flown = found.until, found.stopped, f"after {told.cases:,} cases"
        if bound is None:
            said.append(f"{flown.capitalize()} {goal.name} is not known to {goal.within:g} {goal.unit}.")
        else:
            sure = f"{bound.value:.3f} {goal.unit} lies within {bound.low:.3f} to {bound.high:.3f}"
            said.append(f"Stopped {flown}: {goal.name} of {sure}.")
    return [*said, *beyond_ranges(found.scenario)]
