// `iex`, `elixir` and `mix`: a node of our machine as a process of a host. In: their command lines, as `elixir --help`
// documents them. Out: a booted node on the terminal, and its exit status.

import type { ModuleFinder } from "../../beam/code-server.ts";
import type { Host } from "../../beam/host.ts";
import { EPMD_PORT } from "../../dist/epmd.ts";
import type { ElixirParser } from "../../elixir/parser/parser.ts";
import { SYSTEM_VERSION } from "../../natives/erlang_system.ts";
import { type Boot, bootNode, type Command } from "../boot.ts";
import { normalPath } from "../disk-fs.ts";
import { hostShell } from "../host-shell.ts";
import { IexSession } from "../iex-session.ts";
import { Peers } from "../peers.ts";
import { type Program, type Running, type Surroundings, silent } from "../program.ts";

/** What a node needs beside its host: the compiled library and a parser. */
export type Runtime = {
  readonly library: ModuleFinder;
  readonly parser: ElixirParser;
};

type Parsed = { command: Command } | { status: number; text: string };

/** The command line of `iex` or `elixir`. */
export function parseCommandLine(
  program: "iex" | "elixir" | "mix",
  args: readonly string[],
  read: (path: string) => string | undefined,
): Parsed {
  const command: Command = {
    shell: program === "iex",
    halt: program !== "iex",
    scripts: [],
    evals: [],
    mix: null,
    argv: [],
  };
  if (program === "mix") return { command: { ...command, mix: args } };
  const evals: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    const value = (): string | undefined => args[++i];
    switch (arg) {
      case "-v":
      case "--version":
        return {
          status: 0,
          text: `${SYSTEM_VERSION}\n${program === "iex" ? "IEx" : "Elixir"} 1.18.3 (Nodebook, compatible with Erlang/OTP 27)\n`,
        };
      case "-h":
      case "--help":
        return {
          status: 0,
          text: `Usage: ${program} [options] [.exs file] [data]\n\n  --sname NAME, --name NAME, --cookie COOKIE, --hidden, -e COMMAND, -S SCRIPT, --no-halt\n`,
        };
      case "--sname":
      case "--name": {
        const name = value();
        if (name === undefined) return { status: 1, text: `${arg} : Missing argument\n` };
        Object.assign(command, { node: { name, kind: arg === "--name" ? "longnames" : "shortnames" } });
        break;
      }
      case "--cookie":
        Object.assign(command, { cookie: value() ?? "" });
        break;
      case "--hidden":
        Object.assign(command, { hidden: true });
        break;
      case "--erl":
        Object.assign(command, {
          erl: [...(command.erl ?? []), ...(value() ?? "").split(/\s+/).filter((w) => w !== "")],
        });
        break;
      case "--erl-config":
        Object.assign(command, { erl: [...(command.erl ?? []), "-config", value() ?? ""] });
        break;
      case "--no-halt":
        Object.assign(command, { halt: false });
        break;
      case "-e":
      case "--eval":
        evals.push(value() ?? "");
        break;
      case "-S": {
        const script = value();
        if (script !== "mix") return { status: 1, text: `-S : Could not find executable ${script ?? ""}\n` };
        return { command: { ...command, evals, mix: args.slice(i + 1) } };
      }
      case "--":
        return { command: { ...command, evals, argv: args.slice(i + 1) } };
      default: {
        if (arg.startsWith("-")) return { status: 1, text: `${arg} : Unknown option\n` };
        const text = read(arg);
        if (text === undefined) return { status: 1, text: `No file named ${arg}\n` };
        return { command: { ...command, evals, scripts: [{ text, file: arg }], argv: args.slice(i + 1) } };
      }
    }
  }
  if (program === "elixir" && evals.length === 0)
    return { status: 1, text: "No files or options given, see elixir --help\n" };
  return { command: { ...command, evals } };
}

function cookieOf(given: Surroundings): string {
  const path = `${given.env.HOME ?? ""}/.erlang.cookie`;
  const known = given.disk.read(path);
  if (known !== undefined) return new TextDecoder().decode(known).trim();
  const raw = new Uint8Array(20);
  given.ground.random(raw);
  const cookie = Array.from(raw, (b) => String.fromCharCode(65 + (b % 26))).join("");
  given.disk.write(path, new TextEncoder().encode(cookie));
  return cookie;
}

/**
 * `iex`, `elixir` or `mix`, on a runtime that is loaded when one of them is first started. `onNode` hears of each node
 * that is booted, and null when it has ended.
 */
export function beamProgram(
  name: "iex" | "elixir" | "mix",
  runtime: () => Promise<Runtime>,
  onNode: (boot: Boot | null) => void = () => {},
): Program {
  return {
    name,
    async start(given): Promise<Running> {
      const read = (path: string): string | undefined => {
        const data = given.disk.read(normalPath(given.cwd, path));
        return data === undefined ? undefined : new TextDecoder().decode(data);
      };
      const parsed = parseCommandLine(name, given.args, read);
      if ("text" in parsed) {
        given.terminal.write(parsed.status === 0 ? 1 : 2, parsed.text);
        return silent(given, Promise.resolve(parsed.status));
      }
      const loaded = await runtime();
      // as erl does: a node with a name needs an epmd
      if (parsed.command.node !== undefined) {
        await new Promise<void>((done) => given.network.startDaemon({ port: EPMD_PORT, relaxed: false }, done));
      }
      return run(parsed.command, loaded, given, onNode);
    },
  };
}

function run(command: Command, runtime: Runtime, given: Surroundings, onNode: (boot: Boot | null) => void): Running {
  const { terminal, ground } = given;
  const decoders = [new TextDecoder(), new TextDecoder()];
  let end: (status: number) => void = () => {};
  const done = new Promise<number>((resolve) => {
    end = resolve;
  });
  const host: Host = {
    ...ground,
    write: (device, data) => {
      if (device === 1) session.output(data);
      else terminal.write(2, (decoders[1] as TextDecoder).decode(data, { stream: true }));
    },
    exit: (status) => leave(status),
    disk: given.disk,
    network: given.network,
    runProgram: hostShell(given.disk),
    env: { ...given.env },
    cwd: given.cwd,
  };
  const peers = new Peers(runtime, () => given.network.another());
  const boot = bootNode({
    ...runtime,
    argv: command.argv,
    terminals: { stdin: given.stdin === null, stdout: terminal.direct, stderr: terminal.direct },
    host: { ...host, startPeer: peers.starter(host) },
  });
  const leave = (status: number): void => {
    boot.vm.scheduler.stop();
    peers.end();
    onNode(null);
    terminal.editor.cancel();
    given.network.end();
    end(status);
  };
  const session = new IexSession(
    boot,
    terminal.editor,
    (text) => terminal.write(1, text),
    () => leave(0),
  );
  const measure = (): void => {
    boot.vm.state.set("geometry", { columns: terminal.columns(), rows: terminal.rows() });
  };
  measure();
  if (given.stdin !== null) {
    const lines = given.stdin.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    boot.onReadLine = () => boot.input(lines.shift() ?? null);
  }
  onNode(boot);
  const cookie = command.cookie ?? (command.node === undefined ? undefined : cookieOf(given));
  boot.runCommand(cookie === undefined ? command : { ...command, cookie });
  if (command.node !== undefined) {
    const { name } = command.node;
    terminal.named(name.includes("@") ? name : `${name}@${given.network.name}`);
  }
  const stop = (): void => void boot.vm.spawnMfa("init", "stop", []);
  return { input: (keys) => session.input(keys), resize: measure, stop, done };
}
