"""The descent over time: height, speed, load, heat, pressure, Mach number and bank."""

from __future__ import annotations

from typing import Final

import numpy as np

from sim.base.arrays import BoolArray, FloatArray
from sim.report.run import Run
from sim.report.views.panels import Clock, Curve, Mark, Panel, Point, Role
from sim.report.wording import event_words

TOP_KM: Final = 125.0
_AREA: Final = "m\N{SUPERSCRIPT TWO}"
_LATE_S: Final = 100.0  # after the parachute command, the last that load and heat show
_EVENTS: Final = (
    "module_separation", "entry_interface", "peak_heating", "peak_load", "parachute_command", "opening_shock",
    "main_canopy", "heat_shield_jettison", "touchdown",
)  # fmt: skip


def panels(run: Run) -> list[Panel]:
    """Return the panels of the descent, none in a run without it."""
    rows = through_the_air(run)
    if not rows.any():
        return []
    clock = descent_clock(run)
    end = canopies(run) + _LATE_S
    fast = rows & (run["met_s"] <= end)
    marks = tuple(Mark(e["met_s"], event_words(e["event"])) for e in run.first_of(*_EVENTS))
    early = tuple(mark for mark in marks if mark.met_s <= end)
    t, late = run["met_s"][fast], run["met_s"][rows]

    def panel(name: str, title: str, quantity: str, unit: str, *curves: Curve, every: bool = False) -> Panel:
        return Panel(name, "descent", title, clock, quantity, unit, curves, marks if every else early)

    def curve(label: str, role: Role, values: FloatArray) -> Curve:
        return Curve(label, role, t, values)

    load, opening = run["load_g"][fast].copy(), run["load_g"][fast].copy()
    pulled = t >= canopies(run)
    load[pulled], opening[~pulled] = np.nan, np.nan
    loads = [curve("load", "ship", load)]
    if pulled.any():
        loads.append(Curve("under canopies", "muted", t, opening, dashed=True))
    flux = run["heat_flux_wpm2"][fast]
    found = [
        panel(
            "descent_altitude", "Altitude", "altitude", "km",
            Curve("altitude", "ship", late, run["altitude_km"][rows]), every=True,
        ),
        panel(
            "descent_speed", "Speed against the air", "airspeed", "km/s",
            Curve("airspeed", "station", late, run["airspeed_mps"][rows] / 1e3), every=True,
        ),
        panel("descent_load", "Load", "load", "g", *loads)._replace(points=_opening(run)),
        panel("descent_heat", "Heat flux at the stagnation point", "heat flux", f"MW/{_AREA}",
              curve("heat flux", "burn", flux / 1e6)),
        panel("descent_heat_load", "Heat load at the stagnation point", "heat load", f"MJ/{_AREA}",
              curve("heat load", "heat", _summed(t, flux) / 1e6)),
        panel("descent_pressure", "Dynamic pressure", "dynamic pressure", "kPa",
              curve("dynamic pressure", "target", run["dynamic_pressure_pa"][fast] / 1e3)),
        panel("descent_mach", "Mach number", "Mach", "", curve("Mach", "ink", run["mach"][fast])),
    ]  # fmt: skip
    bank = run.columns.get("bank_deg")
    if bank is not None and np.isfinite(bank[fast]).any():
        found.append(
            panel("descent_bank", "Bank of the lift", "bank", "deg", curve("bank", "ship", bank[fast]))
        )
    return found


def through_the_air(run: Run) -> BoolArray:
    """Return the mask (n,) of the rows of the way home below the top of what is shown."""
    low: BoolArray = run["altitude_km"] < TOP_KM
    return run.rows("deorbit", "entry", "landing") & low


def _opening(run: Run) -> tuple[Point, ...]:
    """Return the load of the greatest opening, more than the motion's by the canopy's coefficient."""
    shock = run.event("opening_shock")
    if shock is None or shock.get("load_g") is None:
        return ()
    load = float(shock["load_g"])
    label = "with the opening coefficient"
    return (Point(float(shock["met_s"]), load, f"opening {load:.2f} g", label, "muted"),)


def descent_clock(run: Run) -> Clock:
    """Return the clock of the descent, from the entry interface where there is one."""
    interface = run.event("entry_interface")
    if interface is not None:
        return Clock(float(interface["met_s"]), "min", "minutes since entry interface")
    first = float(run["met_s"][run.rows("deorbit", "entry", "landing")][0])
    return Clock(first, "min", "minutes of the descent")


def canopies(run: Run) -> float:
    """Return when the canopies begin to open [s], or the end of the run."""
    opened = run.event("parachute_command") or run.event("drogue")
    return float(run["met_s"][-1]) if opened is None else float(opened["met_s"])


def _summed(t: FloatArray, flux: FloatArray) -> FloatArray:
    """Return the running integral of a flux over time (n,), nothing where it is not known."""
    known = np.nan_to_num(flux)
    return np.concatenate([[0.0], np.cumsum(0.5 * (known[1:] + known[:-1]) * np.diff(t))])
