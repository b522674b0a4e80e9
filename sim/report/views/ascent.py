"""The ascent over time: height, speeds, pressure, load, mass and angle of the path."""

from __future__ import annotations

import numpy as np

from sim.base.arrays import FloatArray
from sim.report.run import Run
from sim.report.views.orbit import states
from sim.report.views.panels import Clock, Curve, Mark, Panel, Role
from sim.report.wording import event_words


def panels(run: Run) -> list[Panel]:
    """Return the panels of the ascent, none in a run without it."""
    rows = run.rows("ascent")
    if not rows.any():
        return []
    t = run["met_s"][rows]
    r, v = states(run, rows)
    speed = np.linalg.norm(v, axis=1)
    angle = np.degrees(np.arcsin(np.einsum("ni,ni->n", r, v) / np.linalg.norm(r, axis=1) / speed))
    events = [event for event in run.events if event["phase"] == "ascent"]
    marks = tuple(Mark(e["met_s"], event_words(e["event"])) for e in events)

    def panel(name: str, title: str, quantity: str, unit: str, *curves: Curve) -> Panel:
        clock = Clock(0.0, "s", "seconds since lift-off")
        return Panel(name, "ascent", title, clock, quantity, unit, curves, marks)

    def curve(label: str, role: Role, values: FloatArray, *, dashed: bool = False) -> Curve:
        return Curve(label, role, t, values, dashed)

    km = run["altitude_km"][rows]
    return [
        panel("ascent_altitude", "Altitude", "altitude", "km", curve("altitude", "ship", km)),
        panel(
            "ascent_speed", "Speed", "speed", "km/s",
            curve("inertial", "ship", speed / 1e3),
            curve("against the air", "station", run["airspeed_mps"][rows] / 1e3, dashed=True),
        ),
        panel(
            "ascent_pressure", "Dynamic pressure", "dynamic pressure", "kPa",
            curve("dynamic pressure", "burn", run["dynamic_pressure_pa"][rows] / 1e3),
        ),
        panel("ascent_mach", "Mach number", "Mach", "", curve("Mach", "target", run["mach"][rows])),
        panel("ascent_load", "Load", "load", "g", curve("load", "station", run["load_g"][rows])),
        panel("ascent_mass", "Mass", "mass", "t", curve("mass", "ink", run["mass_kg"][rows] / 1e3)),
        panel(
            "ascent_angle", "Inertial flight-path angle", "angle", "deg",
            curve("flight-path angle", "heat", angle),
        ),
    ]  # fmt: skip
