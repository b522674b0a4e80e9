"""Pictures of a finished run, drawn from its run directory alone."""

from __future__ import annotations

import gc
import io
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from sim.base.errors import OutputError
from sim.files.whole import asked_file, folder_made

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from sim.report.run import Run


_COLOURS: Final = 256  # enough for flat colours with smooth edges
_COMMON: Final = 160  # of them taken exactly


class Plot(NamedTuple):
    """One picture: its file's stem, which is also its module here, and what a run must have for it.

    `needs`: phases, of which one will do; none: any will do. `event`: an event that must have happened;
    `beside`: something of the run that it needs too, by its name in `Run`.
    """

    name: str
    needs: frozenset[str] = frozenset()
    event: str = ""
    beside: str = ""


PLOTS: Final = (
    Plot("ground_track", frozenset({"ascent", "docking", "deorbit", "entry", "landing"})),
    Plot("heights", frozenset({"phasing"})),
    Plot("phase", frozenset({"phasing"}), beside="station"),
    Plot("ascent", frozenset({"ascent"})),
    Plot("approach", frozenset({"docking"})),
    Plot("safety", frozenset({"docking"}), beside="safety"),
    Plot("descent", frozenset({"entry"})),
    Plot("footprint", frozenset({"entry"}), beside="footprint"),
    Plot("landing", frozenset({"landing"}), event="touchdown"),
    Plot("budget", frozenset({"phasing", "docking", "departure", "deorbit"})),
    Plot("visibility"),
    Plot("documented", beside="checks"),
)
FORMATS: Final = ("png", "svg", "pdf")
PICTURES: Final = frozenset(f"{plot.name}.{ending}" for plot in PLOTS for ending in FORMATS)


class Look(NamedTuple):
    """How pictures are written: the kinds of file, dots to the inch of a PNG, dark or light."""

    formats: tuple[str, ...] = ("png",)
    dpi: int | None = None
    dark: bool = False


_USUAL: Final = Look()
_SHARE: Final = 4  # pictures that are worth a process, which begins with a second of imports
Drawn = tuple[dict[str, list[Path]], dict[str, str]]  # files, and words, by the names of pictures
_EVERY: Final = ""  # what is said of all of them


def plot_run(
    run_dir: Path,
    out: Path | None = None,
    *,
    only: Sequence[str] = (),
    look: Look = _USUAL,
    say: Callable[[str], object] | None = None,
    processes: int = 1,
) -> list[Path]:
    """Draw every picture that a run has the phases for and return the paths of the files.

    `out`: directory for the files, made if missing; default `plots` in the run directory. `only`: names of
    pictures. `say` receives one line for each picture that is skipped, with the reason. `processes`: this one
    and others beside it, where there are enough pictures for them. Raises UnreadableRunError, and OutputError
    also for a name or a kind of file that is not known.
    """
    from sim.report.run import read_run

    _refuse("picture", only, [plot.name for plot in PLOTS])
    _refuse("kind of file", look.formats, FORMATS)
    run = read_run(run_dir)
    names = [plot.name for plot in PLOTS if not only or plot.name in only]
    count = min(processes, max(len(names) // _SHARE, 1))
    folder = run_dir / "plots" if out is None else out
    rest = [names[k::count] for k in range(1, count)]
    with folder_made(folder), _beside(run_dir, rest, folder, look) as others:
        written, told = _draw(run, names[::count], folder, look)
        for share, other in zip(rest, others, strict=True):
            try:
                more = other.result()
            except BrokenExecutor:  # killed from outside, for want of memory
                more = _draw(run, share, folder, look)
            written, told = written | more[0], told | more[1]
    if say is not None:
        for name in (*names, _EVERY):
            if name in told:
                say(told[name])
    return [path for name in names for path in written.get(name, ())]


@contextmanager
def _beside(
    run_dir: Path, shares: Sequence[Sequence[str]], folder: Path, look: Look
) -> Iterator[list[Future[Drawn]]]:
    """Draw shares of the pictures in processes of their own."""
    if not shares:
        yield []
        return
    from sim.base.processes import pool_of, without_main

    pool = pool_of(len(shares))
    try:
        with without_main():
            drawing = [pool.submit(_read_and_draw, run_dir, share, folder, look) for share in shares]
        yield drawing
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _read_and_draw(run_dir: Path, names: Sequence[str], folder: Path, look: Look) -> Drawn:
    """Draw pictures of a run that is read for them, in a process of their own."""
    from sim.report.run import read_run

    return _draw(read_run(run_dir), names, folder, look)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Do without Python's search for rings of objects, which figures are full of while they are made."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@_uncollected()
def _draw(run: Run, names: Sequence[str], folder: Path, look: Look) -> Drawn:
    """Draw pictures of a run; return their files and what is to be said, by their names and in general."""
    from sim.report.plots import letters, style

    run = letters.readable(run)
    written: dict[str, list[Future[Path]]] = {}
    told: dict[str, str] = {}
    try:
        style.use(style.DARK if look.dark else style.LIGHT)
        with ThreadPoolExecutor(1) as writer:  # what is drawn is written beside the drawing of the next
            for plot in (plot for plot in PLOTS if plot.name in names):
                if (lacking := _lacking(plot, run)) is not None:
                    told[plot.name] = f"{plot.name}: skipped, the run has no {lacking}"
                    continue
                figure: Figure = import_module(f"{__name__}.{plot.name}").draw(run)
                written[plot.name] = [
                    writer.submit(_write, _drawn(figure, kind, look.dpi), folder / f"{plot.name}.{kind}")
                    for kind in look.formats
                ]
            if (line := letters.lacking()) is not None:
                told[_EVERY] = line
            return {name: [done.result() for done in files] for name, files in written.items()}, told
    finally:
        style.use(style.LIGHT)


def draw(name: str, run: Run, *, dark: bool = False) -> Figure:
    """Draw one picture of a run; raises OutputError for an unknown name and for a run without it."""
    from sim.report.plots import style

    _refuse("picture", [name], [plot.name for plot in PLOTS])
    lacking = _lacking(next(plot for plot in PLOTS if plot.name == name), run)
    if lacking is not None:
        raise OutputError(f"no picture '{name}' of {run.title}: the run has no {lacking}")
    try:
        style.use(style.DARK if dark else style.LIGHT)
        figure: Figure = import_module(f"{__name__}.{name}").draw(run)
        return figure
    finally:
        style.use(style.LIGHT)


def _refuse(what: str, asked: Sequence[str], known: Sequence[str]) -> None:
    """Raise OutputError for a name that is not known, with the nearest one that is."""
    for name in asked:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"; did you mean '{near[0]}'?" if near else ""
            raise OutputError(f"no {what} '{name}'; there are {', '.join(known)}{hint}")


def _lacking(plot: Plot, run: Run) -> str | None:
    """Say what a run lacks for a picture, None where it has everything."""
    if not run.phases or (plot.needs and not plot.needs & run.phases):
        return f"phase {_either(plot.needs)}" if plot.needs else "trajectory"
    if plot.event and run.event(plot.event) is None:
        return plot.event
    if plot.beside and not getattr(run, plot.beside):
        return plot.beside
    return None


def _either(phases: frozenset[str]) -> str:
    """Return phases as 'a, b or c'."""
    *first, last = sorted(phases)
    return f"{', '.join(first)} or {last}" if first else last


def save_picture(figure: Figure, path: Path, dpi: int | None = None) -> Path:
    """Write a figure whole or not at all, as its path ends; return the path. Raises OutputError."""
    return _write(_drawn(figure, kind_of(path), dpi), path)


def kind_of(path: Path) -> str:
    """Return what a picture's path ends in, one of FORMATS, PNG without an ending; raises OutputError."""
    kind = path.suffix[1:].lower() or "png"
    if not path.name or kind not in FORMATS:
        raise OutputError(f"{path}: names no picture; expected a name that ends in .{', .'.join(FORMATS)}")
    return kind


def _write(write: Callable[[Path], None], path: Path) -> Path:
    """Write a picture whole or not at all; return its path. Raises OutputError."""
    with asked_file(path) as partial:
        write(partial)
    return path


def _drawn(figure: Figure, kind: str, dpi: int | None) -> Callable[[Path], None]:
    """Draw a figure and return what writes it to a file."""
    if kind == "png":
        return _drawn_png(figure, dpi)
    content = io.BytesIO()
    stamp = {"Date": None} if kind == "svg" else {"CreationDate": None}
    figure.savefig(content, format=kind, metadata=stamp, facecolor=figure.get_facecolor())
    return lambda path: _write_bytes(path, content.getvalue())


def _write_bytes(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _drawn_png(figure: Figure, dpi: int | None) -> Callable[[Path], None]:
    """Draw a figure in pixels and return what writes them in 256 colours, a third of the size of all."""
    import numpy as np
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas = figure.canvas
    assert isinstance(canvas, FigureCanvasAgg)  # style.figure made it
    usual = figure.dpi
    figure.dpi = usual if dpi is None else dpi
    try:
        canvas.draw()  # type: ignore[no-untyped-call]
        pixels = np.array(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
        dots = (figure.dpi, figure.dpi)
    finally:
        figure.dpi = usual

    return lambda path: _write_indexed(path, pixels, dots)


def _write_indexed(path: Path, pixels: NDArray[np.uint8], dots: tuple[float, float]) -> None:
    """Write opaque pixels (h, w, 4) as a PNG of 256 colours.

    The commonest colours exactly, so that areas keep theirs; the others by the one of Pillow's methods that
    keeps rare colours, a label's or a marker's, as they are. Rows of one colour are looked at once.
    """
    import numpy as np
    from PIL import Image  # comes with matplotlib

    whole = pixels.view(np.uint32).ravel()  # a colour as one number
    begins = np.flatnonzero(np.append(True, whole[1:] != whole[:-1]))
    lengths = np.diff(begins, append=len(whole))
    found, place = np.unique(whole[begins], return_inverse=True)
    order = np.argsort(-np.bincount(place, weights=lengths), kind="stable")
    exact, rest = order[:_COMMON], order[_COMMON:]
    colours = found.view(np.uint8).reshape(-1, 4)[:, :3]
    palette = colours[exact].ravel().tolist()
    index = np.zeros(len(found), dtype=np.uint8)
    index[exact] = np.arange(len(exact))
    if len(rest):
        few = Image.fromarray(colours[rest][None]).quantize(
            _COLOURS - len(exact), method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
        )
        index[rest] = np.asarray(few)[0] + len(exact)
        palette += few.getpalette() or []
    picture = Image.fromarray(np.repeat(index[place], lengths).reshape(pixels.shape[:2]))
    picture.putpalette(palette[: 3 * _COLOURS])
    picture.save(path, format="png", compress_level=6, dpi=dots)
