// The page of a campaign: one case and one bar, shown by everything.

import { scatter, settling } from "./charts.js";
import { page, unpack } from "./data.js";
import { table } from "./dom.js";
import { short } from "./format.js";
import { histogram } from "./histogram.js";
import { ground, track } from "./places.js";

const $ = (id) => document.getElementById(id);
const cases = unpack(page.cases);
const results = page.results.map((one) => ({
  ...one,
  values: unpack(one.values),
  bins: one.bins && unpack(one.bins),
}));
const by = Object.fromEntries(results.map((one) => [one.name, one]));
const told = page.statistics;
const reached = told.landed ?? told.docked ?? cases.length;

let chosen = 0;
let held = null; // of each point, whether it is in the bar that is looked at
let owner = null; // the result whose bar that is

function heads() {
  const { manifest } = page;
  document.title = page.title;
  $("title").textContent = page.title;
  $("subtitle").textContent =
    `${told.cases.toLocaleString("en")} cases of ${manifest.scenario}, seed ${manifest.seed}, sampling ${manifest.sampling}, program ${manifest.version}`;
  const radius = told.radii_km?.radius95;
  $("verdict").textContent = [
    `${reached.toLocaleString("en")} of ${told.cases.toLocaleString("en")} cases got there`,
    radius
      ? `95 % within ${short(radius.value)} km of the target (${short(radius.low)} to ${short(radius.high)})`
      : "",
  ]
    .filter(Boolean)
    .join("; ");
  if (cases.length < reached)
    $("places-head").textContent += `: ${cases.length.toLocaleString("en")} of the cases drawn`;
}

function tables() {
  const names = Object.keys(told.numbers);
  const quantiles = names.length ? Object.keys(told.numbers[names[0]]) : [];
  table(
    "numbers",
    "Of the cases that got there",
    ["result", "unit", ...quantiles],
    names.map((name) => [
      by[name]?.words ?? name,
      by[name]?.unit ?? "",
      ...quantiles.map((q) => short(told.numbers[name][q] / (by[name]?.scale ?? 1))),
    ]),
  );
  table("bounds", "With 95 % bounds", ["what", "value", "from", "to"], [...bounded()]);
  const reasons = Object.entries(told.reasons);
  $("no-reasons").textContent = reasons.length ? "" : "No case failed.";
  if (reasons.length)
    table(
      "reasons",
      "Reasons; # stands for a number",
      ["reason", "cases"],
      reasons.map(([a, n]) => [a, String(n)]),
    );
  table(
    "dispersions",
    "As the scenario spreads them, and as the cases came out",
    ["quantity", "spread", "drawn", "source"],
    page.dispersions.map((one) => [one.path, one.spread, one.drawn, one.source]),
  );
  $("scenario-name").textContent = `${page.scenario.file}, SHA-256 ${page.scenario.sha256.slice(0, 16)}`;
  $("scenario-text").textContent = page.scenario.text;
}

const byNumber = ([a], [b]) => Number.parseFloat(a) - Number.parseFloat(b) || 0;

// Of a statistic's name, "radius95" or "offset997", the share that it holds.
const percent = (name) => `${name.replace(/\D+/, "").replace(/^997$/, "99.7")} %`;

function* bounded() {
  const row = (what, one) => [what, short(one.value), short(one.low), short(one.high)];
  for (const one of told.ellipses ?? []) {
    const share = `ellipse of ${Number((100 * one.share).toPrecision(4))} %, which holds ${(100 * one.holds).toFixed(1)} %`;
    yield row(`${share}: greater semi-axis [km]`, one.greater);
    yield row(`${share}: lesser semi-axis [km]`, one.lesser);
  }
  const groups = {
    radii_km: (key) => `${percent(key)} within [km] of the target`,
    offsets_m: (key) => `${percent(key)} within [m] of the port's axis`,
    probability: (key) => `probability: ${key}`,
    probability_within_km: (key) => `probability: within ${key} km of the target`,
    probability_load_exceeds_g: (key) => `probability: load above ${key} g`,
    probability_offset_exceeds_m: (key) => `probability: offset above ${key} m`,
  };
  for (const [group, words] of Object.entries(groups))
    for (const [key, one] of Object.entries(told[group] ?? {}).sort(byNumber)) yield row(words(key), one);
}

heads();
tables();
const shown = [];
if (cases.length) {
  if (page.map) shown.push(ground($("maps"), page.map, choose));
  if (page.plane) shown.push(track($("maps"), page.plane, by, choose));
  for (const one of results) if (one.counts) shown.push(histogram($("histograms"), one, hold));
}
for (const one of document.querySelectorAll("[data-of=map]")) one.hidden = !page.map && !page.plane;
for (const one of page.scatter) if (one.bars.length) scatter($("scatter"), one);
for (const one of page.convergence) if (one.counts.length > 1) settling($("convergence"), one);
for (const id of ["scatter", "convergence"])
  if (!$(id).childElementCount) $(id).closest("section").hidden = true;

function choose(k, from) {
  chosen = Math.max(0, Math.min(cases.length - 1, k));
  if (from !== "slider") $("case").value = chosen;
  const known = results.filter((one) => !Number.isNaN(one.values[chosen])); // an abort's are no docking's
  const figures = known.map((one) => `${one.words} ${short(one.values[chosen])} ${one.unit}`).join(", ");
  const words = `case ${cases[chosen]}`;
  $("now").textContent = `${words}: ${figures}. Fly it again: sim campaign replay DIR ${cases[chosen]}`;
  $("case").setAttribute("aria-valuetext", words);
  if (from !== "slider") $("said").textContent = $("now").textContent;
  for (const one of shown) one.show(chosen, held, owner);
}

function hold(mask, words, name) {
  [held, owner] = [mask, mask ? name : null];
  if (words) $("said").textContent = words;
  for (const one of shown) one.show(chosen, held, owner);
}

if (cases.length) {
  $("case").max = cases.length - 1;
  $("case").addEventListener("input", () => choose(Number($("case").value), "slider"));
  choose(0, "start");
} else {
  $("case").disabled = true;
  $("now").textContent = "No case got there.";
}
// For scripts and tests.
globalThis.campaign = {
  choose,
  chosen: () => chosen,
  held: () => (held ? held.reduce((sum, one) => sum + (one ? 1 : 0), 0) : null),
  cases: () => cases.length,
  ready: performance.now(),
};
