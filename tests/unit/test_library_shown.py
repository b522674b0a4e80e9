"""`sim library`: every object and value with its label, in eighty columns; the glossary of events."""

import json
from pathlib import Path

import pytest

from sim.library import catalogue
from sim.library.labels import labelled
from sim.phases import PHASES
from sim.terminal.library import SHOWN, glossary, names_of, record, show_library, values_of


@pytest.mark.parametrize("kind", [None, *SHOWN])
def test_tables_fit_eighty_columns(kind: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    show_library(kind, None)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 2
    assert max(map(len, lines)) <= 80
    assert json.loads(json.dumps(record(kind, None)))


@pytest.mark.parametrize(
    "kind", [kind for kind in SHOWN if kind not in ("events", "ground_stations", "winds")]
)
def test_every_number_has_a_label(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    for name in names_of(kind):
        found = values_of(kind, name)
        numbers = [one for one in found if isinstance(one.value, int | float)]
        assert numbers or kind == "ports"
        labelled_ones = [one for one in numbers if one.label]
        assert len(labelled_ones) >= 0.75 * len(numbers), [one.key for one in numbers if not one.label]
        show_library(kind, name)
        lines = capsys.readouterr().out.splitlines()
        assert max(map(len, lines)) <= 80


def test_values_are_those_that_are_flown_with_the_words_beside_them() -> None:
    found = {one.key: one for one in values_of("craft", "soyuz-ms")}
    assert found["launch_mass_kg"].value == catalogue.raw("craft", "soyuz-ms")["launch_mass_kg"]
    assert found["launch_mass_kg"].label == "documented"
    assert "7220" in found["launch_mass_kg"].words
    assert found["orbit_area_m2"].label == "assumed"
    assert "Range 10 to 22 m2" in found["orbit_area_m2"].words
    areas = [one for key, one in found.items() if "canopies" in key and key.endswith(".area_m2")]
    assert len(areas) == 4
    assert all(one.label for one in areas)
    assert values_of("ports", "poisk-zenith")[1].value == [-20.4, 0.0, -4.0]
    # the timetable's values are the scheme's own
    assert {one.key for one in values_of("schemes", "2-orbit")} >= {"overdue_s", "contact_orbit"}


def test_a_value_shares_the_words_of_the_line_above() -> None:
    text = "# assumed: both\na = 1.0\nb = 2.0\nc = 3.0  # documented: here\nd = 4.0\n\ne = 5.0\n"
    found = [(one.key, one.label, one.shared) for one in labelled(text)]
    assert found == [
        ("a", "assumed", False),
        ("b", "assumed", True),
        ("c", "documented", False),
        ("d", "", True),
        ("e", "", True),
    ]


def test_the_glossary_has_a_sentence_for_every_event() -> None:
    entries = glossary()
    assert len(entries) == sum(len(phase.EVENTS) for phase in PHASES.values())
    assert all(entry.words.endswith(".") and len(entry.words) > 15 for entry in entries)
    told = record("events", "peak_load")["events"]
    assert [entry["event"] for entry in told] == ["peak_load"]
    assert not any("{" in entry.event for entry in entries)
    (load,) = [entry for entry in entries if entry.event == "peak_load"]
    assert "load_g" in load.details


def test_unknown_names_are_refused(tmp_path: Path) -> None:
    for kind, name in (("portz", None), ("ports", "x"), ("craft", "x")):
        with pytest.raises(catalogue.UnknownNameError, match="the library has no"):
            show_library(kind, name)
