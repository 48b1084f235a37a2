// In: a set-up: the first one, a lesson's, one from a shared link or a file. Out: a lab of it, with its map, terminals,
// timeline and inspector, and what the reader adds. What a link holds is shown and not run until the reader says so.

import "./nb-files.ts";
import "./nb-inspector.ts";
import "./nb-map.ts";
import "./nb-script.ts";
import "./nb-timeline.ts";
import { Lab, type Step } from "../lab/lab.ts";
import type { TerminalSpec } from "../lab/spec.ts";
import { isClient } from "../pictures/map-model.ts";
import { isLink, readLink, readText } from "../playground/link.ts";
import { type Part, without } from "../playground/removal.ts";
import { FIRST_SETUP, readSetup, type Setup, SetupError, specOf } from "../playground/setup.ts";
import { readersWork } from "../work/work.ts";
import { connectMoment } from "./moment.ts";
import type { FilesElement, SavedFile } from "./nb-files.ts";
import type { InspectorElement } from "./nb-inspector.ts";
import type { MapElement } from "./nb-map.ts";
import type { ScriptElement } from "./nb-script.ts";
import type { TerminalElement } from "./nb-terminal.ts";
import type { TimelineElement } from "./nb-timeline.ts";
import type { OpenPid } from "./open-pid.ts";
import { showShared } from "./shared-setup.ts";
import { showStep } from "./steps.ts";
import { makeTerminal } from "./terminal-frame.ts";
import { Toolbox } from "./toolbox.ts";

/** Where the reader's lab is kept among the work. */
const WORK = "playground";

/** What the toolbox does to the playground. */
export type Workbench = {
  readonly setup: Setup;
  readonly running: boolean;
  /** adds to the set-up, and to the lab as it runs */
  addHost(name: string, address: string): void;
  addTerminal(terminal: Setup["terminals"][number]): void;
  addPostgres(database: string): Promise<void>;
  /** takes parts out of the set-up and the lab; one that others need comes after them */
  takeAway(parts: readonly Part[]): void;
  /** whether a part does something that would be lost */
  runs(part: Part): boolean;
  readonly isBooting: boolean;
  /** shows another set-up; its lab is started by the reader */
  offer(setup: Setup, from: string): void;
  openFile(text: string): void;
  restart(): void;
  say(message: string): void;
};

/** The playground. */
export class PlaygroundElement extends HTMLElement implements Workbench {
  #setup: Setup = FIRST_SETUP;
  #lab: Lab | null = null;
  #booting: Promise<void> | null = null;
  #disposal = new AbortController();
  #labDisposal = new AbortController();
  readonly #terminals = new Map<string, TerminalElement>();
  #toolbox: Toolbox | null = null;

  connectedCallback(): void {
    this.#disposal = new AbortController();
    const { signal } = this.#disposal;
    this.#toolbox = new Toolbox(this.#find("[data-tools]"), this);
    for (const button of this.querySelectorAll<HTMLButtonElement>("[data-part]")) {
      button.addEventListener("click", () => this.show(button.dataset["part"] ?? ""), { signal });
    }
    this.#startButton.addEventListener("click", () => void this.#press(), { signal });
    connectMoment(this.#find<MapElement>("nb-map"), this.#find<TimelineElement>("nb-timeline"), signal);
    const detail = <T>(event: Event): T => (event as CustomEvent<T>).detail;
    this.addEventListener("nb-show-terminal", (event) => this.#goTo(detail<string>(event)), { signal });
    this.addEventListener("nb-inspect", (event) => this.#inspect({ machine: detail<string>(event) }), { signal });
    this.addEventListener("nb-open-pid", (event) => this.#inspect(detail<OpenPid>(event)), { signal });
    this.addEventListener("nb-remove", (event) => this.#toolbox?.remove(detail<Part>(event)), { signal });
    this.addEventListener("nb-state", (event) => this.say(detail<string>(event)), { signal });
    this.addEventListener("nb-faults", (event) => this.#change({ faults: detail<string>(event) }), { signal });
    this.addEventListener("nb-file", (event) => this.#saveFile(detail<SavedFile>(event)), { signal });
    document.addEventListener("nb-reset", () => this.#replace(FIRST_SETUP), { signal });
    addEventListener("hashchange", () => this.#readAddress(), { signal });
    this.#replace(FIRST_SETUP);
    this.#readAddress();
    this.show("map");
    void this.#restore();
  }

  disconnectedCallback(): void {
    this.#disposal.abort();
    this.#labDisposal.abort();
    this.#lab?.dispose();
    this.#lab = null;
  }

  // ---- what is shown ------------------------------------------------------------------------------------------------

  /** Brings a part into sight: the map or the terminals on a phone, what is beside the map everywhere. */
  show(part: string): void {
    this.dataset["phone"] = part;
    const places = [...this.querySelectorAll<HTMLElement>(".play-side > [data-place]")];
    const beside = places.some((place) => place.dataset["place"] === part);
    if (beside) for (const place of places) place.hidden = place.dataset["place"] !== part;
    for (const place of this.querySelectorAll<HTMLElement>("[data-place]")) {
      place.toggleAttribute("data-selected", place.dataset["place"] === part);
    }
    for (const button of this.querySelectorAll<HTMLElement>("[data-part]")) {
      if (button.closest(".play-desk") !== null && !beside) continue;
      button.setAttribute("aria-pressed", String(button.dataset["part"] === part));
    }
  }

  say(message: string): void {
    this.#find("[data-status]").textContent = message;
  }

  #goTo(name: string): void {
    this.show("terminals");
    const terminal = this.#terminals.get(name);
    terminal?.scrollIntoView({ block: "nearest" });
    terminal?.focusScreen();
  }

  #inspect({ machine, pid }: { machine: string; pid?: string }): void {
    this.show("inspector");
    const inspector = this.#find<InspectorElement>("nb-inspector");
    if (pid === undefined) inspector.open(machine);
    else inspector.openPid(machine, pid);
  }

  // ---- set-ups ------------------------------------------------------------------------------------------------------

  get setup(): Setup {
    return this.#setup;
  }

  get running(): boolean {
    return this.#lab?.started === true;
  }

  #readAddress(): void {
    const fragment = location.hash.slice(1);
    if (!isLink(fragment)) return;
    this.#offer(() => readLink(fragment), "This link holds a lab");
  }

  openFile(text: string): void {
    this.#offer(() => readText(text), "This file holds a lab");
  }

  offer(setup: Setup, from: string): void {
    this.#offer(() => setup, from);
  }

  #offer(read: () => Setup, title: string): void {
    const place = this.#find("[data-shared]");
    const done = (): void => {
      place.hidden = true;
      place.replaceChildren();
      if (isLink(location.hash.slice(1))) history.replaceState(history.state, "", location.pathname);
      this.#startButton.focus();
    };
    place.hidden = false;
    try {
      const setup = read();
      showShared(place, title, setup, {
        onStart: () => {
          done();
          this.#replace(setup);
          this.#keep();
          void this.#start();
        },
        onLeave: done,
      });
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      showShared(place, "This lab cannot be opened", error.message, { onLeave: done });
    }
    place.querySelector<HTMLElement>("h2")?.focus();
  }

  /** Another lab, which is not started. */
  #replace(setup: Setup): void {
    this.#labDisposal.abort();
    this.#labDisposal = new AbortController();
    this.#lab?.dispose();
    this.#booting = null;
    delete this.dataset["lab"];
    this.#setup = setup;
    const lab = new Lab(specOf(setup));
    this.#lab = lab;
    this.#terminals.clear();
    this.#find("[data-terminals]").replaceChildren();
    for (const spec of lab.spec.terminals) this.#addScreen(spec);
    this.#find<MapElement>("nb-map").connect(lab);
    this.#find<TimelineElement>("nb-timeline").connect(lab);
    this.#find<InspectorElement>("nb-inspector").connect(lab);
    this.#find<ScriptElement>("nb-script").connect(lab, setup.faults);
    this.#find<FilesElement>("nb-files").connect(lab, setup.files);
    const { signal } = this.#labDisposal;
    const steps = this.#find("[data-steps]");
    steps.replaceChildren();
    lab.addEventListener("step", (event) => this.#step((event as CustomEvent<Step>).detail), { signal });
    lab.addEventListener("ready", () => this.#ready(), { signal });
    this.#find("[data-boot]").hidden = true;
    this.#showStart();
  }

  #addScreen(spec: TerminalSpec): void {
    const machine = this.#lab?.machine(spec.name);
    if (machine === undefined) return;
    const terminal = makeTerminal(spec, machine.place, isClient(spec.run));
    this.#terminals.set(spec.name, terminal);
    this.#find("[data-terminals]").append(terminal);
    if (this.running) {
      void terminal.connect(machine);
      terminal.labReady = true;
    }
  }

  // ---- starting -----------------------------------------------------------------------------------------------------

  get #startButton(): HTMLButtonElement {
    return this.#find<HTMLButtonElement>("[data-start]");
  }

  #showStart(): void {
    const button = this.#startButton;
    button.disabled = this.dataset["lab"] === "booting";
    button.textContent = this.dataset["lab"] === "ready" && this.running ? "Start all nodes" : "Start this lab";
    this.#toolbox?.update();
  }

  async #press(): Promise<void> {
    const lab = this.#lab;
    if (lab === null) return;
    if (!lab.started) {
      await this.#start();
      return;
    }
    for (const machine of lab.machines.values()) {
      if (machine.spec.run !== "" && (machine.state === "off" || machine.state === "shell")) await machine.start();
    }
  }

  #start(): Promise<void> {
    this.#booting ??= this.#boot().catch(() => {
      this.#booting = null;
      this.dataset["lab"] = "failed";
      this.#showStart();
    });
    return this.#booting;
  }

  async #boot(): Promise<void> {
    const lab = this.#lab;
    if (lab === null) return;
    this.dataset["lab"] = "booting";
    this.#find("[data-boot]").hidden = false;
    this.#find("[data-failure]").hidden = true;
    const booted = lab.start();
    this.#showStart();
    for (const [name, terminal] of this.#terminals) await terminal.connect(lab.machine(name));
    await booted;
  }

  #ready(): void {
    this.dataset["lab"] = "ready";
    this.#find("[data-boot]").hidden = true;
    for (const terminal of this.#terminals.values()) terminal.labReady = true;
    this.say("The lab is ready");
    this.#showStart();
  }

  #step(step: Step): void {
    showStep(this.#find("[data-steps]"), step);
    const failure = this.#find("[data-failure]");
    if (step.state === "failed") {
      failure.hidden = false;
      failure.textContent = `${step.label}: ${step.message ?? "failed"}`;
    }
  }

  /** Ends all that runs; the same lab can be started anew. */
  restart(): void {
    this.#find<FilesElement>("nb-files").save();
    this.#replace(this.#setup);
    this.say("All is off. The lab can be started again.");
  }

  // ---- building -----------------------------------------------------------------------------------------------------

  addHost(name: string, address: string): void {
    this.#lab?.addHost({ name, address });
    this.#change({ hosts: [...this.#setup.hosts, { name, address }] });
  }

  addTerminal(terminal: Setup["terminals"][number]): void {
    this.#lab?.addTerminal(terminal);
    this.#change({ terminals: [...this.#setup.terminals, terminal] });
    this.#addScreen(terminal);
  }

  async addPostgres(database: string): Promise<void> {
    this.#change({ postgres: database });
    const lab = this.#lab;
    if (lab === null || !this.running) {
      this.#replace(this.#setup);
      return;
    }
    const boot = this.#find("[data-boot]");
    boot.hidden = false;
    // what failed is told by its step
    const booted = await lab.addPostgres(database).then(
      () => true,
      () => false,
    );
    boot.hidden = booted;
    if (booted) this.say("Postgres is ready");
  }

  takeAway(parts: readonly Part[]): void {
    for (const part of parts) {
      if (part.is === "postgres") this.#lab?.removePostgres();
      else if (part.is === "host") this.#lab?.removeHost(part.name);
      else {
        this.#lab?.removeTerminal(part.name);
        this.#terminals.get(part.name)?.remove();
        this.#terminals.delete(part.name);
      }
    }
    this.#change(without(this.#setup, parts));
  }

  runs(part: Part): boolean {
    if (part.is === "terminal") return ["up", "hung"].includes(this.#lab?.machine(part.name).state ?? "off");
    return part.is === "postgres" && this.running;
  }

  get isBooting(): boolean {
    return this.#lab?.steps.some(({ state }) => state === "running") === true;
  }

  #saveFile({ path, text }: SavedFile): void {
    const others = this.#setup.files.filter(([known]) => known !== path);
    const files = [...others, [path, text] as const].sort(([a], [b]) => (a < b ? -1 : 1));
    this.#change({ files });
  }

  // ---- keeping ------------------------------------------------------------------------------------------------------

  #change(part: Partial<Setup>): void {
    this.#setup = { ...this.#setup, ...part };
    this.#toolbox?.update();
    this.#keep();
  }

  /** The lab is there again at the next visit, as it was built. */
  #keep(): void {
    const setup = this.#setup;
    void readersWork().update(WORK, "setup", () => setup);
  }

  async #restore(): Promise<void> {
    const before = this.#setup;
    const kept = await readersWork().read(WORK, "setup");
    if (kept === undefined || this.#setup !== before || this.running || !this.isConnected) return;
    try {
      this.#replace(readSetup(kept));
    } catch (error) {
      // kept by another version of this page: it stays kept, and the first lab is shown
      if (!(error instanceof SetupError)) throw error;
    }
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (found === null) throw new Error(`the playground has no ${selector}`);
    return found;
  }
}

customElements.define("nb-playground", PlaygroundElement);
