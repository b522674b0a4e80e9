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

// A picture with its heading and a line for values; returns the figure and these two.
export function figure(root, title) {
  const whole = make("figure");
  const caption = make("figcaption", title);
  const value = make("p", "", "value");
  whole.append(caption, value);
  root.append(whole);
  return { whole, caption, value };
}

// What gives the colour of a name of the style sheet.
export const colours = () => {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
};
