// Ports that are programs of the host: `Port.open({:spawn, …}, …)`. In: a command line and options. Out: messages to the port's
// owner when the program has ended: its output, its status, the end. Specification: `open_port` in the reference of `erlang`.

import { badarg, missing } from "../beam/raise.ts";
import { deliver, exitSignal } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { atom } from "../terms/atom.ts";
import { Bin, list, type Pid, type Port, type Term } from "../terms/term.ts";
import { runInShell } from "./nodebook_program.ts";
import { addPorts, newPort, type OpenPort, portGone } from "./ports.ts";

/** How a program is run and told of. */
export type ProgramOptions = {
  readonly line: string;
  readonly name: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly binary: boolean;
  /** pieces of output: as it comes, lines of at most so many bytes, or packets with a length of so many bytes before them */
  readonly pieces: "stream" | { readonly line: number } | { readonly packet: number };
  readonly exitStatus: boolean;
  readonly eof: boolean;
  /** errors go with the output */
  readonly merged: boolean;
  /** the output goes to the owner, not to the terminal */
  readonly told: boolean;
};

const NEWLINE = 10;

class ProgramPort implements OpenPort {
  readonly port: Port;
  readonly name: string;
  readonly osPid: number;
  owner: Pid;
  input = 0;
  readonly output = 0;
  readonly #vm: Vm;
  readonly #options: ProgramOptions;
  readonly #gone: () => void;
  #open = true;

  constructor(vm: Vm, options: ProgramOptions, gone: () => void) {
    this.#vm = vm;
    this.#options = options;
    this.#gone = gone;
    this.port = newPort(vm);
    this.name = options.name;
    this.owner = vm.rt.proc.pid;
    // programs of the host have no numbers of their own; they are counted behind the node's
    this.osPid = this.port.id + 100;
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#gone();
    portGone(this.#vm, this.port);
  }

  command(_data: Term): void {
    throw missing("input of a program that runs in a port");
  }

  /** The program has ended. */
  ended(status: number, stdout: Uint8Array, stderr: Uint8Array): void {
    if (!this.#open) return;
    const { merged, told, exitStatus, eof } = this.#options;
    if (!merged && stderr.length > 0) this.#vm.host.write(2, stderr);
    const output = merged ? joined(stdout, stderr) : stdout;
    this.input = output.length;
    if (!told) this.#vm.host.write(1, output);
    else for (const piece of this.#cut(output)) this.#tell([DATA, piece]);
    if (exitStatus) this.#tell([atom("exit_status"), status]);
    if (eof) {
      this.#tell(atom("eof"));
      return;
    }
    const owner = this.#vm.process(this.owner);
    this.close();
    if (owner !== undefined) exitSignal(this.#vm, this.port, owner, atom("normal"), false);
  }

  #tell(what: Term): void {
    const owner = this.#vm.process(this.owner);
    if (owner !== undefined) deliver(this.#vm, owner, [this.port, what]);
  }

  #data(bytes: Uint8Array): Term {
    return this.#options.binary ? new Bin(bytes) : list([...bytes]);
  }

  #cut(bytes: Uint8Array): Term[] {
    const { pieces } = this.#options;
    if (bytes.length === 0) return [];
    if (pieces === "stream") return [this.#data(bytes)];
    return "line" in pieces ? this.#lines(bytes, pieces.line) : this.#packets(bytes, pieces.packet);
  }

  #lines(bytes: Uint8Array, longest: number): Term[] {
    const out: Term[] = [];
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.subarray(at, at + longest + 1).indexOf(NEWLINE);
      const length = end < 0 ? Math.min(longest, bytes.length - at) : end;
      out.push([atom(end < 0 ? "noeol" : "eol"), this.#data(bytes.slice(at, at + length))]);
      at += length + (end < 0 ? 0 : 1);
    }
    return out;
  }

  #packets(bytes: Uint8Array, prefix: number): Term[] {
    const out: Term[] = [];
    for (let at = 0; at + prefix <= bytes.length; ) {
      let size = 0;
      for (let i = 0; i < prefix; i++) size = size * 256 + (bytes[at + i] as number);
      at += prefix;
      if (at + size > bytes.length) break;
      out.push(this.#data(bytes.slice(at, at + size)));
      at += size;
    }
    return out;
  }
}

const DATA = atom("data");

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

/** The programs that run in ports. */
function programs(vm: Vm): Set<ProgramPort> {
  const known = vm.state.get("program_ports") as Set<ProgramPort> | undefined;
  if (known !== undefined) return known;
  const made = new Set<ProgramPort>();
  vm.state.set("program_ports", made);
  addPorts(vm, () => made);
  vm.onProcessGone(({ pid }) => {
    for (const program of [...made])
      if (program.owner.id === pid.id && program.owner.serial === pid.serial) program.close();
  });
  return made;
}

/** Runs a program in a port of the running process. */
export function openProgram(vm: Vm, options: ProgramOptions): Port {
  if (vm.host.runProgram === undefined) throw missing("programs on a node without a shell");
  const all = programs(vm);
  const program = new ProgramPort(vm, options, () => all.delete(program));
  all.add(program);
  const { line, cwd, env } = options;
  if (line === "") throw badarg();
  void runInShell(vm.host.runProgram, line, { cwd, env }).then(({ status, stdout, stderr }) =>
    program.ended(status, stdout, stderr),
  );
  return program.port;
}
