"""The orbits of ship and station over time: heights, phase, planes."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sim.base.arrays import BoolArray, FloatArray
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, GM_EARTH
from sim.report.run import Run
from sim.report.views.knots import hermite
from sim.report.views.panels import Clock, Curve, Mark, Panel
from sim.report.wording import burn_words, event_words

_POSITION, _VELOCITY = ("x_m", "y_m", "z_m"), ("vx_mps", "vy_mps", "vz_mps")
SINCE_LIFTOFF = "hours since lift-off"


class Apsides(NamedTuple):
    """Perigee and apogee over the equatorial radius (n,) [km], osculating, at `met_s` (n,)."""

    met_s: FloatArray
    perigee: FloatArray
    apogee: FloatArray


def outbound_clock() -> Clock:
    """Return the clock of the way out."""
    return Clock(0.0, "h", SINCE_LIFTOFF)


def panels(run: Run) -> list[Panel]:
    """Return the panels of the way to the station: heights, phase, planes, range; those that there are."""
    if not run.rows("phasing").any():
        return []
    marks = burns_of_way_out(run)
    found = [_heights(run, marks)]
    rows = run.outbound & ~run.rows("ascent")
    t, behind = run["met_s"][rows], run["phase_deg"][rows]
    if np.isfinite(behind).any():
        found.append(
            Panel(
                "phase", "orbit", "Phase: how far the ship is behind the station, laps counted",
                outbound_clock(), "angle behind", "deg", (Curve("phase angle", "ship", t, behind),), marks,
            )
        )  # fmt: skip
    if (between := plane_angle(run)) is not None:
        found.append(
            Panel(
                "planes", "orbit", "Angle between the orbits of ship and station", outbound_clock(),
                "angle between planes", "deg", (Curve("angle between planes", "target", *between),), marks,
                least=0.001,
            )
        )  # fmt: skip
    distance = run["range_km"][rows]
    if np.isfinite(distance).any():
        found.append(
            Panel(
                "range", "orbit", "Range to the station", outbound_clock(), "range", "km",
                (Curve("range", "station", t, distance),), marks, log=True,
            )
        )  # fmt: skip
    return found


def burns_of_way_out(run: Run) -> tuple[Mark, ...]:
    """Return insertion, the burns and contact."""
    last = float(run["met_s"][run.outbound].max())
    found = [Mark(e["met_s"], burn_words(e)) for e in run.burns() if e["met_s"] <= last]
    found += [
        Mark(e["met_s"], event_words(e["event"])) for n in ("insertion", "contact") if (e := run.event(n))
    ]
    return tuple(sorted(found))


def _heights(run: Run, marks: tuple[Mark, ...]) -> Panel:
    """Return perigee, apogee and height of the ship, and the station's orbit."""
    rows = run.rows("phasing", "docking")
    ship = apsides_of_ship(run)
    curves = [
        Curve("apogee", "ship", ship.met_s, ship.apogee),
        Curve("perigee", "ship", ship.met_s, ship.perigee, dashed=True),
    ]
    if (station := apsides_of_station(run, run["met_s"][rows])) is not None:
        curves += [
            Curve("station's apogee", "station", station.met_s, station.apogee),
            Curve("station's perigee", "station", station.met_s, station.perigee, dashed=True),
        ]
    return Panel(
        "heights", "orbit", "Heights of the orbits: perigee and apogee over 6378 km, averaged over a lap",
        outbound_clock(), "height", "km", tuple(curves), marks,
    )  # fmt: skip


def states(run: Run, rows: BoolArray) -> tuple[FloatArray, FloatArray]:
    """Return position and velocity (n, 3) of rows [m, m/s, GCRS]."""
    r, v = (np.column_stack([run[name][rows] for name in names]) for names in (_POSITION, _VELOCITY))
    return r, v


def station_states(run: Run, t: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the station's position and velocity (n, 3) at `t` (n,), NaN where its orbit is not known."""
    station = run.station
    assert station is not None
    r = np.column_stack([station[name] for name in _POSITION])
    v = np.column_stack([station[name] for name in _VELOCITY])
    return hermite(station["met_s"], r, v, t, longest_gap=600.0)


def apsides_of_ship(run: Run) -> Apsides:
    """Return the ship's apsides from insertion to contact, averaged between burns."""
    rows = run.rows("phasing", "docking")
    t = run["met_s"][rows]
    burns = [(e["met_s"], e["met_s"] + float(e.get("duration_s", 0.0))) for e in run.burns()]
    return _averaged(t, *osculating(*states(run, rows)), burns)


def apsides_of_station(run: Run, t: FloatArray) -> Apsides | None:
    """Return the station's apsides over the times `t`, averaged over a lap; None without a station."""
    if run.station is None:
        return None
    r, v = station_states(run, t)
    known = np.isfinite(r[:, 0])
    return _averaged(t[known], *osculating(r[known], v[known]), []) if known.any() else None


def osculating(r: FloatArray, v: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return perigee and apogee over the equatorial radius [km] and period [s] (n,) of states (n, 3)."""
    radius, square = np.linalg.norm(r, axis=1), np.einsum("ni,ni->n", v, v)
    axis = 1.0 / (2.0 / radius - square / GM_EARTH)
    momentum = np.linalg.norm(np.cross(r, v), axis=1)
    eccentricity = np.sqrt(np.maximum(1.0 - momentum**2 / (GM_EARTH * axis), 0.0))
    low, high = axis * (1.0 - eccentricity), axis * (1.0 + eccentricity)
    km = ((x - EARTH_EQUATORIAL_RADIUS) / 1000.0 for x in (low, high))
    return next(km), next(km), 2.0 * np.pi * np.sqrt(axis**3 / GM_EARTH)


def _averaged(
    t: FloatArray,
    perigee: FloatArray,
    apogee: FloatArray,
    period: FloatArray,
    burns: list[tuple[float, float]],
) -> Apsides:
    """Average over a lap between burns, where the Earth's oblateness makes the osculating ones swing.

    What lies within a burn is left out.
    """
    coasting = np.ones(len(t), dtype=bool)
    for begins, ends in burns:
        coasting &= (t <= begins) | (t >= ends)
    t, perigee, apogee, period = (values[coasting] for values in (t, perigee, apogee, period))
    cuts = np.searchsorted(t, [begins + 1e-6 for begins, _ in burns])
    low, high = perigee.copy(), apogee.copy()
    for piece in np.split(np.arange(len(t)), cuts):
        if len(piece) > 1:
            half = 0.5 * float(np.median(period[piece]))
            low[piece] = _running(t[piece], perigee[piece], half)
            high[piece] = _running(t[piece], apogee[piece], half)
    return Apsides(t, low, high)


def _running(t: FloatArray, value: FloatArray, half: float) -> FloatArray:
    """Return the mean of `value` over `half` [s] to both sides; near an end over the nearest whole window."""
    area = np.concatenate([[0.0], np.cumsum(0.5 * (value[1:] + value[:-1]) * np.diff(t))])
    width = min(2.0 * half, float(t[-1] - t[0]))
    if width <= 0.0:
        return value
    first = np.clip(t - half, t[0], t[-1] - width)
    mean: FloatArray = (np.interp(first + width, t, area) - np.interp(first, t, area)) / width
    return mean


def plane_angle(run: Run) -> tuple[FloatArray, FloatArray] | None:
    """Return times [s] and the angle [deg] between the planes of ship and station on the way out."""
    rows = run.rows("phasing", "docking")
    if run.station is None or not rows.any():
        return None
    t = run["met_s"][rows]
    normals = [np.cross(r, v) for r, v in (states(run, rows), station_states(run, t))]
    ship, station = (n / np.linalg.norm(n, axis=1)[:, None] for n in normals)
    angle = np.degrees(2.0 * np.arcsin(np.clip(0.5 * np.linalg.norm(ship - station, axis=1), 0.0, 1.0)))
    known = np.isfinite(angle)
    return (t[known], angle[known]) if known.any() else None
