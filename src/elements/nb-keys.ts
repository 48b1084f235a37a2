// In: keys pressed outside of editors, terminals and fields. Out: what they open; and the panel that lists them. Single keys
// can be switched off, since speech input and a stray hand press them too.

import { openPanel } from "./panels.ts";

type Key = { readonly key: string; readonly does: string; readonly act: () => void };

const SWITCH = "nodebook-single-keys";

function follow(selector: string): void {
  document.querySelector<HTMLAnchorElement>(selector)?.click();
}

function pane(name: string): void {
  document.dispatchEvent(new CustomEvent("nb-pane", { detail: name }));
}

const KEYS: readonly Key[] = [
  { key: "?", does: "This list", act: () => openPanel("keys") },
  { key: "/", does: "Search", act: () => openPanel("search") },
  { key: "c", does: "Contents", act: () => openPanel("contents") },
  { key: "w", does: "Your work", act: () => openPanel("work") },
  { key: "n", does: "Next lesson", act: () => follow("a[rel=next]") },
  { key: "p", does: "Previous lesson", act: () => follow("a[rel=prev]") },
  { key: "m", does: "Go to the cluster map", act: () => pane("map") },
  { key: "t", does: "Go to the terminals", act: () => pane("terminals") },
  { key: "l", does: "Go to the timeline", act: () => pane("timeline") },
];

function singleKeys(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== "off";
  } catch {
    return true;
  }
}

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable], nb-terminal .screen") !== null
  );
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || takesText(event.target)) return;
  if (document.querySelector("dialog[open]") !== null || !singleKeys()) return;
  const found = KEYS.find(({ key }) => key === event.key);
  if (found === undefined) return;
  event.preventDefault();
  found.act();
});

/** The panel "Keyboard". */
export class KeysElement extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector("[data-keys]");
    list?.replaceChildren(
      ...KEYS.map(({ key, does }) => {
        const line = document.createElement("div");
        const name = document.createElement("dt");
        const cap = document.createElement("kbd");
        cap.textContent = key;
        name.append(cap);
        const meaning = document.createElement("dd");
        meaning.textContent = does;
        line.append(name, meaning);
        return line;
      }),
    );
    const single = this.querySelector<HTMLInputElement>("[data-single]");
    if (single === null) return;
    single.checked = singleKeys();
    single.addEventListener("change", () => {
      try {
        localStorage.setItem(SWITCH, single.checked ? "on" : "off");
      } catch {
        // a private window: single keys stay as they are
        single.checked = true;
      }
    });
  }
}

customElements.define("nb-keys", KeysElement);
