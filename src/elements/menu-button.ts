// In: a label and what can be chosen. Out: a button that opens it as a menu, by mouse, Enter, Space and arrow down.

import { type MenuEntry, openMenu } from "./menu.ts";

/** An entry that does something. */
export type MenuDeed = MenuEntry & { readonly act: () => void };

/** Makes the button. `entries` are asked for each time. */
export function menuButton(label: string, entries: () => readonly MenuDeed[]): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button small menu-button";
  button.textContent = label;
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  let close: (() => void) | null = null;
  const open = (): void => {
    if (close !== null) {
      close();
      return;
    }
    button.setAttribute("aria-expanded", "true");
    close = openMenu({
      title: label,
      entries: entries(),
      at: button.getBoundingClientRect(),
      opener: button,
      home: button.parentElement ?? document.body,
      onChoose: ({ act }) => act(),
      onClose: (focus) => {
        close = null;
        button.setAttribute("aria-expanded", "false");
        if (focus) button.focus();
      },
    });
  };
  button.addEventListener("click", open);
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || close !== null) return;
    event.preventDefault();
    open();
  });
  return button;
}
