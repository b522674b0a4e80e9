"""Elements of the station from a file: two lines as published, or an OMM."""

import re
from pathlib import Path

import pytest
from scenario_texts import SHORT

from sim.base.errors import ScenarioError
from sim.scenario import load
from sim.scenario.elements import satellite

LINES = (
    "1 25544U 98067A   18151.37845806  .00001264  00000-0  26359-4 0  9999",
    "2 25544  51.6399 102.5027 0003948 138.3660   3.9342 15.54113216115909",
)
OMM = """CCSDS_OMM_VERS = 2.0
CREATION_DATE = 2018-05-31T12:00:00
ORIGINATOR = SOMEBODY
OBJECT_NAME = ISS (ZARYA)
OBJECT_ID = 1998-067A
CENTER_NAME = EARTH
REF_FRAME = TEME
TIME_SYSTEM = UTC
MEAN_ELEMENT_THEORY = SGP4
EPOCH = 2018-05-31T09:04:58.776384
MEAN_MOTION = 15.54113216
ECCENTRICITY = 0.0003948
INCLINATION = 51.6399
RA_OF_ASC_NODE = 102.5027
ARG_OF_PERICENTER = 138.3660
MEAN_ANOMALY = 3.9342
NORAD_CAT_ID = 25544
BSTAR = 0.000026359
MEAN_MOTION_DOT = 0.00001264
MEAN_MOTION_DDOT = 0
REV_AT_EPOCH = 11590
"""


def scenario(folder: Path) -> Path:
    """Write the short scenario with the name of a file in place of its elements."""
    start = SHORT.index("return_elements")
    end = SHORT.index("]", start) + 1
    path = folder / "a.toml"
    path.write_text(SHORT[:start] + 'return_elements = "iss.txt"' + SHORT[end:], encoding="utf-8")
    return path


@pytest.mark.parametrize("text", ["\n".join(LINES), "ISS (ZARYA)\n" + "\r\n".join(LINES) + "\n", OMM])
def test_elements_are_read_from_a_file_beside_the_scenario(tmp_path: Path, text: str) -> None:
    (tmp_path / "iss.txt").write_text(text, encoding="utf-8")
    station = load(scenario(tmp_path)).station
    assert station is not None
    assert station.return_elements is not None
    ours, meant = satellite(station.return_elements), satellite(LINES)
    for name in ("jdsatepoch", "jdsatepochF", "ecco", "inclo", "nodeo", "argpo", "mo", "no_kozai", "bstar"):
        assert getattr(ours, name) == pytest.approx(getattr(meant, name), rel=1e-9, abs=1e-9), name


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "cannot be read .*; expected two-line elements or an OMM"),
        ("something", "begins with 'something' and has no two lines .*; expected these, or an OMM"),
        ("\n".join(reversed(LINES)), "and has no two lines '1 ...' and '2 ...'"),
        ("\n \n", "iss.txt: is empty and has no two lines"),
        ('{"OBJECT_NAME": "ISS"}', 'begins with \'{"OBJECT_NAME": "ISS"}\' and has no two lines'),
        (OMM.replace("= TEME", "= EME2000"), "iss.txt:7: REF_FRAME: is 'EME2000'; expected one of TEME"),
        (OMM.replace("51.6399", "0.9013 [rad]"), r"iss.txt:13: INCLINATION: is in \[rad\]; expected \[deg\]"),
        (f"{OMM}INCLINATION = 10\n", "iss.txt:22: INCLINATION: stands in line 13 already; expected one"),
        (OMM.replace("0.0003948", "0.000_3948"), "ECCENTRICITY: is '0.000_3948'; expected a finite number"),
        (f"{OMM}CLASSIFICATION_TYPE = banana\n", "does not fit into two-line elements; look at .*CLASSIFI"),
        (OMM.replace("BSTAR = 0.000026359\n", ""), "BSTAR: is missing; expected 'BSTAR = ...'"),
        (OMM.replace("= SGP4", "= DSST"), "iss.txt:9: MEAN_ELEMENT_THEORY: is 'DSST'; expected one of SGP4"),
        (re.sub("(?m)^INCLINATION = .*", "INCLINATION = -1", OMM), "INCLINATION: is -1; expected 0 to 180"),
        (re.sub("(?m)^BSTAR = .*", "BSTAR = 1e9", OMM), "BSTAR: is 1e.09; expected -0.9 to 0.9"),
        (OMM.replace("= 25544", "= x"), "does not fit into two-line elements; look at .*NORAD_CAT_ID"),
        ("\n".join(LINES).replace("9999", "9998"), "line 1 ends in checksum 8"),
    ],
)
def test_a_faulty_file_names_scenario_file_and_key(tmp_path: Path, text: str | None, message: str) -> None:
    if text is not None:
        (tmp_path / "iss.txt").write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError, match=rf"a\.toml:\d+: station\.return_elements.*{message}"):
        load(scenario(tmp_path))
