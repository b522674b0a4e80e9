"""Every range that the craft's file states for a value of the way home is flown at both of its ends."""

import pytest
from scenario_texts import MS07, only_phases, without

from sim import mission
from sim.guidance import landing
from sim.library.catalogue import load
from sim.report.timeline import timeline
from sim.scenario import loads

RETURN = without(only_phases(MS07), "ascent", "phasing", "docking")
RANGES: dict[str, tuple[float, float]] = load("craft", "soyuz-ms").ranges  # type: ignore[attr-defined]


def assert_comes_home(
    text: str, *, loads_g: tuple[float, float] = (7.5, 9.5), within_km: float = 80.0
) -> None:
    """Fly the way home; assert a soft landing, a load and a ride of its class and a near place."""
    flight = mission.fly(loads(text, "range.toml"))
    events = {event["event"]: event for event in timeline(flight)["events"]}
    assert events["touchdown"]["descent_mps"] == pytest.approx(1.4, abs=0.1)
    assert loads_g[0] < events["peak_load"]["load_g"] < loads_g[1]
    assert 770.0 < events["touchdown"]["met_s"] - events["parachute_command"]["met_s"] < 930.0
    assert events["touchdown"]["miss_km"] < within_km


@pytest.mark.parametrize("end", [0, 1], ids=["low", "high"])
@pytest.mark.parametrize("key", RANGES)
def test_both_ends_of_a_range_fly(key: str, end: int) -> None:
    line = f"{key} = {RANGES[key][end]!r}"
    text = RETURN.replace("[craft]\n", f"[craft]\n{line}\n", 1)
    if key.startswith("entry_guidance."):
        guided = text.replace('mode = "ballistic"', 'mode = "guided"')
        assert_comes_home(guided, loads_g=(3.0, 5.3), within_km=5.0)
    else:
        assert_comes_home(text)


@pytest.mark.parametrize("height", [300.0, 450.0])
def test_both_ends_of_the_ground_s_range_fly(height: float) -> None:
    assert "range 300 to 450 m" in RETURN
    assert_comes_home(RETURN.replace("ground_height_m = 350.0", f"ground_height_m = {height}"))


@pytest.mark.parametrize(
    ("name", "metres"), [("_ALIKE", 0.0), ("_ALIKE", 20e3), ("_REACH", 100e3), ("_REACH", 500e3)]
)
def test_both_ends_of_what_is_near_fly(monkeypatch: pytest.MonkeyPatch, name: str, metres: float) -> None:
    monkeypatch.setattr(landing, name, metres)
    assert_comes_home(RETURN)
