"""The timeline: every event of a flight with its instant, place and figures."""

from __future__ import annotations

import math
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from sim.flown import Flown
from sim.phases import PHASES
from sim.phases.situations import Class
from sim.report.figures import DECIMALS
from sim.world.clock import iso

if TYPE_CHECKING:
    from sim.legs import Event

SCHEMA: Final = 1

_DETAIL_DIGITS: Final = 9  # significant digits kept of an event's own figures


def timeline(flight: Flown) -> dict[str, Any]:
    """Return the flight's events and notes as plain data, schema 1, the same for every run of a scenario.

    `met_s` counts from the scenario's epoch, which is lift-off in a flight that has one; `altitude_km` is
    geodetic on WGS-84; `speed_mps` is inertial (GCRS). `outcome` is "aborted" where a phase was broken off,
    the last one then. `notes` say what a reader must know about the legs.
    """
    found = records(flight)
    return {
        "schema": SCHEMA,
        "scenario": flight.scenario.mission.name,
        "epoch_utc": iso(flight.world.clock.utc(0.0)),
        "outcome": "aborted" if flight.aborted else "completed",
        "frames": {"speed_mps": "GCRS (inertial)", "altitude_km": "geodetic, WGS-84"},
        "events": [_rounded(record) for record in found],
        "notes": [
            *(note for leg in flight.legs for note in leg.notes),
            *flight.scenario.notes,
            *_out_of_class(found),
        ],
    }


def _out_of_class(found: list[dict[str, Any]]) -> list[str]:
    """Say which results lie outside what flights of this class show, as the phases state it."""
    return [
        f"Note: {record['event']} has {part.detail} = {record[part.detail]:.3g}, outside the {part.low:g} to "
        f"{part.high:g} of flights of this class."
        for record in found
        for part in PHASES[record["phase"]].EVENTS.get(record["event"], ())
        if isinstance(part, Class) and part.detail in record
        if not part.low <= record[part.detail] <= part.high
    ]


def records(flight: Flown) -> list[dict[str, Any]]:
    """Return the events as dictionaries with unrounded values and `utc` as datetime, in time order."""
    pairs = [(leg.phase, event) for leg in flight.legs for event in leg.events]
    pairs.sort(key=lambda pair: pair[1].state.t)
    return [_record(flight, phase, event) for phase, event in pairs]


def _record(flight: Flown, phase: str, event: Event) -> dict[str, Any]:
    """Return one event with the common keys first and its own details after them."""
    latitude, longitude, height = flight.world.geodetic(event.state)
    return {
        "event": event.name,
        "phase": phase,
        "utc": flight.world.clock.utc(event.state.t),
        "met_s": event.state.t,
        "altitude_km": height / 1000.0,
        "latitude_deg": math.degrees(latitude),
        "longitude_deg": math.degrees(longitude),
        "speed_mps": float(np.linalg.norm(event.state.v)),
        "mass_kg": event.state.mass,
        **event.details,
    }


def _rounded(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record as JSON can hold it: instants as text, floats rounded, what is not finite as None."""
    return {key: _plain(key, value) for key, value in record.items()}


def _plain(key: str, value: Any) -> Any:
    """Return one value of a record for JSON."""
    if isinstance(value, datetime):
        return iso(value)
    if isinstance(value, bool | str | int) or value is None:
        return value
    number = float(value)
    if not math.isfinite(number):
        return None
    if key in DECIMALS:
        return round(number, DECIMALS[key]) + 0.0  # + 0.0 turns -0.0 into 0.0
    return float(f"{number:.{_DETAIL_DIGITS}g}") + 0.0
