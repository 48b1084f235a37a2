// What the process that asked for a spawn on another node hears of it. Specification: `erlang:spawn_request/5`, OTP 27.

import type { SpawnRequest } from "../beam/router.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom } from "../terms/atom.ts";
import { EMPTY, listToArray, type Term } from "../terms/term.ts";

const REPLY = atom("reply");
const REPLY_TAG = atom("reply_tag");

/** What the process that asked for a spawn wants to hear: `spawn_request/5`'s reply, reply_tag and the monitor's tag. */
export function wishes(request: SpawnRequest): { reply: string; tag: Term; down: Term } {
  const options = (listToArray(request.options) ?? []).filter((o): o is Term[] => Array.isArray(o));
  const given = (name: string): Term | undefined => options.find(([key]) => key === atom(name))?.[1];
  const monitor = (listToArray(given("monitor") ?? EMPTY) ?? []).filter((o): o is Term[] => Array.isArray(o));
  return {
    reply: ((given("reply") ?? atom("yes")) as Atom).name,
    tag: given("reply_tag") ?? atom("spawn_reply"),
    down: monitor.find(([key]) => key === atom("tag"))?.[1] ?? atom("DOWN"),
  };
}

/** The options that are the other node's business: not what the answer should be. */
export function optionsThere(request: SpawnRequest): Term[] {
  const all = listToArray(request.options) ?? [];
  return all.filter((o) => !(Array.isArray(o) && (o[0] === REPLY || o[0] === REPLY_TAG)));
}

/** Nothing was spawned. */
export function spawnFailed(vm: Vm, request: SpawnRequest, reason: Term): void {
  const process = vm.process(request.from);
  const { reply, tag } = wishes(request);
  if (process !== undefined && (reply === "yes" || reply === "error_only")) {
    deliver(vm, process, [tag, request.ref, atom("error"), reason]);
  }
}
