"""What the page shows, as plain data: orbits as knots, panels, tables, coastline."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.base.arrays import FloatArray
from sim.report.figures import figures
from sim.report.page.coast import coast
from sim.report.page.packing import packed
from sim.report.run import Run
from sim.report.views import approach, ascent, budget, descent, orbit
from sim.report.views.documented import compared
from sim.report.views.earth import elevations, stretches, sunlight
from sim.report.views.knots import hermite_knots, line_knots
from sim.report.views.panels import Curve, Panel
from sim.report.wording import event_words

_VIEWS: Final = (ascent, orbit, approach, budget, descent)
WITHIN_M: Final = 10.0  # of the ship's and the station's rows, by Hermite interpolation
NEAR_M: Final = 100e3  # relative coordinates within this, where 32-bit floats of the orbits are too coarse
_NEAR_WITHIN_M: Final = 0.05
_CURVE_SHARE: Final = 1e-3  # of a panel's range, by straight lines
_LOW_KM: Final = 150.0
_GAP_S: Final = 6 * 3600.0  # longer gaps part the flight


def page_data(run: Run) -> dict[str, Any]:
    """Return the content of a run's page."""
    about = run.about
    return {
        "title": run.title,
        "outcome": run.outcome,
        "epoch_utc": about["epoch_utc"],
        "program": about.get("program", {}),
        "scenario": {
            "file": about.get("scenario_file", ""),
            "sha256": about.get("scenario_sha256", ""),
            "text": run.scenario,
        },
        "legs": _legs(run),
        "events": [
            {**event, "words": event_words(event["event"]), "telling": figures(event)} for event in run.events
        ],
        "notes": list(run.notes),
        "checks": [one._asdict() for one in compared(run)],
        "burns": _burns(run),
        "models": about.get("models", {}),
        "assumptions": about.get("assumptions", []),
        "versions": about.get("versions", {}),
        "integrator": about.get("integrator", {}),
        "sky": about["sky"],
        "pad": about.get("pad"),
        "target": run.target,
        "ground_stations": run.ground_stations,
        "zones": _zones(run),
        "parts": _parts(run),
        "near": _near(run),
        "light": _light(run),
        "contacts": _contacts(run),
        "panels": [_panel(panel) for view in _VIEWS for panel in view.panels(run)],
        "coast": coast(),
    }


def _legs(run: Run) -> list[dict[str, Any]]:
    """Return the phases that were integrated with first and last instant.

    `low_from`: of a phase that goes low, its begin, or its last burn's; None of others.
    """
    found = []
    for name in dict.fromkeys(run.phase.tolist()):
        rows = run.rows(name)
        begins, ends = float(run["met_s"][rows].min()), float(run["met_s"][rows].max())
        low = bool(run["altitude_km"][rows].min() < _LOW_KM)
        burnt = [e["met_s"] for e in run.burns() if e["phase"] == name]
        low_from = max([begins, *burnt]) if low else None
        found.append({"phase": name, "begins": begins, "ends": ends, "low_from": low_from})
    return found


def _parts(run: Run) -> list[dict[str, Any]]:
    """Return the orbits of ship and station as Hermite knots, parted where nothing was flown for long."""
    t = run["met_s"]
    found = []
    for piece in np.split(np.arange(len(t)), np.flatnonzero(np.diff(t) > _GAP_S) + 1):
        if len(piece) < 2:
            continue
        when = t[piece]
        r, v = orbit.states(run, np.isin(np.arange(len(t)), piece))
        part: dict[str, Any] = {"ship": _knots(when, r, v)}
        if run.station is not None:
            s = run.station
            first = int(np.searchsorted(s["met_s"], when[0], side="right")) - 1
            last = int(np.searchsorted(s["met_s"], when[-1]))  # the first row not before the end
            inside = slice(max(first, 0), last + 1)
            if len(s["met_s"][inside]) > 1:
                places = np.column_stack([s[f"{axis}_m"][inside] for axis in "xyz"])
                speeds = np.column_stack([s[f"v{axis}_mps"][inside] for axis in "xyz"])
                part["station"] = _knots(s["met_s"][inside], places, speeds)
        found.append(part)
    return found


def _knots(t: FloatArray, r: FloatArray, v: FloatArray) -> dict[str, Any]:
    """Return the rows that Hermite interpolation needs."""
    kept = hermite_knots(t, r, v, WITHIN_M)
    return {"t": packed(t[kept], "<f8"), "r": packed(r[kept], "<f4"), "v": packed(v[kept], "<f4")}


def _near(run: Run) -> dict[str, Any] | None:
    """Return where the ship is from the station when near: along the flight, radial, orbit normal [m]."""
    xyz = np.column_stack([run[f"relative_{axis}_m"] for axis in ("along", "radial", "cross")])
    t = run["met_s"]
    known = np.linalg.norm(np.nan_to_num(xyz, nan=np.inf), axis=1) < NEAR_M
    if known.sum() < 2:
        return None
    t, xyz = t[known], xyz[known]
    kept = np.unique(np.concatenate([line_knots(t, xyz[:, k], _NEAR_WITHIN_M) for k in range(3)]))
    return {"t": packed(t[kept], "<f8"), "r": packed(xyz[kept], "<f4")}


def _zones(run: Run) -> dict[str, Any] | None:
    """Return the zones around the station and its port; axes: along the flight, radial, orbit normal."""
    zones = approach.zones(run)
    if zones is None:
        return None
    return {
        "sphere_m": zones.sphere,
        "ellipsoid_m": list(zones.ellipsoid),
        "port_m": None if zones.port is None else zones.port.tolist(),
        "outward": None if zones.outward is None else zones.outward.tolist(),
        "half_angle_deg": zones.half_angle_deg,
        "mouth_m": zones.mouth,
    }


def _light(run: Run) -> list[list[float]]:
    """Return the stretches in full sunlight."""
    return [list(stretch) for stretch in stretches(run["met_s"], sunlight(run, _every(run)))]


def _contacts(run: Run) -> list[list[list[float]]]:
    """Return for each ground station the stretches in which it sees the ship."""
    if run.ground_stations is None:
        return []
    margin = elevations(run, _every(run)) - float(run.ground_stations["elevation_mask_deg"])
    return [[list(s) for s in stretches(run["met_s"], column)] for column in margin.T]


def _every(run: Run) -> NDArray[np.bool_]:
    """Return the mask of all rows."""
    return np.ones(len(run["met_s"]), dtype=bool)


def _burns(run: Run) -> list[dict[str, Any]]:
    """Return the table of burns."""
    return [
        {
            **{key: burn.event[key] for key in ("event", "utc", "met_s", "altitude_km", "delta_v_mps")},
            "words": event_words(burn.event["event"]),
            "duration_s": _finite(burn.duration_s),
            "spent_kg": _finite(burn.spent_kg),
            "range_km": burn.event.get("range_km"),
            "engine": burn.event.get("engine"),
        }
        for burn in budget.burns(run)
    ]


def _finite(value: float) -> float | None:
    return round(value, 3) if np.isfinite(value) else None


def _panel(panel: Panel) -> dict[str, Any]:
    """Return a panel with its curves thinned."""
    values = np.concatenate([curve.value for curve in panel.curves])
    return {
        "name": panel.name,
        "group": panel.group,
        "title": panel.title,
        "clock": panel.clock._asdict(),
        "quantity": panel.quantity,
        "unit": panel.unit,
        "log": panel.log,
        "marks": [mark._asdict() for mark in panel.marks],
        "points": [point._asdict() for point in panel.points],
        "curves": [_curve(curve, panel, _tolerance(values, panel.log)) for curve in panel.curves],
    }


def _tolerance(values: FloatArray, log: bool) -> float:
    """Return the error [the panel's unit, decades where logarithmic] that a reader cannot see."""
    known = values[np.isfinite(values) & ((values > 0.0) | (not log))]
    if not len(known):
        return 0.0
    return float(np.ptp(np.log10(known) if log else known)) * _CURVE_SHARE


def _curve(curve: Curve, panel: Panel, within: float) -> dict[str, Any]:
    """Return a curve thinned to what straight lines need, gaps as NaN."""
    t, value = curve.met_s, curve.value
    known = np.isfinite(value) & ((value > 0.0) | (not panel.log))
    times: list[FloatArray] = []
    values: list[FloatArray] = []
    for piece in np.split(np.arange(len(t)), np.flatnonzero(known[1:] != known[:-1]) + 1):
        if not len(piece) or not known[piece[0]]:
            continue
        shown = np.log10(value[piece]) if panel.log else value[piece]
        kept = piece if curve.steps else piece[line_knots(t[piece], shown, within)]
        if times:  # a gap
            times.append(t[piece[:1]])
            values.append(np.array([np.nan]))
        times.append(t[kept])
        values.append(value[kept])
    every = (np.concatenate(rows) if rows else np.zeros(0) for rows in (times, values))
    return {
        "label": curve.label,
        "role": curve.role,
        "dashed": curve.dashed,
        "steps": curve.steps,
        "t": packed(next(every), "<f8"),
        "y": packed(next(every), "<f4"),
    }
