// The figures over time, by groups: each can be looked at closer, by keys, fingers, mouse or buttons.

import { chart, clockName } from "./chart.js";
import { closer } from "./closer.js";
import { page } from "./data.js";
import { make } from "./dom.js";
import { gestures, zoomOf } from "./gestures.js";
import { onOtherColours } from "./sketch.js";

const GROUPS = [
  ["ascent", "Ascent"],
  ["orbit", "The way to the station"],
  ["approach", "Approach"],
  ["budget", "Propellant and velocity"],
  ["descent", "Descent"],
];
const STEPS = {
  ArrowRight: 0.01,
  ArrowUp: 0.01,
  ArrowLeft: -0.01,
  ArrowDown: -0.01,
  PageUp: 0.1,
  PageDown: -0.1,
};

// `jump(t)`: go to an instant, and say so; `move(t)`: go there, the figure says so itself; `time()`: the present.
export function figures(root, { jump, move, time }) {
  const every = [];
  const rooms = {};
  for (const [name, title] of GROUPS) {
    const panels = page.panels.filter((panel) => panel.group === name);
    if (!panels.length) continue;
    const section = make("section");
    const head = make("div", null, "group");
    const grid = make("div", null, "grid");
    section.append(head, grid);
    root.append(section);
    rooms[name] = grid;
    every.push(...group(head, title, grid, panels, { jump, move, time }));
  }
  for (const one of every) one.build();
  new ResizeObserver(() => {
    for (const one of every) one.resize();
  }).observe(root);
  onOtherColours(() => {
    for (const one of every) one.build();
  });
  return {
    rooms,
    show(t) {
      for (const one of every) one.show(t);
    },
  };
}

// The charts of a group, those of one clock looked at together, with a bar of buttons for all.
function group(head, title, grid, panels, { jump, move, time }) {
  const looks = new Map(); // by the clock's name
  const charts = panels.map((panel) => {
    const look = () => looks.get(clockName(panel));
    const one = chart(panel, grid, {
      jump,
      select: (begins, ends) => look().span(begins, ends),
      all: () => look().all(),
    });
    gestures(one.holder, {
      mouse: false, // its drag selects
      drag: (dx) => look().move(-one.secondsOf(dx)),
      zoom: (factor, pixel) => look().zoom(factor, one.timeAt(pixel)),
    });
    keys(one, look, { move, time });
    return one;
  });
  const bar = buttons(title, looks, time);
  for (const name of new Set(panels.map(clockName))) {
    const those = charts.filter((_, k) => clockName(panels[k]) === name);
    looks.set(name, closer(those, bar.changed));
  }
  bar.changed();
  head.append(make("h3", title), bar.element);
  return charts;
}

function keys(one, look, { move, time }) {
  one.holder.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [begins, ends] = look()
      .shown()
      .map((t) => Math.min(Math.max(t, one.extent[0]), one.extent[1]));
    const go = (t) => {
      const there = Math.min(Math.max(t, one.extent[0]), one.extent[1]);
      move(there);
      look().follow(there);
    };
    const factor = zoomOf(event.key);
    if (event.key in STEPS) {
      const from = time();
      const inside = from >= begins && from <= ends;
      go(inside ? from + STEPS[event.key] * (ends - begins) : from < begins ? begins : ends);
    } else if (event.key === "Home") go(begins);
    else if (event.key === "End") go(ends);
    else if (factor) look().zoom(factor, time());
    else if (event.key === "0" || event.key === "Escape") look().all();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

function buttons(title, looks, time) {
  const element = make("div", null, "bar");
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", title);
  const all = (act) => () => {
    for (const look of looks.values()) act(look);
  };
  const made = {
    Closer: all((look) => look.zoom(0.5, time())),
    Wider: all((look) => look.zoom(2, time())),
    "Whole mission": all((look) => look.all()),
  };
  for (const [words, act] of Object.entries(made)) {
    const button = make("button", words);
    button.type = "button";
    button.addEventListener("click", act);
    element.append(button);
  }
  return {
    element,
    // Off, but not lost to the focus, where there is no more to be seen.
    changed() {
      const whole = [...looks.values()].every((look) => look.isWhole());
      for (const button of [...element.children].slice(1))
        button.setAttribute("aria-disabled", String(whole));
    },
  };
}
