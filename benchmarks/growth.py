"""How cost grows with the field's degree, the duration and the number of cases."""

import math
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks import core, problems, table
from sim.base.arrays import FloatArray
from sim.physics.numbers import WIDTH

_DEGREES = (2, 4, 8, 12, 16, 20, 28, 36, 50, 70)
_DAYS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0)
_COUNTS = (100, 300, 1_000, 3_000, 10_000, 30_000)
_MEMORY_COUNTS = (1_000, 10_000, 100_000)
_STEP, _LOOSE = 100.0, 1e-6  # the step is always the longest: the same work at every degree
_HALF_DAY = 43_200.0  # s


@dataclass(frozen=True)
class Curve:
    """Times [s] over a size, the exponent fitted to them, and the one that theory gives."""

    title: str
    label: str
    sizes: FloatArray
    times: FloatArray
    fixed: float  # s, the part that does not grow: taken off before the fit
    exponent: float
    theory: FloatArray  # s, what theory makes of the times less the fixed part
    expected: str


def grow(say: Callable[[str], None], *, save: bool) -> None:
    """Measure the three curves and the memory, print them, draw and write them if asked."""
    curves = [_degrees(say), _durations(say), _counts(say)]
    memory = _memory(say)
    say("")
    parts = []
    for curve in curves:
        head = (curve.label, "time", "without the fixed part")
        lines = [
            (f"{size:g}", table.duration(t), table.duration(t - curve.fixed))
            for size, t in zip(curve.sizes, curve.times, strict=True)
        ]
        heading = f"{curve.title}: fitted power {curve.exponent:.2f}; expected {curve.expected}"
        parts.append(_put(table.Table(heading, head, lines)))
    heading = "Memory: peak of a process that flies that many entries"
    parts.append(_put(table.Table(heading, ("cases", "peak"), memory)))
    print(f"\n{table.machine()}")
    if save:
        draw(curves)
        text = f"# How cost grows\n\n{table.machine()}\n\n![growth](growth.png)\n\n" + "\n".join(parts)
        path = table.save("growth.md", text)
        print(f"written: benchmarks/results/{path.name} and growth.png")


def _put(shown: table.Table) -> str:
    """Print a table and return it as Markdown."""
    table.show(shown)
    return table.markdown(shown)


def _least(run: Callable[[], object], patience: float = 0.6) -> float:
    """Return the least time [s] of a few runs."""
    best, began = math.inf, time.perf_counter()
    while best == math.inf or time.perf_counter() - began < patience:
        before = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - before)
    return best


def _fit(sizes: FloatArray, times: FloatArray) -> float:
    """Return the exponent of a power law (least squares of the logarithms)."""
    return float(np.polyfit(np.log(sizes), np.log(times), 1)[0])


def _turns(degree: float) -> float:
    """Return how often the loop through the degrees of a field turns, WIDTH orders at a time."""
    return float(sum(range(int(degree) + 2, 0, -WIDTH)))


def _start_and_turns(sizes: FloatArray, times: FloatArray) -> FloatArray:
    """Fit a + b turns (least squares of relative errors) and return it at the sizes."""
    columns = np.column_stack([np.ones(len(sizes)), [_turns(size) for size in sizes]])
    found = np.linalg.lstsq(columns / times[:, None], np.ones(len(sizes)), rcond=None)[0]
    return np.asarray(columns @ found)


def _degrees(say: Callable[[str], None]) -> Curve:
    """Measure half a day over the degree; what a field of degree 0 takes does not grow."""
    times = []
    for degree in (0, *_DEGREES):
        say(f"degree {degree}")
        job = problems.orbit(_HALF_DAY, degree)
        times.append(_least(lambda job=job: core.fly_one(job, _STEP, _LOOSE)))  # type: ignore[misc]
    sizes, grown = np.array(_DEGREES, dtype=float), np.array(times[1:])
    field = grown - times[0]
    theory = _start_and_turns(sizes, field)
    worst = float(np.abs(theory / field - 1.0).max())
    law = f"a start and turns of {WIDTH} orders side by side, some n^2 / {2 * WIDTH}"
    expected = f"{law}: holds to {100 * worst:.0f} %"
    title = "Half a day over the field's degree"
    return Curve(title, "degree", sizes, grown, times[0], _fit(sizes, field), theory, expected)


def _durations(say: Callable[[str], None]) -> Curve:
    """Measure degree 20 over the duration."""
    times = []
    for days in _DAYS:
        say(f"{days} days")
        job = problems.orbit(days * 86_400.0)
        times.append(_least(lambda job=job: core.fly_one(job, 150.0, 1e-9)))  # type: ignore[misc]
    sizes, grown = np.array(_DAYS), np.array(times)
    return _linear("20x20 over the duration", "days", sizes, grown)


def _counts(say: Callable[[str], None]) -> Curve:
    """Measure the entries over their number."""
    job, times = problems.entry(max(_COUNTS)), []
    core.fly_all(problems.entry(2), 40.0, 1e-4)
    for count in _COUNTS:
        say(f"{count} cases")
        times.append(_least(lambda n=count: _first_cases(job, n)))  # type: ignore[misc]
    sizes, grown = np.array(_COUNTS, dtype=float), np.array(times)
    return _linear("Entries over their number", "cases", sizes, grown)


def _linear(title: str, label: str, sizes: FloatArray, times: FloatArray) -> Curve:
    # The line goes through the last point, where fixed costs count least.
    theory = times[-1] * sizes / sizes[-1]
    return Curve(title, label, sizes, times, 0.0, _fit(sizes, times), theory, "linear: 1")


def _first_cases(job: problems.Work, count: int) -> FloatArray:
    """Fly the first cases of a piece of work."""
    from dataclasses import replace

    some = replace(job, starts=job.starts[:count], factors=job.factors[:count])
    return core.fly_all(some, 40.0, 1e-4)


_CHILD = """
import resource, sys
from benchmarks import core, problems
from sim.base.arrays import FloatArray
core.fly_all(problems.entry(int(sys.argv[1])), 40.0, 1e-4)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3))
"""


def _memory(say: Callable[[str], None]) -> list[tuple[str, str]]:
    """Return the peak memory of processes with more and more cases."""
    lines = []
    for count in _MEMORY_COUNTS:
        say(f"memory of {count} cases")
        command = [sys.executable, "-c", _CHILD, str(count)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        peak = f"{float(done.stdout):.0f} MB" if done.returncode == 0 else "not available here"
        lines.append((f"{count:,}", peak))
    return lines


def draw(curves: Sequence[Curve]) -> None:
    """Draw the curves with their fits into results/growth.png."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(1, len(curves), figsize=(12.5, 4.2), layout="constrained")
    for axis, curve in zip(axes, curves, strict=True):
        grown = (curve.times - curve.fixed) * 1e3
        axis.loglog(curve.sizes, grown, "o", color="#1f5fa8", label="measured")
        label = "linear" if curve.fixed == 0.0 else "a start and turns"
        axis.loglog(curve.sizes, curve.theory * 1e3, "-", color="#c8501e", label=label)
        axis.set_xlabel(curve.label)
        axis.set_ylabel("time, ms" if curve.fixed == 0.0 else "time less that of degree 0, ms")
        axis.set_title(f"{curve.title}\nfitted power {curve.exponent:.2f}", fontsize=10)
        axis.grid(True, which="both", alpha=0.25)
        axis.legend(frameon=False)
    table.RESULTS.mkdir(exist_ok=True)
    figure.savefig(table.RESULTS / "growth.png", dpi=130)
    plt.close(figure)
