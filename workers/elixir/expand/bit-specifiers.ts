// What stands behind `::` in a bitstring: `size(8)-unit(2)-signed-little-integer`, a number, a product, macros of those.
// In: the quoted specifiers. Out: what they say, each once. Specification: Kernel.SpecialForms.<<>>/1.

import { Atom, atom } from "../../terms/atom.ts";
import { entryOf } from "../../terms/table.ts";
import type { Term } from "../../terms/term.ts";
import { argsOf, isCall, isForm, isNode, isVar } from "../ast.ts";
import type { Ctx } from "./context.ts";
import { callMacro, findImport } from "./dispatch.ts";
import { constantOf } from "./quote.ts";
import type { Walker } from "./walker.ts";

/** What the specifiers of a segment say; what they do not say is absent. */
export type Specifiers = {
  type?: string;
  size?: Term;
  unit?: number;
  signed?: boolean;
  endian?: "big" | "little";
};

const TYPES: Readonly<Record<string, string>> = {
  integer: "integer",
  float: "float",
  binary: "binary",
  bytes: "binary",
  bits: "bitstring",
  bitstring: "bitstring",
  utf8: "utf8",
  utf16: "utf16",
  utf32: "utf32",
};

const MINUS = atom("-");
const TIMES = atom("*");

const EXTRA_PARENTHESES = (name: string): string =>
  `extra parentheses on a bitstring specifier "${name}()" have been deprecated. Please remove the parentheses: "${name}".\nYou may run "mix format --migrate" to fix this warning automatically.`;
const NO_PARENTHESES = (name: string): string =>
  `bitstring specifier "${name}" does not exist and is being expanded to "${name}()", please use parentheses to remove the ambiguity.\nYou may run "mix format --migrate" to fix this warning automatically.`;

type Reading = {
  readonly w: Walker;
  readonly ctx: Ctx;
  readonly meta: Term;
  readonly match: boolean;
  readonly said: Specifiers;
};

/** Reads the specifiers of one segment; conflicts and unknown ones are reported at `meta`. */
export function readSpecifiers(w: Walker, ctx: Ctx, t: Term, meta: Term, match: boolean): Specifiers {
  const reading: Reading = { w, ctx, meta, match, said: {} };
  read(reading, t);
  return reading.said;
}

function say<K extends keyof Specifiers>(r: Reading, key: K, value: NonNullable<Specifiers[K]>): void {
  const before = r.said[key];
  if (before !== undefined && before !== value) {
    const kind = { type: "type", size: "size", unit: "unit", signed: "sign", endian: "endianness" }[key];
    const word = (x: unknown): string => (typeof x === "boolean" ? (x ? "signed" : "unsigned") : String(x));
    report(r, `conflicting ${kind} specification for bit field: "${word(value)}" and "${word(before)}"`);
  }
  r.said[key] = value;
}

function report({ ctx, meta }: Reading, message: string): void {
  ctx.services.problem("error", message, ctx.env, meta);
}

function read(r: Reading, t: Term): void {
  if (typeof t === "number") say(r, "size", t);
  else if (isForm(t, MINUS) && argsOf(t).length === 1) say(r, "size", sizeOf(r, t));
  else if (isForm(t, MINUS)) for (const part of argsOf(t)) read(r, part);
  else if (isForm(t, TIMES)) {
    const [size, unit] = argsOf(t) as [Term, Term];
    if (!(isVar(size) && size[0].name === "_")) say(r, "size", sizeOf(r, size));
    readUnit(r, unit);
  } else if (isNode(t) && t[0] instanceof Atom) readWord(r, t, t[0].name);
  else report(r, `unknown bitstring specifier: ${r.ctx.shown(t)}`);
}

function readUnit(r: Reading, unit: Term): void {
  if (typeof unit === "number") say(r, "unit", unit);
  else report(r, `unit in bitstring expects an integer as argument, got: ${r.ctx.shown(unit)}`);
}

function readWord(r: Reading, t: [Term, Term, Term], name: string): void {
  const args = isCall(t) ? argsOf(t) : [];
  if (args.length === 1 && name === "size") say(r, "size", sizeOf(r, args[0] as Term));
  else if (args.length === 1 && name === "unit") readUnit(r, args[0] as Term);
  else if (args.length === 0 && readFlag(r, name)) {
    if (isCall(t)) warn(r, EXTRA_PARENTHESES(name));
  } else if (name === "@") read(r, constantOf(r.w.expr(t, r.ctx)) ?? t[0]);
  else {
    if (!isCall(t)) warn(r, NO_PARENTHESES(name));
    const macro = macroOf(r.ctx, t[1], name, args.length);
    if (macro !== undefined) read(r, callMacro(r.ctx, macro, name, t[1], args));
    else report(r, `unknown bitstring specifier: ${r.ctx.shown(t)}`);
  }
}

function readFlag(r: Reading, name: string): boolean {
  const type = entryOf(TYPES, name);
  if (type !== undefined) say(r, "type", type);
  else if (name === "signed" || name === "unsigned") say(r, "signed", name === "signed");
  else if (name === "big" || name === "little") say(r, "endian", name);
  else if (name === "native") say(r, "endian", "little");
  else return false;
  return true;
}

function warn({ ctx, meta }: Reading, message: string): void {
  ctx.services.problem("warning", message, ctx.env, meta);
}

/** The module of a macro without a module's name: an imported one, or one of the module being compiled. */
function macroOf(ctx: Ctx, meta: Term, name: string, arity: number): string | undefined {
  const found = findImport(ctx, meta, name, arity);
  if (found !== undefined) return found.kind === "macro" ? found.module : undefined;
  const own = ctx.env.module?.name;
  return own !== undefined && ctx.services.draft(own)?.macro(name, arity) !== undefined ? own : undefined;
}

/** A size in a pattern sees the variables bound further left in the same pattern. */
function sizeOf(r: Reading, t: Term): Term {
  const { w, ctx, match } = r;
  if (!match) return w.expr(t, ctx);
  const { vars, pattern, env } = ctx;
  const seen = new Map(vars);
  for (const [key, version] of pattern ?? []) seen.set(key, version);
  ctx.vars = seen;
  ctx.pinned = vars;
  ctx.pattern = null;
  ctx.env = { ...env, context: "guard" };
  try {
    return w.expr(t, ctx);
  } finally {
    ctx.vars = vars;
    ctx.pinned = null;
    ctx.pattern = pattern;
    ctx.env = env;
  }
}
