// Bitstring segments: `value::spec` → {value, {type, size expression or nil, unit, signed, endian}}.
// Specification: Kernel.SpecialForms.<<>>/1.

import { Atom, atom, NIL } from "../../terms/atom.ts";
import { Bin, list, type Term } from "../../terms/term.ts";
import { A, argsOf, call, isCall, isForm, isNode, isVar } from "../ast.ts";
import type { Ctx } from "./context.ts";
import { callMacro, findImport } from "./dispatch.ts";
import type { Walker } from "./walker.ts";

const TYPES: Record<string, string> = {
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

type Spec = { type?: string; size?: Term; unit?: number; signed?: boolean; endian?: string };

/** Expands `<<…>>`; `match` says that it is a pattern. Segments come out as `{:"::", meta, [value, spec]}`. */
export function expandBits(w: Walker, ctx: Ctx, t: [Term, Term, Term], match: boolean): Term {
  const segments: Term[] = [];
  const items = argsOf(t);
  items.forEach((item, index) => {
    let value = item;
    const spec: Spec = {};
    if (isForm(item, A.colons)) {
      const [v, s] = argsOf(item) as [Term, Term];
      value = v;
      readSpec(w, ctx, s, spec, t[1], match);
    }
    const expanded = match ? w.pattern(value, ctx) : w.expr(value, ctx);
    const type = spec.type ?? defaultType(expanded);
    if (
      match &&
      index < items.length - 1 &&
      (type === "binary" || type === "bitstring") &&
      spec.size === undefined &&
      !(expanded instanceof Bin)
    ) {
      throw ctx.fail(
        'a binary field without size is only allowed at the end of a binary pattern, at the right side of binary concatenation and never allowed in binary generators. The following examples are invalid:\n\n    rest <> "foo"\n    <<rest::binary, "foo">>\n\nThey are invalid because there is a bits/bitstring component not at the end. However, the "reverse" would work:\n\n    "foo" <> rest\n    <<"foo", rest::binary>>\n',
        t[1],
      );
    }
    if (isForm(expanded, A.bits) && !isForm(item, A.colons)) {
      segments.push(...argsOf(expanded));
      return;
    }
    segments.push(call(A.colons, t[1], expanded, specTerm(type, spec)));
  });
  return [A.bits, t[1], list(segments)];
}

function specTerm(type: string, spec: Spec): Term {
  const unit = spec.unit ?? (type === "binary" ? 8 : 1);
  return [atom(type), spec.size ?? NIL, unit, spec.signed ?? false, atom(spec.endian ?? "big")];
}

function defaultType(value: Term): string {
  if (value instanceof Bin || isForm(value, A.bits)) return value instanceof Bin ? "binary" : "bitstring";
  return typeof value === "object" && value.constructor.name === "Float" ? "float" : "integer";
}

function readSpec(w: Walker, ctx: Ctx, t: Term, spec: Spec, meta: Term, match: boolean): void {
  if (typeof t === "number") {
    spec.size = t;
    return;
  }
  if (isForm(t, atom("-"))) {
    for (const part of argsOf(t)) readSpec(w, ctx, part, spec, meta, match);
    return;
  }
  if (isForm(t, atom("*"))) {
    const [size, unit] = argsOf(t) as [Term, Term];
    spec.unit = unit as number;
    spec.size = sizeExpr(w, ctx, size, match);
    return;
  }
  if (isForm(t, A.pin)) {
    spec.size = sizeExpr(w, ctx, argsOf(t)[0] as Term, match);
    return;
  }
  if (isNode(t) && t[0] instanceof Atom) {
    const name = t[0].name;
    const args = isCall(t) ? argsOf(t) : [];
    if (args.length === 0 && TYPES[name] !== undefined) spec.type = TYPES[name] as string;
    else if (args.length === 0 && (name === "signed" || name === "unsigned")) spec.signed = name === "signed";
    else if (args.length === 0 && (name === "big" || name === "little" || name === "native"))
      spec.endian = name === "native" ? "little" : name;
    else if (name === "size" && args.length === 1) spec.size = sizeExpr(w, ctx, args[0] as Term, match);
    else if (name === "unit" && args.length === 1) spec.unit = args[0] as number;
    else if (isVar(t) || (isCall(t) && args.length === 0)) {
      const macro = findImport(ctx, t[1], name, 0);
      if (macro?.kind === "macro") readSpec(w, ctx, callMacro(ctx, macro.module, name, t[1], []), spec, meta, match);
      else if (ctx.env.module !== null && ctx.services.draft(ctx.env.module.name)?.macro(name, 0) !== undefined) {
        readSpec(w, ctx, callMacro(ctx, ctx.env.module.name, name, t[1], []), spec, meta, match);
      } else if (isVar(t)) spec.size = sizeExpr(w, ctx, t, match);
      else throw ctx.fail(`unknown bitstring specifier: ${name}()`, meta);
    } else {
      const macro = findImport(ctx, t[1], name, args.length);
      if (macro?.kind !== "macro") throw ctx.fail(`unknown bitstring specifier: ${name}`, meta);
      readSpec(w, ctx, callMacro(ctx, macro.module, name, t[1], args), spec, meta, match);
    }
    return;
  }
  if (isForm(t, A.block) && argsOf(t).length === 1) {
    readSpec(w, ctx, argsOf(t)[0] as Term, spec, meta, match);
    return;
  }
  spec.size = sizeExpr(w, ctx, t, match);
}

/** A size in a pattern sees the variables bound further left in the same pattern. */
function sizeExpr(w: Walker, ctx: Ctx, t: Term, match: boolean): Term {
  if (!match) return w.expr(t, ctx);
  // a pin says what is so anyway
  if (isForm(t, atom("^"))) return sizeExpr(w, ctx, argsOf(t)[0] as Term, match);
  const { vars, pattern, env } = ctx;
  const seen = new Map(vars);
  for (const [key, version] of pattern ?? []) seen.set(key, version);
  ctx.vars = seen;
  ctx.pattern = null;
  ctx.env = { ...env, context: "guard" };
  try {
    return w.expr(t, ctx);
  } finally {
    ctx.vars = vars;
    ctx.pattern = pattern;
    ctx.env = env;
  }
}
