"""Landing opportunities of MS-07: its own among them, the Sun and the side by other means, the command."""

import json
import math
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from sgp4.api import Satrec
from skyfield.api import wgs84

import sim
from sim.base.errors import FlightError
from sim.dynamics.sequence import fly
from sim.flown import Flown
from sim.flying.descent import COAST, LAST_METRE, arcs_of, entry_rows, landing_rows
from sim.legs import Event
from sim.planning.landing import LandingOption, Landings
from sim.report.plots import save_picture
from sim.report.plots.landing_map import draw_landings
from sim.scenario import elements, loads
from sim.terminal.landing import show_landings
from sim.world.almanac import _ephemeris, timescale

from .conftest import ROOT, SCENARIO, Command

pytestmark = pytest.mark.slow  # processes, whole runs, a browser: for minutes

KEYS = {
    "": "schema kind scenario sha256 undocking_utc last_utc window_utc target opportunities farther_passes "
    "why_none",
    "opportunities": "revolution day ignition_utc landing_utc latitude_deg longitude_deg to_the_left_km "
    "lift_left_km lift_left_bank_deg lift_right_km lift_right_bank_deg within_lift sun_deg daylight "
    "peak_load_g taken failed",
}
TEXT = SCENARIO.read_text(encoding="utf-8")
NO_CHECKS = re.sub(r"(?ms)^\[\[check\]\].*?(?=^\[\[|\Z)", "", TEXT)


def without(text: str, *kinds: str) -> str:
    """Drop phases."""
    head, *blocks = re.split(r"(?m)^(?=\[\[)", text)
    return head + "".join(block for block in blocks if not any(f'kind = "{kind}"' in block for kind in kinds))


HOME = without(NO_CHECKS, "ascent", "phasing", "docking")


def landings(*changes: tuple[str, str]) -> Landings:
    """Look through the landings of MS-07 as it begins docked, with some texts changed."""
    text = HOME
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return sim.landing(loads(text, "home.toml"))


@pytest.fixture(scope="module")
def found() -> Landings:
    return sim.landing(sim.load(SCENARIO))


@pytest.fixture(scope="module")
def taken(found: Landings) -> LandingOption:
    assert found.taken is not None
    return found.taken


def degrees(option: LandingOption) -> tuple[float, float]:
    return math.degrees(option.latitude), math.degrees(option.longitude)


# -- the flight's own --------------------------------------------------------------------------------------


def test_the_flights_own_pass_is_among_them(
    taken: LandingOption, ms07: Flown, events: dict[str, Event]
) -> None:
    figures = next(leg for leg in ms07.legs if leg.phase == "deorbit").figures
    assert taken.ignition == pytest.approx(events["deorbit_ignition"].state.t, abs=4e-4)
    assert taken.landing == pytest.approx(events["touchdown"].state.t, abs=0.02)
    assert taken.to_the_left == pytest.approx(figures["aim_left_m"], abs=0.2)
    assert taken.load == pytest.approx(float(events["peak_load"].details["load_g"]), abs=0.009)
    latitude, longitude, _ = ms07.world.geodetic(events["touchdown"].state)
    assert degrees(taken) == pytest.approx((math.degrees(latitude), math.degrees(longitude)), abs=1e-5)


def test_it_is_the_one_on_the_first_day_in_daylight_with_the_least_cross_range(
    found: Landings, taken: LandingOption, capsys: pytest.CaptureFixture[str]
) -> None:
    assert taken.day == 1
    assert taken.daylight
    assert taken.within
    assert all(taken.needed < other.needed for other in found.options if other is not taken)
    assert [one for one in found.options if one.day == 1 and one.within and one.daylight] == [taken]
    show_landings(found)
    told = " ".join(capsys.readouterr().out.split())
    assert re.search(
        r"Taken: revolution \d+, .* It is on the first day, in daylight with the Sun 23 deg high, and asks "
        r"for 43 km of cross-range, the least of all; lift reaches \d+ km\.",
        told,
    )


def test_opportunities_come_in_order_and_within_three_days(found: Landings) -> None:
    times = [one.ignition for one in found.options]
    assert times == sorted(times)
    assert len(times) == 6
    assert found.undocking + 3600.0 <= times[0]
    assert times[-1] <= found.undocking + 3.0 * 86400.0
    assert {one.day for one in found.options} == {1, 2, 3}
    assert sum(one.taken for one in found.options) == 1


# -- by other means ----------------------------------------------------------------------------------------


def test_val_the_suns_height_is_skyfields(found: Landings) -> None:
    """Apparent, of which aberration is 0.006 deg; day is told by the almanacs' -0.833 deg."""
    target = found.world.target
    assert target is not None
    place = wgs84.latlon(math.degrees(target.latitude), math.degrees(target.longitude))
    bodies = _ephemeris()
    for one in found.options:
        when = timescale().from_datetime(found.world.clock.utc(one.landing))
        height, _, _ = (bodies["earth"] + place).at(when).observe(bodies["sun"]).apparent().altaz()
        assert math.degrees(one.sun) == pytest.approx(height.degrees, abs=0.02)
        assert one.daylight == (height.degrees > -0.833)
    assert {one.daylight for one in found.options} == {True, False}


def test_val_revolutions_are_those_of_later_elements(found: Landings) -> None:
    """Counted back from a set of 6 June, after the last opportunity."""
    lines = (ROOT / "tests/reference/tle/iss_2018-157b.tle").read_text().splitlines()[-2:]
    later = Satrec.twoline2rv(*lines)
    epoch = found.world.clock.seconds(elements.epoch(lines[0]))
    begins = ((later.mo + later.argpo) / (2.0 * math.pi)) % 1.0
    rate = (later.mdot + later.argpdot) / (2.0 * math.pi) / 60.0  # a second
    for one in found.options:
        assert one.revolution == later.revnum + math.floor(begins + rate * (one.ignition - epoch))


def test_val_sides_and_distances_are_those_of_the_geodesic(found: Landings) -> None:
    """Left of the track is where the landing lies at a smaller azimuth than the descent flies."""
    target = found.world.target
    assert target is not None
    for one in found.options:
        track = np.degrees(found.track(one))
        before, end = track[-60], track[-1]
        heading = Geodesic.WGS84.Inverse(*before, *end)["azi2"]
        line = Geodesic.WGS84.Inverse(
            math.degrees(target.latitude), math.degrees(target.longitude), *degrees(one)
        )
        left = (heading - line["azi1"] + 180.0) % 360.0 - 180.0 > 0.0
        assert left == (one.to_the_left > 0.0)
        assert one.lift is (one.right if left else one.left)
        assert line["s12"] == pytest.approx(one.needed, rel=0.005)


def test_val_lift_carries_as_far_as_said(found: Landings, taken: LandingOption) -> None:
    """The ignition at which that bank ends beside the ballistic landing, with every step kept."""
    world, way = found.world, found.way
    for side, sign in ((taken.left, -1.0), (taken.right, 1.0)):
        entry = entry_rows(world, np.array([[0.0, 0.0, 0.0, sign * side.bank]]))
        rows = (*way.rows[:2], *entry, *landing_rows(world))
        assert rows[1].name == COAST
        closest = math.inf
        for earlier in np.arange(60.0, 120.0, 10.0):
            end = arcs_of(fly(way.drift.at(taken.ignition - earlier), rows), rows, world)[LAST_METRE].end
            latitude, longitude, _ = world.geodetic(end)
            line = Geodesic.WGS84.Inverse(*degrees(taken), math.degrees(latitude), math.degrees(longitude))
            closest = min(closest, line["s12"])
        # Along the track 10 s are 72 km: up to 36 km beside add 3.5 % to the distance.
        assert side.distance * 0.995 < closest < side.distance * 1.04


# -- other scenarios ---------------------------------------------------------------------------------------


def test_without_lift_nothing_is_reached() -> None:
    """At no angle of attack the module only falls; what is left is the wind and how the track bends."""
    found = landings(
        ('library = "soyuz-ms"\n', 'library = "soyuz-ms"\ndescent_module = { trim_deg = 0.0 }\n')
    )
    for one in found.options:
        assert max(abs(one.left.distance), abs(one.right.distance)) < 1.0


def test_more_lift_reaches_farther(found: Landings) -> None:
    """At 45 deg lift over drag is 0.7, and its side force grows with it."""
    lifting = landings(
        ('library = "soyuz-ms"\n', 'library = "soyuz-ms"\ndescent_module = { trim_deg = 45.0 }\n')
    )
    assert all(one.within for one in lifting.options)
    assert min(one.left.distance for one in lifting.options) > 3.0 * max(
        one.left.distance for one in found.options
    )


def test_a_target_that_no_pass_comes_near_has_none(capsys: pytest.CaptureFixture[str]) -> None:
    nothing = landings(("latitude_deg = 47.39", "latitude_deg = -89.0"))
    assert nothing.options == ()
    show_landings(nothing)
    told = " ".join(capsys.readouterr().out.split())
    assert "2018-06-06 (UTC): none - None is taken: the target is out of reach" in told


def test_a_burn_too_weak_fails_in_words() -> None:
    with pytest.raises(FlightError, match="the ship does not come down: its perigee is"):
        landings(("delta_v_mps = 128.0", "delta_v_mps = 20.0"))


def test_without_a_docked_phase_it_begins_at_the_elements_epoch() -> None:
    out = without(NO_CHECKS, "docked", "departure", "deorbit", "entry", "landing")
    found = sim.landing(loads(out, "out.toml"))
    lines = found.scenario.station.return_elements if found.scenario.station else None
    assert lines is not None
    begins = found.world.clock.utc(found.undocking)
    assert abs(begins - elements.epoch(lines[0])) < timedelta(milliseconds=1)
    assert found.options
    assert found.options[0].ignition >= found.undocking + 3600.0


def test_a_window_without_a_pass_takes_none_and_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    found = landings(("window_h = [1.0, 6.0]", "window_h = [3.0, 5.0]"))
    assert found.taken is None
    show_landings(found)
    told = " ".join(capsys.readouterr().out.split())
    assert f"None is taken: {found.why_not}" in told
    assert "the target is out of reach" in found.why_not


def test_a_given_ignition_marks_its_pass() -> None:
    given = ("delta_v_mps = 128.0", "ignition_utc = 2018-06-03T15:00:00Z\ndelta_v_mps = 128.0")
    found = landings(given)
    assert found.taken is not None
    assert found.world.clock.utc(found.taken.ignition).hour == 15


def test_a_guided_flight_finds_its_own_ignition_too(capsys: pytest.CaptureFixture[str]) -> None:
    guided = loads(HOME.replace('mode = "ballistic"', 'mode = "guided"', 1), "guided.toml")
    found, flown = sim.landing(guided), sim.fly(guided).flown
    assert found.taken is not None
    ignition = next(event for _, event in flown.events if event.name == "deorbit_ignition")
    assert found.taken.ignition == pytest.approx(ignition.state.t, abs=1e-3)
    assert found.taken.load > 8.0  # of a ballistic fall from there
    show_landings(found)
    assert "as guidance plans it" in " ".join(capsys.readouterr().out.split())


def test_what_fails_in_the_scenario_is_flown_from_each(capsys: pytest.CaptureFixture[str]) -> None:
    lost = 'mode = "guided"\nfailure = {then = "ballistic", at_altitude_km = 60.0}'
    text = HOME.replace('mode = "ballistic"', lost, 1)
    found, flown = sim.landing(loads(text, "lost.toml")), sim.fly(loads(text, "lost.toml")).flown
    assert all(one.failed is not None for one in found.options)
    taken, events = found.taken, {event.name: event for _, event in flown.events}
    assert taken is not None
    assert taken.failed is not None
    assert taken.failed.landing == pytest.approx(events["touchdown"].state.t, abs=0.2)
    assert taken.failed.away / 1000.0 == pytest.approx(float(events["touchdown"].details["miss_km"]), abs=0.5)
    assert taken.failed.load == pytest.approx(float(events["peak_load"].details["load_g"]), abs=0.01)
    show_landings(found)
    printed = capsys.readouterr().out
    assert f"{taken.failed.away / 1000.0:.0f} km" in printed.split("which nothing is planned for")[1]
    assert max(len(line) for line in printed.splitlines()) <= 110
    json.dumps(found.record, allow_nan=False)


def test_a_failure_that_leaves_it_up_there_is_told() -> None:
    text = HOME.replace('kind = "deorbit"', 'kind = "deorbit"\nfailure = {cut_after_s = 150.0}', 1)
    found = sim.landing(loads(text, "cut.toml"))
    assert all(one.failed is not None and "does not come down" in one.failed.why for one in found.options)
    json.dumps(found.record, allow_nan=False)


# -- what is printed, written and drawn --------------------------------------------------------------------


def test_the_document_has_the_keys_that_are_promised(found: Landings) -> None:
    document: dict[str, Any] = json.loads(json.dumps(found.record, allow_nan=False))
    assert set(document) == set(KEYS[""].split())
    assert document["kind"] == "landing"
    for row in document["opportunities"]:
        assert set(row) == set(KEYS["opportunities"].split())


def test_the_picture_shows_every_opportunity(found: Landings, tmp_path: Path) -> None:
    from matplotlib.image import imread

    figure = draw_landings(found)
    texts = {text.get_text() for axes in figure.axes for text in axes.texts}
    for one in found.options:
        assert any(text.startswith(f"{one.revolution}: ") for text in texts)
    path = save_picture(figure, tmp_path / "landings.png")
    picture = imread(path)
    assert 1200 <= picture.shape[1] <= 1600
    assert picture[..., :3].std() > 0.02
    assert path.stat().st_size < 300_000


def test_nothing_near_is_drawn_too(found: Landings, tmp_path: Path) -> None:
    empty = replace(found, options=(), why_not="no pass comes near")
    assert save_picture(draw_landings(empty), tmp_path / "none.png").is_file()


def test_the_command_lists_and_draws(sim: Command, tmp_path: Path) -> None:
    home = tmp_path / "home.toml"
    home.write_text(HOME, encoding="utf-8")
    told = sim("landing", home, "--json", "--plot", "map.png", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    document = json.loads(told.stdout)
    assert Path(document["picture"]).name == "map.png"
    assert (tmp_path / "map.png").is_file()
    assert [one["taken"] for one in document["opportunities"]].count(True) == 1


def test_a_prompt_and_a_notebook_show_the_landings(found: Landings, taken: LandingOption) -> None:
    assert f"taken: revolution {taken.revolution}, landing 2018-06-03 12:38:33 UTC" in repr(found)
    assert found._repr_html_().count("<tr>") == 1 + len(found.options)
    assert f">{taken.needed / 1000.0:.0f} left<" in found._repr_html_()
