"""What a flight feels, built by its `World` from a scenario, against Orekit with the same forces.

Where a reference has another air than the flight's, or no Sun and Moon, only that is exchanged: Earth, field,
turning, Sun, Moon, winds and the standard air below 86 km are what MS-07 is flown with.
"""

import pytest
from scenario_texts import OUTBOUND, RETURN

from sim.dynamics.model import VACUUM, Model
from sim.flying.descent import entry_rows
from sim.scenario import loads
from sim.surroundings import surroundings
from sim.world import World
from tests.validation import flight_cases, orbit_cases
from tests.validation.report import Judge

_TOPIC = "The flight's own models"
_NO_SUN_NO_MOON = {"gm_sun": 0.0, "gm_moon": 0.0}


def _world(text: str, *changes: tuple[str, str]) -> World:
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return surroundings(loads(text, "reference.toml"))


@pytest.fixture(scope="module")
def outbound() -> World:
    """Give MS-07's way up, lifted off at the epoch of the orbits of reference."""
    return _world(OUTBOUND, ("2017-12-17T07:21:01.127Z", "2017-12-17T07:30:00Z"))


@pytest.fixture(scope="module")
def inbound() -> World:
    """Give MS-07's way home in the standard air and without wind, undocked at the epoch of the entry."""
    return _world(
        RETURN,
        ("liftoff_utc = 2017-12-17T07:21:01.127Z", ""),
        ("until_utc = 2018-06-03T09:16:36Z", "until_utc = 2018-06-03T12:15:00Z"),
        ('density = "nrlmsis-2.1"', 'density = "us-standard-1976"'),
        ('landing_wind = "zhezkazgan-2018-06-03"', ""),
    )


@pytest.mark.parametrize("forces", ["20x20", "20x20_sun_moon", "20x20_sun_moon_drag"])
@pytest.mark.parametrize("orbit", orbit_cases.ORBITS)
def test_val_two_days_in_orbit(outbound: World, orbit: str, forces: str, agreement: Judge) -> None:
    model: Model = outbound.craft_model(0.0)._replace(air=VACUUM)
    if "drag" in forces:
        model = orbit_cases.with_the_references_air(model)
    elif "sun" not in forces:
        model = model.having(**_NO_SUN_NO_MOON)
    agreement(*orbit_cases.orbit(orbit, forces, model)._replace(topic=_TOPIC))


@pytest.mark.parametrize("steering", ["along_track", "inertial"])
def test_val_burn(outbound: World, steering: str, agreement: Judge) -> None:
    model = outbound.craft_model(0.0)._replace(air=VACUUM).having(**_NO_SUN_NO_MOON)
    for found in flight_cases.burn(steering, model):
        agreement(*found._replace(topic=_TOPIC))


def test_val_entry(inbound: World, agreement: Judge) -> None:
    row = entry_rows(inbound)[0].model
    model = row._replace(earth=inbound.sky.earth(0.0, 900.0, 20)).having(**_NO_SUN_NO_MOON, rolled=0.0)
    for found in flight_cases.entry("20x20", model):
        agreement(*found._replace(topic=_TOPIC))


def test_val_entry_in_the_field_of_a_descent(inbound: World, agreement: Judge) -> None:
    """What the degree 8 of a descent, with Sun and Moon, is off against 20 without."""
    found = flight_cases.entry("20x20", entry_rows(inbound)[0].model)[0]
    quantity = found.quantity.replace("20x20", "degree 8, Sun and Moon")
    agreement(*found._replace(topic=_TOPIC, quantity=quantity, tolerance=60.0))
