"""What can go wrong, as exceptions that a user reads: each says what, and what may help."""

from __future__ import annotations

from collections.abc import Sequence


class ScenarioError(Exception):
    """A scenario that cannot be flown; ``errors`` holds every fault found, the text is all of them."""

    def __init__(self, errors: Sequence[str]) -> None:
        super().__init__("\n".join(errors))
        self.errors = tuple(errors)


class OutputError(Exception):
    """Something cannot be written where it was asked for; the message names the path and the fix."""


class UnreadableRunError(Exception):
    """A directory that should hold a finished run does not, or holds a damaged one."""
