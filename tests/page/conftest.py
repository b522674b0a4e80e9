"""A made-up run with a hostile scenario, its page, and a real browser to open it in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from synthetic_flight import FakeFlight, whole_flight

from sim.report.page import write_page
from sim.report.run import Run, read_run
from sim.report.run_directory import write
from tests.page.made_up_campaign import HOSTILE, write_campaign


@dataclass
class Opened:
    """A page in the browser, and all that it said or asked for meanwhile."""

    page: Any
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def time(self) -> float:
        """Give the time that it shows [s]."""
        return float(self.page.evaluate("mission.time()"))

    def wait(self, condition: str, seconds: float = 60.0) -> None:
        """Wait until a condition holds; asked from outside, since the page's policy forbids `eval`."""
        for _ in range(round(seconds / 0.05)):
            if self.page.evaluate(condition):
                return
            self.page.wait_for_timeout(50)
        raise TimeoutError(condition)


def hostile_flight() -> FakeFlight:
    """Give a whole flight whose names and scenario are full of markup."""
    flight = whole_flight()
    mission = flight.scenario

    class Named(FakeFlight):
        @property
        def scenario(self) -> Any:
            mission.mission.name = f"A <b>flight</b> {HOSTILE}"
            mission.text = mission.kept_text = f"# {HOSTILE}\n[mission]\nname = {json.dumps(HOSTILE)}\n"
            return mission

    return Named(flight.legs, flight.checks, flight.wall_s, flight.world)


@pytest.fixture(scope="session")
def run_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the directory of the made-up run, its page in it."""
    out = write(hostile_flight(), [], tmp_path_factory.mktemp("page") / "run")  # type: ignore[arg-type]
    write_page(out)
    return out


@pytest.fixture(scope="session")
def campaign_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the directory of a made-up campaign, its page in it."""
    return write_campaign(tmp_path_factory.mktemp("campaign") / "c")


@pytest.fixture(scope="session")
def run(run_dir: Path) -> Run:
    """Give the run as read."""
    return read_run(run_dir)


@contextmanager
def opened_page(browser: Any, path: Path, ready: str) -> Iterator[Callable[..., Opened]]:
    """Give a function that opens a page with the network off; `ready`: what is true of it then."""
    contexts = []

    def open_page(width: int = 1280, height: int = 900, **device: Any) -> Opened:
        context = browser.new_context(viewport={"width": width, "height": height}, offline=True, **device)
        contexts.append(context)
        shown = Opened(context.new_page())
        shown.page.on("console", lambda message: shown.said.append(message.text))
        shown.page.on("pageerror", lambda error: shown.said.append(str(error)))
        shown.page.on("request", lambda request: shown.asked.append(request.url))
        shown.page.goto(path.as_uri())
        shown.wait(ready)
        return shown

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def opened(browser: Any, run_dir: Path) -> Iterator[Callable[..., Opened]]:
    """Give a function that opens the page of the run; `width` and so on as a device has them."""
    with opened_page(
        browser, run_dir / "report.html", "globalThis.mission && mission.frames() > 0"
    ) as open_page:
        yield open_page
