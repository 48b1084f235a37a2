// bash on a terminal: its prompt, lines that go on, what survives from line to line, and the programs that take the
// terminal over. The language itself is just-bash.

import type { Disk } from "../beam/host.ts";
import { DiskFs } from "./disk-fs.ts";
import { Bash, defineCommand } from "./just-bash.ts";
import type { LineEditor } from "./line-editor.ts";

/** How bash runs a program of ours: with its output on the terminal, or handed back to a pipe. */
export type Launch = (
  name: string,
  args: string[],
  how: { env: Record<string, string>; cwd: string; stdin: string | null; direct: boolean },
) => Promise<{ status: number; stdout: string; stderr: string }>;

export type BashOptions = {
  readonly disk: Disk;
  readonly editor: LineEditor;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly write: (text: string) => void;
  /** names of the programs that `launch` runs */
  readonly programs: readonly string[];
  readonly launch: Launch;
};

// what a line that is not finished fails with
const UNFINISHED = /unexpected EOF|got EOF|here-document|near unexpected token `(fi|done|esac|\}|\))'/;

/** True when a line needs more lines: an open quote, block or here-document, or a trailing backslash or operator. */
function continues(text: string, stderr: string): boolean {
  if (/(^|[^\\])(\\\\)*\\$/.test(text) || /(\|\||&&|\|)\s*$/.test(text)) return true;
  const here = /<<-?\s*['"]?(\w+)['"]?/.exec(text);
  if (
    here !== null &&
    !text
      .split("\n")
      .slice(1)
      .some((l) => l.trim() === here[1])
  )
    return true;
  const opened = /(^|[\s;])(then|do|else|in|\{)\s*$/.test(text);
  return UNFINISHED.test(stderr) && (opened || /EOF/.test(stderr));
}

/** True when a command's output goes somewhere else than to the terminal. */
export function redirects(line: string): boolean {
  const bare = line
    .replace(/\\./g, "")
    .replace(/'[^']*'/g, "''")
    .replace(/"[^"`$]*"/g, '""');
  return /[>`]|\$\(|(^|[^|])\|($|[^|])|(^|[^&])&($|[^&])/.test(bare);
}

/** How just-bash tells a programmer of commands that its build for browsers has not. */
export const LEFT_OUT =
  /: command not available in browser environments\. Exclude '[^']*' from your commands or use the Node\.js bundle\./g;

/** One interactive bash. */
export class BashSession {
  readonly #options: BashOptions;
  readonly #bash: Bash;
  #env: Record<string, string>;
  #cwd: string;
  #direct = true;
  #status = 0;
  readonly #functions = new Map<string, string>();
  #abort: AbortController | null = null;
  #buffer = "";
  #ended: (status: number) => void = () => {};

  constructor(options: BashOptions) {
    this.#options = options;
    this.#env = { ...options.env };
    this.#cwd = options.cwd;
    this.#bash = new Bash({
      fs: new DiskFs(options.disk),
      cwd: options.cwd,
      env: this.#env,
      defenseInDepth: false,
      executionLimits: { maxExecutionTimeMs: Number.MAX_SAFE_INTEGER },
      customCommands: options.programs.map((name) => defineCommand(name, (args, ctx) => this.#run(name, args, ctx))),
    });
  }

  async #run(
    name: string,
    args: string[],
    ctx: { cwd: string; env: Map<string, string>; stdin: unknown },
  ): Promise<{ stdout: string; stderr: string; exitCode: number }> {
    // just-bash hands bytes over as characters below 256
    const stdin = new TextDecoder().decode(Uint8Array.from(String(ctx.stdin), (c) => c.charCodeAt(0)));
    const { status, stdout, stderr } = await this.#options.launch(name, args, {
      env: Object.fromEntries(ctx.env),
      cwd: ctx.cwd,
      stdin: stdin === "" && this.#direct ? null : stdin,
      direct: this.#direct,
    });
    return { stdout, stderr, exitCode: status };
  }

  /** `user@host:dir$ `, with the home directory as ~. */
  prompt(): string {
    const home = this.#env.HOME ?? "/";
    const where =
      this.#cwd === home ? "~" : this.#cwd.startsWith(`${home}/`) ? `~${this.#cwd.slice(home.length)}` : this.#cwd;
    return `${this.#env.USER ?? "nodebook"}@${this.#env.HOSTNAME ?? "localhost"}:${where}$ `;
  }

  /** Runs until `exit`. Resolves with its status. */
  run(): Promise<number> {
    return new Promise((resolve) => {
      this.#ended = resolve;
      this.#ask();
    });
  }

  /** Ctrl-C: drops the line, or stops the command. */
  interrupt(): void {
    if (this.#abort !== null) {
      this.#abort.abort();
      return;
    }
    this.#options.editor.cancel();
    this.#options.write("^C\n");
    this.#buffer = "";
    this.#ask();
  }

  #ask(): void {
    this.#options.editor.ask(this.#buffer === "" ? this.prompt() : "> ", (line) => {
      if (line === null) {
        this.#options.write("exit\n");
        this.#ended(0);
      } else void this.#line(line);
    });
  }

  async #line(line: string): Promise<void> {
    const text = this.#buffer + line;
    if (text.trim() === "") {
      this.#ask();
      return;
    }
    const leave = /^\s*(exit|logout)(\s+(\d+))?\s*$/.exec(text);
    if (leave !== null) {
      this.#options.write("exit\n");
      this.#ended(Number(leave[3] ?? 0));
      return;
    }
    if (continues(text, "")) {
      this.#buffer = `${text}\n`;
      this.#ask();
      return;
    }
    this.#direct = !redirects(text);
    this.#abort = new AbortController();
    // each line is a script of its own: functions go with it, and the last status where it is asked for
    const status = text.includes("$?") ? `(exit ${this.#status}); ` : "";
    const script = [...this.#functions.values(), status + text].join("\n");
    const result = await this.#bash
      .exec(script, { cwd: this.#cwd, env: this.#env, replaceEnv: true, signal: this.#abort.signal })
      .catch((error: unknown) => ({
        stdout: "",
        stderr: `bash: ${error instanceof Error ? error.message : String(error)}\n`,
        exitCode: 1,
        env: this.#env,
      }));
    const stopped = this.#abort.signal.aborted;
    this.#abort = null;
    if (result.exitCode === 2 && continues(text, result.stderr)) {
      this.#buffer = `${text}\n`;
      this.#ask();
      return;
    }
    this.#buffer = "";
    if (stopped) this.#options.write("^C\n");
    else this.#options.write((result.stdout + result.stderr).replace(LEFT_OUT, ": command not found"));
    this.#status = stopped ? 130 : result.exitCode;
    // a line that only defines a function is said again before each that follows
    const defined = /^\s*(?:function\s+([\w-]+)|([\w-]+)\s*\(\s*\))[^\n]*\{[\s\S]*\}\s*;?\s*$/.exec(text);
    const name = defined?.[1] ?? defined?.[2];
    if (name !== undefined && result.exitCode === 0) this.#functions.set(name, text);
    this.#env = { ...result.env };
    this.#cwd = result.env.PWD ?? this.#cwd;
    this.#ask();
  }
}
