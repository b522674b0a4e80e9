// One figure over time, drawn by uPlot: a line at the present, the values at an instant, a part of it closer.

import uPlot from "uplot";
import { unpack } from "./data.js";
import { colours, figure, make } from "./dom.js";
import { short, utc } from "./format.js";

const SECONDS = { s: 1, min: 60, h: 3600 };
const HEIGHT = 190; // px
const NARROWEST = 260; // px
const FONT = "11px system-ui, sans-serif";
const BESIDE = 0.006; // of the width, within which the name of an event is told

// Curves with times of their own as one table, gaps kept.
function table({ curves, points }, clockOf) {
  const tables = curves.map((curve) => [
    Array.from(unpack(curve.t), clockOf),
    Array.from(unpack(curve.y), (v) => (Number.isNaN(v) ? null : v)),
  ]);
  for (const point of points) tables.push([[clockOf(point.met_s)], [point.value]]);
  return tables.length === 1 ? tables[0] : uPlot.join(tables);
}

// The value of a column at x, straight between its points (in the logarithm where the axis is one); null in a gap.
function valueAt(xs, ys, x, { steps, log }) {
  let high = xs.findIndex((v, i) => v >= x && ys[i] !== undefined);
  if (high < 0) return null;
  let low = high;
  while (low > 0 && (xs[low] > x || ys[low] === undefined)) low--;
  if (xs[low] > x || ys[low] == null || ys[high] == null) return null;
  while (high > low + 1 && ys[high] === undefined) high--;
  if (steps) return ys[low];
  const share = xs[high] > xs[low] ? (x - xs[low]) / (xs[high] - xs[low]) : 0;
  return log ? ys[low] * (ys[high] / ys[low]) ** share : ys[low] + share * (ys[high] - ys[low]);
}

const decade = (v) => v != null && v > 0 && Math.abs(Math.log10(v) - Math.round(Math.log10(v))) < 1e-9;

function axis(colour, label, size) {
  const lines = { stroke: colour("line"), width: 1 };
  const more = { labelSize: 18, gap: 3, font: FONT, labelFont: FONT };
  return { label, size, stroke: colour("fg"), grid: lines, ticks: { ...lines }, ...more };
}

function axes(panel, colour) {
  const side = axis(colour, panel.unit ? `${panel.quantity} (${panel.unit})` : panel.quantity, 50);
  if (panel.log) {
    const filter = (_, splits) => splits.map((v) => (decade(v) ? v : null));
    Object.assign(side, { filter, grid: { ...side.grid, filter } });
    side.values = (_, splits) => splits.map((v) => (v == null ? "" : String(Number(v.toPrecision(3)))));
  }
  return [axis(colour, panel.clock.label, 28), side];
}

const series = (panel, colour) => [
  {},
  ...panel.curves.map((curve) => ({
    label: curve.label,
    stroke: colour(curve.role),
    width: 1.8,
    dash: curve.dashed ? [6, 4] : undefined,
    points: { show: false },
    pxAlign: 0,
    paths: curve.steps ? uPlot.paths.stepped({ align: 1 }) : undefined,
  })),
  ...panel.points.map((point) => ({
    label: point.label,
    stroke: colour(point.role),
    points: { show: true, size: 8, width: 1.8 },
  })),
];

export const clockName = ({ clock }) => `${clock.unit} since ${clock.zero_s}`;

function legend({ curves, points }) {
  if (curves.length < 2) return "";
  const names = curves.map((curve) => `${curve.label}${curve.dashed ? " (dashed)" : ""}`);
  return [...names, ...points.map((point) => `ring: ${point.text} ${point.label}`)].join(", ");
}

function summary(panel, columns) {
  const known = columns.flatMap((column) => column.filter((v) => v != null));
  const low = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return `${panel.title}: ${panel.quantity} from ${short(low)} to ${short(high)} ${panel.unit}, over ${panel.clock.label}`;
}

// A panel as a figure under `root`; `jump(t)` is told of a click, `select(begins, ends)` of a drag [s], `all()` of a
// double click. The holder is a slider to the keyboard and to a reader of the screen; `figures` gives it its keys.
export function chart(panel, root, { jump, select, all }) {
  const seconds = SECONDS[panel.clock.unit];
  const clockOf = (t) => (t - panel.clock.zero_s) / seconds;
  const timeOf = (x) => x * seconds + panel.clock.zero_s;
  const data = table(panel, clockOf);
  const ends = [data[0][0], data[0][data[0].length - 1]];
  const { whole, value } = figure(root, panel.title);
  const holder = make("div", null, "chart");
  const present = make("div", null, "present");
  present.hidden = true;
  for (const [name, text] of Object.entries({
    role: "slider",
    tabindex: 0,
    "aria-label": summary(panel, data.slice(1)),
    "aria-valuemin": Math.round(timeOf(ends[0])),
    "aria-valuemax": Math.round(timeOf(ends[1])),
    "aria-valuenow": Math.round(timeOf(ends[0])),
  }))
    holder.setAttribute(name, text);
  whole.append(holder);
  value.textContent = legend(panel);
  let plot = null;
  let span = null; // [s] that is looked at, null for all
  let now = Number.NaN;

  function build() {
    const colour = colours();
    plot?.destroy();
    plot = new uPlot(
      {
        width: Math.max(NARROWEST, holder.clientWidth),
        height: HEIGHT,
        legend: { show: false },
        cursor: {
          y: false,
          drag: { x: true, y: false, setScale: false },
          bind: { dblclick: () => all },
          points: { size: 7 },
          // The figures of a clock point at one instant; each drag is its own.
          sync: {
            key: `${panel.group} ${clockName(panel)}`,
            scales: ["x", null],
            filters: { pub: (kind) => kind === "mousemove" },
          },
        },
        scales: { x: { time: false }, y: panel.log ? { distr: 3 } : {} },
        axes: axes(panel, colour),
        series: series(panel, colour),
        hooks: {
          setCursor: [hover],
          setScale: [() => show(now)],
          setSelect: [selected],
          drawAxes: [(u) => drawMarks(u, colour("muted"))],
        },
      },
      data,
      holder,
    );
    plot.over.append(present);
    plot.over.addEventListener("click", (event) => jump(timeAt(event.clientX)));
    if (span) look(span);
    show(now);
  }
  // Show a span, or everything: also where the span has nothing of this figure.
  function look(next) {
    span = next;
    const [min, max] = span?.map(clockOf) ?? ends;
    const known = min < ends[1] && max > ends[0];
    if (ends[1] > ends[0]) plot.setScale("x", known ? { min, max } : { min: ends[0], max: ends[1] });
  }
  function drawMarks({ ctx, bbox, valToPos }, stroke) {
    ctx.save();
    Object.assign(ctx, { strokeStyle: stroke, globalAlpha: 0.35, lineWidth: devicePixelRatio });
    for (const mark of panel.marks) {
      const x = Math.round(valToPos(clockOf(mark.met_s), "x", true));
      if (x < bbox.left || x > bbox.left + bbox.width) continue;
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
    }
    ctx.restore();
  }
  function selected({ select: { left, width }, posToVal, setSelect }) {
    if (width <= 0) return;
    setSelect({ left: 0, width: 0 }, false);
    select(timeOf(posToVal(left, "x")), timeOf(posToVal(left + width, "x")));
  }
  // What is told of an instant.
  function telling(x) {
    const mark = panel.marks.find((m) => Math.abs(clockOf(m.met_s) - x) < BESIDE * (ends[1] - ends[0]));
    const told = panel.curves.map((curve, k) => {
      const known = short(valueAt(data[0], data[k + 1], x, { steps: curve.steps, log: panel.log }));
      return panel.curves.length > 1 ? `${curve.label} ${known}` : known;
    });
    const when = utc(timeOf(x)).slice("2017-".length);
    return `${when}: ${told.join(", ")} ${panel.unit}${mark ? ` - ${mark.text}` : ""}`;
  }
  function hover({ cursor: { left }, posToVal }) {
    value.textContent = left == null || left < 0 ? legend(panel) : telling(posToVal(left, "x"));
  }
  function timeAt(pixel) {
    return timeOf(plot.posToVal(pixel - plot.over.getBoundingClientRect().left, "x"));
  }
  function show(t) {
    now = t;
    const x = clockOf(t);
    const { min, max } = plot?.scales.x ?? {};
    const inside = x >= min - 1e-9 && x <= max + 1e-9;
    present.hidden = !inside;
    if (inside) present.style.transform = `translateX(${plot.valToPos(x, "x").toFixed(1)}px)`;
    if (document.activeElement === holder) tell();
  }
  // To who uses the keyboard: what the present is here.
  function tell() {
    const x = clockOf(now);
    const known = x >= ends[0] - 1e-9 && x <= ends[1] + 1e-9;
    const words = known ? telling(x) : "the present is outside of this figure";
    holder.setAttribute(
      "aria-valuenow",
      Math.round(Math.min(Math.max(now, timeOf(ends[0])), timeOf(ends[1]))),
    );
    holder.setAttribute("aria-valuetext", words);
    value.textContent = words;
  }
  holder.addEventListener("focus", tell);
  holder.addEventListener("blur", () => {
    value.textContent = legend(panel);
  });
  return {
    holder,
    extent: ends.map(timeOf),
    build,
    show,
    timeAt,
    secondsOf: (pixels) =>
      (pixels * (plot.scales.x.max - plot.scales.x.min) * seconds) / plot.over.clientWidth,
    look,
    resize() {
      const width = Math.max(NARROWEST, holder.clientWidth);
      if (!plot || Math.abs(width - plot.width) <= 1) return;
      plot.setSize({ width, height: HEIGHT });
      show(now);
    },
  };
}
