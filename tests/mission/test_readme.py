"""The figures of README.md are those of the flight."""

from pathlib import Path

import pytest

from docs.readme import README, with_figures
from sim import Flight
from sim.flown import Flown

pytestmark = pytest.mark.slow  # processes, whole runs, a browser: for minutes


def test_the_readme_shows_what_the_flight_gives(ms07: Flown) -> None:
    text = README.read_text(encoding="utf-8")
    assert with_figures(text, Flight(ms07)) == text, "write it anew: python -m docs.readme"


def test_pictures_of_the_readme_exist() -> None:
    for name in ("ground_track", "approach", "launch_days"):
        assert (Path(README).parent / "docs" / f"{name}.png").is_file()
