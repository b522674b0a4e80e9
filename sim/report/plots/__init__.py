"""Pictures of a finished run, drawn from its run directory alone."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sim.base.errors import OutputError
from sim.files.whole import folder_made, new_file

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from sim.report.run import Run


_COLOURS = 256  # enough for flat colours with smooth edges


class Plot(NamedTuple):
    """One picture: its file's stem, which is also its module here, and the phases of which it needs one.

    `beside`: a file of the run that it needs too, named like the picture's data.
    """

    name: str
    needs: frozenset[str]
    beside: str = ""


PLOTS = (
    Plot("ground_track", frozenset({"ascent", "docking", "deorbit", "entry", "landing"})),
    Plot("altitude", frozenset()),
    Plot("phase_and_range", frozenset({"phasing"})),
    Plot("approach", frozenset({"docking"})),
    Plot("safety", frozenset({"docking"}), "safety"),
    Plot("ascent", frozenset({"ascent"})),
    Plot("descent", frozenset({"entry"})),
)
PICTURES = frozenset(f"{plot.name}.png" for plot in PLOTS)


def plot_run(
    run_dir: Path, out: Path | None = None, *, say: Callable[[str], object] | None = None
) -> list[Path]:
    """Draw every picture that a run has the phases for and return the paths of the PNG files.

    `out`: directory for the files, made if missing; default `plots` in the run directory. `say` receives one
    line for each picture that is skipped, with the reason. Raises UnreadableRunError, OutputError.
    """
    from sim.report.run import read_run

    run = read_run(run_dir)
    folder = run_dir / "plots" if out is None else out
    paths = []
    with folder_made(folder):
        for plot in PLOTS:
            if not (plot.needs & run.phases or (not plot.needs and run.phases)):
                if say is not None:
                    say(f"{plot.name}: skipped, the run has no phase {_either(plot.needs)}")
                continue
            if plot.beside and getattr(run, plot.beside) is None:
                if say is not None:
                    say(f"{plot.name}: skipped, the run has no {plot.beside}.json; fly it again")
                continue
            draw: Callable[[Run], Figure] = import_module(f"{__name__}.{plot.name}").draw
            paths.append(save_picture(draw(run), folder / f"{plot.name}.png"))
    return paths


def _either(phases: frozenset[str]) -> str:
    """Return phases as 'a, b or c'."""
    *first, last = sorted(phases)
    return f"{', '.join(first)} or {last}" if first else last


def save_picture(figure: Figure, path: Path) -> Path:
    """Write a figure as PNG of 256 colours, a third of the size of a full one, whole or not at all.

    Raises OutputError.
    """
    import numpy as np
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image  # comes with matplotlib

    canvas = figure.canvas
    assert isinstance(canvas, FigureCanvasAgg)  # style.figure made it
    canvas.draw()  # type: ignore[no-untyped-call]
    pixels = np.asarray(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
    picture = Image.fromarray(pixels[..., :3])
    # Of Pillow's methods the one that keeps rare colours, a label's or a marker's, as they are.
    few = picture.quantize(_COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    try:
        with new_file(path) as partial:
            few.save(partial, optimize=True, dpi=(figure.dpi, figure.dpi))
    except OSError as error:
        raise OutputError(f"{path}: could not be written ({error.strerror}); name another --out") from error
    return path
