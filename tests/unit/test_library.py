"""The library: every file fits its model, every refusal says why, and the numbers add up."""

import math
import re
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from sim.base.tables import outside, value_at
from sim.library import catalogue
from sim.library.coastline import coastline
from sim.library.gravity import gravity_field
from sim.library.models import Craft, Engine, GroundStation, Launcher, Scheme, Station, WindProfile

# Keys whose label stands one line further up, at the other half of a pair.
SECOND_OF_A_PAIR = ("catch_up_max_deg", "final_approach_max_s")
LIBRARY = Path(catalogue.__file__).parent
ENTRIES = [(kind, name) for kind in catalogue.KINDS for name in catalogue.names(kind)]


@pytest.mark.parametrize(("kind", "name"), ENTRIES)
def test_every_entry_fits_its_model(kind: str, name: str) -> None:
    assert catalogue.load(kind, name).model_dump()


@pytest.mark.parametrize("kind", catalogue.KINDS)
def test_every_kind_has_names(kind: str) -> None:
    assert catalogue.names(kind) == sorted(catalogue.names(kind)) != []


def test_unknown_name_tells_what_is_known() -> None:
    with pytest.raises(catalogue.UnknownNameError, match="no 'soyuz' among its craft") as refusal:
        catalogue.raw("craft", "soyuz")
    assert str(refusal.value).endswith(": " + ", ".join(catalogue.names("craft")))
    with pytest.raises(catalogue.UnknownNameError):
        catalogue.names("rockets")
    with pytest.raises(catalogue.UnknownNameError):
        catalogue.raw("winds", "../sites/pads")


def test_raw_is_a_fresh_copy() -> None:
    for kind, name in (("pads", "baikonur-1-5"), ("craft", "soyuz-ms")):
        catalogue.raw(kind, name)["name"] = "changed"
        assert catalogue.raw(kind, name)["name"] != "changed"


@pytest.mark.parametrize("name", catalogue.names("schemes"))
def test_a_scheme_has_the_keys_of_its_timetable_as_its_own(name: str) -> None:
    table = catalogue.raw("schemes", name)
    assert "timetable" not in table
    assert table["looks"]["last_metres"]["cycle_s"] == 2.0
    assert {"eccentricity_max", "contact_rule.crew_light_s"} & set(table["ranges"])
    assert "looks.last_metres.cycle_s" in table["ranges"]


@pytest.mark.parametrize(
    "path",
    [
        path.relative_to(LIBRARY).as_posix()
        for kind in ("launchers", "craft", "schemes", "timetables", "stations", "errors")
        for path in sorted((LIBRARY / kind).glob("*.toml"))
    ],
)
def test_every_value_in_a_vehicle_file_says_where_it_comes_from(path: str) -> None:
    """Each line that sets a value has a label in it, or in the comment block right above."""
    label = re.compile(r"documented|derived|assumed")
    above, labelled_above = "", False
    for line in (LIBRARY / path).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            above += line
            labelled_above = bool(label.search(above))
            continue
        above = ""
        if re.match(r"\w+ = ", line) and not line.startswith("name"):
            assert label.search(line) or labelled_above or line.startswith(SECOND_OF_A_PAIR), (path, line)


@pytest.fixture
def launcher() -> Launcher:
    return Launcher.model_validate(catalogue.raw("launchers", "soyuz-fg"))


@pytest.fixture
def craft() -> Craft:
    return Craft.model_validate(catalogue.raw("craft", "soyuz-ms"))


def test_closed_form_launch_mass_is_the_documented_310_tonnes(launcher: Launcher, craft: Craft) -> None:
    """As loaded; two seconds of full thrust are burnt before lift-off."""
    burnt = sum(2.0 * launcher.stages[name].engine.flow_kgps * n for name, n in (("booster", 4), ("core", 1)))
    assert launcher.dry_launch_kg + burnt + craft.launch_mass_kg == pytest.approx(310_000.0, abs=1.0)


def test_closed_form_engine_flow_and_exit_area(launcher: Launcher) -> None:
    engine = launcher.stages["booster"].engine
    assert engine.flow_kgps == pytest.approx(1_021_300.0 / (320.2 * 9.80665), rel=1e-12)
    assert engine.thrust_vacuum_n - 101_325.0 * engine.exit_area_m2 == pytest.approx(838_500.0, rel=1e-12)
    assert launcher.stages["third_stage"].engine.exit_area_m2 == 0.0


def test_closed_form_parachutes_give_the_documented_speeds(craft: Craft) -> None:
    """The full canopy with the module at 7.2 m/s, standard density at the zone's ground, heat shield gone."""
    from sim.physics.standard_atmosphere import density

    module = craft.descent_module
    weight = (module.mass_kg - module.heat_shield_kg) * 9.80665
    main = craft.parachutes.canopies[-1]
    drag_area = main.drag_area_m2 + module.trimmed_area_m2 * module.drag_by_mach[0][1]
    assert math.sqrt(2.0 * weight / (density(350.0) * drag_area)) == pytest.approx(7.2, abs=0.01)


def test_closed_form_drogue_and_reefed_canopy_give_the_documented_speeds(craft: Craft) -> None:
    """A vertical fall from the command altitude, as the craft's file has it: 80 and then 35 m/s in 4 s."""
    from sim.physics.standard_atmosphere import density

    module, chutes = craft.descent_module, craft.parachutes
    height, speed, step = chutes.command_altitude_m, 231.0, 0.01
    ends, lasted = {}, {}
    for canopy in chutes.canopies[:-1]:
        elapsed, until, filling = 0.0, canopy.until_altitude_m, canopy.filling_m / speed
        lasted[canopy.name] = filling + (canopy.duration_s or 0.0)
        while elapsed < lasted[canopy.name] if canopy.duration_s is not None else height > until:
            share = min((elapsed + 0.5 * step) / filling, 1.0) if filling > 0.0 else 1.0
            drag_area = share * canopy.drag_area_m2 + module.trimmed_area_m2 * module.drag_by_mach[0][1]
            drag = 0.5 * density(height) * drag_area * speed**2 / module.mass_kg
            speed += (9.79 - drag) * step
            height -= speed * step
            elapsed += step
        ends[canopy.name] = speed
    assert ends["drogue"] == pytest.approx(80.0, abs=0.1)
    assert ends["reefed main"] == pytest.approx(35.0, abs=0.1)
    assert lasted["reefed main"] == pytest.approx(4.0, abs=0.01)


def test_closed_form_ways_that_canopies_fill_over(craft: Craft) -> None:
    """Knacke: n times the diameter, and the root of the share that a reefed or disreefed canopy opens by."""
    chutes = craft.parachutes
    for canopies in (chutes.canopies[1:], chutes.reserve):
        drogue, reefed, full = canopies
        share = reefed.drag_area_m2 / full.drag_area_m2
        assert (full.disreefed, full.growth, reefed.growth) == (True, "square", "linear")
        for canopy, n, part in ((drogue, 14.0, 1.0), (reefed, 8.0, share), (full, 8.0, 1.0 - share)):
            diameter = math.sqrt(4.0 * canopy.area_m2 / math.pi)
            assert canopy.filling_m == pytest.approx(n * diameter * math.sqrt(part), rel=2e-3)


def test_drag_and_lift_of_the_module_belong_together(craft: Craft) -> None:
    """Newtonian theory at 18 deg; the table's shape ends there and starts at 10/16 of it."""
    module = craft.descent_module
    assert module.hypersonic == pytest.approx((1.421, 0.276), abs=1e-3)
    last, first = module.drag_by_mach[-1][1], module.drag_by_mach[0][1]
    assert module.trimmed_area_m2 * last == pytest.approx(module.area_m2 * module.hypersonic.drag)
    assert module.trimmed_area_m2 * first == pytest.approx(module.area_m2 * module.hypersonic.drag / 1.6)
    # Its source's drag without an angle of attack is Newtonian theory's to a hundredth.
    straight = module.model_copy(update={"trim_deg": 0.0}).hypersonic
    assert straight == pytest.approx((module.drag_by_mach[-1][1], 0.0), rel=0.015)


def test_closed_form_mass_of_the_stay(craft: Craft) -> None:
    assert craft.stay.change_kg == 60.0 + 85.0 - 485.0 - 60.0
    # What is on board at undocking without propellant: launched, unloaded, loaded.
    assert craft.empty_mass_kg == 7220.0 - 880.0 - 485.0 + 60.0 + 85.0


def test_ports_are_the_stations_and_face_away() -> None:
    station = Station.model_validate(catalogue.raw("stations", "iss"))
    assert set(station.ports) == {"rassvet-nadir", "poisk-zenith", "pirs-nadir", "zarya-nadir", "zvezda-aft"}
    for port in station.ports.values():
        assert sum(a * b for a, b in zip(port.position_m, port.outward, strict=True)) > 0.0


def test_winds_have_the_levels_of_the_climatology() -> None:
    wind = WindProfile.model_validate(catalogue.raw("winds", "baikonur-2017-12-17"))
    assert len(wind.levels) == 27
    assert wind.levels[2] == (10.0, 17.58, -5.86)


def changed(kind: str, name: str, path: str, value: object) -> dict[str, object]:
    table = catalogue.raw(kind, name)
    *parents, last = path.split(".")
    inner = table
    for key in parents:
        inner = inner[key]
    inner[last] = value
    return table


@pytest.mark.parametrize(
    ("kind", "name", "path", "value", "says"),
    [
        ("craft", "soyuz-ms", "launch_mass_kg", -7220.0, "greater than or equal to 1"),
        ("craft", "soyuz-ms", "launch_mass_kg", "7220", "valid number"),
        ("craft", "soyuz-ms", "launch_mass_kg", True, "valid number"),
        ("craft", "soyuz-ms", "launch_mass_kg", math.nan, "greater than 0|finite"),
        ("craft", "soyuz-ms", "launch_mass_kg", math.inf, "finite"),
        ("craft", "soyuz-ms", "launch_mass_kg", 5000.0, "modules without propellant"),
        ("craft", "soyuz-ms", "colour", "green", "not permitted"),
        ("craft", "soyuz-ms", "propellant_kg", 3000.0, "not below service_module_kg"),
        ("craft", "soyuz-ms", "thrusters.aft", 29, "out of 28"),
        (
            "craft",
            "soyuz-ms",
            "parachutes.canopies",
            [{"name": "main", "area_m2": 1000.0, "drag_coefficient": 0.8, "duration_s": 3.0}],
            "the last canopy stays to the ground",
        ),
        ("craft", "soyuz-ms", "parachutes.command_altitude_m", 7000.0, "must fall from canopy to canopy"),
        (
            "craft",
            "progress-ms",
            "parachutes",
            catalogue.raw("craft", "soyuz-ms")["parachutes"],
            "or neither",
        ),
        ("craft", "soyuz-ms", "descent_module.nose_radius_m", 1.0, "no spherical segment"),
        ("craft", "soyuz-ms", "descent_module.drag_by_mach", [[1.0, 1.2], [0.5, 1.0]], "rising Mach"),
        ("launchers", "soyuz-fg", "stages.core.empty_kg", 99_500.0, "not below gross_kg"),
        ("launchers", "soyuz-fg", "stages.third_stage.burn_s", 300.0, "at most 245.6 s"),
        ("launchers", "soyuz-fg", "stages.booster.engine.isp_sea_level_s", 200.0, "mass flow differs"),
        ("launchers", "soyuz-fg", "stages.booster.engine.thrust_sea_level_n", 1.1e6, "air takes thrust away"),
        ("launchers", "soyuz-fg", "stages.booster.separation_s", 100.0, "after stages.booster.sep"),
        ("launchers", "soyuz-fg", "stages.booster.separation_s", 290.0, "one after the other"),
        ("launchers", "soyuz-fg", "stages.third_stage.separation_s", 600.0, "leaves at its cut-off"),
        ("schemes", "34-orbit", "catch_up_min_deg", 400.0, "is above catch_up_max_deg"),
        ("schemes", "34-orbit", "contact_orbit", 10, "rising orbits"),
        ("schemes", "34-orbit", "contact_after_liftoff_s", 20_400.0, "one of them"),
        ("schemes", "4-orbit", "contact_after_liftoff_s", None, "one of them"),
        ("schemes", "34-orbit", "burns", [{"name": "a", "orbit": 3, "free": ["along"]}], "needs one place"),
        (
            "schemes",
            "34-orbit",
            "burns",
            [{"name": "a", "orbit": 3, "after": "b", "turns": 0.5, "free": ["along"]}],
            "no earlier burn",
        ),
        (
            "schemes",
            "34-orbit",
            "burns",
            [{"name": "a", "orbit": 3, "at": "apogee", "free": ["radial"]}],
            "'along' or 'normal'",
        ),
        ("stations", "iss", "ports.rassvet-nadir.outward", [0.0, 0.0, 2.0], "not a unit vector"),
        ("pads", "baikonur-1-5", "latitude_deg", 91.0, "less than or equal to 90"),
        ("winds", "baikonur-2017-12-17", "levels", [[5.0, 1.0, 1.0], [0.0, 1.0, 1.0]], "rising altitudes"),
    ],
)
def test_wrong_values_are_refused(kind: str, name: str, path: str, value: object, says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        catalogue.MODELS[kind].model_validate(changed(kind, name, path, value))


def test_models_are_frozen(craft: Craft) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        craft.launch_mass_kg = 1.0  # type: ignore[misc]


def test_engine_takes_both_sea_level_values_or_none() -> None:
    with pytest.raises(ValidationError, match="together or neither"):
        Engine(thrust_vacuum_n=10.0, isp_vacuum_s=300.0, thrust_sea_level_n=5.0)


def test_models_have_a_json_schema() -> None:
    for model in (Launcher, Craft, Station, Scheme, GroundStation):
        assert model.model_json_schema()["additionalProperties"] is False


def test_val_gravity_field_is_egm2008() -> None:
    # Pavlis et al. (2012), EGM2008 in the tide-free system, as published by ICGEM
    cosines, sines, gm, radius = gravity_field(20)
    assert (gm, radius) == (3.986004415e14, 6378136.3)
    assert cosines.shape == sines.shape == (21, 21)
    assert cosines[0, 0] == 1.0
    assert cosines[2, 0] == pytest.approx(-0.484165143790815e-03, rel=1e-14)
    assert cosines[2, 2] == pytest.approx(0.243938357328313e-05, rel=1e-12)
    assert sines[2, 2] == pytest.approx(-0.140027370385934e-05, rel=1e-12)
    assert np.all(np.triu(cosines, 1) == 0.0)
    for array in (cosines, sines):
        assert array.dtype == np.float64
        assert array.flags.c_contiguous
        assert array.flags.writeable
        assert array.flags.owndata


def test_gravity_field_of_any_degree_is_the_same_field() -> None:
    small, whole = gravity_field(8)[0], gravity_field(70)[0]
    assert np.array_equal(small, whole[:9, :9])
    for degree in (-1, 71):
        with pytest.raises(ValueError, match="degrees 0 to 70"):
            gravity_field(degree)


def test_coastline_is_whole() -> None:
    longitude, latitude = coastline()
    assert longitude.shape == latitude.shape
    assert np.array_equal(np.isnan(longitude), np.isnan(latitude))
    assert np.nanmax(np.abs(longitude)) <= 180.0
    assert np.nanmin(latitude) > -86.0
    assert np.nanmax(np.abs(np.diff(longitude))) < 10.0  # no line is drawn across the map
    # Cape Agulhas, the southern tip of Africa: 34.83 S 20.0 E
    near = (np.abs(longitude - 20.0) < 0.3) & (np.abs(latitude + 34.8) < 0.3)
    assert near.any()


@pytest.mark.parametrize(
    ("kind", "name"),
    [one for one in ENTRIES if one[0] in ("craft", "launchers", "schemes", "stations", "errors")],
)
def test_stated_ranges_hold_the_values_and_stand_in_the_comments(kind: str, name: str) -> None:
    table = catalogue.load(kind, name)
    assert table.ranges  # type: ignore[attr-defined]
    assert all(value_at(table, key) is not None for key in table.ranges)  # type: ignore[attr-defined]
    assert outside(table, table.ranges) == []  # type: ignore[attr-defined]
    text = (LIBRARY / kind / f"{name}.toml").read_text(encoding="utf-8")
    if kind == "schemes":
        text += (LIBRARY / "timetables" / "autonomous.toml").read_text(encoding="utf-8")
    stated = [
        tuple(float(number.replace(",", "")) for number in found)
        for found in re.findall(r"#[^#]*?([\d.,]+) to ([\d.,]*\d)", text)
    ] + [
        tuple(float(number.replace(",", "")) for number in found)
        for found in re.findall(r"range ([\d.,]+) to ([\d.,]*\d)", text, re.IGNORECASE)
    ]
    for key, (low, high) in table.ranges.items():  # type: ignore[attr-defined]
        # Altitudes are written in metres or in kilometres, times in seconds or in minutes.
        written = {(round(low / unit, 9), round(high / unit, 9)) for unit in (1.0, 60.0, 1000.0)}
        assert written & set(stated), key


def test_a_range_of_what_is_no_number_is_refused(craft: Craft) -> None:
    for ranges, says in (({"nmae": (0.0, 1.0)}, "no value"), ({"probe_m": (2.0, 1.0)}, "runs backwards")):
        with pytest.raises(ValidationError, match=says):
            Craft.model_validate({**dict(craft), "ranges": ranges})
