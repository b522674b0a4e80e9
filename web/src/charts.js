// Bars of what makes a result scatter, and how a statistic settles.

import { figure, svg } from "./dom.js";
import { short, ticks } from "./format.js";

const WIDE = 350;
const NUMBER = 62; // room for one beside the longest bar

export function scatter(root, one) {
  const { whole, value } = figure(root, `${one.words} [${one.unit}]`);
  value.textContent = `A straight line explains ${(100 * one.explained).toFixed(0)} % of the variance`;
  const [row, left] = [19, 172];
  const high = one.bars.length * row + 6;
  const most = Math.max(...one.bars.map((bar) => Math.abs(bar.slope))) || 1;
  const words = one.bars.map((bar) => `${bar.path} ${short(bar.slope)} ${one.unit}`).join("; ");
  const picture = svg("svg", {
    viewBox: `0 0 ${WIDE} ${high}`,
    class: "bars",
    role: "img",
    "aria-label": `What makes ${one.words} scatter: ${words}`,
  });
  one.bars.forEach((bar, k) => {
    const [y, wide] = [k * row + 3, (Math.abs(bar.slope) / most) * (WIDE - left - NUMBER)];
    const name = bar.path.split(".").slice(-2).join(" ").replaceAll("_", " ");
    const label = svg(
      "text",
      { x: left - 5, y: y + 12, class: "end" },
      name.length > 29 ? `…${name.slice(-28)}` : name,
    );
    label.append(svg("title", {}, bar.path));
    const kind = bar.slope < 0 ? "bar less" : "bar";
    picture.append(
      label,
      svg("rect", { x: left, y, width: Math.max(wide, 0.5), height: row - 5, class: kind }),
    );
    if (bar.slope < 0)
      for (let x = left + 4; x < left + wide; x += 6)
        picture.append(svg("line", { x1: x, x2: x, y1: y, y2: y + row - 5, class: "stripe" }));
    picture.append(svg("text", { x: left + wide + 4, y: y + 12 }, short(bar.slope)));
  });
  whole.append(picture);
}

export function settling(root, one) {
  const { whole, value } = figure(root, `${one.words} [${one.unit}]`);
  const [high, left, bottom] = [170, 44, 34];
  const { counts, rows } = one;
  const [least, most] = [Math.min(...rows.map((r) => r[1])), Math.max(...rows.map((r) => r[2]))];
  const room = 0.06 * (most - least || 1);
  const [first, last] = [Math.log(counts[0]), Math.log(counts[counts.length - 1])];
  const x = (n) => left + ((Math.log(n) - first) / (last - first || 1)) * (WIDE - left - 12);
  const y = (v) => 6 + ((most + room - v) / (most - least + 2 * room)) * (high - bottom - 6);
  const end = rows[rows.length - 1];
  const told = `${short(end[0])} ${one.unit}, ${short(end[1])} to ${short(end[2])}, by ${counts[counts.length - 1].toLocaleString("en")} cases`;
  value.textContent = told;
  const picture = svg("svg", {
    viewBox: `0 0 ${WIDE} ${high}`,
    class: "bars",
    role: "img",
    "aria-label": `${one.words}: ${told}`,
  });
  for (const v of ticks(least - room, most + room, 4)) {
    picture.append(svg("line", { x1: left, x2: WIDE - 12, y1: y(v), y2: y(v), class: "rule" }));
    picture.append(svg("text", { x: left - 4, y: y(v) + 4, class: "end" }, String(v)));
  }
  const marked = { middle: counts[counts.length >> 1], start: counts[0], end: counts[counts.length - 1] };
  for (const [side, n] of Object.entries(marked))
    picture.append(svg("text", { x: x(n), y: high - bottom + 14, class: side }, n.toLocaleString("en")));
  picture.append(svg("text", { x: (left + WIDE) / 2, y: high - 4, class: "middle" }, "cases"));
  const up = counts.map((n, k) => `${x(n).toFixed(1)},${y(rows[k][2]).toFixed(1)}`);
  const down = counts.map((n, k) => `${x(n).toFixed(1)},${y(rows[k][1]).toFixed(1)}`).reverse();
  picture.append(svg("polygon", { points: [...up, ...down].join(" "), class: "band" }));
  const way = counts.map((n, k) => `${x(n).toFixed(1)},${y(rows[k][0]).toFixed(1)}`);
  picture.append(svg("polyline", { points: way.join(" "), class: "curve" }));
  whole.append(picture);
}
