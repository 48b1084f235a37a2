// :persistent_term, the terms of a node that belong to no table. Specification: the reference of the module, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import type { Vm } from "../beam/vm.ts";
import { OK } from "../terms/atom.ts";
import { EMPTY_MAP, type TMap } from "../terms/map.ts";
import { list, type Term } from "../terms/term.ts";
import { refuse } from "./arguments.ts";

function table(vm: Vm): NativeTable {
  const terms = (): TMap => (vm.state.get("persistent_term") as TMap | undefined) ?? EMPTY_MAP;
  const keep = (next: TMap): void => void vm.state.set("persistent_term", next);
  return {
    "put/2": (key: Term, value: Term) => {
      keep(terms().put(key, value));
      return OK;
    },
    "get/0": () => list(terms().entries()),
    "get/1": (key: Term) => terms().get(key) ?? refuse(),
    "get/2": (key: Term, other: Term) => terms().get(key) ?? other,
    "erase/1": (key: Term) => {
      const had = terms().has(key);
      keep(terms().delete(key));
      return had;
    },
  };
}

export const persistentTerms: NativeModule = { module: "persistent_term", table };
