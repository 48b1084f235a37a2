// Nodes that wait for each other before they run anything: kernel's sync_nodes_mandatory, _optional and _timeout.

import { afterEach, expect, test } from "vitest";
import { parseCommandLine } from "../shell/programs/beam.ts";
import type { Lab, LabHost } from "../simulation/lab.ts";
import { realLab } from "./real-lab.ts";

let lab: Lab | undefined;
afterEach(() => lab?.dispose());

async function hosts(): Promise<Lab> {
  lab = await realLab();
  return lab;
}

const named = (name: string) => ({ name, kind: "shortnames" as const });
const SHOW = ["IO.inspect({:booted, Enum.sort(Node.list())})"];

test("a node waits for its mandatory nodes, as its configuration file says", async () => {
  const net = await hosts();
  const a = net.host("a");
  const b = net.host("b");
  a.disk.write(
    "/joe.config",
    new TextEncoder().encode("[{kernel, [{sync_nodes_mandatory, ['two@b']},\n  {sync_nodes_timeout, infinity}]}].\n"),
  );
  a.startNode({ node: named("one"), erl: ["-config", "joe"], evals: SHOW });
  b.startNode({ node: named("two"), evals: SHOW });
  await a.until("{:booted, [:two@b]}");
});

test("a missing optional node is waited for until the time is over", async () => {
  const a = (await hosts()).host("a");
  const erl = ["-kernel", "sync_nodes_optional", "['two@b']", "sync_nodes_timeout", "300"];
  const begun = performance.now();
  a.startNode({ node: named("one"), erl, evals: SHOW });
  await a.until("{:booted, []}");
  expect(performance.now() - begun).toBeGreaterThanOrEqual(300);
});

test("a node without a mandatory one ends", async () => {
  const a = (await hosts()).host("a");
  const erl = ["-kernel", "sync_nodes_mandatory", "['two@b']", "sync_nodes_timeout", "200"];
  a.startNode({ node: named("one"), erl, evals: SHOW });
  await a.until(
    `Kernel pid terminated (application_controller) ("{application_start_failure,kernel,{{shutdown,{failed_to_start_child,kernel_config,{mandatory_nodes_down,[two@b]}}},{kernel,start,[normal,[]]}}}")`,
  );
  expect(a.exited).toBe(1);
  expect(a.output).not.toContain(":booted");
});

test("a node without the configuration file it was told of does not start", async () => {
  const a = (await hosts()).host("a");
  a.startNode({ node: named("one"), erl: ["-config", "nope"], evals: SHOW });
  await a.until(
    'Could not start kernel pid (application_controller) ("error in config file \\"./nope.config\\" (none): configuration file not found")',
  );
  expect(a.exited).toBe(1);
});

test("files and flags set what applications read, flags over files", async () => {
  const a = (await hosts()).host("a");
  a.disk.write("/c.config", new TextEncoder().encode("[{kernel, [{x, 1}, {y, 1}]}, {other, [{k, v}]}].\n"));
  const parsed = parseCommandLine("elixir", ["--erl", "-config c -kernel y {two,2} z [1,2]", "-e", "1"], () => "");
  if (!("command" in parsed)) throw new Error("not parsed");
  const shown = "IO.inspect(for k <- [:x, :y, :z], do: Application.get_env(:kernel, k))";
  a.startNode({ ...parsed.command, node: named("one"), evals: [shown] });
  await a.until("[1, {:two, 2}, [1, 2]]");
});

const write = (host: LabHost, path: string, text: string): void =>
  host.disk.write(path, new TextEncoder().encode(text));

test("sys.config names other files, beside it or in the folder of the node", async () => {
  const a = (await hosts()).host("a");
  a.disk.mkdir("/sub");
  write(a, "/sub/sys.config", '[{kernel, [{a, 1}, {b, 1}]}, "more", {kernel, [{c, 3}]}, "sub/other.config"].');
  write(a, "/sub/more.config", "[{kernel, [{b, 2}, {c, 2}]}].");
  write(a, "/sub/other.config", "[{kernel, [{d, 4}]}].");
  write(a, "/other.config", "[{kernel, [{d, 5}]}].");
  const shown = "IO.inspect(for k <- [:a, :b, :c, :d], do: Application.get_env(:kernel, k))";
  a.startNode({ node: named("one"), erl: ["-config", "sub/sys"], evals: [shown] });
  await a.until("[1, 2, 3, 4]");
});

// what `erl` (OTP 27) says to each of these files
const WRONG: [file: string, text: string][] = [
  ['[{kernel, [{a, 1}]}, "other"].', 'invalid application config: \\"other\\"'],
  ["[{kernel, [{a, 1}]}, 17].", "invalid application config: 17"],
  ["[{kernel, 17}].", "application: kernel; parameters must be a list"],
  ["[{kernel, [17]}].", "application: kernel; invalid parameter: 17"],
  ["[{kernel, [{17, 1}]}].", "application: kernel; invalid parameter name: 17"],
  ["[{kernel, [{a, 1}]}, {kernel, [{b, 1}]}].", "duplicate application config: kernel"],
  ["[{other, [{k, v}, {k, w}]}].", "application: other; duplicate parameter: k"],
];

test.each(WRONG)("no node starts with the configuration %s", async (file, text) => {
  const a = (await hosts()).host("a");
  write(a, "/wrong.config", file);
  a.startNode({ node: named("one"), erl: ["-config", "wrong"], evals: SHOW });
  await a.until(`Could not start kernel pid (application_controller) ("invalid config data: ${text}")`);
  expect(a.exited).toBe(1);
  expect(a.output).not.toContain(":booted");
});

test("an application has its configuration when it is loaded, not before", async () => {
  const a = (await hosts()).host("a");
  write(a, "/c.config", "[{other, [{k, v}]}].");
  const shown = `all = fn -> Enum.sort(Application.get_all_env(:other)) end
    before = {Application.get_env(:other, :k), all.()}
    :ok = :application.load({:application, :other, [env: [k: 1, z: 2]]})
    IO.inspect({before, all.()})`;
  a.startNode({ node: named("one"), erl: ["-config", "c"], evals: [shown] });
  await a.until("{{nil, []}, [k: :v, z: 2]}");
});

test("config.exs comes too late for kernel, and Mix says so", async () => {
  const terminal = (await hosts()).terminal("t", {
    host: "a",
    files: [
      [
        "/home/nodebook/mix.exs",
        'defmodule P.MixProject do\n  use Mix.Project\n  def project, do: [app: :p, version: "0.1.0"]\nend\n',
      ],
      [
        "/home/nodebook/config/config.exs",
        'import Config\nconfig :kernel, sync_nodes_mandatory: [:"nobody@nowhere"], sync_nodes_timeout: 500\n',
      ],
    ],
  });
  const said = await terminal.run(
    "mix run -e 'IO.inspect({:timeout, Application.get_env(:kernel, :sync_nodes_timeout)})'",
    /\{:timeout, \d+\}/,
  );
  expect(said).toContain("Cannot configure base applications: [:kernel]");
  expect(said).toContain("This happened when loading config/config.exs or");
  expect(said).toContain("{:timeout, 500}");
});
