// One application on a node of ours and on a real Erlang/OTP node: both hold to what kernel's `distributed` says.
// Needs real Elixir: `elixir` and `epmd` on the path, or how ELIXIR says to start it.

import type { ChildProcess } from "node:child_process";
import { afterEach, test } from "vitest";
import { collect, findElixir, printed, startElixir } from "./real-elixir.ts";
import { RealNetwork, shortHostname } from "./real-network.ts";
import { startNode } from "./start-node.ts";

const there = findElixir("nobody to share an application with");
const HOST = shortHostname();
const REAL = `first@${HOST}`;
const OURS = `second@${HOST}`;

const APPLICATION = `
defmodule Shared do
  use Application
  def start(type, _) do
    IO.puts("start: #{inspect(type)}")
    Supervisor.start_link([], strategy: :one_for_one)
  end
  def stop(_), do: IO.puts("stop")
end
:ok = :application.load({:application, :shared, [description: ~c"", vsn: ~c"1", applications: [:kernel, :stdlib], mod: {Shared, []}]})
`;
const START = `IO.puts("started: #{inspect(Application.start(:shared, :permanent))}")\n`;

function flags(mandatory: string): string[] {
  const nodes = `['${REAL}','${OURS}']`;
  return [
    "-kernel",
    ...["distributed", `[{shared,300,${nodes}}]`],
    ...["sync_nodes_mandatory", `['${mandatory}']`, "sync_nodes_timeout", "10000"],
  ];
}

let real: ChildProcess | undefined;
afterEach(() => void real?.kill("SIGKILL"));

/** Starts the real node; answers a promise of each of the texts it prints. */
function startReal(): (text: string) => Promise<void> {
  const erl = flags(OURS).join(" ");
  const evals = ["-e", APPLICATION + START, "-e", "Process.sleep(:infinity)"];
  real = startElixir(["--sname", "first", "--cookie", "shared_lab", "--erl", erl, ...evals]);
  return printed(real);
}

test.skipIf(!there)("an application is shared with a real OTP node", { timeout: 60_000 }, async () => {
  let theirs = startReal();
  const network = new RealNetwork();
  let push: (text: string) => void = () => {};
  const ours = collect((given) => {
    push = given;
  });
  const node = await startNode({
    write: (_device, data) => push(new TextDecoder().decode(data)),
    exit: (status) => push(`ended with ${status}`),
    network,
  });
  node.onReadLine = () => {};
  const loop = `
  ask = fn ask -> (line = IO.gets(""); IO.puts(inspect(elem(Code.eval_string(line), 0))); ask.(ask)) end
  ask.(ask)`;
  node.runCommand({
    node: { name: "second", kind: "shortnames" },
    cookie: "shared_lab",
    erl: flags(REAL),
    evals: [APPLICATION + START, loop],
    shell: false,
    halt: false,
    scripts: [],
    mix: null,
    argv: [],
  });
  const ask = async (line: string, answer: string): Promise<void> => {
    node.input(`${line}\n`);
    await ours(`${answer}\n`);
  };
  await theirs("start: :normal\n");
  await ours("started: :ok\n");
  await ask(":application.info()[:running][:shared]", `{:distributed, :${REAL}}`);
  // to us and back again
  await ask(":application.takeover(:shared, :permanent)", ":ok");
  await theirs("stop\n");
  await ask(`:erpc.call(:"${REAL}", :application, :takeover, [:shared, :permanent])`, ":ok");
  await theirs(`start: {:takeover, :${OURS}}\n`);
  await ours("stop\n");
  // the real node may not run it, and may again
  await ask(`:erpc.call(:"${REAL}", :application, :permit, [:shared, false])`, ":ok");
  await ours(`start: {:takeover, :${REAL}}\n`);
  await theirs("stop\n");
  await ask(`:erpc.call(:"${REAL}", :application, :permit, [:shared, true])`, ":ok");
  await theirs(`start: {:takeover, :${OURS}}\n`);
  await ours("stop\n");
  // it is lost, and comes back
  real?.kill("SIGKILL");
  await ours("start: :normal\n");
  theirs = startReal();
  await theirs(`start: {:takeover, :${OURS}}\n`);
  await ours("stop\n");
  await ask(":application.info()[:running][:shared]", `{:distributed, :${REAL}}`);
  node.vm.scheduler.stop();
  network.close();
});
