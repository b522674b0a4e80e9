// The page of a mission: one time, shown by everything.

import { clockOf, elapsed, length, page, utc } from "./data.js";
import { geodetic } from "./earth.js";
import { figures } from "./figures.js";
import * as motion from "./motion.js";
import { plane } from "./plane.js";
import { stage } from "./stage.js";
import { first, flown, last, legAt, legs, toSlider, toTime } from "./story.js";
import { strip } from "./strip.js";
import { fill, timeline } from "./tables.js";

const $ = (id) => document.getElementById(id);
const STORY_S = 90; // the whole mission at story speed
const calm = matchMedia("(prefers-reduced-motion: reduce)");

document.title = page.title;
$("title").textContent = page.title;
$("subtitle").textContent = `${utc(first)} to ${utc(last)} UTC, from ${page.scenario.file}`;
fill();

let time = first;
let playing = 0;
let scene = null;
const slider = $("slider");
const events = timeline($("events"), jump);
const plots = figures($("figures"), jump);
const approach = plots.rooms.approach ? plane(plots.rooms.approach, jump) : { show() {} };
strip($("strip"), (u) => jump(toTime(u)));

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
  if (!playing) $("said").textContent = `${clockOf(time)} UTC, ${$("now").textContent}`;
}

// -- playing ---------------------------------------------------------------------------------------------------

function play(on) {
  playing = on ? playing + 1 : 0;
  $("play").textContent = on ? "Pause" : "Play";
  $("play").setAttribute("aria-pressed", String(on));
  if (!on) return;
  if (time >= last - 1e-3) set(first);
  const mine = playing;
  if (calm.matches) return step(mine);
  let before = null;
  const tick = (now) => {
    if (playing !== mine) return;
    if (before != null) advance((now - before) / 1000);
    before = now;
    if (playing === mine) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

function advance(seconds) {
  const speed = $("speed").value;
  if (speed === "story") {
    const u = Number(slider.value) + seconds / STORY_S;
    slider.value = u;
    set(toTime(Math.min(u, 1)), "slider");
    if (u >= 1) play(false);
    return;
  }
  let t = time + seconds * Number(speed);
  const leg = legs[legAt(time)];
  if (t > leg.ends && leg !== legs[legs.length - 1])
    t = Math.max(legs[legAt(time) + 1].begins, t > leg.ends + 1e4 ? 0 : leg.ends + 1e-3);
  set(t);
  if (time >= last) play(false);
}

// Where motion is unwelcome: from event to event.
function step(mine) {
  if (playing !== mine) return;
  const next = page.events.find((event) => event.met_s > time + 1e-2);
  if (!next) return play(false);
  set(next.met_s);
  setTimeout(() => step(mine), 2500);
}

function toEvent(which) {
  const times = page.events.map((event) => event.met_s);
  const next = which > 0 ? times.find((t) => t > time + 1e-2) : times.findLast((t) => t < time - 1e-2);
  if (next !== undefined) jump(next);
}

slider.addEventListener("input", () => set(toTime(Number(slider.value)), "slider"));
slider.addEventListener("keydown", (event) => {
  const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 20, PageDown: -20 };
  const way = steps[event.key];
  if (!way) return;
  event.preventDefault(); // a thousandth of the scale a press, in every browser
  slider.value = Number(slider.value) + way * 0.001;
  set(toTime(Number(slider.value)), "slider");
});
$("play").addEventListener("click", () => play(!playing));
$("previous").addEventListener("click", () => toEvent(-1));
$("next").addEventListener("click", () => toEvent(1));
for (const choice of document.querySelectorAll("input[name=view]"))
  choice.addEventListener("change", () => scene?.look(choice.value));
$("follow").addEventListener("click", () => scene?.follow());

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /INPUT|SELECT|TEXTAREA/.test(event.target.tagName))
    return;
  if (event.key === " " && event.target.tagName !== "BUTTON" && event.target.tagName !== "SUMMARY")
    play(!playing);
  else if (event.key === "n") toEvent(1);
  else if (event.key === "p") toEvent(-1);
  else if (event.key === "f") scene?.follow();
  else if ("123".includes(event.key))
    document.querySelectorAll("input[name=view]")[Number(event.key) - 1].click();
  else return;
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
