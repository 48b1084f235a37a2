// :nodebook_rand, random bytes of the node. In: how many. Out: a binary of the host's randomness (seeded in simulations).

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { Bin, type Term } from "../terms/term.ts";

function table(vm: Vm): NativeTable {
  return {
    "bytes/1": (n: Term) => {
      if (typeof n !== "number" || n < 0 || n > 65536) throw badarg();
      const bytes = new Uint8Array(n);
      vm.host.random(bytes);
      return new Bin(bytes);
    },
  };
}

export const nodebookRand: NativeModule = { module: "nodebook_rand", table };
