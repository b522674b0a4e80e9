"""Figures of the page looked at closer: with the mouse, two fingers, keys and buttons, and whole again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sim.report.run import Run
from tests.page.conftest import Opened

pytestmark = pytest.mark.slow  # a browser

Open = Callable[..., Opened]


def figure(shown: Opened, name: str) -> Any:
    """Give the first figure of a name."""
    return shown.page.locator("figure", has=shown.page.locator("figcaption", has_text=name)).first


def middle(shown: Opened, run: Run, name: str = "Speed") -> float:
    """Give the time [s] in the middle of a figure of the ascent, as it tells it under the mouse."""
    one = figure(shown, name)
    one.scroll_into_view_if_needed()
    box = one.locator(".u-over").bounding_box()
    shown.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    hours, minutes, seconds = one.locator(".value").inner_text().split(": ")[0].split()[-1].split(":")
    liftoff = run.epoch.hour * 3600.0 + run.epoch.minute * 60.0 + run.epoch.second
    return 3600.0 * int(hours) + 60.0 * int(minutes) + float(seconds) - liftoff


def test_a_drag_looks_closer_in_every_figure_of_the_clock_and_a_double_click_shows_all(
    opened: Open, run: Run
) -> None:
    shown = opened()
    over = figure(shown, "Altitude").locator(".u-over")
    mouse = shown.page.mouse
    whole = middle(shown, run)
    box = over.bounding_box()
    y = box["y"] + box["height"] / 2
    mouse.move(box["x"] + 0.2 * box["width"], y)
    mouse.down()
    mouse.move(box["x"] + 0.4 * box["width"], y, steps=4)
    mouse.up()
    assert shown.time() == 0.0  # no click
    assert middle(shown, run) == pytest.approx(0.6 * whole, abs=0.02 * whole)
    over.dblclick()
    assert middle(shown, run) == pytest.approx(whole, abs=2.0)
    assert shown.said == []


def test_keys_on_a_figure_move_the_present_and_look_closer(opened: Open, run: Run) -> None:
    shown = opened()
    chart = figure(shown, "Altitude").locator(".chart")
    chart.focus()
    ends = run["met_s"][run.rows("ascent")].max()
    press = shown.page.keyboard.press
    for _ in range(3):
        press("PageUp")
    press("ArrowRight")
    assert shown.time() == pytest.approx(0.31 * ends, rel=1e-6)
    told = chart.get_attribute("aria-valuetext")
    assert told == figure(shown, "Altitude").locator(".value").inner_text()
    assert int(chart.get_attribute("aria-valuenow")) == round(0.31 * ends)
    for _ in range(3):
        press("+")  # 0.8 each, the present staying where it is
    shown.page.wait_for_timeout(50)
    share = 0.8**3
    expected = 0.31 * ends + share * (0.5 - 0.31) * ends
    assert middle(shown, run) == pytest.approx(expected, abs=2.0)
    press("End")
    press("ArrowRight")
    press("PageUp")  # the view follows
    last = (0.31 + share * (1.0 - 0.31) + 0.11 * share) * ends
    assert shown.time() == pytest.approx(last, rel=1e-6)
    shown.page.wait_for_timeout(50)
    assert figure(shown, "Altitude").locator(".present").is_visible()
    press("0")
    shown.page.wait_for_timeout(50)
    assert middle(shown, run) == pytest.approx(0.5 * ends, abs=2.0)


def test_buttons_look_closer_and_at_the_whole_mission_again(opened: Open, run: Run) -> None:
    shown = opened()
    bar = shown.page.get_by_role("group", name="Ascent")
    every = bar.get_by_role("button", name="Whole mission")
    closer = bar.get_by_role("button", name="Closer")
    whole = middle(shown, run)
    assert every.get_attribute("aria-disabled") == "true"
    shown.page.evaluate(f"mission.set({1.5 * whole})")
    closer.focus()
    shown.page.keyboard.press("Enter")
    assert every.get_attribute("aria-disabled") == "false"
    assert middle(shown, run) == pytest.approx(1.25 * whole, abs=2.0)
    bar.get_by_role("button", name="Wider").click()
    assert every.get_attribute("aria-disabled") == "true"
    closer.click()
    every.focus()
    shown.page.keyboard.press("Enter")
    assert middle(shown, run) == pytest.approx(whole, abs=2.0)
    assert shown.page.evaluate("document.activeElement.textContent") == "Whole mission"


def test_two_fingers_look_closer_and_one_moves_on(opened: Open, run: Run) -> None:
    shown = opened(390, 844, has_touch=True, is_mobile=True)
    over = figure(shown, "Speed").locator(".u-over")
    whole = middle(shown, run)
    box = over.bounding_box()
    over.tap(position={"x": box["width"] / 2, "y": box["height"] / 2})
    shown.wait("mission.time() > 0")
    assert shown.time() == pytest.approx(whole, abs=0.02 * whole)
    touch = shown.page.context.new_cdp_session(shown.page)

    def fingers(kind: str, *shares: float) -> None:
        points = [
            {"x": box["x"] + share * box["width"], "y": box["y"] + box["height"] / 2, "id": k}
            for k, share in enumerate(shares)
        ]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    fingers("touchStart", 0.4, 0.6)
    for k in range(1, 6):
        fingers("touchMove", 0.4 - 0.04 * k, 0.6 + 0.04 * k)  # to three times as far
    fingers("touchEnd")
    bar = shown.page.get_by_role("group", name="Ascent")
    assert bar.get_by_role("button", name="Whole mission").get_attribute("aria-disabled") == "false"
    closer = middle(shown, run)
    assert closer == pytest.approx(whole, abs=0.04 * whole)
    fingers("touchStart", 0.9)
    for k in range(1, 9):
        fingers("touchMove", 0.9 - 0.1 * k)
    fingers("touchEnd")
    moved = middle(shown, run) - closer
    assert moved == pytest.approx(0.8 * 2.0 * whole / 3.0, rel=0.25)  # a slop of pixels is the browser's
    assert shown.page.evaluate("window.visualViewport.scale") == 1.0
    assert shown.said == []
