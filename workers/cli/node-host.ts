// A node's host under Node: real clock and randomness unless others are given, an in-memory or given disk, output to a function.

import type { Disk, Host, NetworkHost, RunProgram } from "../beam/host.ts";
import type { Ground } from "../simulation/lab.ts";
import { realGround } from "./ground.ts";

export type NodeHostOptions = {
  readonly write: (device: 1 | 2, data: Uint8Array) => void;
  readonly exit: (status: number) => void;
  readonly disk: Disk;
  readonly network?: NetworkHost | null;
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** clock, chance and turns; the real ones when nothing is said */
  readonly ground?: Ground;
};

/** The host of a node that runs in this Node process. */
export function nodeHost(options: NodeHostOptions): Host {
  const ground = options.ground ?? realGround;
  return {
    now: () => ground.now(),
    systemTime: () => ground.systemTime(),
    random: (bytes) => ground.random(bytes),
    defer: (run) => ground.defer(run),
    after: (milliseconds, run) => ground.after(milliseconds, run),
    ...(ground.block === undefined ? {} : { block: (milliseconds) => ground.block?.(milliseconds) === true }),
    write: options.write,
    exit: options.exit,
    disk: options.disk,
    network: options.network ?? null,
    // bash is loaded when a program is first run; on another clock there is nobody to wait for it
    ...(options.ground === undefined ? { runProgram: shellOf(options.disk) } : {}),
    env: options.env ?? {},
    cwd: options.cwd ?? "/",
  };
}

function shellOf(disk: Disk): RunProgram {
  return async (line, how) => {
    const { hostShell } = await import("../shell/host-shell.ts");
    return hostShell(disk)(line, how);
  };
}
