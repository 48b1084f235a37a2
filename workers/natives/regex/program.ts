// The syntax of a regular expression → a program for ./machine.ts: instructions that each know the one behind them. In:
// syntax. Out: the first instruction, and of each group one that ends where the group ends, for calls.

import { sourceOf } from "./generate.ts";
import { type Node, nodesOf, type Syntax } from "./syntax.ts";
import { widthOf } from "./width.ts";

export const ACCEPT = 0;
/** one character of a set */
export const SET = 1;
/** what a JavaScript expression matches here */
export const TEST = 2;
/** `next`; when that fails, `other` */
export const FORK = 3;
export const OPEN = 4;
export const CLOSE = 5;
/** as many characters of a set as there are, then fewer */
export const GREEDY = 6;
/** as few characters of a set as may be, then more */
export const LAZY = 7;
/** the counter of a loop is 0 */
export const LOOP = 8;
/** another round, or on */
export const ROUND = 9;
/** the end of a round */
export const AGAIN = 10;
export const ATOMIC = 11;
export const LOOK = 12;
export const BACK = 13;
export const KEEP = 14;
export const FROM = 15;
export const FAIL = 16;
export const CALL = 17;
export const CONDITION = 18;

export class Instruction {
  readonly op: number;
  next: Instruction;
  other: Instruction | undefined = undefined;
  /** a group, a loop, or the characters that a look behind goes back */
  n = 0;
  min = 0;
  max = 0;
  /** greedy of a loop; negative of a look; without notice of case of a reference */
  flag = false;
  set: CharacterSet | undefined = undefined;
  test: RegExp | undefined = undefined;
  /** what a look or an atomic group matches, each with its width; undefined for a look ahead */
  parts: readonly (readonly [Instruction, number | undefined])[] = [];

  constructor(op: number, next: Instruction | undefined) {
    this.op = op;
    this.next = next ?? this;
  }
}

/** Which characters a set holds; those below 256 are asked for once. */
export class CharacterSet {
  readonly #known = new Uint8Array(256);
  readonly #re: RegExp;

  constructor(source: string) {
    this.#re = new RegExp(source, "vy");
  }

  /** How many code units of `s` at a place are a character of the set; 0 when it is none. */
  at(s: string, at: number): number {
    const unit = s.charCodeAt(at);
    if (unit < 256) {
      const known = this.#known[unit] as number;
      if (known > 0) return known - 1;
      this.#re.lastIndex = at;
      const held = this.#re.test(s) ? 1 : 0;
      this.#known[unit] = held + 1;
      return held;
    }
    this.#re.lastIndex = at;
    return this.#re.test(s) ? this.#re.lastIndex - at : 0;
  }
}

export type Program = {
  readonly start: Instruction;
  /** group 0 is the whole expression */
  readonly called: ReadonlyMap<number, Instruction>;
  readonly loops: number;
};

export function programOf(syntax: Syntax): Program {
  return new Compiler(syntax).program;
}

class Compiler {
  readonly program: Program;
  readonly #accept = new Instruction(ACCEPT, undefined);
  #loops = 0;

  constructor(syntax: Syntax) {
    const start = this.#compile(syntax.node, this.#accept);
    const called = new Map<number, Instruction>();
    const definitions = new Map<number, Node>([[0, syntax.node]]);
    const wanted = new Set<number>();
    for (const node of nodesOf(syntax.node)) {
      if (node.t === "group" && !definitions.has(node.n)) definitions.set(node.n, node.node);
      if (node.t === "recurse") wanted.add(node.n);
    }
    for (const n of wanted) called.set(n, this.#compile(definitions.get(n) as Node, this.#accept));
    this.program = { start, called, loops: this.#loops };
  }

  #compile(node: Node, next: Instruction): Instruction {
    switch (node.t) {
      case "char":
      case "set": {
        const made = new Instruction(SET, next);
        made.set = new CharacterSet(sourceOf(node));
        return made;
      }
      case "source":
      case "at": {
        const made = new Instruction(TEST, next);
        made.test = new RegExp(node.source, "vy");
        return made;
      }
      case "seq":
        return node.items.reduceRight((rest, item) => this.#compile(item, rest), next);
      case "alt":
        return node.items.map((item) => this.#compile(item, next)).reduceRight((rest, first) => fork(first, rest));
      case "group": {
        const close = new Instruction(CLOSE, next);
        const open = new Instruction(OPEN, this.#compile(node.node, close));
        open.n = close.n = node.n;
        return open;
      }
      case "rep":
        return this.#repeat(node, next);
      case "atomic": {
        const made = new Instruction(ATOMIC, next);
        made.other = this.#compile(node.node, this.#accept);
        return made;
      }
      case "look": {
        const branches = node.behind && node.node.t === "alt" ? node.node.items : [node.node];
        const made = new Instruction(LOOK, next);
        made.flag = node.negative;
        made.parts = branches.map((b) => [this.#compile(b, this.#accept), node.behind ? (widthOf(b) ?? 0) : undefined]);
        return made;
      }
      case "back": {
        const made = new Instruction(BACK, next);
        made.n = node.n;
        made.flag = node.caseless;
        return made;
      }
      case "keep":
        return new Instruction(KEEP, next);
      case "from":
        return new Instruction(FROM, next);
      case "fail":
        return new Instruction(FAIL, next);
      case "recurse": {
        const made = new Instruction(CALL, next);
        made.n = node.n;
        return made;
      }
      case "cond":
        return this.#condition(node, next);
    }
  }

  #repeat(node: Extract<Node, { t: "rep" }>, next: Instruction): Instruction {
    const { min, max, how } = node;
    if (how === "possessive") return this.#compile({ t: "atomic", node: { ...node, how: "greedy" } }, next);
    if (node.node.t === "char" || node.node.t === "set") {
      const made = new Instruction(how === "greedy" ? GREEDY : LAZY, next);
      made.set = new CharacterSet(sourceOf(node.node));
      made.min = min;
      made.max = max;
      return made;
    }
    if (min === 0 && max === 1) {
      const body = this.#compile(node.node, next);
      return how === "greedy" ? fork(body, next) : fork(next, body);
    }
    const round = new Instruction(ROUND, next);
    const again = new Instruction(AGAIN, round);
    again.other = next;
    const loop = new Instruction(LOOP, round);
    round.n = again.n = loop.n = this.#loops++;
    round.min = min;
    round.max = max;
    round.flag = how === "greedy";
    round.other = this.#compile(node.node, again);
    return loop;
  }

  #condition(node: Extract<Node, { t: "cond" }>, next: Instruction): Instruction {
    const { test } = node;
    if (test === "define") return next;
    const made = new Instruction(CONDITION, this.#compile(node.yes, next));
    made.other = this.#compile(node.no, next);
    if (typeof test === "number") made.n = test;
    else if (test.t === "back") made.n = test.n;
    else {
      made.n = -1;
      made.parts = [[this.#compile(test, this.#accept), undefined]];
    }
    return made;
  }
}

function fork(first: Instruction, second: Instruction): Instruction {
  const made = new Instruction(FORK, first);
  made.other = second;
  return made;
}
