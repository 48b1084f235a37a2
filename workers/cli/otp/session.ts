// The session of the tape on a node of ours: ours.exs, with chance taken out. In: a network, the machine's own or a tape's.
// Out: what the script prints.

import { readFileSync } from "node:fs";
import type { NetworkHost } from "../../beam/host.ts";
import { MemoryDisk } from "../../beam/memory-disk.ts";
import { bootNode } from "../../shell/boot.ts";
import { loadLibrary } from "../library.ts";
import { loadNodeParser } from "../load-parser.ts";
import { nodeHost } from "../node-host.ts";

/** What both nodes know. */
export const COOKIE = "nodebook_tape";
export const SHARED = ["-kernel", "distributed", "[{shared,300,['real@127.0.0.1','ours@127.0.0.1']}]"];

/** A script of the session, behind what both nodes have. */
export function scriptOf(node: "ours" | "real"): string {
  const read = (name: string): string => readFileSync(new URL(`${name}.exs`, import.meta.url), "utf8");
  return read("both") + read(node);
}

/** Runs it, behind what `before` does; `ended` is what it printed. */
export async function session(network: NetworkHost, before = ""): Promise<{ ended: Promise<string>; stop(): void }> {
  const parser = await loadNodeParser();
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  let output = "";
  const host = {
    ...nodeHost({
      write: (_device, data) => {
        output += new TextDecoder().decode(data);
      },
      exit: () => resolve(output),
      disk: new MemoryDisk(() => 0),
      network,
    }),
    random: (bytes: Uint8Array) => void bytes.fill(7),
  };
  const node = bootNode({ host, parser, library: loadLibrary() });
  node.runCommand({
    node: { name: "ours@127.0.0.1", kind: "longnames" },
    cookie: COOKIE,
    erl: SHARED,
    evals: [],
    shell: false,
    halt: true,
    scripts: [{ text: before + scriptOf("ours"), file: "ours.exs" }],
    mix: null,
    argv: [],
  });
  return { ended, stop: () => node.vm.scheduler.stop() };
}
