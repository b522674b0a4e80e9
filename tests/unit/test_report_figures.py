"""A row of the timeline tells the two or three figures that matter, in units that fit their size."""

from __future__ import annotations

from typing import Any

import pytest

from sim.report.figures import figures, number, quantity


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (
            {"event": "dv1", "delta_v_mps": 20.43, "normal_mps": 0.0, "duration_s": 49.8, "range_km": 1950.3},
            "delta-v 20.4 m/s, 49.8 s, at 1950 km",
        ),
        (
            {"event": "insertion", "flight_path_angle_deg": 4e-7, "perigee_km": 200.0, "apogee_km": 239.9999,
             "inclination_deg": 51.64},
            "200.0 x 240.0 km, 51.64 deg",
        ),
        (
            {"event": "contact", "closing_speed_mps": 0.12446, "lateral_offset_m": 0.001513, "other_s": 1.0},
            "0.124 m/s closing, 1.51 mm off axis",
        ),
        (
            {"event": "max_dynamic_pressure", "dynamic_pressure_pa": 35318.8, "mach": 1.489, "load_g": 2.057},
            "35.3 kPa, Mach 1.49, 2.06 g",
        ),
        ({"event": "peak_heating", "heat_flux_wpm2": 943514.0}, "0.944 MW/m2"),
        ({"event": "peak_load", "load_g": 8.2879}, "8.29 g"),
        ({"event": "touchdown", "descent_mps": 1.37, "miss_km": 43.19}, "1.37 m/s down, miss 43.2 km"),
        ({"event": "dv6", "delta_v_mps": 0.379, "range_km": 0.68888}, "delta-v 0.379 m/s, at 689 m"),
    ],
)  # fmt: skip
def test_an_event_tells_what_it_was(event: dict[str, Any], words: str) -> None:
    assert figures(event) == words


def test_an_unknown_event_shows_its_first_figures_and_none_that_is_missing() -> None:
    event = {"event": "new", "met_s": 3.0, "spin_degps": 13.04, "mode": "ballistic", "gap_km": None}
    assert figures({**event, "tank_pa": 2.5e6, "late_s": 1.0}) == "spin 13.0 deg/s, ballistic, tank 2500 kPa"
    assert figures({"event": "docked", "met_s": 3.0}) == ""


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (0.12446, "0.124"), (9.996, "10.0"), (999.6, "1000"), (20084.1, "20084"), (-0.5, "-0.500")],
)
def test_numbers_have_three_significant_digits_and_no_power_of_ten(value: float, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (0.0, "m", "0 m"),
        (0.8, "m", "0.800 m"),
        (0.05, "m", "50.0 mm"),
        (999.6, "m", "1.00 km"),
        (-1500.0, "m", "-1.50 km"),
        (7550.0, "m/s", "7.55 km/s"),
        (61.568, "deg", "61.57 deg"),
        (950.0, "W/m2", "950 W/m2"),
        (172_737.0, "N", "173 kN"),
        (3324.0, "kg", "3324 kg"),
    ],
)
def test_quantities_take_the_unit_that_fits(value: float, unit: str, text: str) -> None:
    assert quantity(value, unit) == text
