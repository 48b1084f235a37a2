// :string, the functions that take no function. Specification: the reference of the module `string`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import { type Atom, atom, atomName } from "../terms/atom.ts";
import { Bin, charlist, list, listToArray, type Term } from "../terms/term.ts";
import { textOf } from "./erlang_terms.ts";

function text(t: Term): string {
  const found = textOf(t);
  if (found === undefined) throw badarg();
  return found;
}

/** An answer in the form of its argument: a binary for a binary, else a charlist. */
function like(t: Term, s: string): Term {
  return t instanceof Bin ? Bin.of(s) : charlist(s);
}

const side = (t: Term | undefined): string => (t === undefined ? "leading" : atomName(t as Atom));

function find(t: Term, what: Term, from?: Term): number {
  return side(from) === "trailing" ? text(t).lastIndexOf(text(what)) : text(t).indexOf(text(what));
}

function split(t: Term, by: Term, from?: Term): Term {
  const s = text(t);
  const sep = text(by);
  if (from !== undefined && side(from) === "all") return list(s.split(sep).map((x) => like(t, x)));
  const at = find(t, by, from);
  return at < 0 ? list([t]) : list([like(t, s.slice(0, at)), like(t, s.slice(at + sep.length))]);
}

function trim(t: Term, dir?: Term, chars?: Term): Term {
  const set =
    chars === undefined ? undefined : new Set((listToArray(chars) ?? []).map((c) => String.fromCodePoint(c as number)));
  const drop = (c: string): boolean => (set === undefined ? /\s/.test(c) : set.has(c));
  let items = Array.from(text(t));
  const how = dir === undefined ? "both" : atomName(dir as Atom);
  if (how !== "trailing") while (items.length > 0 && drop(items[0] as string)) items = items.slice(1);
  if (how !== "leading") while (items.length > 0 && drop(items[items.length - 1] as string)) items.pop();
  return like(t, items.join(""));
}

function table(): NativeTable {
  return {
    "length/1": (t: Term) => Array.from(text(t)).length,
    "lexemes/2": (t: Term, seps: Term) => {
      const set = new Set((listToArray(seps) ?? []).map((c) => String.fromCodePoint(c as number)));
      const out: string[] = [];
      let word = "";
      for (const c of `${text(t)}`) {
        if (!set.has(c)) word += c;
        else if (word !== "") {
          out.push(word);
          word = "";
        }
      }
      if (word !== "") out.push(word);
      return list(out.map((x) => like(t, x)));
    },
    "tokens/2": (t: Term, seps: Term) => table()["lexemes/2"]?.(t, seps) ?? t,
    "uppercase/1": (t: Term) => like(t, text(t).toUpperCase()),
    "lowercase/1": (t: Term) => like(t, text(t).toLowerCase()),
    "to_upper/1": (t: Term) => like(t, text(t).toUpperCase()),
    "to_lower/1": (t: Term) => like(t, text(t).toLowerCase()),
    "titlecase/1": (t: Term) =>
      like(
        t,
        text(t).replace(/^./su, (c) => c.toUpperCase()),
      ),
    "reverse/1": (t: Term) => charlist(Array.from(text(t)).reverse().join("")),
    "split/2": split,
    "split/3": split,
    "trim/1": (t: Term) => trim(t),
    "trim/2": (t: Term, d: Term) => trim(t, d),
    "trim/3": trim,
    "equal/2": (a: Term, b: Term) => text(a) === text(b),
    "is_empty/1": (t: Term) => text(t) === "",
    "prefix/2": (t: Term, p: Term) => {
      const s = text(t);
      return s.startsWith(text(p)) ? like(t, s.slice(text(p).length)) : atom("nomatch");
    },
    "slice/2": (t: Term, from: Term) =>
      like(
        t,
        Array.from(text(t))
          .slice(from as number)
          .join(""),
      ),
    "slice/3": (t: Term, from: Term, n: Term) =>
      like(
        t,
        Array.from(text(t))
          .slice(from as number, (from as number) + (n as number))
          .join(""),
      ),
    "str/2": (t: Term, what: Term) => text(t).indexOf(text(what)) + 1,
    "chr/2": (t: Term, c: Term) => text(t).indexOf(String.fromCodePoint(c as number)) + 1,
    "join/2": (t: Term, sep: Term) => charlist((listToArray(t) ?? []).map(text).join(text(sep))),
    "concat/2": (a: Term, b: Term) => charlist(text(a) + text(b)),
    "pad/2": (t: Term, n: Term) => like(t, text(t).padEnd(n as number)),
  };
}

export const erlString: NativeModule = { module: "string", table };
