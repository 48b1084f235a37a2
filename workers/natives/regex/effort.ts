// How much JavaScript's engine, which cannot be stopped, might backtrack over an expression. In: syntax. Out: a bound for
// ./pattern.ts to choose the engine by, and what a first repetition runs over.

import { sourceOf } from "./generate.ts";
import { type Node, nodesOf, type Syntax } from "./syntax.ts";

/** A repetition that may go round so often counts as one without end. */
const MANY = 8;

type Characters = { readonly held: Uint8Array; readonly beyond: boolean };

const NOTHING: Characters = { held: new Uint8Array(256), beyond: false };
const ANYTHING: Characters = { held: new Uint8Array(256).fill(1), beyond: true };

/**
 * The number of repetitions that can each give characters to what follows them: a failing search takes about the subject's
 * size to that power. Infinity where repetitions within repetitions make it exponential.
 */
export function effortOf(syntax: Syntax): number {
  return effort(flat(syntax.node));
}

/** The parts of a sequence, those of groups among them. */
function flat(node: Node): readonly Node[] {
  if (node.t === "seq") return node.items.flatMap(flat);
  if (node.t === "group") return flat(node.node);
  return [node];
}

function effort(parts: readonly Node[]): number {
  let sum = 0;
  parts.forEach((part, i) => {
    if (part.t === "alt") sum += Math.max(...part.items.map((item) => effort(flat(item))));
    else if (part.t === "look" || part.t === "atomic") sum += effort(flat(part.node)) === Infinity ? Infinity : 0;
    else if (part.t === "rep") sum += repetition(part, parts.slice(i + 1));
    else if (part.t === "cond") sum = Infinity;
  });
  return sum;
}

function repetition(part: Extract<Node, { t: "rep" }>, after: readonly Node[]): number {
  const { node, min, max } = part;
  const fixed = min === max;
  if (node.t === "char" || node.t === "set") return !fixed && max >= MANY && gives(charactersOf(node), after) ? 1 : 0;
  const body = flat(node);
  const within = effort(body);
  if (max < MANY) return within * max;
  if (within === Infinity || !told(body)) return Infinity;
  return within + (gives(first(body), after) ? 1 : 0);
}

/** Whether characters that a repetition took may be wanted by what follows it. */
function gives(taken: Characters, after: readonly Node[]): boolean {
  for (const part of after) {
    if (part.t === "at" || part.t === "keep" || part.t === "from") continue;
    if (part.t === "look") return true;
    if (overlap(taken, first([part]))) return true;
    if (!(part.t === "rep" && part.min === 0)) return false;
  }
  return after.length > 0;
}

/** Whether each round of a body is told from the next by its first character, and goes one way only. */
function told(body: readonly Node[]): boolean {
  if (body.length === 1 && body[0]?.t === "alt") {
    const branches = body[0].items.map(flat);
    const firsts = branches.map(first);
    return (
      branches.every((b) => b.every((part) => part.t === "char" || part.t === "set")) &&
      firsts.every((one, i) => firsts.every((other, j) => i >= j || !overlap(one, other)))
    );
  }
  const [head, ...rest] = body;
  if (head === undefined || (head.t !== "char" && head.t !== "set")) return false;
  if (rest.every((part) => part.t === "char" || part.t === "set")) return true;
  const start = charactersOf(head);
  return rest.every((part) => [...nodesOf(part)].every((n) => plain(n) && !overlap(start, first([n]))));
}

function plain(node: Node): boolean {
  return node.t === "char" || node.t === "set" || node.t === "rep" || node.t === "seq" || node.t === "group";
}

/** What a sequence may begin with. */
function first(parts: readonly Node[]): Characters {
  let all = NOTHING;
  for (const part of parts) {
    switch (part.t) {
      case "char":
      case "set":
        return union(all, charactersOf(part));
      case "seq":
        return first([...part.items, ...parts.slice(parts.indexOf(part) + 1)]);
      case "alt":
        return part.items.reduce((sum, item) => union(sum, first([item])), all);
      case "group":
      case "atomic":
        return union(all, first([part.node]));
      case "rep":
        all = union(all, first([part.node]));
        if (part.min > 0) return all;
        break;
      case "at":
      case "keep":
      case "from":
      case "look":
        break;
      default:
        return ANYTHING;
    }
  }
  return all;
}

function union(a: Characters, b: Characters): Characters {
  return { held: a.held.map((held, i) => held | (b.held[i] as number)), beyond: a.beyond || b.beyond };
}

function overlap(a: Characters, b: Characters): boolean {
  return (a.beyond && b.beyond) || a.held.some((held, i) => held === 1 && b.held[i] === 1);
}

const known = new WeakMap<Node, Characters>();

function charactersOf(node: Extract<Node, { t: "char" | "set" }>): Characters {
  const before = known.get(node);
  if (before !== undefined) return before;
  const re = new RegExp(sourceOf(node), "v");
  const held = Uint8Array.from({ length: 256 }, (_, c) => (re.test(String.fromCharCode(c)) ? 1 : 0));
  const beyond =
    node.t === "set" ? node.negative || node.items.some((i) => typeof i === "string" || i[1] > 255) : node.c > 255;
  const made = { held, beyond };
  known.set(node, made);
  return made;
}

/**
 * The set of characters that every match begins by repeating without end, when there is one: where a match failed, none
 * can begin behind one of its characters. Its source, in JavaScript's syntax.
 */
export function leading(syntax: Syntax): string | undefined {
  for (const node of nodesOf(syntax.node))
    if (node.t === "back" || node.t === "keep" || node.t === "from") return undefined;
  const head = flat(syntax.node)[0];
  if (head?.t !== "rep" || head.max !== Infinity || head.how === "possessive") return undefined;
  if (head.node.t !== "set" && head.node.t !== "char") return undefined;
  return sourceOf(head.node);
}

/** The characters that stand in every match. */
export function required(syntax: Syntax): readonly string[] {
  const within = (node: Node): readonly string[] => {
    if (node.t === "char") return [String.fromCodePoint(node.c)];
    if (node.t === "seq") return node.items.flatMap(within);
    if (node.t === "group" || node.t === "atomic") return within(node.node);
    return node.t === "rep" && node.min > 0 ? within(node.node) : [];
  };
  return within(syntax.node);
}
