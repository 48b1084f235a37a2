// In: a button, entries, and what to do with the chosen one. Out: a menu beside the button: arrows, Home, End and first
// letters move, Enter chooses, Escape and Tab leave. The focus goes back to the button.

/** An entry as the menu shows it. */
export type MenuEntry = { readonly label: string; readonly hint: string; readonly group: number };

export type MenuOptions<E extends MenuEntry> = {
  /** says what the menu is for */
  readonly title: string;
  readonly entries: readonly E[];
  /** where on the screen it belongs */
  readonly at: DOMRect;
  /** what opened it: a press on it is its own business */
  readonly opener?: Element;
  /** the element that it becomes a child of */
  readonly home: HTMLElement;
  readonly onChoose: (entry: E) => void;
  /** `focus`: whether the focus should go back to what opened the menu */
  readonly onClose: (focus: boolean) => void;
};

/** Opens a menu; answers how to close it. */
export function openMenu<E extends MenuEntry>(options: MenuOptions<E>): () => void {
  const { entries, home, onChoose, onClose } = options;
  const ending = new AbortController();
  const { signal } = ending;
  const menu = document.createElement("div");
  menu.className = "menu";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", options.title);
  const items = entries.map((entry, i) => {
    if (i > 0 && entries[i - 1]?.group !== entry.group) menu.append(separator());
    const item = itemOf(entry);
    item.addEventListener("click", () => {
      close(true);
      onChoose(entry);
    });
    item.addEventListener("pointerenter", () => item.focus({ preventScroll: true }));
    menu.append(item);
    return item;
  });
  const close = (focus: boolean): void => {
    if (signal.aborted) return;
    ending.abort();
    menu.remove();
    onClose(focus);
  };
  const move = (to: number): void => items.at(((to % items.length) + items.length) % items.length)?.focus();
  menu.addEventListener("keydown", (event) => {
    const at = items.indexOf(document.activeElement as HTMLElement);
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      Home: () => move(0),
      End: () => move(items.length - 1),
      Escape: () => close(true),
      Tab: () => close(true),
      Enter: () => items[at]?.click(),
      " ": () => items[at]?.click(),
    };
    const known = keys[event.key];
    if (known !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      known();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      after.find((i) => i.textContent?.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    }
  });
  document.addEventListener(
    "pointerdown",
    (event) => {
      const target = event.target as Node;
      if (!menu.contains(target) && options.opener?.contains(target) !== true) close(false);
    },
    { signal, capture: true },
  );
  addEventListener("resize", () => close(false), { signal });
  home.append(menu);
  place(menu, options.at);
  items[0]?.focus({ preventScroll: true });
  return () => close(false);
}

function separator(): HTMLElement {
  const line = document.createElement("div");
  line.setAttribute("role", "separator");
  return line;
}

function itemOf({ label, hint }: MenuEntry): HTMLElement {
  const item = document.createElement("div");
  item.setAttribute("role", "menuitem");
  item.tabIndex = -1;
  const word = document.createElement("span");
  word.textContent = label;
  item.append(word);
  if (hint !== "") {
    const small = document.createElement("small");
    small.textContent = hint;
    item.append(small);
  }
  return item;
}

/** Puts a fixed element beside what opened it, and inside the window. */
export function place(menu: HTMLElement, at: DOMRect): void {
  const { width, height } = menu.getBoundingClientRect();
  const [roomX, roomY] = [document.documentElement.clientWidth - width - 8, innerHeight - height - 8];
  const below = at.bottom + 6;
  const top = below <= roomY ? below : at.top - height - 6 >= 8 ? at.top - height - 6 : roomY;
  menu.style.left = `${Math.max(8, Math.min(at.left, roomX))}px`;
  menu.style.top = `${Math.max(8, top)}px`;
}
