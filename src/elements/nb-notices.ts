// In: what the reader must know about the page itself: work that is not kept, another tab, a fault. Out: lines below the
// header, each with what to do about it. Nothing here is about the reader's own code.

import { openPanel } from "./panels.ts";

/** How a notice looks and what it offers. `action` names the button; it opens `panel`, or calls `act`. */
export type NoticeOptions = {
  readonly kind: "warning" | "fault" | "missing" | "note";
  readonly action?: string;
  readonly panel?: string;
  readonly act?: () => void;
  /** a page that says more; it opens beside this one, where a lab may run */
  readonly link?: readonly [href: string, label: string];
  /** a second button */
  readonly other?: readonly [label: string, act: () => void];
};

const notices = new Map<string, { text: string; options: NoticeOptions }>();

/** Shows a notice until it is closed or taken back with null. The same id replaces. Stays when the page is swapped. */
export function notice(id: string, text: string | null, options: NoticeOptions = { kind: "note" }): void {
  if (text === null) notices.delete(id);
  else notices.set(id, { text, options });
  for (const element of document.querySelectorAll("nb-notices")) {
    // while a page is swapped in, its elements are not alive yet; they show what there is when they are
    if (element instanceof NoticesElement) element.show();
  }
}

/** The place of the notices. */
export class NoticesElement extends HTMLElement {
  // the dock and the targets of links stand below the notices
  #size = new ResizeObserver(() => {
    document.documentElement.style.setProperty("--notices", `${this.offsetHeight}px`);
  });

  connectedCallback(): void {
    this.show();
    this.#size.observe(this);
  }

  disconnectedCallback(): void {
    this.#size.disconnect();
  }

  show(): void {
    const lines = [...notices].map(([id, { text, options }]) => line(id, text, options));
    this.replaceChildren(...lines);
    this.hidden = lines.length === 0;
  }
}

function line(id: string, text: string, options: NoticeOptions): HTMLElement {
  const place = document.createElement("div");
  place.className = "notice";
  place.dataset["kind"] = options.kind;
  const words = document.createElement("p");
  words.setAttribute("role", options.kind === "note" ? "status" : "alert");
  words.textContent = text;
  place.append(words);
  const { action, panel, act } = options;
  if (action !== undefined) place.append(button(action, () => (panel === undefined ? act?.() : openPanel(panel))));
  if (options.link !== undefined) place.append(link(...options.link));
  if (options.other !== undefined) place.append(button(...options.other));
  place.append(button("Close", () => notice(id, null)));
  return place;
}

function link(href: string, label: string): HTMLAnchorElement {
  const made = document.createElement("a");
  made.className = "button small";
  made.href = href;
  made.target = "_blank";
  made.rel = "noopener";
  made.textContent = label;
  return made;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button small";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}

customElements.define("nb-notices", NoticesElement);
