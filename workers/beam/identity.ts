// Whose terms a node writes into bytes: the name and creation that stand for its own pids, references and ports.

import type { Identity } from "../terms/etf.ts";
import { LOCAL } from "./router.ts";
import type { Vm } from "./vm.ts";

/** The identity of a node as it is called now. */
export function identityOf(vm: Vm): Identity {
  return { local: LOCAL, node: vm.nodeName, creation: vm.creation };
}
