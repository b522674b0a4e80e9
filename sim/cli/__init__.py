"""The commands: arguments and what is printed; whatever is heavy is imported inside them."""

import io
import sys

from sim.base.errors import OutputError
from sim.cli import campaigns, flights, plans, runs  # noqa: F401 - each registers its commands
from sim.cli.app import app
from sim.cli.outcome import printing, silence_stdout, tell
from sim.exits import PASSED, PIPE_CLOSED, REFUSED


def main() -> int:
    """Run the command that the arguments name; give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # names that the terminal cannot spell must not stop a run
            stream.reconfigure(errors="backslashreplace")
    try:
        with printing():
            app(prog_name="sim")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else REFUSED
    except BrokenPipeError:
        silence_stdout()
        return PIPE_CLOSED
    except OutputError as error:  # of --help and --version; commands tell theirs themselves
        tell(str(error))
        return REFUSED
    return PASSED
