"""`python -m benchmarks.page FILE...`: what pages cost a browser, offline: size, time to ready, slider moves.

Script is CPU time of the page's main thread, so that other work on the machine does not count; that of a move
of the slider holds what is drawn for it in the next frame.
"""

import argparse
import os
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

_OPTIONS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
_MOVES = 60
_SLIDER = """async (moves) => {
  const slider = document.querySelector("input[type=range]");
  for (let k = 0; k < moves; k++) {
    slider.value = Number(slider.min) + (k / moves) * (slider.max - slider.min);
    slider.dispatchEvent(new Event("input"));
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  }
}"""


def measured(browser: Any, page: Path, width: int) -> dict[str, float]:
    """Return kB, ready [s by the clock], script [s] until then, script of a move [ms], heap [MB], width."""
    shown = browser.new_context(viewport={"width": width, "height": 900}, offline=True).new_page()
    talk = shown.context.new_cdp_session(shown)
    talk.send("Performance.enable", {"timeDomain": "threadTicks"})

    def read(name: str) -> float:
        rows = talk.send("Performance.getMetrics")["metrics"]
        return float(next(row["value"] for row in rows if row["name"] == name))

    shown.goto(page.resolve().as_uri())
    shown.wait_for_timeout(500)
    started = read("ScriptDuration")
    ready = float(shown.evaluate("(globalThis.mission ?? globalThis.campaign).ready"))
    began = read("ScriptDuration")
    shown.evaluate(_SLIDER, _MOVES)
    found = {
        "kB": page.stat().st_size / 1e3,
        "ready_s": ready / 1e3,
        "script_s": started,
        "move_ms": 1e3 * (read("ScriptDuration") - began) / _MOVES,
        "heap_MB": read("JSHeapUsedSize") / 1e6,
        "page_px": float(shown.evaluate("document.documentElement.scrollWidth")),
    }
    shown.context.close()
    return found


def main() -> None:
    """Print a line for each page at desktop and phone width, the least of three."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="+", type=Path)
    names = ("chromium", "chromium-browser", "google-chrome")
    browser_path = os.environ.get("PAGE_BROWSER") or next(filter(None, map(shutil.which, names)))
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path, args=_OPTIONS)
        for page in parser.parse_args().pages:
            for width in (1280, 390):
                rows = [measured(browser, page, width) for _ in range(3)]
                least = {key: min(row[key] for row in rows) for key in rows[0]}
                print(f"{page} at {width}: " + ", ".join(f"{k} {v:.4g}" for k, v in least.items()))
        browser.close()


if __name__ == "__main__":
    main()
