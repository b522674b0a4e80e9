"""Every kind of fault in a scenario is named with file, line, key and a hint."""

import re
from datetime import UTC, datetime

import pytest
from scenario_texts import MS07, edited, only_phases, refused, without, without_tables

from sim.scenario import loads
from sim.scenario.elements import checksum, epoch

PEAK = 'check."peak load, ballistic class"'
PLACE = 'check."landing place"'

CASES = [
    # (old, new, start of the line that is named, key, what the message says)
    (
        "perigee_km = 200.0",
        "perigee_m = 200000.0",
        "perigee_m",
        "phase.ascent.perigee_m",
        "in km; .*'perigee_km'",
    ),
    ("perigee_km = 200.0", "perigee = 200.0", "perigee ", "phase.ascent.perigee", "in km; .*'perigee_km'"),
    ("apogee_km", "apogge_km", "apogge_km", "phase.ascent.apogge_km", "did you mean 'apogee_km'"),
    (
        "perigee_km = 200.0",
        "perigee_km = nan",
        "perigee_km",
        "phase.ascent.perigee_km",
        "finite number in km",
    ),
    ("perigee_km = 200.0", "perigee_km = -inf", "perigee_km", "phase.ascent.perigee_km", "finite|at least"),
    (
        "perigee_km = 200.0",
        'perigee_km = "200"',
        "perigee_km",
        "phase.ascent.perigee_km",
        "expected a number in km",
    ),
    (
        "perigee_km = 200.0",
        "perigee_km = true",
        "perigee_km",
        "phase.ascent.perigee_km",
        "true; expected a number",
    ),
    (
        "perigee_km = 200.0",
        "perigee_km = 250",
        "perigee_km",
        "phase.ascent.perigee_km",
        "250 is above apogee_km",
    ),
    (
        "inclination_deg = 51.64",
        "inclination_deg = 45",
        "inclination_deg",
        "phase.ascent.inclination_deg",
        "45.73",
    ),
    (
        "mass_kg = 7220.0",
        "mass_kg = -1",
        "launch_mass_kg",
        "craft.launch_mass_kg",
        "is -1; expected at least 1 in kg",
    ),
    (
        "mass_kg = 7220.0",
        "mas_kg = 1",
        "launch_mas_kg",
        "craft.launch_mas_kg",
        "did you mean 'launch_mass_kg'",
    ),
    ('"soyuz-ms"', '"soyuz-mx"', 'library = "soyuz-mx', "craft.library", "did you mean 'soyuz-ms'"),
    ('library = "iss"', "", "[station]", "station.library", "is missing; expected one of iss"),
    ('library = "iss"', 'libary = "iss"', "libary", "station.libary", "did you mean 'library'"),
    ('"34-orbit"', '"4-orbits"', "scheme", "rendezvous.scheme", "library of schemes"),
    ('pad = "baikonur-1-5"', "", "[launcher]", "launcher.pad", "missing; .*baikonur-1-5"),
    ('pad = "baikonur-1-5"', "pad = 15", "pad", "launcher.pad", "is 15; expected a name"),
    ('"rassvet-nadir"', '"rasvet-nadir"', "port", "rendezvous.port", "did you mean 'rassvet-nadir'"),
    ('"sunset-or-pass"', '"at-time"', "contact", "rendezvous.contact", "no contact_utc"),
    (
        "scheme =",
        "contact_utc = 2017-12-19T08:00:00Z\nscheme =",
        "contact_utc",
        "rendezvous.contact_utc",
        "at-time",
    ),
    ("[target]", "[taget]", "[taget]", "taget", "unknown table; .*'target'"),
    ("[mission]", "[mision]", "[mision]", "mision", "did you mean 'mission'"),
    ("liftoff_utc", "liftof_utc", "liftof_utc", "mission.liftof_utc", "did you mean 'liftoff_utc'"),
    ("07:21:01.127Z", "07:21:01.127", "liftoff_utc", "mission.liftoff_utc", "no offset from UTC"),
    ("2017-12-17T07:21:01.127Z", "2017-12-17", "liftoff_utc", "mission.liftoff_utc", "is no instant"),
    ("2017-12-17T07:21:01.127Z", '"2017-12-17"', "liftoff_utc", "mission.liftoff_utc", "without quotes"),
    ("2017-12-17T07:21:01.127Z", "1917-12-17T07:21:01Z", "liftoff_utc", "mission.liftoff_utc", "year 1917"),
    ("0  9996", "0  9997", '    "1 43060', "station.outbound_elements[1]", "checksum 7, .* sum to 6"),
    ("51.6407", "51.6X07", '    "2 43060', "station.outbound_elements[2]", "format of two-line elements"),
    ("2 43060 ", "2 43060", '    "2 43060', "station.outbound_elements[2]", "68 characters; expected 69"),
    ("2 25544  51", "3 25544  51", '    "3 25544', "station.return_elements[2]", "starts with '3 '"),
    (
        "until_utc = 2018-06-03",
        "until_utc = 2018-06-16",
        '    "1 25544',
        "station.return_elements[1]",
        "16.0 days be",
    ),
    ("18151.37845806", "18179.37845806", '    "1 25544', "station.return_elements[1]", "25.0 days after"),
    (
        "until_utc = 2018-06-03",
        "until_utc = 2016-06-03",
        "until_utc",
        "phase.docked.until_utc",
        "not after lift-off",
    ),
    ("until_utc", "untill_utc", "untill_utc", "phase.docked.untill_utc", "did you mean 'until_utc'"),
    ("window_h = [1.0, 6.0]", "window_h = [6, 1]", "window_h", "phase.deorbit.window_h", "is not a window"),
    ("window_h = [1.0, 6.0]", "window_h = 6", "window_h", "phase.deorbit.window_h", "expected an array"),
    ("[1.0, 6.0]", "[1, 6]\nignition_utc = 2018-06-03T9Z", "ignition", "column", "TOML"),
    ('kind = "entry"', 'kind = "entri"', 'kind = "entri"', "phase.entri.kind", "did you mean 'entry'"),
    ('kind = "entry"', "kind = 3", "kind = 3", "phase[7].kind", "is 3; expected one of"),
    ('kind = "entry"', "", "[[phase]]\n\nmode", "phase[7].kind", "is missing; expected one of"),
    ('within = "80 km"', 'within = "80"', 'within = "80"', f"{PLACE}.within", "has no unit"),
    ('within = "80 km"', 'within = "80 s"', 'within = "80 s"', f"{PLACE}.within", "tolerance in m"),
    ('within = "80 km"', "within = 80", "within = 80", f"{PLACE}.within", "quantity in quotes"),
    ('within = "80 km"', 'within = "-8 km"', 'within = "-8', f"{PLACE}.within", "is negative"),
    ('"47.3347 N 69.6727 E"', '"8 km"', 'expected = "8 km"', f"{PLACE}.expected", "is not a place"),
    ('within = "1 g"', 'within = "9 g"', 'within = "9', f"{PEAK}.within", "larger than what is expected"),
    ('"8.5 g"', '"8.5 m"', 'expected = "8.5 m"', f"{PEAK}.expected", "a value in g"),
    ('"8.5 g"', "8.5", "expected = 8.5", f"{PEAK}.expected", "in quotes"),
    ('"8.5 g"', "nan", "expected = nan", f"{PEAK}.expected", "in quotes"),
    ("peak_load.load_g", "peak_load", 'quantity = "peak_load"', f"{PEAK}.quantity", "EVENT"),
    ("peak_load.load_g", "peak_lod.load_g", 'quantity = "peak', f"{PEAK}.quantity", "peak_l"),
    (
        'event = "touchdown"',
        'event = "touchdwn"',
        'event = "touchdwn"',
        'check."parachute ride of this class".event',
        "mean 'touchdown'",
    ),
    (
        'since = "liftoff"',
        'since = "lift-off"',
        'since = "lift-off"',
        "check.insertion.since",
        "mean 'liftoff'",
    ),
    (
        'since = "liftoff"\nexpected = "49',
        'expected = "49',
        'expected = "49',
        'check."launch to docking"',
        "instant",
    ),
    (
        "expected = 2017-12-19T08:39:02Z",
        'expected = "8 s"',
        'expected = "8 s"',
        "check.docking",
        "not an instant",
    ),
    (
        "2017-12-19T08:39:02Z",
        '"2017-12-19T08:39:02Z"',
        'expected = "2017',
        "check.docking.expected",
        "without them",
    ),
    ("2017-12-19T08:39:02Z", "2017-12-19T08:39:02", "expected = 2017", "check.docking.expected", "no offset"),
    ('role = "input"', 'role = "predicted"', None, "check.undocking.role", "feeds to the flight"),
    ('role = "input"', 'role = "imput"', 'role = "imput"', "check.undocking.role", "did you mean 'input'"),
    ('name = "landing"', 'name = "docking"', None, "check.docking.name", "is taken"),
    ('name = "landing"', "", None, "check[11].name", "is missing"),
    ('event = "touchdown"', "", None, 'check."parachute ride of this class"', "exactly one of them"),
    ("[[phase]]", "[phase]", "[[phase]]", "column 8", r"did you mean '\[\[phase\]\]'"),
    ('name = "Soyuz MS-07"', 'name = "Soyuz MS-07', "name = ", "column", "no valid TOML"),
    ('name = "Soyuz MS-07"', 'name = ""', "name = ", "mission.name", "is empty"),
]


@pytest.mark.parametrize(("old", "new", "start", "key", "message"), CASES)
def test_fault_is_named_with_line_key_and_hint(
    old: str, new: str, start: str | None, key: str, message: str
) -> None:
    text = edited(old, new)
    errors = refused(text)
    found = [error for error in errors if f": {key}" in error]
    assert found, errors
    assert re.search(message, found[0]), found[0]
    number = int(found[0].split(":")[1])
    assert found[0].startswith(f"x.toml:{number}: ")
    if start is not None:
        context = "\n".join(text.splitlines()[number - 1 : number + 3])
        assert context.startswith(start), (start, context)


@pytest.mark.parametrize(("old", "new", "start", "key", "message"), CASES)
def test_one_fault_is_few_errors(old: str, new: str, start: str | None, key: str, message: str) -> None:
    assert len(refused(edited(old, new))) <= 4


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    text = MS07
    for old, new in (
        ("perigee_km", "perigee_m"),
        ("9996", "9997"),
        ('"8.5 g"', "8.5"),
        ("7220.0", "nan"),
        ("[target]", "[target]\nlatitude = 3"),
        ('role = "input"', 'role = "predicted"'),
    ):
        text = text.replace(old, new, 1)
    errors = refused(text)
    assert len(errors) == 6
    numbers = [int(error.split(":")[1]) for error in errors]
    assert numbers == sorted(numbers)


def test_elements_of_two_satellites_are_refused() -> None:
    line = "2 25545  51.6399 102.5027 0003948 138.3660   3.9342 15.54113216115909"
    text = edited("2 25544  51.6399 102.5027 0003948 138.3660   3.9342 15.54113216115909", line[:68] + "0")
    assert checksum(line) == 0
    (error,) = refused(text)
    assert "satellite 25545; expected satellite 25544" in error


def test_epoch_of_elements() -> None:
    line = "1 25544U 98067A   18151.37845806  .00001264  00000-0  26359-4 0  9999"
    assert abs((epoch(line) - datetime(2018, 5, 31, 9, 4, 58, 776384, tzinfo=UTC)).total_seconds()) < 1e-3


@pytest.mark.parametrize(
    ("kinds", "message"),
    [
        (("phasing",), "'docking' follows 'ascent'; expected 'phasing'"),
        (("ascent",), "the flight starts with 'phasing'; expected 'ascent' or 'docked' or 'state' first"),
        (("ascent", "phasing", "docking", "docked"), "the flight starts with 'departure'"),
    ],
)
def test_gap_in_the_phases_is_refused(kinds: tuple[str, ...], message: str) -> None:
    assert any(message in error for error in refused(without(only_phases(MS07), *kinds)))


def test_phase_listed_twice_is_refused() -> None:
    (error,) = refused(edited('[[phase]]\nkind = "departure"\n', '[[phase]]\nkind = "departure"\n' * 2))
    assert "phase 'departure' is listed twice" in error


def test_scenario_without_phases_is_refused() -> None:
    assert any("phase: is missing" in error for error in refused('[mission]\nname = "x"'))
    assert any("phase: is empty" in error for error in refused('phase = []\n[mission]\nname = "x"'))
    assert any("expected tables headed [[phase]]" in e for e in refused('phase = 3\n[mission]\nname = "x"'))


@pytest.mark.parametrize("name", ["station", "launcher", "craft", "rendezvous", "target"])
def test_table_that_a_phase_needs_must_be_there(name: str) -> None:
    errors = refused(without_tables(MS07, name))
    assert any(f"needs [{name}], which is missing" in error for error in errors)


@pytest.mark.parametrize("key", ["outbound_elements", "return_elements"])
def test_elements_that_a_phase_needs_must_be_there(key: str) -> None:
    text = re.sub(rf"(?ms)^{key} = \[.*?^\]\n", "", MS07)
    (error,) = refused(text)
    assert f"station.{key}: phase" in error
    assert "which is missing" in error


def test_check_on_a_phase_that_is_not_flown_is_refused() -> None:
    errors = refused(without(MS07, "landing"))
    assert all("belongs to phase 'landing', which is not flown" in error for error in errors)
    assert len(errors) == 4


@pytest.mark.parametrize(
    ("change", "quantity", "expected", "within"),
    [
        ("", "insertion.perigee_km", "200 km", "1 km"),
        ("", "insertion.inclination_deg", "51.64 deg", "1 deg"),
        ("", "deorbit_cutoff.delta_v_mps", "128 m/s", "1 m/s"),
        ("", "liftoff.mass_kg", "310 t", "5 t"),
        ("", "separation_burn.duration_s", "8 s", "1 s"),
    ],
)
def test_prediction_of_a_fed_value_is_refused(change: str, quantity: str, expected: str, within: str) -> None:
    check = (
        f'[[check]]\nname = "new"\nquantity = "{quantity}"\nexpected = "{expected}"\nwithin = "{within}"\n'
    )
    (error,) = refused(MS07 + check + 'role = "predicted"\nsource = "s"\n')
    assert "check.new.role" in error
    loads(MS07 + check + 'role = "input"\nsource = "s"\n')


def test_contact_and_ignition_are_inputs_when_given() -> None:
    at_time = 'contact = "at-time"\ncontact_utc = 2017-12-19T08:39:02Z'
    errors = refused(edited('contact = "sunset-or-pass"', at_time))
    assert len(errors) == 3  # with it, times between it and other inputs
    assert all("'input'" in error for error in errors)
    given_ignition = "delta_v_mps = 128.0\nignition_utc = 2018-06-03T11:47:30Z"
    ignition, *later = refused(edited("delta_v_mps = 128.0", given_ignition))
    assert 'check."deorbit ignition".role' in ignition
    assert len(later) == 3  # entry, parachute command and landing, whose times since it would be predicted
    assert all("expected role = 'derived'" in error for error in later)


def test_times_out_of_order_are_refused() -> None:
    early = 'contact = "at-time"\ncontact_utc = 2017-12-16T08:39:02Z'
    errors = refused(edited('contact = "sunset-or-pass"', early))
    assert any("contact at 2017-12-16T08:39:02Z is not after lift-off" in error for error in errors)
    errors = refused(
        edited("delta_v_mps = 128.0", "delta_v_mps = 128.0\nignition_utc = 2018-06-03T09:00:00Z")
    )
    assert any("ignition at 2018-06-03T09:00:00Z is not after undocking" in error for error in errors)


def test_line_ends_in_names_do_not_break_the_list() -> None:
    errors = refused(edited('name = "landing"', 'name = "land\\ning\\u001b"\nx = 1'))
    assert len(errors) == 2
    assert all(error.isprintable() for error in errors)


def test_modules_separate_above_the_interface() -> None:
    """Later is a failure's matter; told at the key that the file gives."""
    low = edited("module_separation_altitude_km = 139.9", "module_separation_altitude_km = 121.0")
    high = low.replace("interface_altitude_km = 100.0", "interface_altitude_km = 125.0")
    (error,) = refused(high)
    assert re.search(r":\d+: phase.entry.interface_altitude_km: .* at 121 km, below .* at 125 km", error)
