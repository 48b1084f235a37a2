// :nodebook_io, the way of the :user and :standard_error processes to the place that the node runs in.
// In: binaries for device 1 (stdout) or 2 (stderr), wishes for a line. Out: the host's output; lines come back to the
// process as {:stdin, line} and {:stdin, :eof}, sent by the terminal that set `StdinSource`.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { OK, UNDEFINED, atomName, isAtom } from "../terms/atom.ts";
import { Bin, type Pid, type Term } from "../terms/term.ts";

/** What a terminal offers to the node: a line on request, and its size. Put into `vm.state` under "nodebook_io". */
export type Terminal = {
  /** Wants a line for `reader`; shows `prompt` first. Answer by a message {:stdin, line} or {:stdin, :eof}. */
  readLine(reader: Pid, prompt: string): void;
  /** Columns or rows, or undefined when the output is no terminal. */
  geometry(what: "columns" | "rows"): number | undefined;
};

function table(vm: Vm): NativeTable {
  const terminal = (): Terminal | undefined => vm.state.get("nodebook_io") as Terminal | undefined;
  return {
    "write/2": (device: Term, bytes: Term) => {
      if ((device !== 1 && device !== 2) || !(bytes instanceof Bin)) throw badarg();
      vm.host.write(device, bytes.bytes);
      return OK;
    },
    "read_line/1": (prompt: Term) => {
      const self = vm.rt.proc;
      if (!(prompt instanceof Bin) || self === undefined) throw badarg();
      terminal()?.readLine(self.pid, prompt.text ?? "");
      return OK;
    },
    "geometry/1": (what: Term) => {
      const name = isAtom(what) ? atomName(what) : "";
      if (name !== "columns" && name !== "rows") throw badarg();
      return terminal()?.geometry(name) ?? UNDEFINED;
    },
  };
}

export const nodebookIo: NativeModule = { module: "nodebook_io", table };
