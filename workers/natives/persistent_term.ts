// :persistent_term, the terms of a node that belong to no table. Specification: the reference of the module, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import type { Vm } from "../beam/vm.ts";
import { atom, OK } from "../terms/atom.ts";
import { EMPTY_MAP, mapOf, type TMap } from "../terms/map.ts";
import { list, type Term } from "../terms/term.ts";
import { refuse } from "./arguments.ts";

/** About what a key and its value take. */
const TERM_BYTES = 64;

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
    "info/0": () =>
      mapOf([
        [atom("count"), terms().size],
        [atom("memory"), terms().size * TERM_BYTES],
      ]),
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
