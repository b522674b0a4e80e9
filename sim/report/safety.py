"""How safe the approach is: where the ship would drift if it lost its thrust, and how the Sun stands.

Each burn of the rendezvous is missed once, and near the station the thrust is lost at regular instants. The
ship then drifts freely for two revolutions in the flight's own force model.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.states import State
from sim.flown import Flown
from sim.flying.axes import orbital_axes, sight
from sim.flying.drift import Drift, entry, free_drift
from sim.legs import Leg
from sim.library.models import Station
from sim.physics.relative import orbital_rate
from sim.physics.shadow import disc_angles
from sim.world.clock import iso
from sim.world.station import port_in_orbital_axes

SCHEMA: Final = 1
_REVOLUTIONS: Final = 2
_EVERY: Final = 60.0  # s between the instants near the station at which thrust is lost
_PATH_EVERY: Final = 12  # of the drift's instants (10 s), kept for a picture
# The legs near the station by the events that begin them; contact ends the last.
_NEAR: Final = ("flyaround_start", "station_keeping", "final_approach", "contact")
_ON_AXIS: Final = ("station_keeping", "final_approach", "contact")


class Loss(NamedTuple):
    """A loss of thrust: at which event or after it, and where the ship was."""

    leg: str
    state: State


def safety(flight: Flown) -> dict[str, Any] | None:
    """Return the drifts after every loss of thrust and the Sun's angles, as safety.json holds them.

    None for a flight without docking. `closest_m` and ranges are between the centres of mass; of a zone that
    the drift begins in, `entered_after_s` tells of a return. A drift is shorter than two revolutions where
    the tables of the flight end.
    """
    leg = next((leg for leg in flight.legs if leg.phase == "docking"), None)
    if leg is None or flight.world.station is None:
        return None
    about = flight.world.station.about
    losses = list(_losses(leg))
    revolution = _revolution(flight, leg.events[-1].state.t)
    drifts = _drifts(flight, losses, _REVOLUTIONS * revolution)
    shortest = min((row["drift_s"] for row in drifts), default=0.0)
    return {
        "schema": SCHEMA,
        "scenario": flight.scenario.mission.name,
        "frame": "station: along the flight, radially out; origin at its centre of mass",
        "zones": {"sphere_m": about.keep_out_radius_m, "ellipsoid_m": list(about.approach_ellipsoid_m)},
        "revolutions": round(shortest / revolution, 2),  # that every drift covers
        "drifts": drifts,
        "light": _light(flight, [*losses, Loss("contact", leg.events[-1].state)]),
    }


def _losses(leg: Leg) -> Iterator[Loss]:
    """Yield the losses of thrust: at each burn's ignition, and every minute near the station."""
    for event in leg.events:
        if "delta_v_mps" in event.details:
            yield Loss(event.name, event.state)
    begins = {event.name: event.state.t for event in leg.events if event.name in _NEAR}
    near = [name for name in _NEAR if name in begins]
    for name, following in pairwise(near):
        for t in np.arange(begins[name], begins[following], _EVERY):
            arc = next(arc for arc in leg.arcs if arc.t[0] <= t <= arc.t[-1])
            yield Loss(name, State(float(t), arc.states(np.array([t]))[0]))


# -- drifts ------------------------------------------------------------------------------------------------


def _revolution(flight: Flown, t: float) -> float:
    """Return what the station's revolution lasts [s], by the rate of its axes at `t` [s]."""
    station = flight.world.station_orbit(t).at(t)
    return 2.0 * math.pi / orbital_rate(station.r, station.v)


def _drifts(flight: Flown, losses: list[Loss], wanted: float) -> list[dict[str, Any]]:
    """Let the ship drift for the `wanted` time [s] after each loss of thrust."""
    world, rows = flight.world, []
    assert world.station is not None
    for loss in losses:
        model, station = world.craft_model(loss.state.t), world.station_orbit(loss.state.t)
        until = min(loss.state.t + wanted, float(station.arc.t[-1]))
        rows.append(_row(flight, loss, free_drift(model, station, loss.state, until), world.station.about))
    return rows


def _row(flight: Flown, loss: Loss, drift: Drift, about: Station) -> dict[str, Any]:
    """Return one drift as plain data."""
    start = loss.state.t
    ahead, starboard, down = about.approach_ellipsoid_m
    radial, along, normal = drift.places.T
    distance = np.linalg.norm(drift.places, axis=1)
    inside = {
        "sphere": distance < about.keep_out_radius_m,
        "ellipsoid": (along / ahead) ** 2 + (normal / starboard) ** 2 + (radial / down) ** 2 < 1.0,
    }
    row: dict[str, Any] = {
        "leg": loss.leg,
        "utc": iso(flight.world.clock.utc(start)),
        "met_s": round(start, 3),
        "range_m": round(float(distance[0]), 1),
        "drift_s": round(float(drift.t[-1]) - start, 1),
        "closest_m": round(drift.closest, 1),
        "closest_after_s": round(drift.closest_t - start, 1),
    }
    for zone, truths in inside.items():
        entered = entry(truths)
        row[f"begins_in_{zone}"] = bool(truths[0])
        row[f"{zone}_entered_after_s"] = (
            None if entered is None else round(float(drift.t[entered]) - start, 1)
        )
    some = slice(None, None, _PATH_EVERY)
    row["path_along_m"] = np.round(along[~drift.turns][some]).astype(int).tolist()
    row["path_radial_m"] = np.round(radial[~drift.turns][some]).astype(int).tolist()
    return row


# -- light -------------------------------------------------------------------------------------------------


def _light(flight: Flown, losses: list[Loss]) -> list[dict[str, Any]]:
    """Tell how the Sun stands to the line of sight, from the fly-around to contact, and day or night.

    The camera looks at the station, and on the port's axis along it; at 0 deg it looks into the Sun.
    """
    world = flight.world
    near = [loss for loss in losses if loss.leg in _NEAR]
    if not near or world.rendezvous is None:
        return []
    inward = -port_in_orbital_axes(world.rendezvous.port)[1]
    suns = world.sky.sun(np.array([loss.state.t for loss in near]))
    rows = []
    for (leg, state), sun in zip(near, suns, strict=True):
        station = world.station_orbit(state.t).at(state.t)
        place = sight(state, station)[:3]
        looks = inward if leg in _ON_AXIS else -place / np.linalg.norm(place)
        towards = orbital_axes(station) @ (sun - state.r)
        cosine = float(looks @ towards / np.linalg.norm(towards))
        rows.append(
            {
                "leg": leg,
                "utc": iso(world.clock.utc(state.t)),
                "met_s": round(state.t, 3),
                "range_m": round(float(np.linalg.norm(place)), 1),
                "sun_angle_deg": round(math.degrees(math.acos(max(-1.0, min(1.0, cosine)))), 1),
                "light": _day_or_night(state.r, sun),
            }
        )
    return rows


def _day_or_night(r: FloatArray, sun: FloatArray) -> str:
    """Return 'day', 'penumbra' or 'night' at a place (3,) [m, GCRS]."""
    separation, earth, disc = (float(angle[0]) for angle in disc_angles(r[None], sun[None]))
    if separation > earth + disc:
        return "day"
    return "night" if separation < earth - disc else "penumbra"
