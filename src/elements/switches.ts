// In: a set and what it may hold. Out: a button that opens switches, one for each.

import { buttonOf } from "./controls.ts";
import { place } from "./menu.ts";

/** Makes the button and what it opens. `onChange` is called when the set has changed. */
export function switchesButton<T extends string>(
  label: string,
  title: string,
  choices: readonly (readonly [value: T, word: string])[],
  chosen: Set<T>,
  onChange: () => void,
): [HTMLButtonElement, HTMLElement] {
  const button = buttonOf(label, "switches");
  button.classList.add("menu-button");
  const panel = document.createElement("div");
  panel.className = "switches";
  panel.popover = "auto";
  panel.setAttribute("role", "group");
  panel.setAttribute("aria-label", title);
  for (const [value, word] of choices) {
    const row = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = chosen.has(value);
    box.addEventListener("change", () => {
      if (box.checked) chosen.add(value);
      else chosen.delete(value);
      onChange();
    });
    row.append(box, word);
    panel.append(row);
  }
  button.popoverTargetElement = panel;
  panel.addEventListener("toggle", () => {
    if (!panel.matches(":popover-open")) return;
    place(panel, button.getBoundingClientRect());
    panel.querySelector("input")?.focus();
  });
  return [button, panel];
}
