// `iex` for the command line: the shell of one node, on a terminal (with line editing and menus) or on a pipe.

import { IexSession } from "../shell/iex-session.ts";
import { LineEditor } from "../shell/line-editor.ts";
import { feedLines } from "./feed-lines.ts";
import { startNode } from "./start-node.ts";

const tty = process.stdin.isTTY === true;
let session: IexSession | undefined;

function leave(status: number): void {
  if (tty) process.stdin.setRawMode(false);
  process.stdout.write("", () => process.exit(status));
}

const node = await startNode({
  write: (device, data) => {
    if (session !== undefined) session.output(data);
    else (device === 1 ? process.stdout : process.stderr).write(data);
  },
  exit: leave,
});
node.vm.state.set("geometry", { columns: process.stdout.columns ?? 80, rows: process.stdout.rows ?? 24 });
process.stdout.write("Erlang/OTP 27 [nodebook]\n\n");
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
node.runShell();
