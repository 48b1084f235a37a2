// :maps, the functions that take no function. Those that do are in workers/stdlib/otp/maps.ex.
// Specification: the reference of the module `maps`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, bifError, raiseError } from "../beam/raise.ts";
import { atom, ERROR, OK } from "../terms/atom.ts";
import { EMPTY_MAP, mapOf, TMap } from "../terms/map.ts";
import { Cons, list, listToArray, type Term } from "../terms/term.ts";

function map(t: Term): TMap {
  if (!(t instanceof TMap)) throw raiseError([atom("badmap"), t]);
  return t;
}

function keysOf(t: Term): Term[] {
  const keys = listToArray(t);
  if (keys === undefined) throw badarg();
  return keys;
}

const NONE = atom("none");

function unrolled(from: TMap, keys: readonly Term[]): Term {
  return keys.reduceRight<Term>((rest, k) => [k, from.get(k) as Term, rest], NONE);
}

/** The next step of a large map's iterator: its keys that are left, and the map. */
function step(keys: Term, from: TMap): Term {
  if (!(keys instanceof Cons)) return NONE;
  return [keys.h, from.get(keys.h) as Term, keys.t instanceof Cons ? new Cons(keys.t, from) : NONE];
}

function table(): NativeTable {
  return {
    "get/2": (k: Term, m: Term) => {
      const found = map(m).get(k);
      // compiled code has the guard of that name in its place
      if (found === undefined) throw bifError([atom("badkey"), k], "erlang", "map_get", [k, m]);
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
    "nodebook_to_list/1": (m: Term) => map(m).toList(),
    "nodebook_walk/1": (m: Term) => map(m).toIteratorList(),
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
    "without/2": (keys: Term, m: Term) => {
      const from = map(m);
      return keysOf(keys).reduce<TMap>((out, k) => out.delete(k), from);
    },
    "iterator/1": (m: Term) => new Cons(0, map(m)),
    "next/1": (it: Term) => {
      if (it === NONE) return NONE;
      // small maps unroll into {key, value, {key, value, …}}; what is unrolled is its own next step
      if (Array.isArray(it) && it.length === 3) return it;
      if (!(it instanceof Cons) || !(it.t instanceof TMap)) throw badarg();
      const from = it.t;
      if (it.h === 0) return from.size <= 32 ? unrolled(from, from.keys()) : step(list(from.keys().reverse()), from);
      const keys = listToArray(it.h);
      if (keys === undefined) throw badarg();
      return from.size <= 32 ? unrolled(from, keys) : step(it.h, from);
    },
  };
}

export const maps: NativeModule = { module: "maps", table };
