// References of a regular expression: to what a group matched, to a group as a subroutine, by number or by name.

import { type Local, MISSING, type Reading } from "./reading.ts";
import type { Node } from "./syntax.ts";

const ZERO = "a numbered reference must not be zero";

/** A group number, counted from here when it has a sign. */
export function relative(p: Reading, sign: string, n: number): number {
  return sign === "-" ? p.groups - n + 1 : sign === "+" ? p.groups + n : n;
}

/** The name up to its terminator; `eat` the terminator too. */
export function groupName(p: Reading, terminator: string, eat = true): string {
  const from = p.at;
  if (/\d/.test(p.peek())) throw p.error("group name must start with a non-digit");
  while (/\w/.test(p.peek())) p.at++;
  const name = String.fromCodePoint(...p.src.slice(from, p.at));
  if (p.peek() !== terminator) throw p.error("syntax error in subpattern name (missing terminator)");
  if (name === "") throw p.error("subpattern name expected");
  if (eat) p.at++;
  return name;
}

/** What group `n` matched. */
export function back(p: Reading, n: number, local: Local): Node {
  p.highest = Math.max(p.highest, n);
  return { t: "back", n, caseless: local.caseless };
}

/** What the group of that name matched; `behind`: its terminator is taken. */
export function backByName(p: Reading, name: string, local: Local, behind = false): Node {
  const node = { t: "back" as const, n: 0, caseless: local.caseless };
  p.refer(name, p.at - (behind ? 1 : 0), (n) => Object.assign(node, { n }));
  return node;
}

/** Group `n` as a subroutine. */
export function recurse(p: Reading, n: number): Node {
  p.refer(n, p.at);
  p.endless(n);
  return { t: "recurse", n };
}

/** The group of that name as a subroutine. */
export function recurseByName(p: Reading, name: string): Node {
  const node = { t: "recurse" as const, n: 0 };
  p.refer(name, p.at, (n) => Object.assign(node, { n }));
  p.endless(p.names.find(([known]) => known === name)?.[1]);
  return node;
}

/** `\g…` and `\k…`, behind the backslash. */
export function reference(p: Reading, local: Local): Node {
  const kind = p.peek();
  const start = p.at;
  p.at++;
  const plain = /^(?:\{([+-]?)(\d+)\}|([+-]?)(\d+))/.exec(p.rest(8));
  if (kind === "g" && plain !== null) {
    p.at += plain[0].length;
    const sign = plain[1] ?? plain[3] ?? "";
    const n = relative(p, sign, Number(plain[2] ?? plain[4]));
    if (n < 1) throw p.error(sign === "-" ? MISSING : ZERO, p.at - 1);
    return back(p, n, local);
  }
  const open = p.peek();
  const terminator = open === "{" ? "}" : open === "<" ? ">" : open === "'" ? "'" : undefined;
  if (terminator === undefined)
    throw p.error(kind === "k" ? "\\k is not followed by a braced, angle-bracketed, or quoted name" : ZERO, start);
  p.at++;
  if (kind === "g" && open !== "{") {
    const number = /^([+-]?)(\d+)/.exec(p.rest(6));
    if (number !== null) {
      p.at += number[0].length + 1;
      return recurse(p, relative(p, number[1] as string, Number(number[2])));
    }
    return recurseByName(p, groupName(p, terminator));
  }
  return backByName(p, groupName(p, terminator), local, true);
}
