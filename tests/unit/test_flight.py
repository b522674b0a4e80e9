"""The flight as a notebook sees it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from scenario_texts import SHORT, UNDOCKING

import sim
from sim.scenario import loads

UNDOCKED = datetime(2018, 6, 3, 9, 16, 36, tzinfo=UTC)


@pytest.fixture(scope="module")
def flight() -> sim.Flight:
    heard: list[str] = []
    flown = sim.fly(loads(SHORT + UNDOCKING), heard.append)
    assert heard == ["docked", "departure"]
    return flown


def test_timeline_and_checks_are_those_of_the_files(flight: sim.Flight) -> None:
    assert [event["event"] for event in flight.timeline["events"]] == ["undocking", "separation_burn"]
    (check,) = flight.checks
    assert check.passed
    assert flight.scenario.mission.name == "Soyuz MS-07"


def test_a_state_is_found_by_seconds_and_by_utc(flight: sim.Flight) -> None:
    t = flight.flown.legs[-1].arcs[0].t[0] + 60.0
    state = flight.state_at(t)
    assert np.linalg.norm(state.r) == pytest.approx(6.79e6, rel=0.01)
    same = flight.state_at(UNDOCKED + timedelta(seconds=60))
    assert np.linalg.norm(same.r - state.r) < 0.1  # UTC to a microsecond, at 7.7 km/s
    with pytest.raises(ValueError, match="no offset from UTC"):
        flight.state_at(datetime(2018, 6, 3, 9, 17, 36))
    with pytest.raises(ValueError, match="nothing was integrated"):
        flight.state_at(3600.0)


def test_the_trajectory_is_a_frame(flight: sim.Flight) -> None:
    rows = flight.frame()
    assert set(rows["phase"]) == {"departure"}
    assert rows["met_s"].is_monotonic_increasing


def test_a_flight_is_written_and_drawn(flight: sim.Flight, tmp_path: Path) -> None:
    out = flight.write(tmp_path / "run")
    with pytest.raises(sim.OutputError, match="add --force"):
        flight.write(tmp_path / "run")
    assert flight.write(str(out), force=True) == out
    assert [path.name for path in flight.plot(tmp_path / "pictures")] == [
        "budget.png",
        "visibility.png",
        "documented.png",
    ]


AFTER = "2018-06-03T09:17:36Z"


def test_a_state_is_given_in_the_frame_that_is_asked_for(flight: sim.Flight) -> None:
    state, fixed = flight.state_at(AFTER), flight.state_at(AFTER, frame="itrs")
    assert np.linalg.norm(fixed.r) == pytest.approx(np.linalg.norm(state.r), abs=1e-6)
    step = flight.state_at(flight.flown.legs[-1].arcs[0].t[0] + 61.0, "itrs").r - fixed.r
    assert np.linalg.norm(step - fixed.v) < 10.0  # half a second of gravity and of turning axes
    beside = flight.state_at(AFTER, frame="lvlh")
    station = flight.flown.world.station_state(state.t)
    assert np.linalg.norm(beside.r) == pytest.approx(np.linalg.norm(state.r - station.r), abs=1e-6)
    assert 0.05 < np.linalg.norm(beside.v) < 0.3  # pushed off at 0.12 m/s a minute before
    with pytest.raises(ValueError, match="no frame 'teme'; expected 'gcrs', 'itrs' or 'lvlh'"):
        flight.state_at(AFTER, frame="teme")
    with pytest.raises(ValueError, match="is no instant; expected one like"):
        flight.state_at("noon")


@pytest.mark.slow  # compiles boinor
def test_boinor_holds_the_orbit(flight: sim.Flight) -> None:
    from astropy import units

    state, orbit = flight.state_at(AFTER), flight.orbit_at(AFTER)
    assert orbit.r.to_value(units.m) == pytest.approx(state.r)
    assert orbit.inc.to_value(units.deg) == pytest.approx(51.64, abs=0.2)
    assert orbit.epoch.utc.isot.startswith("2018-06-03T09:17:36.000")


def test_skyfield_finds_the_ship_in_a_sky(flight: sim.Flight) -> None:
    from skyfield.api import load, wgs84

    t = load.timescale(builtin=True).utc(2018, 6, 3, 9, [16, 18, 19], [0, 0, 0])
    ship = flight.skyfield()
    below = wgs84.subpoint(ship.at(t))
    assert np.isnan(below.latitude.degrees[0])  # before the undocking
    state = flight.state_at("2018-06-03T09:18Z")
    latitude, longitude, _ = flight.flown.world.geodetic(state)
    assert below.latitude.degrees[1] == pytest.approx(np.degrees(latitude), abs=1e-3)
    assert below.longitude.degrees[1] == pytest.approx(np.degrees(longitude), abs=1e-3)
    here = wgs84.latlon(np.degrees(latitude), np.degrees(longitude))
    altitude, _, distance = (ship - here).at(t[1]).altaz()
    assert altitude.degrees == pytest.approx(90.0, abs=0.1)
    assert 380.0 < distance.km < 440.0


def test_a_notebook_shows_the_timeline(flight: sim.Flight) -> None:
    shown = flight._repr_html_()
    assert "1 of 1 checks pass" in shown
    assert ">separation burn</td>" in shown
    assert ">undocking</td>" in shown
    assert repr(flight) == (
        "<Flight Soyuz MS-07: undocking 2018-06-03 09:16:36 to separation burn 2018-06-03 09:19:36 UTC, "
        "1 of 1 checks pass>"
    )


def test_one_picture_is_drawn_by_its_name(flight: sim.Flight, tmp_path: Path) -> None:
    picture = flight.plot.budget(dark=True)
    assert picture._repr_png_().startswith(b"\x89PNG")
    assert picture.save(tmp_path / "budget.svg").read_bytes().startswith(b"<?xml")
    assert "descent" in dir(flight.plot)
    with pytest.raises(sim.OutputError, match=r"no picture 'descent' of .*: the run has no phase entry"):
        flight.plot.descent()
    with pytest.raises(AttributeError, match="no picture 'decent'; there are ground_track, "):
        flight.plot.decent()


def test_a_flight_is_exported(flight: sim.Flight, tmp_path: Path) -> None:
    assert [path.name for path in flight.export("oem", tmp_path)] == ["scenario.oem", "scenario-station.oem"]
