"""MS-07's drifts after losses of thrust, recomputed by other means, and its light on the final approach."""

from typing import Any

import numpy as np
import pytest

from sim.dynamics.arcs import propagate
from sim.dynamics.model import COASTING
from sim.dynamics.states import State
from sim.flown import Flown
from sim.legs import Event
from sim.physics.relative import orbital_rate, relative_state, transition
from sim.report.safety import safety


@pytest.fixture(scope="module")
def found(ms07: Flown) -> dict[str, Any]:
    told = safety(ms07)
    assert told is not None
    return told


def rows(found: dict[str, Any], leg: str) -> list[dict[str, Any]]:
    return [row for row in found["drifts"] if row["leg"] == leg]


def test_each_burn_is_missed_once_for_two_whole_revolutions(
    found: dict[str, Any], ms07: Flown, events: dict[str, Event]
) -> None:
    burns = [row["leg"] for row in found["drifts"] if row["leg"].startswith("dv")]
    assert burns == [f"dv{number}" for number in range(4, 10)]
    station = ms07.world.station_state(events["contact"].state.t)
    revolution = 2.0 * np.pi / orbital_rate(station.r, station.v)
    assert found["revolutions"] == 2.0
    assert all(row["drift_s"] == pytest.approx(2.0 * revolution, abs=0.1) for row in found["drifts"])


@pytest.mark.parametrize("name", ["dv5", "dv7", "dv9", "flyaround_start"])
def test_a_drift_is_the_flight_s_own_coast(
    name: str, found: dict[str, Any], ms07: Flown, events: dict[str, Event]
) -> None:
    start, row = events[name].state, rows(found, name)[0]
    model = ms07.world.craft_model(start.t)._replace(push=COASTING)
    arc = propagate(start, start.t + row["drift_s"], model, max_step=30.0)

    def range_at(t: float) -> float:
        ship, station = arc.at(t), ms07.world.station_state(t)
        return float(np.linalg.norm(ship.r - station.r))

    t = start.t + np.arange(0.0, row["drift_s"], 2.0)
    ranges = np.array([range_at(float(when)) for when in t])
    # In two seconds the range changes by less than its rate at the closest approach, a few m/s.
    assert row["closest_m"] == pytest.approx(ranges.min(), abs=max(0.2, 1e-4 * ranges.min()))
    inside = np.flatnonzero(ranges < 200.0)
    if row["sphere_entered_after_s"] is not None:
        assert row["sphere_entered_after_s"] == pytest.approx(t[inside[0]] - start.t, abs=10.0)
    else:
        assert len(inside) == 0


def test_val_a_drift_near_the_station_is_nearly_clohessy_and_wiltshire_s(
    found: dict[str, Any], ms07: Flown, events: dict[str, Event]
) -> None:
    """Drag and an orbit that is no circle bend the real one by some metres in a quarter of a revolution."""
    start = events["final_approach"].state
    station = ms07.world.station_state(start.t)
    relative = relative_state(start.r, start.v, station.r, station.v)
    row = rows(found, "final_approach")[0]
    rate = orbital_rate(station.r, station.v)
    for index in range(12):  # every 120 s
        linear = transition(rate, 120.0 * index) @ relative
        assert row["path_radial_m"][index] == pytest.approx(linear[0], abs=8.0)
        assert row["path_along_m"][index] == pytest.approx(linear[1], abs=8.0)


def test_regress_what_comes_near(found: dict[str, Any]) -> None:
    closest = {row["leg"]: row["closest_m"] for row in found["drifts"] if row["leg"].startswith("dv")}
    assert closest["dv4"] == pytest.approx(147.7e3, rel=0.01)
    assert closest["dv5"] == pytest.approx(138.3e3, rel=0.01)
    assert closest["dv6"] == pytest.approx(1558.0, rel=0.02)
    assert closest["dv7"] == pytest.approx(562.0, rel=0.02)
    assert closest["dv8"] == pytest.approx(222.0, rel=0.02)
    assert closest["dv9"] == pytest.approx(181.0, rel=0.02)
    entered = [
        row["leg"]
        for row in found["drifts"]
        if row["sphere_entered_after_s"] is not None and not row["begins_in_sphere"]
    ]
    assert entered == ["dv9", "flyaround_start"]


def test_waiting_on_the_axis_drifts_away(found: dict[str, Any]) -> None:
    for row in rows(found, "station_keeping"):
        assert row["closest_m"] == pytest.approx(row["range_m"], abs=1.0)
        assert row["sphere_entered_after_s"] is None


def test_light_on_the_final_approach(found: dict[str, Any], ms07: Flown, events: dict[str, Event]) -> None:
    light = {row["leg"]: row for row in found["light"]}
    contact: State = events["contact"].state
    station = ms07.world.station_state(contact.t)
    sun = ms07.world.sky.sun(np.array([contact.t]))[0]
    # At Rassvet's nadir port the camera looks straight up.
    cosine = station.r @ (sun - contact.r) / (np.linalg.norm(station.r) * np.linalg.norm(sun - contact.r))
    assert light["contact"]["sun_angle_deg"] == pytest.approx(np.degrees(np.arccos(cosine)), abs=0.1)
    assert light["contact"]["light"] == "day"  # the rule of contact: a pass lit throughout
    assert found["light"][0]["leg"] == "flyaround_start"
