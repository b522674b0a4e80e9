"""The picture in docs/architecture.md, the import contract and the rooms that exist are one and the same."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")

Layers = list[frozenset[str]]


def drawn() -> Layers:
    """Give the layers of the first picture, from the top: what stands before the blanks of each line."""
    picture = re.search(r"```text\n(.*?)```", TEXT, re.DOTALL)
    assert picture is not None
    return [frozenset(re.split(r" {2,}", line)[0].split(" | ")) for line in picture[1].splitlines()]


def contracted() -> Layers:
    """Give the layers of the import contract, from the top."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    (layers,) = (contract["layers"] for contract in contracts["contracts"] if contract["type"] == "layers")
    return [frozenset(room.removeprefix("sim.") for room in layer.split(" | ")) for layer in layers]


def built() -> set[str]:
    """Name the rooms of the program: the modules and packages of `sim`."""
    modules = {path.stem for path in (ROOT / "sim").glob("*.py")} - {"__init__"}
    return modules | {path.parent.name for path in (ROOT / "sim").glob("*/__init__.py")}


def test_the_picture_is_the_import_contract() -> None:
    assert drawn() == contracted()


def test_every_room_that_exists_is_in_the_picture_and_no_other() -> None:
    assert set().union(*drawn()) == built()


def test_every_room_has_its_paragraph() -> None:
    assert set(re.findall(r"\*\*`(\w+)`\*\*", TEXT)) == built()
