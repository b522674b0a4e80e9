"""A second craft, 10 km behind the station, in the station's axes over two revolutions, against Orekit."""

from tests.validation import orbit_cases as cases
from tests.validation.report import Judge


def test_val_relative_motion(agreement: Judge) -> None:
    for found in cases.relative_motion():
        agreement(*found)
