// In: the terminals of a lab, with a tab for each. Out: one of them at a time, or all beside or above each other, as there is
// room. On a phone it is always one. The choice is kept.

const KEPT = "nodebook-terminals";

/** The terminals' part of the dock. */
export class TerminalsElement extends HTMLElement {
  #disposal = new AbortController();

  connectedCallback(): void {
    if (this.dataset["wired"] !== undefined) return;
    this.dataset["wired"] = "";
    const { signal } = this.#disposal;
    for (const tab of this.#tabs()) {
      tab.addEventListener("click", () => this.select(tab.dataset["tab"] ?? ""), { signal });
    }
    this.querySelector("[data-arrange]")?.addEventListener("click", () => this.#arrange(!this.#all, true), { signal });
    const kept = load();
    if (kept !== null) this.#arrange(kept === "all", false);
    else this.#arrange(this.#all, false);
    this.select(this.#tabs()[0]?.dataset["tab"] ?? "");
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#disposal.abort();
    });
  }

  /** Shows a terminal, by its name. */
  select(name: string): void {
    for (const terminal of this.querySelectorAll<HTMLElement>("nb-terminal")) {
      terminal.toggleAttribute("data-selected", terminal.dataset["node"] === name);
    }
    for (const tab of this.#tabs()) tab.setAttribute("aria-pressed", String(tab.dataset["tab"] === name));
  }

  get #all(): boolean {
    return this.dataset["arranged"] === "all";
  }

  #arrange(all: boolean, keep: boolean): void {
    this.dataset["arranged"] = all ? "all" : "one";
    this.querySelector("[data-arrange]")?.setAttribute("aria-pressed", String(all));
    if (!keep) return;
    try {
      localStorage.setItem(KEPT, all ? "all" : "one");
    } catch {
      // a private window: it holds for this page
    }
  }

  #tabs(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("[data-tab]")];
  }
}

function load(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

customElements.define("nb-terminals", TerminalsElement);
