// Starts a node in this Node process: library, compiler, disk of the real machine as far as scripts need it.

import type { NetworkHost } from "../beam/host.ts";
import { MemoryDisk } from "../beam/memory-disk.ts";
import type { Terminals } from "../natives/prim_tty.ts";
import { type Boot, bootNode } from "../shell/boot.ts";
import type { Ground } from "../simulation/lab.ts";
import { loadLibrary } from "./library.ts";
import { loadNodeParser } from "./load-parser.ts";
import { nodeHost } from "./node-host.ts";

export type StartOptions = {
  readonly write: (device: 1 | 2, data: Uint8Array) => void;
  readonly exit: (status: number) => void;
  readonly argv?: readonly string[];
  readonly network?: NetworkHost | null;
  /** see {@link nodeTerminals} */
  readonly terminals?: Terminals;
  /** see {@link nodeHost} */
  readonly ground?: Ground;
};

/** A node that is ready to run scripts. */
export async function startNode(options: StartOptions): Promise<Boot> {
  const parser = await loadNodeParser();
  const disk = new MemoryDisk(() => 0);
  for (const folder of ["/tmp", process.cwd()]) disk.mkdir(folder);
  const env: Record<string, string> = {};
  for (const [k, v] of Object.entries(process.env)) if (v !== undefined) env[k] = v;
  const host = nodeHost({
    write: options.write,
    exit: options.exit,
    disk,
    env,
    cwd: process.cwd(),
    network: options.network ?? null,
    ...(options.ground === undefined ? {} : { ground: options.ground }),
  });
  return bootNode({
    host,
    parser,
    library: loadLibrary(),
    argv: options.argv ?? [],
    ...(options.terminals === undefined ? {} : { terminals: options.terminals }),
  });
}

/** Which devices of this process are a terminal. */
export const nodeTerminals: Terminals = {
  stdin: process.stdin.isTTY === true,
  stdout: process.stdout.isTTY === true,
  stderr: process.stderr.isTTY === true,
};
