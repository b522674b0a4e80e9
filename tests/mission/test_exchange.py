"""Exports of MS-07, read back by programs of others and held against the flight's own dense output."""

import json
import re
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy.interpolate import KroghInterpolator

from sim import mission
from sim.base.errors import OutputError
from sim.ccsds import opm
from sim.ccsds.kvn import Header
from sim.dynamics.states import State
from sim.exchange import FORMATS, export
from sim.flown import Flown
from sim.flying.burns import Manoeuvre, Thrust, fly_manoeuvres
from sim.legs import Event
from sim.report.checks import evaluate
from sim.report.run import EXPORTS
from sim.report.run_directory import write
from sim.report.timeline import timeline as timeline_of
from sim.scenario import load

pytestmark = pytest.mark.slow  # processes, whole runs, a browser: for minutes

AROUND_BURNS_S = 0.01


@pytest.fixture(scope="module")
def run_dir(ms07: Flown, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(ms07, evaluate(ms07), tmp_path_factory.mktemp("exchange") / "ms07")


Command = Callable[..., "subprocess.CompletedProcess[str]"]
Exported = Callable[[str], list[Path]]


@pytest.fixture(scope="module")
def exported(run_dir: Path) -> Exported:
    """Give a function that exports the run, each format once."""
    return cache(lambda to: export(run_dir, to))


@pytest.fixture(scope="module")
def messages(exported: Exported) -> list[Any]:
    """Give the orbits of ship and station as the oem package reads them."""
    from oem import OrbitEphemerisMessage

    return [OrbitEphemerisMessage.open(path) for path in exported("oem")]


def test_the_command_takes_every_format_and_refuses_others(sim: Command, tmp_path: Path) -> None:
    refused = sim("export", "none", "--to", "foo", cwd=tmp_path)
    assert refused.returncode == 2
    assert "--to foo: expected one of oem" in " ".join(refused.stderr.replace("│", " ").split())
    with pytest.raises(OutputError, match="foo: no format of an export; expected one of oem"):
        export(tmp_path, "foo")


@pytest.mark.parametrize("to", FORMATS)
def test_two_exports_are_equal_to_the_byte(
    exported: Exported, run_dir: Path, tmp_path: Path, to: str
) -> None:
    first, second = exported(to), export(run_dir, to, tmp_path / "again")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert {path.name.removeprefix("ms07") for path in first} <= set(EXPORTS)


def instants(ms07: Flown, spacing: float) -> dict[str, list[tuple[float, np.ndarray]]]:
    """Give times and places within the arcs of every phase, away from their ends."""
    rng, found = np.random.default_rng(12), dict[str, list[tuple[float, np.ndarray]]]()
    for phase, arc in ms07.arcs:
        first, last = float(arc.t[0]) + AROUND_BURNS_S, float(arc.t[-1]) - AROUND_BURNS_S
        if last > first:
            when = rng.uniform(first, last, 1 + int((last - first) / spacing))
            found.setdefault(phase, []).extend(zip(when.tolist(), arc.states(when)[:, :3], strict=True))
    return found


def test_the_oem_package_interpolates_the_ephemeris_within_a_centimetre(
    messages: list[Any], ms07: Flown
) -> None:
    from astropy.time import Time, TimeDelta

    ship, station = messages
    epoch = Time(ms07.world.clock.utc(0.0).replace(tzinfo=None), scale="utc")
    assert (ship.header["CREATION_DATE"], ship.segments[0].metadata["OBJECT_ID"]) == (
        station.header["CREATION_DATE"],
        "2017-081A",
    )
    for phase, expected in instants(ms07, 3000.0).items():
        misses = [0.0]
        for t, place in expected:
            when = epoch + TimeDelta(t, format="sec")
            segment = next((s for s in ship.segments if when in s), None)
            if segment is not None:  # else between the last millisecond of an arc and the first of the next
                misses.append(float(np.linalg.norm(segment(when).position * 1000.0 - place)))
        assert len(misses) > 0.9 * len(expected), phase
        assert max(misses) < 0.01, phase  # achieved: 9 mm while stages burn, 3 mm else
    assert ms07.world.station is not None
    for t in np.random.default_rng(13).uniform(0.0, 170_000.0, 40):
        place = ms07.world.station_state(t).r
        position = station.segments[0](epoch + TimeDelta(t, format="sec")).position
        assert np.linalg.norm(position * 1000.0 - place) < 0.005


def test_ms07_flies_to_the_station_of_its_own_export(
    run_dir: Path, ms07: Flown, events: dict[str, Event], tmp_path: Path
) -> None:
    export(run_dir, "oem", tmp_path)
    text = (run_dir / "scenario.toml").read_text(encoding="utf-8")
    text = re.sub(r"(?ms)^outbound_elements = \[.*?^\]$", 'ephemeris = "ms07-station.oem"', text)
    text = re.sub(r"(?ms)^return_elements = \[.*?^\]$", "", text)
    (tmp_path / "followed.toml").write_text(text, encoding="utf-8")
    again = {event.name: event.state for _, event in mission.fly(load(tmp_path / "followed.toml")).events}
    # achieved: 34 us and 0.25 m along the orbit at contact, 1.5 us and 1.5 mm at touchdown
    for name, within_s, within_m in (
        ("dv3", 1e-6, 0.05),
        ("contact", 3e-4, 2.0),
        ("deorbit_ignition", 1e-5, 0.1),
        ("touchdown", 1e-5, 0.01),
    ):
        meant = events[name].state
        assert abs(again[name].t - meant.t) < within_s, name
        there, here = (ms07.world.sky.itrs(state) for state in (meant, again[name]))
        assert np.linalg.norm(there - here) < within_m, name


def test_ms07_lands_where_it_did_when_it_begins_with_its_own_state(
    ms07: Flown, events: dict[str, Event], tmp_path: Path
) -> None:
    away = next(leg for leg in ms07.legs if leg.phase == "departure").end
    when = ms07.world.clock.utc(away.t)
    told = opm.Parameters("Soyuz MS-07", "2017-081A", when, away.y[:6], away.mass, 10.0, 2.2)
    (tmp_path / "away.opm").write_text(opm.written(told, Header(when, "SOMEBODY")), encoding="utf-8")
    assert ms07.scenario.path is not None
    scenario = load(ms07.scenario.path, state=tmp_path / "away.opm")
    assert [spec.kind for spec in scenario.phases] == ["state", "deorbit", "entry", "landing"]
    assert (scenario.station, scenario.launcher, scenario.liftoff_utc) == (None, None, None)
    flown = mission.fly(scenario)
    down = next(event.state for _, event in flown.events if event.name == "touchdown")
    meant = events["touchdown"].state
    later = flown.world.clock.utc(down.t) - ms07.world.clock.utc(meant.t)
    assert abs(later) < timedelta(seconds=0.05)  # achieved: 4 ms, 0.32 m; the ignition is solved to 5 ms
    assert np.linalg.norm(flown.world.sky.itrs(down) - ms07.world.sky.itrs(meant)) < 3.0
    notes = timeline_of(flown)["notes"]
    assert "The flight begins with a state from away.opm (Soyuz MS-07, 2017-081A)" in notes[0]
    assert "insertion, docking, launch to docking, undocking, time docked, mission duration" in notes[1]
    assert all(result.passed for result in evaluate(flown))
    assert len(evaluate(flown)) == 8


def test_segments_are_cut_where_thrust_begins_and_ends(messages: list[Any], ms07: Flown) -> None:
    segments = messages[0].segments
    edges = [edge.datetime for s in segments for edge in (s.useable_start_time, s.useable_stop_time)]
    for _, event in ms07.events:
        if event.name in (
            "dv1",
            "dv2",
            "dv3",
            "dv5",
            "dv6",
            "deorbit_ignition",
            "deorbit_cutoff",
            "insertion",
        ):
            when = ms07.world.clock.utc(event.state.t).replace(tzinfo=None)
            before = max(edge - when for edge in edges if edge <= when)
            after = min(edge - when for edge in edges if edge >= when)
            assert after - before <= timedelta(milliseconds=1), event.name


def test_brahe_reads_the_ephemeris(exported: Exported, ms07: Flown) -> None:
    from brahe.ccsds import OEM

    message = OEM.from_file(str(exported("oem")[0]))
    segment = message.segments[8]
    assert (segment.ref_frame, segment.interpolation, segment.interpolation_degree) == (
        "GCRF",
        "HERMITE",
        7,
    )
    state = segment.states[50]
    t = ms07.world.clock.seconds(instant(state.epoch))
    assert np.linalg.norm(np.array(state.position) - ms07.at(t).r) < 1e-3


def instant(epoch: Any) -> datetime:
    """Give an epoch of brahe's, in UTC, rounded to the microsecond."""
    date, fraction = epoch.isostring_with_decimals(9).rstrip("Z").split(".")
    return datetime.fromisoformat(date).replace(tzinfo=UTC) + timedelta(
        microseconds=round(int(fraction) / 1000)
    )


def test_a_parameter_message_flown_with_its_burns_ends_where_the_flight_did(
    exported: Exported, ms07: Flown
) -> None:
    from brahe.ccsds import OPM

    out, back = (OPM.from_file(str(path)) for path in exported("opm"))
    assert (out.ref_frame, out.object_id, len(back.maneuvers)) == ("GCRF", "2017-081A", 2)
    leg = next(leg for leg in ms07.legs if leg.phase == "phasing")
    clock, engine = ms07.world.clock, Thrust.of(ms07.world.craft.main_engine)
    start = State(clock.seconds(instant(out.epoch)), np.array([*out.position, *out.velocity, out.mass]))
    burns = [
        Manoeuvre(
            np.array(burn.dv), engine, clock.seconds(instant(burn.epoch_ignition)) + 0.5 * burn.duration
        )
        for burn in out.maneuvers
        if clock.seconds(instant(burn.epoch_ignition)) < leg.end.t
    ]
    assert len(burns) == 3
    assert {burn.ref_frame for burn in list(out.maneuvers)[:3]} == {"RTN"}
    arcs = fly_manoeuvres(start, ms07.world.craft_model(start.t), burns, until=leg.end.t)
    assert np.linalg.norm(arcs[-1].end.r - leg.end.r) < 1.0  # of two days; a burn's last digit is 1 um/s
    assert arcs[-1].end.mass == pytest.approx(leg.end.mass, abs=1e-3)
    deorbit = back.maneuvers[1]
    assert np.linalg.norm(deorbit.dv) == pytest.approx(128.0, abs=1e-4)
    assert deorbit.delta_mass == pytest.approx(-275.4, abs=0.1)


def test_brahe_reads_the_attitude_that_the_thrust_has(exported: Exported, ms07: Flown) -> None:
    from brahe.ccsds import AEM

    text = exported("aem")[0].read_text(encoding="utf-8")
    for one, two in (
        ("VERS = 1.0", "VERS = 2.0"),
        ("ATTITUDE_DIR = A2B\n", ""),
        ("QUATERNION_TYPE = LAST\n", ""),
    ):
        assert one in text  # brahe reads the second edition only, whose rows are the same
        text = text.replace(one, two)
    segments = AEM.from_str(text).segments
    checked = 0
    for _, arc in ms07.arcs:
        push = arc.model.push
        begins = ms07.world.clock.utc(float(arc.t[0]))
        segment = next((s for s in segments if instant(s.start_time) == begins), None)
        if segment is None or push.thrust == 0.0:
            continue
        for state in segment.states:
            q = state.quaternion
            w, x, y, z = q.w, q.x, q.y, q.z
            nose = np.array([1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (x * z - y * w)])
            t = min(max(ms07.world.clock.seconds(instant(state.epoch)), float(arc.t[0])), float(arc.t[-1]))
            thrust = arc.thrust(np.array([t]))[0]
            assert nose @ thrust / np.linalg.norm(thrust) == pytest.approx(1.0, abs=1e-9)
            checked += 1
    assert checked > 300
    assert len(segments) == 16


def test_fastkml_reads_the_paths_and_the_events(
    exported: Exported, events: dict[str, Event], ms07: Flown
) -> None:
    from fastkml import KML, Placemark
    from fastkml.utils import find_all

    found = KML.parse(exported("kml")[0])
    marks = {mark.name: mark for mark in find_all(found, of_type=Placemark)}
    latitude, longitude, _ = ms07.world.geodetic(events["touchdown"].state)
    place = marks["touchdown"].geometry
    assert (place.x, place.y) == pytest.approx((np.degrees(longitude), np.degrees(latitude)), abs=1e-5)
    assert {"Baikonur, site 1/5", "insertion", "Soyuz MS-07: phasing", "International Space Station"} <= set(
        marks
    )


def test_maps_read_the_geojson(
    exported: Exported, run_dir: Path, events: dict[str, Event], ms07: Flown
) -> None:
    from pygeoif import shape

    document = json.loads(exported("geojson")[0].read_text(encoding="utf-8"))
    paths = [f for f in document["features"] if f["properties"]["kind"] == "path"]
    assert len(paths) == 9  # seven phases that fly, the station out and back
    for feature in paths:
        assert shape(feature["geometry"]).geom_type == "MultiLineString"
        for line in feature["geometry"]["coordinates"]:
            longitudes = np.array(line)[:, 0]
            assert np.abs(np.diff(longitudes)).max(initial=0.0) < 180.0  # none runs once around the map
            assert np.abs(longitudes).max() <= 180.0
    (out,) = [f for f in paths if f["properties"]["phase"] == "phasing"]
    flown = pd.read_parquet(run_dir / "trajectory.parquet").query("phase == 'phasing'")["longitude_deg"]
    assert len(out["geometry"]["coordinates"]) == 1 + int((flown.diff().abs() > 180.0).sum())
    latitude, longitude, height = ms07.world.geodetic(events["contact"].state)
    contact = next(f for f in document["features"] if f["properties"]["name"] == "contact")
    assert contact["geometry"]["coordinates"] == pytest.approx(
        [np.degrees(longitude), np.degrees(latitude), height], abs=1.0
    )


def test_pandas_reads_the_columns_to_the_micrometre(exported: Exported, run_dir: Path) -> None:
    path, station = exported("csv")
    kept, read = (
        pd.read_parquet(run_dir / "trajectory.parquet"),
        pd.read_csv(path, comment="#", float_precision="round_trip"),
    )
    assert set(read.columns) == set(kept.columns)
    for name in ("x_m", "y_m", "z_m", "vx_mps", "mass_kg", "latitude_deg", "q1", "range_km"):
        assert np.allclose(read[name], kept[name], rtol=1e-12, atol=0.0, equal_nan=True)
    assert (pd.to_datetime(read["utc"]) - kept["utc"]).abs().max() <= pd.Timedelta("1us")
    assert len(pd.read_csv(station, comment="#")) == len(pd.read_parquet(run_dir / "station.parquet"))


def test_czml_positions_interpolated_as_they_say_are_the_flights_own(exported: Exported, ms07: Flown) -> None:
    packets = {p["id"]: p for p in json.loads(exported("czml")[0].read_text(encoding="utf-8"))}
    assert packets["document"]["version"] == "1.0"
    assert {"ship", "station", "event-contact", "place-Barnaul"} <= set(packets)
    clock, worst, checked = ms07.world.clock, 0.0, 0
    for part in packets["ship"]["position"]:
        assert (part["referenceFrame"], part["interpolationAlgorithm"]) == ("FIXED", "HERMITE")
        rows = np.array(part["cartesianVelocity"]).reshape(-1, 7)
        epoch = clock.seconds(datetime.fromisoformat(part["epoch"]))
        for k in range(0, len(rows) - 4, 40):
            near = rows[k : k + 4]
            edge = 1 if k else 0  # nothing is as far off as between the first two rows
            when = 0.5 * (near[edge, 0] + near[edge + 1, 0])
            values = np.stack([near[:, 1:4], near[:, 4:7]], axis=1).reshape(8, 3)
            place = KroghInterpolator(np.repeat(near[:, 0], 2), values)(when)
            worst = max(worst, float(np.linalg.norm(place - ms07.world.sky.itrs(ms07.at(epoch + when)))))
            checked += 1
    assert checked > 60
    assert worst < 0.01
    begins = [span.split("/")[0] for span in packets["ship"]["availability"]]
    assert len(begins) == 2  # out and back; docked in between
