"""What notebooks show of results."""

from scenario_texts import MS07, SHORT

from sim.base.notebook import Grid, page
from sim.scenario import loads


def test_words_are_never_markup() -> None:
    shown = page("a < b", Grid(("<script>",), [("x & y",)]), Grid(("empty",), []))
    assert "<script>" not in shown
    assert "a &lt; b" in shown
    assert "x &amp; y" in shown
    assert "empty" not in shown
    assert shown.count("<tr>") == 2


def test_a_scenario_is_a_line_at_a_prompt() -> None:
    assert repr(loads(MS07, "ms07.toml")) == (
        f"<Scenario Soyuz MS-07: ascent to landing, {MS07.count('[[check]]')} checks, from ms07.toml>"
    )
    assert len(repr(loads(SHORT)).splitlines()) == 1
