// Nodes that wait for each other before they run anything: kernel's sync_nodes_mandatory, _optional and _timeout.

import { afterEach, expect, test } from "vitest";
import { parseCommandLine } from "../shell/programs/beam.ts";
import { createLab, type Lab } from "../simulation/lab.ts";
import { realGround } from "./ground.ts";
import { loadLibrary } from "./library.ts";
import { loadNodeParser } from "./load-parser.ts";

let lab: Lab | undefined;
afterEach(() => lab?.dispose());

async function hosts(): Promise<Lab> {
  lab = createLab({ ground: realGround, parser: await loadNodeParser(), library: loadLibrary() });
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
