"""Entries into the Earth's shadow and passes over ground stations in one day, against Orekit."""

import pytest

from tests.validation import event_cases as cases
from tests.validation.report import Judge


@pytest.mark.parametrize("kind", ["umbra", "penumbra"])
def test_val_shadow(kind: str, agreement: Judge) -> None:
    agreement(*cases.shadow(kind))


@pytest.mark.parametrize("site", cases.SITES)
def test_val_contact(site: str, agreement: Judge) -> None:
    agreement(*cases.contact(site))
