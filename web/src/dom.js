// Elements made of text that is never markup.

export function make(tag, text, name) {
  const found = document.createElement(tag);
  if (text != null) found.textContent = text;
  if (name) found.className = name;
  return found;
}

export function svg(tag, attributes, text) {
  const found = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) found.setAttribute(name, value);
  if (text != null) found.textContent = text;
  return found;
}

// Fill a table by its id; without rows its section is hidden.
export function table(id, caption, heads, rows) {
  const root = document.getElementById(id);
  if (!rows.length) {
    root.closest("section").hidden = true;
    return root;
  }
  root.createCaption().textContent = caption;
  const head = root.createTHead().insertRow();
  for (const text of heads) {
    const cell = make("th", text);
    cell.scope = "col";
    head.append(cell);
  }
  const body = root.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    cells.forEach((content, k) => {
      const cell = k ? row.insertCell() : row.appendChild(make("th"));
      if (!k) cell.scope = "row";
      if (content instanceof Node) cell.append(content);
      else cell.textContent = content ?? "-";
    });
  }
  return root;
}

// A picture with its heading and a line for values; returns the figure and that line.
export function figure(root, title) {
  const whole = make("figure");
  const value = make("p", "", "value");
  whole.append(make("figcaption", title), value);
  root.append(whole);
  return { whole, value };
}

export const colours = () => {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
};

// Round numbers between two, about so many.
export function ticks(low, high, count) {
  const raw = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((k) => k * power).find((s) => s >= raw);
  const found = [];
  for (let k = Math.ceil(low / step); k * step <= high + 1e-9 * step; k++)
    found.push(Number((k * step).toPrecision(12)));
  return found;
}

export const short = (value) => {
  if (value == null || Number.isNaN(value)) return "-";
  const size = Math.abs(value);
  const digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
  return value.toFixed(digits);
};
