"""``python -m sim``: the command as a process, from its signals to its end."""

import atexit
import os
import signal
import sys
from contextlib import suppress
from typing import NoReturn


def main() -> NoReturn:
    """Run the command that the arguments name and end the process with its exit code."""
    _open_closed_streams()
    try:
        # To be told to end is to be interrupted: what is half-written goes, nothing earlier is lost.
        if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            signal.signal(signal.SIGTERM, signal.default_int_handler)
        from sim.cli import main as command

        code = command()
    except KeyboardInterrupt:  # before the command was there to hear it
        code = 130
    _end(code)


def _open_closed_streams() -> None:
    """Give a process that was started without stdout or stderr the null device for them."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115


def _end(code: int) -> NoReturn:
    """End without tearing down the interpreter, compiled code and all.

    That takes a third of a second, in which an interrupt would make a killed run of a finished one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # a reader that has gone has been told of before
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
