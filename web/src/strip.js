// Below the slider and on its scale: the phases, sunlight, ground contact and events.

import { page } from "./data.js";
import { edgesOf, legs, toSlider } from "./story.js";

const ROWS = { light: 20, contact: 31, events: 42 };

export function strip(canvas, jump) {
  const contacts = page.contacts.flat();

  function draw() {
    const width = Math.max(canvas.clientWidth, 1);
    const height = Math.max(canvas.clientHeight, 1);
    const ratio = Math.min(2, devicePixelRatio);
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    const pen = canvas.getContext("2d");
    pen.scale(ratio, ratio);
    pen.font = "11px system-ui, sans-serif";
    legs.forEach((leg, k) => {
      const [a, b] = edgesOf(k).map((u) => u * width);
      pen.fillStyle = colour(k % 2 ? "band" : "line");
      pen.fillRect(a, 0, b - a - 1, 16);
      pen.fillStyle = colour("fg");
      pen.save();
      pen.beginPath();
      pen.rect(a, 0, b - a - 2, 16);
      pen.clip();
      pen.fillText(leg.phase, a + 3, 12);
      pen.restore();
    });
    const bars = (stretches, top, fill) => {
      pen.fillStyle = fill;
      for (const [begins, ends] of stretches) {
        const a = toSlider(begins) * width;
        pen.fillRect(a, top, Math.max(toSlider(ends) * width - a, 1), 7);
      }
    };
    pen.fillStyle = colour("night");
    pen.fillRect(0, ROWS.light, width, 7);
    bars(page.light, ROWS.light, colour("sun"));
    pen.fillStyle = colour("band");
    pen.fillRect(0, ROWS.contact, width, 7);
    bars(contacts, ROWS.contact, colour("target"));
    pen.fillStyle = colour("burn");
    for (const event of page.events) pen.fillRect(toSlider(event.met_s) * width - 0.75, ROWS.events, 1.5, 7);
  }
  canvas.addEventListener("click", (event) => {
    const box = canvas.getBoundingClientRect();
    jump((event.clientX - box.left) / box.width);
  });
  new ResizeObserver(draw).observe(canvas);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
}
