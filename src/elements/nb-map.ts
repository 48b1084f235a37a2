// In: a lab, and the moment to show. Out: the map of its cluster, with a menu on each box and each wire, the same as tables, and words for what
// changed. Actions go to the lab; what belongs to other parts of the page leaves as an event.

import "../styles/map.css";
import "../styles/parts.css";
import type { Action } from "../../workers/contract/observe.ts";
import type { Lab } from "../lab/lab.ts";
import { type Deed, type Entry, entriesOf, pastEntriesOf, removalOf, titleOf } from "../pictures/map-actions.ts";
import { drawMap } from "../pictures/map-drawing.ts";
import { layoutMap, type MapLayout, Slots } from "../pictures/map-layout.ts";
import { type Cluster, type ClusterView, modelCluster, POSTGRES } from "../pictures/map-model.ts";
import { mapTables } from "../pictures/map-table.ts";
import { linkNear, weave } from "../pictures/map-web.ts";
import { wordChanges } from "../pictures/map-words.ts";
import { wordTime } from "../pictures/timeline-words.ts";
import { toXml } from "../pictures/tree.ts";
import type { Part } from "../playground/removal.ts";
import { ClusterSource } from "./cluster-source.ts";
import { buttonOf, download, readToken } from "./controls.ts";
import { askSkew, askSplit, askWire } from "./map-questions.ts";
import { openMenu } from "./menu.ts";
import { menuButton } from "./menu-button.ts";
import type { Moment } from "./moment.ts";
import { show, showAll } from "./patch.ts";
import { isWay, itemTowards } from "./roving.ts";

/** Leaves the map: "nb-inspect" and "nb-show-terminal" with the name of a machine; "nb-now" when the reader has enough of
 * the past; "nb-remove" with what is to go, where the map has `data-removes`. */
export type MapEvents = {
  "nb-inspect": CustomEvent<string>;
  "nb-show-terminal": CustomEvent<string>;
  "nb-now": Event;
  "nb-remove": CustomEvent<Part>;
};

/** The cluster map. `connect` gives it a lab. */
export class MapElement extends HTMLElement {
  #source: ClusterSource | null = null;
  #cluster: Cluster | null = null;
  readonly #slots = new Slots();
  #placed: { readonly key: string; readonly layout: MapLayout } | null = null;
  #viewAs: string | null = null;
  #moment: Moment = null;
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
  readonly #past = document.createElement("div");
  readonly #pastWords = document.createElement("strong");
  readonly #split = buttonOf("Split …", "split");
  readonly #heal = buttonOf("Heal all", "heal-all");
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
    this.showMoment(null);
  }

  /** Shows the cluster as it was at a moment of the lab's clock, when nothing can be done to it; null shows it as it is. */
  showMoment(moment: Moment): void {
    this.#moment = moment;
    this.#closeMenu?.();
    this.toggleAttribute("data-past", moment !== null);
    this.#past.hidden = moment === null;
    this.#split.disabled = this.#heal.disabled = moment !== null;
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
    this.#split.addEventListener("click", () => void this.#do({ is: "ask-split" }));
    this.#heal.addEventListener("click", () => void this.#do({ is: "act", action: { act: "heal" } }));
    const more = menuButton("More", () => [
      { label: "Save as SVG", hint: "the picture as it stands", group: 1, act: () => this.#save() },
    ]);
    bar.append(label, this.#split, this.#heal, this.#asTable, more);
    this.#past.className = "map-past";
    this.#past.hidden = true;
    this.#pastWords.setAttribute("role", "status");
    const now = buttonOf("Back to now", "now");
    now.addEventListener("click", () => this.#goNow());
    this.#past.append(this.#pastWords, now);
    this.replaceChildren(bar, this.#past, this.#message, this.#area, this.#tables, this.#status);
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
    const after = modelCluster(this.#view(this.#source));
    this.#cluster = after;
    const ids = [...after.boxes, ...after.links].map(({ id }) => id);
    if (this.#focus === null || !ids.includes(this.#focus)) this.#focus = ids[0] ?? null;
    this.#showViews(after);
    this.#draw();
    if (before !== null) this.#say(wordChanges(before, after));
  }

  #view(source: ClusterSource): ClusterView {
    if (this.#moment === null) return source.view(this.#viewAs);
    const past = source.past(this.#moment, this.#viewAs);
    const words = past === null ? "Nothing is recorded of" : "As of";
    this.#pastWords.textContent = `${words} ${wordTime(this.#moment)}`;
    return past ?? { ...source.view(null), machines: [], postgres: null, sessions: [], wires: [] };
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
    const name = this.#moment === null ? "cluster" : `cluster-at-${(this.#moment / 1000).toFixed(3)}s`;
    download(`${name}.svg`, "image/svg+xml", toXml(picture, readToken(this)));
  }

  // ---- acting -------------------------------------------------------------------------------------------------------

  #chosen(event: MouseEvent): void {
    const item = itemOf(event.target) ?? this.#outOfWeb(event);
    if (item === null) return;
    event.preventDefault();
    this.#openAt(item);
  }

  /** The link of the web that was pressed, which from now on is drawn alone. */
  #outOfWeb({ target, clientX, clientY }: MouseEvent): SVGElement | null {
    const cluster = this.#cluster;
    const layout = this.#placed?.layout;
    if (!(target instanceof SVGGraphicsElement) || target.closest(".map-web") === null) return null;
    const toPicture = target.getScreenCTM()?.inverse();
    if (cluster === null || layout === undefined || toPicture === undefined) return null;
    const { web } = weave(cluster, { focus: this.#focus, open: this.#open });
    const link = linkNear(web, layout, new DOMPoint(clientX, clientY).matrixTransform(toPicture));
    if (link === null) return null;
    this.#focus = link.id;
    this.#draw();
    return this.#area.querySelector<SVGElement>(`[data-item="${CSS.escape(link.id)}"]`);
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
    const entries = this.#entries(cluster, id);
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

  #goNow(): void {
    this.dispatchEvent(new Event("nb-now"));
    this.#area.querySelector<SVGElement>("[data-focus]")?.focus();
  }

  async #act(action: Action | null): Promise<void> {
    const lab = this.#source?.lab;
    if (lab === undefined || action === null) return;
    try {
      // a lab that was not started is started by the first thing done to it
      if (!lab.started) await lab.start();
      await lab.act(action);
    } catch (error) {
      this.#message.textContent = `That cannot be done: ${error instanceof Error ? error.message : String(error)}.`;
    }
  }

  #entries(cluster: Cluster, id: string): Entry[] {
    if (this.#moment !== null) return pastEntriesOf(cluster, id);
    const removal = this.dataset["removes"] === undefined ? [] : removalOf(cluster, id);
    return [...entriesOf(cluster, id), ...removal];
  }

  async #do(deed: Deed): Promise<void> {
    const cluster = this.#cluster;
    const source = this.#source;
    if (cluster === null || source === null) return;
    this.#message.textContent = "";
    switch (deed.is) {
      case "act":
        return await this.#act(deed.action);
      case "now":
        this.#goNow();
        return;
      case "remove":
        this.dispatchEvent(new CustomEvent("nb-remove", { bubbles: true, detail: partOf(deed.id) }));
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
        return await this.#act(await askWire(this, cluster, source.lab.wires, deed.from, deed.to));
      case "ask-skew":
        return await this.#act(await askSkew(this, deed.machine));
      case "ask-split":
        return await this.#act(await askSplit(this, cluster));
    }
  }
}

function partOf(id: string): Part {
  return id === POSTGRES ? { is: "postgres" } : { is: "terminal", name: id };
}

function itemOf(target: EventTarget | null): SVGElement | HTMLElement | null {
  return target instanceof Element ? target.closest<SVGElement | HTMLElement>("[data-item]") : null;
}

customElements.define("nb-map", MapElement);
