// Playing the flight: at story speed every phase gets the slider's share, at any other so many times the clock's.

import { page } from "./data.js";
import { first, last, legAt, legs, toSlider, toTime } from "./story.js";

const STORY_S = 90; // the whole mission at story speed
const STILL_MS = 2500; // at each event, where motion is unwelcome
const SAME_S = 1e-2; // nearer events are one
const calm = matchMedia("(prefers-reduced-motion: reduce)");

// The event after (1) or before (-1) an instant, undefined where there is none.
export function eventBeside(t, way) {
  const times = page.events.map((event) => event.met_s);
  return way > 0 ? times.find((one) => one > t + SAME_S) : times.findLast((one) => one < t - SAME_S);
}

// `time()` and `set(t)`: the present; `speed()`: "story" or a factor; `told(on)` hears of begin and end.
export function player({ time, set, speed, told }) {
  let round = 0; // of playing; 0 while nothing plays
  let rounds = 0;

  function play(on) {
    round = on ? ++rounds : 0;
    told(on);
    if (!on) return;
    if (time() >= last - 1e-3) set(first);
    if (calm.matches) step(round);
    else run(round);
  }
  function run(mine) {
    let before = null;
    const tick = (now) => {
      if (round !== mine) return;
      if (before != null) advance((now - before) / 1000);
      before = now;
      if (round === mine) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }
  function advance(seconds) {
    if (speed() === "story") {
      const u = toSlider(time()) + seconds / STORY_S;
      set(toTime(Math.min(u, 1)));
      if (u >= 1) play(false);
      return;
    }
    const k = legAt(time());
    const t = time() + seconds * Number(speed());
    set(t > legs[k].ends && k < legs.length - 1 ? Math.max(legs[k + 1].begins, t) : t);
    if (time() >= last) play(false);
  }
  // Where motion is unwelcome: from event to event.
  function step(mine) {
    if (round !== mine) return;
    const next = eventBeside(time(), 1);
    if (next === undefined) return play(false);
    set(next);
    setTimeout(() => step(mine), STILL_MS);
  }
  return { play, toggle: () => play(!round), plays: () => round > 0 };
}
