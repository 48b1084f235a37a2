// What bash starts: programs that take the terminal over until they end, such as iex and psql. Arguments and the
// process's surroundings go in; the exit status comes out.

import type { Disk, Host } from "../beam/host.ts";
import type { ProcessNetwork } from "../network/process-network.ts";
import type { LineEditor } from "./line-editor.ts";

/** What a process is given. */
export type Surroundings = {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** standard input, when it does not come from the terminal */
  readonly stdin: string | null;
  readonly ground: Pick<Host, "now" | "systemTime" | "random" | "defer" | "after">;
  readonly disk: Disk;
  readonly network: ProcessNetwork;
  readonly terminal: Screen;
};

/** The terminal as a program has it. `write` is for standard output and standard error. */
export type Screen = {
  write(device: 1 | 2, text: string): void;
  /** standard output goes to the terminal: neither to a pipe nor to a file */
  readonly direct: boolean;
  columns(): number;
  rows(): number;
  /** a line editor on this terminal, with a history of its own */
  readonly editor: LineEditor;
  /** the node has this name now */
  named(node: string): void;
};

/** A running program: keys go to `input`, `done` is its exit status. `stop` asks it to end in good order. */
export type Running = {
  input(keys: string): void;
  resize(): void;
  stop?(): void;
  readonly done: Promise<number>;
};

/** Something that bash can start. */
export type Program = { readonly name: string; start(surroundings: Surroundings): Running | Promise<Running> };

/** A program that asks for nothing: keys wait for whatever runs next. */
export function silent(given: Surroundings, done: Promise<number>): Running {
  return { input: (keys) => given.terminal.editor.input(keys), resize: () => {}, done };
}
