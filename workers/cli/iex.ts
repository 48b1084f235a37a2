// `iex` for the command line: the shell of one node, on a terminal (with line editing and menus) or on a pipe. In: the
// options of `iex`, and `--real`, which gives the node the machine's own network and epmd, where it meets real nodes.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { IexSession } from "../shell/iex-session.ts";
import { LineEditor } from "../shell/line-editor.ts";
import { parseCommandLine } from "../shell/programs/beam.ts";
import { feedLines } from "./feed-lines.ts";
import { RealNetwork } from "./real-network.ts";
import { nodeTerminals, startNode } from "./start-node.ts";

const tty = process.stdin.isTTY === true;
const args = process.argv.slice(2);
const real = args.includes("--real");
let session: IexSession | undefined;

function leave(status: number): void {
  if (tty) process.stdin.setRawMode(false);
  process.stdout.write("", () => process.exit(status));
}

function refuse(status: number, text: string): never {
  process.stderr.write(text);
  process.exit(status);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

const parsed = parseCommandLine(
  "iex",
  args.filter((a) => a !== "--real"),
  textOf,
);
if ("text" in parsed) refuse(parsed.status, parsed.text);
if (parsed.command.node !== undefined && !real)
  refuse(1, "iex: a node with a name needs --real: then it registers with this machine's epmd\n");
// as `erl` does: the daemon is started when it does not run
if (real) spawnSync("epmd", ["-daemon"]);
const cookie = parsed.command.cookie ?? textOf(join(homedir(), ".erlang.cookie"))?.trim();

const node = await startNode({
  write: (device, data) => {
    if (session !== undefined) session.output(data);
    else (device === 1 ? process.stdout : process.stderr).write(data);
  },
  exit: leave,
  argv: parsed.command.argv,
  terminals: nodeTerminals,
  network: real ? new RealNetwork() : null,
});
node.vm.state.set("geometry", { columns: process.stdout.columns ?? 80, rows: process.stdout.rows ?? 24 });
if (tty) {
  const write = (text: string): void => void process.stdout.write(text.replace(/\r?\n/g, "\r\n"));
  const editor = new LineEditor(write, () => process.stdout.columns ?? 80);
  session = new IexSession(node, editor, write, () => leave(0));
  process.stdin.setRawMode(true);
  process.stdin.setEncoding("utf8");
  process.stdin.on("data", (data: string) => session?.input(data));
} else {
  feedLines(node);
}
node.runCommand(cookie === undefined ? parsed.command : { ...parsed.command, cookie });
