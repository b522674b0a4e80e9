// The slider's scale: each phase gets a share that grows with the logarithm of its length, so that two days
// and nine minutes are both usable.

import { page } from "./data.js";

export const legs = page.legs;
const shares = legs.map((leg) => Math.log10(10 + leg.ends - leg.begins));
const total = shares.reduce((a, b) => a + b, 0);
const edges = [0];
for (const share of shares) edges.push(edges[edges.length - 1] + share / total);
edges[edges.length - 1] = 1;

export const edgesOf = (index) => [edges[index], edges[index + 1]];

export const first = legs[0].begins;
export const last = legs[legs.length - 1].ends;

export function toTime(u) {
  let k = 0;
  while (k < legs.length - 1 && u > edges[k + 1]) k++;
  const leg = legs[k];
  const share = (u - edges[k]) / (edges[k + 1] - edges[k]);
  return leg.begins + (leg.ends - leg.begins) * Math.min(Math.max(share, 0), 1);
}

export function legAt(t) {
  let k = legs.length - 1;
  while (k > 0 && t < legs[k].begins) k--;
  return k;
}

export function toSlider(t) {
  const k = legAt(t);
  const leg = legs[k];
  const share = leg.ends > leg.begins ? (t - leg.begins) / (leg.ends - leg.begins) : 0;
  return edges[k] + (edges[k + 1] - edges[k]) * Math.min(Math.max(share, 0), 1);
}

// The nearest instant that was flown: between phases nothing was.
export function flown(t) {
  const inside = Math.min(Math.max(t, first), last);
  const leg = legs[legAt(inside)];
  return inside > leg.ends ? (inside - leg.ends < 1 ? leg.ends : inside) : inside;
}
