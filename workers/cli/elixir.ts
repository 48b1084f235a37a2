// `elixir` for the command line: runs a script (FILE.exs) or code (-e CODE) on one node. Output, errors and exit status
// as Elixir has them.

import { readFileSync } from "node:fs";
import { feedLines } from "./feed-lines.ts";
import { nodeTerminals, startNode } from "./start-node.ts";

const args = process.argv.slice(2);
const code: string[] = [];
let file: string | undefined;
const rest: string[] = [];
for (let i = 0; i < args.length; i++) {
  const arg = args[i] as string;
  if (file !== undefined) rest.push(arg);
  else if (arg === "-e" || arg === "--eval") code.push(args[++i] ?? "");
  else if (arg === "--version" || arg === "-v") {
    console.log("Nodebook, compatible with Elixir 1.18.3 and Erlang/OTP 27");
    process.exit(0);
  } else file = arg;
}
if (file === undefined && code.length === 0) {
  console.error("Usage: elixir FILE.exs | -e CODE");
  process.exit(1);
}
let text: string | undefined;
if (file !== undefined) {
  try {
    text = readFileSync(file, "utf8");
  } catch {
    console.error(`-e:1: No file named ${file}`.replace("-e:1: ", ""));
    process.exit(1);
  }
}
const node = await startNode({
  write: (device, data) => void (device === 1 ? process.stdout : process.stderr).write(data),
  exit: (status) => {
    process.exitCode = status;
    // let what was written drain
    process.stdout.write("", () => process.stderr.write("", () => process.exit(status)));
  },
  argv: rest,
  terminals: nodeTerminals,
});
feedLines(node);
node.runScript([
  ...code.map((c) => ({ text: c, file: "nofile" })),
  ...(text === undefined ? [] : [{ text, file: file as string }]),
]);
