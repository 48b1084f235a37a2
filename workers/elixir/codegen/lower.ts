// Expanded Elixir → statements of ir.ts. Evaluation is left to right; everything that may suspend becomes a statement
// of its own, so that what is left are pure JavaScript expressions.

import { Atom, atom, atomName, isAtom, NIL } from "../../terms/atom.ts";
import { Bin, Cons, EMPTY, list, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, columnOf, isCall, isForm, isNode, isVar, keyGet, lineOf } from "../ast.ts";
import { type Builder, type Dest, DROP, type Lower, RET } from "./builder.ts";
import { clauseParts, lowerCase, lowerCond, lowerReceive, lowerTry, lowerWith, runClauses } from "./clauses.ts";
import { lowerFor } from "./comprehension.ts";
import type { Stmt } from "./ir.ts";
import { lowerCapture, lowerFn } from "./lambda.ts";
import { boundVar, match } from "./match.ts";
import { isSimple, operation } from "./operators.ts";

const CONST = atom("__const__");
const ERLANG = "erlang";
/** functions of :erlang that raise, and the kind of what they do */
const KINDS = new Map([
  ["error", "$.KIND_ERROR"],
  ["exit", "$.KIND_EXIT"],
  ["throw", "$.KIND_THROW"],
]);

export const lower: Lower = {
  value,
  subject,
  into,
  guard,
  match: (b, pattern, v, fail, bound) => match(lower, b, pattern, v, fail, bound),
};

/** The value as something that may be written more than once. */
function value(b: Builder, t: Term): string {
  const e = pure(b, t);
  if (e !== undefined) return e;
  const v = b.fresh();
  into(b, t, { k: "var", v });
  noteFloat(b, t, v);
  return v;
}

/** A value that a pattern takes apart: a variable even when it is a literal. */
export function subject(b: Builder, t: Term): string {
  const v = value(b, t);
  return /^[vk]\d+$/.test(v) ? v : b.hold(v);
}

/** What an arithmetic operation has just put into `v` may be known to be a float. */
function noteFloat(b: Builder, t: Term, v: string): void {
  if (b.floatIn === v && isCall(t) && isForm(t[0], A.dot)) b.floats.add(v);
  b.floatIn = null;
}

/** Terms and variables that need no statement, as a simple expression. */
function pure(b: Builder, t: Term): string | undefined {
  if (!Array.isArray(t) && !(t instanceof Cons)) return b.module.constants.term(t);
  if (Array.isArray(t) && t.length === 3) {
    if (isForm(t, CONST)) return b.module.constants.term(argsOf(t)[0] as Term);
    if (isVar(t) && keyGet(t[1], A.version) !== undefined) return boundVar(b, t);
  }
  const constant = constantTerm(t);
  return constant === undefined ? undefined : b.module.constants.term(constant);
}

/** The term of an expression that is made of constants only. */
export function constantTerm(t: Term): Term | undefined {
  if (!Array.isArray(t)) {
    if (!(t instanceof Cons)) return t;
    const items: Term[] = [];
    let at: Term = t;
    while (at instanceof Cons) {
      if (isForm(at.h, A.cons)) return undefined;
      const item = constantTerm(at.h);
      if (item === undefined) return undefined;
      items.push(item);
      at = at.t;
    }
    return at === EMPTY ? list(items) : undefined;
  }
  if (t.length === 2) {
    const a = constantTerm(t[0] as Term);
    const c = a === undefined ? undefined : constantTerm(t[1] as Term);
    return c === undefined ? undefined : [a as Term, c];
  }
  if (isForm(t, CONST)) return argsOf(t)[0];
  if (isForm(t, A.tuple)) {
    const items = argsOf(t).map(constantTerm);
    return items.every((i) => i !== undefined) ? (items as Term[]) : undefined;
  }
  return undefined;
}

/** Values of several expressions, left to right; an earlier one is held when a later one may change what it reads. */
export function values(b: Builder, items: readonly Term[]): string[] {
  return items.map((item) => value(b, item));
}

function into(b: Builder, t: Term, dest: Dest): void {
  const e = pure(b, t);
  if (e !== undefined) {
    b.give(dest, e);
    return;
  }
  if (t instanceof Cons) {
    if (dest.k === "ret" && b.acc !== null && b.tail && consLoop(b, t, b.acc)) return;
    b.give(dest, listExpr(b, t));
    return;
  }
  if (!Array.isArray(t)) throw new Error("expression not understood");
  if (t.length === 2) {
    const items = values(b, t as Term[]);
    b.give(dest, `[${items.join(",")}]`);
    return;
  }
  if (!isNode(t)) throw new Error("expression not understood");
  const outerLine = b.line;
  const line = lineOf(t[1]);
  if (line > 0) b.line = line;
  node(b, t, dest);
  b.line = outerLine;
}

/** `[h | self(t)]` in tail position: the next round of the loop, with a cell for `h` behind what came before. */
function consLoop(b: Builder, t: Cons, acc: { head: string; last: string }): boolean {
  const items = listToArray(t);
  const last = items?.[items.length - 1];
  if (items === undefined || last === undefined || !isForm(last, A.cons)) return false;
  const [head, rest] = argsOf(last) as [Term, Term];
  if (!isCall(rest) || !(rest[0] instanceof Atom)) return false;
  const args = argsOf(rest);
  if (b.module.localId(rest[0].name, args.length) !== b.loopOf || rest[0].name !== b.name) return false;
  const kept = [...items.slice(0, -1), head].map((item) => value(b, item));
  const next = values(b, args);
  const cells: string[] = [];
  for (const item of kept) {
    const cell = b.fresh();
    b.put({ k: "set", v: cell, e: `new Cons(${item},EMPTY)` });
    cells.push(cell);
  }
  // no call between here and the next round: the hole is filled once
  cells.forEach((cell, i) => {
    b.put({ k: "eff", e: `${i === 0 ? acc.last : cells[i - 1]}.t=${cell}`, line: b.line });
  });
  b.put({ k: "self", args: [...next, acc.head, cells[cells.length - 1] as string] });
  return true;
}

/** What is longer is made as its elements are: every call in one would save the values of all before it. */
const LONG = 32;

/** An array of the values of expressions. */
function gathered(b: Builder, items: readonly Term[]): string {
  if (items.length <= LONG) return `[${values(b, items).join(",")}]`;
  const made = b.hold("[]");
  for (const item of items) b.eff(`${made}.push(${value(b, item)})`);
  return made;
}

function longList(b: Builder, t: Cons): string {
  const made = b.hold("EMPTY");
  const add = (item: Term): void => b.set(made, `new Cons(${value(b, item)},${made})`);
  let at: Term = t;
  while (at instanceof Cons) {
    if (isForm(at.h, A.cons)) {
      const [head, rest] = argsOf(at.h) as [Term, Term];
      add(head);
      return `$.reverse(${made},${value(b, rest)})`;
    }
    add(at.h);
    at = at.t;
  }
  return `$.reverse(${made},EMPTY)`;
}

function listExpr(b: Builder, t: Cons): string {
  if ((listToArray(t)?.length ?? 0) > LONG) return longList(b, t);
  const items: string[] = [];
  let at: Term = t;
  let tail = "EMPTY";
  while (at instanceof Cons) {
    if (isForm(at.h, A.cons)) {
      const [head, rest] = argsOf(at.h) as [Term, Term];
      items.push(value(b, head));
      tail = value(b, rest);
      break;
    }
    items.push(value(b, at.h));
    at = at.t;
  }
  if (items.length > 6) return `$.list([${items.join(",")}],${tail})`;
  return items.reduceRight((rest, item) => `new Cons(${item},${rest})`, tail);
}

function node(b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const form = t[0];
  if (form instanceof Atom) {
    if (isVar(t)) {
      if (form.name === "__STACKTRACE__") {
        b.give(dest, b.raised === null ? "EMPTY" : `$.stacktrace(${b.raised})`);
        return;
      }
      if (form.name === "__CALLER__") {
        b.give(dest, b.params[0] as string);
        return;
      }
      throw new Error(`variable ${form.name} was not expanded`);
    }
    const special = SPECIAL.get(form.name);
    if (special !== undefined) special(b, t, dest);
    else localCall(b, form, t[1], argsOf(t), dest);
    return;
  }
  if (isForm(form, A.dot)) {
    dotCall(b, t, form, dest);
    return;
  }
  throw new Error("call not understood");
}

// ---- calls ----------------------------------------------------------------------------------------------------------

/** A call that may suspend, into its destination. */
export function giveCall(b: Builder, e: string, dest: Dest): void {
  if (dest.k === "ret" && b.tail && b.acc === null) b.put({ k: "tail", e, line: b.line });
  else if (dest.k === "drop") b.call(null, e);
  else {
    const v = dest.k === "var" ? dest.v : b.fresh();
    b.call(v, e);
    if (dest.k === "ret") b.give(dest, v);
  }
}

function localCall(b: Builder, name: Atom, meta: Term, args: readonly Term[], dest: Dest): void {
  const items = values(b, args);
  const id = b.module.localId(name.name, args.length);
  if (id === undefined) {
    b.module.undefinedLocal(name.name, args.length, b.line, columnOf(meta), `${b.name}/${b.arity}`);
    b.give(dest, "NIL");
    return;
  }
  if ((id === b.id || id === b.loopOf) && dest.k === "ret" && b.tail) {
    b.put({ k: "self", args: b.acc === null ? items : [...items, b.acc.head, b.acc.last] });
    return;
  }
  giveCall(b, `f${id}(${items.join(",")})`, dest);
}

function dotCall(b: Builder, t: [Term, Term, Term], dot: [Term, Term, Term], dest: Dest): void {
  const dotArgs = argsOf(dot);
  const args = argsOf(t);
  const k = b.module.constants;
  if (dotArgs.length === 1) {
    const given = value(b, dotArgs[0] as Term);
    const fun = /^-?\d/.test(given) ? `(${given})` : given;
    const items = values(b, args);
    giveCall(
      b,
      `(${fun} instanceof Fun&&${fun}.arity===${items.length}?${fun}.f:$.code(${fun},[${items.join(",")}]))(${items.join(",")})`,
      dest,
    );
    return;
  }
  const [receiver, nameTerm] = dotArgs as [Term, Term];
  const name = atomName(nameTerm as Atom);
  const field = args.length === 0 && keyGet(t[1], atom("no_parens")) === true;
  if (isAtom(receiver) && !(field && (receiver === NIL || typeof receiver === "boolean"))) {
    remoteCall(b, atomName(receiver), name, args, dest);
    return;
  }
  const target = value(b, receiver);
  const items = values(b, args);
  if (field) {
    // value.name: a map's field, or a call when the value is a module
    const v = b.fresh();
    b.call(
      v,
      `(${target} instanceof TMap&&(${v}=${target}.get(${k.atom(name)}))!==undefined?${v}:$.field(${target},${k.atom(name)}))`,
    );
    b.give(dest, v);
    return;
  }
  const list = items.join(",");
  const site = k.own("{m:null,c:null}");
  giveCall(
    b,
    `(${site}.m===${target}?${site}.c:$.site(${site},${target},${k.atom(name)},${items.length},[${list}])).f(${list})`,
    dest,
  );
}

function remoteCall(b: Builder, module: string, name: string, args: readonly Term[], dest: Dest): void {
  if (module === ERLANG) {
    if (erlangForm(b, name, args, dest)) return;
    const items = values(b, args);
    const op = operation(name, items, b.floatTest);
    if (op !== undefined) {
      if (op.raises || dest.k !== "drop") {
        const v = dest.k === "var" ? dest.v : b.fresh();
        b.floatIn = op.float === true ? v : null;
        b.put({ k: "set", v, e: op.e });
        markLine(b);
        if (dest.k === "ret") b.give(dest, v);
      }
      return;
    }
    callCell(b, module, name, items, dest);
    return;
  }
  callCell(b, module, name, values(b, args), dest);
}

function callCell(b: Builder, module: string, name: string, items: readonly string[], dest: Dest): void {
  const cell = b.module.constants.named(`$.cell(${JSON.stringify(module)},${JSON.stringify(name)},${items.length})`);
  const e = `${cell}.f(${items.join(",")})`;
  if (b.module.isNative(module, name, items.length)) {
    const v = dest.k === "var" ? dest.v : b.fresh();
    b.put({ k: "set", v, e });
    markLine(b);
    if (dest.k === "ret") b.give(dest, v);
    return;
  }
  giveCall(b, e, dest);
}

/** A statement that may raise tells its line. */
function markLine(b: Builder): void {
  const last = b.out[b.out.length - 1] as Stmt;
  if (last.k === "set") b.out[b.out.length - 1] = { ...last, line: b.line };
}

/** Forms of `:erlang` that evaluate their arguments in their own way. */
function erlangForm(b: Builder, name: string, args: readonly Term[], dest: Dest): boolean {
  if ((name === "andalso" || name === "orelse") && args.length === 2) {
    const left = value(b, args[0] as Term);
    const v = dest.k === "var" ? dest.v : b.fresh();
    const right = b.collect(() => into(b, args[1] as Term, { k: "var", v }));
    const short: Stmt[] = [{ k: "set", v, e: left }];
    b.put({
      k: "if",
      c: `$.bool(${left})===true`,
      a: name === "andalso" ? right : short,
      b: name === "andalso" ? short : right,
    });
    if (dest.k !== "var") b.give(dest, v);
    return true;
  }
  if (b.handler !== null && args.length === 1 && KINDS.has(name)) {
    const reason = value(b, args[0] as Term);
    b.put({ k: "set", v: b.handler.v, e: `$.raised(${KINDS.get(name)},${reason})`, line: b.line });
    b.put({ k: "brk", l: b.handler.label });
    return true;
  }
  if (name === "apply" && args.length === 2) {
    const [fun, list] = values(b, args) as [string, string];
    giveCall(b, `$.apply(${fun},${list})`, dest);
    return true;
  }
  if (name === "apply" && args.length === 3) {
    const items = values(b, args);
    giveCall(b, `$.applyMfa(${items.join(",")})`, dest);
    return true;
  }
  return false;
}

// ---- guards ---------------------------------------------------------------------------------------------------------

function guard(b: Builder, t: Term): string {
  if (isForm(t, A.when)) {
    const [left, right] = argsOf(t) as [Term, Term];
    const v = b.fresh();
    b.set(v, guard(b, left));
    const other = b.collect(() => b.set(v, guard(b, right)));
    b.put({ k: "if", c: `${v}!==true`, a: other, b: [] });
    return `${v}===true`;
  }
  const raising = { found: false };
  const e = guardExpr(b, t, raising);
  if (!raising.found) return e.bool ? e.e : `${e.e}===true`;
  const v = b.fresh();
  b.put({ k: "try", body: [{ k: "set", v, e: e.e }], v: b.fresh(), handler: [{ k: "set", v, e: "false" }] });
  return `${v}===true`;
}

type GuardExpr = { e: string; bool: boolean };

/** A guard as one expression. Guards only call functions of `:erlang` that are written in place, or natives. */
function guardExpr(b: Builder, t: Term, raising: { found: boolean }): GuardExpr {
  const known = pure(b, t);
  if (known !== undefined) return { e: known, bool: known === "true" || known === "false" };
  if (t instanceof Cons) {
    const items: string[] = [];
    let tail = "EMPTY";
    for (let at: Term = t; at instanceof Cons; at = at.t) {
      if (isForm(at.h, A.cons)) {
        const [head, rest] = argsOf(at.h) as [Term, Term];
        items.push(guardExpr(b, head, raising).e);
        tail = guardExpr(b, rest, raising).e;
        break;
      }
      items.push(guardExpr(b, at.h, raising).e);
    }
    return { e: `$.list([${items.join(",")}],${tail})`, bool: false };
  }
  if (!Array.isArray(t)) throw new Error("guard not understood");
  if (t.length === 2) return { e: `[${t.map((x) => guardExpr(b, x, raising).e).join(",")}]`, bool: false };
  if (isForm(t, A.tuple))
    return {
      e: `[${argsOf(t)
        .map((x) => guardExpr(b, x, raising).e)
        .join(",")}]`,
      bool: false,
    };
  if (isForm(t, A.block) && argsOf(t).length === 1) return guardExpr(b, argsOf(t)[0] as Term, raising);
  if (isForm(t, A.map) || isForm(t, A.bits)) {
    return { e: value(b, t), bool: false };
  }
  if (isCall(t) && isForm(t[0], A.dot)) {
    const [receiver, nameTerm] = argsOf(t[0]) as [Term, Term];
    const name = atomName(nameTerm as Atom);
    const args = argsOf(t);
    if (receiver === A.erlang) {
      if (name === "andalso" || name === "orelse") {
        const [x, y] = args.map((a) => guardExpr(b, a, raising)) as [GuardExpr, GuardExpr];
        const left = x.bool ? x.e : `$.bool(${x.e})`;
        if (!x.bool) raising.found = true;
        return { e: `(${left}${name === "andalso" ? "&&" : "||"}${y.e})`, bool: x.bool && y.bool };
      }
      const items = args.map((a) => guardExpr(b, a, raising).e);
      // an operand that is written more than once is held by a variable
      const held = items.map((e) => (isSimple(e) ? e : b.fresh()));
      const op = operation(name, held, b.floatTest);
      if (op !== undefined) {
        if (op.raises) raising.found = true;
        const sets = held.flatMap((v, i) => (v === items[i] ? [] : [`${v}=${items[i]}`]));
        return { e: sets.length === 0 ? op.e : `(${sets.join(",")},${op.e})`, bool: op.bool };
      }
      raising.found = true;
      return {
        e: `${b.module.constants.named(`$.cell("erlang",${JSON.stringify(name)},${items.length})`)}.f(${items.join(",")})`,
        bool: false,
      };
    }
    if (args.length === 0) {
      raising.found = true;
      const target = guardExpr(b, receiver, raising).e;
      return { e: `$.mapGet(${target},${b.module.constants.atom(name)})`, bool: false };
    }
  }
  throw new Error("guard not understood");
}

// ---- forms ----------------------------------------------------------------------------------------------------------

function lowerBlock(b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const items = argsOf(t);
  items.forEach((item, i) => into(b, item, i === items.length - 1 ? dest : DROP));
}

function lowerMatch(b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const [left, right] = argsOf(t) as [Term, Term];
  // `x = expr`: straight into the variable
  if (isVar(left) && left[0] !== A.underscore) {
    const version = keyGet(left[1], A.version) as number;
    const v = b.fresh();
    into(b, right, { k: "var", v });
    noteFloat(b, right, v);
    b.vars.set(version, v);
    b.give(dest, v);
    return;
  }
  const v = subject(b, right);
  const fail = b.collect(() => b.raise(`$.clauseError(${b.module.constants.atom("badmatch")},${v})`));
  match(lower, b, left, v, fail, new Set());
  b.give(dest, v);
}

function lowerMap(b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const items = argsOf(t);
  const first = items[0];
  const k = b.module.constants;
  if (items.length === 1 && first !== undefined && isForm(first, A.cons)) {
    const [base, rest] = argsOf(first) as [Term, Term];
    const map = value(b, base);
    const pairs = gathered(b, (listToArray(rest) ?? []).flat() as Term[]);
    const v = b.fresh();
    b.put({ k: "set", v, e: `$.mapUpdate(${map},${pairs},${b.module.evaluated})`, line: b.line });
    b.give(dest, v);
    return;
  }
  const keys = items.map((p) => constantTerm((p as Term[])[0] as Term));
  const plain = keys.every((key) => key instanceof Atom || typeof key === "boolean");
  if (plain && new Set(keys).size === keys.length && keys.length <= 32) {
    const shape = k.named(`$.shape([${keys.map((key) => k.term(key as Term)).join(",")}])`);
    const vals = items.map((p) => value(b, (p as Term[])[1] as Term));
    b.give(dest, keys.length === 0 ? "$.EMPTY_MAP" : `$.mapLit(${shape},[${vals.join(",")}])`);
    return;
  }
  b.give(dest, `$.mapNew(${gathered(b, items.flat() as Term[])})`);
}

/** The segments' expressions when all are whole binaries of their own size. */
function wholeBinaries(segments: readonly Term[]): Term[] | undefined {
  const specs = segments.map((s) => argsOf(s as [Term, Term, Term]) as [Term, Term[]]);
  const whole = ([item, [type, size, unit]]: [Term, Term[]]): boolean => {
    const name = (type as Atom).name;
    if (name === "utf8") return constantTerm(item) instanceof Bin;
    return name === "binary" && size === NIL && unit === 8;
  };
  return specs.length > 1 && specs.every(whole) ? specs.map(([item]) => item) : undefined;
}

function lowerBits(b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const whole = wholeBinaries(argsOf(t));
  if (whole !== undefined) {
    const parts = gathered(b, whole);
    const v = b.fresh();
    b.put({ k: "set", v, e: `$.join(${parts})`, line: b.line });
    b.give(dest, v);
    return;
  }
  const parts: string[] = [];
  for (const segment of argsOf(t)) {
    const [item, spec] = argsOf(segment as [Term, Term, Term]) as [Term, Term];
    const [type, size, given, , endian] = spec as unknown as [Atom, Term, number, boolean, Atom];
    // in a function that came as bytes it may be anything
    const unit = Number(given);
    const v = value(b, item);
    const little = endian.name === "little";
    if (size !== NIL && typeof size !== "number" && ["integer", "float", "binary", "bitstring"].includes(type.name)) {
      const kind = type.name === "bitstring" ? "binary" : type.name;
      parts.push(`.sized("${kind}",${v},${value(b, size)},${unit},${little})`);
      continue;
    }
    const bits = size === NIL ? undefined : String((size as number) * unit);
    const literal = constantTerm(item);
    const text = typeof literal === "object" && literal.constructor.name === "Bin";
    switch (type.name) {
      case "integer":
        parts.push(text ? `.bytesAs(${v},${bits ?? "8"},${little})` : `.int(${v},${bits ?? "8"},${little})`);
        break;
      case "float":
        parts.push(`.float(${v},${bits ?? "64"},${little})`);
        break;
      case "utf8":
        parts.push(text ? `.bin(${v},undefined,8)` : `.utf8(${v})`);
        break;
      case "utf16":
      case "utf32":
        parts.push(text ? `.textAs(${v},"${type.name}",${little})` : `.${type.name}(${v},${little})`);
        break;
      default:
        parts.push(`.bin(${v},${bits},${unit})`);
    }
  }
  const v = b.fresh();
  const e = parts.length === 0 ? "$.EMPTY_BIN" : `new $.BitBuilder()${parts.join("")}.done()`;
  b.put({ k: "set", v, e, line: b.line });
  b.give(dest, v);
}

const SPECIAL = new Map<string, (b: Builder, t: [Term, Term, Term], dest: Dest) => void>([
  ["__block__", lowerBlock],
  ["=", lowerMatch],
  ["{}", (b, t, dest) => b.give(dest, gathered(b, argsOf(t)))],
  ["%{}", lowerMap],
  ["<<>>", lowerBits],
  ["case", (b, t, dest) => lowerCase(lower, b, t, dest)],
  ["cond", (b, t, dest) => lowerCond(lower, b, t, dest)],
  ["receive", (b, t, dest) => lowerReceive(lower, b, t, dest)],
  ["try", (b, t, dest) => lowerTry(lower, b, t, dest)],
  ["with", (b, t, dest) => lowerWith(lower, b, t, dest)],
  ["for", (b, t, dest) => lowerFor(lower, b, t, dest)],
  ["fn", (b, t, dest) => lowerFn(lower, b, t, dest)],
  ["&", (b, t, dest) => lowerCapture(b, t, dest)],
]);

/** A function's clauses: patterns against the parameters, then the body. */
export function lowerClauses(
  b: Builder,
  clauses: readonly Term[],
  params: readonly string[],
  otherwise: () => void,
): void {
  runClauses(lower, b, clauses.map(clauseParts), params, RET, otherwise);
}
