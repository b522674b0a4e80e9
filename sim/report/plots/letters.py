"""Letters of any script: by a font of the machine that has them, else in words, never as boxes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.ft2font import FT2Font

from sim.report.run import Run

FIRST: Final = "DejaVu Sans"  # comes with matplotlib
# Installed fonts that are asked before others for what the first lacks.
_BEFORE: Final = ("Noto Sans CJK SC", "Noto Sans CJK JP", "WenQuanYi Zen Hei", "Noto Emoji", "Symbola")
_BOXES: Final = "Last Resort"  # fonts that have a box for every letter
_SILENT: Final = frozenset({"Cf", "Mn", "Cc"})  # joiners, variation selectors: nothing to see
_FAMILY: list[str] = [FIRST]
_lacking: set[str] = set()


def use() -> None:
    """Have matplotlib draw with the fonts that were found so far."""
    mpl.rcParams["font.family"] = list(_FAMILY)


def written(text: str) -> str:
    """Return a text that can be drawn: as it is where a font has its letters, others by name or code."""
    if text.isascii():
        return text
    unknown = {letter for letter in text if not letter.isascii()} - _known()
    for family in _families(unknown) if unknown else ():
        _FAMILY.append(family)
        _known.cache_clear()
        unknown -= _known()
    use()
    if not unknown:
        return text
    _lacking.update(letter for letter in unknown if unicodedata.category(letter) not in _SILENT)
    words = "".join(_word(letter) if letter in unknown else letter for letter in text)
    return " ".join(words.split())


def readable(run: Run) -> Run:
    """Return a run whose texts can be drawn."""
    texts = ("title", "events", "notes", "checks", "about", "safety", "footprint")
    return replace(run, **{name: _through(getattr(run, name)) for name in texts})


def lacking() -> str | None:
    """Say once which letters no font has; None where there were none, or they were told."""
    if not _lacking:
        return None
    codes = ", ".join(_code(letter) for letter in sorted(_lacking))
    _lacking.clear()
    return f"letters that no installed font has are written by name or code: {codes}"


def _through(content: Any) -> Any:
    """Return tables, lists and texts with the texts as they can be drawn."""
    if isinstance(content, str):
        return written(content)
    if isinstance(content, Mapping):
        return {key: _through(value) for key, value in content.items()}
    if isinstance(content, list | tuple):
        return type(content)(_through(value) for value in content)
    return content


def _word(letter: str) -> str:
    """Return what stands for a letter: nothing, its plain form, its name if it is a picture, or its code."""
    kind = unicodedata.category(letter)
    if kind in _SILENT:
        return ""
    plain = unicodedata.normalize("NFKD", letter)
    if plain.isascii():
        return plain
    if kind == "So" and (name := unicodedata.name(letter, "")):
        return f" ({name.lower()}) "
    return f" {_code(letter)} "


def _code(letter: str) -> str:
    return f"U+{ord(letter):04X}"


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Return the letters that the fonts in use have."""
    return frozenset.intersection(
        frozenset().union(*(_letters_of(_file(family)) for family in _FAMILY)),
        frozenset().union(*(_letters_of(_file(family, "bold")) for family in _FAMILY)),
    )


def _file(family: str, weight: str = "normal") -> str:
    return str(font_manager.findfont(font_manager.FontProperties(family=[family], weight=weight)))


@lru_cache(maxsize=64)
def _letters_of(path: str) -> frozenset[str]:
    """Return the letters of a font's file; none of one that matplotlib cannot draw."""
    try:
        font = FT2Font(path)
        return frozenset(map(chr, font.get_charmap())) if font.scalable else frozenset()
    except (OSError, RuntimeError, ValueError):
        return frozenset()


def _families(letters: set[str]) -> Iterable[str]:
    """Yield installed families that have some of these letters, until all are found."""
    left = set(letters)
    fonts = {font.name: font.fname for font in font_manager.fontManager.ttflist if font.style == "normal"}
    first = [name for name in _BEFORE if name in fonts]
    for name in [*first, *sorted(fonts.keys() - {*first, *_FAMILY})]:
        if not left:
            return
        if not name.startswith(_BOXES) and (found := left & _letters_of(fonts[name])):
            left -= found
            yield name
