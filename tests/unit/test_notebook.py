"""What notebooks show of results."""

from sim.base.notebook import Grid, page


def test_words_are_never_markup() -> None:
    shown = page("a < b", Grid(("<script>",), [("x & y",)]), Grid(("empty",), []))
    assert "<script>" not in shown
    assert "a &lt; b" in shown
    assert "x &amp; y" in shown
    assert "empty" not in shown
    assert shown.count("<tr>") == 2
