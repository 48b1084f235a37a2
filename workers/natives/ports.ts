// Identifiers of a node's sockets: ports, as Erlang has them. One count for all kinds.

import { LOCAL } from "../beam/router.ts";
import type { Vm } from "../beam/vm.ts";
import { Port } from "../terms/term.ts";

/** A port that was not there before. */
export function newPort(vm: Vm): Port {
  const id = ((vm.state.get("ports") as number | undefined) ?? 2) + 1;
  vm.state.set("ports", id);
  return new Port(LOCAL, id, 0);
}
