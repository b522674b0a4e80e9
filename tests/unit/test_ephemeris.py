"""A station that follows somebody else's ephemeris: written by brahe, in its frames and time systems."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from scenario_texts import SHORT
from scipy.interpolate import KroghInterpolator

from sim import mission
from sim.base.errors import FlightError, MessageError, ScenarioError
from sim.ccsds import oem
from sim.ccsds.kvn import Header
from sim.dynamics.model import bare_model
from sim.physics.constants import GM_EARTH
from sim.report.timeline import timeline
from sim.scenario import load
from sim.world.clock import Clock
from sim.world.ephemeris import read_track
from sim.world.observed import read_observations

START = datetime(2018, 6, 3, 9, 0, tzinfo=UTC)
CLOCK = Clock(START)
RADIUS, TILT = 6.79e6, np.radians(51.64)
RATE = np.sqrt(GM_EARTH / RADIUS**3)
HEAD = Header(START, "SOMEBODY")


def circle(t: np.ndarray) -> np.ndarray:
    """Give states (n, 6) of a circular orbit, in closed form."""
    node, across = np.array([1.0, 0.0, 0.0]), np.array([0.0, np.cos(TILT), np.sin(TILT)])
    cosine, sine = np.cos(RATE * t)[:, None], np.sin(RATE * t)[:, None]
    place, speed = cosine * node + sine * across, cosine * across - sine * node
    return np.hstack([RADIUS * place, RADIUS * RATE * speed])


def segment(first: float, last: float, spacing: float = 60.0, degree: int = 7) -> oem.Segment:
    t = np.arange(first, last + 1.0, spacing)
    epochs = tuple(START + timedelta(seconds=when) for when in t.tolist())
    return oem.Segment("Station", "1998-067A", epochs, circle(t), degree)


def saved(folder: Path, *segments: oem.Segment, change: tuple[str, str] = ("", "")) -> Path:
    path = folder / "iss.oem"
    path.write_text(oem.written(segments, HEAD).replace(*change), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("frame", "scale", "within"),
    [("GCRF", "GPS", 3e-3), ("EME2000", "TAI", 3e-3), ("ITRF2014", "UTC", 3e-3), ("TEME", "UTC", 0.02)],
)
def test_what_brahe_writes_is_followed(tmp_path: Path, frame: str, scale: str, within: float) -> None:
    read_observations()
    import brahe
    from brahe.ccsds import OEM

    brahe.set_global_eop_provider(brahe.FileEOPProvider.from_default_standard(True, "Error"))
    t = 60.0 * np.arange(90)
    begins = brahe.Epoch.from_datetime(2018, 6, 3, 9, 0, 0.0, 0.0, brahe.TimeSystem.UTC)
    epochs = [begins + when for when in t.tolist()]
    path = brahe.OrbitTrajectory.from_orbital_data(
        epochs, circle(t), brahe.CelestialFrame.GCRF, brahe.OrbitRepresentation.CARTESIAN, None
    )
    message = OEM(originator="ELSEWHERE")
    message.add_segment(
        "ISS", "1998-067A", "EARTH", frame, scale, epochs[0], epochs[-1], "LAGRANGE", 9, trajectory=path
    )
    file = tmp_path / "brahe.oem"
    file.write_text(message.to_string("KVN"), encoding="utf-8")
    when = np.linspace(300.0, 5000.0, 200)
    r, v = read_track(file).states(CLOCK, when)
    assert np.linalg.norm(r - circle(when)[:, :3], axis=1).max() < within  # the file's last digit is 1 mm
    # brahe's velocities in ITRF turn about the mean pole: 0.05 mm/s
    turning = 1e-4 if frame == "ITRF2014" else 2e-5
    assert np.linalg.norm(v - circle(when)[:, 3:], axis=1).max() < turning


@pytest.mark.parametrize("degree", [3, 7, 11])
def test_the_arc_is_the_polynomial_that_the_header_asks_for(tmp_path: Path, degree: int) -> None:
    rows = segment(0.0, 3600.0, 120.0, degree)
    (track, points) = (read_track(saved(tmp_path, rows)), (degree + 1) // 2)
    arc = track.arc(CLOCK, 0.0, 3600.0, 4e5, bare_model())
    (read,) = track.segments
    for t in (1201.0, 1259.9, 1317.0):
        near = slice(11 - points // 2, 11 - points // 2 + points)
        values = np.stack([read.states[near, :3], read.states[near, 3:]], axis=1).reshape(-1, 3)
        asked = KroghInterpolator(np.repeat(120.0 * np.arange(31)[near], 2), values)
        assert np.abs(arc.at(t).r - asked(t)).max() < 1e-6
        assert np.abs(arc.at(t).v - asked.derivative(t)).max() < 1e-8
    assert arc.at(600.0).mass == 4e5
    assert np.diff(arc.t).max() <= 60.0
    if degree == 7:
        when = np.linspace(600.0, 3000.0, 500)
        misses = np.linalg.norm(arc.states(when)[:, :3] - circle(when)[:, :3], axis=1).max()
        assert misses < 1e-4
        assert track.doubt(CLOCK, 0.0, 3600.0) < 5e-5


def test_the_doubt_is_what_interpolation_misses(tmp_path: Path) -> None:
    track = read_track(saved(tmp_path, segment(0.0, 24_000.0, 600.0)))
    when = np.linspace(2000.0, 22_000.0, 1500)
    misses = np.linalg.norm(track.states(CLOCK, when)[0] - circle(when)[:, :3], axis=1).max()
    assert misses == pytest.approx(2.3, rel=0.1)  # the polynomial's error term, on paper
    assert 1.0 < track.doubt(CLOCK, 0.0, 24_000.0) / misses < 20.0  # the ends, which are worse, are in it


def test_segments_join_and_gaps_are_told(tmp_path: Path) -> None:
    near = read_track(saved(tmp_path, segment(0.0, 1800.0), segment(1800.5, 3600.5)))
    arc = near.arc(CLOCK, 100.0, 3000.0, 1.0, bare_model())
    when = np.linspace(100.0, 3000.0, 300)
    assert np.abs(arc.states(when)[:, :3] - circle(when)[:, :3]).max() < 0.6  # straight over half a second
    assert near.lacks(START, START + timedelta(hours=1)) is None
    far = read_track(saved(tmp_path, segment(2040.0, 3600.0), segment(0.0, 1800.0)))
    assert far.lacks(START, START + timedelta(minutes=30)) is None
    said = far.lacks(START, START + timedelta(hours=1))
    assert said == "it says nothing between 2018-06-03 09:30:00 UTC and 2018-06-03 09:34:00 UTC"
    with pytest.raises(FlightError, match="does not tell where the station is"):
        far.states(CLOCK, np.array([1900.0]))
    with pytest.raises(FlightError, match="it runs from 2018-06-03 09:00:00 UTC to 2018-06-03 10:00:00 UTC"):
        far.states(CLOCK, np.array([4000.0]))


def with_a_gap() -> oem.Segment:
    """Return one segment whose rows leave an hour out."""
    one, other = segment(0.0, 1800.0), segment(5400.0, 7200.0)
    epochs, states = (*one.epochs, *other.epochs), np.vstack([one.states, other.states])
    return one._replace(epochs=epochs, states=states, useable=None)


@pytest.mark.parametrize(
    ("segments", "frame", "message"),
    [
        ([segment(0.0, 1800.0), segment(1700.0, 3600.0)], "GCRF", "two segments tell of 2018-06-03 09:28:20"),
        ([segment(0.0, 36000.0, 1200.0, 3)], "GCRF", "miss each other by .* expected rows near enough"),
        ([with_a_gap()], "GCRF", "says nothing between 2018-06-03 09:30:00 UTC and 2018-06-03 10:30:00 UTC"),
        ([segment(0.0, 3600.0)], "TOD", "REF_FRAME: is 'TOD'; expected one of GCRF"),
        ([segment(0.0, 3600.0)], "ITRF", "its path is bent .* otherwise than the Earth's pull"),
        ([segment(0.0, 3600.0)._replace(states=1.5 * circle(60.0 * np.arange(61)))], "GCRF", "a station's"),
    ],
)  # fmt: skip
def test_what_is_no_station_is_refused(
    tmp_path: Path, segments: list[oem.Segment], frame: str, message: str
) -> None:
    with pytest.raises(MessageError, match=message):
        read_track(saved(tmp_path, *segments, change=("FRAME = GCRF", f"FRAME = {frame}")))


@pytest.fixture
def departing(tmp_path: Path) -> Callable[..., Path]:
    """Give a maker of the short scenario with an ephemeris in place of the elements."""

    def make(path: str = "iss.oem") -> Path:
        start = SHORT.index("return_elements")
        end = SHORT.index("]", start) + 1
        file = tmp_path / "sub" / "a.toml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(SHORT[:start] + f'ephemeris = "../{path}"' + SHORT[end:], encoding="utf-8")
        return file

    return make


def test_a_ship_leaves_a_station_that_follows_an_ephemeris(
    tmp_path: Path, departing: Callable[..., Path]
) -> None:
    saved(tmp_path, segment(0.0, 7200.0))
    flight = mission.fly(load(departing()))
    undocking = next(event for _, event in flight.events if event.name == "undocking")
    t = (flight.world.clock.utc(undocking.state.t) - START).total_seconds()
    assert (
        np.linalg.norm(undocking.state.r - circle(np.array([t]))[0, :3]) < 60.0
    )  # at the port of the station
    (note,) = [note for note in timeline(flight)["notes"] if "iss.oem" in note]
    assert "starts on the station's orbit as iss.oem (Station; Hermite, degree 7) tells it" in note


@pytest.mark.parametrize(
    ("first", "last", "message"),
    [
        (None, None, "cannot be read"),
        (1800.0, 7200.0, "it runs from 2018-06-03 09:30:00 UTC to 2018-06-03 11:00:00 UTC; expected the "
         "station from 2018-06-03T09:16:36Z to 2018-06-03T09:31:36Z, the end of the departure"),
        (0.0, 1200.0, "it runs from 2018-06-03 09:00:00 UTC to 2018-06-03 09:20:00 UTC"),
    ],
)  # fmt: skip
def test_an_ephemeris_that_does_not_reach_names_file_line_and_key(
    tmp_path: Path, departing: Callable[..., Path], first: float | None, last: float, message: str
) -> None:
    if first is not None:
        saved(tmp_path, segment(first, last))
    with pytest.raises(ScenarioError, match=rf"a\.toml:\d+: station\.ephemeris: .*{message}"):
        load(departing())
