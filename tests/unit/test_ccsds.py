"""CCSDS messages as text: what is written is read back, and what is wrong names file, line and key."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import erfa
import numpy as np
import pytest

from sim.base.errors import MessageError
from sim.ccsds import oem, opm
from sim.ccsds.frames import to_utc
from sim.ccsds.kvn import Header

CREATED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
START = datetime(2016, 12, 31, 23, 58, 0, 250_000, tzinfo=UTC)
STATES = np.array([[6.8e6, 1.0, -2.0, 0.5, 7600.123456, 0.0], [6.7e6, 4.5e5, -9.0, -510.0, 7580.0, 0.001]])
SEGMENT = oem.Segment("Ship", "2017-081A", (START, START + timedelta(seconds=60)), STATES, 7, ("a comment",))
TEXT = oem.written([SEGMENT, SEGMENT], Header(CREATED, "SOMEBODY", ("a head",)))


def saved(folder: Path, text: str, name: str = "a.oem") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_an_ephemeris_is_read_as_it_was_written(tmp_path: Path) -> None:
    first, second = oem.read(saved(tmp_path, TEXT))
    assert first.epochs == second.epochs == SEGMENT.epochs
    assert (first.name, first.object_id, first.degree) == ("Ship", "2017-081A", 7)
    assert np.abs(first.states - STATES).max() < 1e-5


def test_an_ephemeris_of_another_frame_and_time_is_turned(tmp_path: Path) -> None:
    text = (
        TEXT.replace("GCRF", "EME2000").replace("SYSTEM = UTC", "SYSTEM = TT").replace("HERMITE", "LAGRANGE")
    )
    (first, _) = oem.read(saved(tmp_path, text))
    bias = erfa.bp06(2451545.0, 0.0)[0]
    assert np.abs(first.states[:, :3] @ bias.T - STATES[:, :3]).max() < 1e-4
    assert np.linalg.norm(first.states[0, :3] - STATES[0, :3]) == pytest.approx(0.68, abs=0.15)  # 23 mas
    assert first.epochs[0] == START - timedelta(seconds=68.184)  # 36 leap seconds before 2017, and 32.184 s
    assert (first.method, first.degree, first.frame) == ("LAGRANGE", 7, "GCRF")


@pytest.mark.parametrize("version", ["1.0", "3.0"])
def test_other_versions_of_the_standard_mean_the_same(tmp_path: Path, version: str) -> None:
    (first, _) = oem.read(saved(tmp_path, TEXT.replace("VERS = 2.0", f"VERS = {version}")))
    assert np.abs(first.states - STATES).max() < 1e-5


def test_time_systems_cross_a_leap_second() -> None:
    after = datetime(2017, 1, 1, 0, 0, 36, 500_000, tzinfo=UTC)  # TAI; UTC 23:59:60.5
    assert to_utc(after, "TAI") == datetime(2016, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)
    assert to_utc(after + timedelta(seconds=1), "TAI") == datetime(2017, 1, 1, 0, 0, 0, 500_000, tzinfo=UTC)
    assert to_utc(datetime(2017, 1, 1, 0, 0, 18, tzinfo=UTC), "GPS") == datetime(2017, 1, 1, tzinfo=UTC)


def test_days_of_the_year_and_covariances_are_understood(tmp_path: Path) -> None:
    text = TEXT.replace("2016-12-31T23:58:00.250 6", "2016-366T23:58:00.25Z 6")
    text += "COVARIANCE_START\nEPOCH = 2017-01-01T00:00:00\n1.0\n1.0 2.0\nCOVARIANCE_STOP\n"
    assert oem.read(saved(tmp_path, text))[0].epochs[0] == START


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("CCSDS_OEM_VERS = 2.0", "CCSDS_OPM_VERS = 2.0", ":1: begins with 'CCSDS_OPM_VERS'; expected"),
        ("CCSDS_OEM_VERS = 2.0", "<ndm>", "of XML only the KVN of the same message is read"),
        ("VERS = 2.0", "VERS = 4.0", ":1: CCSDS_OEM_VERS: is '4.0'; expected one of 1.0, 2.0, 3.0"),
        ("VERS = 2.0", "VERS =", ":1: CCSDS_OEM_VERS: is ''; expected one of"),
        ("REF_FRAME = GCRF", "REF_FRAME = MARSIAU", ":11: REF_FRAME: is 'MARSIAU'; expected one of GCRF"),
        ("CENTER_NAME = EARTH", "CENTER_NAME = MOON", ":10: CENTER_NAME: is 'MOON'; expected one of EARTH"),
        ("TIME_SYSTEM = UTC\n", "", "TIME_SYSTEM: is missing; expected 'TIME_SYSTEM = ...'"),
        ("6800.00000000", "x", "is no row of states; expected an epoch, a position in km"),
        ("6800.00000000", "nan", "is no row of states"),
        ("6800.00000000", "1e200", "is no row of states"),
        ("6800.00000000", "6_800.0", "is no row of states"),
        ("6800.00000000", "\N{ARABIC-INDIC DIGIT SIX}800.0", "is no row of states"),
        ("TIME_SYSTEM = UTC", "TIME_SYSTEM = UTC\nTIME_SYSTEM = TAI", ":13: TIME_SYSTEM: stands in line 12"),
        ("T23:59:00.250 6", "T23:58:00.250 6", "does not come after the row before; expected rising epochs"),
        ("T23:59:00.250 6", "T24:59:00.250 6", "expected an instant like 2017-12-17T07:21:01.127"),
        ("META_STOP", "", "META_START without META_STOP; expected one after it"),
        ("INTERPOLATION_DEGREE = 7", "INTERPOLATION_DEGREE = x", "INTERPOLATION_DEGREE: is 'x'; expected"),
        ("INTERPOLATION_DEGREE = 7", "INTERPOLATION_DEGREE = 0", "is 0; expected a whole number from 1"),
        ("= HERMITE", "= LINEAR", "INTERPOLATION: is 'LINEAR'; expected one of HERMITE, LAGRANGE"),
        ("INTERPOLATION = ", "USEABLE_START_TIME = 2018-001T00:00:00\nINTERPOLATION = ", "an earlier"),
    ],
)  # fmt: skip
def test_what_is_wrong_names_file_line_and_key(tmp_path: Path, before: str, after: str, message: str) -> None:
    assert before in TEXT
    path = saved(tmp_path, TEXT.replace(before, after))
    with pytest.raises(MessageError) as refused:
        oem.read(path)
    assert str(refused.value).startswith(f"{path}:")
    assert message in str(refused.value)


STATE = opm.Parameters("Ship", "2017-081A", START, STATES[0], 6500.0, 10.0, 2.2)


def test_a_state_is_read_as_it_was_written(tmp_path: Path) -> None:
    burn = opm.Manoeuvre(START, 10.0, 5.0, "RTN", np.array([1.0, 0.0, 0.0]))
    text = opm.written(STATE._replace(manoeuvres=(burn, burn)), Header(CREATED, "SOMEBODY"))
    found = opm.read(saved(tmp_path, text, "a.opm"))
    assert (found.name, found.object_id, found.epoch, found.mass) == ("Ship", "2017-081A", START, 6500.0)
    assert (found.frame, found.unread, found.manoeuvres) == ("GCRF", 2, ())
    assert np.abs(found.state - STATES[0]).max() < 1e-5
    moved = opm.read(saved(tmp_path, text.replace("GCRF", "TEME").replace("MASS = 6500", "# = 1"), "b.opm"))
    assert moved.frame == "TEME"
    assert np.isnan(moved.mass)
    with pytest.raises(MessageError, match=r"a\.opm:12: X: is 'x'; expected a finite number"):
        opm.read(saved(tmp_path, text.replace("X = 6800.00000000 [km]", "X = x [km]"), "a.opm"))


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("6800.00000000 [km]", "6800000.0 [m]", r"a\.opm:12: X: is in \[m\]; expected \[km\]"),
        ("MASS = 6500.0000 [kg]", "MASS = 6.5 [t]", r"MASS: is in \[t\]; expected \[kg\]"),
        ("Y = ", "X = 0\nY = ", r"a\.opm:13: X: stands in line 12 already; expected one"),
        ("EPOCH = 2", "EPOCH = 9", r"EPOCH: is '9.*'; expected an instant like"),
    ],
)
def test_units_and_keys_of_a_state_are_looked_at(
    tmp_path: Path, before: str, after: str, message: str
) -> None:
    """Metres taken for kilometres, or the second of two values, would be another orbit."""
    text = opm.written(STATE, Header(CREATED, "SOMEBODY"))
    assert before in text
    with pytest.raises(MessageError, match=message):
        opm.read(saved(tmp_path, text.replace(before, after, 1), "a.opm"))
    bare = text.replace(" [km]", "").replace("[km/s]", "[KM/S]")
    assert np.abs(opm.read(saved(tmp_path, bare, "b.opm")).state - STATES[0]).max() < 1e-5


def test_no_file_and_no_segment_are_told(tmp_path: Path) -> None:
    with pytest.raises(MessageError, match=r"cannot be read .* expected an OEM in CCSDS's KVN"):
        oem.read(tmp_path / "none.oem")
    with pytest.raises(MessageError, match="has no segment"):
        oem.read(saved(tmp_path, TEXT.split("META_START")[0]))
    with pytest.raises(MessageError, match="has 1 rows; expected two or more"):
        oem.read(saved(tmp_path, "\n".join(TEXT.splitlines()[:19])))
