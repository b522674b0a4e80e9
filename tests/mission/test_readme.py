"""The figures of README.md and of the pages in docs are those of the flights."""

import re

import pytest

from docs.readme import PAGES, placed, tables, with_tables
from sim import Flight
from sim.flown import Flown

pytestmark = pytest.mark.slow  # processes, whole runs, a browser: for minutes


def test_pages_show_what_the_flights_give(ms07: Flown) -> None:
    made, texts = tables(Flight(ms07)), [page.read_text(encoding="utf-8") for page in PAGES]
    assert sorted(name for text in texts for name in placed(text)) == sorted(made)
    for page, text in zip(PAGES, texts, strict=True):
        assert with_tables(text, made) == text, f"{page.name}: write it anew: python -m docs.readme"


def test_pictures_that_pages_show_exist() -> None:
    shown = [
        page.parent / name
        for page in PAGES
        for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    ]
    assert len(shown) >= 5
    assert all(picture.is_file() for picture in shown)
