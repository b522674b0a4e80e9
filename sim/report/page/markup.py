"""The page's file: markup, styles, script and data in one, and a policy that lets it ask for nothing."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import Any

_POLICY = "default-src 'none'; script-src {script}; style-src {style}; img-src data: blob:; base-uri 'none'"


def assembled(title: str, data: dict[str, Any], kind: str = "page") -> str:
    """Return the page of `data`, which the script reads as JSON; no text of it is ever markup.

    `kind`: whose markup and script it is, "page" of a run or "campaign".
    """
    bundle = files(__package__) / "bundle"
    parts = {
        ending: (bundle / name).read_text(encoding="utf-8")
        for ending, name in (("html", f"{kind}.html"), ("css", "page.css"), ("js", f"{kind}.js"))
    }
    policy = _POLICY.format(script=_hashed(parts["js"]), style=_hashed(parts["css"]))
    fill = {
        "%POLICY%": policy,
        "%TITLE%": escape(title),
        "%STYLE%": parts["css"],
        "%DATA%": _as_json(data),
        "%SCRIPT%": parts["js"],
    }
    pieces = [parts["html"]]
    for mark, text in fill.items():  # each mark once and in this order: what is filled in is not looked at
        before, _, after = pieces.pop().partition(mark)
        pieces += [before, text, after]
    return "".join(pieces)


def _as_json(data: dict[str, Any]) -> str:
    """Return JSON in which no character begins markup."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _hashed(text: str) -> str:
    """Return the policy's name for a script or style of this text."""
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
