"""The page in a real browser: it asks for nothing, does what it says, and shows the run's own numbers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from sim.report.run import Run
from sim.report.views import orbit
from tests.page.conftest import Opened
from tests.page.made_up_campaign import HOSTILE

pytestmark = pytest.mark.slow  # processes, whole runs, a browser: for minutes

Open = Callable[..., Opened]


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_it_opens_silently_asks_for_nothing_and_fits(opened: Open, width: int, scheme: str) -> None:
    shown = opened(width, 800, color_scheme=scheme)
    for share in (0.0, 0.05, 0.3, 0.6, 0.95, 1.0):
        shown.page.evaluate(f"mission.set(mission.toTime({share}))")
        for view in ("station", "ship", "earth"):
            shown.page.check(f"input[value={view}]", force=True)
            shown.page.evaluate("mission.draw()")
    assert shown.said == []
    assert len(shown.asked) == 1  # the file itself
    assert shown.asked[0].startswith("file://")
    assert shown.page.evaluate("document.documentElement.scrollWidth") == width
    ground = shown.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (ground == "rgb(255, 255, 255)") == (scheme == "light")


def test_text_of_the_run_is_never_markup(opened: Open, run_dir: Path) -> None:
    shown = opened()
    assert shown.page.evaluate("window.hacked") is None
    assert shown.page.evaluate("document.images.length") == 0
    assert shown.page.text_content("#title") == f"A <b>flight</b> {HOSTILE}"
    assert HOSTILE in shown.page.text_content("#scenario-text")
    text = (run_dir / "report.html").read_text(encoding="utf-8")
    assert text.count("</script>") == 2
    assert "default-src 'none'" in text
    assert "unsafe-inline" not in text


def test_numbers_are_those_of_the_timeline(opened: Open, run_dir: Path) -> None:
    shown = opened()
    events = json.loads((run_dir / "timeline.json").read_text())["events"]
    buttons = shown.page.query_selector_all("#events button")
    assert len(buttons) == len(events) > 20
    for event, button in zip(events, buttons, strict=True):
        text = button.inner_text()
        assert f"{event['altitude_km']:.1f} km" in text
        assert button.get_attribute("data-event") == event["event"]
    chosen = next(k for k, event in enumerate(events) if event["event"] == "contact")
    buttons[chosen].click()
    assert shown.time() == pytest.approx(events[chosen]["met_s"], abs=1e-3)
    current = shown.page.query_selector_all("#events [aria-current]")
    assert [one.get_attribute("data-event") for one in current] == ["contact"]
    clock = events[chosen]["utc"][:16].replace("T", " ")
    assert shown.page.text_content("#clock").startswith(clock)


def test_ship_and_station_are_where_the_trajectory_has_them(opened: Open, run: Run) -> None:
    shown = opened()
    rows = np.linspace(0, len(run["met_s"]) - 1, 150).astype(int)
    times = run["met_s"][rows].tolist()
    every = shown.page.evaluate(
        """(times) => times.map((t) => {
             mission.set(t);
             return [mission.ship().place, mission.range(), mission.time()];
           })""",
        times,
    )
    for k, t, there in zip(rows, times, every, strict=True):
        if abs(there[2] - t) > 1e-6:  # two rows of one instant lie on both sides of a jump
            continue
        assert there[0] == pytest.approx([run[f"{axis}_m"][k] for axis in "xyz"], abs=12.0)
        known = run["range_km"][k]
        if np.isfinite(known):
            assert there[1] == pytest.approx(1000.0 * known, abs=25.0 if known > 90.0 else 0.2)


def test_arrows_move_the_slider_or_turn_the_globe_never_both(opened: Open, run: Run) -> None:
    shown = opened()
    shown.page.focus("#slider")
    eye = shown.page.evaluate("mission.eye()")
    shown.page.keyboard.press("ArrowRight")
    first = shown.time()
    assert first > 0.0
    shown.page.keyboard.press("End")
    assert shown.time() == pytest.approx(run["met_s"].max())
    shown.page.keyboard.press("Home")
    assert shown.time() == 0.0
    shown.page.evaluate("mission.draw()")
    assert shown.page.evaluate("mission.eye().yaw") == eye["yaw"]
    assert shown.page.evaluate("mission.eye().follow") is True
    shown.page.focus("#globe")
    before = shown.page.evaluate("mission.eye().longitude")
    shown.page.keyboard.press("ArrowRight")
    assert shown.time() == 0.0
    assert shown.page.evaluate("mission.eye().longitude") != before
    assert shown.page.evaluate("mission.eye().follow") is False
    shown.page.keyboard.press("f")
    assert shown.page.evaluate("mission.eye().follow") is True


def test_keys_go_from_event_to_event_and_play(opened: Open, run: Run) -> None:
    shown = opened()
    times = sorted({event["met_s"] for event in run.events})
    shown.page.keyboard.press("n")
    assert shown.time() == pytest.approx(times[1], abs=1e-3)
    shown.page.keyboard.press("n")
    shown.page.keyboard.press("p")
    assert shown.time() == pytest.approx(times[1], abs=1e-3)
    shown.page.keyboard.press("2")
    assert shown.page.is_checked("input[value=station]")
    shown.page.keyboard.press(" ")
    shown.wait(f"mission.time() > {times[1]}")
    assert shown.page.text_content("#play") == "Pause"
    shown.page.keyboard.press(" ")
    assert shown.page.text_content("#play") == "Play"


def test_where_motion_is_unwelcome_playing_steps_from_event_to_event(opened: Open, run: Run) -> None:
    shown = opened(reduced_motion="reduce")
    shown.page.click("#play")
    times = {round(event["met_s"], 3) for event in run.events}
    assert round(shown.time(), 3) in times - {0.0}


def test_a_figure_tells_its_value_and_takes_the_page_to_an_instant(opened: Open, run: Run) -> None:
    shown = opened()
    figure = shown.page.locator("figure", has=shown.page.locator("figcaption", has_text="Altitude")).first
    over = figure.locator(".u-over")
    over.scroll_into_view_if_needed()
    box = over.bounding_box()
    shown.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    told = figure.locator(".value").inner_text()
    rows = run.rows("ascent")
    middle = 0.5 * run["met_s"][rows].max()
    expected = float(np.interp(middle, run["met_s"][rows], run["altitude_km"][rows]))
    assert float(told.split(": ")[1].split()[0]) == pytest.approx(expected, rel=0.03)
    over.click()
    assert shown.time() == pytest.approx(middle, rel=0.02)
    assert not figure.locator(".present").get_attribute("hidden")


def test_every_control_and_picture_has_a_name(opened: Open) -> None:
    shown = opened()
    unnamed = shown.page.evaluate(
        """() => [...document.querySelectorAll("button, input, select, [role=img], canvas")].filter((one) =>
             !one.closest("[hidden]") && one.tagName !== "CANVAS" | one.hasAttribute("role")).filter((one) =>
             !(one.textContent.trim() || one.getAttribute("aria-label") || one.labels?.length)
           ).map((one) => one.outerHTML.slice(0, 120))"""
    )
    assert unnamed == []
    headings = shown.page.evaluate("[...document.querySelectorAll('h1, h2, h3')].map((h) => h.tagName)")
    assert headings[0] == "H1"
    assert headings.count("H1") == 1
    assert shown.page.evaluate("document.documentElement.lang") == "en"


def test_without_webgl_the_rest_still_works(browser: object, opened: Open, run_dir: Path) -> None:
    context = browser.new_context(offline=True)  # type: ignore[attr-defined]
    page = context.new_page()
    page.add_init_script("HTMLCanvasElement.prototype.getContext = ((f) => function (kind, ...more) { "
                         "return kind.startsWith('webgl') ? null : f.call(this, kind, ...more) })"
                         "(HTMLCanvasElement.prototype.getContext)")  # fmt: skip
    page.goto((run_dir / "report.html").as_uri())
    Opened(page).wait("globalThis.mission")
    assert "no WebGL" in page.text_content("#no-globe")
    page.keyboard.press("n")
    assert page.evaluate("mission.time()") > 0.0
    context.close()


def test_knots_are_few_and_near_enough(run: Run) -> None:
    from sim.report.views.knots import hermite, hermite_knots

    for rows in (run.outbound, ~run.outbound):
        t = run["met_s"][rows]
        r, v = orbit.states(run, rows)
        kept = hermite_knots(t, r, v, 10.0)
        assert len(kept) < 0.5 * len(t)
        at, _ = hermite(t[kept], r[kept], v[kept], t)
        single = np.flatnonzero(np.diff(t, prepend=-np.inf) > 0.0)
        alone = single[np.isin(single + 1, single) | (single == len(t) - 1)]
        assert np.abs(at - r)[alone].max() <= 10.0
