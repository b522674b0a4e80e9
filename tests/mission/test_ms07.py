"""Soyuz MS-07 flown whole: documented times, laws that hold on every leg, and the same flight every time."""

import itertools
import json
import math
import re
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pytest
from numpy.typing import NDArray
from scenario_texts import MS07, only_phases
from skyfield.api import load as skyfield
from skyfield.api import wgs84
from skyfield.positionlib import Geocentric
from skyfield_data import get_skyfield_data_path

from sim import mission
from sim.dynamics.arcs import Arc
from sim.flown import Flown
from sim.legs import Event
from sim.physics.constants import STANDARD_GRAVITY
from sim.report.checks import evaluate
from sim.report.run_directory import write
from sim.report.timeline import timeline as timeline_of
from sim.scenario import loads

FloatArray = NDArray[np.float64]
AU = 149_597_870_700.0  # m

EVENTS = [
    ("ascent", "liftoff"), ("ascent", "max_dynamic_pressure"), ("ascent", "escape_tower_jettison"),
    ("ascent", "booster_separation"), ("ascent", "fairing_jettison"), ("ascent", "core_separation"),
    ("ascent", "engine_cutoff"), ("ascent", "insertion"),
    ("phasing", "dv1"), ("phasing", "dv2"), ("phasing", "dv3"),
    ("docking", "rendezvous_start"), *(("docking", f"dv{k}") for k in range(4, 10)),
    ("docking", "flyaround_start"), ("docking", "station_keeping"), ("docking", "final_approach"),
    ("docking", "contact"),
    ("departure", "undocking"), ("departure", "separation_burn"),
    ("deorbit", "deorbit_ignition"), ("deorbit", "deorbit_cutoff"), ("deorbit", "module_separation"),
    ("entry", "entry_interface"), ("entry", "blackout_start"), ("entry", "peak_heating"),
    ("entry", "peak_load"),     ("entry", "blackout_end"), ("entry", "parachute_command"),
    ("landing", "drogue"), ("landing", "opening_shock"),
    ("landing", "main_canopy"), ("landing", "heat_shield_jettison"), ("landing", "seats_raised"),
    ("landing", "soft_landing_engines"), ("landing", "touchdown"),
]  # fmt: skip

# name: (role, expected, within), as the project was asked to check them
CHECKS = {
    "insertion": ("predicted", "528 s", "8 s"),
    "docking": ("derived", datetime(2017, 12, 19, 8, 39, 2, tzinfo=UTC), "15 min"),
    "launch to docking": ("derived", "49 h 18 min", "15 min"),
    "undocking": ("input", datetime(2018, 6, 3, 9, 16, 36, tzinfo=UTC), "0 s"),
    "time docked": ("derived", "166 d 0 h 37 min", "15 min"),
    "deorbit ignition": ("predicted", datetime(2018, 6, 3, 11, 47, 30, tzinfo=UTC), "90 s"),
    "burn duration of this class": ("derived", "276 to 281 s", "6 s"),
    "entry interface": ("predicted", datetime(2018, 6, 3, 12, 17, 30, tzinfo=UTC), "90 s"),
    "parachute command": ("predicted", datetime(2018, 6, 3, 12, 26, 0, tzinfo=UTC), "150 s"),
    "parachute ride of this class": ("derived", "858 to 860 s", "30 s"),
    "landing": ("predicted", datetime(2018, 6, 3, 12, 39, 13, tzinfo=UTC), "120 s"),
    "landing place": ("derived", "47.3347 N 69.6727 E", "80 km"),
    "peak load, ballistic class": ("predicted", "8.5 g", "1 g"),
    "mission duration": ("derived", "168 d 5 h 18 min", "3 min"),
}


def leg_arcs(flight: Flown, *phases: str) -> list[Arc]:
    return [arc for phase, arc in flight.arcs if phase in phases]


def figures(flight: Flown, phase: str) -> dict[str, float]:
    return next(leg.figures for leg in flight.legs if leg.phase == phase)


# --- the checks ------------------------------------------------------------------------------------------


def test_val_documented_times_are_met(ms07: Flown) -> None:
    failed = [f"{r.name}: {r.simulated_text} ({r.difference_text})" for r in evaluate(ms07) if not r.passed]
    assert not failed


def test_checks_are_those_asked_for(ms07: Flown) -> None:
    asked = {}
    for check in ms07.scenario.checks:
        expected = check.expected if isinstance(check.expected, datetime) else check.expected.text
        asked[check.name] = (check.role, expected, check.within.text)
    assert asked == CHECKS
    assert all(len(check.source) > 5 for check in ms07.scenario.checks)


def test_checks_file_holds_what_was_compared(elsewhere: tuple[Path, Any]) -> None:
    records = json.loads((elsewhere[0] / "checks.json").read_text(encoding="utf-8"))
    assert [record["name"] for record in records] == list(CHECKS)
    for record in records:
        keys = {"name", "role", "expected", "simulated", "difference", "within", "unit", "passed", "source"}
        assert keys <= set(record)
        assert record["passed"] is (abs(record["difference"]) <= max(record["within"], 1e-3))


# --- the timeline ----------------------------------------------------------------------------------------


def test_regress_order_of_events(timeline: dict[str, Any]) -> None:
    assert [(event["phase"], event["event"]) for event in timeline["events"]] == EVENTS


def test_timeline_has_its_schema(timeline: dict[str, Any]) -> None:
    assert timeline["schema"] == 1
    assert timeline["scenario"] == "Soyuz MS-07"
    earlier = -math.inf
    for event in timeline["events"]:
        instant = datetime.strptime(event["utc"], "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
        since = (instant - datetime(2017, 12, 17, 7, 21, 1, 127000, tzinfo=UTC)).total_seconds()
        assert since == pytest.approx(event["met_s"], abs=1.01e-3)
        assert event["met_s"] >= earlier
        earlier = event["met_s"]
        assert -90.0 <= event["latitude_deg"] <= 90.0
        assert -180.0 <= event["longitude_deg"] <= 180.0
        assert 0.0 < event["altitude_km"] < 440.0
        assert 200.0 < event["speed_mps"] < 8000.0
        assert 2000.0 < event["mass_kg"] <= 320_000.0
        for value in event.values():
            assert isinstance(value, str) or math.isfinite(value)
    burns = [event for event in timeline["events"] if re.fullmatch(r"dv\d", event["event"])]
    assert all({"delta_v_mps", "duration_s", "range_km"} <= set(burn) for burn in burns)


def test_notes_say_what_was_not_integrated(timeline: dict[str, Any]) -> None:
    notes = " ".join(timeline["notes"])
    assert "166.0 days docked were not integrated" in notes
    assert "in orbit 34, in sunlight, in sight of a ground station" in notes
    assert "of its elements" in notes


# --- up --------------------------------------------------------------------------------------------------


def test_insertion_orbit_is_the_scenario_s(events: dict[str, Event]) -> None:
    details = events["insertion"].details
    assert details["perigee_km"] == pytest.approx(200.0, abs=0.01)
    assert details["apogee_km"] == pytest.approx(240.0, abs=0.01)
    assert details["inclination_deg"] == pytest.approx(51.64, abs=1e-4)
    assert details["flight_path_angle_deg"] == pytest.approx(0.0, abs=1e-3)


def test_val_insertion_state_of_a_sister_flight(ms07: Flown, events: dict[str, Event]) -> None:
    """Progress on a Soyuz-U, same pad, T+529.04 s, turning axes (tracking notice, SeeSat-L 1997)."""
    state = events["insertion"].state
    r = ms07.world.earth_matrix(state.t) @ state.r
    assert np.linalg.norm(r - 1e3 * np.array([355.203, 4117.639, 5092.747])) < 40e3
    assert np.linalg.norm(state.v) == pytest.approx(7808.0, abs=15.0)
    assert events["insertion"].details["argument_of_latitude_deg"] == pytest.approx(82.1, abs=0.5)
    assert events["insertion"].details["osculating_inclination_deg"] == pytest.approx(51.62, abs=0.01)


def test_val_milestones_of_the_ascent(events: dict[str, Event]) -> None:
    """Core separation at 170 to 176 km, 3.75 km/s, 500 km downrange; whole range 1,640 to 1,700 km (ESA).

    The height is fed. The speed comes out 0.12 km/s high: with 3.75 km/s the documented third stage would be
    4 s later at its cut-off (docs/decisions/8).
    """
    core, cutoff = events["core_separation"].details, events["engine_cutoff"].details
    assert core["earth_fixed_speed_mps"] == pytest.approx(3750.0, rel=0.04)
    assert core["downrange_km"] == pytest.approx(500.0, rel=0.15)
    assert 1640.0 <= float(cutoff["downrange_km"]) <= 1720.0
    assert events["engine_cutoff"].state.t == pytest.approx(525.0, abs=8.0)


def test_catch_up_is_a_lap_and_the_station_s_lead(ms07: Flown, events: dict[str, Event]) -> None:
    lead = float(events["insertion"].details["station_ahead_deg"])
    assert figures(ms07, "phasing")["catch_up_deg"] == pytest.approx(360.0 + lead, abs=0.01)
    assert figures(ms07, "phasing")["catch_up_deg"] == pytest.approx(381.5, abs=0.5)


# --- the rendezvous --------------------------------------------------------------------------------------


class Sky:
    """Sun, shadow and horizon at instants of a flight, by Skyfield, apart from what the flight uses."""

    def __init__(self, flight: Flown) -> None:
        """Look at one flight."""
        self.flight = flight
        self.timescale = skyfield.timescale(builtin=True)

    @cached_property
    def _bodies(self) -> Any:
        return skyfield_file("de421.bsp")

    def station(self, t: float) -> Geocentric:
        """Give the station's place at `t` [s]."""
        state = self.flight.world.station_state(t)
        when = self.timescale.from_datetime(self.flight.world.clock.utc(t))
        return Geocentric(state.r / AU, state.v * 86400.0 / AU, t=when, center=399)

    def is_lit(self, t: float) -> bool:
        """Tell whether the station is out of the Earth's shadow."""
        return bool(self.station(t).is_sunlit(self._bodies))

    def elevation_deg(self, t: float) -> float:
        """Give how high the station stands over the best of the ground stations."""
        place = self.station(t)
        best = -90.0
        for site in self.flight.world.ground_stations:
            ground = wgs84.latlon(site.latitude_deg, site.longitude_deg, site.height_m).at(place.t)
            sight = Geocentric(place.position.au - ground.position.au, t=place.t)
            up = ground.position.au / np.linalg.norm(ground.position.au)
            zenith = wgs84.latlon(site.latitude_deg, site.longitude_deg).rotation_at(place.t)[2]
            assert up @ zenith > 0.99
            best = max(best, math.degrees(math.asin(sight.position.au @ zenith / sight.distance().au)))
        return best


def skyfield_file(name: str) -> Any:
    from skyfield.api import load_file

    return load_file(str(Path(get_skyfield_data_path()) / name))


def orbit_at(flight: Flown, t: float) -> int:
    """Count the ship's orbits from the ascending node before lift-off."""
    nodes = 0
    for arc in leg_arcs(flight, "ascent", "phasing", "docking"):
        when = np.linspace(arc.t[0], arc.t[-1], max(int((arc.t[-1] - arc.t[0]) / 60.0), 2))
        when = when[when <= t]
        north = arc.states(when)[:, 2] > 0.0 if len(when) else np.zeros(0, dtype=bool)
        nodes += int(np.count_nonzero(north[1:] & ~north[:-1]))
    return 1 + nodes


def test_burns_are_on_the_scheme_s_orbits(ms07: Flown, events: dict[str, Event]) -> None:
    orbits = {name: orbit_at(ms07, events[name].state.t) for name in ("dv1", "dv2", "dv3", "contact")}
    assert orbits == {"dv1": 3, "dv2": 4, "dv3": 17, "contact": 34}


@pytest.mark.filterwarnings("ignore:The file:RuntimeWarning")  # that the tables of past years are old
def test_val_contact_is_seven_minutes_into_a_lit_pass(ms07: Flown, events: dict[str, Event]) -> None:
    """By Skyfield: in the light since 20 min and for 6 more, seven after rising over a ground station."""
    sky, contact = Sky(ms07), events["contact"].state.t
    assert all(sky.is_lit(contact + 60.0 * minutes) for minutes in range(-19, 7))
    horizon = [sky.elevation_deg(contact - 420.0 + seconds) - 5.0 for seconds in (-30.0, 30.0)]
    assert horizon[0] < 0.0 < horizon[1]
    assert sky.elevation_deg(contact + 300.0) > 5.0


def test_the_other_opportunity_is_named(ms07: Flown) -> None:
    (note,) = [note for note in ms07.legs[1].notes if "could also" in note]
    assert re.search(r"2017-12-19 09:1\d:\d\d \(sunset\)", note)


def test_contact_is_gentle_and_centred(events: dict[str, Event]) -> None:
    details = events["contact"].details
    assert 0.10 <= float(details["closing_speed_mps"]) <= 0.15
    assert float(details["lateral_offset_m"]) < 0.1
    assert float(details["lateral_speed_mps"]) < 0.05
    assert abs(float(details["plan_difference_s"])) < 5.0


def test_contact_is_at_the_port(ms07: Flown, events: dict[str, Event]) -> None:
    """The probe's tip touches the Rassvet port 8 m aft of and 10 m below the centre of mass."""
    ship = events["contact"].state
    station = ms07.world.station_state(ship.t)
    up = station.r / np.linalg.norm(station.r)
    normal = np.cross(station.r, station.v)
    normal /= np.linalg.norm(normal)
    along, apart = np.cross(normal, up), ship.r - station.r
    assert float(apart @ along) == pytest.approx(-8.0, abs=0.1)
    assert float(apart @ normal) == pytest.approx(0.0, abs=0.1)
    assert float(apart @ up) == pytest.approx(-(10.0 + ms07.world.craft.probe_m), abs=0.01)


def test_val_gates_of_the_approach(ms07: Flown, events: dict[str, Event]) -> None:
    """2.5, 1.1 and 0.64 km at 34, 30 and 28 min before contact, start at 2 h 23 min (MS-03).

    MS-03's 478 km from 90 km below are 800 km from 150 km below: `test_phasing.py`.
    """
    gates = figures(ms07, "docking")
    assert gates["range_34min_before_contact_km"] == pytest.approx(2.5, rel=0.05)
    assert gates["range_30min_before_contact_km"] == pytest.approx(1.1, rel=0.05)
    assert gates["range_28min_before_contact_km"] == pytest.approx(0.64, rel=0.05)
    start, contact = events["rendezvous_start"], events["contact"]
    assert contact.state.t - start.state.t == pytest.approx(8580.0, abs=5.0)
    assert float(start.details["range_km"]) == pytest.approx(800.0, abs=40.0)
    assert 480.0 <= contact.state.t - events["final_approach"].state.t <= 541.0


def test_val_delta_v_of_the_way_up(ms07: Flown) -> None:
    """First-order estimate for MS-07: 25 to 30 m/s, then about 84 m/s; a plane change on top.

    A start at the range that MS-03's drift gives costs 9 m/s more than the cheapest one, which is at 525 km.
    """
    assert 25.0 <= figures(ms07, "phasing")["delta_v_mps"] <= 30.0
    docking = figures(ms07, "docking")
    assert docking["large_delta_v_mps"] + docking["small_delta_v_mps"] == pytest.approx(84.0, abs=20.0)


def test_station_s_orbit_fits_its_elements(ms07: Flown) -> None:
    for phase in ("phasing", "docked"):
        assert figures(ms07, phase)["station_fit_largest_m"] < 3000.0


# --- down ------------------------------------------------------------------------------------------------


def test_val_descent_beside_that_of_ms_11(events: dict[str, Event]) -> None:
    """Seconds from ignition in the plan of MS-11 (Canadian Space Agency), whose entry was not ballistic."""
    ignition = events["deorbit_ignition"].state.t
    since = {name: event.state.t - ignition for name, event in events.items()}
    assert since["module_separation"] == pytest.approx(27 * 60 + 26, abs=30.0)
    assert since["entry_interface"] == pytest.approx(30 * 60 + 17, abs=30.0)
    # Ballistic descents of the class landed about a minute before their plans, this one more: test_return.py.
    assert since["touchdown"] - (52 * 60 + 52) == pytest.approx(-161.0, abs=10.0)
    assert 1.0 <= float(events["touchdown"].details["descent_mps"]) <= 2.6
    assert float(events["soft_landing_engines"].details["height_m"]) == pytest.approx(0.8, abs=1e-3)


def test_peak_load_is_the_greatest_of_the_entry(ms07: Flown, events: dict[str, Event]) -> None:
    peak = float(events["peak_load"].details["load_g"])
    loads = np.concatenate([arc.load(arc.t) for arc in leg_arcs(ms07, "entry")])
    assert peak >= loads.max()
    assert peak == pytest.approx(loads.max(), rel=0.01)


def test_crew_survives_the_whole_flight(elsewhere: tuple[Path, Any]) -> None:
    table = pq.read_table(elsewhere[0] / "trajectory.parquet").to_pandas()
    worst = table.groupby("phase", observed=True)["load_g"].max()
    assert worst["ascent"] < 5.0
    assert worst[["phasing", "docking", "departure", "deorbit"]].max() < 0.1
    assert worst["entry"] < 10.0
    assert worst["landing"] < 20.0


# --- laws on every leg -----------------------------------------------------------------------------------


def test_arcs_join_without_gaps(ms07: Flown) -> None:
    """Only half a year in port and the springs' push lie between one arc and the next."""
    for (before, first), (after, second) in itertools.pairwise(ms07.arcs):
        if (before, after) == ("docking", "departure"):
            continue
        assert second.start.t == first.end.t, (before, after, first.end.t)
        assert np.array_equal(second.start.y[:6], first.end.y[:6]), (before, after, first.end.t)


def test_legs_hand_over_where_they_end(ms07: Flown) -> None:
    for leg, following in itertools.pairwise(ms07.legs):
        if following.arcs:
            start = following.arcs[0].start
            assert start.t == leg.end.t
            assert np.array_equal(start.r, leg.end.r)
            push = np.linalg.norm(start.v - leg.end.v)
            springs = ms07.world.craft.separation.spring_speed_mps if following.phase == "departure" else 0.0
            assert push == pytest.approx(springs, abs=1e-9)


def test_time_runs_forward_in_every_arc(ms07: Flown) -> None:
    for phase, arc in ms07.arcs:
        assert np.all(np.diff(arc.t) > 0.0) or arc.steps == 0, (phase, arc.t[0])


def test_mass_changes_only_as_documented(ms07: Flown, events: dict[str, Event]) -> None:
    """Between arcs the ship loses what its events say it drops, and its third stage; nothing else."""
    dropped = {
        round(event.state.t, 9): float(event.details["dropped_kg"])
        for event in events.values()
        if "dropped_kg" in event.details
    }
    dropped[round(events["insertion"].state.t, 9)] = math.nan  # the empty stage: whatever is not the craft
    for (before, first), (after, second) in itertools.pairwise(ms07.arcs):
        change = first.end.mass - second.start.mass
        expected = dropped.pop(round(first.end.t, 9), 0.0)
        if (before, after) == ("docking", "departure"):
            assert second.start.mass == pytest.approx(
                first.end.mass + ms07.world.craft.stay.change_kg, abs=1e-9
            )
        elif math.isnan(expected):
            assert second.start.mass == ms07.world.craft.launch_mass_kg
        else:
            assert change == pytest.approx(expected, abs=1e-6)
    assert not dropped


def test_propellant_burnt_is_flow_times_time(ms07: Flown) -> None:
    for phase, arc in ms07.arcs:
        assert np.all(np.diff(arc.y[:, 6]) <= 0.0), phase
        burnt = arc.start.mass - arc.end.mass
        # After 168 days a float tells instants to 2 ns, of which a step takes two.
        flow, instants = arc.model.push.flow, 4.0 * np.spacing(arc.end.t)
        assert burnt == pytest.approx(flow * (arc.end.t - arc.start.t), rel=1e-8, abs=1e-9 + flow * instants)


def test_closed_form_burns_obey_the_rocket_equation(ms07: Flown, events: dict[str, Event]) -> None:
    engine, thrusters = ms07.world.craft.main_engine, ms07.world.craft.thrusters
    burns = [
        (name, engine if event.details.get("engine", "main") == "main" else thrusters)
        for name, event in events.items()
        if re.fullmatch(r"dv\d|deorbit_ignition|separation_burn", name)
    ]
    assert len(burns) == 11
    for name, by in burns:
        isp = thrusters.isp_s if by is thrusters or name == "separation_burn" else engine.isp_vacuum_s
        start = events[name].state
        arc = next(arc for _, arc in ms07.arcs if arc.model.push.thrust > 0.0 and arc.start.t == start.t)
        gained = isp * STANDARD_GRAVITY * math.log(arc.start.mass / arc.end.mass)
        assert gained == pytest.approx(float(events[name].details["delta_v_mps"]), rel=1e-9), name


def test_propellant_suffices(ms07: Flown, events: dict[str, Event]) -> None:
    craft = ms07.world.craft
    up = events["insertion"].state.mass - events["contact"].state.mass
    down = events["undocking"].state.mass - events["deorbit_cutoff"].state.mass
    assert up > 200.0
    assert down > 250.0
    assert up + down < craft.propellant_kg


def test_trajectory_file_tells_the_same_flight(elsewhere: tuple[Path, Any], events: dict[str, Event]) -> None:
    table = pq.read_table(elsewhere[0] / "trajectory.parquet").to_pandas()
    assert table["met_s"].is_monotonic_increasing
    assert not table[["x_m", "vx_mps", "altitude_km", "mass_kg", "load_g"]].isna().any().any()
    steps = table["mass_kg"].diff().fillna(0.0)
    docked = (table["phase"] == "departure") & (table["phase"].shift() == "docking")
    assert (steps[~docked] <= 0.0).all()
    gaps = table["met_s"].diff().fillna(0.0)
    assert gaps[~docked].max() <= 30.0 + 1e-6
    speed = np.linalg.norm(table[["vx_mps", "vy_mps", "vz_mps"]].to_numpy(), axis=1)
    moved = np.linalg.norm(table[["x_m", "y_m", "z_m"]].diff().to_numpy(), axis=1)
    straight = moved[1:] <= np.maximum(speed[1:], speed[:-1]) * gaps[1:] + 1e-3
    assert straight[~docked[1:]].all()
    assert table["met_s"].iloc[-1] == pytest.approx(events["touchdown"].state.t, abs=1e-9)
    nearest = table.loc[table["phase"] == "docking", "range_km"].min()
    assert nearest == pytest.approx(0.0158, abs=0.001)


# --- the same flight every time --------------------------------------------------------------------------


def test_another_process_flies_the_identical_timeline(
    ms07: Flown, elsewhere: tuple[Path, Any], tmp_path: Path
) -> None:
    """Another folder, hash seed and process; this one has flown other things before."""
    written = write(ms07, evaluate(ms07), tmp_path / "run")
    folder, done = elsewhere
    assert done.returncode == 0, done.stderr
    for name in ("timeline.json", "checks.json"):
        assert (folder / name).read_bytes() == (written / name).read_bytes()


def other_checks(text: str) -> str:
    """Change every expected value, tolerance, name and source of the checks; the roles stay."""
    head, *blocks = re.split(r"(?m)^(?=\[\[check\]\])", text)
    changed = []
    for number, block in enumerate(blocks):
        block = re.sub(r"(?m)^expected = \d{4}\S+", f"expected = 2016-01-{number + 1:02}T00:00:00Z", block)
        block = re.sub(r'(?m)^expected = "[\d.]+ N [\d.]+ E"', 'expected = "12.5 S 130.9 W"', block)
        block = re.sub(r'(?m)^expected = "[\d.]+ to [\d.]+ s"', 'expected = "1 to 2 s"', block)
        block = re.sub(r'(?m)^expected = "\d[^"]* (s|min)"', 'expected = "77 s"', block)
        block = re.sub(r'(?m)^expected = "[\d.]+ g"', 'expected = "1 g"', block)
        block = re.sub(r'(?m)^within = "[\d.]+ ', 'within = "0.25 ', block)
        block = re.sub(r'(?m)^name = ".*"', f'name = "check {number}"', block)
        changed.append(re.sub(r'(?m)^source = ".*"', 'source = "nobody at all"', block))
    assert not set(blocks) & set(changed)
    return head + "".join(changed)


@pytest.mark.parametrize("change", [other_checks, only_phases], ids=["changed", "deleted"])
def test_checks_do_not_move_the_flight_by_a_bit(ms07: Flown, change: Any) -> None:
    other = mission.fly(loads(change(MS07), "other.toml"))
    assert sum(result.passed for result in evaluate(other)) <= 1
    assert json.dumps(timeline_of(other)) == json.dumps(timeline_of(ms07))
    for (_, here), (_, there) in zip(ms07.arcs, other.arcs, strict=True):
        assert np.array_equal(here.t, there.t)
        assert np.array_equal(here.y, there.y)
