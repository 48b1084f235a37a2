// `[…]` of a regular expression.

import { casings, letterClass, posixClass } from "./classes.ts";
import { classByName, escapedChar } from "./escapes.ts";
import type { Local, Reading } from "./reading.ts";
import type { Item, Node } from "./syntax.ts";

/** Letters of escapes that mean no character outside of a set; inside they are themselves. */
const NO_CHARACTER = /[ABCGKRXZkz]/;

/** A set; its opening bracket is taken. */
export function set(p: Reading, local: Local): Node {
  const posix = /^([:.=])[^\]]*\1\]/.exec(p.rest(20));
  if (posix !== null) {
    const collating = "POSIX collating elements are not supported";
    throw p.error(posix[1] === ":" ? "POSIX named classes are supported only within a class" : collating, p.at - 1);
  }
  const items: Item[] = [];
  const negative = p.eat("^");
  const add = (low: number, high: number): void => {
    items.push([low, high]);
    if (!local.caseless) return;
    for (let c = low; c <= high && c - low < 3000; c++)
      for (const other of casings(c, p.flags.unicode).slice(1)) items.push([other, other]);
  };
  let first = true;
  let quoted = false;
  for (;;) {
    if (p.at >= p.src.length) throw p.error("missing terminating ] for character class");
    if (quoted && p.eat("\\E")) {
      quoted = false;
      continue;
    }
    if (!quoted && p.peek() === "]" && !first) {
      p.at++;
      return { t: "set", items, negative };
    }
    first = false;
    if (!quoted && p.eat("\\Q")) {
      quoted = true;
      continue;
    }
    if (!quoted && p.eat("\\E")) continue;
    const low = quoted ? (p.src[p.at++] as number) : member(p, items, local);
    if (low === undefined) continue;
    if (!quoted && p.peek() === "-" && p.peek(1) !== "]" && p.peek(1) !== "") {
      p.at++;
      const from = p.at;
      const high = member(p, items, local, true);
      if (high === undefined) {
        throw p.error("invalid range in character class", from + 1);
      } else if (high < low) throw p.error("range out of order in character class", Math.max(from, p.at - 1));
      else add(low, high);
    } else add(low, low);
  }
}

/** One member of a set, or the `high` end of a range: its character, or undefined when a class was added. */
function member(p: Reading, items: Item[], local: Local, high = false): number | undefined {
  const c = p.peek();
  if (c === "[" && /^\[([:.=])/.test(p.rest(2))) {
    const found = /^\[:(\^?)(\w*):\]/.exec(p.rest(20));
    if (found !== null) {
      const name = found[2] as string;
      const caseless = local.caseless && /^(upper|lower)$/.test(name);
      const cls = posixClass(caseless ? "alpha" : name, found[1] === "^", p.flags.ucp);
      if (cls === undefined) throw p.error("unknown POSIX class name", p.at + 2 + (found[1] as string).length);
      p.at += found[0].length;
      items.push(cls);
      return undefined;
    }
  }
  p.at++;
  if (c !== "\\") return c.codePointAt(0) as number;
  const letter = p.peek();
  if (letter === "") throw p.error("\\ at end of pattern");
  if (/[dDwWsShHvV]/.test(letter)) {
    p.at++;
    items.push(letterClass(letter, p.flags.unicode, p.flags.ucp));
    return undefined;
  }
  if (/[pP]/.test(letter)) {
    items.push(classByName(p));
    return undefined;
  }
  if (letter === "b") {
    p.at++;
    return 8;
  }
  if (letter === "N") throw p.error("\\N is not supported in a class");
  if (high && NO_CHARACTER.test(letter)) throw p.error("invalid range in character class");
  // `\g` is no reference here
  if (letter === "g" || NO_CHARACTER.test(letter)) {
    p.at++;
    return letter.codePointAt(0) as number;
  }
  return escapedChar(p);
}
