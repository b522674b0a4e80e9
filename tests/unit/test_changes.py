"""Changes to a scenario's text: what becomes of it, what stays, and what is refused."""

import tomllib

import pytest
from scenario_texts import MS07

from sim.base.errors import ScenarioError
from sim.scenario import loads
from sim.scenario.changes import changed


@pytest.mark.parametrize(
    ("change", "where", "value"),
    [
        ("craft.launch_mass_kg=7290", ("craft", "launch_mass_kg"), 7290),
        ("craft.launch_mass_kg = 7290.5", ("craft", "launch_mass_kg"), 7290.5),
        ("air.density=us-standard-1976", ("air", "density"), "us-standard-1976"),
        ('air.density="us-standard-1976"', ("air", "density"), "us-standard-1976"),
        ("phase.deorbit.window_h=[1.0, 9.0]", ("phase", 5, "window_h"), [1.0, 9.0]),
        ("check.landing.within=60 s", ("check", 10, "within"), "60 s"),
        ('check."landing place".within=60 km', ("check", 11, "within"), "60 km"),
        ("craft.crewed=true", ("craft", "crewed"), True),
        ("phase.entry.kind=false", ("phase", 6, "kind"), False),
        ("craft.separation.burn_s=9", ("craft", "separation", "burn_s"), 9),
        ("launcher.pad.height_m=120", ("launcher", "pad"), {"library": "baikonur-1-5", "height_m": 120}),
        (
            "rendezvous.scheme.burns.dv3.orbit=15",
            ("rendezvous", "scheme"),
            {"library": "34-orbit", "burns": {"dv3": {"orbit": 15}}},
        ),
        (
            "rendezvous.scheme.burns=[{name = 'dv1'}, {orbit = 15}]",
            ("rendezvous", "scheme"),
            {"library": "34-orbit", "burns": [{"name": "dv1"}, {"orbit": 15}]},
        ),
    ],
)
def test_one_value_is_set_and_nothing_else(change: str, where: tuple[str | int, ...], value: object) -> None:
    before, after = tomllib.loads(MS07), tomllib.loads(changed(MS07, [change]))
    *path, last = where
    for table in (before, after):
        inner: object = table
        for key in path:
            if isinstance(inner, dict) and key not in inner:
                inner[key] = {}
            inner = inner[key]  # type: ignore[index]
        assert isinstance(inner, dict)
        if table is after:
            assert inner[last] == value
        inner[last] = None
    assert before == after


def test_changes_follow_each_other_and_the_text_says_so() -> None:
    changes = ["craft.launch_mass_kg=7000", "craft.launch_mass_kg=7290"]
    text = changed(MS07, changes)
    scenario = loads(text)
    assert scenario.craft is not None
    assert scenario.craft.launch_mass_kg == 7290.0
    assert text.endswith("".join(f"# changed by --set {change}\n" for change in changes))
    # What the scenario said of the value before does not stand beside the new one.
    text = changed(MS07, ["phase.deorbit.delta_v_mps=127.0"])
    (line,) = [line for line in text.splitlines() if line.startswith("delta_v_mps")]
    assert "documented" not in line
    assert len(text.splitlines()) == len(MS07.splitlines()) + 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("craft", "expected KEY=VALUE"),
        ("craft=3", "expected KEY=VALUE"),
        ("craft..mass=3", "expected KEY=VALUE"),
        ("craft.name=x\n[mission]", "expected KEY=VALUE"),
        ("phase.deorbitt.delta_v_mps=3", "did you mean 'deorbit'"),
        ("phase.deorbit=3", "expected a key of one phase"),
        ("check.nothing.within=3 s", "expected a key of one check: insertion, docking"),
        ("mission.liftoff_utc.x=3", "liftoff_utc is 2017-12-17 .*; expected a table"),
        ("station.return_elements.x=3", "there is none"),
        (f"{'a.' * 3000}b=1", "expected KEY=VALUE"),
        ("mission.liftoff_utc=2017-02-30T05:21:01Z", "there is no such date or time"),
    ],
)
def test_what_leads_nowhere_or_is_no_value_is_refused(change: str, words: str) -> None:
    with pytest.raises(ScenarioError, match=words):
        changed(MS07, [change])


def test_a_text_that_is_no_toml_is_left_to_the_reader() -> None:
    with pytest.raises(ScenarioError, match=r"x\.toml:1: column"):
        loads(changed("a = = 3", ["craft.name=x"]), "x.toml")
    for monstrous in (f"a = {'9' * 5000}", f"a = {'[' * 60_000}"):
        assert changed(monstrous, ["craft.name=x"]) == monstrous
