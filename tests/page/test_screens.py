"""The pages look as they did: their figures against stored screenshots, their outline against a stored one.

Anew, after a look: python -m tests.pictures FOLDER with what a failed test left; the outline is copied.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.page.conftest import Opened, opened_page
from tests.pictures import BASELINES, differences

pytestmark = pytest.mark.slow  # a browser

# Grey levels: the mean difference, and what 2 % of a picture exceed. Letters of another font make 0.18 and 3;
# two curves of some forty that are lost 0.56 and 8.
MEAN, WORST = 0.4, 5.5
RUN_READY, CAMPAIGN_READY = "globalThis.mission && mission.frames() > 0", "globalThis.campaign"
FIGURES = {"page": ".chart", "campaign": ".points, svg.bars"}
_OUTLINE = """() => {
  const every = (what, tell) => [...document.querySelectorAll(what)].map(tell);
  return {
    headings: every("h1, h2, h3", (h) => h.id || h.textContent),
    figures: every("figcaption", (one) => one.textContent),
    tables: every("table", (t) => [t.id, ...[...(t.tHead?.rows[0]?.cells ?? [])].map((c) => c.textContent)]),
    controls: every("button[id], input, select, summary, [tabindex]", (c) =>
      [c.tagName, c.type ?? "", c.id || c.value || c.textContent.slice(0, 20)].filter(Boolean).join(" ")),
  };
}"""


def screenshot(shown: Opened, kind: str, path: Path) -> Path:
    """Write all figures of a page under each other, each cut to its own box."""
    shown.page.wait_for_timeout(300)
    boxes = shown.page.evaluate(
        f"""[...document.querySelectorAll({json.dumps(FIGURES[kind])})].map((one) => {{
              const box = one.getBoundingClientRect();
              return [box.x + scrollX, box.y + scrollY, box.width, box.height];
            }})"""
    )
    whole = Image.open(io.BytesIO(shown.page.screenshot(full_page=True))).convert("RGB")
    pieces = [whole.crop((round(x), round(y), round(x + w), round(y + h))) for x, y, w, h in boxes]
    found = Image.new("RGB", (max(p.width for p in pieces), sum(p.height for p in pieces)), "white")
    at = 0
    for piece in pieces:
        found.paste(piece, (0, at))
        at += piece.height
    found.save(path)
    return path


def altered(page: Path, place: Path, change: Callable[[str], str]) -> Path:
    """Write a page with other text in it, and without the policy that would refuse it."""
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text(encoding="utf-8"))
    place.write_text(change(text), encoding="utf-8")
    return place


@pytest.fixture(params=["page", "campaign"])
def made(request: pytest.FixtureRequest) -> tuple[str, Path, str]:
    """Give the kind of page, its file, and when it is ready."""
    kind = request.param
    folder = request.getfixturevalue("run_dir" if kind == "page" else "campaign_dir")
    return kind, folder / "report.html", RUN_READY if kind == "page" else CAMPAIGN_READY


def test_figures_and_outline_are_as_stored(browser: Any, made: tuple[str, Path, str], tmp_path: Path) -> None:
    kind, path, ready = made
    with opened_page(browser, path, ready) as open_page:
        shown = open_page(1280, 900, color_scheme="light")
        taken = screenshot(shown, kind, tmp_path / f"{kind}-figures.png")
        outline = shown.page.evaluate(_OUTLINE)
    stored = BASELINES / f"{kind}-outline.json"
    written = tmp_path / stored.name
    written.write_text(json.dumps(outline, indent=1, ensure_ascii=False) + "\n")
    assert outline == json.loads(stored.read_text()), f"{written}: if it is right, copy it to {stored}"
    mean, worst = differences(taken, BASELINES / taken.name)
    assert mean < MEAN, f"{taken}: look at it; if it is right, python -m tests.pictures {tmp_path}"
    assert worst < WORST


def test_on_paper_nothing_is_cut_off_and_no_button_is_left(browser: Any, made: tuple[str, Path, str]) -> None:
    """A sheet of A4 cannot scroll: the sources of the checks were beyond its edge."""
    _, path, ready = made
    with opened_page(browser, path, ready) as open_page:
        shown = open_page(718, 900, color_scheme="light")
        shown.page.emulate_media(media="print")
        shown.page.wait_for_timeout(200)
        beyond = shown.page.evaluate(
            """[...document.querySelectorAll("td, th, figure, canvas, svg")].filter((one) =>
                 one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1).length"""
        )
        assert beyond == 0
        assert shown.page.evaluate("document.querySelectorAll('td').length") > 20
        buttons = "[...document.querySelectorAll('.bar button, input, .controls')]"
        assert shown.page.evaluate(f"{buttons}.every((one) => !one.checkVisibility())")


def test_another_font_is_let_pass_and_a_lost_curve_is_not(
    browser: Any, run_dir: Path, tmp_path: Path
) -> None:
    def other_font(text: str) -> str:
        return text.replace("system-ui", "DejaVu Serif")

    def without_a_curve(text: str) -> str:
        curve = r'("label":"(?:altitude|perigee)".*?"bytes":")[^"]*(".*?"bytes":")[^"]*'
        return re.sub(curve, r"\1\2", text)

    found = {}
    for name, change in (("font", other_font), ("curve", without_a_curve)):
        page = altered(run_dir / "report.html", tmp_path / f"{name}.html", change)
        with opened_page(browser, page, RUN_READY) as open_page:
            taken = screenshot(open_page(1280, 900, color_scheme="light"), "page", tmp_path / f"{name}.png")
        found[name] = differences(taken, BASELINES / "page-figures.png")
    assert found["font"][0] < MEAN
    assert found["font"][1] < WORST
    assert found["curve"][0] > MEAN
    assert found["curve"][1] > WORST
