"""Pictures look as they did; they are the same bytes twice; every look and kind of file is drawn."""

from __future__ import annotations

import json
import re
import shutil
import warnings
from pathlib import Path

import pytest
from synthetic_flight import whole_flight

from sim.base.errors import OutputError
from sim.report.plots import PLOTS, Look, plot_run, style
from sim.report.run_directory import write
from tests.pictures import BASELINES, MEAN, WORST, differences

pytestmark = pytest.mark.slow  # draws every picture, some several times

CHECKS = [
    {
        "name": f"check {k}", "role": role, "of": "contact", "expected": 10.0, "simulated": 10.0 + off,
        "difference": off, "within": 2.0, "unit": "s", "passed": abs(off) <= 2.0, "source": "made up",
        "words": {
            "expected": "10 s", "simulated": f"{10.0 + off:g} s", "difference": f"{off:+g} s", "within": "2 s"
        },
    }
    for k, (role, off) in enumerate(
        [("predicted", 1.0), ("derived", -1.5), ("input", 0.0), ("predicted", 9.0)]
    )
]  # fmt: skip
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def run_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = write(whole_flight(), [], tmp_path_factory.mktemp("pictures") / "run")  # type: ignore[arg-type]
    (out / "checks.json").write_text(json.dumps(CHECKS))
    return out


@pytest.fixture(scope="module")
def drawn(run_dir: Path) -> dict[str, Path]:
    return {path.stem: path for path in plot_run(run_dir)}


# The made-up flight is not guided and has no footprint.
@pytest.mark.parametrize("name", [plot.name for plot in PLOTS if plot.name != "footprint"])
def test_a_picture_looks_as_it_did(drawn: dict[str, Path], name: str) -> None:
    mean, worst = differences(drawn[name], BASELINES / f"{name}.png")
    assert mean < MEAN, f"{drawn[name]}: look at it; if it is right, python -m tests.pictures FOLDER"
    assert worst < WORST


def test_another_picture_is_noticed(drawn: dict[str, Path]) -> None:
    mean, worst = differences(drawn["phase"], BASELINES / "phase.png")
    other = differences(drawn["heights"], BASELINES / "phase.png")
    assert mean < 0.5 * other[0] or other[0] == 255.0
    assert worst < other[1]


def test_a_lost_curve_is_noticed(run_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from matplotlib.axes import Axes

    plain = Axes.plot
    monkeypatch.setattr(Axes, "plot", lambda self, *a, **k: plain(self, *a, **{**k, "linewidth": 0.0}))
    (path,) = plot_run(run_dir, tmp_path, only=["approach"])
    mean, worst = differences(path, BASELINES / "approach.png")
    assert mean > MEAN or worst > WORST


@pytest.mark.parametrize("kind", ["svg", "pdf", "png"])
def test_drawn_twice_it_is_the_same_bytes(run_dir: Path, tmp_path: Path, kind: str) -> None:
    one, two = (
        plot_run(run_dir, tmp_path / folder, only=["phase"], look=Look((kind,)))[0] for folder in ("a", "b")
    )
    assert one.read_bytes() == two.read_bytes()
    assert one.read_bytes()[:5] == {"svg": b"<?xml", "pdf": b"%PDF-", "png": b"\x89PNG\r"}[kind]


def test_a_dark_picture_is_dark_and_the_next_one_light_again(run_dir: Path, tmp_path: Path) -> None:
    from matplotlib.image import imread

    (dark,) = plot_run(run_dir, tmp_path / "dark", only=["budget"], look=Look(dark=True))
    (light,) = plot_run(run_dir, tmp_path / "light", only=["budget"])
    assert imread(dark)[..., :3].mean() < 0.25
    assert imread(light)[..., :3].mean() > 0.85


def test_dots_to_the_inch_make_the_picture_larger(run_dir: Path, tmp_path: Path) -> None:
    from matplotlib.image import imread

    (path,) = plot_run(run_dir, tmp_path, only=["budget"], look=Look(dpi=220))
    assert imread(path).shape[1] == pytest.approx(2860, abs=1)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"only": ["aproach"]}, "no picture 'aproach'.*did you mean 'approach'"),
        ({"look": Look(("gif",))}, "no kind of file 'gif'; there are png, svg, pdf"),
    ],
)
def test_what_is_not_known_is_refused(run_dir: Path, tmp_path: Path, asked: dict, words: str) -> None:
    with pytest.raises(OutputError, match=words):
        plot_run(run_dir, tmp_path / "none", **asked)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    "name", ["$x_{$ \\frac{ %s", "\u8239\u5916 \N{ROCKET}", "a long name of a mission " * 12]
)
def test_any_name_is_text_and_long_ones_wrap(
    drawn: dict[str, Path], run_dir: Path, tmp_path: Path, name: str
) -> None:
    shutil.copytree(run_dir, tmp_path / "run")
    for file in ("timeline.json", "run.json"):
        content = json.loads((tmp_path / "run" / file).read_text())
        content["scenario"] = name
        if file == "run.json":
            content["target"]["name"] = name
        (tmp_path / "run" / file).write_text(json.dumps(content))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        paths = plot_run(tmp_path / "run", tmp_path / "out", only=["landing", "budget"])
    from matplotlib.image import imread

    taller = imread(paths[-1]).shape[0] > imread(drawn["budget"]).shape[0]
    assert taller == (len(name) > 100)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255.0 for i in (1, 3, 5)]
    linear = [x / 12.92 if x <= 0.03928 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [style.LIGHT, style.DARK], ids=["light", "dark"])
def test_what_is_written_can_be_read(palette: dict[str, str]) -> None:
    for name in (style.INK, style.MUTED, *style.ROLES.values()):
        assert contrast(palette[name], palette[style.PAPER]) >= 4.5
        assert contrast(palette[name], palette[style.NIGHT]) >= 3.5


def test_the_page_has_the_colours_of_the_pictures() -> None:
    css = (ROOT / "web" / "src" / "page.css").read_text()
    light, dark = css.split("@media (prefers-color-scheme: dark)")[:2]
    for text, palette in ((light, style.LIGHT), (dark, style.DARK)):
        found = dict(re.findall(r"--(\w+): (#\w{6});", text))
        for role, name in style.ROLES.items():
            if role not in ("ink", "muted"):
                assert found[role] == palette[name], role


def test_the_commands_say_what_they_made(run_dir: Path, tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from sim.cli.app import app

    call = CliRunner().invoke
    drawn = call(
        app, ["plot", str(run_dir), "--out", str(tmp_path), "--only", "budget", "--format", "svg", "--json"]
    )
    assert json.loads(drawn.stdout) == {"plots": [str(tmp_path / "budget.svg")]}
    assert (tmp_path / "budget.svg").is_file()
    made = call(app, ["report", str(run_dir), "--out", str(tmp_path / "page.html"), "--json"])
    assert json.loads(made.stdout) == {"report": str(tmp_path / "page.html")}
    assert call(app, ["plot", str(run_dir), "--only", "nothing"]).exit_code == 2
    assert call(app, ["report", str(tmp_path)]).exit_code == 2
    assert call(app, ["report", str(run_dir), "--out", str(tmp_path / "no" / "page.html")]).exit_code == 2


def test_areas_keep_their_colours(drawn: dict[str, Path]) -> None:
    from PIL import Image

    for name in ("visibility", "ground_track", "documented"):
        picture = Image.open(drawn[name]).convert("RGB")
        found = {f"#{r:02x}{g:02x}{b:02x}" for _, (r, g, b) in picture.getcolors(2**24) or []}
        assert {style.LIGHT[style.NIGHT], style.LIGHT[style.PAPER]} <= found
