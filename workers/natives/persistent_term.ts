// :persistent_term, the terms of a node that belong to no table. Specification: the reference of the module, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import type { Vm } from "../beam/vm.ts";
import { OK } from "../terms/atom.ts";
import { EMPTY_MAP, type TMap } from "../terms/map.ts";
import { list, type Term } from "../terms/term.ts";
import { refuse } from "./arguments.ts";

const termsOf = (vm: Vm): TMap => (vm.state.get("persistent_term") as TMap | undefined) ?? EMPTY_MAP;

/** What `:persistent_term.put(key, value)` does. */
export function keepTerm(vm: Vm, key: Term, value: Term): void {
  vm.state.set("persistent_term", termsOf(vm).put(key, value));
}

function table(vm: Vm): NativeTable {
  const terms = (): TMap => termsOf(vm);
  return {
    "put/2": (key: Term, value: Term) => {
      keepTerm(vm, key, value);
      return OK;
    },
    "get/0": () => list(terms().entries()),
    "get/1": (key: Term) => terms().get(key) ?? refuse(),
    "get/2": (key: Term, other: Term) => terms().get(key) ?? other,
    "erase/1": (key: Term) => {
      const had = terms().has(key);
      vm.state.set("persistent_term", terms().delete(key));
      return had;
    },
  };
}

export const persistentTerms: NativeModule = { module: "persistent_term", table };
