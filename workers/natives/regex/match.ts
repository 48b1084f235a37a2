// Matches by backtracking what JavaScript's expressions cannot say: recursion, conditions, \K, groups that are kept from
// round to round. In: syntax, a subject, a place. Out: the places of all groups.

import { setSource } from "./generate.ts";
import type { Node, NotEmpty, Syntax } from "./syntax.ts";
import { widthOf } from "./width.ts";

type Then = (at: number) => boolean;
type Step = (at: number, then: Then) => boolean;

/** Start and end of the whole match and of each group; -1 where a group took no part. */
export type Spans = number[];

export class Matcher {
  readonly #steps = new Map<number, Step>();
  readonly #groups: number;
  readonly #whole: Step;
  readonly #unicode: boolean;
  readonly #definitions = new Map<number, Node>();
  #s = "";
  #from = 0;
  #start = 0;
  #spans: number[] = [];

  constructor(syntax: Syntax, unicode: boolean) {
    this.#groups = syntax.groups;
    this.#unicode = unicode;
    const collect = (node: Node): void => {
      if (node.t === "group" && !this.#definitions.has(node.n)) this.#definitions.set(node.n, node);
      if (node.t === "seq" || node.t === "alt") node.items.forEach(collect);
      else if ("node" in node) collect(node.node);
      else if (node.t === "cond") {
        collect(node.yes);
        collect(node.no);
      }
    };
    collect(syntax.node);
    this.#definitions.set(0, syntax.node);
    this.#whole = this.#compile(syntax.node);
  }

  /** The first match at or after `from`; at `from` only when `anchored`. */
  exec(s: string, from: number, anchored: boolean, notEmpty: NotEmpty): Spans | undefined {
    this.#s = s;
    this.#from = from;
    for (let at = from; at <= s.length; at += this.#size(at)) {
      this.#spans = new Array(2 * (this.#groups + 1)).fill(-1);
      this.#start = at;
      let end = -1;
      const found = this.#whole(at, (to) => {
        if (to === this.#start && (notEmpty === "never" || (notEmpty === "not at first" && to === from))) return false;
        end = to;
        return true;
      });
      if (found) {
        this.#spans[0] = this.#start;
        this.#spans[1] = end;
        return this.#spans;
      }
      if (anchored) return undefined;
    }
    return undefined;
  }

  #size(at: number): number {
    return this.#unicode && (this.#s.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }

  #leaf(source: string): Step {
    const re = new RegExp(source, "vy");
    return (at, then) => {
      re.lastIndex = at;
      return re.test(this.#s) && then(re.lastIndex);
    };
  }

  #compile(node: Node): Step {
    switch (node.t) {
      case "char": {
        const text = String.fromCodePoint(node.c);
        return (at, then) => this.#s.startsWith(text, at) && then(at + text.length);
      }
      case "set":
        return this.#leaf(setSource(node.items, node.negative));
      case "source":
      case "at":
        return this.#leaf(node.source);
      case "seq":
        return node.items
          .map((item) => this.#compile(item))
          .reduceRight<Step>(
            (rest, step) => (at, then) => step(at, (to) => rest(to, then)),
            (at, then) => then(at),
          );
      case "alt": {
        const steps = node.items.map((item) => this.#compile(item));
        return (at, then) => steps.some((step) => step(at, then));
      }
      case "group": {
        const step = this.#compile(node.node);
        this.#steps.set(node.n, step);
        return (at, then) =>
          step(at, (to) => {
            const [a, b] = [this.#spans[2 * node.n] as number, this.#spans[2 * node.n + 1] as number];
            this.#spans[2 * node.n] = at;
            this.#spans[2 * node.n + 1] = to;
            if (then(to)) return true;
            this.#spans[2 * node.n] = a;
            this.#spans[2 * node.n + 1] = b;
            return false;
          });
      }
      case "atomic":
        return this.#once(this.#compile(node.node));
      case "rep":
        return this.#repeat(node);
      case "look":
        return this.#look(node);
      case "back":
        return (at, then) => {
          const [a, b] = [this.#spans[2 * node.n] as number, this.#spans[2 * node.n + 1] as number];
          if (a < 0) return false;
          const text = this.#s.slice(a, b);
          const here = this.#s.slice(at, at + text.length);
          const same = node.caseless ? here.toLowerCase() === text.toLowerCase() : here === text;
          return same && then(at + text.length);
        };
      case "keep":
        return (at, then) => {
          const before = this.#start;
          this.#start = at;
          if (then(at)) return true;
          this.#start = before;
          return false;
        };
      case "from":
        return (at, then) => at === this.#from && then(at);
      case "fail":
        return () => false;
      case "recurse":
        return this.#recurse(node.n);
      case "cond":
        return this.#condition(node);
    }
  }

  /** Takes the first way only; what it captured stays when the rest matches. */
  #once(step: Step): Step {
    return (at, then) => {
      const before = [...this.#spans];
      let end = -1;
      const found = step(at, (to) => {
        end = to;
        return true;
      });
      if (found && then(end)) return true;
      this.#spans = before;
      return false;
    };
  }

  #repeat(node: Extract<Node, { t: "rep" }>): Step {
    const { min, max, how } = node;
    const step = this.#compile(node.node);
    if (how === "possessive") return this.#once(this.#repeat({ ...node, how: "greedy" }));
    if (how === "greedy" && (node.node.t === "char" || node.node.t === "set")) {
      return (at, then) => {
        const ends = [at];
        const more: Then = (to) => ends.push(to) > 0;
        while (ends.length <= max && step(ends[ends.length - 1] as number, more));
        for (let n = ends.length - 1; n >= min; n--) if (then(ends[n] as number)) return true;
        return false;
      };
    }
    const round = (at: number, count: number, then: Then): boolean => {
      // a round that matches nothing is the last one
      const more = (): boolean => count < max && step(at, (to) => (to === at ? then(to) : round(to, count + 1, then)));
      const enough = (): boolean => count >= min && then(at);
      return how === "greedy" ? more() || enough() : enough() || more();
    };
    return (at, then) => round(at, 0, then);
  }

  #look(node: Extract<Node, { t: "look" }>): Step {
    const branches = node.behind && node.node.t === "alt" ? node.node.items : [node.node];
    const steps = branches.map((b) => [this.#compile(b), widthOf(b)] as const);
    const test = (at: number): boolean =>
      node.behind
        ? steps.some(([step, width]) => {
            let start = at;
            for (let n = 0; n < (width ?? 0); n++) {
              const low = this.#s.charCodeAt(start - 1);
              start -= this.#unicode && low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
            }
            return start >= 0 && step(start, (to) => to === at);
          })
        : steps.some(([step]) => step(at, () => true));
    return (at, then) => {
      const before = [...this.#spans];
      const found = test(at);
      if (node.negative) {
        this.#spans = before;
        return !found && then(at);
      }
      if (found && then(at)) return true;
      this.#spans = before;
      return false;
    };
  }

  /** Groups inside a recursion are its own; it takes the first way only. */
  #recurse(n: number): Step {
    const code = (): Step => {
      if (n === 0) return this.#whole;
      const known = this.#steps.get(n);
      if (known !== undefined) return known;
      const made = this.#compile((this.#definitions.get(n) as Extract<Node, { t: "group" }>).node);
      this.#steps.set(n, made);
      return made;
    };
    return (at, then) => {
      const before = [...this.#spans];
      let end = -1;
      const found = code()(at, (to) => {
        end = to;
        return true;
      });
      this.#spans = before;
      return found && then(end);
    };
  }

  #condition(node: Extract<Node, { t: "cond" }>): Step {
    const { test } = node;
    const yes = this.#compile(node.yes);
    const no = this.#compile(node.no);
    if (test === "define") return (at, then) => then(at);
    if (typeof test === "number") return (at, then) => ((this.#spans[2 * test] as number) >= 0 ? yes : no)(at, then);
    if (test.t === "back") return (at, then) => ((this.#spans[2 * test.n] as number) >= 0 ? yes : no)(at, then);
    const step = this.#compile(test);
    return (at, then) => (step(at, () => true) ? yes : no)(at, then);
  }
}
