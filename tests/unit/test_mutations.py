"""The mutations of `tests.mutate` still apply, and survivors have their reasons in VALIDATION.md."""

import ast
import tomllib

import pytest

from tests.mutate import ROOT, Mutation, found, mutations, section

KNOWN = mutations()


def test_there_are_many_of_many_sorts() -> None:
    assert len(KNOWN) >= 60
    assert len({one.file for one in KNOWN.values()}) >= 30


@pytest.mark.parametrize("one", KNOWN.values(), ids=list(KNOWN))
def test_a_mutation_applies_in_one_place_and_is_a_program(one: Mutation) -> None:
    text = (ROOT / one.file).read_text(encoding="utf-8")
    broken = one.applied(text)
    assert broken != text
    assert one.what
    if one.file.endswith(".py"):
        assert ast.dump(ast.parse(broken)) != ast.dump(ast.parse(text))
    else:
        assert tomllib.loads(broken) != tomllib.loads(text)


@pytest.mark.parametrize("one", KNOWN.values(), ids=list(KNOWN))
def test_what_should_notice_it_exists(one: Mutation) -> None:
    assert one.tests
    for target in one.tests:
        file, _, name = target.partition("::")
        text = (ROOT / file).read_text(encoding="utf-8")
        assert not name or f"\ndef {name}(" in text


def test_an_old_text_that_is_not_there_once_is_told() -> None:
    one = Mutation("m", "sim/run.py", "a b", "c", "w", ())
    for text, count in (("", 0), ("a b a b", 2)):
        with pytest.raises(ValueError, match=rf"m: sim/run.py has its old text {count} times; expected once"):
            one.applied(text)


def test_every_survivor_has_a_reason_that_stands_in_the_report() -> None:
    report = (ROOT / "VALIDATION.md").read_text(encoding="utf-8")
    assert "## Mistakes made on purpose" in report
    for name, killed_by in found().items():
        if name in KNOWN and not killed_by:
            assert KNOWN[name].survives, name
            assert (
                f"| {name} | `{KNOWN[name].file}` | {KNOWN[name].what} | {KNOWN[name].survives} |" in report
            )


def test_the_section_counts_what_was_tried() -> None:
    tried = {name: killed_by for name, killed_by in found().items() if name in KNOWN}
    told = " ".join(section().split())
    assert f"made {len(tried)} mistakes" in told
    assert f"{sum(not killed_by for killed_by in tried.values())} went unnoticed" in told
