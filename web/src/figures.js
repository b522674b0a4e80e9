// The figures over time: uPlot charts with a line at the present; a click goes to an instant.

import uPlot from "uplot";
import { page, unpack, utc } from "./data.js";

const SECONDS = { s: 1, min: 60, h: 3600 };
const GROUPS = [
  ["ascent", "Ascent"],
  ["orbit", "The way to the station"],
  ["approach", "Approach"],
  ["budget", "Propellant and velocity"],
  ["descent", "Descent"],
];
const ROLES = ["ship", "station", "burn", "target", "heat", "ink", "muted"];
const HEIGHT = 190;

function palette() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  return Object.fromEntries([...ROLES, "line", "fg"].map((name) => [name, read(name)]));
}

const decade = (v) => v != null && v > 0 && Math.abs(Math.log10(v) - Math.round(Math.log10(v))) < 1e-9;

function number(value) {
  if (value == null || Number.isNaN(value)) return "-";
  const size = Math.abs(value);
  if (size >= 100) return value.toFixed(0);
  return size >= 10 ? value.toFixed(1) : size >= 0.1 || size === 0 ? value.toFixed(2) : value.toPrecision(2);
}

// Curves with times of their own as one table, gaps kept.
function table(panel) {
  const { clock } = panel;
  const scale = SECONDS[clock.unit];
  const tables = panel.curves.map((curve) => {
    const t = unpack(curve.t);
    const y = unpack(curve.y);
    return [
      Array.from(t, (x) => (x - clock.zero_s) / scale),
      Array.from(y, (v) => (Number.isNaN(v) ? null : v)),
    ];
  });
  for (const point of panel.points) tables.push([[(point.met_s - clock.zero_s) / scale], [point.value]]);
  return tables.length === 1 ? tables[0] : uPlot.join(tables);
}

function chart(panel, root, jump) {
  const { clock } = panel;
  const scale = SECONDS[clock.unit];
  const data = table(panel);
  const figure = document.createElement("figure");
  const caption = document.createElement("figcaption");
  caption.textContent = panel.title;
  const value = document.createElement("p");
  value.className = "value";
  const holder = document.createElement("div");
  holder.className = "chart";
  holder.setAttribute("role", "img");
  const known = data.slice(1).flatMap((column) => column.filter((v) => v != null));
  const low = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  holder.setAttribute(
    "aria-label",
    `${panel.title}: ${panel.quantity} from ${number(low)} to ${number(high)} ${panel.unit}, over ${clock.label}`,
  );
  figure.append(caption, value, holder);
  root.append(figure);
  const present = document.createElement("div");
  present.className = "present";
  present.hidden = true;

  const legend = () => {
    if (panel.curves.length < 2) return "";
    const curves = panel.curves.map((curve) => `${curve.label}${curve.dashed ? " (dashed)" : ""}`);
    return [...curves, ...panel.points.map((point) => `ring: ${point.text} ${point.label}`)].join(", ");
  };
  let plot = null;
  let now = Number.NaN;

  function build() {
    const colours = palette();
    const axis = (label, size) => ({
      label,
      stroke: colours.fg,
      grid: { stroke: colours.line, width: 1 },
      ticks: { stroke: colours.line, width: 1 },
      size,
      labelSize: 18,
      gap: 3,
      font: "11px system-ui, sans-serif",
      labelFont: "11px system-ui, sans-serif",
    });
    const side = axis(panel.unit ? `${panel.quantity} (${panel.unit})` : panel.quantity, 50);
    if (panel.log) {
      const filter = (_, splits) => splits.map((v) => (decade(v) ? v : null));
      Object.assign(side, { filter, grid: { ...side.grid, filter } });
      side.values = (_, splits) => splits.map((v) => (v == null ? "" : String(Number(v.toPrecision(3)))));
    }
    plot?.destroy();
    plot = new uPlot(
      {
        width: Math.max(260, holder.clientWidth),
        height: HEIGHT,
        legend: { show: false },
        cursor: {
          y: false,
          drag: { x: true, y: false },
          points: { size: 7 },
          sync: { key: `${panel.group} ${clock.unit} ${clock.zero_s}`, scales: ["x", null] },
        },
        scales: { x: { time: false }, y: panel.log ? { distr: 3 } : {} },
        axes: [axis(clock.label, 28), side],
        series: [
          {},
          ...panel.curves.map((curve) => ({
            label: curve.label,
            stroke: colours[curve.role],
            width: 1.8,
            dash: curve.dashed ? [6, 4] : undefined,
            points: { show: false },
            pxAlign: 0,
            paths: curve.steps ? uPlot.paths.stepped({ align: 1 }) : undefined,
          })),
          ...panel.points.map((point) => ({
            label: point.label,
            stroke: colours[point.role],
            points: { show: true, size: 8, width: 1.8 },
          })),
        ],
        hooks: { setCursor: [hover], setScale: [() => show(now)], drawAxes: [drawMarks] },
      },
      data,
      holder,
    );
    plot.over.append(present);
    plot.over.addEventListener("click", () => {
      const x = plot.posToVal(plot.cursor.left, "x");
      jump(x * scale + clock.zero_s);
    });
    show(now);
  }
  function drawMarks(u) {
    const { ctx, bbox } = u;
    ctx.save();
    ctx.strokeStyle = palette().muted;
    ctx.globalAlpha = 0.35;
    ctx.lineWidth = devicePixelRatio;
    for (const mark of panel.marks) {
      const x = Math.round(u.valToPos((mark.met_s - clock.zero_s) / scale, "x", true));
      if (x < bbox.left || x > bbox.left + bbox.width) continue;
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
    }
    ctx.restore();
  }
  // The values at an instant, straight between the points of each curve.
  function read(x) {
    return panel.curves.map((_, k) => {
      const [xs, ys] = [data[0], data[k + 1]];
      let high = xs.findIndex((v, i) => v >= x && ys[i] !== undefined);
      if (high < 0) return null;
      let low = high;
      while (low > 0 && (xs[low] > x || ys[low] === undefined)) low--;
      if (xs[low] > x || ys[low] == null || ys[high] == null) return null;
      while (high > low + 1 && ys[high] === undefined) high--;
      const s = xs[high] > xs[low] ? (x - xs[low]) / (xs[high] - xs[low]) : 0;
      if (panel.curves[k].steps) return ys[low];
      return panel.log ? ys[low] * (ys[high] / ys[low]) ** s : ys[low] + s * (ys[high] - ys[low]);
    });
  }
  function say(x) {
    const values = read(x);
    const mark = panel.marks.find(
      (m) =>
        Math.abs((m.met_s - clock.zero_s) / scale - x) < 0.006 * (data[0][data[0].length - 1] - data[0][0]),
    );
    const told = panel.curves
      .map((curve, k) => `${panel.curves.length > 1 ? `${curve.label} ` : ""}${number(values[k])}`)
      .join(", ");
    value.textContent = `${utc(x * scale + clock.zero_s).slice(5)}: ${told} ${panel.unit}${mark ? ` - ${mark.text}` : ""}`;
  }
  function hover(u) {
    const { left } = u.cursor;
    if (left == null || left < 0) value.textContent = legend();
    else say(u.posToVal(left, "x"));
  }
  function show(t) {
    now = t;
    const x = (t - clock.zero_s) / scale;
    const { min, max } = plot?.scales.x ?? {};
    const inside = x >= min - 1e-9 && x <= max + 1e-9;
    present.hidden = !inside;
    if (inside) present.style.transform = `translateX(${plot.valToPos(x, "x").toFixed(1)}px)`;
  }
  value.textContent = legend();
  return {
    build,
    show,
    resize() {
      const width = Math.max(260, holder.clientWidth);
      if (plot && Math.abs(width - plot.width) > 1) {
        plot.setSize({ width, height: HEIGHT });
        show(now);
      }
    },
  };
}

export function figures(root, jump) {
  const all = [];
  const rooms = {};
  for (const [name, title] of GROUPS) {
    const panels = page.panels.filter((panel) => panel.group === name);
    if (!panels.length) continue;
    const section = document.createElement("section");
    const heading = document.createElement("h3");
    heading.textContent = title;
    const grid = document.createElement("div");
    grid.className = "grid";
    section.append(heading, grid);
    root.append(section);
    rooms[name] = grid;
    for (const panel of panels) all.push(chart(panel, grid, jump));
  }
  for (const one of all) one.build();
  new ResizeObserver(() => {
    for (const one of all) one.resize();
  }).observe(root);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const one of all) one.build();
  });
  return {
    rooms,
    show(t) {
      for (const one of all) one.show(t);
    },
  };
}
