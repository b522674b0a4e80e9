"""A made-up campaign with a hostile name, and what is true of it."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np

from sim.campaigns import store
from sim.campaigns.page import write_page
from sim.campaigns.places import from_place
from sim.campaigns.statistics import statistics
from sim.scenario import loads

ROOT = Path(__file__).parents[2]
CASES, FAILED, SIGMA_KM, SIDE_KM = 400, 7, 20.0, 3.0
TRACK = 1.1  # rad
HOSTILE = (
    "</script><script>window.hacked = 1</script>"
    "<img src=x onerror='window.hacked = 2'> $x_{ \N{SNOWMAN} \u8239"
)
# Results of a case and what they are; as campaigns have them, but of this test's own number.
RESULTS = {
    "latitude_deg": "of the touchdown",
    "longitude_deg": "of the touchdown",
    "downrange_km": "of the touchdown beyond the target",
    "crossrange_km": "of the touchdown to the right of the target",
    "miss_km": "distance of the touchdown from the target",
    "peak_load_g": "greatest load",
    "flight_s": "from ignition to touchdown",
    "heat_load_jpm2": "heat load",
}


def scenario_text() -> str:
    text = (ROOT / "scenarios" / "ms07-dispersions.toml").read_text()
    return text.replace('name = "Soyuz MS-07, ballistic returns"', f"name = {json.dumps(HOSTILE)}")


def columns_of(paths: list[str], target: tuple[float, float], track: float) -> dict[str, Any]:
    """Cases whose landings scatter along and across a track; the first path alone moves them along it."""
    dice = np.random.default_rng(3)
    inputs = {path: dice.normal(size=CASES) for path in paths}
    x, y = SIGMA_KM * inputs[paths[0]], 5.0 + SIDE_KM * dice.normal(size=CASES)
    east = np.radians(target[1]) + (x * math.sin(track) + y * math.cos(track)) / 4310.0
    north = np.radians(target[0]) + (x * math.cos(track) - y * math.sin(track)) / 6370.0
    away, azimuth = from_place(math.radians(target[0]), math.radians(target[1]), north, east)
    results = {name: dice.normal(100.0, 5.0, CASES) for name in RESULTS}
    results |= {"latitude_deg": np.degrees(north), "longitude_deg": np.degrees(east)}
    results |= {"miss_km": away / 1000.0, "peak_load_g": dice.normal(8.5, 0.2, CASES)}
    results["downrange_km"] = results["miss_km"] * np.cos(azimuth - track)
    results["crossrange_km"] = results["miss_km"] * np.sin(azimuth - track)
    for column in results.values():
        column[:FAILED] = np.nan
    status = np.where(np.arange(CASES) < FAILED, "failed", "landed")
    reasons = [f"<i>the tanks</i> ran dry after {k} s" if k < FAILED else None for k in range(CASES)]
    return {"case": np.arange(CASES), **inputs, **results, "status": status, "reason": reasons}


def write_campaign(out: Path) -> Path:
    """Write the directory of the campaign with its page; return it."""
    scenario = loads(scenario_text(), "made-up.toml")
    assert scenario.target is not None
    target = scenario.target.latitude_deg, scenario.target.longitude_deg
    columns = columns_of([one.path for one in scenario.dispersions], target, TRACK)
    manifest = store.manifest_of("made-up.toml", "0" * 64, cases=CASES, seed=1, sampling="random", part=5000)
    with store.opened(out, manifest, scenario_text(), resume=False) as kept:
        kept.write(0, columns, RESULTS)
        kept.write_json(store.STATISTICS, statistics(columns, seed=1).record)
    write_page(out)
    return out
