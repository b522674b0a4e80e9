// Below the slider and on its scale: the phases, sunlight, ground contact and events.

import { page } from "./data.js";
import { sketch } from "./sketch.js";
import { edgesOf, legs, toSlider } from "./story.js";

const NAMES = 16; // px, the height of the row of phases
const BAR = 7; // px, that of the others
const ROWS = { light: 20, contact: 31, events: 42 }; // px, their tops

export function strip(canvas, jump) {
  const contacts = page.contacts.flat();

  function phases(pen, colour, width) {
    legs.forEach((leg, k) => {
      const [a, b] = edgesOf(k).map((u) => u * width);
      pen.fillStyle = colour(k % 2 ? "band" : "line");
      pen.fillRect(a, 0, b - a - 1, NAMES);
      pen.fillStyle = colour("fg");
      pen.save();
      pen.beginPath();
      pen.rect(a, 0, b - a - 2, NAMES);
      pen.clip();
      pen.fillText(leg.phase, a + 3, 12);
      pen.restore();
    });
  }

  sketch(canvas, ({ pen, width, colour }) => {
    phases(pen, colour, width);
    const bars = (stretches, top, on, off) => {
      pen.fillStyle = colour(off);
      pen.fillRect(0, top, width, BAR);
      pen.fillStyle = colour(on);
      for (const [begins, ends] of stretches) {
        const a = toSlider(begins) * width;
        pen.fillRect(a, top, Math.max(toSlider(ends) * width - a, 1), BAR);
      }
    };
    bars(page.light, ROWS.light, "sun", "night");
    bars(contacts, ROWS.contact, "target", "band");
    pen.fillStyle = colour("burn");
    for (const event of page.events)
      pen.fillRect(toSlider(event.met_s) * width - 0.75, ROWS.events, 1.5, BAR);
  });
  canvas.addEventListener("click", (event) => {
    const box = canvas.getBoundingClientRect();
    jump((event.clientX - box.left) / box.width);
  });
}
