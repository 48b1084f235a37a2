// `:prim_tty`: which devices of the node are a terminal, as the place that the node runs in told when it booted.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { Atom } from "../terms/atom.ts";
import type { Term } from "../terms/term.ts";

/** Which devices of a program are a terminal, rather than a pipe, a file or nothing. */
export type Terminals = Readonly<Record<"stdin" | "stdout" | "stderr", boolean>>;

export const NO_TERMINALS: Terminals = { stdin: false, stdout: false, stderr: false };

function table(vm: Vm): NativeTable {
  return {
    "isatty/1": (device: Term) => {
      const name = device instanceof Atom ? device.name : "";
      if (name !== "stdin" && name !== "stdout" && name !== "stderr") throw badarg();
      return ((vm.state.get("terminals") ?? NO_TERMINALS) as Terminals)[name];
    },
  };
}

export const primTty: NativeModule = { module: "prim_tty", table };
