"""The pages for who sees little or uses the keyboard alone: axe-core's rules, contrast, focus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.page.conftest import opened_page

pytestmark = pytest.mark.slow  # a browser

_AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
_READY = {"page": "globalThis.mission && mission.frames() > 0", "campaign": "globalThis.campaign"}
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
TEXT, GRAPHICS = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11

# Contrast of colours as they are laid over each other; a name over the picture stands, at worst, on white.
_MEASURE = """() => {
  const numbers = (text) => text.match(/[\\d.]+/g).map(Number);
  const over = ([r, g, b, a = 1], under) => [r, g, b].map((x, i) => a * x + (1 - a) * under[i]);
  const ground = (one) => {
    const layers = [];
    let at = one;
    for (; at; at = at.parentElement) {
      const colour = numbers(getComputedStyle(at).backgroundColor);
      layers.push(colour);
      if ((colour[3] ?? 1) === 1 || at.id === "tags") break;
    }
    return layers.reverse().reduce((under, layer) => over(layer, under), [255, 255, 255]);
  };
  const light = (rgb) => {
    const linear = (x) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = rgb.map((x) => linear(x / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, colour, behind) => {
    const under = ground(behind);
    const [a, b] = [light(over(numbers(colour), under)), light(under)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const name = (one) => [one.tagName, one.id, one.getAttribute("class"), one.textContent.slice(0, 30)] + "";
  const seen = (one) => one.getClientRects().length && !one.closest(".unseen, .skip, [hidden]");
  const words = [...document.querySelectorAll("body *")].filter((one) => seen(one)
    && !["OPTION", "SCRIPT", "STYLE", "TITLE", "title"].includes(one.tagName)
    && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
  const texts = words.map((one) => {
    const style = getComputedStyle(one);
    return [contrast(one, one instanceof SVGElement ? style.fill : style.color, one), name(one)];
  });
  const edges = [...document.querySelectorAll("button, select")].filter((one) => seen(one)
    && Number.parseFloat(getComputedStyle(one).borderTopWidth) && !one.closest(".frame, #events"))
    .map((one) => [contrast(one, getComputedStyle(one).borderTopColor, one.parentElement), name(one)]);
  const stops = [...document.querySelectorAll("a, button, select, input, summary, [tabindex]")].filter(seen);
  const rings = stops.filter((one) => one.id !== "globe" && !one.closest(".views")).map((one) => {
    one.focus();
    const style = getComputedStyle(one);
    const inside = one.id === "follow" || Number.parseFloat(style.outlineOffset) < 0;
    const beside = inside ? one : one.parentElement;
    const visible = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
    return [visible ? contrast(one, style.outlineColor, beside) : 0, name(one)];
  });
  return { texts, edges, rings };
}"""


@pytest.fixture(
    scope="module",
    params=[(kind, *device) for kind in _READY for device in ((1280, "light"), (390, "dark"))],
    ids=lambda param: "-".join(map(str, param)),
)
def page(request: pytest.FixtureRequest, browser: Any) -> Iterator[Any]:
    """Give the page of the made-up run, or of the campaign, with all of it unfolded."""
    kind, width, scheme = request.param
    folder = request.getfixturevalue("run_dir" if kind == "page" else "campaign_dir")
    with opened_page(browser, folder / "report.html", _READY[kind]) as open_page:
        found = open_page(width, 800, color_scheme=scheme, reduced_motion="reduce").page
        found.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
        yield found


def test_axe_finds_nothing(page: Any) -> None:
    if not _AXE.exists():
        pytest.skip("no axe-core: cd web && npm ci --ignore-scripts")
    page.evaluate(_AXE.read_text(encoding="utf-8"))
    found = page.evaluate("(tags) => axe.run(document, { runOnly: tags })", _TAGS)
    assert len(found["passes"]) > 25
    assert [(one["id"], [node["html"][:90] for node in one["nodes"]]) for one in found["violations"]] == []


def test_the_focus_goes_down_the_page_and_meets_everything(page: Any) -> None:
    every = page.evaluate(
        """() => {
             const stops = [...document.querySelectorAll("a, button, select, input, summary, [tabindex]")];
             const met = (one) => one.tabIndex >= 0 && !one.disabled && (one.type !== "radio" || one.checked);
             globalThis.stops = stops.filter((one) => met(one) && one.getClientRects().length);
             return globalThis.stops.length;
           }"""
    )
    met = []
    for _ in range(every):
        page.keyboard.press("Tab")
        met.append(page.evaluate("stops.indexOf(document.activeElement)"))
    assert met == list(range(every))
    tops = page.evaluate(
        "stops.map((one) => one.closest('section')).filter(Boolean)"
        ".map((one) => Math.round(one.getBoundingClientRect().top + scrollY))"
    )
    assert tops == sorted(tops)


def test_words_controls_and_the_focus_stand_out(page: Any) -> None:
    page.keyboard.press("Tab")  # who uses keys sees the focus
    found = page.evaluate(_MEASURE)
    least = {kind: min(found[kind], default=(GRAPHICS, "none")) for kind in found}
    assert len(found["texts"]) > 100
    assert least["texts"][0] >= TEXT, least
    assert least["edges"][0] >= GRAPHICS, least
    assert least["rings"][0] >= GRAPHICS, least
