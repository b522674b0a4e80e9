// Timeline, checks, burns, model, assumptions and scenario: text of the run, never markup.

import { page } from "./data.js";
import { make, table } from "./dom.js";
import { elapsed, fixed, significant, utc } from "./format.js";

export function timeline(root, jump) {
  const buttons = page.events.map((event) => {
    const button = make("button");
    button.type = "button";
    button.dataset.event = event.event;
    button.append(
      make("b", event.words),
      make("span", event.altitude_km == null ? "" : `${event.altitude_km.toFixed(1)} km`, "height"),
      make("time", utc(event.met_s)),
      make("span", elapsed(event.met_s), "elapsed"),
      make("small", event.telling),
    );
    button.addEventListener("click", () => jump(event.met_s));
    const item = make("li");
    item.append(button);
    root.append(item);
    return button;
  });
  let current = -1;
  return {
    show(t) {
      let k = -1;
      page.events.forEach((event, i) => {
        if (event.met_s <= t + 2e-3) k = i;
      });
      if (k === current) return;
      if (current >= 0) buttons[current].removeAttribute("aria-current");
      current = k;
      if (k < 0) return;
      buttons[k].setAttribute("aria-current", "step");
      const box = root.getBoundingClientRect();
      const at = buttons[k].getBoundingClientRect();
      if (at.top < box.top || at.bottom > box.bottom) root.scrollTop += at.top - box.top - box.height / 3;
    },
  };
}

// How far a check is off, as a share of its tolerance: a bar with the tolerance as its frame.
function residual(check) {
  const whole = make("span", check.difference);
  if (check.share == null) return whole;
  const share = Math.max(-1.5, Math.min(1.5, check.share));
  const box = make("span", null, "residual");
  const bar = make("i");
  bar.style.left = `${50 + Math.min(share, 0) * 33}%`;
  bar.style.width = `${Math.max(Math.abs(share) * 33, 1)}%`;
  box.append(bar);
  whole.append(box);
  return whole;
}

export function fill() {
  const { checks } = page;
  const passed = checks.filter((check) => check.passed).length;
  const roles = ["predicted", "derived", "input"].map((role) => [
    role,
    checks.filter((c) => c.role === role).length,
  ]);
  const ended = page.outcome === "completed" ? "" : `This flight was ${page.outcome}. `;
  document.getElementById("verdict").textContent = checks.length
    ? `${ended}${passed} of ${checks.length} checks pass: ${roles.map(([role, n]) => `${n} ${role}`).join(", ")}`
    : `${ended}This scenario has no checks`;
  table(
    "checks",
    "Documented and simulated; the bar shows the difference, its frame the tolerance",
    ["check", "role", "documented", "simulated", "difference", "within", "result", "source"],
    checks.map((check) => [
      check.name,
      check.role,
      check.documented,
      check.simulated,
      residual(check),
      check.within,
      make("b", check.passed ? "pass" : "FAIL", check.passed ? "pass" : "fail"),
      check.source,
    ]),
  );
  table(
    "burns",
    "Every burn of the ship; propellant by the mass of the trajectory",
    ["burn", "UTC", "height (km)", "delta-v (m/s)", "lasts (s)", "propellant (kg)", "range (km)", "engine"],
    page.burns.map((burn) => [
      burn.words,
      utc(burn.met_s),
      fixed(burn.altitude_km, 1),
      significant(burn.delta_v_mps),
      fixed(burn.duration_s, 1),
      fixed(burn.spent_kg, 1),
      significant(burn.range_km),
      burn.engine,
    ]),
  );
  table(
    "models",
    "What acted on the ship, and what flew it",
    ["model", "taken"],
    [
      ...Object.entries(page.models),
      [
        "integrated",
        `${page.integrator.total?.steps ?? "-"} steps, ${page.integrator.total?.evaluations ?? "-"} evaluations`,
      ],
      ["program", `${page.program.name ?? ""} ${page.program.version ?? ""}`],
      [
        "computed with",
        Object.entries(page.versions)
          .map(([name, version]) => `${name} ${version}`)
          .join(", "),
      ],
    ],
  );
  table(
    "assumptions",
    "Values that are labelled assumed, with the reason",
    ["key", "value", "where", "reason"],
    page.assumptions.map((one) => [one.key, one.value, one.file, one.reason]),
  );
  const notes = document.getElementById("notes");
  for (const note of page.notes) notes.append(make("li", note));
  document.getElementById("scenario-name").textContent =
    `${page.scenario.file}, SHA-256 ${page.scenario.sha256.slice(0, 16)}`;
  document.getElementById("scenario-text").textContent = page.scenario.text;
}
