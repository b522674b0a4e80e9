// How a result is spread; a bar can be held, by a click or the arrow keys, so that its cases show elsewhere.

import { figure, svg } from "./dom.js";
import { short, ticks } from "./format.js";

const [WIDE, HIGH, LEFT, BOTTOM] = [350, 170, 34, 22];
const EDGE = 16; // nearer to the end a label has no room about its place

export function histogram(root, one, hold) {
  const { whole, value } = figure(root, `${one.words} [${one.unit}]`);
  const { counts, edges, values, bins } = one;
  const [low, high] = [edges[0], edges[edges.length - 1]];
  const most = Math.max(...counts);
  const x = (v) => LEFT + ((v - low) / (high - low || 1)) * (WIDE - LEFT - 6);
  const y = (n) => HIGH - BOTTOM - (n / most) * (HIGH - BOTTOM - 8);
  const picture = svg("svg", {
    viewBox: `0 0 ${WIDE} ${HIGH}`,
    class: "bars",
    tabindex: 0,
    role: "slider",
    "aria-label": `${one.words} in ${one.unit}, ${one.about}: mean ${short(one.mean)}, 95 % between ${short(one.low)} and ${short(one.high)}`,
    "aria-valuemin": 0,
    "aria-valuemax": counts.length,
    "aria-valuenow": 0,
    "aria-valuetext": "no bar held",
  });
  for (const v of ticks(low, high, 5)) {
    const side = x(v) > WIDE - EDGE ? "end" : "middle";
    picture.append(svg("text", { x: side === "end" ? WIDE - 2 : x(v), y: HIGH - 6, class: side }, String(v)));
  }
  for (const n of ticks(0, most, 4)) {
    picture.append(svg("line", { x1: LEFT, x2: WIDE - 6, y1: y(n), y2: y(n), class: "rule" }));
    picture.append(svg("text", { x: LEFT - 4, y: y(n) + 4, class: "end" }, String(n)));
  }
  const bars = counts.map((n, k) => {
    const width = Math.max(x(edges[k + 1]) - x(edges[k]) - 1, 0.5);
    const bar = svg("rect", { x: x(edges[k]), y: y(n), width, height: y(0) - y(n), class: "bar" });
    const room = svg("rect", { x: x(edges[k]), y: 0, width: width + 1, height: y(0), class: "room" });
    room.addEventListener("click", () => take(k === held ? null : k));
    picture.append(bar, room);
    return bar;
  });
  for (const v of [one.low, one.median, one.high])
    picture.append(svg("line", { x1: x(v), x2: x(v), y1: 4, y2: y(0), class: "quantile" }));
  const now = svg("line", { x1: 0, x2: 0, y1: 0, y2: y(0), class: "at" });
  picture.append(now);
  whole.append(picture);
  let held = null;

  const usual = `${one.about}; mean ${short(one.mean)}, sigma ${short(one.sigma)}`;
  value.textContent = usual;

  function take(k) {
    held = k;
    for (const [i, bar] of bars.entries()) bar.classList.toggle("held", i === k);
    if (k === null) {
      picture.setAttribute("aria-valuetext", "no bar held");
      picture.setAttribute("aria-valuenow", 0);
      value.textContent = usual;
      return hold(null, "no bar held", one.name);
    }
    const mask = Array.from(bins, (bin) => bin === k);
    const words = `${short(edges[k])} to ${short(edges[k + 1])} ${one.unit}: ${counts[k]} cases`;
    picture.setAttribute("aria-valuetext", words);
    picture.setAttribute("aria-valuenow", k + 1);
    value.textContent = words;
    hold(mask, `${one.words} ${words}`, one.name);
  }

  picture.addEventListener("keydown", (event) => {
    const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (event.key === "Escape") take(null);
    else if (event.key === "Home") take(0);
    else if (event.key === "End") take(counts.length - 1);
    else if (way)
      take(
        held === null
          ? way > 0
            ? 0
            : counts.length - 1
          : Math.max(0, Math.min(counts.length - 1, held + way)),
      );
    else return;
    event.preventDefault();
  });

  return {
    show(k, _, owner) {
      const at = x(values[k]);
      now.setAttribute("transform", `translate(${at.toFixed(1)} 0)`);
      if (held !== null && owner !== one.name) {
        held = null;
        for (const bar of bars) bar.classList.remove("held");
        value.textContent = usual;
      }
    },
  };
}
