"""The fixture by which validation tests say what they compare; VALIDATION.md is made of its records."""

from collections.abc import Generator
from pathlib import Path

import pytest

from tests.validation.report import Judge, Record, write

_RECORDS = pytest.StashKey[list[Record]]()  # of the whole run
_MISSED = pytest.StashKey[list[str]]()  # of one test


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--validation-report", metavar="PATH", help="write what tests/validation compared to PATH (Markdown)"
    )


@pytest.fixture
def agreement(request: pytest.FixtureRequest) -> Judge:
    """Give the judge of differences against an independent reference or a closed form.

    `topic` names the table of VALIDATION.md, `reference` and `version` what is compared with, `quantity`
    what is compared; `difference` is ours less the reference's, or a distance, in `unit`. A test may judge
    several; it fails at its end with all that do not hold, so that the report has them all.
    """
    records = request.config.stash.setdefault(_RECORDS, [])
    missed = request.node.stash.setdefault(_MISSED, [])

    def judge(
        topic: str,
        reference: str,
        quantity: str,
        difference: float,
        tolerance: float,
        unit: str,
        version: str = "",
    ) -> None:
        test = f"{request.path.name}::{request.node.originalname}"
        record = Record(topic, reference, version, quantity, float(difference), float(tolerance), unit, test)
        records.append(record)
        if not record.holds:
            missed.append(
                f"{quantity}: {difference:.6g} {unit}, tolerance {tolerance:g} {unit}, against {reference}"
            )

    return judge


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    yield
    missed = item.stash.get(_MISSED, [])
    if missed:
        pytest.fail("\n".join(missed), pytrace=False)


def pytest_sessionfinish(session: pytest.Session) -> None:
    path = session.config.getoption("--validation-report", default=None)
    records = session.config.stash.get(_RECORDS, [])
    if path and records:
        write(Path(path), records)
