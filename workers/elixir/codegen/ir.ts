// The code of one function between expanded Elixir and JavaScript: structured statements over variables v0, v1, …
// Expressions are JavaScript text without calls that may suspend; only `call` and `tail` statements may.

export type Stmt =
  /** `line` where the expression may raise */
  | { k: "set"; v: string; e: string; line?: number }
  | { k: "eff"; e: string; line: number }
  /** may suspend; `pc` is its resume point, `live` what is needed after it */
  | { k: "call"; v: string | null; e: string; line: number; pc: number; live: string[]; handles: boolean }
  | { k: "tail"; e: string; line: number }
  | { k: "self"; args: string[] }
  | { k: "ret"; e: string }
  | { k: "throw"; e: string; line: number }
  | { k: "if"; c: string; a: Stmt[]; b: Stmt[] }
  | { k: "block"; l: number; body: Stmt[] }
  | { k: "brk"; l: number }
  | { k: "loop"; l: number; body: Stmt[] }
  | { k: "cont"; l: number }
  | { k: "try"; body: Stmt[]; v: string; handler: Stmt[] };

/** One function: parameters are v0…; `name/arity` as stack traces show it. */
export type Fn = {
  readonly id: number;
  readonly name: string;
  readonly arity: number;
  readonly params: readonly string[];
  readonly line: number;
  body: Stmt[];
  vars: number;
};

const VAR = /\bv\d+\b/g;

/** The variables that an expression mentions. */
export function usesOf(e: string): string[] {
  return e.match(VAR) ?? [];
}

/** The statement may suspend somewhere inside. */
export function suspends(s: Stmt): boolean {
  switch (s.k) {
    case "call":
      return true;
    case "if":
      return s.a.some(suspends) || s.b.some(suspends);
    case "block":
    case "loop":
      return s.body.some(suspends);
    case "try":
      return s.body.some(suspends) || s.handler.some(suspends);
    default:
      return false;
  }
}

type Live = Set<string>;
type Labels = Map<number, { brk: Live; cont: Live }>;

/** Numbers the suspension points and finds what is live after each. */
export function analyse(fn: Fn): { calls: number; hasSelf: boolean; hasTry: boolean } {
  const info = { calls: 0, hasSelf: false, hasTry: false };
  number(fn.body, false, info);
  if (info.calls > 0) liveIn(fn.body, new Set(), new Map(), new Set(), new Set(fn.params));
  return info;
}

function number(stmts: Stmt[], inTry: boolean, info: { calls: number; hasSelf: boolean; hasTry: boolean }): void {
  for (const s of stmts) {
    if (s.k === "call") {
      s.pc = ++info.calls;
      s.handles = inTry;
    } else if (s.k === "self") info.hasSelf = true;
    else if (s.k === "if") {
      number(s.a, inTry, info);
      number(s.b, inTry, info);
    } else if (s.k === "block" || s.k === "loop") number(s.body, inTry, info);
    else if (s.k === "try") {
      info.hasTry = true;
      number(s.body, true, info);
      number(s.handler, inTry, info);
    }
  }
}

function add(live: Live, e: string): void {
  for (const v of usesOf(e)) live.add(v);
}

/** What is live before the statements, given what is live after them. */
function liveIn(stmts: readonly Stmt[], after: Live, labels: Labels, handler: Live, params: Live): Live {
  let live = new Set(after);
  for (let i = stmts.length - 1; i >= 0; i--) {
    const s = stmts[i] as Stmt;
    switch (s.k) {
      case "set":
        live.delete(s.v);
        add(live, s.e);
        break;
      case "eff":
        add(live, s.e);
        break;
      case "call":
        if (s.v !== null) live.delete(s.v);
        for (const v of handler) live.add(v);
        s.live = [...live];
        add(live, s.e);
        break;
      case "tail":
      case "ret":
      case "throw":
        live = new Set(handler);
        add(live, s.e);
        break;
      case "self":
        live = new Set(handler);
        for (const a of s.args) add(live, a);
        break;
      case "if": {
        const a = liveIn(s.a, live, labels, handler, params);
        const b = liveIn(s.b, live, labels, handler, params);
        live = a;
        for (const v of b) live.add(v);
        add(live, s.c);
        break;
      }
      case "block": {
        labels.set(s.l, { brk: new Set(live), cont: new Set() });
        live = liveIn(s.body, live, labels, handler, params);
        break;
      }
      case "loop": {
        const brk = new Set(live);
        // loops in loops are looked at again and again: what was known of this one still holds
        let cont: Live = labels.get(s.l)?.cont ?? new Set();
        for (;;) {
          labels.set(s.l, { brk, cont });
          const again = liveIn(s.body, cont, labels, handler, params);
          if (again.size === cont.size) break;
          cont = again;
        }
        live = cont;
        break;
      }
      case "brk":
        live = new Set(labels.get(s.l)?.brk);
        for (const v of handler) live.add(v);
        break;
      case "cont":
        live = new Set(labels.get(s.l)?.cont);
        for (const v of handler) live.add(v);
        break;
      case "try": {
        const h = liveIn(s.handler, live, labels, handler, params);
        h.delete(s.v);
        live = liveIn(s.body, live, labels, h, params);
        for (const v of h) live.add(v);
        break;
      }
    }
  }
  return live;
}
