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
from sim.terminal.campaign import show_campaign
from sim.terminal.landing import show_opportunities
from sim.terminal.plan import show_departures

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
PICTURES = ("ground_track.png", "approach.png")
CASES = 2000
LAUNCH_DAYS = date(2017, 12, 10), date(2017, 12, 31)


def with_figures(text: str, flight: sim.Flight) -> str:
    """Return the README with the tables between its markers as `sim run` prints them."""
    for name, table in (
        ("checks", _checks(flight)),
        ("timeline", _timeline(flight)),
        ("plan", _plan(flight.scenario)),
        ("landings", _landings(flight.scenario)),
        ("campaign", _campaign()),
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


def _campaign() -> str:
    scenario = sim.load(ROOT / "scenarios" / "ms07-dispersions.toml")
    with redirect_stdout(io.StringIO()) as printed:
        show_campaign(sim.campaign(scenario, cases=CASES))
    return printed.getvalue().rstrip("\n") + "\n"


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


if __name__ == "__main__":
    main()
