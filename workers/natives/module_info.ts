// A loaded module → what `module_info` and `__info__` tell of it. Specification: the documentation of Module, Elixir 1.18.

import { md5 } from "@noble/hashes/legacy.js";
import type { Loaded } from "../beam/code-server.ts";
import { badarg } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { nameArities } from "../elixir/draft.ts";
import { BUILTIN_MACROS } from "../elixir/expand/module-forms.ts";
import { objectOf } from "../elixir/object-code.ts";
import { type Atom, atom, atomName, NIL } from "../terms/atom.ts";
import { mapOf, TMap } from "../terms/map.ts";
import { Bin, type Code, charlist, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { bytesToInteger } from "./binary.ts";

const VSN = atom("vsn");

export const OWN_FUNCTION = /^(__attributes__|__deprecated__|__nodebook_fields__|__specs__)\//;

/** The macros of Kernel that the compiler itself provides. */
function builtin(module: string): [name: string, arity: number][] {
  if (module !== "Elixir.Kernel") return [];
  return [...BUILTIN_MACROS].map((key) => [
    key.slice(0, key.lastIndexOf("/")),
    Number(key.slice(key.lastIndexOf("/") + 1)),
  ]);
}

/** Functions that every module has: `module_info`, `__info__`. */
export function moduleFunctions(vm: Vm): (loaded: Loaded) => Iterable<readonly [string, Code]> {
  return (loaded) => {
    const exports = (): Term =>
      nameArities(
        [...loaded.code.keys()]
          .filter((k) => !OWN_FUNCTION.test(k))
          .map((k) => [k.slice(0, k.lastIndexOf("/")), Number(k.slice(k.lastIndexOf("/") + 1))]),
      );
    const sum = (): Uint8Array => md5(objectOf(vm, loaded.name)?.bytes ?? new Uint8Array());
    // who names no version has that of the code
    const attributes = (): Term => {
      const given = loaded.code.get("__attributes__/0")?.() as Term | undefined;
      const all = listToArray(given ?? EMPTY) ?? [];
      if (all.some((pair) => Array.isArray(pair) && pair[0] === VSN)) return list(all);
      return list([[VSN, list([bytesToInteger(sum())])], ...all]);
    };
    const info = (key: Term): Term => {
      switch (atomName(key as Atom)) {
        case "module":
          return atom(loaded.name);
        case "exports":
        case "functions":
          return exports();
        case "attributes":
          return attributes();
        case "compile":
          return list([
            [atom("version"), charlist("8.6.1")],
            [atom("options"), EMPTY],
            [atom("source"), charlist(loaded.compiled?.file ?? "")],
          ]);
        case "md5":
          return new Bin(sum());
        case "native":
          return false;
        default:
          throw badarg();
      }
    };
    const out: [string, Code][] = [
      [
        "module_info/0",
        () => list(["module", "exports", "attributes", "compile", "md5"].map((k): Term => [atom(k), info(atom(k))])),
      ],
      ["module_info/1", info],
    ];
    const compiled = loaded.compiled;
    if (compiled !== undefined && !compiled.file.endsWith(".erl")) {
      out.push([
        "__info__/1",
        (key: Term) => {
          switch (atomName(key as Atom)) {
            case "functions":
              return nameArities(
                [
                  ...compiled.exports.filter(([n, a]) => n !== "behaviour_info" && !OWN_FUNCTION.test(`${n}/${a}`)),
                  ...Object.keys(vm.code.nativesOf(loaded.name)).map((k): [string, number] => [
                    k.slice(0, k.lastIndexOf("/")),
                    Number(k.slice(k.lastIndexOf("/") + 1)),
                  ]),
                ]
                  .filter(([n], i, all) => !all.slice(0, i).some(([m, a]) => m === n && a === all[i]?.[1]))
                  .sort(byName),
              );
            case "macros":
              return nameArities([...compiled.macros, ...builtin(loaded.name)].sort(byName));
            case "attributes":
              return attributes();
            case "struct": {
              const make = loaded.code.get("__struct__/0");
              if (make === undefined) return NIL;
              const value = vm.scheduler.callNested(make, []);
              if (!(value instanceof TMap)) return NIL;
              const fields = loaded.code.get("__nodebook_fields__/0");
              const order =
                fields === undefined ? [] : (listToArray(vm.scheduler.callNested(fields, []) as Term) ?? []);
              const place = (k: Term): number => (order.indexOf(k) < 0 ? order.length : order.indexOf(k));
              const pairs = value.entries().filter(([k]) => k !== atom("__struct__"));
              pairs.sort(([a], [b]) => place(a) - place(b));
              return list(
                pairs.map(
                  ([k, v]): Term =>
                    mapOf([
                      [atom("field"), k],
                      [atom("default"), v],
                    ]),
                ),
              );
            }
            case "deprecated":
              return (loaded.code.get("__deprecated__/0")?.() as Term | undefined) ?? EMPTY;
            case "exports_md5":
              return Bin.of(loaded.name);
            default:
              return info(key);
          }
        },
      ]);
    }
    return out;
  };
}

function byName(a: readonly [string, number], b: readonly [string, number]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1];
}
