"""One page of the whole mission: a single file that opens offline in any browser."""

from __future__ import annotations

from pathlib import Path

from sim.files.whole import write_text
from sim.report.page.data import page_data
from sim.report.page.markup import assembled
from sim.report.run import PAGE, read_run


def write_page(run_dir: Path, out: Path | None = None) -> Path:
    """Write the page of a finished run, by default report.html in its directory; return its path.

    Raises UnreadableRunError, OutputError.
    """
    run = read_run(run_dir)
    path = run_dir / PAGE if out is None else out
    return write_text(path, assembled(run.title, page_data(run)))
