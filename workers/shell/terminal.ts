// A terminal of a host: keys in, text out. bash runs in it, and one program at a time in bash's foreground. The page's
// worker, the headless lab and the tests use the same class.

import type { Disk, Host } from "../beam/host.ts";
import { ProcessNetwork } from "../network/process-network.ts";
import type { HostStack } from "../network/stack.ts";
import { BashSession, type Launch } from "./bash.ts";
import { LineEditor, type LineHistory } from "./line-editor.ts";
import type { Program, Running } from "./program.ts";

export type TerminalOptions = {
  readonly ground: Pick<Host, "now" | "systemTime" | "random" | "defer" | "after" | "block">;
  readonly disk: Disk;
  readonly stack: HostStack;
  readonly programs: readonly Program[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly columns: number;
  readonly rows: number;
  /** text for the screen: newlines are "\n" */
  readonly write: (text: string) => void;
  /** a program took the terminal over, or gave it back (program "bash") */
  readonly onForeground: (program: string, node: string | null) => void;
  /** lines that were typed before, by program; they come with the arrow keys */
  readonly history?: Readonly<Record<string, readonly string[]>>;
  /** a line was typed into bash or a program */
  readonly onLine?: (program: string, line: string) => void;
};

/** What a host sets for each login. */
export function loginEnvironment(host: string, cwd: string): Record<string, string> {
  return {
    HOME: "/home/nodebook",
    USER: "nodebook",
    HOSTNAME: host,
    PWD: cwd,
    PATH: "/usr/local/bin:/usr/bin:/bin",
    SHELL: "/bin/bash",
    TERM: "xterm-256color",
    LANG: "C.UTF-8",
  };
}

export class Terminal {
  readonly #options: TerminalOptions;
  readonly #editor: LineEditor;
  readonly #bash: BashSession;
  #running: Running | null = null;
  #starting: string[] | null = null;
  #size: { columns: number; rows: number };
  readonly #lines = new Map<string, string[]>();
  constructor(options: TerminalOptions) {
    this.#options = options;
    this.#size = { columns: options.columns, rows: options.rows };
    for (const [program, lines] of Object.entries(options.history ?? {})) this.#lines.set(program, [...lines]);
    this.#editor = new LineEditor(options.write, () => this.#size.columns, this.#past("bash"));
    this.#bash = new BashSession({
      disk: options.disk,
      editor: this.#editor,
      env: { ...loginEnvironment(options.stack.name, options.cwd), ...options.env },
      cwd: options.cwd,
      write: options.write,
      programs: options.programs.map((p) => p.name),
      launch: (...given) => this.#launch(...given),
    });
  }

  /** Runs bash; after `exit` a new one, as a terminal that logs in again. */
  async run(): Promise<never> {
    for (;;) {
      this.#options.onForeground("bash", null);
      await this.#bash.run();
    }
  }

  /** Keys, as a terminal sends them. */
  input(keys: string): void {
    if (this.#running !== null) {
      this.#running.input(keys);
      return;
    }
    if (this.#starting !== null) {
      this.#starting.push(keys);
      return;
    }
    for (const part of keys.split(/(\x03)/)) {
      if (part === "\x03") this.#bash.interrupt();
      else if (part !== "") this.#editor.input(part);
    }
  }

  /** Asks the program in the foreground to end, as a service manager does; bash itself stays. */
  stop(): void {
    this.#running?.stop?.();
  }

  resize(columns: number, rows: number): void {
    this.#size = { columns, rows };
    this.#running?.resize();
  }

  /** What was typed into a program, over all of its runs. */
  #past(program: string): LineHistory {
    const lines = this.#lines.get(program) ?? [];
    this.#lines.set(program, lines);
    return { lines, onLine: (line) => this.#options.onLine?.(program, line) };
  }

  #launch: Launch = async (name, args, { env, cwd, stdin, direct }) => {
    const { programs, ground, disk, stack, write, onForeground } = this.#options;
    const program = programs.find((p) => p.name === name) as Program;
    const kept = ["", ""];
    const show = (device: 1 | 2, text: string): void => {
      if (direct) write(text);
      else kept[device - 1] += text;
    };
    const network = new ProcessNetwork(stack);
    this.#starting = [];
    onForeground(name, null);
    const editor = new LineEditor(
      (text) => show(1, text),
      () => this.#size.columns,
      this.#past(name),
    );
    const running = await program.start({
      args,
      env,
      cwd,
      stdin,
      ground,
      disk,
      network,
      terminal: {
        write: show,
        direct,
        columns: () => this.#size.columns,
        rows: () => this.#size.rows,
        editor,
        named: (node) => onForeground(name, node),
      },
    });
    const early = this.#starting;
    this.#starting = null;
    this.#running = running;
    for (const keys of early) running.input(keys);
    const status = await running.done;
    this.#running = null;
    network.end();
    this.#editor.input(editor.takeAhead());
    onForeground("bash", null);
    return { status, stdout: kept[0] as string, stderr: kept[1] as string };
  };
}
