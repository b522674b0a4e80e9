"""What a check may claim of each event and detail: the whole registry, decided by hand."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from scenario_texts import MS07, edited, only_phases, refused, without

from sim.phases import PHASES
from sim.phases.situations import COMMON, WHERE, After, Class, Fed, Follows, Since
from sim.scenario import Scenario, loads
from sim.scenario.checks import Check
from sim.scenario.claims import overclaimed

PLACE = {"latitude_deg", "longitude_deg", "place"}
WAY = {"earth_fixed_speed_mps", "downrange_km"}
# Contact as scenario or scheme give it.
AFTER_LIFTOFF = "rendezvous.scheme.contact_after_liftoff_s"
STATION = {f"{detail} if {key}" for detail in WHERE for key in ("rendezvous.contact_utc", AFTER_LIFTOFF)}

# Phase and event: from what its instant is counted, what is fed, what follows, what the flight finds beside
# what every event has. Whoever adds an event or a detail decides here, and writes the same where its phase
# declares it.
DECIDED: dict[tuple[str, str], tuple[str, set[str], set[str], set[str]]] = {
    ("ascent", "liftoff"): (
        "fed",
        {*PLACE, "altitude_km", "mass_kg"},
        {"azimuth_deg", "speed_mps"},
        set(),
    ),
    ("ascent", "{launcher.stages}_separation"): (
        "after liftoff",
        set(),
        {"dropped_kg", "mass_kg", "altitude_km"},
        WAY,
    ),
    ("ascent", "{launcher.jettisons}_jettison"): ("after liftoff", {"dropped_kg"}, {"mass_kg"}, WAY),
    ("ascent", "max_dynamic_pressure"): (
        "since liftoff",
        set(),
        set(),
        {"dynamic_pressure_pa", "mach", "angle_of_attack_deg", "load_g"},
    ),
    ("ascent", "engine_cutoff"): (
        "since liftoff",
        set(),
        {"altitude_km", "speed_mps"},
        {"duration_s", "propellant_left_kg", "load_g", *WAY},
    ),
    ("ascent", "insertion"): (
        "after engine_cutoff",
        {"perigee_km", "apogee_km", "inclination_deg", "flight_path_angle_deg", "altitude_km", "mass_kg"},
        {"speed_mps", "osculating_inclination_deg", "plane_offset_deg"},
        {"argument_of_latitude_deg", "station_ahead_deg", *WAY},
    ),
    ("phasing", "dv#{rendezvous.scheme.burns}"): (
        "since liftoff",
        set(),
        set(),
        {"delta_v_mps", "along_track_mps", "normal_mps", "duration_s", "range_km"},
    ),
    ("docking", "dv#+{rendezvous.scheme.burns}"): (
        "after contact",
        set(),
        {"range_km"},
        {"delta_v_mps", "duration_s", "engine"},
    ),
    ("docking", "correction#"): (
        "after contact",
        set(),
        {"range_km"},
        {"delta_v_mps", "duration_s", "engine"},
    ),
    ("docking", "rendezvous_start"): ("after contact", set(), {"range_km"}, set()),
    ("docking", "abort"): ("after rendezvous_start", set(), set(), {"range_km"}),
    ("docking", "withdrawal"): (
        "after abort",
        set(),
        set(),
        {"range_km", "delta_v_mps", "duration_s", "engine"},
    ),
    ("docking", "drift_end"): ("after abort", set(), set(), {"range_km", "closest_outside_m"}),
    ("docking", "flyaround_start"): ("after contact", {"range_km"}, STATION, set()),
    ("docking", "station_keeping"): ("after contact", set(), STATION, {"range_km"}),
    ("docking", "final_approach"): ("after contact", {"range_km"}, STATION, set()),
    ("docking", "contact"): (
        f"fed if rendezvous.contact_utc, after liftoff if {AFTER_LIFTOFF}",
        {"closing_speed_mps"},
        STATION,
        {"plan_difference_s", "lateral_offset_m", "lateral_speed_mps"},
    ),
    ("departure", "undocking"): ("fed", {"mass_kg", "delta_v_mps"}, set(WHERE), set()),
    ("departure", "separation_burn"): (
        "after undocking",
        {"mass_kg", "duration_s", "delta_v_mps"},
        {*WHERE, "thrust_n"},
        {"range_km", "port_distance_m"},
    ),
    ("state", "given_state"): ("fed", {*WHERE, "mass_kg"}, set(), set()),
    ("deorbit", "deorbit_ignition"): (
        "fed if fixed",
        {"delta_v_mps"},
        {*(f"{detail} if fixed" for detail in WHERE), "mass_kg"},
        {"range_km"},
    ),
    ("deorbit", "deorbit_cutoff"): (
        "after deorbit_ignition",
        {"delta_v_mps"},
        {"duration_s", "mass_kg"},
        set(),
    ),
    ("deorbit", "back_up_burn"): (
        "since deorbit_ignition",
        set(),
        {"duration_s", "delta_v_mps"},
        set(),
    ),
    ("deorbit", "module_separation"): (
        "since deorbit_ignition",
        {"altitude_km", "mass_kg"},
        {"dropped_kg"},
        set(),
    ),
    ("entry", "entry_interface"): (
        "since deorbit_ignition",
        {"altitude_km", "mass_kg"},
        set(),
        {"airspeed_mps"},
    ),
    ("entry", "guidance_start"): (
        "since deorbit_ignition",
        {"altitude_km", "mass_kg"},
        set(),
        {"bank_deg"},
    ),
    ("entry", "guidance_lost"): ("since deorbit_ignition", {"altitude_km", "mass_kg"}, set(), set()),
    ("entry", "peak_load"): (
        "since deorbit_ignition",
        {"mass_kg"},
        set(),
        {"load_g", "axial_g", "lateral_g", "dynamic_pressure_pa"},
    ),
    ("entry", "blackout_start"): (
        "since deorbit_ignition",
        {"altitude_km", "mass_kg"},
        set(),
        {"airspeed_mps"},
    ),
    ("entry", "peak_heating"): (
        "since deorbit_ignition",
        {"mass_kg"},
        set(),
        {"heat_flux_wpm2", "radiative_wpm2"},
    ),
    ("entry", "blackout_end"): (
        "since deorbit_ignition",
        {"airspeed_mps", "mass_kg"},
        set(),
        {"duration_s"},
    ),
    ("entry", "parachute_command"): (
        "since deorbit_ignition",
        {"altitude_km", "mass_kg"},
        set(),
        {"airspeed_mps", "mach", "heat_load_jpm2"},
    ),
    ("landing", "drogue"): ("after parachute_command", {"mass_kg"}, set(), {"airspeed_mps"}),
    ("landing", "opening_shock"): (
        "since parachute_command",
        {"mass_kg"},
        {"load_g", "force_n", "canopy"},
        set(),
    ),
    ("landing", "main_canopy"): ("since parachute_command", {"mass_kg"}, {"descent_mps"}, set()),
    ("landing", "heat_shield_jettison"): (
        "since parachute_command",
        {"altitude_km", "dropped_kg"},
        {"mass_kg"},
        set(),
    ),
    ("landing", "seats_raised"): ("after heat_shield_jettison", {"altitude_km"}, {"mass_kg"}, set()),
    ("landing", "soft_landing_engines"): (
        "since parachute_command",
        {"height_m"},
        {"altitude_km", "mass_kg", "descent_mps", "duration_s", "load_g"},
        set(),
    ),
    ("landing", "touchdown"): (
        "since parachute_command",
        {"altitude_km", "descent_mps"},
        {"mass_kg", "speed_mps", "drift_mps"}
        | {f"{detail} if deorbit.aimed" for detail in (*PLACE, "miss_km")},
        set(),
    ),
}
DECLARED = [(kind, event) for kind, phase in PHASES.items() for event in phase.EVENTS]


def said(part: Fed | Follows) -> str:
    return _where(part.detail, part.key)


def _where(words: str, key: str) -> str:
    return f"{words} if {key}" if key else words


@pytest.mark.parametrize(("kind", "event"), DECLARED)
def test_every_event_and_detail_is_decided(kind: str, event: str) -> None:
    told = PHASES[kind].EVENTS[event]
    utc = [
        said(part).replace("utc", "fed", 1) for part in told if isinstance(part, Fed) and part.detail == "utc"
    ]
    after = [_where(f"after {part.event}", part.key) for part in told if isinstance(part, After)]
    since = [f"since {part.event}" for part in told if isinstance(part, Since)]
    # One, and no event without; more only where each is for its own kind of flight.
    instants = [*utc, *after, *since]
    assert len(instants) == 1 or all(" if " in one for one in instants)
    fed = {said(part) for part in told if isinstance(part, Fed) and part.detail != "utc"}
    follows = {said(part) for part in told if isinstance(part, Follows)}
    found = {part for part in told if isinstance(part, str)}
    assert (", ".join(instants), fed, follows, found) == DECIDED[kind, event]
    names = [
        one for told in (fed, follows, found) for one in {detail.partition(" if ")[0] for detail in told}
    ]
    assert len(names) == len(set(names))
    assert {part.detail for part in told if isinstance(part, Class)} <= {*names, *COMMON}


def test_nothing_is_decided_of_what_is_gone() -> None:
    assert set(DECIDED) == set(DECLARED)


@pytest.mark.parametrize("kind", PHASES)
def test_every_class_says_where_its_range_comes_from(kind: str) -> None:
    lines = Path(str(PHASES[kind].__file__)).read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if "Class(" in line:
            above = " ".join(lines[max(number - 3, 0) : number])
            assert re.search("# (assumed|documented|derived): ", above), f"{kind}, line {number + 1}"


def test_instants_are_counted_from_events_without_going_round() -> None:
    links = {
        event: part.event
        for phase in PHASES.values()
        for event, told in phase.EVENTS.items()
        for part in told
        if isinstance(part, After | Since)
    }
    for event in links:
        seen = [event]
        while seen[-1] in links:
            seen.append(links[seen[-1]])
            assert len(set(seen)) == len(seen)


# --- what is refused ----------------------------------------------------------------------------------------

AT_TIME = edited('contact = "sunset-or-pass"', 'contact = "at-time"\ncontact_utc = 2017-12-19T08:39:02Z')
GIVEN = edited("delta_v_mps = 128.0", "delta_v_mps = 128.0\nignition_utc = 2018-06-03T11:47:30Z")


def check(subject: str, expected: str, within: str, role: str) -> str:
    return (
        f'\n[[check]]\nname = "new"\n{subject}\nexpected = {expected}\nwithin = "{within}"\n'
        f'role = "{role}"\nsource = "s"\n'
    )


@cache
def flight(text: str) -> Scenario:
    return loads(only_phases(text), "x.toml")


def roles_refused(text: str, subject: str, expected: str, within: str) -> list[str]:
    """Give the roles that a new check may not claim of a scenario's flight."""
    scenario, refusing = flight(text), []
    for role in ("input", "derived", "predicted"):
        (table,) = tomllib.loads(check(subject, expected, within, role))["check"]
        problems = overclaimed({0: Check.model_validate(table)}, scenario.phases, scenario)
        if any(problem.path[-1] == "role" for problem in problems):
            refusing.append(role)
    return refusing


FREE: list[str] = []
NO_PREDICTION, ONLY_INPUT = ["predicted"], ["derived", "predicted"]


@pytest.mark.parametrize(
    ("event", "since", "refusing"),
    [
        ("deorbit_ignition", None, ONLY_INPUT),
        ("deorbit_cutoff", None, NO_PREDICTION),
        ("module_separation", None, NO_PREDICTION),
        ("entry_interface", None, NO_PREDICTION),
        ("peak_load", None, NO_PREDICTION),
        ("peak_heating", None, NO_PREDICTION),
        ("parachute_command", None, NO_PREDICTION),
        ("drogue", None, NO_PREDICTION),
        ("main_canopy", None, NO_PREDICTION),
        ("heat_shield_jettison", None, NO_PREDICTION),
        ("soft_landing_engines", None, NO_PREDICTION),
        ("touchdown", None, NO_PREDICTION),
        ("touchdown", "undocking", NO_PREDICTION),
        ("touchdown", "liftoff", NO_PREDICTION),
        ("touchdown", "contact", FREE),
        ("touchdown", "deorbit_ignition", FREE),
        ("touchdown", "deorbit_cutoff", FREE),
        ("touchdown", "entry_interface", FREE),
        ("parachute_command", "entry_interface", FREE),
        ("drogue", "parachute_command", NO_PREDICTION),
        ("deorbit_ignition", "undocking", ONLY_INPUT),
        ("undocking", "touchdown", NO_PREDICTION),
    ],
)
def test_instants_after_a_given_ignition_are_derived_intervals_since_it_predicted(
    event: str, since: str | None, refusing: list[str]
) -> None:
    expected = '"1000 s"' if since else "2018-06-03T12:00:00Z"
    subject = f'event = "{event}"' + (f'\nsince = "{since}"' if since else "")
    assert roles_refused(GIVEN, subject, expected, "9 s") == refusing
    if since is None and event != "deorbit_cutoff":  # where it is solved for, all is as free as the ignition
        assert roles_refused(MS07, subject, expected, "9 s") == FREE


@pytest.mark.parametrize(
    ("event", "since", "refusing"),
    [
        ("contact", None, ONLY_INPUT),
        ("contact", "liftoff", ONLY_INPUT),
        ("rendezvous_start", None, NO_PREDICTION),
        ("dv4", None, NO_PREDICTION),
        ("dv7", None, NO_PREDICTION),
        ("dv4", "rendezvous_start", NO_PREDICTION),
        ("dv4", "liftoff", NO_PREDICTION),
        ("final_approach", None, NO_PREDICTION),
        ("dv3", None, NO_PREDICTION),
        ("dv3", "liftoff", FREE),
        ("contact", "dv3", NO_PREDICTION),
        ("contact", "insertion", NO_PREDICTION),
    ],
)
def test_the_timetable_before_a_given_contact_is_no_prediction(
    event: str, since: str | None, refusing: list[str]
) -> None:
    expected = '"1000 s"' if since else "2017-12-19T08:00:00Z"
    subject = f'event = "{event}"' + (f'\nsince = "{since}"' if since else "")
    assert roles_refused(AT_TIME, subject, expected, "9 s") == refusing


@pytest.mark.parametrize(
    ("event", "since", "refusing"),
    [
        ("insertion", None, NO_PREDICTION),
        ("insertion", "liftoff", FREE),
        ("insertion", "engine_cutoff", NO_PREDICTION),
        ("core_separation", "liftoff", NO_PREDICTION),
        ("dv1", "liftoff", FREE),
        ("dv4", None, FREE),
        ("dv4", "contact", NO_PREDICTION),
        ("contact", None, FREE),
        ("separation_burn", "undocking", NO_PREDICTION),
        ("undocking", "liftoff", ONLY_INPUT),
    ],
)
def test_what_follows_from_lift_off_and_undocking(event: str, since: str | None, refusing: list[str]) -> None:
    expected = '"1000 s"' if since else "2017-12-19T08:00:00Z"
    subject = f'event = "{event}"' + (f'\nsince = "{since}"' if since else "")
    assert roles_refused(MS07, subject, expected, "9 s") == refusing


@pytest.mark.parametrize(
    ("quantity", "expected", "refusing"),
    [
        ("insertion.met_s", '"528 s"', FREE),
        ("engine_cutoff.altitude_km", '"200 km"', NO_PREDICTION),
        ("insertion.perigee_km", '"200 km"', ONLY_INPUT),
        ("undocking.place", '"10.0 N 10.0 E"', NO_PREDICTION),
        ("contact.place", '"10.0 N 10.0 E"', FREE),
        ("touchdown.place", '"47.3 N 69.6 E"', NO_PREDICTION),
        ("touchdown.mass_kg", '"2600 kg"', NO_PREDICTION),
        ("peak_load.load_g", '"8.5 g"', FREE),
        ("main_canopy.descent_mps", '"35 m/s"', NO_PREDICTION),
        ("rendezvous_start.range_km", '"478 km"', NO_PREDICTION),
    ],
)
def test_details_that_follow_are_no_predictions(quantity: str, expected: str, refusing: list[str]) -> None:
    unit = "1 m" if "place" in quantity else f"1 {expected.strip(chr(34)).split()[1]}"
    assert roles_refused(MS07, f'quantity = "{quantity}"', expected, unit) == refusing


def test_a_given_ignition_frees_the_place_and_a_given_contact_feeds_it() -> None:
    assert roles_refused(GIVEN, 'quantity = "touchdown.place"', '"47.3 N 69.6 E"', "1 m") == FREE
    assert roles_refused(GIVEN, 'quantity = "peak_load.load_g"', '"8.5 g"', "1 g") == FREE
    assert roles_refused(AT_TIME, 'quantity = "contact.place"', '"47.3 N 69.6 E"', "1 m") == NO_PREDICTION


def test_seconds_count_from_an_instant_that_is_given() -> None:
    home = without(GIVEN, "ascent", "phasing", "docking")
    for text in (GIVEN, home, home.replace("liftoff_utc", "# liftoff_utc")):
        assert roles_refused(text, 'quantity = "touchdown.met_s"', '"14532000 s"', "9 s") == NO_PREDICTION
        assert roles_refused(text, 'quantity = "undocking.met_s"', '"14532000 s"', "9 s") == ONLY_INPUT
    assert roles_refused(MS07, 'quantity = "touchdown.met_s"', '"14532000 s"', "9 s") == FREE


def test_a_window_shorter_than_a_revolution_feeds_the_ignition() -> None:
    narrow = edited("window_h = [1.0, 6.0]", "window_h = [2.0, 3.0]")
    assert roles_refused(narrow, 'event = "touchdown"', "2018-06-03T12:39:00Z", "9 s") == NO_PREDICTION
    assert roles_refused(narrow, 'event = "deorbit_ignition"', "2018-06-03T11:47:00Z", "9 s") == ONLY_INPUT


def test_a_tolerance_longer_than_the_flight_until_then_is_refused() -> None:
    subject = 'event = "insertion"\n'
    loads(MS07 + check(subject, "2017-12-17T07:29:49Z", "8 min", "derived"), "x.toml")
    (error,) = refused(MS07 + check(subject, "2017-12-17T07:29:49Z", "9 min", "derived"))
    assert "check.new.within: '9 min' is more than all the time from the start of the flight" in error
