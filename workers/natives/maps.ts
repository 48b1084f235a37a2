// :maps, the functions that take no function. Those that do are in workers/stdlib/otp/maps.ex.
// Specification: the reference of the module `maps`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import { atom, ERROR, OK } from "../terms/atom.ts";
import { EMPTY_MAP, mapOf, TMap } from "../terms/map.ts";
import { list, listToArray, type Term } from "../terms/term.ts";

function map(t: Term): TMap {
  if (!(t instanceof TMap)) throw raiseError([atom("badmap"), t]);
  return t;
}

function keysOf(t: Term): Term[] {
  const keys = listToArray(t);
  if (keys === undefined) throw badarg();
  return keys;
}

function table(): NativeTable {
  return {
    "get/2": (k: Term, m: Term) => {
      const found = map(m).get(k);
      if (found === undefined) throw raiseError([atom("badkey"), k]);
      return found;
    },
    "get/3": (k: Term, m: Term, d: Term) => map(m).get(k) ?? d,
    "find/2": (k: Term, m: Term) => {
      const found = map(m).get(k);
      return found === undefined ? ERROR : [OK, found];
    },
    "is_key/2": (k: Term, m: Term) => map(m).has(k),
    "put/3": (k: Term, v: Term, m: Term) => map(m).put(k, v),
    "update/3": (k: Term, v: Term, m: Term) => {
      if (!map(m).has(k)) throw raiseError([atom("badkey"), k]);
      return map(m).put(k, v);
    },
    "remove/2": (k: Term, m: Term) => map(m).delete(k),
    "take/2": (k: Term, m: Term) => {
      const found = map(m).get(k);
      return found === undefined ? ERROR : [found, map(m).delete(k)];
    },
    "keys/1": (m: Term) => list(map(m).keys()),
    "values/1": (m: Term) => list(map(m).values()),
    "to_list/1": (m: Term) => map(m).toList(),
    "from_list/1": (t: Term) => {
      const pairs = listToArray(t);
      if (pairs === undefined || !pairs.every((p) => Array.isArray(p) && p.length === 2)) throw badarg();
      return mapOf(pairs as [Term, Term][]);
    },
    "from_keys/2": (t: Term, v: Term) => mapOf(keysOf(t).map((k): [Term, Term] => [k, v])),
    "merge/2": (a: Term, b: Term) => {
      let out = map(a);
      map(b).each((k, v) => {
        out = out.put(k, v);
      });
      return out;
    },
    "size/1": (m: Term) => map(m).size,
    "new/0": () => EMPTY_MAP,
    "with/2": (keys: Term, m: Term) => {
      const from = map(m);
      return mapOf(
        keysOf(keys).flatMap((k): [Term, Term][] => {
          const v = from.get(k);
          return v === undefined ? [] : [[k, v]];
        }),
      );
    },
    "without/2": (keys: Term, m: Term) => keysOf(keys).reduce<TMap>((out, k) => out.delete(k), map(m)),
    "iterator/1": (m: Term) => list([map(m).toList()]),
    "next/1": (it: Term) => {
      const state = listToArray(it) ?? [];
      const rest = listToArray(state[0] as Term) ?? [];
      const [first, ...more] = rest;
      if (first === undefined) return atom("none");
      const [k, v] = first as [Term, Term];
      return [k, v, list([list(more)])];
    },
  };
}

export const maps: NativeModule = { module: "maps", table };
