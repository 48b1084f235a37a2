// A terminal as a reader uses it: bash with its pipes and its wording, iex with its menus, and nodes as processes of one
// host.

import { afterEach, expect, test } from "vitest";
import type { Lab } from "../simulation/lab.ts";
import { realLab } from "./real-lab.ts";

let lab: Lab | undefined;
afterEach(() => lab?.dispose());

async function newLab(): Promise<Lab> {
  lab = await realLab();
  return lab;
}

test("bash runs pipes, loops over several lines, and here-documents, and keeps its directory", async () => {
  const t = (await newLab()).terminal("t", { host: "nodebook" });
  await t.run("for i in 1 2; do", "\n> ");
  await t.run("echo item $i; done", "item 1\nitem 2\nnodebook@nodebook:~$ ");
  await t.run("mkdir -p a/b && cd a/b", "nodebook@nodebook:~/a/b$ ");
  await t.run("cat > x.txt <<EOF", "\n> ");
  t.type("one");
  t.type("two");
  await t.run("EOF", "$ ");
  await t.run("sort -r x.txt | head -1", "\ntwo\n");
  await t.run("nosuch", "bash: nosuch: command not found\n");
  await t.run("echo $?", "127\n");
  await t.run("greet() {", "\n> ");
  t.type("  echo hello $1");
  await t.run("}", "$ ");
  await t.run("greet you; greet all", "hello you\nhello all\n");
  await t.run("export WHO=me; cd", "nodebook@nodebook:~$ ");
  await t.run("echo $WHO; pwd", "me\n/home/nodebook\n");
});

test("elixir is a program like others: files, code, pipes and status", async () => {
  const t = (await newLab()).terminal("t", { host: "nodebook" });
  await t.run("echo 'IO.puts(1 + 2)' > sum.exs", "$ ");
  await t.run("elixir sum.exs", "\n3\n");
  await t.run("elixir sum.exs | wc -c", "2\n");
  await t.run('elixir -e "raise \\"oops\\""; echo "status $?"', "** (RuntimeError) oops\n");
  await t.until("status 1\n");
  // a file that fails itself tells who ran it
  await t.run(
    "echo '1 = 2' > bad.exs; elixir bad.exs",
    /bad\.exs:1: \(file\)\n +\(elixir 1\.18\.3\) lib\/code\.ex:\d+: Code\.require_file\/2\n/,
  );
  await t.run("elixir nosuch.exs", "No file named nosuch.exs\n");
  await t.run("mix", '** (Mix) "mix" with no arguments must be executed in a directory with a mix.exs file\n');
  await t.run("mix deps.tree", "** (Mix) not in Nodebook yet: mix deps.tree\n");
  await t.run("mix frobnicate", '** (Mix) The task "frobnicate" could not be found\nNote no mix.exs was found');
  await t.run("iex --bogus", "--bogus : Unknown option\n");
});

test("programs write colours to a terminal, not to a pipe or a file", async () => {
  const t = (await newLab()).terminal("t", { host: "nodebook" });
  await t.run("echo 'IO.inspect({IO.ANSI.enabled?(), :prim_tty.isatty(:stdin)})' > c.exs", "$ ");
  // what is not on the terminal is not asked anything either
  await t.run("elixir c.exs", "\n{true, true}\n");
  await t.run("elixir c.exs | cat", "\n{false, false}\n");
  await t.run("elixir c.exs > c.txt; cat c.txt", "\n{false, false}\n");
  await t.run("iex", "iex(1)> ");
  await t.run("inspect(:a, IEx.inspect_opts())", '"\\e[36m:a\\e[0m\\e[33m"\n');
});

test("mix format lays out the files of a project, and what its plugin knows", async () => {
  const t = (await newLab()).terminal("t", { host: "nodebook" });
  const write = async (path: string, lines: readonly string[]): Promise<void> => {
    await t.run(`cat > ${path} <<'EOF'`, "\n> ");
    for (const line of lines) t.type(line);
    await t.run("EOF", "$ ");
  };
  await t.run("mkdir -p shout/lib && cd shout", "~/shout$ ");
  await write("mix.exs", [
    "defmodule Shout.MixProject do",
    "use Mix.Project",
    'def project, do: [app: :shout, version: "0.1.0"]',
    "end",
  ]);
  await write(".formatter.exs", ['[inputs: ["lib/*.{ex,txt}"], plugins: [Shout], locals_without_parens: [say: 1]]']);
  await write("lib/shout.ex", [
    "defmodule Shout do",
    "@behaviour Mix.Tasks.Format",
    'def features(_), do: [sigils: [:S], extensions: [".txt"]]',
    "def format(text,_), do: String.upcase(text)",
    "def hello, do: say ~S(hi)",
    "defp say(x),do: x",
    "end",
  ]);
  await write("lib/words.txt", ["loud"]);
  await t.run("mix format --check-formatted", "** (Mix) mix format failed due to --check-formatted.\n");
  await t.until("~/shout$ ");
  await t.run("mix format", "~/shout$ ");
  await t.run("cat lib/*", "  def hello, do: say(~S(HI))\n  defp say(x), do: x\nend\nLOUD\n");
  await t.run("mix format --check-formatted; echo $?", "\n0\n");
});

test("an endless loop is interrupted, and Ctrl-C twice leaves the node", async () => {
  const t = (await newLab()).terminal("t", { host: "nodebook" });
  await t.run("iex", "iex(1)> ");
  await t.run("loop = fn f -> f.(f) end", "iex(2)> ");
  t.type("loop.(loop)");
  t.keys("\x07");
  await t.until(" --> ");
  await t.run("i", "** (EXIT) interrupted\n");
  await t.run("c", "iex(2)> ");
  await t.run("1 + 1", "\n2\n");
  t.keys("\x03");
  await t.until("(l)oaded (v)ersion (k)ill (D)b-tables (d)istribution\n");
  t.keys("\x03");
  await t.until(/nodebook@nodebook:~\$ $/);
});

test("nodes of one host know each other through its epmd, and one that halts is missed", async () => {
  const one = (await newLab()).terminal("one", { host: "nodebook" });
  const two = (lab as Lab).terminal("two", { host: "nodebook" });
  await one.run("epmd -names", "epmd: up and running on port 4369 with data:\n");
  await one.run("iex --sname node1", "iex(node1@nodebook)1> ");
  await two.run("epmd -names", /name node1 at port \d+\n/);
  await two.run("iex --sname node2", "iex(node2@nodebook)1> ");
  await two.run("Node.ping(:node1@nodebook)", ":pong");
  await two.run("Node.monitor(:node1@nodebook, true)", "true");
  await one.run("System.halt()", "nodebook@nodebook:~$ ");
  await two.run("receive do x -> x end", "{:nodedown, :node1@nodebook}");
  await two.run("Node.list()", "[]");
});

test("a crash is reported, and the shell lives on", async () => {
  const t = (await newLab()).terminal("t", { host: "nodebook" });
  await t.run("iex", "iex(1)> ");
  await t.run("foo", 'error: undefined variable "foo"\n└─ iex:1\n\n** (CompileError) cannot compile code');
  t.type("defmodule Shape do");
  t.type("  def area({:sq, s}), do: s * s");
  await t.run("end", /\{:area, 1\}\}\niex\(2\)> /);
  expect(await t.run("Shape.area(:a)", "iex(2)> ")).toContain(
    "** (FunctionClauseError) no function clause matching in Shape.area/1    \n    \n    The following arguments were given to Shape.area/1:\n    \n        # 1\n        :a\n    \n    iex:2: Shape.area/1\n    iex:2: (file)\n",
  );
  await t.run(
    'spawn(fn -> raise "oops" end)',
    /\[error\] Process #PID<0\.\d+\.0> raised an exception\n\*\* \(RuntimeError\) oops\n/,
  );
  await t.run("self()", "iex(4)> ");
  // what a real node has and this one has not
  await t.run(":httpc.info(:t)", "** (UndefinedFunctionError) not in Nodebook yet: :httpc.info/1\n");
  await t.run("Enum.mapp([1], & &1)", "function Enum.mapp/2 is undefined or private. Did you mean:\n\n      * map/2\n");
});
