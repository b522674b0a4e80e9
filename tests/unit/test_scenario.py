"""Sound scenarios are read: values, library objects, files, schema."""

import json
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from scenario_texts import FILE, MS07, RETURN, edited, only_phases, without, without_tables

from sim.phases import PHASES
from sim.scenario import Place, Quantity, Scenario, ScenarioError, Span, described, load, loads
from sim.scenario.described import properties
from sim.scenario.schema import schema

# --- what is read -----------------------------------------------------------------------------------------


def test_ms07_is_read() -> None:
    flight = load(FILE)
    assert isinstance(flight, Scenario)
    assert [spec.kind for spec in flight.phases] == [kind for kind in PHASES if kind != "state"]
    assert flight.epoch_utc == datetime(2017, 12, 17, 7, 21, 1, 127000, tzinfo=UTC)
    assert flight.rendezvous is not None
    assert flight.rendezvous.scheme.contact_orbit == 34
    assert flight.launcher is not None
    assert flight.launcher.pad.latitude_deg == pytest.approx(45.920278)
    assert flight.air.launch_wind is not None
    assert flight.text == MS07
    assert len(flight.sha256) == 64


def test_ms07_has_every_documented_check() -> None:
    checks = {check.name: check for check in load(FILE).checks}
    assert len(checks) == 14
    assert checks["insertion"].expected == Quantity(528.0, "s", "528 s")
    assert checks["docking"].expected == datetime(2017, 12, 19, 8, 39, 2, tzinfo=UTC)
    assert checks["burn duration of this class"].expected == Span(276.0, 281.0, "s", "276 to 281 s")
    assert checks["landing place"].expected == Place(47.3347, 69.6727, "47.3347 N 69.6727 E")
    assert checks["peak load, ballistic class"].within.value == 1.0
    assert checks["undocking"].role == "input"
    assert {name for name, check in checks.items() if check.role == "derived"} == {
        "docking",
        "launch to docking",
        "time docked",
        "burn duration of this class",
        "parachute ride of this class",
        "landing place",
        "mission duration",
    }


def test_library_values_can_be_overridden_in_place() -> None:
    text = edited("launch_mass_kg = 7220.0", "launch_mass_kg = 7290.0\nmain_engine.isp_vacuum_s = 300")
    craft = loads(text).craft
    assert craft is not None
    assert craft.launch_mass_kg == 7290.0
    assert craft.main_engine.isp_vacuum_s == 300.0
    assert craft.main_engine.thrust_vacuum_n == 2950.0


def test_pad_and_scheme_can_be_tables_with_overrides() -> None:
    text = edited('pad = "baikonur-1-5"', 'pad = {library = "baikonur-1-5", height_m = 90.0}')
    text = text.replace('scheme = "34-orbit"', 'scheme = {library = "34-orbit", contact_orbit = 33}')
    flight = loads(text)
    assert flight.launcher is not None
    assert flight.launcher.pad.height_m == 90.0
    assert flight.rendezvous is not None
    assert flight.rendezvous.scheme.contact_orbit == 33


def test_wind_can_be_a_table_of_rows() -> None:
    text = edited('launch_wind = "baikonur-2017-12-17"', "launch_wind = [[0, 1, 2], [10.5, 3, -4.0]]")
    wind = loads(text).air.launch_wind
    assert wind is not None
    assert wind.levels == ((0.0, 1.0, 2.0), (10.5, 3.0, -4.0))


def test_offsets_become_utc() -> None:
    text = edited("2018-06-03T09:16:36Z", "2018-06-03T12:16:36+03:00")
    docked = loads(text).phase("docked")
    assert docked is not None
    assert docked.until_utc == datetime(2018, 6, 3, 9, 16, 36, tzinfo=UTC)
    assert docked.until_utc.tzinfo is UTC


def test_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    file = tmp_path / "windows.toml"
    file.write_bytes(b"\xef\xbb\xbf" + MS07.replace("\n", "\r\n").encode())
    assert load(file).mission.name == "Soyuz MS-07"


def test_the_hash_is_of_the_content() -> None:
    assert loads(MS07).sha256 == load(FILE).sha256 or b"\r\n" in FILE.read_bytes()
    assert loads(MS07 + "\n").sha256 != loads(MS07).sha256


def test_tables_that_no_listed_phase_needs_may_be_absent() -> None:
    ascent = without(only_phases(MS07), *list(PHASES)[1:])
    assert len(loads(without_tables(ascent, "station", "rendezvous", "air", "target")).phases) == 1
    home = RETURN
    home = without_tables(home, "launcher", "rendezvous", "air").replace("liftoff_utc", "# liftoff_utc")
    assert loads(home).epoch_utc == datetime(2018, 6, 3, 9, 16, 36, tzinfo=UTC)


# --- files --------------------------------------------------------------------------------------------------


def test_unreadable_files_are_refused(tmp_path: Path) -> None:
    binary, latin = tmp_path / "binary.toml", tmp_path / "latin.toml"
    binary.write_bytes(bytes(range(256)))
    latin.write_bytes(b"a = 1\n# caf\xe9\n")
    for file, message in (
        (tmp_path / "none.toml", "no such file"),
        (tmp_path, "is a directory"),
        (binary, "not UTF-8"),
        (latin, r":2: byte \d+ is not UTF-8"),
        (Path("a\0b"), "cannot be read"),
        (tmp_path / ("x" * 5000), "cannot be read"),
        (binary / "under", "cannot be read"),
    ):
        with pytest.raises(ScenarioError, match=message):
            load(file)


# --- the schema ---------------------------------------------------------------------------------------------


def test_schema_knows_every_key_of_ms07() -> None:
    whole = schema()
    json.dumps(whole)
    definitions = whole["$defs"]

    def forms(node: dict[str, Any]) -> list[dict[str, Any]]:
        found = [form for key in ("anyOf", "oneOf") for form in node.get(key, [])] or [node]
        return [definitions[form["$ref"].rpartition("/")[2]] if "$ref" in form else form for form in found]

    raw = tomllib.loads(MS07)
    for name, table in raw.items():
        node = whole["properties"][name]
        tables = table if isinstance(table, list) else [table]
        candidates = forms(node["items"]) if isinstance(table, list) else forms(node)
        for each in tables:
            fitting = [form for form in candidates if set(each) <= set(form.get("properties", {}))]
            assert fitting, (name, each)
            if "kind" in each:
                assert any(form["properties"]["kind"].get("const") == each["kind"] for form in fitting)


def test_schema_bounds_every_number_on_both_sides() -> None:
    """What no vehicle or flight can be is refused at the key; ranges and unit vectors are looked at whole."""

    def unbounded(node: Any, path: str) -> Iterator[str]:
        if isinstance(node, dict):
            if node.get("type") in ("number", "integer"):
                low = node.keys() & {"minimum", "exclusiveMinimum"}
                high = node.keys() & {"maximum", "exclusiveMaximum"}
                if not (low and high):
                    yield path
            for key, value in node.items():
                yield from unbounded(value, f"{path}.{key}")
        elif isinstance(node, list):
            for index, value in enumerate(node):
                yield from unbounded(value, f"{path}.{index}")

    found = list(unbounded(schema(), ""))
    assert found  # the walk reaches numbers
    assert {path.split(".")[4] for path in found} == {"ranges", "outward"}


def test_schema_offers_the_names_of_the_library() -> None:
    whole = schema()
    craft = whole["$defs"]["Craft"]
    assert "soyuz-ms" in craft["properties"]["library"]["enum"]
    assert "required" not in craft
    pad = whole["$defs"]["FlightLauncher"]["properties"]["pad"]["anyOf"][0]
    assert "baikonur-1-5" in pad["enum"]
    burns = whole["$defs"]["Scheme"]["properties"]["burns"]["anyOf"]
    assert [form["type"] for form in burns] == ["array", "object"]


# --- library arrays whose tables carry names ----------------------------------------------------------------


def burns(text: str) -> dict[str, int]:
    """Give the orbits of the scheme's burns by name."""
    rendezvous = loads(text).rendezvous
    assert rendezvous is not None
    return {burn.name: burn.orbit for burn in rendezvous.scheme.burns}


def test_one_element_of_a_named_array_can_be_changed() -> None:
    text = edited('scheme = "34-orbit"', 'scheme.library = "34-orbit"')
    changed = burns(f"{text}\n[rendezvous.scheme.burns.dv3]\norbit = 15\n")
    assert list(changed) == list(burns(text))
    assert changed == burns(text) | {"dv3": 15}


def test_an_array_is_replaced_whole() -> None:
    text = edited('scheme = "34-orbit"', 'scheme.library = "34-orbit"')
    assert burns(
        f'{text}\n[[rendezvous.scheme.burns]]\nname = "dv3"\norbit = 15\nat = "apogee"\nfree = ["along"]\n'
    ) == {"dv3": 15}


def test_fault_in_an_element_of_a_named_array_is_told_where_it_stands() -> None:
    text = edited('scheme = "34-orbit"', 'scheme.library = "34-orbit"')
    for change, key, words in (
        ("[rendezvous.scheme.burns.dv3]\norbit = 0", "scheme.burns.dv3.orbit", "expected at least 1"),
        ("[rendezvous.scheme.burns.dv33]\norbit = 3", "scheme.burns.dv33", "did you mean 'dv3'"),
        (
            '[[rendezvous.scheme.burns]]\nname = "dv3"\norbit = 0\nfree = ["along"]',
            "burns[1].orbit",
            "expected at least 1",
        ),
        ("[rendezvous.scheme.burns]\ndv3 = 5", "scheme.burns.dv3", "is 5; expected a table"),
    ):
        with pytest.raises(ScenarioError) as caught:
            loads(f"{text}\n{change}\n", "x.toml")
        (error,) = caught.value.errors
        assert key in error
        assert words in error
        number = int(error.split(":")[1])
        assert f"{text}\n{change}\n".splitlines()[number - 1] in change


def test_every_property_of_the_schema_says_what_it_is_with_unit_and_range() -> None:
    document = schema()
    bare = [(table, key) for table, key, field in properties(document) if not field.get("description")]
    assert bare == []
    known = {(table, key) for table, key, _ in properties(document)}
    file = Path(described.__file__).with_name("descriptions.toml")
    words = tomllib.loads(file.read_text(encoding="utf-8"))
    shared = words.pop("any")
    assert [(table, key) for table, keys in words.items() for key in keys if (table, key) not in known] == []
    assert set(shared) <= {key for _, key in known}
    said = {(table, key): field["description"] for table, key, field in properties(document)}
    perigee = said["ascent.Spec", "perigee_km"]
    assert perigee.startswith("Geodetic height of the perigee at insertion. Unit: km. Range: ")
    assert said["Air", "density_factor"].endswith("Range: 0.1 to 10.")
    numbers = [
        (table, key) for table, key, field in properties(document)
        if field.get("type") in ("number", "integer") and "Range: " not in field["description"]
    ]  # fmt: skip
    assert numbers == []
    for end in ("_km", "_m", "_s", "_kg", "_deg", "_mps", "_n", "_utc", "_h"):
        assert all("Unit: " in text for (_, key), text in said.items() if key.endswith(end)), end
