// :erlang, the part about ports: which are open, what is known of them, orders to them. In: ports. Out: terms.
// Specification: the reference of the module `erlang`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import { LOCAL } from "../beam/router.ts";
import { exitSignal } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, atomName, isAtom, UNDEFINED } from "../terms/atom.ts";
import { entryOf } from "../terms/table.ts";
import { charlist, EMPTY, list, listToArray, Pid, Port, type Term } from "../terms/term.ts";
import { refuse } from "./arguments.ts";
import { ioBytes, textOf } from "./io_bytes.ts";
import { type OpenPort, openPort, openPorts } from "./ports.ts";
import { openProgram, type ProgramOptions } from "./program_port.ts";

const INFO: Readonly<Record<string, (p: OpenPort) => Term>> = {
  name: (p) => charlist(p.name),
  links: (p) => list([p.owner]),
  id: (p) => p.port.id * 8,
  connected: (p) => p.owner,
  input: (p) => p.input,
  output: (p) => p.output,
  os_pid: (p) => p.osPid ?? UNDEFINED,
  registered_name: () => EMPTY,
  monitors: () => EMPTY,
  monitored_by: () => EMPTY,
  queue_size: () => 0,
  memory: () => 40,
  parallelism: () => false,
  locking: () => atom("port_level"),
};
const INFO_ALL = ["name", "links", "id", "connected", "input", "output", "os_pid"];

function portInfo(p: OpenPort | undefined, item: Term): Term {
  const read = isAtom(item) ? entryOf(INFO, atomName(item as Atom)) : undefined;
  if (p === undefined) return UNDEFINED;
  if (read === undefined) throw badarg();
  if (item === atom("registered_name")) return EMPTY;
  return [item, read(p)];
}

/** Options that change nothing here. */
const IGNORED = new Set(["in", "out", "hide", "use_stdio", "overlapped_io"]);
const IGNORED_PAIRS = new Set(["parallelism", "busy_limits_port", "busy_limits_msgq", "arg0", "args"]);

function text(t: Term): string {
  const found = textOf(t);
  if (found === undefined) throw badarg();
  return found;
}

/** The options of open_port, over the node's own directory and variables. */
function programOptions(vm: Vm, name: string, line: string, given: Term): ProgramOptions {
  const items = listToArray(given);
  if (items === undefined) throw badarg();
  const env = { ...vm.host.env };
  const how = {
    cwd: text(vm.code.nativesOf("nodebook_file")["cwd/0"]?.() ?? EMPTY),
    binary: false,
    pieces: "stream" as ProgramOptions["pieces"],
    exitStatus: false,
    eof: false,
    merged: false,
    told: true,
  };
  const pieces = (next: ProgramOptions["pieces"]): void => {
    if (how.pieces !== "stream") throw badarg();
    how.pieces = next;
  };
  const flags: Record<string, () => void> = {
    stream: () => undefined,
    binary: () => {
      how.binary = true;
    },
    exit_status: () => {
      how.exitStatus = true;
    },
    eof: () => {
      how.eof = true;
    },
    stderr_to_stdout: () => {
      how.merged = true;
    },
    nouse_stdio: () => {
      how.told = false;
    },
  };
  const settings: Record<string, (value: Term) => void> = {
    line: (value) => pieces({ line: typeof value === "number" && value > 0 ? value : refuse() }),
    packet: (value) => pieces({ packet: value === 1 || value === 2 || value === 4 ? value : refuse() }),
    cd: (value) => {
      how.cwd = text(value);
    },
    env: (value) => {
      for (const pair of listToArray(value) ?? refuse()) setVariable(env, pair);
    },
  };
  for (const item of items) {
    const [key, value] = Array.isArray(item) && item.length === 2 ? item : [item];
    const word = key !== undefined && isAtom(key) ? atomName(key as Atom) : "";
    if (value === undefined) {
      const set = entryOf(flags, word);
      if (set !== undefined) set();
      else if (!IGNORED.has(word)) throw badarg();
    } else {
      const set = entryOf(settings, word);
      if (set !== undefined) set(value);
      else if (!IGNORED_PAIRS.has(word)) throw badarg();
    }
  }
  return { ...how, env: { ...env, PWD: how.cwd }, name, line };
}

function setVariable(env: Record<string, string>, pair: Term): void {
  const [name, value] = Array.isArray(pair) && pair.length === 2 ? pair : [];
  if (name === undefined || value === undefined) throw badarg();
  if (value === false) delete env[text(name)];
  else env[text(name)] = text(value);
}

function table(vm: Vm): NativeTable {
  const known = (t: Term): OpenPort => openPort(vm, t) ?? refuse();
  const command = (t: Term, data: Term, options: Term): Term => {
    const allowed = ["force", "nosuspend"];
    if ((listToArray(options) ?? refuse()).some((o) => !isAtom(o) || !allowed.includes(atomName(o as Atom))))
      throw badarg();
    const port = known(t);
    if (ioBytes(data) === undefined) throw badarg();
    port.command(data);
    return true;
  };
  return {
    "ports/0": () => list(openPorts(vm).map(({ port }) => port)),
    "list_to_port/1": (t: Term) => {
      const found = /^#Port<(\d+)\.(\d+)>$/.exec(textOf(t) ?? "") ?? refuse();
      if (found[1] !== "0") throw badarg();
      return new Port(LOCAL, Number(found[2]), 0);
    },
    "port_info/1": (t: Term) => {
      const port = openPort(vm, t);
      return port === undefined ? UNDEFINED : list(INFO_ALL.map((item) => portInfo(port, atom(item))));
    },
    "port_info/2": (t: Term, item: Term) => portInfo(openPort(vm, t), item),
    "port_close/1": (t: Term) => {
      const port = known(t);
      const owner = vm.process(port.owner);
      port.close();
      if (owner !== undefined) exitSignal(vm, port.port, owner, atom("normal"), false);
      return true;
    },
    "port_connect/2": (t: Term, pid: Term) => {
      const port = known(t);
      if (!(pid instanceof Pid) || vm.process(pid) === undefined) throw badarg();
      port.owner = pid;
      return true;
    },
    "port_command/2": (t: Term, data: Term) => command(t, data, EMPTY),
    "port_command/3": command,
    // no driver of these ports takes such requests
    "port_control/3": refuse,
    "port_call/3": refuse,
    // a name, a line of the shell, and the options of open_port/2
    "nodebook_open_program/3": (name: Term, line: Term, options: Term) =>
      openProgram(vm, programOptions(vm, text(name), text(line), options)),
  };
}

export const erlangPorts: NativeModule = { module: "erlang", table };
