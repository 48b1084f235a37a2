// In: sections with `data-pane`, above each other. Out: the same with a divider between each two, by pointer and keyboard,
// each with a button that shuts it; sizes are kept. On a phone the dock is a sheet and shows one of them at a time.

import { moveDivider, readPanes, toShares } from "./pane-sizes.ts";

const LEAST = 96;
const STEP = 24;
const KEPT = "nodebook-dock";

/** The panes of a dock: map, terminals, timeline. */
export class PanesElement extends HTMLElement {
  #disposal = new AbortController();

  connectedCallback(): void {
    if (this.dataset["wired"] !== undefined) return;
    this.dataset["wired"] = "";
    const { signal } = this.#disposal;
    this.#restore();
    const panes = this.#panes();
    for (const [at, pane] of panes.entries()) {
      pane
        .querySelector("[data-pane-toggle]")
        ?.addEventListener(
          "click",
          () => this.setOpen(pane.dataset["pane"] ?? "", pane.dataset["shut"] !== undefined),
          {
            signal,
          },
        );
      if (at > 0) pane.before(this.#divider(at));
    }
    document.addEventListener("nb-pane", (event) => this.go((event as CustomEvent<string>).detail), { signal });
    this.#show();
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#disposal.abort();
    });
  }

  /** Opens or shuts a pane. */
  setOpen(name: string, open: boolean): void {
    const pane = this.#pane(name);
    if (pane === null) return;
    if (open) delete pane.dataset["shut"];
    else pane.dataset["shut"] = "";
    this.#show();
    this.#keep();
    pane.dispatchEvent(new CustomEvent("nb-pane-open", { detail: open, bubbles: true }));
  }

  /** Brings a pane into sight, also on a phone, and puts the focus there. */
  go(name: string): void {
    const pane = this.#pane(name);
    if (pane === null) return;
    if (pane.dataset["shut"] !== undefined) this.setOpen(name, true);
    this.select(name);
    this.dispatchEvent(new CustomEvent("nb-reveal", { bubbles: true }));
    const place = pane.querySelector<HTMLElement>("[data-focus], .xterm-helper-textarea, [data-pane-toggle]");
    place?.focus();
  }

  /** Which pane a phone shows. */
  select(name: string): void {
    for (const pane of this.#panes()) pane.toggleAttribute("data-selected", pane.dataset["pane"] === name);
    this.dispatchEvent(new CustomEvent("nb-pane-selected", { detail: name, bubbles: true }));
  }

  #panes(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(":scope > [data-pane]")];
  }

  #pane(name: string): HTMLElement | null {
    return this.#panes().find((pane) => pane.dataset["pane"] === name) ?? null;
  }

  #divider(at: number): HTMLElement {
    const { signal } = this.#disposal;
    const divider = document.createElement("div");
    divider.className = "divider";
    divider.tabIndex = 0;
    divider.setAttribute("role", "separator");
    divider.setAttribute("aria-orientation", "horizontal");
    divider.addEventListener(
      "keydown",
      (event) => {
        const delta = { ArrowUp: -STEP, ArrowDown: STEP, Home: -1e6, End: 1e6 }[event.key];
        if (delta === undefined) return;
        event.preventDefault();
        this.#move(at, delta);
        this.#keep();
      },
      { signal },
    );
    divider.addEventListener(
      "pointerdown",
      (event) => {
        event.preventDefault();
        divider.setPointerCapture(event.pointerId);
        let from = event.clientY;
        const drag = (move: PointerEvent): void => {
          this.#move(at, move.clientY - from);
          from = move.clientY;
        };
        divider.addEventListener("pointermove", drag, { signal });
        divider.addEventListener(
          "lostpointercapture",
          () => {
            divider.removeEventListener("pointermove", drag);
            this.#keep();
          },
          { once: true, signal },
        );
      },
      { signal },
    );
    return divider;
  }

  // the divider above pane `at` moves; shut panes have a fixed height and are passed over
  #move(at: number, delta: number): void {
    const panes = this.#panes();
    const open = panes.filter((pane) => pane.dataset["shut"] === undefined);
    const below = open.findIndex((pane) => panes.indexOf(pane) >= at);
    if (below < 1) return;
    const sizes = open.map((pane) => pane.getBoundingClientRect().height);
    const shares = toShares(moveDivider(sizes, below - 1, delta, LEAST));
    for (const [i, pane] of open.entries()) pane.style.setProperty("--share", String(shares[i]));
    this.#describe();
  }

  #show(): void {
    for (const pane of this.#panes()) {
      const open = pane.dataset["shut"] === undefined;
      pane.querySelector("[data-pane-toggle]")?.setAttribute("aria-expanded", String(open));
    }
    this.#describe();
  }

  // a divider moves only what is open on both of its sides
  #describe(): void {
    const panes = this.#panes();
    const isOpen = (pane: HTMLElement): boolean => pane.dataset["shut"] === undefined;
    const whole = panes
      .filter(isOpen)
      .reduce((sum, pane) => sum + Number(pane.style.getPropertyValue("--share") || 1), 0);
    for (const [i, divider] of [...this.querySelectorAll<HTMLElement>(":scope > .divider")].entries()) {
      const above = panes
        .slice(0, i + 1)
        .filter(isOpen)
        .at(-1);
      const below = panes.slice(i + 1).find(isOpen);
      divider.hidden = above === undefined || below === undefined || !isOpen(panes[i + 1] as HTMLElement);
      if (above === undefined || below === undefined) continue;
      const share = Number(above.style.getPropertyValue("--share") || 1);
      divider.setAttribute("aria-label", `Divider between ${above.dataset["name"]} and ${below.dataset["name"]}`);
      divider.setAttribute("aria-valuemin", "0");
      divider.setAttribute("aria-valuemax", "100");
      divider.setAttribute("aria-valuenow", String(Math.round((share / whole) * 100)));
    }
  }

  #restore(): void {
    const kept = readPanes(load());
    if (kept === null) return;
    for (const pane of this.#panes()) {
      const name = pane.dataset["pane"] ?? "";
      pane.toggleAttribute("data-shut", kept.shut.includes(name));
      const share = kept.shares[name];
      if (share !== undefined) pane.style.setProperty("--share", String(share));
    }
  }

  #keep(): void {
    const panes = this.#panes();
    const named = panes.map((pane) => [pane.dataset["pane"], Number(pane.style.getPropertyValue("--share"))] as const);
    save(
      JSON.stringify({
        shut: panes.filter((pane) => pane.dataset["shut"] !== undefined).map((pane) => pane.dataset["pane"]),
        shares: Object.fromEntries(named.filter(([, share]) => share > 0)),
      }),
    );
  }
}

function load(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function save(text: string): void {
  try {
    localStorage.setItem(KEPT, text);
  } catch {
    // a private window: the sizes hold for this page
  }
}

customElements.define("nb-panes", PanesElement);
