// A terminal of a headless lab: a card on a host's network, a disk, and bash. Types like a reader, waits for text.

import type { Disk } from "../beam/host.ts";
import type { HostStack } from "../network/stack.ts";
import type { Program } from "../shell/program.ts";
import { Terminal } from "../shell/terminal.ts";
import type { Ground } from "./lab.ts";

export type LabTerminalOptions = {
  readonly ground: Ground;
  readonly disk: Disk;
  readonly stack: HostStack;
  readonly programs: readonly Program[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
};

// what moves the cursor or clears: a reader does not see it
const CONTROL = /\x1b\[[0-9;?]*[A-Za-z]|\r/g;

export class LabTerminal {
  /** everything that was shown, without control sequences */
  output = "";
  program = "bash";
  node: string | null = null;
  readonly #terminal: Terminal;
  #on = true;
  #watchers: { seen: () => boolean; done: () => void }[] = [];
  constructor(options: LabTerminalOptions) {
    this.#terminal = new Terminal({
      ...options,
      columns: 120,
      rows: 40,
      write: (text) => this.#show(text),
      onForeground: (program, node) => {
        this.program = program;
        this.node = node;
        this.#check();
      },
    });
    void this.#terminal.run();
  }

  /** Keys as they are. */
  keys(keys: string): void {
    if (this.#on) this.#terminal.input(keys);
  }

  /** Types a line. */
  type(line: string): void {
    this.keys(`${line}\r`);
  }

  /** Types a line and waits for text that comes after it. */
  run(line: string, expected: string | RegExp): Promise<string> {
    const from = this.output.length;
    this.type(line);
    return this.until(expected, from);
  }

  /** Waits until the output from `from` on holds the text; answers it. */
  until(expected: string | RegExp, from = 0): Promise<string> {
    return new Promise((resolve) => {
      const seen = (): boolean => {
        const text = this.output.slice(from);
        return typeof expected === "string" ? text.includes(expected) : expected.test(text);
      };
      this.#watchers.push({ seen, done: () => resolve(this.output.slice(from)) });
      this.#check();
    });
  }

  /** What was there is gone: nothing is shown any more. */
  switchOff(): void {
    this.#on = false;
  }

  #show(text: string): void {
    if (!this.#on) return;
    this.output += text.replace(CONTROL, "");
    this.#check();
  }

  #check(): void {
    const ready = this.#watchers.filter((w) => w.seen());
    this.#watchers = this.#watchers.filter((w) => !ready.includes(w));
    for (const w of ready) w.done();
  }
}
