// Nodes joe, robert and mike on three hosts, on virtual time, with an application that kernel's `distributed` spreads over
// them, as in a sys.config of each. For the tests of distributed applications.

import { Lab, type LabHost } from "../simulation/lab.ts";
import { VirtualGround } from "../simulation/virtual-ground.ts";
import { loadLibrary } from "./library.ts";
import { loadNodeParser } from "./load-parser.ts";

export const JOE = "joe@joe";
export const ROBERT = "robert@robert";
export const MIKE = "mike@mike";
const NAMES = ["joe", "robert", "mike"] as const;
export type Name = (typeof NAMES)[number];

const HELLO = `
defmodule Hello do
  use Application
  def start(type, args) do
    IO.puts("Hello.start(#{inspect(type)}, #{inspect(args)})")
    if File.exists?("/fail"), do: {:error, :no_way}, else: Supervisor.start_link([Hello.Server], strategy: :one_for_one, name: Hello.Sup)
  end
  def start_phase(phase, type, args) do
    IO.puts("Hello.start_phase(#{inspect(phase)}, #{inspect(type)}, #{inspect(args)})")
    :ok
  end
  def prep_stop(state) do
    IO.puts("Hello.prep_stop(#{inspect(state)})")
    state
  end
  def stop(state), do: IO.puts("Hello.stop(#{inspect(state)})")
end
defmodule Hello.Server do
  use GenServer
  def start_link(_), do: GenServer.start_link(__MODULE__, 0)
  def hit, do: GenServer.call({:global, __MODULE__}, :hit)
  def init(n) do
    Process.flag(:trap_exit, true)
    :global.re_register_name(__MODULE__, self())
    {:ok, n}
  end
  def handle_call(:hit, _from, n), do: {:reply, {node(), n + 1}, n + 1}
  def terminate(reason, n), do: IO.puts("Hello.Server.terminate(#{inspect(reason)}, #{n})")
end
Process.put(:tell, fn -> Enum.filter(:application.info()[:running], &(elem(&1, 0) == :hello)) end)
`;
const BOOT = `
receiver = fn receiver ->
  line = IO.gets("")
  {value, _} = try do Code.eval_string(line) catch kind, reason -> {{kind, reason}, []} end
  IO.puts("=> " <> inspect(value, width: 1000))
  receiver.(receiver)
end
IO.puts("booted #{inspect(Enum.sort(Node.list()))}")
receiver.(receiver)
`;

export type DistributedOptions = {
  /** what stands in `distributed`; a host may have its own */
  readonly distributed?: string | Partial<Record<Name, string>>;
  readonly phases?: boolean;
  readonly type?: "permanent" | "temporary";
};

/** The three nodes. Everything happens when a test lets time pass. */
export class DistributedLab {
  readonly ground = new VirtualGround(1);
  readonly lab: Lab;
  readonly #options: DistributedOptions;
  private constructor(lab: (ground: VirtualGround) => Lab, options: DistributedOptions) {
    this.lab = lab(this.ground);
    this.#options = options;
  }

  static async open(options: DistributedOptions = {}): Promise<DistributedLab> {
    const parser = await loadNodeParser();
    const library = loadLibrary();
    const opened = new DistributedLab((ground) => new Lab({ ground, parser, library }), options);
    for (const name of NAMES) opened.lab.host(name);
    return opened;
  }

  host(name: Name): LabHost {
    return this.lab.host(name);
  }

  /** Boots a node; it starts the application unless told not to. */
  start(name: Name, application = true): void {
    const { distributed = "{hello, 1000, ['joe@joe', {'robert@robert', 'mike@mike'}]}", phases, type } = this.#options;
    const own = typeof distributed === "string" ? distributed : (distributed[name] ?? "");
    const others = NAMES.filter((n) => n !== name).map((n) => `'${n}@${n}'`);
    const config = `[{kernel, [{distributed, [${own}]}, {sync_nodes_optional, [${others.join(", ")}]}, {sync_nodes_timeout, 500}]}].\n`;
    this.host(name).disk.write("/sys.config", new TextEncoder().encode(config));
    const keys = `description: ~c"hello", vsn: ~c"1", modules: [Hello, Hello.Server], applications: [:kernel, :stdlib], mod: {Hello, [:arg]}`;
    const spec = `{:application, :hello, [${keys}${phases === true ? ", start_phases: [go: [:x]]" : ""}]}`;
    const begin = `:ok = :application.load(${spec})\nIO.puts("start: #{inspect(Application.start(:hello, :${type ?? "permanent"}))}")`;
    this.host(name).startNode({
      node: { name, kind: "shortnames" },
      erl: ["-config", "sys"],
      evals: [HELLO, application ? begin : `:application.load(${spec})`, BOOT],
    });
    const { node } = this.host(name);
    if (node !== null) node.onReadLine = () => {};
  }

  startAll(): void {
    for (const name of NAMES) this.start(name);
    this.pass(2000);
  }

  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): void {
    this.ground.run(this.ground.now() + milliseconds);
  }

  /** Lets time pass until the node has printed the text; answers when that was. Throws after a minute. */
  until(name: Name, text: string, from = 0): number {
    const seen = (): boolean => this.host(name).output.slice(from).includes(text);
    if (this.ground.run(this.ground.now() + 60_000, seen)) return this.ground.now();
    throw new Error(`${name} never printed ${text}:\n${this.host(name).output}`);
  }

  /** Has the node evaluate an expression; answers what it inspects to. Time passes until it has. */
  ask(name: Name, expression: string): string {
    const host = this.host(name);
    const from = host.output.length;
    host.node?.input(`${expression}\n`);
    this.ground.run(this.ground.now() + 60_000, () => /^=> .*\n/m.test(host.output.slice(from)) || host.node === null);
    return /^=> (.*)\n/m.exec(host.output.slice(from))?.[1] ?? "(no answer)";
  }

  /** What `:application.info()` says of where it runs, on each of the nodes: a node, `here`, or `no`. */
  runs(...names: Name[]): string[] {
    return (names.length === 0 ? NAMES : names).map((name) => {
      const told = this.ask(name, ":application.info()[:running][:hello]");
      return told.startsWith("#PID")
        ? "here"
        : told === "nil"
          ? "no"
          : told.replace("{:distributed, ", "").replace("}", "");
    });
  }

  dispose(): void {
    this.lab.dispose();
  }
}
