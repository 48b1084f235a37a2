// A node's host under Node: real clock and randomness unless others are given, an in-memory or given disk, output to a function.

import type { Disk, Host, NetworkHost } from "../beam/host.ts";
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
    write: options.write,
    exit: options.exit,
    disk: options.disk,
    network: options.network ?? null,
    env: options.env ?? {},
    cwd: options.cwd ?? "/",
  };
}
