"""A ballistic entry from 120 to 10 km against Orekit and against plain SciPy.

The common air is US 1976 below 86 km and an exponential above. It is flown as it is, in arcs that meet
where its temperature has a kink, at each layer's edge and at 86 km, and as a density table, which is what a
flight in NRLMSIS reads. A cubic spline rounds the kinks off: a table of 500 m stays within a metre, the 4
km of a flight are 13 m off. NRLMSIS has no such kinks.
"""

import pytest

from tests.validation import flight_cases as cases
from tests.validation.report import Judge


@pytest.mark.parametrize("field", ["j2", "20x20"])
def test_val_entry(field: str, agreement: Judge) -> None:
    for found in cases.entry(field):
        agreement(*found)


@pytest.mark.parametrize("field", ["j2", "20x20"])
def test_val_entry_in_tabulated_air(field: str, agreement: Judge) -> None:
    for found in cases.entry_by_table(field):
        agreement(*found)
