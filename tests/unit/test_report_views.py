"""The views: the Earth under a run, orbits, knots, checks in words, assumptions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from synthetic_flight import CONTACT, STATION_RADIUS, earth_angle, places, whole_flight

from sim.physics.constants import GM_EARTH
from sim.physics.frames import itrs_from_geodetic
from sim.physics.places import itrs_of_places
from sim.report.assumptions import assumptions, labelled
from sim.report.run import Run, read_run
from sim.report.run_directory import write
from sim.report.views import approach, ascent, budget, descent, orbit
from sim.report.views.documented import compared, documented
from sim.report.views.earth import Earth, elevations, stretches, sunlight
from sim.report.views.knots import hermite, hermite_knots, line_knots
from sim.report.views.track import Area, documented_landing, sun_heights

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    out = write(whole_flight(), [], tmp_path_factory.mktemp("views") / "run")  # type: ignore[arg-type]
    return read_run(out)


def test_the_earth_turns_from_its_knots_as_it_did_in_flight(run: Run) -> None:
    t = np.array([0.0, 1000.0, 50_000.0, CONTACT])
    matrices = Earth.of(run).matrices(t)
    angle = np.arctan2(matrices[:, 0, 1], matrices[:, 0, 0])
    turn = np.remainder(angle - earth_angle(t) + np.pi, 2 * np.pi) - np.pi
    # The made-up Earth's rate differs from the true one by 1.5e-12 rad/s.
    assert np.abs(turn).max() < 1e-6


def test_places_are_those_of_the_compiled_formula() -> None:
    for latitude, longitude, height in ((47.3, 69.6, 350.0), (-51.6, -140.0, 4.1e5), (90.0, 0.0, 0.0)):
        place = np.radians(latitude), np.radians(longitude), height
        mine = itrs_of_places(*(np.array([number]) for number in place))[0]
        theirs = itrs_from_geodetic(*place)
        assert mine == pytest.approx(theirs, abs=1e-6)


def test_a_ground_station_sees_what_is_overhead_and_not_what_is_behind(run: Run) -> None:
    rows = run.rows("ascent", "phasing")
    seen = elevations(run, rows)
    sites = run.ground_stations["sites"]  # type: ignore[index]
    for k, site in enumerate(sites):
        away = np.hypot(
            run["latitude_deg"][rows] - site["latitude_deg"],
            run["longitude_deg"][rows] - site["longitude_deg"],
        )
        assert seen[int(away.argmin()), k] > 5.0
        assert seen[int(away.argmax()), k] < -30.0


def test_sunlight_is_the_far_side_of_the_shadow(run: Run) -> None:
    rows = run.rows("phasing")
    clear = sunlight(run, rows)
    r, _ = orbit.states(run, rows)
    sunward = r[:, 0] / np.linalg.norm(r, axis=1)  # the made-up Sun is on the x axis
    assert (clear[sunward > 0.0] > 0.0).all()
    assert (clear[sunward < -0.98] < 0.0).all()


def test_stretches_are_cut_where_the_margin_crosses_zero_and_where_rows_are_missing() -> None:
    t = np.array([0.0, 10.0, 20.0, 30.0, 5000.0, 5010.0])
    found = stretches(t, np.array([-1.0, 1.0, 1.0, -3.0, 2.0, 2.0]))
    assert found == [pytest.approx((5.0, 22.5)), pytest.approx((5000.0, 5010.0))]


def test_the_sun_is_overhead_where_it_is_highest(run: Run) -> None:
    north, east = Earth.of(run).subsolar(0.0)
    lon, lat = np.linspace(-180.0, 180.0, 361), np.linspace(-90.0, 90.0, 181)
    heights = sun_heights(run, 0.0, lon, lat)
    i, k = np.unravel_index(int(heights.argmax()), heights.shape)
    assert lat[i] == pytest.approx(north, abs=1.0)
    assert lon[k] == pytest.approx(east, abs=1.0)
    assert heights.max() > 89.0


def test_osculating_apsides_are_those_of_the_ellipse() -> None:
    perigee, apogee = 6578e3, 6878e3
    axis = 0.5 * (perigee + apogee)
    speed = np.sqrt(GM_EARTH * (2.0 / perigee - 1.0 / axis))
    low, high, period = orbit.osculating(np.array([[perigee, 0.0, 0.0]]), np.array([[0.0, speed, 0.0]]))
    assert low[0] == pytest.approx(199.863, abs=1e-3)
    assert high[0] == pytest.approx(499.863, abs=1e-3)
    assert period[0] == pytest.approx(2.0 * np.pi * np.sqrt(axis**3 / GM_EARTH), rel=1e-12)


def test_the_station_of_the_run_is_its_circle(run: Run) -> None:
    t = np.linspace(100.0, CONTACT, 777)
    r, v = orbit.station_states(run, t)
    assert np.abs(np.linalg.norm(r, axis=1) - STATION_RADIUS).max() < 0.5
    assert np.abs(np.einsum("ni,ni->n", r, v)).max() / STATION_RADIUS < 0.1  # m/s along the radius
    assert np.isnan(orbit.station_states(run, np.array([5e6]))[0]).all()


def test_hermite_meets_a_cubic_and_its_slope() -> None:
    knots = np.array([0.0, 1.0, 3.0, 4.0])
    t = np.linspace(0.0, 4.0, 41)

    def cubic(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return (x**3 - 2.0 * x)[:, None], (3.0 * x**2 - 2.0)[:, None]

    at, slope = hermite(knots, *cubic(knots), t)
    assert at == pytest.approx(cubic(t)[0], abs=1e-12)
    assert slope == pytest.approx(cubic(t)[1], abs=1e-12)


def test_knots_keep_jumps_and_leave_out_what_lines_say() -> None:
    x = np.array([0.0, 1.0, 2.0, 3.0, 3.0, 4.0, 5.0])
    y = np.array([0.0, 1.0, 2.0, 3.0, 7.0, 7.0, 7.0])
    assert line_knots(x, y, 1e-9).tolist() == [0, 3, 4, 6]
    t = np.linspace(0.0, 6.0, 400)
    wave, slope = np.sin(t)[:, None], np.cos(t)[:, None]
    kept = hermite_knots(t, wave, slope, 1e-3)
    assert len(kept) < 20
    assert np.abs(hermite(t[kept], wave[kept], slope[kept], t)[0] - wave).max() <= 1e-3


def test_every_panel_has_curves_in_time_order_and_units(run: Run) -> None:
    panels = [panel for view in (orbit, approach, budget, descent) for panel in view.panels(run)]
    assert len({panel.name for panel in panels}) == len(panels) > 12
    for panel in panels:
        for curve in panel.curves:
            assert len(curve.met_s) == len(curve.value)
            assert (np.diff(curve.met_s) >= 0.0).all()
            assert np.isfinite(curve.value).any()


def test_heat_load_is_the_integral_of_the_flux(run: Run) -> None:
    panels = {panel.name: panel for panel in descent.panels(run)}
    flux, load = (panels[f"descent_{name}"].curves[0] for name in ("heat", "heat_load"))
    assert load.value[-1] == pytest.approx(np.trapezoid(np.nan_to_num(flux.value), flux.met_s), rel=1e-9)


def test_an_event_rounded_past_the_last_row_has_its_value(run: Run) -> None:
    last = run["met_s"][-1]
    assert run.at(last + 5e-4, "altitude_km") == run["altitude_km"][-1]
    assert np.isnan(run.at(last + 2e-3, "altitude_km"))


def test_the_load_of_an_opening_is_the_event_s_own_number(run: Run) -> None:
    shock = {**run.events[-1], "event": "opening_shock", "load_g": 6.2}
    panels = descent.panels(replace(run, events=(*run.events, shock)))
    (point,) = next(panel for panel in panels if panel.name == "descent_load").points
    assert (point.met_s, point.value) == (shock["met_s"], 6.2)
    assert all(not panel.points for panel in descent.panels(run))


def test_propellant_is_what_the_mass_lost(run: Run) -> None:
    for words, rows in budget.ways(run):
        curve = next(p for p in budget.panels(run) if p.name == f"propellant_{words}").curves[0]
        mass = run["mass_kg"][rows]
        assert curve.value[0] == 0.0
        assert curve.value[-1] == pytest.approx(mass[0] - mass[-1])


def test_the_corridor_is_a_cone_that_opens_at_the_port(run: Run) -> None:
    zones = approach.zones(run)
    assert zones is not None
    cone = zones.corridor(100.0)
    assert cone is not None
    wide = np.linalg.norm(cone[1] - cone[2])
    assert wide == pytest.approx(2.0 * (0.34 + 100.0 * np.tan(np.radians(10.0))))
    assert np.linalg.norm(cone[0] - cone[3]) == pytest.approx(0.68)
    assert cone[:, 1].min() == pytest.approx(-110.0)  # below the station


def check(**changed: object) -> dict[str, object]:
    usual = {"name": "n", "role": "predicted", "of": "contact", "within": 60.0, "unit": "s", "passed": True}
    words = {"expected": "10 s", "simulated": "40 s", "difference": "+30 s", "within": "60 s"}
    values = {"difference": 30.0, "source": "s", "expected": 10.0, "simulated": 40.0, "words": words}
    return {**usual, **values, **changed}


def test_checks_are_told_in_their_own_words(run: Run) -> None:
    from dataclasses import replace

    instants = check(expected="2017-12-19T08:39:02.000Z", simulated="2017-12-19T08:39:32.000Z")
    place = check(
        of="touchdown.place", unit="m", expected="47.3 N 69.6 W", simulated="47 N 69 W", difference=5e4
    )
    lacking = check(simulated=None, difference=None, reason="the flight has no event 'x'", passed=False)
    told = replace(run, checks=(instants, place, lacking))  # type: ignore[arg-type]
    first, _, third = compared(told)
    assert (first.documented, first.simulated, first.within) == ("10 s", "40 s", "60 s")
    assert (first.difference, first.share) == ("+30 s", 0.5)
    assert third.simulated == "the flight has no event 'x'"
    assert third.share is None
    assert documented(told) == [(pytest.approx(177_480.873), "contact")]
    assert documented_landing(told) == (-69.6, 47.3)


def test_the_landing_plane_keeps_distances_from_its_middle() -> None:
    x, y = Area(69.6, 47.4).plane(np.array([69.6, 69.6, 70.6]), np.array([47.4, 48.4, 47.4]))
    assert np.hypot(x, y) == pytest.approx([0.0, 111.18, 75.486], abs=0.01)
    assert x[2] > 75.0
    assert y[1] > 111.0


def test_assumed_values_are_found_with_their_reasons() -> None:
    text = """
    a = 1.0  # documented: somewhere
    b = 2.0  # assumed: a guess; range 1 to 3
    [part]
    # assumed: over
    # two lines
    c = [1, 2]
    d = 3  # derived
    """
    assert labelled(text) == [
        {"key": "b", "value": "2.0", "reason": "a guess; range 1 to 3"},
        {"key": "part.c", "value": "[1, 2]", "reason": "over two lines"},
    ]
    found = assumptions((ROOT / "scenarios" / "ms07.toml").read_text(encoding="utf-8"))
    assert {"scenario", "craft/soyuz-ms.toml", "launchers/soyuz-fg.toml"} <= {one["file"] for one in found}
    assert not any("progress" in one["file"] for one in found)


def test_the_made_up_places_are_the_ones_of_the_table(run: Run) -> None:
    rows = run.rows("phasing")
    r, _ = orbit.states(run, rows)
    latitude = np.degrees(places(run["met_s"][rows], np.column_stack([r, r, r[:, 0]]))[:, 0])
    assert run["latitude_deg"][rows] == pytest.approx(latitude)


def test_the_pitch_of_the_thrust_is_its_angle_over_the_level(run: Run) -> None:
    dice = np.random.default_rng(1)
    made_up = {f"thrust_{axis}_n": dice.normal(size=len(run["met_s"])) for axis in "xyz"}
    for column in made_up.values():
        column[::3] = 0.0
    run = replace(run, columns={**run.columns, **made_up})
    panel = next(panel for panel in ascent.panels(run) if panel.name == "ascent_angle")
    thrust, path = panel.curves
    rows = run.rows("ascent")
    r = run.vectors("x_m", "y_m", "z_m")[rows]
    force = run.vectors("thrust_x_n", "thrust_y_n", "thrust_z_n")[rows]
    pushed = np.linalg.norm(force, axis=1) > 0.0
    assert np.isnan(thrust.value[~pushed]).all()
    across = np.linalg.norm(np.cross(r, force), axis=1)[pushed]
    up = np.einsum("ni,ni->n", r, force)[pushed]
    assert thrust.value[pushed] == pytest.approx(np.degrees(np.arctan2(up, across)), abs=1e-6)
    assert path.dashed
    assert not thrust.dashed
