"""Write the figures and pictures of README.md and docs/ from flights of MS-07: python -m docs.readme."""

import io
import os
import re
import shutil
from collections.abc import Mapping
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import sim
from sim import terminal
from sim.legs import Event
from sim.phases import entry
from sim.report.comparison import compare
from sim.report.plots import save_picture
from sim.report.plots.planning import draw_days
from sim.report.run import read_told
from sim.report.wording import instant
from sim.terminal.campaign import show_campaign
from sim.terminal.landing import show_opportunities
from sim.terminal.plan import show_departures
from sim.terminal.runs import show_comparison

ROOT = Path(__file__).resolve().parents[1]
PAGES = (
    ROOT / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs").glob("how-to/*.md")),
)
PICTURES = ("ground_track.png", "approach.png", "descent.png")
CASES = 2000
PAGE_AT_S = 177_250.0
# Rows of the table of returns: words, event, what is documented of MS-07.
INSTANTS = (
    ("ignition", "deorbit_ignition", "11:47 or 11:48"),
    ("entry interface", "entry_interface", "12:17"),
    ("parachute command", "parachute_command", "12:26 planned"),
    ("landing", "touchdown", "12:39:13"),
)
LOST = entry.Failure.model_validate({"then": "ballistic", "at_altitude_km": 100.0})
_MARKED = re.compile(
    r"(<!-- (\w+): written by [^\n]*-->\n(?:```text\n)?).*?((?:```\n)?<!-- end -->)", flags=re.DOTALL
)
LAUNCH_DAYS = date(2017, 12, 10), date(2017, 12, 31)


def tables(flight: sim.Flight) -> dict[str, str]:
    """Return the tables that pages quote, by their names, as the commands print them into a file."""
    os.environ.pop("COLUMNS", None)  # pages are as wide as such text is by itself
    guided = sim.fly(sim.load(ROOT / "scenarios" / "ms07.toml", ["phase.entry.mode=guided"]))
    return {
        "checks": _checks(flight),
        "timeline": _timeline(flight),
        "compared": _compared(flight, guided),
        "plan": _plan(flight.scenario),
        "landings": _landings(flight.scenario),
        "campaign": _campaign(),
        "returns": _returns(flight, guided),
    }


def with_tables(text: str, made: Mapping[str, str]) -> str:
    """Return a page with the tables between its markers as they are now."""

    def now(marked: re.Match[str]) -> str:
        return f"{marked[1]}{made[marked[2]]}{marked[3]}"

    return _MARKED.sub(now, text)


def placed(text: str) -> list[str]:
    """List the names of the tables that a page quotes."""
    return [marked[2] for marked in _MARKED.finditer(text)]


def _checks(flight: sim.Flight) -> str:
    with redirect_stdout(io.StringIO()) as printed:
        terminal.show_checks(flight.checks)
    return printed.getvalue()


def _timeline(flight: sim.Flight) -> str:
    with redirect_stdout(io.StringIO()) as printed:
        terminal.show_timeline(flight.timeline)
    return printed.getvalue().rstrip("\n") + "\n"


def _compared(flight: sim.Flight, changed: sim.Flight) -> str:
    """Return the checks of two flights side by side, as `sim compare` ends."""
    with TemporaryDirectory() as folder, redirect_stdout(io.StringIO()) as printed:
        runs = [read_told(one.write(Path(folder) / name)) for name, one in (("a", flight), ("b", changed))]
        show_comparison(compare(*runs), "ms07", "guided")
    return "Checks" + printed.getvalue().partition("\nChecks")[2].rstrip("\n") + "\n"


def _plan(scenario: sim.Scenario) -> str:
    with redirect_stdout(io.StringIO()) as printed:
        show_departures(sim.plan(scenario))
    return printed.getvalue().rstrip("\n") + "\n"


def _landings(scenario: sim.Scenario) -> str:
    with redirect_stdout(io.StringIO()) as printed:
        show_opportunities(sim.landing(scenario))
    return printed.getvalue().rstrip("\n") + "\n"


def _campaign() -> str:
    scenario = sim.load(ROOT / "scenarios" / "ms07-dispersions.toml")
    with redirect_stdout(io.StringIO()) as printed:
        show_campaign(sim.campaign(scenario, cases=CASES))
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
    Image.open(picture).convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE).save(picture, optimize=True)


def _returns(flight: sim.Flight, guided: sim.Flight) -> str:
    """Return the ways home of MS-07 side by side: guided, as flown without lift, with the guidance lost."""
    flown = [_events(guided), _events(flight), _events(sim.fly(_failing(guided.scenario, LOST)))]
    clock = flight.flown.world.clock
    lines = ["| MS-07's return | documented | guided | ballistic | guidance lost |", "|---|---|---|---|---|"]
    for words, name, documented in INSTANTS:
        times = [instant(clock.utc(events[name].state.t))[11:] for events in flown]
        lines.append(f"| {words} | {documented} | {' | '.join(times)} |")
    loads = [f"{float(events['peak_load'].details['load_g']):.2f} g" for events in flown]
    lines.append(f"| peak load | 3 to 5 g; ballistic 8 to 9 | {' | '.join(loads)} |")
    misses = [f"{float(events['touchdown'].details['miss_km']):.3g} km" for events in flown]
    lines.append(f"| from the target | within 28 km; ballistic 300 to 600 short | {' | '.join(misses)} |")
    return "\n".join(lines) + "\n"


def _events(flight: sim.Flight) -> dict[str, Event]:
    return {event.name: event for _, event in flight.flown.events}


def _failing(scenario: sim.Scenario, failure: entry.Failure) -> sim.Scenario:
    """Return a scenario with a failure of its guidance."""
    phases = tuple(
        phase.model_copy(update={"failure": failure}) if phase.kind == "entry" else phase
        for phase in scenario.phases
    )
    return scenario.model_copy(update={"phases": phases})


def main() -> None:
    """Fly MS-07 and plan it, write tables and pictures."""
    scenario = sim.load(ROOT / "scenarios" / "ms07.toml")
    flight = sim.fly(scenario)
    save_picture(draw_days(sim.launch_days(scenario, *LAUNCH_DAYS)), ROOT / "docs" / "launch_days.png")
    made = tables(flight)
    for page in PAGES:
        page.write_text(with_tables(page.read_text(encoding="utf-8"), made), encoding="utf-8")
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
