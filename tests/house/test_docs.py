"""The pages of the documentation: what programs write of them is current, what they quote is so."""

import re
import tomllib
from pathlib import Path

import pytest

from docs import reference
from sim import __version__

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
# What pages say of the record, and where it stands in VALIDATION.md, which the tests' results write.
QUOTED = {
    "accuracy.md": (
        ("all within 10 s, 3.7 s rms", "| all | 28 | +0.6 | 3.7 | 9.1 |"),
        ("28 of 28 dock", "Of 28 flights 28 dock"),
        (
            "4.9 min rms, 79 % within 6 min, 100 % within 15",
            "4.9 min rms, median 2.7, 79%",
        ),
        ("93 % come within 15 min", "| rule, each flight left out, all | 28 | 20.7 | 3.9 | 71% | 93% |"),
        ("close with 9.3 deg to gain", "phase close with 9.3 deg to gain"),
        ("303 km; documented 338 to 350", "| 303 km | 338 to 350 km |"),
        ("-1 and +5 s", "| tma-07m-return | guided | 4.06 g | 3 to 5 g | -1 s |"),
        ("within 23 s of the plan", "| +5 s | -3, -10, -23 s |"),
        ("372 km; documented 420 to 475", "| 372 km | 420 to 475 km |"),
        ("9 s too short from 35 km on", "| ms11-return | 0.276 | 60 to 60 deg | 287, 112, -8 s |"),
    ),
    "frames-and-time.md": (("Orekit\nwithin 1.6 cm", "as metres on the ground | 16 mm |"),),
}


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    return reference.pages()


@pytest.mark.parametrize("name", ["scenario.md", "events.md", "columns.md"])
def test_generated_pages_are_those_of_the_program(name: str, written: dict[str, str]) -> None:
    page = (DOCS / "reference" / name).read_text(encoding="utf-8")
    assert page == written[name], "write it anew: python -m docs.reference"


def test_every_command_and_option_is_on_its_page(written: dict[str, str]) -> None:
    """How help is laid out changes with Typer; what it names does not."""
    page = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
    names = re.compile(r"^## .*|^  --[a-z-]+", re.MULTILINE)
    assert names.findall(page) == names.findall(written["commands.md"]), (
        "write it anew: python -m docs.reference"
    )
    assert len(names.findall(page)) > 40


def test_every_page_is_in_the_navigation() -> None:
    def pages(entries: list[dict[str, object]]) -> list[str]:
        found: list[str] = []
        for entry in entries:
            for inner in entry.values():
                found += [str(inner)] if isinstance(inner, str) else pages(inner)  # type: ignore[arg-type]
        return found

    listed = pages(tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]["nav"])
    there = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")}
    assert len(listed) == len(set(listed))
    assert set(listed) == there


def test_every_example_is_shown_in_the_docs() -> None:
    page = (DOCS / "how-to" / "notebook.md").read_text(encoding="utf-8")
    shown = re.findall(r'^ +--8<-- "(examples/\w+\.py)"$', page, re.MULTILINE)
    assert sorted(shown) == sorted(f"examples/{path.name}" for path in (ROOT / "examples").glob("*.py"))


@pytest.mark.parametrize("name", sorted(QUOTED))
def test_what_pages_quote_stands_in_the_validation(name: str) -> None:
    page = (DOCS / name).read_text(encoding="utf-8")
    validation = (ROOT / "VALIDATION.md").read_text(encoding="utf-8")
    for said, shown in QUOTED[name]:
        assert said in page
        assert shown in validation


def test_commands_that_the_readme_names_are_commands(written: dict[str, str]) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(?:\.venv/bin/)?sim ([a-z]+)", text))
    known = {name.split()[0] for name in re.findall(r"^## `sim (.+)`", written["commands.md"], re.MULTILINE)}
    assert len(named) > 10
    assert named <= known


def test_the_citation_is_of_this_version() -> None:
    assert f"\nversion: {__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_links_between_pages_of_the_repository_lead_somewhere() -> None:
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md"):
        text = page.read_text(encoding="utf-8")
        links = re.findall(r"\]\(([^)#:]+)\)", text) + re.findall(r"^\[\w+\]: (\S+)$", text, re.MULTILINE)
        assert links
        assert all((ROOT / link).exists() for link in links), page.name


def test_every_command_ends_with_an_example_its_exit_codes_and_a_page(written: dict[str, str]) -> None:
    told = dict(
        re.findall(r"^## `sim (.+?)`\n(.*?)(?=^## |\Z)", written["commands.md"], re.MULTILINE | re.DOTALL)
    )
    assert len(told) > 14
    for name, text in told.items():
        said = " ".join(text.split())
        assert f"Example: sim {name.removesuffix(' fly')}" in said, name
        (page,) = re.findall(r"Exit codes: 0 .*, 2 .* More: (docs/\S+\.md)", said)
        assert (ROOT / page).is_file(), name
