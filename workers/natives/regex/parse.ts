// The text of a regular expression → its syntax. Mistakes are PatternErrors in PCRE's words, at PCRE's places.

import { escape } from "./escapes.ts";
import { group } from "./groups.ts";
import { type Local, MISSING, Reading } from "./reading.ts";
import { set } from "./sets.ts";
import { END, type Greed, type Node, type Syntax } from "./syntax.ts";

const NEVER = "(?!)";

/** What is no part of the text and cannot be repeated. */
const PLACES: ReadonlySet<Node["t"]> = new Set(["at", "from", "keep"]);

/** What ^ stands for. */
function lineStart(multiline: boolean, within: boolean): string {
  const after = "(?<=\\n)(?=[\\s\\S])";
  if (within) return multiline ? after : NEVER;
  return multiline ? `(?:(?<![\\s\\S])|${after})` : "(?<![\\s\\S])";
}

/** Parses one expression. */
export class Parser extends Reading {
  parse(): Syntax {
    const f = this.flags;
    for (let verb = this.#startVerb(); verb; verb = this.#startVerb());
    const local: Local = {
      caseless: f.caseless,
      multiline: f.multiline,
      dotall: f.dotall,
      extended: f.extended,
      ungreedy: f.ungreedy,
      dup: f.dupNames,
    };
    const node = this.alternatives(local);
    this.#check(this.later);
    if (this.at < this.src.length) throw this.error("unmatched parentheses");
    this.#check(this.lookbehinds);
    if (this.highest > this.groups) throw this.error(MISSING);
    return { node, groups: this.groups, names: this.names };
  }

  #check(later: Reading["later"]): void {
    for (const { at, wrong } of later) {
      const message = wrong();
      if (message !== undefined) throw this.error(message, at);
    }
  }

  #startVerb(): boolean {
    const found = /^\(\*(?:UTF8|UTF|UCP|CR|LF|CRLF|ANYCRLF|ANY|NO_START_OPT|BSR_ANYCRLF|BSR_UNICODE)\)/.exec(
      this.rest(20),
    );
    if (found !== null) this.at += found[0].length;
    return found !== null;
  }

  alternatives(local: Local, reset = false): Node {
    const branches: Node[] = [];
    const first = this.groups;
    let most = first;
    for (;;) {
      branches.push(this.#sequence(local));
      most = Math.max(most, this.groups);
      if (!this.eat("|")) break;
      if (reset) this.groups = first;
    }
    this.groups = most;
    return branches.length === 1 ? (branches[0] as Node) : { t: "alt", items: branches };
  }

  #sequence(local: Local): Node {
    const items: Node[] = [];
    this.sequences.push(items);
    let repeatable = false;
    for (;;) {
      if (local.extended) this.#skipSpace();
      const c = this.peek();
      if (c === "" || c === "|" || c === ")") break;
      if (this.eat("\\Q")) {
        while (this.at < this.src.length && !this.eat("\\E")) {
          items.push(this.char(this.src[this.at++] as number, local));
          // a quantifier after it belongs to the last character
          repeatable = true;
        }
        continue;
      }
      if (this.eat("\\E")) continue;
      const counted = c === "{" ? this.#counted() : undefined;
      if (/[*+?]/.test(c) || counted !== undefined) {
        if (!repeatable) throw this.error("nothing to repeat", this.at + (counted?.length ?? 1) - 1);
        items.push(this.#quantified(items.pop() as Node, local));
        repeatable = false;
        continue;
      }
      const comment = this.rest(3) === "(?#";
      const verb = /^\((?:\*|\?C)/.test(this.rest(3));
      const atom = this.#atom(local);
      if (atom !== undefined) items.push(atom);
      if (!comment) repeatable = atom !== undefined && !verb && !PLACES.has(atom.t);
    }
    this.sequences.pop();
    return items.length === 1 ? (items[0] as Node) : { t: "seq", items };
  }

  #skipSpace(): void {
    for (;;) {
      const c = this.peek();
      if (c !== "" && /[\t\n\v\f\r ]/.test(c)) this.at++;
      else if (c === "#") while (this.at < this.src.length && this.src[this.at++] !== 10);
      else return;
    }
  }

  #counted(): { min: number; max: number; length: number } | undefined {
    const found = /^\{(\d+)(,(\d*))?\}/.exec(this.rest(16));
    if (found === null) return undefined;
    const min = Number(found[1]);
    const max = found[2] === undefined ? min : found[3] === "" ? Infinity : Number(found[3]);
    const close = this.at + found[0].length - 1;
    if (min > 65535 || (max !== Infinity && max > 65535)) throw this.error("number too big in {} quantifier", close);
    if (max < min) throw this.error("numbers out of order in {} quantifier", close);
    return { min, max, length: found[0].length };
  }

  #quantified(atom: Node, local: Local): Node {
    let node = atom;
    if (local.extended) this.#skipSpace();
    const c = this.peek();
    let min = 0;
    let max = Infinity;
    if (c === "*") this.at++;
    else if (c === "+") {
      min = 1;
      this.at++;
    } else if (c === "?") {
      max = 1;
      this.at++;
    } else {
      const counted = c === "{" ? this.#counted() : undefined;
      if (counted === undefined) return node;
      ({ min, max } = counted);
      this.at += counted.length;
    }
    let how: Greed = local.ungreedy ? "lazy" : "greedy";
    if (this.eat("?")) how = local.ungreedy ? "greedy" : "lazy";
    else if (this.eat("+")) how = "possessive";
    node = { t: "rep", node, min, max, how };
    return node;
  }

  #atom(local: Local): Node | undefined {
    const c = this.src[this.at++] as number;
    switch (String.fromCodePoint(c)) {
      case "(":
        return group(this, local);
      case "[":
        return set(this, local);
      case "\\":
        return escape(this, local);
      case ".":
        return local.dotall
          ? { t: "set", items: [[0, this.flags.unicode ? 0x10ffff : 255]], negative: false }
          : {
              t: "set",
              items: this.flags.anyNewline
                ? [
                    [10, 10],
                    [13, 13],
                  ]
                : [[10, 10]],
              negative: true,
            };
      case "^":
        return { t: "at", source: lineStart(local.multiline, this.flags.notBol === true) };
      case "$":
        if (this.flags.notEol === true) return { t: "at", source: local.multiline ? "(?=\\n)" : NEVER };
        if (local.multiline) return { t: "at", source: `(?:(?=\\n)|${END})` };
        return { t: "at", source: this.flags.dollarEndOnly ? END : `(?=\\n?${END})` };
      default:
        return this.char(c, local);
    }
  }
}
