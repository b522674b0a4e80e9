// The approach in the plane of the station's orbit, at one scale on both axes, which follows the ship.

import { page, unpack } from "./data.js";
import { figure, make } from "./dom.js";
import { length, round } from "./format.js";
import { apart, relative } from "./motion.js";
import { line, nearest, ring, sketch } from "./sketch.js";

const REACHES = [200, 2000, 20e3, 100e3]; // m, around the station
const MARGIN = 0.46; // of the height, that a reach fills
const SLIM = 1.6; // widths of the picture from which it is the height that counts

export function plane(root, jump) {
  if (!page.near) return { show() {} };
  const t = unpack(page.near.t);
  const r = unpack(page.near.r);
  const { whole, caption, value } = figure(root, "");
  whole.className = "wide";
  const canvas = make("canvas", null, "plane");
  canvas.setAttribute("role", "img");
  whole.append(canvas);
  let now = 0;
  let put = null; // [m] to [px]

  const ask = sketch(canvas, ({ pen, width, height, colour }) => {
    const at = relative(now);
    const far = at ? Math.hypot(at[0], at[1]) : REACHES[1];
    const reach = REACHES.find((one) => far <= one) ?? REACHES[REACHES.length - 1];
    caption.textContent = `Approach in the plane of the orbit, ${round(reach)} around the station`;
    value.textContent = "Flight to the right, Earth below; one scale on both axes";
    canvas.setAttribute("aria-label", words(at));
    const scale = (MARGIN * Math.min(width / SLIM, height)) / reach;
    put = ([x, y]) => [width / 2 + x * scale, height / 2 - y * scale];
    grid(pen, colour, { put, width, height, step: reach / 2 });
    if (page.zones) zones(pen, colour, { put, scale, reach });
    pen.strokeStyle = colour("ship");
    pen.lineWidth = 1.8;
    for (const [from, to] of stretches(t))
      line(
        pen,
        Array.from({ length: to - from }, (_, k) => put(r.subarray(3 * (from + k)))),
      );
    const [x0, y0] = put([0, 0]);
    pen.fillStyle = colour("station");
    pen.fillRect(x0 - 4, y0 - 4, 8, 8);
    if (at) ship(pen, colour, put(at), length(Math.hypot(...at)));
  });

  canvas.addEventListener("click", (event) =>
    jump(t[nearest(canvas, event, t.length, (k) => put(r.subarray(3 * k)))]),
  );
  let drawn = null;
  return {
    show(when) {
      now = when;
      const at = relative(now);
      const key = at ? at.map((x) => Math.round(x * 10)).join() : "far"; // to a tenth of a metre
      if (key === drawn) return;
      drawn = key;
      ask();
    },
  };
}

const words = (at) =>
  at
    ? `Ship ${length(Math.abs(at[0]))} ${at[0] < 0 ? "behind" : "ahead"}, ${length(Math.abs(at[1]))} ${at[1] < 0 ? "below" : "above"}, ${length(Math.abs(at[2]))} beside the station's centre of mass`
    : "The ship is far from the station";

// First and last index (beyond) of what is flown without a gap.
function stretches(t) {
  const cuts = [0];
  for (let k = 1; k < t.length; k++) if (apart(t[k - 1], t[k])) cuts.push(k);
  return cuts.map((from, k) => [from, cuts[k + 1] ?? t.length]);
}

function grid(pen, colour, { put, width, height, step }) {
  pen.strokeStyle = colour("line");
  pen.fillStyle = colour("muted");
  pen.lineWidth = 1;
  for (let k = -6; k <= 6; k++) {
    const [x, y] = put([k * step, k * step]);
    const label = k ? round(k * step) : "0";
    if (x > 0 && x < width) {
      line(pen, [
        [x, 0],
        [x, height],
      ]);
      pen.fillText(label, x + 3, height - 4);
    }
    if (y > 0 && y < height && k) {
      line(pen, [
        [0, y],
        [width, y],
      ]);
      pen.fillText(label, 3, y - 3);
    }
  }
}

function ship(pen, colour, [x, y], label) {
  pen.fillStyle = colour("burn");
  pen.beginPath();
  pen.arc(x, y, 6, 0, 2 * Math.PI);
  pen.fill();
  pen.fillText(label, x + 9, y - 6);
}

function zones(pen, colour, { put, scale, reach }) {
  const { sphere_m: sphere, ellipsoid_m: ellipsoid, port_m: port, outward } = page.zones;
  const [x0, y0] = put([0, 0]);
  pen.strokeStyle = colour("muted");
  pen.fillStyle = colour("muted");
  pen.setLineDash([5, 4]);
  ring(pen, x0, y0, sphere * scale);
  pen.beginPath();
  pen.ellipse(x0, y0, ellipsoid[0] * scale, ellipsoid[1] * scale, 0, 0, 2 * Math.PI);
  pen.stroke();
  // A name where its zone is neither a dot nor beyond the picture.
  if (reach <= 10 * sphere) pen.fillText("keep-out sphere", x0 + 4, y0 - sphere * scale - 4);
  if (reach >= ellipsoid[0] && reach <= 10 * ellipsoid[0])
    pen.fillText("approach ellipsoid", x0 + 4, y0 - ellipsoid[1] * scale - 4);
  // The corridor, unless the port looks to the side: in this plane it is none then.
  if (port && Math.hypot(outward[0], outward[1]) > 0.5) corridor(pen, put, page.zones);
  pen.setLineDash([]);
}

function corridor(
  pen,
  put,
  { port_m: port, outward, sphere_m: long, mouth_m: mouth, half_angle_deg: angle },
) {
  const wide = mouth + long * Math.tan((angle * Math.PI) / 180);
  for (const side of [-1, 1]) {
    const aside = [-outward[1] * side, outward[0] * side];
    line(pen, [
      put([port[0] + aside[0] * mouth, port[1] + aside[1] * mouth]),
      put([port[0] + outward[0] * long + aside[0] * wide, port[1] + outward[1] * long + aside[1] * wide]),
    ]);
  }
}
