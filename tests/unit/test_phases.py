"""Phases are a registry: what is told of a phase follows from its own file."""

from types import ModuleType
from typing import Any, Literal

import pytest
from scenario_texts import MS07, only_phases, refused, without

from sim import mission
from sim.dynamics.states import State
from sim.legs import Event, Leg
from sim.phases import PHASES
from sim.phases.situations import COMMON, STARTS, After, Fed, PhaseTable, Situation, Trajectory
from sim.report.figures import COMMON_KEYS
from sim.report.timeline import timeline
from sim.report.trajectory import table
from sim.scenario import loads
from sim.scenario.events import events, phases_of
from sim.scenario.resources import TABLES, Resources
from sim.scenario.schema import schema
from sim.world import World

HOME = without(only_phases(MS07), "ascent", "phasing", "docking", "departure", "deorbit", "entry", "landing")


class _Inspection(PhaseTable):
    """A look around the station before the crew leaves."""

    kind: Literal["inspection"] = "inspection"
    hours_h: float = 1.0
    photos: int | None = None


def _look(spec: Any, start: State, world: World) -> Leg:
    return Leg("inspection", (), (Event("inspected", start, {"photos": 3.0}),), start)


@pytest.fixture
def ninth(monkeypatch: pytest.MonkeyPatch) -> str:
    """Register a made-up phase between undocking and departure; give a scenario that flies it."""
    module = ModuleType("inspection")
    vars(module).update(
        Spec=_Inspection,
        FROM=Situation.RELEASED,
        TO=Situation.RELEASED,
        NEEDS=("station.return_elements", "target"),
        EVENTS={
            "inspected": (Fed("utc"), Fed("photos", "photos")),
            "look#": (),
            "{station.ports}_seen": (Fed("utc"),),
        },
        TRAJECTORY=Trajectory(spacing_s=5.0),
        fly=_look,
    )
    monkeypatch.setitem(PHASES, "inspection", module)
    return HOME + '\n[[phase]]\nkind = "inspection"\nhours_h = 2.0\n'


CHECK = (
    '[[check]]\nname = "c"\nevent = "inspected"\nexpected = 2018-06-03T09:16:36Z\nwithin = "9 s"\n'
    'role = "{}"\nsource = "s"\n'
)


def test_a_ninth_phase_is_loaded_and_flown(ninth: str) -> None:
    scenario = loads(ninth + CHECK.format("input"))
    assert [spec.kind for spec in scenario.phases] == ["docked", "inspection"]
    assert scenario.phase("inspection").hours_h == 2.0
    flown = mission.fly(scenario)
    assert [event["event"] for event in timeline(flown)["events"]] == ["inspected"]
    assert table(flown).num_rows == 0


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("2.0", '"x"', "hours_h: is 'x'; expected a number in h"),
        ('"inspection"', '"inspektion"', "did you mean 'inspection'"),
        ("[target]", "[targets]", "phase 'inspection' needs [target], which is missing"),
    ],
)
def test_faults_of_a_ninth_phase_are_told(ninth: str, old: str, new: str, words: str) -> None:
    errors = refused(ninth.replace(old, new))
    assert any(words in error for error in errors), errors


def test_a_ninth_phase_is_in_rules_and_schema(ninth: str) -> None:
    for role in ("predicted", "derived"):
        (error,) = refused(ninth + CHECK.format(role))
        assert f"'{role}' is claimed for 'inspected'" in error
    (error,) = refused(f'{ninth}[[phase]]\nkind = "entry"\n')
    assert "phase 'entry' follows 'inspection'; expected 'departure' or 'inspection'" in error
    assert "'inspection' ends released from the port, 'entry' begins falling" in error
    assert "_Inspection" in str(schema()["properties"]["phase"])
    resources = loads(ninth)
    assert {"inspected", "look1", "rassvet-nadir_seen"} <= set(events(resources))
    assert phases_of("look12", resources) == phases_of("poisk-zenith_seen", resources) == ("inspection",)
    assert phases_of("tail_seen", resources) == ()
    seen = CHECK.format("predicted").replace("inspected", "rassvet-nadir_seen")
    assert any("'predicted' is claimed for 'rassvet-nadir_seen'" in error for error in refused(ninth + seen))


def test_a_flight_needs_an_instant_to_count_from(ninth: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PHASES["inspection"], "FROM", Situation.DOCKED)
    alone = without(ninth, "docked").replace("liftoff_utc", "# liftoff_utc")
    (error,) = refused(alone)
    assert "mission.liftoff_utc: is missing, and no phase 'docked' or 'state' gives an instant" in error


def test_every_phase_declares_itself() -> None:
    assert {phase.FROM for phase in PHASES.values()} >= set(STARTS)
    for kind, phase in PHASES.items():
        assert phase.__name__ == f"sim.phases.{kind}"
        assert phase.Spec.model_fields["kind"].default == kind
        for need in phase.NEEDS:
            name, _, keys = need.partition(".")
            assert name in TABLES
            assert not keys or set(keys.split("|")) <= set(TABLES[name].model_fields)
        assert getattr(phase, "GLOSSARY", {}).keys() == phase.EVENTS.keys()
        for part in (part for told in phase.EVENTS.values() for part in told):
            if isinstance(part, Fed) and part.key:
                name, _, key = part.key.rpartition(".")
                assert hasattr(phase.Spec, key) if not name else key in TABLES[name].model_fields
            if isinstance(part, After):
                assert phases_of(part.event, Resources())


def test_details_that_every_event_has_are_those_of_the_timeline() -> None:
    assert set(COMMON) == {*COMMON_KEYS, "place"} - {"event", "phase", "utc"}


def test_events_of_a_flight_are_declared_by_their_phases() -> None:
    resources = Resources()
    assert phases_of("dv7", resources) == ("phasing", "docking")
    for wrong in ("dv#", "dv0", "dv", "dv100"):
        assert phases_of(wrong, resources) == ()
    assert phases_of("contact", resources) == ("docking",)
    assert set(events(resources)) >= {"liftoff", "dv1", "contact", "undocking", "touchdown"}


def test_a_ship_without_a_descent_module_is_refused_a_return() -> None:
    """In words, at the first phase that needs one; to the station and away from it it may fly."""
    cargo = only_phases(MS07).replace('library = "soyuz-ms"', 'library = "progress-ms"')
    assert cargo != only_phases(MS07)
    (error,) = refused(cargo)
    assert "phase 'deorbit' needs descent_module, which Progress MS has not" in error
    loads(without(cargo, "deorbit", "entry", "landing"))
    # A library object that there is not is told as that alone.
    (error,) = refused(only_phases(MS07).replace('library = "soyuz-ms"', 'library = "progress"'))
    assert "'progress' is not in the library of craft" in error
