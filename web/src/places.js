// Where the cases come down: on a map, and along and across the planned track; a click takes the nearest one.

import { unpack } from "./data.js";
import { figure, make } from "./dom.js";
import { short, ticks } from "./format.js";
import { line, nearest, ring, sketch } from "./sketch.js";

const EDGE = { left: 46, right: 8, top: 8, bottom: 34 };

// A picture of points; `about`: their coordinates, the limits, whether y grows downwards, how much longer a
// unit of y is than one of x (null: scales of their own), the words of the axes, what else is drawn.
function points(root, title, about, choose) {
  const { whole, value } = figure(root, title);
  const canvas = make("canvas", null, "points");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", about.words);
  whole.append(canvas);
  value.textContent = about.key;
  let [chosen, held, place] = [0, null, null];

  function fitted(width, height) {
    let [x0, x1, y0, y1] = about.box;
    const [w, h] = [width - EDGE.left - EDGE.right, height - EDGE.top - EDGE.bottom];
    if (about.stretch) {
      const scale = Math.min(w / (x1 - x0), h / ((y1 - y0) * about.stretch));
      const [dx, dy] = [w / scale - (x1 - x0), h / scale / about.stretch - (y1 - y0)];
      [x0, x1, y0, y1] = [x0 - dx / 2, x1 + dx / 2, y0 - dy / 2, y1 + dy / 2];
    }
    const [sx, sy] = [w / (x1 - x0), h / (y1 - y0)];
    return {
      box: [x0, x1, y0, y1],
      x: (v) => EDGE.left + (v - x0) * sx,
      y: about.down ? (v) => EDGE.top + (v - y0) * sy : (v) => EDGE.top + (y1 - v) * sy,
    };
  }

  const ask = sketch(canvas, ({ pen, width, height, colour }) => {
    place = fitted(width, height);
    axes(pen, colour, place, width, height, about);
    pen.save();
    pen.beginPath();
    pen.rect(EDGE.left, EDGE.top, width - EDGE.left - EDGE.right, height - EDGE.top - EDGE.bottom);
    pen.clip();
    about.under?.(pen, colour, place);
    const { xs, ys } = about;
    const size = xs.length > 1500 ? 1.6 : 2.4;
    for (const on of held ? [false, true] : [true]) {
      pen.fillStyle = colour(on ? "ship" : "line");
      for (let k = 0; k < xs.length; k++)
        if (!held || held[k] === on)
          pen.fillRect(place.x(xs[k]) - size / 2, place.y(ys[k]) - size / 2, size, size);
    }
    about.over?.(pen, colour, place);
    pen.restore();
    pen.strokeStyle = colour("now");
    pen.lineWidth = 2.5;
    ring(pen, place.x(xs[chosen]), place.y(ys[chosen]), 7);
  });

  canvas.addEventListener("click", (event) => {
    const { xs, ys } = about;
    choose(nearest(canvas, event, xs.length, (k) => [place.x(xs[k]), place.y(ys[k])]));
  });
  return {
    show(k, mask) {
      [chosen, held] = [k, mask];
      ask();
    },
  };
}

function axes(pen, colour, place, width, height, about) {
  const [x0, x1, y0, y1] = place.box;
  pen.lineWidth = 1;
  pen.strokeStyle = colour("line");
  pen.fillStyle = colour("muted");
  pen.textAlign = "center";
  for (const v of ticks(x0, x1, width > 420 ? 6 : 3)) {
    line(pen, [
      [place.x(v), EDGE.top],
      [place.x(v), height - EDGE.bottom],
    ]);
    const label = about.xWords(v);
    const most = width - pen.measureText(label).width / 2;
    pen.fillText(label, Math.min(place.x(v), most), height - EDGE.bottom + 13);
  }
  pen.textAlign = "right";
  for (const v of ticks(y0, y1, 6)) {
    line(pen, [
      [EDGE.left, place.y(v)],
      [width - EDGE.right, place.y(v)],
    ]);
    pen.fillText(about.yWords(v), EDGE.left - 4, place.y(v) + 4);
  }
  pen.textAlign = "center";
  pen.fillText(about.xLabel, (EDGE.left + width) / 2, height - 6);
  pen.textAlign = "left";
}

// Towns with their names to the right, to the left where there is no room; the largest first, and without those
// whose names would hide another.
function towns(pen, colour, place, map) {
  pen.font = "11px system-ui, sans-serif";
  pen.strokeStyle = colour("muted");
  pen.fillStyle = colour("muted");
  const [x0, y0] = [place.x(map.target.longitude), place.y(map.target.latitude)];
  const taken = [[x0 - 5, y0 - 7, x0 + 50, y0 + 7]]; // by the target and its name
  for (const { name, longitude, latitude } of map.towns) {
    const [x, y, wide] = [place.x(longitude), place.y(latitude), pen.measureText(name).width];
    const boxes = [x + 5, x - 5 - wide].map((left) => [left, y - 6, left + wide, y + 6]);
    const free = boxes.find(
      (box) =>
        box[0] > EDGE.left &&
        box[2] < place.x(place.box[1]) &&
        !taken.some((t) => box[0] < t[2] && t[0] < box[2] && box[1] < t[3] && t[1] < box[3]),
    );
    if (!free) continue;
    taken.push(free, [x - 4, y - 4, x + 4, y + 4]);
    ring(pen, x, y, 2.5);
    pen.fillText(name, free[0], y + 4);
  }
}

const over = (place, way) => way.map(([x, y]) => [place.x(x), place.y(y)]);

function rings(pen, colour, place, all) {
  pen.strokeStyle = colour("burn");
  pen.lineWidth = 1.4;
  for (const ring of all) line(pen, over(place, ring));
}

function square(pen, colour, x, y, text) {
  pen.fillStyle = colour("target");
  pen.fillRect(x - 5, y - 5, 10, 10);
  pen.font = "12px system-ui, sans-serif";
  pen.fillText(text, x + 9, y + 4);
}

const degrees = (letters) => (v) => `${Math.abs(v)}°${v === 0 ? "" : letters[v < 0 ? 1 : 0]}`;

export function ground(root, map, choose) {
  const [longitude, latitude] = [unpack(map.longitude), unpack(map.latitude)];
  const [[x0, y0], [x1, y1]] = map.box;
  const middle = Math.cos((((y0 + y1) / 2) * Math.PI) / 180);
  const { target } = map;
  const zone = map.zone_km == null ? null : circle(target, map.zone_km);
  const under = (pen, colour, place) => {
    pen.lineWidth = 1.2;
    for (const [lines, name] of [
      [map.waters, "water"],
      [map.coast, "muted"],
    ]) {
      pen.strokeStyle = colour(name);
      for (const way of lines) line(pen, over(place, way));
    }
    towns(pen, colour, place, map);
  };
  const above = (pen, colour, place) => {
    rings(pen, colour, place, map.rings);
    if (zone) {
      pen.setLineDash([6, 4]);
      pen.strokeStyle = colour("target");
      line(pen, over(place, zone));
      pen.setLineDash([]);
    }
    square(pen, colour, place.x(target.longitude), place.y(target.latitude), "target");
  };
  const shares = map.shares.map((share) => Number((100 * share).toPrecision(4))).join(", ");
  const about = {
    xs: longitude,
    ys: latitude,
    box: [x0, x1, y0, y1],
    stretch: 1 / middle,
    xWords: degrees("EW"),
    yWords: degrees("NS"),
    xLabel: "",
    under,
    over: above,
    key: `Ellipses: ${shares} % of a normal distribution${zone ? "; dashed: 95 % of the landings about the target" : ""}`,
    words: `${longitude.length} landings on a map around ${target.name}, at ${short(target.latitude)} degrees north, ${short(target.longitude)} degrees east`,
  };
  return points(root, `On the map: target ${target.name}`, about, choose);
}

// A circle about a place, on the sphere that is near enough for a line on a map.
function circle({ longitude, latitude }, km) {
  const [up, cos] = [km / 111.2, Math.cos((latitude * Math.PI) / 180)];
  return Array.from({ length: 73 }, (_, k) => {
    const a = (k * Math.PI) / 36;
    return [longitude + (up * Math.cos(a)) / cos, latitude + up * Math.sin(a)];
  });
}

export function track(root, plane, by, choose) {
  const [xs, ys] = [by[plane.along].values, by[plane.right].values];
  const every = [...plane.rings.flat(), [0, 0]];
  const limits = (values) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = 0.06 * Math.max(high - low, 1e-3);
    return [low - room, high + room];
  };
  const about = {
    xs,
    ys,
    box: [...limits([...xs, ...every.map((p) => p[0])]), ...limits([...ys, ...every.map((p) => p[1])])],
    stretch: null,
    down: true,
    xWords: String,
    yWords: String,
    xLabel: "km beyond the target, along the track",
    over: (pen, colour, place) => {
      rings(pen, colour, place, plane.rings);
      square(pen, colour, place.x(0), place.y(0), "target");
    },
    key: "Across the track to the right, downwards [km]; each axis has its own scale",
    words: `${xs.length} landings along and across the planned track`,
  };
  return points(root, "Along and across the track", about, choose);
}
