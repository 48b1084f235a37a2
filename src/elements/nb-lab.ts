// In: the lesson's lab as JSON in the page. Out: the running lab, its steps of booting, and its terminals. Nothing of it
// is loaded before the reader asks for it or comes to what needs it. Cells and transcripts reach the lab through this
// element only.

import type { Lab, LabSpec, Step } from "../lab/lab.ts";
import type { TranscriptKind } from "../lessons/fence.ts";
import { hashText } from "../work/entry.ts";
import { readersWork } from "../work/work.ts";
import { wireDockEdge } from "./dock-edge.ts";
import type { PanesElement } from "./nb-panes.ts";
import { TerminalElement } from "./nb-terminal.ts";
import type { TerminalsElement } from "./nb-terminals.ts";
import { savesData } from "./saves-data.ts";
import { showStep } from "./steps.ts";

/** What became of a command: typed, or why not. */
export type SendResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };

const PROGRAM = { iex: "IEx", psql: "psql", bash: "bash" } as const;

/** The dock of a lesson. */
export class LabElement extends HTMLElement {
  #lab: Promise<Lab> | null = null;
  #running: Promise<Lab> | null = null;
  #disposal = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#disposal;
    if (this.dataset["wired"] !== undefined) return;
    this.dataset["wired"] = "";
    const start = this.#find<HTMLButtonElement>("[data-start]");
    start.disabled = false;
    if (savesData()) {
      this.#find("[data-when]").textContent =
        "Your browser is to save data, so the lab starts only when you ask for it:";
    }
    start.addEventListener("click", () => void this.start().catch(() => {}), { signal });
    this.#find("[data-toggle]").addEventListener("click", () => this.#open(this.dataset["open"] === undefined), {
      signal,
    });
    for (const part of this.querySelectorAll<HTMLButtonElement>("[data-part]")) {
      part.addEventListener("click", () => this.showPart(part.dataset["part"] ?? ""), { signal });
    }
    this.addEventListener("nb-pane-selected", (event) => this.#markPart((event as CustomEvent<string>).detail), {
      signal,
    });
    this.addEventListener("nb-reveal", () => this.#open(true), { signal });
    this.addEventListener("nb-state", (event) => this.#say((event as CustomEvent<string>).detail), { signal });
    const edge = this.querySelector<HTMLElement>(".dock-edge");
    if (edge !== null) wireDockEdge(edge, signal);
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#disposal.abort();
      void this.#lab?.then((lab) => lab.dispose());
    });
  }

  /** Boots the lab unless it runs, and shows it. Resolves when every terminal shows its prompt. */
  start(): Promise<Lab> {
    if (this.dataset["lab"] !== "ready") this.#open(true);
    return this.startUnasked();
  }

  /** {@link start} for a reader who has not asked for it: on a phone the sheet stays where it is. */
  startUnasked(): Promise<Lab> {
    this.#running ??= this.#boot().catch((error: unknown) => {
      this.#running = null;
      throw error;
    });
    return this.#running;
  }

  /** The lab when it runs, or is about to; null when nobody has started it. */
  get running(): Promise<Lab> | null {
    return this.#running;
  }

  /** Types a command into a terminal that runs the program the command is meant for. */
  async send(node: string, kind: TranscriptKind, command: string): Promise<SendResult> {
    this.reveal(node);
    let lab: Lab;
    try {
      lab = await this.start();
    } catch {
      return { ok: false, reason: "The lab did not start; see there." };
    }
    const machine = lab.machine(node);
    if (machine.state === "off") await machine.powerOn();
    const { program } = machine.foreground;
    if (program !== kind) {
      if (program !== "bash") return { ok: false, reason: `${node} runs ${program}; this is for ${PROGRAM[kind]}.` };
      if (kind === "iex") return { ok: false, reason: `${node} does not run yet. Press Start on its terminal first.` };
      const arrived = new Promise<void>((resolve) => {
        const look = (): void => {
          if (machine.foreground.program !== kind) return;
          machine.removeEventListener("state", look);
          resolve();
        };
        machine.addEventListener("state", look);
      });
      machine.type(machine.spec.run);
      await arrived;
    }
    machine.type(command);
    return { ok: true };
  }

  /** Saves a file of the project on all machines, and for the next visit; the lab need not run. */
  async save(path: string, text: string): Promise<void> {
    const lab = await this.#create();
    lab.writeFile(path, text);
    const name = this.dataset["work"];
    if (name === undefined) return;
    const original = new Map(lab.spec.files).get(path);
    if (text === original) await readersWork().remove(name, `file/${path}`);
    else await readersWork().update(name, `file/${path}`, () => text, hashText(original ?? ""));
  }

  /** A file of the project as the machines have it, or will have at the start of the lab; null when nobody saved it. */
  async saved(path: string): Promise<string | null> {
    const name = this.dataset["work"];
    const text = name === undefined ? null : await readersWork().read(name, `file/${path}`);
    return typeof text === "string" ? text : null;
  }

  /** Turns the nodes' power off and on, and starts them with the files as saved. psql keeps running. */
  async restartNodes(): Promise<void> {
    const fresh = this.#running === null;
    const lab = await this.start();
    const nodes = this.#terminals().filter((t) => /^(?:iex|elixir|mix)\b/.test(t.dataset["run"] ?? ""));
    await Promise.all(
      nodes.map(async (element) => {
        const machine = lab.machine(element.node);
        if (!fresh) machine.powerOff();
        if (machine.state === "off") await machine.powerOn();
        machine.type(machine.spec.run);
      }),
    );
  }

  /** Ends everything that runs and starts the lab anew, with the files as saved. */
  async restart(): Promise<Lab> {
    (await this.#lab)?.dispose();
    this.#running = null;
    return await this.start();
  }

  /** The state of the lab in a few words, for a report. */
  summary(): unknown {
    const steps = [...this.querySelectorAll<HTMLElement>("[data-step]")];
    return {
      lab: this.dataset["lab"] ?? "not started",
      steps: Object.fromEntries(steps.map((step) => [step.dataset["step"], step.dataset["state"]])),
      terminals: Object.fromEntries(
        this.#terminals().map((terminal) => [terminal.node, terminal.querySelector("[data-word]")?.textContent]),
      ),
    };
  }

  /** Brings a terminal into sight: on a phone it opens the sheet at it. */
  reveal(node: string): void {
    this.showPart("terminals");
    this.querySelector<TerminalsElement>("nb-terminals")?.select(node);
  }

  /** Brings a part of the dock into sight: "map", "terminals", "timeline", "inspector". */
  showPart(name: string): void {
    this.#open(true);
    const panes = this.querySelector<PanesElement>("nb-panes");
    panes?.setOpen(name, true);
    panes?.select(name);
  }

  #markPart(name: string): void {
    for (const part of this.querySelectorAll<HTMLElement>("[data-part]")) {
      part.setAttribute("aria-pressed", String(part.dataset["part"] === name));
    }
  }

  #create(): Promise<Lab> {
    this.#lab ??= this.#make();
    return this.#lab;
  }

  async #make(): Promise<Lab> {
    const [{ Lab }, { databaseVersion }, { keepLab, restoreLab }] = await Promise.all([
      import("../lab/lab.ts"),
      import("../lab/assets.ts"),
      import("./kept-lab.ts"),
    ]);
    const spec = JSON.parse(this.#find("[data-spec]").textContent ?? "{}") as LabSpec;
    const lab = new Lab(spec);
    const name = this.dataset["work"];
    if (name === undefined) return lab;
    const { signal } = this.#disposal;
    const work = readersWork();
    await restoreLab(lab, work, name, databaseVersion);
    keepLab(lab, work, name, databaseVersion, signal);
    const forget = (): void => {
      for (const [path, text] of spec.files) lab.writeFile(path, text);
      for (const machine of lab.machines.values()) machine.history = {};
      lab.database = null;
    };
    document.addEventListener("nb-reset", forget, { signal });
    return lab;
  }

  async #boot(): Promise<Lab> {
    this.dataset["lab"] = "booting";
    this.#fail(null);
    this.#find<HTMLButtonElement>("[data-start]").disabled = true;
    try {
      const lab = await this.#create();
      const steps = this.#find("[data-steps]");
      steps.hidden = false;
      const show = (step: Step): void => {
        showStep(steps, step);
        if (step.state === "failed") this.#fail(`${step.label}: ${step.message ?? "failed"}`);
        else if (step.state === "running") this.#say(`${step.label} …`);
      };
      for (const step of lab.steps) show(step);
      const stepping = new AbortController();
      lab.addEventListener("step", (event) => show((event as CustomEvent<Step>).detail), { signal: stepping.signal });
      if (this.dataset["connected"] === undefined) {
        this.dataset["connected"] = "";
        const { connectViews } = await import("./lab-views.ts");
        connectViews(this, lab, this.#disposal.signal);
        for (const terminal of this.#terminals()) await terminal.connect(lab.machine(terminal.node));
      }
      await lab.start().finally(() => stepping.abort());
      this.dataset["lab"] = "ready";
      for (const terminal of this.#terminals()) terminal.labReady = true;
      this.#find("[data-intro]").hidden = true;
      this.#say("The lab is ready");
      return lab;
    } catch (error) {
      this.dataset["lab"] = "failed";
      const start = this.#find<HTMLButtonElement>("[data-start]");
      start.disabled = false;
      start.textContent = "Start the lab again";
      if (this.#find("[data-failure]").hidden) {
        const message = error instanceof Error ? error.message : String(error);
        this.#fail(
          `A part of the page could not be loaded (${message}). Check the connection, then start the lab again.`,
        );
      }
      throw error;
    }
  }

  #open(open: boolean): void {
    if (open) this.dataset["open"] = "";
    else delete this.dataset["open"];
    this.#find("[data-toggle]").setAttribute("aria-expanded", String(open));
  }

  #terminals(): TerminalElement[] {
    return [...this.querySelectorAll("nb-terminal")].filter((e) => e instanceof TerminalElement);
  }

  #fail(message: string | null): void {
    const place = this.#find("[data-failure]");
    place.hidden = message === null;
    place.textContent = message ?? "";
    if (message !== null) this.#say(message);
  }

  #say(message: string): void {
    this.#find("[data-status]").textContent = message;
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (found === null) throw new Error(`the lab has no ${selector}`);
    return found;
  }
}

customElements.define("nb-lab", LabElement);

export { pageLab } from "./page-lab.ts";
