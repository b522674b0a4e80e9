"""Letters that the first font lacks: drawn by a font of the machine, else written by name or code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import matplotlib as mpl
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from matplotlib import font_manager
from synthetic_flight import whole_flight

from sim.report.plots import letters, plot_run
from sim.report.run import read_run
from sim.report.run_directory import write

SHIP, OUT, ROCKET = "\u8239", "\u5916", "\N{ROCKET}"


@pytest.fixture
def only_the_first_font(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give a machine that has no font but matplotlib's own."""
    own = [font for font in font_manager.fontManager.ttflist if font.name.startswith(("DejaVu", "Last"))]
    monkeypatch.setattr(font_manager.fontManager, "ttflist", own)
    monkeypatch.setattr(letters, "_FAMILY", [letters.FIRST])
    letters.lacking()
    letters._known.cache_clear()
    yield
    letters._known.cache_clear()


def make_font(path: Path, text: str) -> None:
    """Write a font whose letters are squares."""
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for corner in ((100, 700), (900, 700), (900, 0)):
        pen.lineTo(corner)
    pen.closePath()
    names = [".notdef", *(f"g{k}" for k in range(len(text)))]
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(names)
    font.setupCharacterMap({ord(letter): f"g{k}" for k, letter in enumerate(text)})
    font.setupGlyf(dict.fromkeys(names, pen.glyph()))
    font.setupHorizontalMetrics(dict.fromkeys(names, (1000, 100)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Made Up", "styleName": "Regular"})
    font.setupOS2()
    font.setupPost()
    font.save(path)


@pytest.mark.usefixtures("only_the_first_font")
def test_without_a_font_letters_are_named_and_told_once() -> None:
    assert letters.written(f"{SHIP}{OUT} {ROCKET} one") == "U+8239 U+5916 (rocket) one"
    assert letters.lacking() == (
        "letters that no installed font has are written by name or code: U+5916, U+8239, U+1F680"
    )
    assert letters.lacking() is None


@pytest.mark.usefixtures("only_the_first_font")
@pytest.mark.parametrize("text", ["Soyuz", "Союз", "é à 12° \N{MINUS SIGN}3", "\N{SNOWMAN}", "$x_{$ \\frac{"])
def test_what_the_first_font_has_is_left_alone(text: str) -> None:
    assert letters.written(text) == text
    assert letters.lacking() is None


@pytest.mark.usefixtures("only_the_first_font")
def test_a_font_of_the_machine_draws_what_the_first_lacks(tmp_path: Path) -> None:
    make_font(tmp_path / "made-up.ttf", SHIP)
    font_manager.fontManager.addfont(tmp_path / "made-up.ttf")
    try:
        assert letters.written(f"{SHIP}{OUT}") == f"{SHIP} U+5916"
        assert mpl.rcParams["font.family"] == [letters.FIRST, "Made Up"]
        assert letters.lacking() == "letters that no installed font has are written by name or code: U+5916"
    finally:
        mpl.rcParams["font.family"] = [letters.FIRST]


@pytest.mark.usefixtures("only_the_first_font")
def test_pictures_of_a_run_with_such_names_say_so_once(tmp_path: Path) -> None:
    out = write(whole_flight(), [], tmp_path / "run")  # type: ignore[arg-type]
    run = read_run(out)
    named = letters.readable(replace(run, title=f"{SHIP} 7", about={**run.about, "target": {"name": OUT}}))
    assert named.title == "U+8239 7"
    assert named.target == {"name": "U+5916"}
    assert letters.lacking() is not None
    timeline = out / "timeline.json"
    timeline.write_text(timeline.read_text().replace('"scenario": "', f'"scenario": "{ROCKET} ', 1))
    said: list[str] = []
    plot_run(out, tmp_path / "pictures", only=["budget"], say=said.append)
    assert said == ["letters that no installed font has are written by name or code: U+1F680"]
