"""What can go wrong with a run directory, in words a user can act on."""


class RunDirectoryError(Exception):
    """A run directory cannot be used; the message names the path and the fix."""


class OutputError(RunDirectoryError):
    """A run directory cannot be written where it was asked for."""


class UnreadableRunError(RunDirectoryError):
    """A directory that should hold a finished run does not, or holds a damaged one."""
