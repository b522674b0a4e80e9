"""Values laid over a scenario's numbers, and what is refused of [[disperse]]."""

import numpy as np
import pytest
from scenario_texts import RETURN, refused

from sim.scenario import loads, overlay


def disperse(path: str, rest: str = 'distribution = "normal"\nsigma = 1.0') -> str:
    return f'\n[[disperse]]\npath = "{path}"\n{rest}\nsource = "assumed"\n'


def test_numbers_and_arrays_go_to_their_places() -> None:
    scenario = loads(RETURN)
    other = overlay.overlaid(
        scenario,
        {
            "craft.parachutes.canopies.drogue.until_altitude_m": np.array([7100.0, 7200.0]),
            "craft.parachutes.canopies.drogue.drag_coefficient": 0.4,
            "craft.parachutes.soft_landing_height_m": 0.9,
            "craft.descent_module.mass_kg": 2800.0,
            "phase.deorbit.errors.late_s": 2.0,
            "phase.deorbit.delta_v_mps": 120.0,
            "phase.entry.interface_altitude_km": 99.0,
            "air.wind_factor": 0.5,
        },
    )
    drogue = next(one for one in other.craft.parachutes.canopies if one.name == "drogue")
    assert drogue.until_altitude_m.tolist() == [7100.0, 7200.0]
    assert drogue.drag_coefficient == 0.4
    assert other.craft.parachutes.soft_landing_height_m == 0.9
    assert other.craft.descent_module.mass_kg == 2800.0
    names = [[one.name for one in each.craft.parachutes.canopies] for each in (scenario, other)]
    assert names[0] == names[1]
    assert other.phase("deorbit").errors.late_s == 2.0
    assert other.phase("deorbit").delta_v_mps == 120.0
    assert other.phase("entry").interface_altitude_km == 99.0
    assert other.air.wind_factor == 0.5
    assert scenario.air.wind_factor == 1.0
    assert overlay.value_of(other, "air.wind_factor") == 0.5


def test_every_path_leads_to_its_number() -> None:
    scenario = loads(RETURN)
    known = overlay.paths(scenario)
    assert {"craft.descent_module.trim_deg", "phase.deorbit.delta_v_mps", "air.density_factor"} <= set(known)
    assert len(set(known)) == len(known) > 50
    for path in known:
        value = overlay.value_of(scenario, path)
        assert overlay.value_of(overlay.overlaid(scenario, {path: value + 1.0}), path) == value + 1.0


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (disperse("craft.descent_module.trim"), "did you mean 'craft.descent_module.trim_deg'"),
        (disperse("craft.name"), "is no number"),
        (disperse("phase.entry.mode"), "expected one of phase.entry.interface_altitude_km"),
        (disperse("phase.ascent.perigee_km"), "is no number"),
        (disperse("air.wind_factor"), "sigma: reaches -5: is -5.0; expected at least 0"),
        (
            disperse("craft.descent_module.mass_kg", 'distribution = "uniform"\nlow = 100.0\nhigh = 3000.0'),
            "low: reaches 100",
        ),
        (disperse("air.wind_factor", 'distribution = "normal"\nsigma = -1.0'), "expected more than 0"),
        (disperse("air.wind_factor", 'distribution = "normal"'), "needs sigma"),
        (disperse("air.wind_factor", 'distribution = "uniform"\nlow = 2.0\nhigh = 1.0'), "is not below"),
        (disperse("air.wind_factor", 'distribution = "uniform"\nsigma = 2.0'), "expected low and high"),
        (disperse("air.wind_factor", 'distribution = "cauchy"'), "expected one of"),
        (
            disperse("air.wind_factor", 'distribution = "triangular"\nlow = 2.0\nhigh = 3.0'),
            "the peak at 1 is not between",
        ),
        (
            disperse("air.wind_factor", 'distribution = "truncated"\nsigma = 0.01\nlow = 1.5\nhigh = 1.6'),
            "nothing of a normal distribution about 1 with sigma = 0.01 lies between low and high",
        ),
        (2 * disperse("phase.deorbit.errors.late_s"), "dispersed twice"),
        (
            disperse(
                "phase.deorbit.errors.late_s", 'distribution = "normal"\nsigma = 1.0\ncorrelated = {a = 0.5}'
            ),
            "'a' is not another path that is dispersed",
        ),
    ],
)
def test_what_cannot_be_spread_is_refused(table: str, said: str) -> None:
    assert said in "\n".join(refused(RETURN + table))


def test_correlations_that_contradict_each_other_are_refused() -> None:
    def one(name: str, others: str) -> str:
        rest = f'distribution = "normal"\nsigma = 1.0\ncorrelated = {{{others}}}'
        return disperse(f"phase.deorbit.errors.{name}", rest)

    path = '"phase.deorbit.errors.{}" = {}'.format
    text = one("radial_m", f"{path('along_m', 0.9)}, {path('normal_m', 0.9)}")
    text += one("along_m", path("normal_m", -0.9)) + one("normal_m", "")
    assert "no quantities can be correlated like this" in "\n".join(refused(RETURN + text))
    both = one("radial_m", path("along_m", 0.5)) + one("along_m", path("radial_m", -0.5))
    assert "'phase.deorbit.errors.radial_m' says otherwise of the two" in "\n".join(refused(RETURN + both))


def test_dispersions_beyond_a_stated_range_are_told() -> None:
    rest = 'distribution = "uniform"\nlow = 10.0\nhigh = 19.0'
    scenario = loads(RETURN + disperse("craft.descent_module.trim_deg", rest))
    (note,) = overlay.beyond_ranges(scenario)
    assert "trim_deg = 10 lies outside its stated range of 17 to 19.5" in note
