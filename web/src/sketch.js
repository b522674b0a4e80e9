// A canvas that is painted when it is asked for, and again when its size or the colours change.

import { colours } from "./dom.js";

const FINEST = 2; // pixels of the canvas a pixel of the page: more are not seen

// `paint({ pen, width, height, colour })` draws in pixels of the page; returns what asks for it, once a frame.
export function sketch(canvas, paint) {
  let waiting = false;
  function draw() {
    waiting = false;
    const [width, height] = [Math.max(canvas.clientWidth, 1), Math.max(canvas.clientHeight, 1)];
    const ratio = Math.min(FINEST, devicePixelRatio);
    [canvas.width, canvas.height] = [width * ratio, height * ratio];
    const pen = canvas.getContext("2d");
    pen.scale(ratio, ratio);
    pen.font = "11px system-ui, sans-serif";
    paint({ pen, width, height, colour: colours() });
  }
  new ResizeObserver(draw).observe(canvas);
  onOtherColours(draw);
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(draw);
  };
}

// Light became dark, or the other way round.
export const onOtherColours = (draw) =>
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);

export function line(pen, way) {
  pen.beginPath();
  way.forEach(([x, y], k) => {
    if (k) pen.lineTo(x, y);
    else pen.moveTo(x, y);
  });
  pen.stroke();
}

export function ring(pen, x, y, radius) {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.stroke();
}

// The nearest of places in pixels to a click on a canvas, its index.
export function nearest(canvas, event, count, pixels) {
  const box = canvas.getBoundingClientRect();
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let k = 0; k < count; k++) {
    const [x, y] = pixels(k);
    const far = Math.hypot(x - event.clientX + box.left, y - event.clientY + box.top);
    if (far < least) [best, least] = [k, far];
  }
  return best;
}
