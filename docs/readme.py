"""Write the figures and pictures of README.md from a flight of MS-07 and its plan: python -m docs.readme."""

import io
import re
import shutil
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import sim
from sim import terminal
from sim.report.plots import save_picture
from sim.report.plots.planning import draw_days
from sim.terminal.landing import show_opportunities
from sim.terminal.plan import show_departures

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
PICTURES = ("ground_track.png", "approach.png")
PAGE_AT_S = 177_250.0
LAUNCH_DAYS = date(2017, 12, 10), date(2017, 12, 31)


def with_figures(text: str, flight: sim.Flight) -> str:
    """Return the README with the tables between its markers as `sim run` prints them."""
    for name, table in (
        ("checks", _checks(flight)),
        ("timeline", _timeline(flight)),
        ("plan", _plan(flight.scenario)),
        ("landings", _landings(flight.scenario)),
    ):
        marked = rf"(<!-- {name}: [^\n]*-->\n```text\n).*?(```\n<!-- end -->)"
        text, count = re.subn(marked, lambda ends: f"{ends[1]}{table}{ends[2]}", text, flags=re.DOTALL)  # noqa: B023
        if count != 1:
            raise ValueError(f"README.md has {count} places for the {name}; expected one")
    return text


def _checks(flight: sim.Flight) -> str:
    with redirect_stdout(io.StringIO()) as printed:
        terminal.show_checks(flight.checks)
    return printed.getvalue()


def _timeline(flight: sim.Flight) -> str:
    with redirect_stdout(io.StringIO()) as printed:
        terminal.show_timeline(flight.timeline)
    return printed.getvalue().rstrip("\n") + "\n"


def _plan(scenario: sim.Scenario) -> str:
    with redirect_stdout(io.StringIO()) as printed:
        show_departures(sim.plan(scenario))
    return printed.getvalue().rstrip("\n") + "\n"


def _landings(scenario: sim.Scenario) -> str:
    with redirect_stdout(io.StringIO()) as printed:
        show_opportunities(sim.landing(scenario))
    return printed.getvalue().rstrip("\n") + "\n"


def _photograph(page: Path, picture: Path) -> None:
    """Take a picture of the page near the docking in a browser; needs Playwright and a Chromium."""
    from PIL import Image
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        options = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=options)
        shown = browser.new_page(viewport={"width": 1280, "height": 880})
        shown.goto(page.as_uri())
        shown.evaluate(f"mission.set({PAGE_AT_S})")
        shown.wait_for_timeout(3000)
        shown.screenshot(path=picture)
        browser.close()
    Image.open(picture).convert("RGB").quantize(256).save(picture, optimize=True)


def main() -> None:
    """Fly MS-07 and plan it, write tables and pictures."""
    scenario = sim.load(ROOT / "scenarios" / "ms07.toml")
    flight = sim.fly(scenario)
    save_picture(draw_days(sim.launch_days(scenario, *LAUNCH_DAYS)), ROOT / "docs" / "launch_days.png")
    README.write_text(with_figures(README.read_text(encoding="utf-8"), flight), encoding="utf-8")
    with TemporaryDirectory() as folder:
        flight.plot(folder)
        for name in PICTURES:
            shutil.copyfile(Path(folder) / name, ROOT / "docs" / name)
        try:
            _photograph(flight.report(Path(folder) / "report.html"), ROOT / "docs" / "page.png")
        except ImportError:
            print("docs/page.png is as it was: no playwright here")


if __name__ == "__main__":
    main()
