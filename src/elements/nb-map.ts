// In: a lab. Out: the map of its cluster, with a menu on each box and each wire, the same as tables, and words for what
// changed. Actions go to the lab; what belongs to other parts of the page leaves as an event.

import "../styles/map.css";
import "../styles/parts.css";
import type { Lab } from "../lab/lab.ts";
import { type Deed, type Entry, entriesOf, titleOf } from "../pictures/map-actions.ts";
import { drawMap } from "../pictures/map-drawing.ts";
import { layoutMap, type MapLayout, Slots } from "../pictures/map-layout.ts";
import { type Cluster, modelCluster, wireBetween } from "../pictures/map-model.ts";
import { mapTables } from "../pictures/map-table.ts";
import { wordChanges, wordEnd } from "../pictures/map-words.ts";
import { toXml } from "../pictures/tree.ts";
import { ask } from "./ask.ts";
import { ClusterSource } from "./cluster-source.ts";
import { buttonOf, download, readToken } from "./controls.ts";
import { openMenu } from "./menu.ts";
import { menuButton } from "./menu-button.ts";
import { show, showAll } from "./patch.ts";
import { isWay, itemTowards } from "./roving.ts";

/** Leaves the map: "nb-inspect" and "nb-show-terminal" with the name of a machine. */
export type MapEvents = { "nb-inspect": CustomEvent<string>; "nb-show-terminal": CustomEvent<string> };

/** The cluster map. `connect` gives it a lab. */
export class MapElement extends HTMLElement {
  #source: ClusterSource | null = null;
  #cluster: Cluster | null = null;
  readonly #slots = new Slots();
  #placed: { readonly key: string; readonly layout: MapLayout } | null = null;
  #viewAs: string | null = null;
  #focus: string | null = null;
  #open: string | null = null;
  #closeMenu: (() => void) | null = null;
  #said: string[] = [];
  /** views and actions for all of it; who has a better place for it may move it there */
  readonly bar = document.createElement("div");
  readonly #area = document.createElement("div");
  readonly #tables = document.createElement("div");
  readonly #status = document.createElement("p");
  readonly #message = document.createElement("p");
  readonly #views = document.createElement("select");
  readonly #asTable = buttonOf("As table", "as-table");
  readonly #resized = new ResizeObserver(() => this.#draw());

  /** Shows a lab, from now on. */
  connect(lab: Lab): void {
    if (this.#source?.lab === lab) return;
    this.#source?.close();
    this.#source = new ClusterSource(lab);
    this.#source.addEventListener("change", () => this.#update());
    if (this.isConnected) this.#source.open();
    this.#cluster = null;
    this.#update();
  }

  connectedCallback(): void {
    if (this.dataset["wired"] === undefined) this.#build();
    this.#resized.observe(this.#area);
    this.#source?.open();
    this.#update();
  }

  disconnectedCallback(): void {
    this.#resized.disconnect();
    this.#source?.close();
    this.#closeMenu?.();
  }

  #build(): void {
    this.dataset["wired"] = "";
    this.classList.add("map");
    // the picture that the page came with
    this.removeAttribute("role");
    this.removeAttribute("aria-label");
    this.#area.className = "map-area";
    this.#tables.className = "map-tables visually-hidden";
    this.#status.className = "visually-hidden";
    this.#status.setAttribute("role", "status");
    this.#message.className = "map-message";
    this.#message.setAttribute("role", "alert");
    const { bar } = this;
    bar.className = "part-bar";
    const label = document.createElement("label");
    label.textContent = "View as ";
    label.append(this.#views);
    this.#views.addEventListener("change", () => this.#look(this.#views.value === "" ? null : this.#views.value));
    this.#asTable.setAttribute("aria-pressed", "false");
    this.#asTable.addEventListener("click", () => this.#toggleTable());
    const split = buttonOf("Split …", "split");
    split.addEventListener("click", () => void this.#split());
    const heal = buttonOf("Heal all", "heal-all");
    heal.addEventListener("click", () => void this.#do({ is: "act", action: { act: "heal" } }));
    const more = menuButton("More", () => [
      { label: "Save as SVG", hint: "the picture as it stands", group: 1, act: () => this.#save() },
    ]);
    bar.append(label, split, heal, this.#asTable, more);
    this.replaceChildren(bar, this.#message, this.#area, this.#tables, this.#status);
    for (const place of [this.#area, this.#tables]) {
      place.addEventListener("click", (event) => this.#chosen(event));
      place.addEventListener("contextmenu", (event) => this.#chosen(event));
    }
    this.#area.addEventListener("keydown", (event) => this.#key(event));
    this.#area.addEventListener("focusin", (event) => {
      const id = itemOf(event.target)?.dataset["item"];
      if (id !== undefined && id !== this.#focus) {
        this.#focus = id;
        this.#draw();
      }
    });
  }

  // ---- showing ------------------------------------------------------------------------------------------------------

  #update(): void {
    if (this.#source === null || this.dataset["wired"] === undefined) return;
    const before = this.#cluster;
    const after = modelCluster(this.#source.view(this.#viewAs));
    this.#cluster = after;
    const ids = [...after.boxes, ...after.links].map(({ id }) => id);
    if (this.#focus === null || !ids.includes(this.#focus)) this.#focus = ids[0] ?? null;
    this.#showViews(after);
    this.#draw();
    if (before !== null) this.#say(wordChanges(before, after));
  }

  #showViews({ boxes }: Cluster): void {
    const nodes = boxes.filter((b) => b.kind === "node").map((b) => b.id);
    const wanted = ["", ...nodes];
    if ([...this.#views.options].map((o) => o.value).join("\n") !== wanted.join("\n")) {
      this.#views.replaceChildren(...wanted.map((name) => new Option(name === "" ? "everybody" : name, name)));
    }
    this.#views.value = this.#viewAs ?? "";
  }

  #draw(): void {
    const cluster = this.#cluster;
    if (cluster === null) return;
    if (!this.#area.hidden) {
      const { clientWidth, clientHeight } = this.#area;
      const layout = this.#place(cluster, Math.max(280, clientWidth - 36), Math.max(140, clientHeight - 36));
      show(this.#area, drawMap(cluster, layout, { focus: this.#focus, open: this.#open }));
    }
    showAll(this.#tables, mapTables(cluster, this.#area.hidden === true));
  }

  /** The same places as before while nothing came, went or changed its size. */
  #place(cluster: Cluster, width: number, height: number): MapLayout {
    const boxes = cluster.boxes.map(({ id, host, kind }) => [id, host, kind]);
    const key = JSON.stringify([width, height, cluster.hosts, boxes]);
    if (this.#placed?.key !== key) {
      this.#placed = { key, layout: layoutMap(cluster, this.#slots, width, height) };
    }
    return this.#placed.layout;
  }

  /** What changed is said together, so that a node that starts is one sentence, not ten. */
  #say(changes: readonly string[]): void {
    if (changes.length === 0) return;
    this.#said.push(...changes);
    if (this.#said.length > changes.length) return;
    requestAnimationFrame(() => {
      this.#status.textContent = `${this.#said.slice(0, 8).join(". ")}.`;
      this.#said = [];
    });
  }

  #look(as: string | null): void {
    this.#viewAs = as;
    this.#update();
  }

  #toggleTable(): void {
    const table = !this.#area.hidden;
    this.#area.hidden = table;
    this.#tables.classList.toggle("visually-hidden", !table);
    this.#tables.tabIndex = table ? 0 : -1;
    this.#asTable.setAttribute("aria-pressed", String(table));
    this.#draw();
  }

  #save(): void {
    const svg = this.#area.querySelector("svg");
    const cluster = this.#cluster;
    if (cluster === null) return;
    const room = svg?.clientWidth ?? 900;
    const layout = layoutMap(cluster, this.#slots, Math.max(900, room), 900);
    const picture = drawMap(cluster, layout, { focus: null, open: null });
    download("cluster.svg", "image/svg+xml", toXml(picture, readToken(this)));
  }

  // ---- acting -------------------------------------------------------------------------------------------------------

  #chosen(event: Event): void {
    const item = itemOf(event.target);
    if (item === null) return;
    event.preventDefault();
    this.#openAt(item);
  }

  #key(event: KeyboardEvent): void {
    const item = itemOf(event.target);
    if (item === null) return;
    if (event.key === "Enter" || event.key === " " || event.key === "ContextMenu") {
      event.preventDefault();
      this.#openAt(item);
    } else if (isWay(event.key)) {
      event.preventDefault();
      const items = [...this.#area.querySelectorAll<SVGElement>("[data-item]")];
      itemTowards(items, item, event.key)?.focus();
    }
  }

  #openAt(item: SVGElement | HTMLElement): void {
    const id = item.dataset["item"] ?? "";
    const cluster = this.#cluster;
    this.#closeMenu?.();
    if (cluster === null) return;
    const entries = entriesOf(cluster, id);
    if (entries.length === 0) return;
    this.#focus = id;
    this.#open = id;
    item.setAttribute("aria-expanded", "true");
    this.#closeMenu = openMenu<Entry>({
      title: titleOf(cluster, id),
      entries,
      at: item.getBoundingClientRect(),
      home: this,
      onChoose: ({ deed }) => void this.#do(deed),
      onClose: (focus) => {
        this.#closeMenu = null;
        this.#open = null;
        item.setAttribute("aria-expanded", "false");
        if (focus) item.focus();
      },
    });
  }

  async #do(deed: Deed): Promise<void> {
    const lab = this.#source?.lab;
    if (lab === undefined) return;
    this.#message.textContent = "";
    switch (deed.is) {
      case "act":
        try {
          // a lab that was not started is started by the first thing done to it
          if (!lab.started) await lab.start();
          await lab.act(deed.action);
        } catch (error) {
          this.#message.textContent = `That cannot be done: ${error instanceof Error ? error.message : String(error)}.`;
        }
        return;
      case "view":
        this.#look(deed.as);
        return;
      case "inspect":
        this.dispatchEvent(new CustomEvent("nb-inspect", { bubbles: true, detail: deed.machine }));
        return;
      case "terminal":
        this.dispatchEvent(new CustomEvent("nb-show-terminal", { bubbles: true, detail: deed.machine }));
        return;
      case "ask-wire":
        await this.#askWire(deed.from, deed.to);
        return;
      case "ask-skew":
        await this.#askSkew(deed.machine);
    }
  }

  async #askWire(from: string, to: string): Promise<void> {
    const view = this.#source?.view(null);
    const end = (name: string) => {
      return { name, host: this.#cluster?.boxes.find((b) => b.id === name)?.host ?? "" };
    };
    const now = wireBetween(end(from), end(to), view?.wires ?? []);
    const answer = await ask(this, {
      title: `${wordEnd(from)} – ${wordEnd(to)}`,
      text: "How the wire behaves, in both directions. TCP sends again what is lost, and so only becomes slower.",
      answer: "Set",
      fields: [
        { is: "number", name: "delay", label: "Delay", value: now.delay, min: 0, max: 3_600_000, unit: "ms" },
        {
          is: "number",
          name: "jitter",
          label: "More by chance, up to",
          value: now.jitter,
          min: 0,
          max: 3_600_000,
          unit: "ms",
        },
        {
          is: "number",
          name: "loss",
          label: "Loss",
          value: Math.round(now.loss * 1000) / 10,
          min: 0,
          max: 100,
          unit: "%",
        },
      ],
    });
    if (answer === null) return;
    const number = (name: string): number => Number(answer.get(name));
    const [delay, jitter, loss] = [number("delay"), number("jitter"), number("loss") / 100];
    await this.#do({ is: "act", action: { act: "wire", from, to, delay, jitter, loss } });
  }

  async #askSkew(machine: string): Promise<void> {
    const answer = await ask(this, {
      title: `The clock of ${machine}`,
      text: "Its wall clock is ahead of the lab's by so much; a negative number sets it behind.",
      answer: "Set",
      fields: [{ is: "number", name: "ahead", label: "Ahead by", value: 0, min: -1e9, max: 1e9, unit: "ms" }],
    });
    if (answer === null) return;
    await this.#do({ is: "act", action: { act: "skew", machine, milliseconds: Number(answer.get("ahead")) } });
  }

  async #split(): Promise<void> {
    const boxes = this.#cluster?.boxes ?? [];
    const choices = ["A", "B", "C"].map((group) => [group, `Group ${group}`] as const);
    const answer = await ask(this, {
      title: "Split the network",
      text: "Who is in different groups cannot reach each other. Who is in no group reaches all.",
      answer: "Split",
      fields: boxes.map(({ id }, i) => ({
        is: "choice",
        name: id,
        label: wordEnd(id),
        value: i === 0 ? "A" : boxes[i]?.kind === "node" ? "B" : "",
        choices: [["", "in no group"], ...choices],
      })),
    });
    if (answer === null) return;
    const groups = choices
      .map(([group]) => boxes.map(({ id }) => id).filter((id) => answer.get(id) === group))
      .filter((group) => group.length > 0);
    await this.#do({ is: "act", action: { act: "split", groups } });
  }
}

function itemOf(target: EventTarget | null): SVGElement | HTMLElement | null {
  return target instanceof Element ? target.closest<SVGElement | HTMLElement>("[data-item]") : null;
}

customElements.define("nb-map", MapElement);
