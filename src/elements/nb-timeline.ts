// In: a lab. Out: what crossed its network, as arrows between lanes and as a table; the lab's clock, which can be slowed,
// stopped and stepped; the decoded message of a row; an event when the reader goes back in time. Only the rows in sight
// are drawn.

import "../styles/parts.css";
import "../styles/timeline.css";
import type { TimelineEvent, WireKind } from "../../workers/contract/observe.ts";
import type { Lab, Step } from "../lab/lab.ts";
import { makeFilter } from "../pictures/filter.ts";
import { firstOf, foldRows } from "../pictures/folding.ts";
import { isClient } from "../pictures/map-model.ts";
import { DATABASE_MARK, type Mark, markOf } from "../pictures/mark.ts";
import { isWire, lanesOf, Recording, timeOf } from "../pictures/recording.ts";
import {
  drawHeads,
  drawTimeline,
  drawWhole,
  type Lane,
  makeScroll,
  ROW,
  type Scroll,
} from "../pictures/timeline-drawing.ts";
import { timelineTable } from "../pictures/timeline-table.ts";
import { KIND_WORDS, wordWholeRow } from "../pictures/timeline-words.ts";
import { toXml } from "../pictures/tree.ts";
import { ClockControls } from "./clock-controls.ts";
import { buttonOf, download, readToken } from "./controls.ts";
import { menuButton } from "./menu-button.ts";
import type { Moment } from "./moment.ts";
import { show, showAll } from "./patch.ts";
import { switchesButton } from "./switches.ts";
import { Terms } from "./terms.ts";
import { TimelineDetail } from "./timeline-detail.ts";

/** A table may hold so many rows: a screen reader has no use for ten thousand. */
const TABLE_ROWS = 300;

/** So long at least between two updates, in milliseconds: a storm of messages must not take the page's time. */
const PAUSE = 120;

/** Leaves the timeline when the reader goes back in it, or comes back to the present. */
export type TimelineEvents = { "nb-moment": CustomEvent<Moment> };

/** The timeline. `connect` gives it a lab. */
export class TimelineElement extends HTMLElement {
  #lab: Lab | null = null;
  #stop: (() => void) | null = null;
  #disposal = new AbortController();
  #recording = new Recording();
  #terms: Terms | null = null;
  #scroll: Scroll = makeScroll([], []);
  #kinds = new Set<WireKind>(KIND_WORDS.map(([kind]) => kind));
  readonly #opened = new Set<number>();
  /** the event at which the reader is, and when it happened */
  #selected: { readonly id: number; readonly at: number } | null = null;
  #moment: Moment = null;
  /** what comes is scrolled to */
  #live = true;
  /** the map is to show the moment of what is selected: the reader has stepped, not only read */
  #past = false;
  #asked = false;
  #updated = 0;
  readonly #clock = new ClockControls();
  readonly #heads = document.createElement("div");
  readonly #view = document.createElement("div");
  readonly #sheet = document.createElement("div");
  readonly #option = document.createElement("div");
  readonly #tables = document.createElement("div");
  readonly #detail = new TimelineDetail(() => {
    this.#past = true;
    this.#follow(false);
  });
  readonly #query = document.createElement("input");
  readonly #count = document.createElement("span");
  readonly #liveButton = buttonOf("Live", "live");
  readonly #resized = new ResizeObserver(() => {
    this.#open();
    this.#draw();
  });

  /** Records a lab, from when the timeline is seen. */
  connect(lab: Lab): void {
    if (this.#lab === lab) return;
    this.#close();
    this.#lab = lab;
    this.#opened.clear();
    this.goLive();
    this.#clock.connect(lab);
    this.#recording = new Recording();
    this.#recording.add(lab.timeline);
    this.#terms = new Terms(lab, () => this.#ask());
    if (this.isConnected) this.#open();
  }

  connectedCallback(): void {
    if (this.dataset["wired"] === undefined) this.#build();
    this.#resized.observe(this.#view);
    this.#open();
  }

  disconnectedCallback(): void {
    this.#resized.disconnect();
    this.#close();
  }

  // recording costs: it begins when the timeline is first seen, and goes on then
  #open(): void {
    if (this.#lab === null || this.#stop !== null || !this.checkVisibility()) return;
    const { signal } = this.#disposal;
    this.#stop = this.#lab.record();
    this.#lab.addEventListener(
      "timeline",
      (event) => {
        this.#recording.add((event as CustomEvent<readonly TimelineEvent[]>).detail);
        this.#ask();
      },
      { signal },
    );
    // a lab that is started again counts its events from the beginning
    this.#lab.addEventListener(
      "step",
      (event) => {
        const { id, state } = (event as CustomEvent<Step>).detail;
        if (id === "network" && state === "running") this.#clear();
      },
      { signal },
    );
    for (const type of ["clock", "machines", "ready"]) {
      this.#lab.addEventListener(type, () => this.#ask(), { signal });
    }
    this.#ask();
  }

  #close(): void {
    this.#disposal.abort();
    this.#disposal = new AbortController();
    this.#stop?.();
    this.#stop = null;
  }

  #build(): void {
    this.dataset["wired"] = "";
    this.classList.add("timeline");
    const bar = document.createElement("div");
    bar.className = "part-bar";
    const earlier = buttonOf("↑", "earlier");
    earlier.setAttribute("aria-label", "Earlier");
    earlier.addEventListener("click", () => this.#step(-1));
    const later = buttonOf("↓", "later");
    later.setAttribute("aria-label", "Later");
    later.addEventListener("click", () => this.#step(1));
    this.#liveButton.addEventListener("click", () => (this.#live ? this.#step(0) : this.goLive()));
    this.#query.type = "search";
    this.#query.placeholder = "name, channel, kind:sql, term:…";
    this.#query.setAttribute("aria-label", "Filter the timeline: name, channel, kind or term");
    this.#query.addEventListener("input", () => this.#ask());
    const more = menuButton("More", () => [
      {
        label: this.#view.hidden ? "Show as a picture" : "Show as a table",
        hint: "",
        group: 1,
        act: () => this.#toggleTable(),
      },
      { label: "Clear", hint: "forget what was recorded", group: 2, act: () => this.#clear() },
      { label: "Save as JSON", hint: "with messages in full", group: 3, act: () => void this.#saveJson() },
      { label: "Save as SVG", hint: "what is shown", group: 3, act: () => this.#saveSvg() },
    ]);
    this.#count.className = "timeline-count";
    const moves = document.createElement("span");
    moves.className = "timeline-moves";
    moves.append(this.#liveButton, earlier, later);
    const kinds = switchesButton("Kinds", "Kinds of messages to show", KIND_WORDS, this.#kinds, () => this.#ask());
    bar.append(this.#clock.element, moves, this.#query, ...kinds);
    bar.append(more, this.#clock.time, this.#count);
    this.#heads.className = "timeline-top";
    this.#view.className = "timeline-view";
    this.#view.tabIndex = 0;
    this.#view.dataset["focus"] = "";
    this.#view.setAttribute("role", "listbox");
    this.#view.setAttribute("aria-label", "Messages, oldest first. Enter shows one in full.");
    this.#sheet.className = "timeline-sheet";
    this.#option.className = "visually-hidden";
    this.#option.id = `timeline-row-${Math.round(performance.now())}`;
    this.#option.setAttribute("role", "option");
    this.#view.setAttribute("aria-activedescendant", this.#option.id);
    this.#view.append(this.#sheet, this.#option);
    this.#tables.className = "timeline-tables";
    this.#tables.hidden = true;
    this.#tables.tabIndex = 0;
    this.#tables.setAttribute("role", "region");
    this.#tables.setAttribute("aria-label", "Timeline as a table");
    this.replaceChildren(bar, this.#heads, this.#view, this.#tables, this.#detail.element);
    this.#view.addEventListener("scroll", () => this.#scrolled());
    this.#view.addEventListener("keydown", (event) => this.#key(event));
    this.#view.addEventListener("click", (event) => {
      const row = (event.target as Element).closest<SVGElement>("[data-row]")?.dataset["row"];
      if (row !== undefined) this.#choose(Number(row));
    });
    this.#tables.addEventListener("click", (event) => {
      const row = (event.target as Element).closest<HTMLElement>("[data-row]")?.dataset["row"];
      if (row !== undefined) this.#choose(Number(row));
    });
    this.#showLive();
  }

  // ---- rows ---------------------------------------------------------------------------------------------------------

  #ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    const wait = Math.max(0, this.#updated + PAUSE - performance.now());
    setTimeout(() => {
      requestAnimationFrame(() => {
        this.#asked = false;
        this.#updated = performance.now();
        this.#update();
      });
    }, wait);
  }

  #update(): void {
    const events = this.#recording.events;
    const filter = makeFilter(this.#query.value, this.#kinds);
    if (filter.asksTerms) this.#terms?.want(events.filter(isWire).map(({ id }) => id));
    const passing = events.filter((event) => filter.passes(event, this.#terms?.get(event.id) ?? null));
    this.#scroll = makeScroll(this.#lanes(passing), foldRows(passing, this.#opened));
    const dropped = this.#recording.dropped === 0 ? "" : `, ${this.#recording.dropped} older ones let go`;
    this.#count.textContent = `${passing.length} of ${events.length}${dropped}`;
    this.#clock.update();
    this.#draw();
  }

  #lanes(events: readonly TimelineEvent[]): Lane[] {
    const machines = [...(this.#lab?.machines.values() ?? [])];
    const marks = new Map<string, Mark>(
      machines.map(({ name, spec, place }) => [name, isClient(spec.run) ? DATABASE_MARK : markOf(name, place)]),
    );
    // a terminal that only talks to Postgres is no lane before it does
    const named = new Set(events.flatMap((event) => (isWire(event) ? [event.from, event.to] : [event.lane])));
    const lanes = machines.filter(({ name, spec }) => !isClient(spec.run) || named.has(name)).map(({ name }) => name);
    const own = [...lanes, ...(this.#lab?.spec.postgres === undefined ? [] : ["postgres"])];
    const other: Mark = { shape: "diamond", colour: "db" };
    return lanesOf(own, events).map((name) => ({ name, mark: marks.get(name) ?? other }));
  }

  #draw(): void {
    const { rows } = this.#scroll;
    if (!this.#view.hidden) {
      const width = this.#view.clientWidth;
      this.#sheet.style.height = `${rows.length * ROW}px`;
      if (this.#live) this.#view.scrollTop = rows.length * ROW;
      const { scrollTop: top, clientHeight: height } = this.#view;
      const view = { width, top, height, selected: this.#selected?.id ?? null };
      show(this.#heads, drawHeads(this.#scroll, width));
      const picture = show(this.#sheet, drawTimeline(this.#scroll, view)) as SVGElement;
      picture.style.top = `${picture.dataset["from"] ?? 0}px`;
    } else {
      const first = Math.max(0, rows.length - TABLE_ROWS);
      showAll(this.#tables, [timelineTable(rows.slice(first), first, rows.length)]);
    }
    this.#showOption();
  }

  #showOption(): void {
    const { rows } = this.#scroll;
    const at = this.#at();
    const row = rows[at];
    const words = row === undefined ? (rows.length === 0 ? "Nothing yet" : "No message chosen") : wordWholeRow(row);
    if (this.#option.textContent !== words) this.#option.textContent = words;
    this.#option.setAttribute("aria-selected", String(row !== undefined));
    this.#option.setAttribute("aria-setsize", String(Math.max(1, rows.length)));
    this.#option.setAttribute("aria-posinset", String(Math.max(1, at + 1)));
  }

  #at(): number {
    const { rows } = this.#scroll;
    return this.#selected === null ? -1 : rows.findIndex((row) => firstOf(row).id === this.#selected?.id);
  }

  // ---- moving -------------------------------------------------------------------------------------------------------

  #scrolled(): void {
    const bottom = this.#view.scrollHeight - this.#view.clientHeight - this.#view.scrollTop < ROW;
    if (this.#live && !bottom) this.#follow(false);
    this.#draw();
  }

  #follow(live: boolean): void {
    this.#live = live;
    this.#showLive();
    this.#draw();
  }

  /** Shows what happens now, and no message. */
  goLive(): void {
    this.#past = false;
    this.#selected = null;
    this.#detail.clear();
    this.#follow(true);
  }

  #showLive(): void {
    this.#liveButton.setAttribute("aria-pressed", String(this.#live));
    const moment = this.#past ? (this.#selected?.at ?? null) : null;
    if (moment === this.#moment) return;
    this.#moment = moment;
    this.dispatchEvent(new CustomEvent<Moment>("nb-moment", { detail: moment }));
  }

  #key(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.#view.clientHeight / ROW) - 1);
    const keys: Record<string, () => void> = {
      ArrowDown: () => this.#move(1),
      ArrowUp: () => this.#move(-1),
      PageDown: () => this.#move(page),
      PageUp: () => this.#move(-page),
      Home: () => this.#select(0),
      End: () => this.#select(this.#scroll.rows.length - 1),
      Enter: () => this.#choose(this.#at()),
      " ": () => this.#choose(this.#at()),
      Escape: () => this.#detail.clear(),
    };
    const known = keys[event.key];
    if (known === undefined) return;
    event.preventDefault();
    known();
  }

  /** {@link #move}, and the map with it. */
  #step(by: number): void {
    this.#past = true;
    this.#move(by);
  }

  /** Earlier or later in the recording; from the end when nothing is selected. */
  #move(by: number): void {
    const at = this.#at();
    this.#select(at === -1 ? this.#scroll.rows.length - 1 : at + by);
  }

  #select(at: number): void {
    const { rows } = this.#scroll;
    const to = Math.max(0, Math.min(rows.length - 1, at));
    const row = rows[to];
    if (row === undefined) return;
    const event = firstOf(row);
    this.#selected = { id: event.id, at: timeOf(event) };
    this.#live = false;
    this.#showLive();
    const [top, height] = [this.#view.scrollTop, this.#view.clientHeight];
    if (to * ROW < top) this.#view.scrollTop = to * ROW;
    else if ((to + 1) * ROW > top + height) this.#view.scrollTop = (to + 1) * ROW - height;
    this.#draw();
  }

  #choose(at: number): void {
    const row = this.#scroll.rows[at];
    if (row === undefined) return;
    this.#select(at);
    if (row.is === "fold") {
      if (!this.#opened.delete(row.key)) this.#opened.add(row.key);
      this.#update();
    } else void this.#detail.show(row, this.#lab, this.#terms);
  }

  #clear(): void {
    this.#recording.clear();
    if (this.#lab !== null) this.#terms = new Terms(this.#lab, () => this.#ask());
    this.#opened.clear();
    this.goLive();
    this.#ask();
  }

  // ---- twins --------------------------------------------------------------------------------------------------------

  #toggleTable(): void {
    const table = !this.#view.hidden;
    this.#view.hidden = table;
    this.#heads.hidden = table;
    this.#tables.hidden = !table;
    this.#draw();
  }

  /** What is shown, with the messages in full as far as they are still kept. */
  async #saveJson(): Promise<void> {
    const events = this.#recording.events;
    const ids = events.filter(isWire).map(({ id }) => id);
    const terms = new Map<number, string>();
    for (const id of ids.slice(-2000)) terms.set(id, (await this.#terms?.fetch(id)) ?? "");
    const told = events.map((event) => (terms.has(event.id) ? { ...event, message: terms.get(event.id) } : event));
    download("timeline.json", "application/json", `${JSON.stringify(told, null, 1)}\n`);
  }

  #saveSvg(): void {
    download("timeline.svg", "image/svg+xml", toXml(drawWhole(this.#scroll, 1100), readToken(this)));
  }
}

customElements.define("nb-timeline", TimelineElement);
