// The syntax of a regular expression → JavaScript's, where that one can say the same. In: nodes. Out: source for the flag
// `v`, and which JavaScript group holds which group; undefined where ./match.ts has to do it.

import type { Item, Node, Syntax } from "./syntax.ts";
import { nodesOf } from "./syntax.ts";
import { captures, nullable } from "./width.ts";

export type Generated = {
  readonly source: string /** JavaScript's number of each group */;
  readonly groups: readonly number[];
};

/** The source of one character. */
export function charSource(c: number): string {
  const s = String.fromCodePoint(c);
  return /^[A-Za-z0-9_]$/.test(s) ? s : `\\u{${c.toString(16)}}`;
}

function itemSource(item: Item): string {
  if (typeof item === "string") return item;
  return item[0] === item[1] ? charSource(item[0]) : `${charSource(item[0])}-${charSource(item[1])}`;
}

/** The source of a character or a set. */
export function sourceOf(node: Extract<Node, { t: "char" | "set" }>): string {
  if (node.t === "char") return charSource(node.c);
  return `[${node.negative ? "^" : ""}${node.items.map(itemSource).join("")}]`;
}

// JavaScript forgets the groups of an earlier round, and gives up rounds that match nothing: PCRE does not.
function differs(syntax: Syntax): boolean {
  const seen = new Set<number>();
  for (const node of nodesOf(syntax.node)) {
    if (node.t === "recurse" || node.t === "cond" || node.t === "keep" || node.t === "from") return true;
    if (node.t === "group") {
      if (seen.has(node.n)) return true;
      seen.add(node.n);
    }
    // a group that took no part: PCRE's reference fails, JavaScript's matches nothing
    if (node.t === "back" && optional(syntax.node, node.n)) return true;
    if (node.t === "rep" && nullable(node.node) && (node.max > 1 || captures(node.node))) return true;
    if (node.t === "rep" && node.max > 1 && captures(node.node)) {
      for (const inner of nodesOf(node.node)) {
        if ((inner.t === "alt" || (inner.t === "rep" && inner.min === 0)) && captures(inner)) return true;
      }
    }
  }
  return false;
}

/** Whether a group may be left out while the rest matches. */
function optional(node: Node, group: number): boolean {
  for (const n of nodesOf(node)) {
    if (
      (n.t === "alt" || (n.t === "rep" && n.min === 0)) &&
      [...nodesOf(n)].some((x) => x.t === "group" && x.n === group)
    )
      return true;
    // a reference inside its own group
    if (n.t === "group" && n.n === group && [...nodesOf(n)].some((x) => x.t === "back" && x.n === group)) return true;
  }
  return false;
}

export function generate(syntax: Syntax): Generated | undefined {
  if (differs(syntax)) return undefined;
  let ahead = false;
  const groups: number[] = [0];
  let count = 0;
  const atomic = (node: Node): string => {
    const n = ++count;
    return `(?:(?=(${emit(node)}))\\${n})`;
  };
  const emit = (node: Node): string => {
    switch (node.t) {
      case "char":
      case "set":
        return sourceOf(node);
      case "source":
      case "at":
        return node.source;
      case "seq":
        return node.items.map((item) => (item.t === "alt" ? `(?:${emit(item)})` : emit(item))).join("");
      case "alt":
        return node.items.map(emit).join("|");
      case "group": {
        groups[node.n] = ++count;
        return `(${emit(node.node)})`;
      }
      case "atomic":
        return atomic(node.node);
      case "rep": {
        if (node.how === "possessive") return atomic({ ...node, how: "greedy" });
        const bounds =
          node.max === Infinity
            ? node.min === 0
              ? "*"
              : node.min === 1
                ? "+"
                : `{${node.min},}`
            : node.min === 0 && node.max === 1
              ? "?"
              : `{${node.min},${node.max}}`;
        return `(?:${emit(node.node)})${bounds}${node.how === "lazy" ? "?" : ""}`;
      }
      case "look":
        return `(?${node.behind ? "<" : ""}${node.negative ? "!" : "="}${emit(node.node)})`;
      case "back":
        // a group that comes later has matched nothing yet; JavaScript takes it for empty
        if (groups[node.n] === undefined) ahead = true;
        return backSource(groups[node.n] ?? 0, node.caseless);
      case "fail":
        return "(?!)";
      default:
        throw new Error(`no JavaScript for ${node.t}`);
    }
  };
  // a reference that takes no notice of case has no counterpart
  for (const node of nodesOf(syntax.node)) if (node.t === "back" && node.caseless) return undefined;
  const source = emit(syntax.node);
  if (ahead) return undefined;
  for (let n = 1; n <= syntax.groups; n++) if (groups[n] === undefined) return undefined;
  return { source, groups };
}

function backSource(n: number, _caseless: boolean): string {
  return `(?:\\${n})`;
}
