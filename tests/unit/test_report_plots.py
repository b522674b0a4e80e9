"""Pictures come from the run directory alone; labels keep off each other; what cannot be drawn is said."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.transforms import Bbox
from synthetic_flight import FakeFlight, ascent, departure, docked, phasing, whole_flight

from sim.base.errors import OutputError, UnreadableRunError
from sim.files import whole
from sim.report.plots import draw, landing, plot_run, style
from sim.report.plots.labels import Label, label_points, label_times
from sim.report.run import read_run, read_told
from sim.report.run_directory import write
from sim.report.views.track import Area

ALL = [
    "ground_track", "heights", "phase", "ascent", "approach", "safety", "descent", "landing", "budget",
    "visibility",
]  # fmt: skip


@pytest.fixture(scope="module")
def run_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(whole_flight(), [], tmp_path_factory.mktemp("runs") / "ms07")


@pytest.fixture(scope="module")
def drawn(run_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Path], list[str]]:
    """Give every picture of the whole flight, and what was said of those that it has not."""
    said: list[str] = []
    return plot_run(run_dir, tmp_path_factory.mktemp("drawn") / "pictures", say=said.append), said


@pytest.mark.slow  # twelve pictures
def test_a_whole_flight_gives_every_picture_at_readme_width(drawn: tuple[list[Path], list[str]]) -> None:
    from matplotlib.image import imread

    paths, said = drawn
    assert [path.stem for path in paths] == ALL
    assert said == [
        "footprint: skipped, the run has no footprint",
        "documented: skipped, the run has no checks",
    ]
    for path in paths:
        picture = imread(path)
        assert 1200 <= picture.shape[1] <= 1600
        assert picture[..., :3].std() > 0.02  # not blank
        assert path.stat().st_size < 300_000
    assert sorted(p.name for p in paths[0].parent.iterdir()) == sorted(f"{n}.png" for n in ALL)


def test_phases_that_were_not_flown_are_skipped_with_a_line(tmp_path: Path) -> None:
    out = write(FakeFlight((ascent(),)), [], tmp_path / "run")
    said: list[str] = []
    paths = plot_run(out, say=said.append)
    assert [path.stem for path in paths] == ["ground_track", "ascent", "visibility"]
    assert all(path.parent == out / "plots" for path in paths)
    assert said == [
        "heights: skipped, the run has no phase phasing",
        "phase: skipped, the run has no phase phasing",
        "approach: skipped, the run has no phase docking",
        "safety: skipped, the run has no phase docking",
        "descent: skipped, the run has no phase entry",
        "footprint: skipped, the run has no phase entry",
        "landing: skipped, the run has no phase landing",
        "budget: skipped, the run has no phase deorbit, departure, docking or phasing",
        "documented: skipped, the run has no checks",
    ]


@pytest.mark.parametrize(
    ("legs", "drawn"),
    [
        ((ascent(), phasing()), ["ground_track", "heights", "phase", "ascent", "budget", "visibility"]),
        ((docked(), departure()), ["budget", "visibility"]),
        ((docked(),), []),
    ],
    ids=["out", "departure", "nothing"],
)
def test_part_of_a_flight_can_be_drawn(legs: tuple[object, ...], drawn: list[str], tmp_path: Path) -> None:
    out = write(FakeFlight(legs), [], tmp_path / "run")  # type: ignore[arg-type]
    assert [path.stem for path in plot_run(out)] == drawn


def test_what_is_no_run_is_said(tmp_path: Path, run_dir: Path) -> None:
    with pytest.raises(UnreadableRunError, match="no such run directory; fly one"):
        plot_run(tmp_path / "missing")
    with pytest.raises(UnreadableRunError, match=r"not a run directory, timeline.json cannot be read"):
        plot_run(tmp_path)
    broken = tmp_path / "broken"
    broken.mkdir()
    for name in ("timeline.json", "checks.json", "run.json", "trajectory.parquet"):
        (broken / name).write_bytes((run_dir / name).read_bytes()[:200])
    with pytest.raises(UnreadableRunError, match=r"timeline.json: damaged"):
        plot_run(broken)
    for path in run_dir.iterdir():
        if path.is_file() and path.name != "trajectory.parquet":
            shutil.copy(path, broken)
    with pytest.raises(UnreadableRunError, match=r"trajectory\.parquet: not readable"):
        plot_run(broken)


def test_a_place_that_cannot_hold_pictures_is_refused(run_dir: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="file: cannot be made"):
        plot_run(run_dir, tmp_path / "file")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("timeline.json", "{}", "scenario: is missing"),
        ("timeline.json", "[]", "is an array; expected a table"),
        ("timeline.json", '{"scenario": "x", "events": [3]}', r"events\.1: is 3; expected a table"),
        ("timeline.json", '{"scenario": "x", "events": [{}]}', r"events\.1\.event: is missing"),
        ("run.json", "{}", "program: is missing"),
        ("checks.json", "{}", "is a table; expected an array"),
        ("checks.json", "[" * 100_000, "damaged"),
    ],
)
def test_a_damaged_run_is_told_in_words(
    run_dir: Path, tmp_path: Path, name: str, content: str, words: str
) -> None:
    shutil.copytree(run_dir, tmp_path / "run")
    (tmp_path / "run" / name).write_text(content)
    with pytest.raises(UnreadableRunError, match=rf"{name}: {words}"):
        plot_run(tmp_path / "run")


@pytest.mark.parametrize("name", ["station.parquet", "safety.json"])
def test_what_a_run_wrote_and_is_gone_is_told(run_dir: Path, tmp_path: Path, name: str) -> None:
    """Not every run writes these: one that lost them would pass for a flight without a station."""
    out = Path(shutil.copytree(run_dir, tmp_path / "run"))
    (out / name).unlink()
    with pytest.raises(UnreadableRunError, match=rf"{name}, which its run wrote, is gone"):
        read_run(out)
    if name == "safety.json":
        with pytest.raises(UnreadableRunError, match="is gone"):
            read_told(out)


def test_a_path_too_long_is_told_in_words() -> None:
    with pytest.raises(UnreadableRunError, match="cannot be read"):
        plot_run(Path("n" * 300))


def test_pictures_that_cannot_be_written_leave_no_folder(
    run_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(whole, "new_file", full)
    with pytest.raises(OutputError, match=r"could not be written .*no space left.*another place"):
        plot_run(run_dir, tmp_path / "a" / "b", only=["phase", "budget"])
    assert not (tmp_path / "a").exists()


@pytest.mark.slow
def test_names_are_drawn_as_they_are(tmp_path: Path) -> None:
    write(whole_flight(), [], tmp_path / "run")
    for name in ("timeline", "run"):
        path = tmp_path / "run" / f"{name}.json"
        content = json.loads(path.read_text())
        content["scenario"] = "$x_{$ \\frac{ %s"
        if name == "run":
            content["target"] = {**content["target"], "name": "$y^{$"}
        path.write_text(json.dumps(content))
    assert plot_run(tmp_path / "run", tmp_path / "pictures")


def test_labels_of_near_points_do_not_overlap() -> None:
    ax = style.axes(style.figure(5.0, "labels", ""), (1.0, 1.0, 8.0, 3.0))
    ax.set(xlim=(0.0, 1.0), ylim=(0.0, 1.0))
    x = np.linspace(0.0, 1.0, 50)
    points = [Label(0.5 + 0.004 * k, 0.5 + 0.004 * k, f"a longer label {k}") for k in range(8)]
    boxes = label_points(ax, points, [(x, x)])
    frame = ax.get_window_extent()
    assert len(boxes) == 8
    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
    assert all(frame.x0 <= b.x0 and b.x1 <= frame.x1 and frame.y0 <= b.y0 and b.y1 <= frame.y1 for b in boxes)


@pytest.mark.parametrize("palette", [style.LIGHT, style.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", [style.PAPER, style.NIGHT], ids=["paper", "night"])
def test_what_is_written_stands_out_from_paper_and_night(palette: dict[str, str], ground: str) -> None:
    """Contrast of 4.5:1 or more, by WCAG 2.2, section 1.4.3."""
    from matplotlib.colors import to_rgb

    def luminance(colour: str) -> float:
        parts = np.array(to_rgb(colour))
        linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
        return float(linear @ [0.2126, 0.7152, 0.0722])

    below = luminance(palette[ground])
    for name in (style.INK, style.MUTED, *style.ROLES.values()):
        dark, light = sorted((below, luminance(palette[name])))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, name


def test_other_figures_keep_their_settings() -> None:
    import matplotlib as mpl

    with mpl.rc_context({"text.parse_math": True, "font.family": ["serif"]}):
        before = dict(mpl.rcParams)
        with style.apart():
            fig = style.figure(2.0, "$x$", "")
            style.axes(fig, (1.0, 1.0, 2.0, 0.5))
            assert not fig.texts[0].get_parse_math()
        assert dict(mpl.rcParams) == before


def test_labels_of_near_instants_climb_in_rows() -> None:
    ax = style.axes(style.figure(5.0, "labels", ""), (1.0, 1.0, 8.0, 2.0))
    ax.set(xlim=(0.0, 100.0), ylim=(0.0, 1.0))
    one = label_times(ax, [(10.0, "alone")])
    assert label_times(ax, [(50.0 + k, "a label") for k in range(5)]) > 3 * one
    texts = [text.get_window_extent() for text in ax.texts if text.get_text()]
    assert not any(a.overlaps(b) for a, b in combinations(texts[1:], 2))


def test_instants_at_one_place_share_a_label_that_names_the_first_and_the_last() -> None:
    ax = style.axes(style.figure(5.0, "labels", ""), (1.0, 1.0, 8.0, 2.0))
    ax.set(xlim=(0.0, 100.0), ylim=(0.0, 1.0))
    label_times(ax, [(20.0, "DV5"), (50.1, "DV7"), (50.0, "DV6"), (50.2, "DV8"), (80.1, "b"), (80.0, "a")])
    texts = {text.get_text() for text in ax.texts if text.get_text()}
    assert texts == {"DV5", "DV6\N{HORIZONTAL ELLIPSIS}\nDV8", "a\nb"}
    assert len(ax.lines) == 6  # each instant has its leader


def test_a_label_that_reads_to_the_left_leaves_its_neighbours_theirs() -> None:
    ax = style.axes(style.figure(5.0, "labels", ""), (1.0, 1.0, 11.6, 2.0))
    ax.set(xlim=(0.0, 100.0), ylim=(0.0, 1.0))
    label_times(
        ax, [(94.0, "a little earlier"), (99.0, "at the very end of the axis"), (40.0, "long before")]
    )
    texts = {text.get_text(): text.get_window_extent() for text in ax.texts if text.get_text()}
    assert set(texts) == {"a little earlier", "at the very end of the axis", "long before"}
    assert not any(a.overlaps(b) for a, b in combinations(texts.values(), 2))
    assert all(box.x1 <= ax.figure.bbox.width for box in texts.values())


@pytest.mark.slow
def test_pictures_drawn_by_two_processes_are_those_of_one(
    drawn: tuple[list[Path], list[str]], run_dir: Path, tmp_path: Path
) -> None:
    said: list[str] = []
    paths = plot_run(run_dir, tmp_path, say=said.append, processes=2)
    assert [path.name for path in paths] == [path.name for path in drawn[0]]
    assert said == drawn[1]
    assert all(a.read_bytes() == b.read_bytes() for a, b in zip(paths, drawn[0], strict=True))


def test_a_fault_of_a_process_beside_is_the_command_s(run_dir: Path, tmp_path: Path) -> None:
    broken = tmp_path / "run"
    shutil.copytree(run_dir, broken)
    (broken / "trajectory.parquet").write_bytes(b"")
    with pytest.raises(UnreadableRunError, match=r"trajectory\.parquet: not readable"):
        plot_run(broken, processes=2)


def test_a_drift_to_the_station_s_very_middle_stands_at_the_foot_of_its_panel(run_dir: Path) -> None:
    """A logarithm has no zero: the one drift that matters most would be the one that is not drawn."""
    run = read_run(run_dir)
    assert run.safety is not None
    *others, last = run.safety["drifts"]
    near = {**last, "leg": "final_approach", "closest_m": 0.0}
    figure = draw("safety", replace(run, safety={**run.safety, "drifts": [*others, near]}))
    (panel,) = (ax for ax in figure.axes if ax.get_ylabel() == "closest approach")
    assert any(text.get_text().endswith("1 m: that or nearer") for text in panel.texts)
    assert panel.get_ylim()[0] == pytest.approx(0.6)
    assert 1.0 in [float(y) for line in panel.lines for y in np.atleast_1d(line.get_ydata())]


@pytest.mark.parametrize(
    ("landed", "ahead"),
    [((-90.0, 0.0, 90.0), 0.0), ((-70.0, -60.0, 60.0, 70.0), 60.0), ((30.0, 60.0, 150.0), 30.0)],
)
def test_a_footprint_is_drawn_of_whatever_banks_come_down(
    landed: tuple[float, ...], ahead: float, run_dir: Path
) -> None:
    def place(bank: float) -> dict[str, float]:  # the more of the lift is up, the farther to the east
        east, north = 6.0 * np.cos(np.radians(bank)), np.sin(np.radians(bank))
        return {"bank_deg": bank, "latitude_deg": 47.0 - north, "longitude_deg": 69.0 + east, "load_g": 4.0}

    target = {"latitude_deg": 47.0, "longitude_deg": 69.0}
    about = {"target": target, "banks": [place(bank) for bank in landed], "ballistic": None}
    (ax,) = draw("footprint", replace(read_run(run_dir), footprint=about)).axes
    along, across = (np.asarray(values, dtype=float) for values in ax.lines[0].get_data())
    assert np.isfinite([along, across]).all()
    assert abs(landed[int(along.argmax())]) == ahead


def test_a_town_s_name_keeps_off_the_scale(run_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = read_run(run_dir)
    bar = next(text for ax in draw("landing", run).axes for text in ax.texts if text.get_text() == "50 km")
    middle, foot = bar.xy  # type: ignore[attr-defined]  # an annotation

    def beside(ax: Axes, area: Area, far: float) -> list[Label]:
        return [Label(middle - 27.0, foot, "Beside the bar", style.MUTED, "")]

    monkeypatch.setattr(landing, "_towns", beside)
    ax = draw("landing", run).axes[0]
    texts = {text.get_text(): text.get_window_extent() for text in ax.texts}
    ends = ax.transData.transform([(middle - 25.0, foot), (middle + 25.0, foot)])
    name = texts["Beside the bar"]
    assert not name.overlaps(texts["50 km"])
    assert not name.overlaps(Bbox(ends))
