// The approach in the plane of the station's orbit, at one scale on both axes, which follows the ship.

import { length, page, unpack } from "./data.js";
import { relative } from "./motion.js";

const REACHES = [200, 2000, 20e3, 100e3]; // m

export function plane(root, jump) {
  if (!page.near) return { show() {} };
  const t = unpack(page.near.t);
  const r = unpack(page.near.r);
  const figure = document.createElement("figure");
  figure.className = "wide";
  const caption = document.createElement("figcaption");
  const canvas = document.createElement("canvas");
  canvas.className = "plane";
  canvas.setAttribute("role", "img");
  figure.append(caption, canvas);
  root.append(figure);
  let now = 0;
  let reach = REACHES[0];

  const read = () => {
    const style = getComputedStyle(document.documentElement);
    return (name) => style.getPropertyValue(`--${name}`).trim();
  };

  function draw() {
    const at = relative(now);
    const far = at ? Math.hypot(at[0], at[1]) : REACHES[1];
    reach = REACHES.find((one) => far <= one) ?? REACHES[REACHES.length - 1];
    caption.textContent = `Approach in the plane of the orbit, ${length(reach)} around the station: flight to the right, Earth below; one scale on both axes`;
    canvas.setAttribute(
      "aria-label",
      at
        ? `Ship ${length(Math.abs(at[0]))} ${at[0] < 0 ? "behind" : "ahead"}, ${length(Math.abs(at[1]))} ${at[1] < 0 ? "below" : "above"}, ${length(Math.abs(at[2]))} beside the station's centre of mass`
        : "The ship is far from the station",
    );
    const width = Math.max(canvas.clientWidth, 1);
    const height = Math.max(canvas.clientHeight, 1);
    const ratio = Math.min(2, devicePixelRatio);
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    const pen = canvas.getContext("2d");
    pen.scale(ratio, ratio);
    const colour = read();
    const scale = (0.46 * Math.min(width / 1.6, height)) / reach;
    const px = (x) => width / 2 + x * scale;
    const py = (y) => height / 2 - y * scale;
    pen.font = "11px system-ui, sans-serif";
    pen.strokeStyle = colour("line");
    pen.fillStyle = colour("muted");
    pen.lineWidth = 1;
    const step = reach / 2;
    for (let k = -6; k <= 6; k++) {
      const [x, y] = [px(k * step), py(k * step)];
      if (x > 0 && x < width) {
        line(pen, x, 0, x, height);
        pen.fillText(k ? length(Math.abs(k * step)) : "0", x + 3, height - 4);
      }
      if (y > 0 && y < height && k) {
        line(pen, 0, y, width, y);
        pen.fillText(length(Math.abs(k * step)), 3, y - 3);
      }
    }
    zones(pen, colour, px, py, scale);
    pen.strokeStyle = colour("ship");
    pen.lineWidth = 1.8;
    pen.beginPath();
    let drawing = false;
    for (let k = 0; k < t.length; k++) {
      const gap = k && t[k] - t[k - 1] > 6 * 3600;
      const [x, y] = [px(r[3 * k]), py(r[3 * k + 1])];
      if (drawing && !gap) pen.lineTo(x, y);
      else pen.moveTo(x, y);
      drawing = true;
    }
    pen.stroke();
    pen.fillStyle = colour("station");
    pen.fillRect(px(0) - 4, py(0) - 4, 8, 8);
    if (at) {
      pen.fillStyle = colour("burn");
      pen.beginPath();
      pen.arc(px(at[0]), py(at[1]), 6, 0, 7);
      pen.fill();
      pen.fillText(length(Math.hypot(...at)), px(at[0]) + 9, py(at[1]) - 6);
    }
  }

  function zones(pen, colour, px, py, scale) {
    const about = page.zones;
    if (!about) return;
    pen.strokeStyle = colour("muted");
    pen.fillStyle = colour("muted");
    pen.setLineDash([5, 4]);
    pen.beginPath();
    pen.arc(px(0), py(0), about.sphere_m * scale, 0, 7);
    pen.stroke();
    if (reach <= 2000) pen.fillText("keep-out sphere", px(0) + 4, py(about.sphere_m) - 4);
    pen.beginPath();
    pen.ellipse(px(0), py(0), about.ellipsoid_m[0] * scale, about.ellipsoid_m[1] * scale, 0, 0, 7);
    pen.stroke();
    if (reach > 200 && reach <= 20e3)
      pen.fillText("approach ellipsoid", px(0) + 4, py(about.ellipsoid_m[1]) - 4);
    const { port_m: port, outward } = about;
    if (port && Math.hypot(outward[0], outward[1]) > 0.5) {
      const long = about.sphere_m;
      const wide = about.mouth_m + long * Math.tan((about.half_angle_deg * Math.PI) / 180);
      for (const side of [-1, 1]) {
        const aside = [-outward[1] * side, outward[0] * side];
        line(
          pen,
          px(port[0] + aside[0] * about.mouth_m),
          py(port[1] + aside[1] * about.mouth_m),
          px(port[0] + outward[0] * long + aside[0] * wide),
          py(port[1] + outward[1] * long + aside[1] * wide),
        );
      }
    }
    pen.setLineDash([]);
  }

  canvas.addEventListener("click", (event) => {
    const box = canvas.getBoundingClientRect();
    const scale = (0.46 * Math.min(box.width / 1.6, box.height)) / reach;
    const x = (event.clientX - box.left - box.width / 2) / scale;
    const y = (box.height / 2 - event.clientY + box.top) / scale;
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < t.length; k++) {
      const d = Math.hypot(r[3 * k] - x, r[3 * k + 1] - y);
      if (d < least) [best, least] = [k, d];
    }
    jump(t[best]);
  });
  new ResizeObserver(draw).observe(canvas);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  let waiting = false;
  let drawn = null;
  return {
    show(when) {
      now = when;
      const at = relative(now);
      const key = at ? at.map((x) => Math.round(x * 10)).join() : "far";
      if (key === drawn || waiting) return;
      drawn = key;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        draw();
      });
    },
  };
}

function line(pen, x0, y0, x1, y1) {
  pen.beginPath();
  pen.moveTo(x0, y0);
  pen.lineTo(x1, y1);
  pen.stroke();
}
