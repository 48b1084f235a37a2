// A lab without a page: hosts on a simulated network, nodes on them, all in this thread. Types into terminals, waits for
// output, kills nodes. The tests of everything that takes more than one node use it.

import type { ModuleFinder } from "../beam/code-server.ts";
import { Gate } from "../beam/gate.ts";
import type { Disk, Host, Stream } from "../beam/host.ts";
import { MemoryDisk } from "../beam/memory-disk.ts";
import { Daemons } from "../dist/daemons.ts";
import type { ElixirParser } from "../elixir/parser/parser.ts";
import type { Faults } from "../network/faults.ts";
import { HostStack } from "../network/stack.ts";
import { Switch } from "../network/switch.ts";
import { type Card, wirePair } from "../network/types.ts";
import { type Boot, bootNode, type Command } from "../shell/boot.ts";
import type { Program } from "../shell/program.ts";
import { beamProgram } from "../shell/programs/beam.ts";
import { epmdProgram } from "../shell/programs/epmd.ts";
import { netProgram } from "../shell/programs/net.ts";
import { psqlProgram } from "../shell/programs/psql.ts";
import { LabTerminal } from "./lab-terminal.ts";
import { netControl } from "./net-control.ts";

/** Time, randomness and turns for a lab: the real ones, or a simulation's. */
export type Ground = Pick<Host, "now" | "systemTime" | "random" | "defer" | "after" | "block">;

export type LabOptions = {
  readonly ground: Ground;
  readonly parser: ElixirParser;
  readonly library: ModuleFinder;
};

/** One host with at most one node running on it. */
export class LabHost {
  readonly name: string;
  readonly disk: Disk;
  output = "";
  exited: number | null = null;
  node: Boot | null = null;
  /** sees what the node prints */
  onOutput: (text: string) => void = () => {};
  #gate: Gate;
  readonly #lab: Lab;
  readonly #decoder = new TextDecoder();
  #watchers: { test: () => boolean; done: () => void }[] = [];
  #lines: (string | null)[] = [];
  #asked = false;
  constructor(lab: Lab, name: string, disk: Disk) {
    this.#lab = lab;
    this.name = name;
    this.disk = disk;
    this.#gate = new Gate(lab.options.ground);
  }

  /** A node of this host that has nothing to do yet. One that was there before is killed. */
  #boot(): Boot {
    if (this.node !== null) this.kill();
    this.exited = null;
    const skew = this.#gate.skew;
    this.#gate = new Gate(this.#lab.options.ground);
    this.#gate.skew = skew;
    const gate = this.#gate;
    const { parser, library } = this.#lab.options;
    const host: Host = {
      ...gate.ground,
      write: (_device, data) => this.#printed(this.#decoder.decode(data)),
      exit: (status) => {
        this.exited = status;
        this.node = null;
        // what the node had sent is under way; its connections end with the process
        this.#lab.options.ground.defer(() => {
          gate.kill();
          if (this.node === null) this.#lab.network.detach(this.name);
        });
        this.#check();
      },
      disk: this.disk,
      network: this.#lab.start(this.name, gate),
      env: {},
      cwd: "/",
    };
    const node = bootNode({ host, parser, library, argv: [] });
    this.node = node;
    return node;
  }

  /** Starts `elixir --sname <name>` with what the command says. */
  startNode(command: Partial<Command> & { readonly node: Command["node"] }): void {
    const nothing = { shell: false, halt: false, evals: [], scripts: [], mix: null, argv: [] };
    const cookie = command.node === undefined ? {} : { cookie: "lab" };
    this.#boot().runCommand({ ...nothing, ...cookie, ...command });
  }

  /** Starts `iex --sname <name>`, or without a name. */
  startShell(sname?: string, options: { cookie?: string } = {}): void {
    const node = this.#boot();
    this.#asked = false;
    node.onReadLine = (prompt) => {
      this.#printed(prompt);
      this.#asked = true;
      this.#feed();
    };
    node.runShell(
      sname === undefined ? undefined : { name: sname, kind: "shortnames", cookie: options.cookie ?? "lab" },
    );
  }

  /** Types a line. */
  type(line: string): void {
    this.#lines.push(`${line}\n`);
    this.#feed();
  }

  #feed(): void {
    if (!this.#asked || this.#lines.length === 0 || this.node === null) return;
    this.#asked = false;
    const line = this.#lines.shift() as string;
    this.#printed(line);
    this.node.input(line);
  }

  /** Types a line and waits for text that comes after it. */
  async run(line: string, expected: string | RegExp): Promise<string> {
    const from = this.output.length;
    this.type(line);
    return this.until(expected, from);
  }

  /** Waits until the output from `from` on holds the text. Rejects when the node ends first. */
  until(expected: string | RegExp, from = 0): Promise<string> {
    const seen = (): boolean => {
      const text = this.output.slice(from);
      return typeof expected === "string" ? text.includes(expected) : expected.test(text);
    };
    return new Promise((resolve) => {
      const done = (): void => resolve(this.output.slice(from));
      if (seen()) done();
      else this.#watchers.push({ test: seen, done });
    });
  }

  /** Waits until the node has ended by itself; answers its exit status. */
  ended(): Promise<number> {
    return new Promise((resolve) => {
      this.#watchers.push({ test: () => this.exited !== null, done: () => resolve(this.exited as number) });
      this.#check();
    });
  }

  #printed(text: string): void {
    this.output += text;
    this.onOutput(text);
    this.#check();
  }

  #check(): void {
    const ready = this.#watchers.filter((w) => w.test());
    this.#watchers = this.#watchers.filter((w) => !ready.includes(w));
    for (const w of ready) w.done();
  }

  /** kill -9: the node is gone, its peers see their connections reset. */
  kill(): void {
    this.#end();
    this.#lab.network.detach(this.name);
  }

  /** The whole host loses power: nobody hears of it, and its epmd has forgotten all when it is on again. */
  powerOff(): void {
    this.#end();
    this.#lab.powerOffHost(this.name);
  }

  /** Asks the node to stop as `init:stop/0` does: applications end, connections are closed. */
  stop(): void {
    this.node?.vm.spawnMfa("init", "stop", [], {}, undefined);
  }

  /** The node stands still, as after `kill -STOP`: it runs nothing, hears nothing, says nothing. */
  hang(): void {
    this.#gate.hang();
  }

  /** Goes on after {@link hang}; all that came meanwhile arrives. */
  resume(): void {
    this.#gate.resume();
  }

  get hung(): boolean {
    return this.#gate.hung;
  }

  /** Sets the wall clock that many milliseconds ahead of the lab's, or behind it. */
  skewClock(milliseconds: number): void {
    this.#gate.skew = milliseconds;
  }

  #end(): void {
    this.node?.vm.scheduler.stop();
    this.#gate.kill();
    this.node = null;
    this.#lines = [];
  }
}

export class Lab {
  readonly options: LabOptions;
  readonly network: Switch;
  readonly #hosts = new Map<string, LabHost>();
  readonly #addresses = new Map<string, string>();
  readonly #terminals = new Map<string, LabTerminal>();
  /** of the hosts that have power */
  readonly #daemons: Daemons;
  #boots = 0;
  constructor(options: LabOptions) {
    this.options = options;
    this.network = new Switch(options.ground);
    this.#daemons = new Daemons(() => Math.floor(options.ground.systemTime()));
    this.network.onDaemon = (host, asked) => this.#daemons.start(host, asked);
  }

  /** What is wrong with the wires, by names of hosts or cards. */
  get faults(): Faults {
    return this.network.faults;
  }

  /** A host of that name with an epmd running. */
  host(name: string): LabHost {
    const known = this.#hosts.get(name);
    if (known !== undefined) return known;
    const address = `192.168.1.${this.#addresses.size + 10}`;
    this.#addresses.set(name, address);
    const host = new LabHost(this, name, new MemoryDisk(() => this.options.ground.systemTime()));
    this.#hosts.set(name, host);
    this.#powerOn(name, address);
    return host;
  }

  #powerOn(name: string, address: string): void {
    if (this.#daemons.has(name)) return;
    const stack = this.plug({ card: `${name}/epmd`, host: name, address });
    this.#daemons.powerOn(name, stack);
  }

  /** A network card for a new node of a host, which is switched on when it is off. */
  start(name: string, gate: Gate): HostStack {
    const address = this.#addresses.get(name) as string;
    this.#powerOn(name, address);
    return this.plug({ card: name, host: name, address }, gate);
  }

  /** Plugs a card into the network; answers the stack behind it. With a gate frames pass through it. */
  plug(card: Card, gate?: Gate): HostStack {
    const [outside, inside] = wirePair((run) => this.options.ground.defer(run));
    this.network.attach(card, outside);
    return new HostStack({
      card,
      wire: gate?.wire(inside) ?? inside,
      lookup: (n) => this.#addresses.get(n),
      boot: ++this.#boots,
      slot: this.#boots,
      defer: (run) => (gate?.ground ?? this.options.ground).defer(run),
    });
  }

  /** All cards of the host lose their power. */
  powerOffHost(name: string): void {
    this.#daemons.powerOff(name);
    for (const { card, host } of this.network.cards()) if (host === name) this.network.powerOff(card);
  }

  /**
   * A terminal with bash on a host: a process of its own on the host's network, with files of its own. `files` are
   * absolute paths and texts. One of that name that was there before loses its power.
   */
  terminal(
    name: string,
    options: {
      host: string;
      cwd?: string;
      env?: Readonly<Record<string, string>>;
      files?: readonly (readonly [path: string, text: string])[];
    },
  ): LabTerminal {
    this.powerOff(name);
    const { ground, parser, library } = this.options;
    this.host(options.host);
    const stack = this.plug({ card: name, host: options.host, address: this.#addresses.get(options.host) as string });
    const disk = new MemoryDisk(() => ground.systemTime());
    const cwd = options.cwd ?? "/home/nodebook";
    disk.mkdir("/home/nodebook");
    disk.mkdir(cwd);
    disk.write("/home/nodebook/.erlang.cookie", new TextEncoder().encode("LABCOOKIE"));
    for (const [path, text] of options.files ?? []) disk.write(path, new TextEncoder().encode(text));
    const runtime = async () => ({ library, parser });
    const programs: Program[] = [
      beamProgram("iex", runtime),
      beamProgram("elixir", runtime),
      beamProgram("mix", runtime),
      epmdProgram,
      netProgram(netControl(this.network)),
      psqlProgram,
    ];
    const terminal = new LabTerminal({ ground, disk, stack, programs, env: options.env ?? {}, cwd });
    this.#terminals.set(name, terminal);
    return terminal;
  }

  /** A Postgres on a host, at port 5432. */
  postgres(host: string, server: { accept(stream: Stream): void }): void {
    this.host(host);
    const card = { card: `${host}/postgres`, host, address: this.#addresses.get(host) as string };
    this.plug(card).listen("0.0.0.0", 5432, (stream) => server.accept(stream));
  }

  /** Power off: what runs in the terminal is gone at once, and its host resets its connections. */
  powerOff(name: string): void {
    this.network.detach(name);
    this.#terminals.get(name)?.switchOff();
    this.#terminals.delete(name);
  }

  dispose(): void {
    for (const host of this.#hosts.values()) host.node?.vm.scheduler.stop();
  }
}

/** A lab on the real clock of this thread. */
export function createLab(options: LabOptions): Lab {
  return new Lab(options);
}
