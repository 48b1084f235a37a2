// In: the playground. Out: the buttons that add hosts, nodes, psql and Postgres to its lab or remove them, load a lesson's lab, share it,
// and end it. Questions are asked in dialogs; what cannot be added is told there.

import { isClient } from "../pictures/map-model.ts";
import { LONGEST_LINK, writeLink, writeText } from "../playground/link.ts";
import type { Part } from "../playground/removal.ts";
import {
  checkName,
  FIRST_SETUP,
  LIMITS,
  nextAddress,
  nextName,
  readSetup,
  type Setup,
  SetupError,
} from "../playground/setup.ts";
import { ask, type Field } from "./ask.ts";
import { download } from "./controls.ts";
import type { Workbench } from "./nb-playground.ts";
import { chooseAndRemove, removePart } from "./removing.ts";
import { shareDialog } from "./share-dialog.ts";

const NAME = "[a-z][a-z0-9_]{0,30}";
const NAME_HINT = "Lower-case letters, digits and underscores, a letter first";

/** The toolbox of the playground. */
export class Toolbox {
  readonly #place: HTMLElement;
  readonly #bench: Workbench;
  readonly #postgres: HTMLButtonElement;
  readonly #psql: HTMLButtonElement;
  readonly #restart: HTMLButtonElement;

  /** `place` holds the buttons, as the page came with them. */
  constructor(place: HTMLElement, bench: Workbench) {
    this.#place = place;
    this.#bench = bench;
    this.#button("add-node", () => this.#addNode());
    this.#button("add-host", () => this.#addHost());
    this.#postgres = this.#button("add-postgres", () => this.#addPostgres());
    this.#psql = this.#button("add-psql", () => this.#addPsql());
    this.#button("remove", () => chooseAndRemove(place, bench));
    this.#button("load", () => this.#load());
    this.#button("share", async () => this.#share());
    this.#restart = this.#button("restart", () => this.#end());
    this.update();
  }

  #button(name: string, work: () => Promise<void>): HTMLButtonElement {
    const button = this.#place.querySelector<HTMLButtonElement>(`[data-action="${name}"]`);
    if (button === null) throw new Error(`the toolbox has no ${name}`);
    button.disabled = false;
    button.addEventListener("click", () => void this.#try(work));
    return button;
  }

  /** Shows what can be done now. */
  update(): void {
    const { setup, running } = this.#bench;
    this.#postgres.hidden = setup.postgres !== null;
    this.#psql.hidden = setup.postgres === null;
    this.#restart.hidden = !running;
  }

  /** Removes a part of the lab, when the reader still wants it. */
  remove(part: Part): void {
    void this.#try(() => removePart(this.#place, this.#bench, part));
  }

  /** Does it; what the lab cannot have is told where all else is told. */
  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      await ask(this.#place, { title: "That cannot be done", text: `${error.message}.`, fields: [], answer: "OK" });
    }
  }

  get #names(): string[] {
    return this.#bench.setup.terminals.map(({ name }) => name);
  }

  #hostField(): Field {
    const choices = this.#bench.setup.hosts.map(({ name, address }) => [name, `${name} (${address})`] as const);
    const counts = new Map(this.#bench.setup.hosts.map(({ name }) => [name, 0]));
    for (const { host } of this.#bench.setup.terminals) counts.set(host, (counts.get(host) ?? 0) + 1);
    const emptiest = [...counts].sort(([, a], [, b]) => a - b)[0]?.[0] ?? "";
    return { is: "choice", name: "host", label: "On host", value: emptiest, choices };
  }

  async #addNode(): Promise<void> {
    const { setup } = this.#bench;
    const name = nextName("node", this.#names);
    const answer = await ask(this.#place, {
      title: "Add a node",
      text: "A terminal on a host. Its Start button types the command.",
      answer: "Add",
      fields: [
        nameField("Name", name),
        this.#hostField(),
        { is: "text", name: "run", label: "Command", value: commandFor(setup, name), pattern: ".*", hint: "" },
      ],
    });
    if (answer === null) return;
    const chosen = answer.get("name") ?? "";
    // a reader who changed the name only means the node's, too
    const typed = answer.get("run") ?? "";
    const run = typed === commandFor(setup, name) ? commandFor(setup, chosen) : typed;
    this.#addTerminal({ name: chosen, host: answer.get("host") ?? "", run, env: portFor(setup) });
  }

  async #addPsql(): Promise<void> {
    const name = this.#names.includes("psql") ? nextName("psql", this.#names) : "psql";
    const answer = await ask(this.#place, {
      title: "Add psql",
      text: "A terminal that talks to Postgres.",
      answer: "Add",
      fields: [nameField("Name", name), this.#hostField()],
    });
    if (answer === null) return;
    this.#addTerminal({ name: answer.get("name") ?? "", host: answer.get("host") ?? "", run: "psql", env: {} });
  }

  #addTerminal(terminal: Setup["terminals"][number]): void {
    const { setup } = this.#bench;
    readSetup({ ...setup, terminals: [...setup.terminals, terminal] });
    this.#bench.addTerminal(terminal);
    this.#bench.say(`${terminal.name} was added on ${terminal.host}`);
  }

  async #addHost(): Promise<void> {
    const { setup } = this.#bench;
    const address = nextAddress(setup.hosts.map((host) => host.address));
    const taken = setup.hosts.map(({ name }) => name);
    const name = ["north", "south", "east", "west"].find((n) => !taken.includes(n)) ?? nextName("host", taken);
    const answer = await ask(this.#place, {
      title: "Add a host",
      text: "A computer of its own, on the same network. Every host knows the others by name.",
      answer: "Add",
      fields: [
        nameField("Name", name),
        { is: "text", name: "address", label: "Address", value: address, pattern: "[0-9.]+", hint: "As 192.168.1.12" },
      ],
    });
    if (answer === null) return;
    const host = { name: answer.get("name") ?? "", address: answer.get("address") ?? "" };
    readSetup({ ...setup, hosts: [...setup.hosts, host] });
    this.#bench.addHost(host.name, host.address);
    this.#bench.say(`The host ${host.name} was added`);
  }

  async #addPostgres(): Promise<void> {
    const { setup } = this.#bench;
    const answer = await ask(this.#place, {
      title: "Add Postgres",
      text: `It runs on ${setup.hosts[0]?.name}, the first host. Machines learn its address when their power goes on.`,
      answer: "Add",
      fields: [nameField("Database", `${setup.project}_dev`)],
    });
    if (answer !== null) await this.#bench.addPostgres(checkName(answer.get("name"), "the database"));
  }

  async #load(): Promise<void> {
    const json = document.querySelector("[data-lessons]")?.textContent ?? "[]";
    const lessons = JSON.parse(json) as { title: string; url: string }[];
    const answer = await ask(this.#place, {
      title: "Load another lab",
      text: "That of a lesson, with its hosts, terminals and project, or an empty one. You see what it holds before it starts.",
      answer: "Load",
      fields: [
        {
          is: "choice",
          name: "lesson",
          label: "Lab",
          value: lessons[0]?.url ?? "",
          choices: [...lessons.map(({ title, url }) => [url, title] as const), ["", "Two empty nodes"]],
        },
      ],
    });
    const url = answer?.get("lesson");
    if (url === undefined) return;
    if (url === "") {
      this.#bench.offer(FIRST_SETUP, "Two empty nodes");
      return;
    }
    const response = await fetch(url).catch(() => null);
    if (response?.ok !== true) throw new SetupError("The lesson’s lab could not be loaded: check the connection");
    const title = lessons.find((lesson) => lesson.url === url)?.title ?? "";
    this.#bench.offer(readSetup(await response.json()), `The lab of “${title}”`);
  }

  #share(): void {
    const { setup } = this.#bench;
    const link = new URL(`#${writeLink(setup)}`, location.href).href;
    shareDialog(this.#place, link.length > LONGEST_LINK ? null : link, {
      onSave: () => download("lab.nodebook.json", "application/json", writeText(setup)),
      onOpen: (text) => this.#bench.openFile(text),
    });
  }

  async #end(): Promise<void> {
    const answer = await ask(this.#place, {
      title: "End all that runs?",
      text: "Every node and Postgres lose what they hold. The lab stays as you have built it, and can be started again.",
      answer: "End all",
      fields: [],
    });
    if (answer !== null) this.#bench.restart();
  }
}

function nameField(label: string, value: string): Field {
  return { is: "text", name: "name", label, value, pattern: NAME, hint: NAME_HINT };
}

/** The command of a new node: as that of the others, with its own name. */
function commandFor({ terminals }: Setup, name: string): string {
  const like = terminals.find(({ run }) => /^iex\b/.test(run) && !isClient(run));
  if (like === undefined) return `iex --sname ${name}`;
  return like.run.replaceAll(new RegExp(`\\b${like.name}\\b`, "g"), name).slice(0, LIMITS.line);
}

/** Web servers of one host each need a port of their own, as the lessons' terminals have them. */
function portFor({ terminals }: Setup): Record<string, string> {
  const ports = terminals.map(({ env }) => Number(env["PORT"])).filter((port) => port > 0);
  return ports.length === 0 ? {} : { PORT: String(Math.max(...ports) + 1) };
}
