"""What the ship spends: mass, propellant and velocity change over the mission."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from sim.base.arrays import BoolArray
from sim.report.run import Run
from sim.report.views.orbit import outbound_clock
from sim.report.views.panels import Clock, Curve, Mark, Panel
from sim.report.wording import burn_words


class Burn(NamedTuple):
    """A burn: its event, how long it lasts [s] and what mass it cost [kg], NaN where that is not told."""

    event: dict[str, Any]
    duration_s: float
    spent_kg: float


def burns(run: Run) -> list[Burn]:
    """Return the burns of the ship in time order with what each cost."""
    found = []
    for event in run.burns():
        lasts = duration_s(run, event)
        before = _mass(run, event["met_s"], "left")
        found.append(Burn(event, lasts, before - _mass(run, event["met_s"] + lasts, "right")))
    return found


def duration_s(run: Run, event: dict[str, Any]) -> float:
    """Return how long a burn lasts [s], NaN where the timeline does not say."""
    end = run.event("deorbit_cutoff") if event["event"] == "deorbit_ignition" else None
    return float((end or event).get("duration_s", np.nan))


def _mass(run: Run, t: float, side: str) -> float:
    """Return the mass [kg] at `t` [s], at a jump the one before ('left') or after it."""
    if not np.isfinite(t):
        return float("nan")
    met, mass = run["met_s"], run["mass_kg"]
    exact = np.flatnonzero(np.abs(met - t) < 1e-3)
    if len(exact):
        return float(mass[exact[0 if side == "left" else -1]])
    return float(np.interp(t, met, mass))


def ways(run: Run) -> list[tuple[str, BoolArray]]:
    """Return the stretches on which the ship only spends propellant: their words and their rows."""
    out = run.rows("phasing", "docking")
    separation = run.event("module_separation")
    until = np.inf if separation is None else separation["met_s"] - 1e-3
    home = run.rows("departure", "deorbit", "entry") & (run["met_s"] < until)
    return [(words, rows) for words, rows in (("out", out), ("home", home)) if rows.any()]


def panels(run: Run) -> list[Panel]:
    """Return propellant spent and velocity change, for the way out and the way home."""
    found = []
    for words, rows in ways(run):
        t, mass = run["met_s"][rows], run["mass_kg"][rows]
        within = [burn for burn in burns(run) if t[0] - 1.0 <= burn.event["met_s"] <= t[-1] + 1.0]
        marks = tuple(Mark(burn.event["met_s"], burn_words(burn.event)) for burn in within)
        undocking = run.event("undocking")
        clock = outbound_clock()
        if words == "home":
            zero = float(t[0]) if undocking is None else float(undocking["met_s"])
            clock = Clock(zero, "min", "minutes since undocking")
        title = "the way to the station" if words == "out" else "the way home"
        found.append(
            Panel(
                f"propellant_{words}", "budget", f"Propellant spent on {title}", clock, "propellant", "kg",
                (Curve("propellant", "ship", t, mass[0] - mass),), marks, least=1.0,
            )
        )  # fmt: skip
        if within:
            at = np.array([t[0], *(burn.event["met_s"] for burn in within), t[-1]])
            total = np.cumsum([0.0, *(float(burn.event["delta_v_mps"]) for burn in within), 0.0])
            found.append(
                Panel(
                    f"delta_v_{words}", "budget", f"Velocity change by the burns of {title}", clock,
                    "delta-v", "m/s", (Curve("delta-v", "burn", at, total, steps=True),), marks,
                )
            )  # fmt: skip
    return found
