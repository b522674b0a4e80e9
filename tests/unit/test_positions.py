"""Every key that tomllib finds has the line on which it stands."""

import tomllib
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sim.scenario.positions import Path, Positions

SAMPLE = '''\
# a comment = 1
title = "x"   # [not.a.table]

[a]
one = 1
"two words" = 2
'quoted.dot' = 3
dotted.key = 4
dotted . "other" = 5
"\\u0061\\n" = 6

[a.b]  # header with a comment
text = """
[not] = "a table"
quotes "" and \\""" and escapes \\\\"""
raw = \'\'\'
key = 1
it''s\'\'\'
after = 2017-12-17 07:21:01.127Z # a time behind a blank
last = 07:21:01
array = [
    # one = 1
    "1 [x", # ]
    'two',
    [3, 4], {five = [
        5], six = "]"},
]
inline = { x = 1, "y, z" = [1, 2], n.m = "}" }

[[list]]
kind = "first"
[list.sub]
deep = true
[[list]]
kind = "second"
[[list.inner]]
v = +1_000
[[list.inner]]
v = 0x1F
[ list . inner . "t" ]
w = -inf
'''


def line_of(text: str) -> int:
    return next(number for number, line in enumerate(SAMPLE.splitlines(), 1) if line.startswith(text))


def test_sample_has_the_lines_of_its_keys() -> None:
    tomllib.loads(SAMPLE)
    at = Positions(SAMPLE)
    expected: dict[Path, str] = {
        ("title",): "title",
        ("a",): "[a]",
        ("a", "one"): "one",
        ("a", "two words"): '"two',
        ("a", "quoted.dot"): "'quoted",
        ("a", "dotted", "key"): "dotted.key",
        ("a", "dotted", "other"): "dotted .",
        ("a", "a\n"): '"\\u0061',
        ("a", "b"): "[a.b]",
        ("a", "b", "text"): "text",
        ("a", "b", "raw"): "raw",
        ("a", "b", "after"): "after",
        ("a", "b", "last"): "last",
        ("a", "b", "array"): "array",
        ("a", "b", "array", 0): '    "1 [x"',
        ("a", "b", "array", 1): "    'two'",
        ("a", "b", "array", 2): "    [3",
        ("a", "b", "array", 3): "    [3",
        ("a", "b", "inline"): "inline",
        ("list", 0, "kind"): 'kind = "first"',
        ("list", 0, "sub", "deep"): "deep",
        ("list", 1, "kind"): 'kind = "second"',
        ("list", 1, "inner", 0, "v"): "v = +",
        ("list", 1, "inner", 1, "v"): "v = 0x",
        ("list", 1, "inner", 1, "t"): "[ list",
        ("list", 1, "inner", 1, "t", "w"): "w",
    }
    for path, start in expected.items():
        assert path in at, path
        assert at.line(path) == line_of(start), path
    assert at.line(("list", 1)) == line_of('kind = "second"') - 1


def test_key_of_an_inline_table_has_the_line_of_the_key_that_holds_it() -> None:
    at = Positions(SAMPLE)
    assert at.line(("a", "b", "inline", "n", "m")) == line_of("inline")


def test_unknown_path_has_the_line_of_what_would_hold_it() -> None:
    at = Positions(SAMPLE)
    assert at.line(("a", "b", "missing")) == line_of("[a.b]")
    assert at.line(("nowhere",)) == 1


def test_windows_line_ends_count_once() -> None:
    assert Positions("a = 1\r\n\r\nb = 2\r\n").line(("b",)) == 3


KEYS = st.sampled_from(["a", "b-1", "_c", '"d e"', "'f.g'", '"h\\"i"', '""', "1979"])
SCALARS = st.sampled_from(
    [
        *("1", "-0.5e3", "true", '"x # y"', "'[z]'", '"""\n"" ]\n"""', "'''\n}=,\n'''", "nan"),
        *("1979-05-27 07:32:00Z", "1979-05-27", "07:32:00"),
    ]
)
GAPS = st.sampled_from(["", "\n", "# c = [1\n", "  \n\t\n"])


@st.composite
def values(draw: st.DrawFn, depth: int = 2) -> str:
    """Give the text of a value: a scalar, an array over lines, or an inline table."""
    form = draw(st.sampled_from(["scalar", "array", "table"] if depth else ["scalar"]))
    if form == "scalar":
        return draw(SCALARS)
    if form == "array":
        items = draw(st.lists(values(depth - 1), max_size=3))
        return "[" + ",".join(f"{draw(GAPS)} {item} {draw(GAPS)}" for item in items) + "]"
    keys = draw(st.lists(KEYS, unique=True, max_size=3))
    return "{" + ", ".join(f"{key} = {draw(values(depth - 1))}" for key in keys) + "}"


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, dict[tuple[str, ...], int]]:
    """Give a text of tables and its keys, as path below the numbered table, with their lines."""
    text, lines = draw(GAPS), {}
    for table in range(draw(st.integers(0, 4))):
        text += f"[table.t{table}]{draw(st.sampled_from(['', ' # note']))}\n"
        for key in draw(st.lists(KEYS, unique=True, max_size=4)):
            text += draw(GAPS)
            name = next(iter(tomllib.loads(f"{key} = 1")))
            lines[("table", f"t{table}", name)] = text.count("\n") + 1
            text += f"{key} = {draw(values())}\n"
    return text, lines


@settings(max_examples=300)
@given(documents())
def test_any_document_has_the_lines_of_its_keys(document: tuple[str, dict[tuple[str, ...], int]]) -> None:
    text, lines = document
    parsed: Any = tomllib.loads(text)
    at = Positions(text)
    for path, line in lines.items():
        assert path in at
        assert at.line(path) == line
    for table, keys in parsed.get("table", {}).items():
        for key in keys:
            assert ("table", table, key) in lines
