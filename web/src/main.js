// The page of a mission: one time, shown by everything.

import { page } from "./data.js";
import { geodetic } from "./earth.js";
import { figures } from "./figures.js";
import { clockOf, elapsed, length, utc } from "./format.js";
import * as motion from "./motion.js";
import { plane } from "./plane.js";
import { eventBeside, player } from "./player.js";
import { stage } from "./stage.js";
import { first, flown, last, legAt, legs, toSlider, toTime } from "./story.js";
import { strip } from "./strip.js";
import { fill, timeline } from "./tables.js";

const $ = (id) => document.getElementById(id);
const SLIDER_STEP = 0.001; // of the scale, a press of an arrow, in every browser

document.title = page.title;
$("title").textContent = page.title;
$("subtitle").textContent = `${utc(first)} to ${utc(last)} UTC, from ${page.scenario.file}`;
fill();

let time = first;
let scene = null;
const slider = $("slider");
const events = timeline($("events"), jump);
const plots = figures($("figures"), { jump, move: set, time: () => time });
const approach = plots.rooms.approach ? plane(plots.rooms.approach, jump) : { show() {} };
strip($("strip"), (u) => jump(toTime(u)));
const playing = player({
  time: () => time,
  set,
  speed: () => $("speed").value,
  told(on) {
    $("play").textContent = on ? "Pause" : "Play";
    $("play").setAttribute("aria-pressed", String(on));
  },
});

try {
  scene = stage($("globe"), $("tags"));
} catch (error) {
  $("stage").classList.add("without");
  $("no-globe").textContent = `No picture in space: this browser gives the page no WebGL (${error.message}).`;
  $("no-globe").hidden = false;
}

function words(t) {
  const leg = legs[legAt(t)];
  if (t > leg.ends + 1) return ["between phases", "", ""];
  const { latitude, longitude, height } = geodetic(
    motion.turned(motion.itrsFromGcrs(t), motion.ship(t).place),
  );
  const place = `${Math.abs(latitude).toFixed(1)}° ${latitude < 0 ? "S" : "N"} ${Math.abs(longitude).toFixed(1)}° ${longitude < 0 ? "W" : "E"}`;
  const range = motion.range(t);
  const seen = (page.ground_stations?.sites ?? []).filter((_, k) => motion.within(page.contacts[k] ?? [], t));
  const light = motion.within(page.light, t) ? "in sunlight" : "in shadow";
  const contact = seen.length ? `in sight of ${seen.map((site) => site.name).join(", ")}` : "";
  return [
    leg.phase,
    `${length(Math.max(height, 0))} up, ${place}`,
    [range == null ? "" : `station ${length(range)}`, light, contact].filter(Boolean).join(", "),
  ];
}

function set(t, from) {
  time = flown(t);
  if (from !== "slider") slider.value = toSlider(time);
  const [phase, where, what] = words(time);
  $("clock").textContent = `${utc(time)} UTC`;
  $("met").textContent = elapsed(time);
  $("now").textContent = `${phase}: ${[where, what].filter(Boolean).join("; ")}`;
  slider.setAttribute("aria-valuetext", `${utc(time)} UTC, ${phase}, ${where}`);
  events.show(time);
  plots.show(time);
  approach.show(time);
  scene?.moved(time);
}

function jump(t) {
  set(t);
  if (!playing.plays()) $("said").textContent = `${clockOf(time)} UTC, ${$("now").textContent}`;
}

function toEvent(way) {
  const next = eventBeside(time, way);
  if (next !== undefined) jump(next);
}

function look(view) {
  document.querySelector(`input[name=view][value=${view}]`).click();
}

slider.addEventListener("input", () => set(toTime(Number(slider.value)), "slider"));
slider.addEventListener("keydown", (event) => {
  const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 20, PageDown: -20 };
  if (!steps[event.key]) return;
  event.preventDefault();
  slider.value = Number(slider.value) + steps[event.key] * SLIDER_STEP;
  set(toTime(Number(slider.value)), "slider");
});
$("play").addEventListener("click", playing.toggle);
$("previous").addEventListener("click", () => toEvent(-1));
$("next").addEventListener("click", () => toEvent(1));
for (const choice of document.querySelectorAll("input[name=view]"))
  choice.addEventListener("change", () => scene?.look(choice.value));
$("follow").addEventListener("click", () => scene?.follow());

// What a single key does anywhere on the page, unless it is switched off or the element has a use for it.
const KEYS = {
  " ": playing.toggle,
  n: () => toEvent(1),
  p: () => toEvent(-1),
  f: () => scene?.follow(),
  1: () => look("earth"),
  2: () => look("station"),
  3: () => look("ship"),
};
const PRESSED = "button, summary, input:not([type=range])"; // the space bar is theirs

addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !$("letters").checked) return;
  if (!Object.hasOwn(KEYS, key) || target.closest?.("select") || (key === " " && target.closest?.(PRESSED)))
    return;
  KEYS[key]();
  event.preventDefault();
});

set(first);

// For scripts and tests.
globalThis.mission = {
  set: jump,
  toTime,
  toSlider,
  time: () => time,
  range: () => motion.range(time),
  ship: () => motion.ship(time),
  station: () => motion.station(time),
  relative: () => motion.relative(time),
  draw: () => scene?.drawNow(),
  frames: () => scene?.frames() ?? 0,
  eye: () => scene?.eye(),
  ready: performance.now(),
};
