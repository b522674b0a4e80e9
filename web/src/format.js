// Numbers as a reader meets them: instants, lengths, values, and the round ones along an axis.

import { page } from "./data.js";

const NOTHING = 1e-12; // what rounding leaves of a nought
const epoch = () => Date.parse(page.epoch_utc); // [ms]

// UTC of a time [s] since the epoch, "2017-12-19 08:39:02", rounded as the program's tables round.
export const utc = (t) => new Date(epoch() + 1000 * t + 500).toISOString().slice(0, 19).replace("T", " ");

export const clockOf = (t) => utc(t).slice(11);

// Time since lift-off, "2 d 01:28:38".
export function elapsed(t) {
  const whole = Math.round(Math.abs(t));
  const days = Math.floor(whole / 86400);
  const two = (n) => String(n).padStart(2, "0");
  const clock = `${two(Math.floor(whole / 3600) % 24)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return `${t < -0.5 ? "-" : ""}${days ? `${days} d ` : ""}${clock}`;
}

// A length [m] with the unit that fits it.
export function length(m) {
  if (m >= 99950) return `${(m / 1000).toFixed(0)} km`;
  if (m >= 9995) return `${(m / 1000).toFixed(1)} km`;
  if (m >= 999.5) return `${(m / 1000).toFixed(2)} km`;
  return m >= 99.95 ? `${m.toFixed(0)} m` : `${m.toFixed(1)} m`;
}

// A value with what tells two of its kind apart: three digits or two decimals; "-" where there is none.
export function short(value) {
  if (value == null || Number.isNaN(value)) return "-";
  const size = Math.abs(value);
  if (size < NOTHING) return "0";
  if (size >= 1e7) return value.toExponential(3);
  return size < 1 ? value.toPrecision(3) : value.toFixed(size >= 1000 ? 0 : size >= 100 ? 1 : 2);
}

// A round length [m] along an axis, with its sign.
export const round = (m) => (Math.abs(m) >= 1000 ? `${m / 1000} km` : `${m} m`);

// Three significant digits, and all before the point, as the program's tables have them.
export function significant(value) {
  if (value == null) return null;
  const digits = Math.abs(value) >= 1000 ? Math.round(value) : Number(value).toPrecision(3);
  return String(Number(digits));
}

export const fixed = (value, decimals) => (value == null ? null : Number(value).toFixed(decimals));

// Round numbers between two, about so many.
export function ticks(low, high, count) {
  const raw = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((k) => k * power).find((s) => s >= raw);
  const found = [];
  for (let k = Math.ceil(low / step); k * step <= high + 1e-9 * step; k++)
    found.push(Number((k * step).toPrecision(12)));
  return found;
}
