// In: a lab. Out: one of its nodes from inside: supervision trees, processes, ETS tables, names, and a process in full.
// Asked from the node itself, once or each second; a click on a pid anywhere opens it here.

import "../styles/parts.css";
import "../styles/inspector.css";
import type { Findings, Inquiry, NoFindings } from "../../workers/contract/observe.ts";
import type { Lab } from "../lab/lab.ts";
import { drawProcess, type ProcessFound, type StateFound } from "../pictures/inspector-process.ts";
import { etsTables, namesTables, processTable, type Sort, type SortKey } from "../pictures/inspector-tables.ts";
import { drawTrees } from "../pictures/inspector-tree.ts";
import { isClient } from "../pictures/map-model.ts";
import { h, type Tree } from "../pictures/tree.ts";
import { buttonOf } from "./controls.ts";
import { tellPids } from "./open-pid.ts";
import { showAll } from "./patch.ts";

const VIEWS = [
  ["tree", "Trees"],
  ["processes", "Processes"],
  ["tables", "ETS"],
  ["registrations", "Names"],
] as const;
type ViewName = (typeof VIEWS)[number][0];

/** How often a followed node is asked, in milliseconds of the reader's time. */
const EVERY = 1000;
const ROWS = 100;

type Shown = { [V in ViewName]?: Extract<Findings, { ask: V }> };

const NO_WORDS: Readonly<Record<NoFindings, string>> = {
  "no-node": "No node runs there. Start it, and ask again.",
  "no-answer": "The node does not answer: it hangs, or the lab’s clock stands.",
};

/** The inspector. `connect` gives it a lab; `open` and `openPid` show something. */
export class InspectorElement extends HTMLElement {
  #lab: Lab | null = null;
  #machine = "";
  #view: ViewName = "tree";
  #found: Shown = {};
  #trouble: string | null = null;
  #sort: Sort = { by: "reductions", down: true };
  #opened: { id: string; rows: readonly string[]; more: boolean } | null = null;
  #pid: string | null = null;
  #process: ProcessFound | null = null;
  #processNote: string | null = null;
  #state: StateFound = null;
  readonly #folded = new Set<string>();
  #live = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #asking = 0;
  #disposal = new AbortController();
  readonly #nodes = document.createElement("select");
  readonly #filter = document.createElement("input");
  readonly #follow = buttonOf("Follow", "follow");
  readonly #body = document.createElement("div");
  readonly #detail = document.createElement("div");
  readonly #status = document.createElement("p");
  readonly #tabs = new Map<ViewName, HTMLButtonElement>();

  /** Shows the nodes of a lab, from now on. */
  connect(lab: Lab): void {
    if (this.#lab === lab) return;
    this.#lab = lab;
    this.#forget();
    this.#disposal.abort();
    this.#disposal = new AbortController();
    const { signal } = this.#disposal;
    lab.addEventListener("machines", () => this.#listNodes(), { signal });
    this.#listNodes();
    this.#draw();
  }

  /** Shows a machine's node. */
  open(machine: string): void {
    if (machine !== this.#machine) {
      this.#forget();
      this.#machine = machine;
      this.#nodes.value = machine;
    }
    void this.refresh();
  }

  /** Shows a process, by its pid as that node prints it. */
  openPid(machine: string, pid: string): void {
    if (machine !== this.#machine) this.open(machine);
    this.#pid = pid;
    this.#process = null;
    this.#processNote = null;
    this.#state = null;
    void this.refresh().then(() => {
      this.#detail.scrollIntoView({ block: "nearest" });
      this.#detail.querySelector<HTMLElement>("h3")?.focus();
    });
  }

  connectedCallback(): void {
    if (this.dataset["wired"] === undefined) this.#build();
    this.#plan();
  }

  disconnectedCallback(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #build(): void {
    this.dataset["wired"] = "";
    this.classList.add("inspector");
    const bar = document.createElement("div");
    bar.className = "part-bar";
    const label = document.createElement("label");
    label.append("Node ", this.#nodes);
    this.#nodes.dataset["focus"] = "";
    this.#nodes.addEventListener("change", () => this.open(this.#nodes.value));
    const refresh = buttonOf("Refresh", "refresh");
    refresh.addEventListener("click", () => void this.refresh());
    this.#follow.setAttribute("aria-pressed", "false");
    this.#follow.title = "Asks again each second";
    this.#follow.addEventListener("click", () => this.#setLive(!this.#live));
    this.#filter.type = "search";
    this.#filter.placeholder = "filter";
    this.#filter.setAttribute("aria-label", "Filter by name, pid or function");
    this.#filter.addEventListener("input", () => this.#draw());
    const views = document.createElement("div");
    views.className = "inspect-views";
    views.setAttribute("role", "group");
    views.setAttribute("aria-label", "What to see of the node");
    for (const [view, word] of VIEWS) {
      const tab = buttonOf(word, view);
      tab.addEventListener("click", () => this.#look(view));
      this.#tabs.set(view, tab);
      views.append(tab);
    }
    bar.append(label, refresh, this.#follow, views, this.#filter);
    this.#body.className = "inspect-body";
    this.#body.tabIndex = 0;
    this.#body.setAttribute("role", "region");
    this.#body.setAttribute("aria-label", "The node from inside");
    this.#detail.className = "inspect-detail";
    this.#detail.tabIndex = 0;
    this.#detail.setAttribute("role", "region");
    this.#detail.setAttribute("aria-label", "Process");
    this.#status.className = "visually-hidden";
    this.#status.setAttribute("role", "status");
    this.replaceChildren(bar, this.#body, this.#detail, this.#status);
    for (const place of [this.#body, this.#detail]) tellPids(place);
    this.#body.addEventListener("click", (event) => this.#clicked(event));
    this.#detail.addEventListener("click", (event) => {
      if ((event.target as Element).closest("[data-ask-state]") !== null) void this.#askState();
    });
    this.#draw();
  }

  #listNodes(): void {
    const machines = [...(this.#lab?.machines.values() ?? [])].filter(({ spec }) => !isClient(spec.run));
    const names = machines.map(({ name }) => name);
    if ([...this.#nodes.options].map((o) => o.value).join() !== names.join()) {
      this.#nodes.replaceChildren(...names.map((name) => new Option(name, name)));
    }
    if (!names.includes(this.#machine)) this.#machine = names[0] ?? "";
    this.#nodes.value = this.#machine;
  }

  #forget(): void {
    this.#found = {};
    this.#trouble = null;
    this.#opened = null;
    this.#pid = null;
    this.#process = null;
    this.#processNote = null;
    this.#state = null;
    this.#folded.clear();
  }

  // ---- asking -------------------------------------------------------------------------------------------------------

  /** Asks the node anew for all that is shown. */
  async refresh(): Promise<void> {
    const number = ++this.#asking;
    const [view, pid] = [this.#view, this.#pid];
    const answer = await this.#ask({ ask: view });
    if (number !== this.#asking) return;
    this.#trouble = typeof answer === "string" ? NO_WORDS[answer] : null;
    if (typeof answer !== "string") this.#found = { ...this.#found, [view]: answer };
    if (this.#opened !== null && view === "tables") await this.#askTable(this.#opened.id);
    if (pid !== null) await this.#askProcess(pid);
    if (number !== this.#asking) return;
    const word = VIEWS.find(([name]) => name === view)?.[1] ?? "";
    if (!this.#live) this.#status.textContent = this.#trouble ?? `${word} of ${this.#machine}`;
    this.#draw();
  }

  async #ask<A extends Inquiry["ask"]>(
    inquiry: Extract<Inquiry, { ask: A }>,
  ): Promise<Extract<Findings, { ask: A }> | NoFindings> {
    return (await this.#lab?.machines.get(this.#machine)?.inquire(inquiry)) ?? "no-node";
  }

  async #askTable(id: string): Promise<void> {
    const answer = await this.#ask({ ask: "table", id, limit: ROWS });
    if (typeof answer !== "string") this.#opened = { id, rows: answer.rows, more: answer.more };
    this.#draw();
  }

  async #askProcess(pid: string): Promise<void> {
    const answer = await this.#ask({ ask: "process", pid });
    if (pid !== this.#pid) return;
    if (typeof answer === "string") {
      this.#processNote = NO_WORDS[answer];
    } else if (answer.process === null) {
      this.#processNote = `${pid} is not alive on ${this.#machine}: it has ended, or it is a process of another node.`;
    } else {
      this.#processNote = null;
      this.#process = answer.process;
    }
    if (this.#live && this.#state !== null) await this.#askState();
  }

  async #askState(): Promise<void> {
    const pid = this.#pid;
    if (pid === null) return;
    const answer = await this.#ask({ ask: "state", pid });
    if (pid !== this.#pid) return;
    this.#state = typeof answer === "string" ? { state: null, reason: NO_WORDS[answer] } : answer;
    this.#draw();
  }

  #setLive(live: boolean): void {
    this.#live = live;
    this.#follow.setAttribute("aria-pressed", String(live));
    this.#plan();
    if (live) void this.refresh();
  }

  #plan(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#live || !this.isConnected) return;
    this.#timer = setTimeout(() => {
      // what nobody sees is not asked
      const seen = this.checkVisibility() && document.visibilityState === "visible";
      void (seen ? this.refresh() : Promise.resolve()).then(() => this.#plan());
    }, EVERY);
  }

  // ---- showing ------------------------------------------------------------------------------------------------------

  #look(view: ViewName): void {
    this.#view = view;
    this.#draw();
    void this.refresh();
  }

  #clicked(event: Event): void {
    const target = event.target as Element;
    const by = target.closest<HTMLElement>("[data-sort]")?.dataset["sort"] as SortKey | undefined;
    const table = target.closest<HTMLElement>("[data-table]")?.dataset["table"];
    const branch = target.closest<HTMLElement>("[data-fold]")?.dataset["fold"];
    if (branch !== undefined) {
      if (!this.#folded.delete(branch)) this.#folded.add(branch);
      this.#draw();
    } else if (by !== undefined) {
      const words = by === "name" || by === "current" || by === "pid";
      this.#sort = { by, down: this.#sort.by === by ? !this.#sort.down : !words };
      this.#draw();
    } else if (table !== undefined) {
      if (this.#opened?.id === table) this.#opened = null;
      else void this.#askTable(table);
      this.#draw();
    }
  }

  #draw(): void {
    for (const [view, tab] of this.#tabs) tab.setAttribute("aria-pressed", String(view === this.#view));
    this.#filter.hidden = this.#view !== "processes" && this.#view !== "registrations";
    showAll(this.#body, this.#content());
    const process = this.#process;
    this.#detail.hidden = this.#pid === null;
    showAll(this.#detail, [
      ...(this.#processNote === null ? [] : [h("p", { class: "inspect-note" }, this.#processNote)]),
      ...(process === null ? [] : drawProcess(process, this.#state, this.#machine)),
    ]);
  }

  #content(): Tree[] {
    if (this.#machine === "") return [note("There is no node in this lab.")];
    const trouble = this.#trouble === null ? [] : [note(this.#trouble)];
    const { tree, processes, tables, registrations } = this.#found;
    const where = { machine: this.#machine, open: this.#pid };
    switch (this.#view) {
      case "tree":
        return [...trouble, ...(tree ? [drawTrees(tree.applications, { ...where, folded: this.#folded })] : [])];
      case "processes":
        return [
          ...trouble,
          ...(processes ? processTable(processes.processes, this.#sort, this.#filter.value, where) : []),
        ];
      case "tables":
        return [...trouble, ...(tables ? etsTables(tables.tables, this.#opened, this.#machine) : [])];
      case "registrations":
        return [...trouble, ...(registrations ? namesTables(registrations, this.#filter.value, this.#machine) : [])];
    }
  }
}

function note(text: string): Tree {
  return h("p", { class: "inspect-note", key: "note" }, text);
}

customElements.define("nb-inspector", InspectorElement);
