"""The figures of README.md and of the pages in docs are those of the flights."""

import re

import numpy as np
import pytest

import sim
from docs.readme import PAGES, placed, tables, with_tables
from sim import Flight
from sim.flown import Flown
from sim.report.plots.pictures import Picture
from sim.scenario import loads

README = PAGES[0]
pytestmark = pytest.mark.slow  # processes, whole runs, a browser: for minutes


def test_pages_show_what_the_flights_give(ms07: Flown) -> None:
    made, texts = tables(Flight(ms07)), [page.read_text(encoding="utf-8") for page in PAGES]
    assert {name for text in texts for name in placed(text)} == set(made)
    for page, text in zip(PAGES, texts, strict=True):
        assert with_tables(text, made) == text, f"{page.name}: write it anew: python -m docs.readme"


def test_python_of_the_readme_runs(ms07: Flown, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.setattr(sim, "fly", lambda scenario: Flight(ms07))
    monkeypatch.chdir(README.parent)
    lines = [line for line in code.splitlines() if line and not line.startswith("import")]
    names: dict[str, object] = {"sim": sim}
    exec(lines[0], names)
    frame, picture, beside, liftoff = (eval(line, names) for line in lines[1:])
    assert len(frame) > 10_000
    assert isinstance(picture, Picture)
    assert np.linalg.norm(beside) == pytest.approx(20.8e3, rel=0.01)
    assert liftoff == pytest.approx(-0.7, abs=0.1)


@pytest.mark.parametrize("page", ["README.md", "docs/how-to/mission.md"])
def test_the_scenario_that_pages_show_is_one(page: str, ms07: Flown) -> None:
    text = (README.parent / page).read_text(encoding="utf-8")
    shown = next(block for block in re.findall(r"```toml\n(.*?)```", text, re.DOTALL) if "[mission]" in block)
    elements = ms07.scenario.station.outbound_elements
    for short, line in zip(("1 25544U ...", "2 25544 ..."), elements, strict=True):
        assert short in shown
        shown = shown.replace(short, line)
    shown = re.sub(
        r"liftoff_utc = \S+", f"liftoff_utc = {ms07.scenario.liftoff_utc:%Y-%m-%dT%H:%M:%SZ}", shown
    )
    scenario = loads(re.sub(r"expected = \S+", "expected = 2017-12-19T08:39:00Z", shown))
    assert [phase.kind for phase in scenario.phases] == ["ascent", "phasing", "docking"]
    assert scenario.craft.launch_mass_kg == 7150.0


def test_pictures_that_pages_show_exist() -> None:
    shown = [
        page.parent / name
        for page in PAGES
        for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    ]
    assert len(shown) >= 5
    assert all(picture.is_file() for picture in shown)
