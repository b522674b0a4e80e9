"""Plans before the flight: lift-off, laps, days, pork-chop, documents, pictures."""

import json
import math
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from scenario_texts import OUTBOUND, without

from sim.base.errors import ScenarioError
from sim.guidance.lap import laps, node_offset
from sim.library.catalogue import load as from_library
from sim.library.models import Scheme
from sim.physics.constants import EARTH_RATE
from sim.planning.burns import heights
from sim.planning.days import Days, launch_days
from sim.planning.departure import Passage
from sim.planning.plan import Start, begin, plan, unheard
from sim.planning.pork_chop import PorkChop, pork_chop
from sim.planning.standing import schemes
from sim.report.plots import save_picture
from sim.report.plots.planning import draw_days, draw_pork_chop
from sim.scenario import Scenario, loads

FIRST, LAST = date(2017, 12, 10), date(2017, 12, 31)


def scenario(text: str = OUTBOUND) -> Scenario:
    return loads(text, "ms07.toml")


@pytest.fixture(scope="module")
def start() -> Start:
    return begin(scenario(), unheard)


@pytest.fixture(scope="module")
def passage(start: Start) -> Passage:
    (found,) = start.passages_of_the_day()
    return found


@pytest.fixture(scope="module")
def days() -> Days:
    return launch_days(scenario(), FIRST, LAST)


@pytest.fixture(scope="module")
def chop() -> PorkChop:
    return pork_chop(scenario())


@pytest.fixture(scope="module")
def two_days() -> Scheme:
    scheme = from_library("schemes", "34-orbit")
    assert isinstance(scheme, Scheme)
    return scheme


# -- lift-off ----------------------------------------------------------------------------------------------


def test_elements_and_the_flights_fitted_orbit_give_the_same_chase(start: Start, passage: Passage) -> None:
    """The fitted orbit is within 1.4 km, or 0.012 deg, of the elements."""
    by_elements = passage.chase(0.0)
    assert by_elements.lead == pytest.approx(start.chase.lead, abs=math.radians(0.02))
    assert node_offset(by_elements) == pytest.approx(node_offset(start.chase), abs=math.radians(0.002))


def test_a_passage_inserts_into_the_stations_plane(passage: Passage) -> None:
    assert node_offset(passage.chase(passage.t)) == pytest.approx(0.0, abs=1e-9)
    assert 0.0 <= passage.lead < 2.0 * math.pi


def test_a_departure_leaves_nothing_of_the_plane(passage: Passage, two_days: Scheme) -> None:
    for departure in passage.departures(two_days):
        assert departure.lap.left == pytest.approx(0.0, abs=1e-12)
        assert departure.lap.across < 0.2  # m/s, of the inclinations
    first, second, third = (departure.t for departure in passage.departures(two_days))
    # A lap more takes 0.76 deg more of the node with it, for which the Earth turns three minutes.
    assert 180.0 < second - first < 195.0
    assert 180.0 < third - second < 200.0


def test_a_second_more_moves_node_and_lead_as_the_earth_and_the_station_turn(passage: Passage) -> None:
    early, late = passage.chase(passage.t), passage.chase(passage.t + 60.0)
    assert node_offset(late) - node_offset(early) == pytest.approx(60.0 * EARTH_RATE, rel=0.02)
    assert late.lead - early.lead == pytest.approx(60.0 * passage.usual.station_rate, rel=0.01)


def test_ms07_lifts_off_within_ten_seconds_of_the_documented_instant(
    passage: Passage, two_days: Scheme
) -> None:
    departure = passage.departure(two_days)
    assert departure.fits
    assert departure.t == pytest.approx(0.0, abs=8.5)  # -0.85 s
    assert math.degrees(departure.lap.catch_up) == pytest.approx(381.4, abs=0.5)


@pytest.mark.parametrize("liftoff", ["07:11:01.127Z", "07:31:01.127Z", "07:23:59Z"])
def test_the_second_of_lift_off_that_a_scenario_has_is_not_in_its_prediction(
    passage: Passage, two_days: Scheme, liftoff: str
) -> None:
    other = begin(scenario(OUTBOUND.replace("07:21:01.127Z", liftoff)), unheard)
    (found,) = other.passages_of_the_day()
    told = other.world.clock.utc(found.departure(two_days).t)
    ours = datetime(2017, 12, 17, 7, 21, 1, 127000, UTC) + timedelta(seconds=passage.departure(two_days).t)
    assert abs((told - ours).total_seconds()) < 0.1


# -- days --------------------------------------------------------------------------------------------------


def test_every_day_has_its_passage_24_minutes_earlier(days: Days) -> None:
    assert len(days.days) == 22
    assert [days.start.world.clock.utc(day.t).date() for day in days.days] == [
        FIRST + timedelta(days=k) for k in range(22)
    ]
    gaps = np.diff([day.t for day in days.days])
    # A solar day less what Earth and node turn meanwhile: 360 deg at the Earth's rate and 5 deg a day of J2.
    assert gaps == pytest.approx(86400.0 * 360.0 / (360.98565 + 5.0), abs=5.0)


def test_no_fast_scheme_admits_17_december(days: Days) -> None:
    """Between 9 and 21 deg at insertion: over the two-orbit band's lead, short of four orbits' 22 to 44."""
    day = days.days[7]
    assert [scheme.name for scheme, _ in days.admitting(day)] == ["34-orbit"]
    assert math.degrees(day.lead) == pytest.approx(9.0, abs=0.5)


def test_24_december_admits_four_orbits(days: Days) -> None:
    assert [scheme.name for scheme, _ in days.admitting(days.days[14])] == ["4-orbit"]


def test_days_are_told_wrong_in_words() -> None:
    with pytest.raises(ScenarioError, match="2017-12-31 to 2017-12-10 run backwards"):
        launch_days(scenario(), LAST, FIRST)
    with pytest.raises(ScenarioError, match="2018-02-01 is 46 days from the epoch of outbound_elements"):
        launch_days(scenario(), FIRST, date(2018, 2, 1))


def test_the_scenarios_scheme_stands_for_the_librarys() -> None:
    own = scenario(
        OUTBOUND.replace('scheme = "34-orbit"', 'scheme = { library = "34-orbit", catch_up_max_deg = 400.0 }')
    ).rendezvous
    assert own is not None
    tried = schemes(own.scheme)
    assert [one.contact_orbit for one in tried] == sorted(one.contact_orbit for one in tried)
    assert own.scheme in tried
    assert len({one.name for one in tried}) == len(tried)


# -- pork-chop ---------------------------------------------------------------------------------------------


def test_a_pork_chop_has_its_valley_at_the_departure(chop: PorkChop, two_days: Scheme) -> None:
    row = int(np.argmin(np.abs(chop.contacts - two_days.contact_orbit)))
    best = chop.liftoffs[int(np.argmin(chop.delta_v[row]))]
    assert best == pytest.approx(chop.passage.departure(two_days).t, abs=10.0)
    cheapest = min(laps(chop.passage.chase(float(best)), two_days), key=lambda lap: lap.delta_v)
    assert chop.delta_v[row].min() == pytest.approx(cheapest.delta_v, rel=1e-12)


# -- refusals ----------------------------------------------------------------------------------------------


def test_a_flight_without_rendezvous_has_nothing_to_plan() -> None:
    with pytest.raises(ScenarioError, match="no phase 'phasing', so that there is no rendezvous to plan"):
        plan(scenario(without(OUTBOUND, "phasing", "docking")))


def test_a_refused_phase_is_known_as_far_as_it_goes() -> None:
    found = plan(scenario(OUTBOUND.replace("07:21:01.127Z", "07:31:01.127Z")))
    assert found.refusal is not None
    assert found.refusal.phase == "phasing"
    assert "nearest" in found.refusal.hint or "no other scheme" in found.refusal.hint
    assert found.schemes
    assert found.departures
    # Ten minutes late: 258 m/s in orbit, where the launcher's yaw would take 79 kg.
    assert found.plane.across == pytest.approx(258.0, rel=0.02)
    assert found.plane.yaw == pytest.approx(79.0, rel=0.1)
    assert found.left_out == ()
    assert (found.burns, found.options, found.contact, found.ledger) == ((), (), None, None)
    assert json.loads(json.dumps(found.record))["refusal"]["phase"] == "phasing"


def test_a_scheme_that_does_not_admit_the_phase_names_the_one_that_does() -> None:
    text = OUTBOUND.replace('scheme = "34-orbit"', 'scheme = "4-orbit"').replace(
        'contact = "sunset-or-pass"', ""
    )
    found = plan(scenario(text))
    assert found.refusal is not None
    assert "22 to 44 deg" in found.refusal.message
    assert "nearest is the scheme '34-orbit', which gains 381 deg" in found.refusal.hint
    assert math.degrees(found.phase.at_insertion) == pytest.approx(21.5, abs=0.1)


def test_what_is_not_flown_is_said() -> None:
    found = plan(scenario(without(OUTBOUND, "docking")))
    assert found.refusal is None
    assert {burn.phase for burn in found.burns} == {"phasing"}
    assert found.left_out == ("the approach: no phase 'docking' was flown",)


# -- heights -----------------------------------------------------------------------------------------------


def test_heights_are_those_of_the_insertion(start: Start) -> None:
    """Inserted at perigee, whose height the ascent was solved for."""
    perigee, apogee = heights(start.insertion, start.world)
    assert perigee == pytest.approx(200e3, abs=10.0)
    assert apogee == pytest.approx(240e3, abs=50.0)


# -- pictures ----------------------------------------------------------------------------------------------


def test_pictures_of_days_and_pork_chop(days: Days, chop: PorkChop, tmp_path: Path) -> None:
    from matplotlib.image import imread

    for name, figure in (("days", draw_days(days)), ("chop", draw_pork_chop(chop))):
        path = save_picture(figure, tmp_path / f"{name}.png")
        picture = imread(path)
        assert 1200 <= picture.shape[1] <= 1600
        assert picture[..., :3].std() > 0.02
        assert path.stat().st_size < 300_000
    texts = {text.get_text() for axes in draw_days(days).axes for text in axes.texts}
    assert "34-orbit: 215 to 390°" in texts


def test_a_prompt_and_a_notebook_show_days_and_pork_chop(days: Days, chop: PorkChop) -> None:
    assert repr(days).startswith("<Launch days of Soyuz MS-07, 2017-12-10 to 2017-12-31: ")
    assert days._repr_html_().count("<tr>") == 1 + len(days.days)
    assert f"least {chop.delta_v.min():.0f} m/s" in repr(chop)
