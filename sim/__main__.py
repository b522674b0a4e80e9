"""``python -m sim``: the command as a process, from its signals to its end."""

import sys

try:
    import atexit
    import gc
    import os
    import signal
    from contextlib import suppress
    from threading import Timer
    from types import FrameType
    from typing import NoReturn
except KeyboardInterrupt:  # as `main` ends
    sys.exit(130)

_AGAIN = 0.02  # s until an interrupt that would be lost is tried again


def main() -> NoReturn:
    """Run the command that the arguments name and end the process with its exit code."""
    try:
        _hear_signals()
        _open_closed_streams()
        # Hundreds of thousands of objects come with the imports and with compiling, and stay: looking through
        # them for cycles every 700 new ones takes a tenth of a run.
        gc.set_threshold(200_000, 50, 20)
        # Plugins of pydantic could only watch; to look for them among all that is installed takes 10 ms.
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
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


def _hear_signals() -> None:
    """Take being told to end for an interrupt, so that what is half-written goes, and lose none."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _interrupt)
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _interrupt)
    usual = sys.unraisablehook

    def again(lost: "sys.UnraisableHookArgs") -> None:
        if issubclass(lost.exc_type, KeyboardInterrupt):
            _repeat(signal.SIGINT)
        else:
            usual(lost)

    sys.unraisablehook = again


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Raise KeyboardInterrupt, a little later where LLVM has called back: nothing raised there arrives."""
    while frame is not None:
        if frame.f_code.co_name.startswith("_raw_object_cache"):
            _repeat(number)
            return
        frame = frame.f_back
    raise KeyboardInterrupt


def _repeat(number: int) -> None:
    timer = Timer(_AGAIN, signal.raise_signal, [number])
    timer.daemon = True
    timer.start()


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
