// The run as the page carries it: JSON, with arrays as base 64 of their bytes.

const KINDS = { "<f8": Float64Array, "<f4": Float32Array, "<i2": Int16Array, "<u2": Uint16Array };

export function unpack({ kind, bytes }) {
  const text = atob(bytes);
  const raw = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) raw[i] = text.charCodeAt(i);
  return new KINDS[kind](raw.buffer);
}

export const page = JSON.parse(document.getElementById("data").textContent);

// The last index of a rising array whose value is not above t; 0 where all are.
export function before(times, t) {
  let low = 0;
  let high = times.length - 1;
  while (high > low) {
    const middle = (low + high + 1) >> 1;
    if (times[middle] <= t) low = middle;
    else high = middle - 1;
  }
  return low;
}
