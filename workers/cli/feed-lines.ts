// Lines of standard input for a node that runs without a terminal: each is given when the node asks for one.

import { createInterface } from "node:readline";
import type { Boot } from "../shell/boot.ts";

/** Feeds stdin to the node, prompts going to stdout. Reading begins with the first question. */
export function feedLines(node: Boot): void {
  const lines: (string | null)[] = [];
  let wanted = false;
  let reading = false;
  const next = (): void => {
    if (!wanted || lines.length === 0) return;
    wanted = false;
    const line = lines[0] as string | null;
    // the end of input stays the answer to every later question
    if (line !== null) lines.shift();
    node.input(line);
  };
  node.onReadLine = (prompt) => {
    process.stdout.write(prompt);
    wanted = true;
    if (!reading) {
      reading = true;
      const reader = createInterface({ input: process.stdin });
      reader.on("line", (line) => {
        lines.push(`${line}\n`);
        next();
      });
      reader.on("close", () => {
        lines.push(null);
        next();
      });
    }
    next();
  };
}
