"""The page of a campaign in a real browser: silent, self-contained, and with the statistics' own numbers."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from sim.campaigns.page import page_data, read
from tests.page.conftest import Opened, opened_page
from tests.page.made_up_campaign import CASES, FAILED, HOSTILE, SIGMA_KM, TRACK
from tests.page.test_screens import altered

pytestmark = pytest.mark.slow  # a browser


@pytest.fixture
def opened(browser: Any, campaign_dir: Path) -> Iterator[Callable[..., Opened]]:
    with opened_page(browser, campaign_dir / "report.html", "globalThis.campaign") as open_page:
        yield open_page


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_it_opens_silently_asks_for_nothing_and_fits(
    opened: Callable[..., Opened], campaign_dir: Path, width: int, scheme: str
) -> None:
    shown = opened(width, 800, color_scheme=scheme)
    for share in (0.0, 0.5, 1.0):
        shown.page.evaluate(f"campaign.choose(Math.round({share} * (campaign.cases() - 1)))")
    shown.page.wait_for_timeout(100)
    assert shown.said == []
    assert len(shown.asked) == 1
    assert shown.page.evaluate("document.documentElement.scrollWidth") == width
    assert (campaign_dir / "report.html").stat().st_size < 1.2e6
    text = (campaign_dir / "report.html").read_text(encoding="utf-8")
    assert "default-src 'none'" in text
    assert text.count("</script>") == 2
    assert shown.page.evaluate("window.hacked") is None
    assert shown.page.text_content("#title") == HOSTILE
    assert "<i>the tanks</i> ran dry after # s" in shown.page.text_content("#reasons")


def test_its_numbers_are_those_of_the_statistics(opened: Callable[..., Opened], campaign_dir: Path) -> None:
    shown = opened()
    told = json.loads((campaign_dir / "statistics.json").read_text())
    cells = shown.page.evaluate(
        "[...document.querySelectorAll('#numbers tbody tr, #bounds tbody tr')]"
        ".map((row) => [...row.cells].map((cell) => cell.textContent))"
    )
    rows = {words: rest for words, *rest in cells}
    for name, words in (("downrange_km", "downrange"), ("peak_load_g", "peak load")):
        numbers = [float(text) for text in rows[words][1:]]
        assert numbers == pytest.approx(list(told["numbers"][name].values()), rel=6e-3, abs=6e-3)
    radius = told["radii_km"]["radius95"]
    assert [float(x) for x in rows["95 % within [km] of the target"]] == pytest.approx(
        [radius[key] for key in ("value", "low", "high")], rel=6e-3
    )
    assert len(rows) == len(told["numbers"]) + sum(
        2 * len(told[key]) if key == "ellipses" else len(told[key])
        for key in ("ellipses", "radii_km", "probability_within_km", "probability_load_exceeds_g")
    )
    assert f"{CASES - FAILED} of {CASES} cases got there" in shown.page.text_content("#verdict")


def test_a_case_and_a_bar_are_shown_by_everything(opened: Callable[..., Opened]) -> None:
    shown = opened()
    shown.page.focus("#case")
    shown.page.keyboard.press("ArrowRight")
    assert shown.page.evaluate("campaign.chosen()") == 1
    assert shown.page.text_content("#now").startswith(f"case {FAILED + 1}: ")
    figure = shown.page.locator("#histograms svg").first
    figure.focus()
    shown.page.keyboard.press("ArrowRight")
    words = figure.get_attribute("aria-valuetext")
    assert shown.page.evaluate("campaign.held()") == int(words.split(": ")[1].split()[0]) > 0
    other = shown.page.locator("#histograms svg").nth(2)
    other.locator(".room").nth(3).click(force=True)
    assert figure.locator(".held").count() == 0
    assert other.locator(".held").count() == 1
    other.focus()
    shown.page.keyboard.press("Escape")
    assert shown.page.evaluate("campaign.held()") is None
    canvas = shown.page.locator("#maps canvas").first
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    shown.page.mouse.click(box["x"] + 0.5 * box["width"], box["y"] + 0.4 * box["height"])
    assert shown.page.evaluate("campaign.chosen()") != 1


# What is written on canvases, and where: text, left edge, foot, width.
_WRITTEN = """
globalThis.written = [];
const write = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
  const wide = this.measureText(text).width;
  globalThis.written.push([text, this.textAlign === "right" ? x - wide : x, y, wide]);
  write.call(this, text, x, y);
};
"""


def test_names_of_towns_that_lie_together_hide_none_of_each_other(
    browser: Any, campaign_dir: Path, tmp_path: Path
) -> None:
    place = read(campaign_dir)
    target = page_data(place)["map"]["target"]
    towns = [
        {
            "name": f"Town {k}",
            "longitude": target["longitude"] + 0.02 * k,
            "latitude": target["latitude"] + 0.3,
        }
        for k in range(9)
    ]

    def crowded(text: str) -> str:
        found, count = re.subn(r'"towns": ?\[.*?\]', f'"towns":{json.dumps(towns)}', text)
        assert count == 1
        return found.replace("<script>", f"<script>{_WRITTEN}</script><script>", 1)

    page = altered(campaign_dir / "report.html", tmp_path / "crowded.html", crowded)
    with opened_page(browser, page, "globalThis.campaign") as open_page:
        shown = open_page(390, 800)
        shown.page.wait_for_timeout(200)
        written = shown.page.evaluate("written")
    names = {text: (x, y, wide) for text, x, y, wide in written if text.startswith(("Town", "target"))}
    assert "Town 0" in names
    assert 2 <= len(names) < 1 + len(towns)
    for (x, y, wide), (left, foot, _) in permutations(names.values(), 2):
        assert not (x <= left < x + wide and abs(y - foot) < 11.0)


def test_its_data_are_those_of_the_cases(campaign_dir: Path) -> None:
    found = read(campaign_dir)
    data = page_data(found)
    assert data["map"]["track_deg"] == pytest.approx(math.degrees(TRACK), abs=1e-6)
    (along,) = (one for one in data["results"] if one["name"] == "downrange_km")
    assert sum(along["counts"]) == CASES - FAILED
    assert along["mean"] == pytest.approx(found.statistics["numbers"]["downrange_km"]["mean"])
    (scatter,) = (one for one in data["scatter"] if one["name"] == "downrange_km")
    assert scatter["bars"][0]["path"] == found.inputs[0]
    assert scatter["bars"][0]["slope"] == pytest.approx(SIGMA_KM, rel=0.12)
    assert scatter["explained"] > 0.99
    (settled,) = (one for one in data["convergence"] if one["name"] == "radius95")
    assert settled["counts"][-1] == CASES - FAILED
    assert settled["rows"][-1][0] == pytest.approx(found.statistics["radii_km"]["radius95"]["value"])


def test_what_is_no_campaign_is_told(tmp_path: Path, campaign_dir: Path) -> None:
    from typer.testing import CliRunner

    from sim.cli.app import app

    made = CliRunner().invoke(
        app, ["report", str(campaign_dir), "--out", str(tmp_path / "page.html"), "--json"]
    )
    assert json.loads(made.stdout) == {"report": str(tmp_path / "page.html")}
    (tmp_path / "campaign.json").write_text("{}")
    refused = CliRunner().invoke(app, ["report", str(tmp_path)])
    assert refused.exit_code == 2
    assert "is not that of a campaign" in refused.stderr
