"""The pictures of a flight in a notebook: `flight.plot.descent()`."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from sim.flown import Flown
from sim.report.checks import CheckResult
from sim.report.plots import PLOTS, Look, draw, plot_run, save_picture
from sim.report.run import read_run
from sim.report.run_directory import write

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def _apart() -> AbstractContextManager[None]:
    """Keep a notebook's own settings of matplotlib, which is imported only now."""
    from sim.report.plots import style

    return style.apart()


@dataclass(frozen=True)
class Picture:
    """A picture that a notebook shows; `figure` is matplotlib's, to be changed as one likes."""

    figure: Figure

    def save(self, path: Path | str, *, dpi: int | None = None) -> Path:
        """Write the picture as the path ends, .png, .svg or .pdf; return the path. Raises OutputError."""
        with _apart():
            return save_picture(self.figure, Path(path), dpi)

    def _repr_png_(self) -> bytes:
        content = io.BytesIO()
        with _apart():
            self.figure.savefig(content, format="png", facecolor=self.figure.get_facecolor())
        return content.getvalue()


class Pictures:
    """The pictures of one flight: called, it writes them; each of `dir()` draws one.

    `flight.plot.descent()`, `flight.plot.approach(dark=True)`, `flight.plot("pictures", only=["budget"])`.
    """

    def __init__(self, flown: Flown, checks: Sequence[CheckResult]) -> None:
        self._flown, self._checks = flown, checks

    def __call__(
        self, folder: Path | str, *, only: Sequence[str] = (), dark: bool = False, kind: str = "png"
    ) -> list[Path]:
        """Draw the pictures of the flight into a folder, all or `only` those named; return their paths.

        `kind`: png, svg or pdf. Raises OutputError.
        """
        with TemporaryDirectory() as scratch, _apart():
            run = write(self._flown, self._checks, Path(scratch) / "run")
            return plot_run(run, Path(folder), only=only, look=Look((kind,), dark=dark))

    def __getattr__(self, name: str) -> Callable[..., Picture]:
        if name not in self.__dir__():
            raise AttributeError(f"no picture '{name}'; there are {', '.join(self.__dir__())}")

        def picture(*, dark: bool = False) -> Picture:
            with _apart():
                return Picture(draw(name, self._run, dark=dark))

        picture.__name__ = name
        picture.__doc__ = (
            f"Draw the picture '{name}'; raises OutputError where the flight has nothing for it."
        )
        return picture

    def __dir__(self) -> list[str]:
        return [plot.name for plot in PLOTS]

    def __repr__(self) -> str:
        return f"<pictures {', '.join(self.__dir__())}>"

    @property
    def _run(self) -> Any:
        """The flight as a reader of its run directory sees it, made once."""
        if "_read" not in self.__dict__:
            with TemporaryDirectory() as scratch:
                self.__dict__["_read"] = read_run(write(self._flown, self._checks, Path(scratch) / "run"))
        return self.__dict__["_read"]
