// Where ship, station, Earth and Sun are at a time [s] since the epoch.

import { before, page, unpack } from "./data.js";

const EARTH_RATE = 7.292115146706979e-5; // rad/s, IERS Conventions 2010
const FAR_APART_S = 6 * 3600; // between two knots: nothing was flown meanwhile

const knots = (packed) => packed && { t: unpack(packed.t), r: unpack(packed.r), v: unpack(packed.v) };
const parts = page.parts.map((part) => ({ ship: knots(part.ship), station: knots(part.station) }));
const near = page.near && { t: unpack(page.near.t), r: unpack(page.near.r) };

export const apart = (t, next) => next - t > FAR_APART_S;

// Cubic Hermite: place and velocity from knots, the ends held.
function hermite({ t: times, r, v }, t) {
  const last = times.length - 1;
  const when = Math.min(Math.max(t, times[0]), times[last]);
  const k = Math.min(before(times, when), last - 1);
  const h = times[k + 1] - times[k];
  const place = [0, 0, 0];
  const speed = [0, 0, 0];
  if (h <= 0) {
    for (let i = 0; i < 3; i++) {
      place[i] = r[3 * k + 3 + i];
      speed[i] = v[3 * k + 3 + i];
    }
    return { place, speed };
  }
  const s = (when - times[k]) / h;
  const u = 1 - s;
  for (let i = 0; i < 3; i++) {
    const p0 = r[3 * k + i];
    const p1 = r[3 * k + 3 + i];
    const m0 = v[3 * k + i] * h;
    const m1 = v[3 * k + 3 + i] * h;
    place[i] = (1 + 2 * s) * u * u * p0 + s * u * u * m0 + s * s * (3 - 2 * s) * p1 - s * s * u * m1;
    speed[i] =
      ((6 * s * s - 6 * s) * (p0 - p1) + (3 * s * s - 4 * s + 1) * m0 + (3 * s * s - 2 * s) * m1) / h;
  }
  return { place, speed };
}

const partAt = (t) => {
  let found = parts[0];
  for (const part of parts) if (part.ship.t[0] <= t) found = part;
  return found;
};

export const ship = (t) => hermite(partAt(t).ship, t);

export function station(t) {
  const part = partAt(t);
  return part.station ? hermite(part.station, t) : null;
}

// The first instant of the uninterrupted stretch of flight that holds t.
export const stretchBegins = (t) => partAt(t).ship.t[0];

// The ship from the station, along the flight, radial, orbit normal [m]; null when it is far.
export function relative(t) {
  if (!near) return null;
  const { t: times, r } = near;
  const last = times.length - 1;
  if (t < times[0] - 1e-3 || t > times[last] + 1e-3) return null;
  const k = Math.min(before(times, t), last - 1);
  const h = times[k + 1] - times[k];
  if (apart(times[k], times[k + 1])) return t - times[k] < 1 ? [r[3 * k], r[3 * k + 1], r[3 * k + 2]] : null;
  const s = h > 0 ? Math.min(Math.max((t - times[k]) / h, 0), 1) : 1;
  return [0, 1, 2].map((i) => r[3 * k + i] + s * (r[3 * k + 3 + i] - r[3 * k + i]));
}

export const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

// Distance of the ship from the station [m], null where the station's orbit is not known.
export function range(t) {
  const close = relative(t);
  if (close) return Math.hypot(...close);
  const other = station(t);
  return other && distance(ship(t).place, other.place);
}

const sky = page.sky;
const skyAt = (t) => {
  let k = 0;
  while (k < sky.length - 1 && sky[k + 1].met_s <= t) k++;
  return k;
};

// The matrix from GCRS to ITRS, three rows.
export function itrsFromGcrs(t) {
  const knot = sky[skyAt(t)];
  const angle = EARTH_RATE * (t - knot.met_s);
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const [x, y, z] = knot.itrs_from_gcrs;
  return [x.map((a, j) => c * a + s * y[j]), y.map((a, j) => c * a - s * x[j]), [...z]];
}

export const turned = (rows, v) => rows.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]);

// The direction of the Sun in GCRS, straight between the knots.
export function sunDirection(t) {
  const k = skyAt(t);
  const a = sky[k];
  const b = sky[Math.min(k + 1, sky.length - 1)];
  const step = b.met_s - a.met_s;
  const s = step > 0 ? Math.min(Math.max((t - a.met_s) / step, 0), 1) : 0;
  const sun = a.sun_gcrs_m.map((x, i) => x + s * (b.sun_gcrs_m[i] - x));
  const size = Math.hypot(...sun);
  return sun.map((x) => x / size);
}

export const within = (stretches, t) => stretches.some(([begins, ends]) => begins <= t && t <= ends);

// The station's orbital axes in GCRS: along the flight, radial, orbit normal.
export function orbitalAxes({ place, speed }) {
  const unit = (v) => v.map((x) => x / Math.hypot(...v));
  const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
  const radial = unit(place);
  const normal = unit(cross(place, speed));
  return { along: cross(normal, radial), radial, normal };
}
