"""The ascent over time: height, speeds, pressure, load, mass, angles of the path and of the thrust."""

from __future__ import annotations

import numpy as np

from sim.base.arrays import BoolArray, FloatArray
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

    km, pitch = run["altitude_km"][rows], _pitch(run, rows, r)
    angles = [curve("thrust", "burn", pitch)] if np.isfinite(pitch).any() else []
    angles.append(curve("path", "heat", angle, dashed=True))
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
            "ascent_angle", "Pitch of thrust and inertial path", "angle", "deg",
            *angles,
        ),
    ]  # fmt: skip


def _pitch(run: Run, rows: BoolArray, r: FloatArray) -> FloatArray:
    """Return the angle (n,) [deg] of the thrust over the plane across the radius, NaN without thrust."""
    thrust = run.vectors("thrust_x_n", "thrust_y_n", "thrust_z_n")[rows]
    force = np.linalg.norm(thrust, axis=1)
    sine = np.einsum("ni,ni->n", r, thrust) / (np.linalg.norm(r, axis=1) * np.where(force > 0.0, force, 1.0))
    return np.where(force > 0.0, np.degrees(np.arcsin(np.clip(sine, -1.0, 1.0))), np.nan)
