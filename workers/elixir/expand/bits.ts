// Bitstring segments: `value::spec` → {value, {type, size expression or nil, unit, signed, endian}}.
// Specification: Kernel.SpecialForms.<<>>/1; the errors as Elixir's compiler words them.

import { type Atom, atom, NIL } from "../../terms/atom.ts";
import { Big, Bin, EMPTY, Float, list, type Term } from "../../terms/term.ts";
import { A, argsOf, call, isForm, isNode, keyPut, remoteCall } from "../ast.ts";
import { readSpecifiers, type Specifiers } from "./bit-specifiers.ts";
import type { Ctx } from "./context.ts";
import { constantOf } from "./quote.ts";
import type { Walker } from "./walker.ts";

const UNSIZED =
  'a binary field without size is only allowed at the end of a binary pattern, at the right side of binary concatenation and never allowed in binary generators. The following examples are invalid:\n\n    rest <> "foo"\n    <<rest::binary, "foo">>\n\nThey are invalid because there is a bits/bitstring component not at the end. However, the "reverse" would work:\n\n    "foo" <> rest\n    <<"foo", rest::binary>>\n\n';

const UTF = new Set(["utf8", "utf16", "utf32"]);

/** What may stand behind `::` for a value that says its type itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  binary: ["binary", "bitstring", "utf8", "utf16", "utf32"],
  bitstring: ["binary", "bitstring"],
  integer: ["integer", "float", "utf8", "utf16", "utf32"],
  float: ["float"],
};

type Kind = "binary" | "bitstring" | "integer" | "float" | "default";

/** Expands `<<…>>`; `match` says that it is a pattern. Segments come out as `{:"::", meta, [value, spec]}`. */
export function expandBits(w: Walker, ctx: Ctx, t: [Term, Term, Term], match: boolean): Term {
  const segments: Term[] = [];
  const items = argsOf(t);
  ctx.siblings(items, (item, index) => {
    const sized = isForm(item, A.colons);
    const [value, given] = sized ? (argsOf(item) as [Term, Term]) : [item];
    const meta = sized ? item[1] : isNode(value) ? value[1] : t[1];
    const fail = (message: string): void => ctx.services.problem("error", message, ctx.env, meta);
    if (match && isForm(value, A.match))
      throw ctx.fail(
        `cannot pattern match inside a bitstring that is already in match, got: ${ctx.shown(value)}`,
        t[1],
      );
    const expanded = match ? (knownText(w, ctx, value) ?? w.pattern(value, ctx)) : w.expr(value, ctx);
    const kind = kindOf(expanded);
    const spec = given === undefined ? {} : readSpecifiers(w, ctx, given, meta, match);
    const type = typeOf(kind, spec, fail);
    const last = !match || index === items.length - 1;
    if (!last && isBytes(type) && spec.size === undefined && kind === "default") {
      if (isForm(expanded, A.pin)) spec.size = sizeOfPinned(type, meta, expanded);
      else fail(UNSIZED);
    }
    const wrong = misfit(kind, type, spec);
    if (wrong !== undefined) fail(wrong);
    if (isForm(expanded, A.bits)) {
      const parts = argsOf(expanded);
      const end = parts.at(-1);
      if (!last && end !== undefined && isUnsized(end)) fail(UNSIZED);
      if (type === "binary" && alignmentOf(parts) > 0)
        fail(`expected ${ctx.shown(value)} to be a binary but its number of bits is not divisible by 8`);
      if (type === "bitstring" || alignmentOf(parts) === 0) {
        segments.push(...parts);
        return;
      }
    }
    const place = sized ? meta : keyPut(t[1], A.inferred, true);
    segments.push(call(A.colons, place, expanded, specTerm(type, spec)));
  });
  return [A.bits, t[1], list(segments)];
}

/** The text of an interpolation in a pattern, when it is known: an attribute's. */
function knownText(w: Walker, ctx: Ctx, value: Term): Term | undefined {
  if (!isNode(value) || !isForm(value[0], A.dot)) return undefined;
  const [module, name] = argsOf(value[0]);
  const isText = (module === KERNEL || module === CHARS) && name === TO_STRING && argsOf(value).length === 1;
  if (!isText) return undefined;
  const text = w.pattern(argsOf(value)[0] as Term, ctx);
  const known = constantOf(text) ?? text;
  return known instanceof Bin ? known : undefined;
}

const [KERNEL, CHARS, TO_STRING] = [atom("Elixir.Kernel"), atom("Elixir.String.Chars"), atom("to_string")];

function kindOf(expanded: Term): Kind {
  const value = constantOf(expanded) ?? expanded;
  if (value instanceof Bin) return "binary";
  if (isForm(value, A.bits)) return "bitstring";
  if (value instanceof Float) return "float";
  return typeof value === "number" || value instanceof Big ? "integer" : "default";
}

function isBytes(type: string): boolean {
  return type === "binary" || type === "bitstring";
}

function typeOf(kind: Kind, { type }: Specifiers, fail: (message: string) => void): string {
  if (type === undefined) return kind === "default" ? "integer" : kind;
  if (kind !== "default" && !ALLOWED[kind]?.includes(type))
    fail(`conflicting type specification for bit field: "${type}" and "${kind}"`);
  return type;
}

/** What is wrong with the size, unit and sign of a segment, if anything is. */
function misfit(kind: Kind, type: string, { size, unit, signed }: Specifiers): string | undefined {
  const sized = size !== undefined || unit !== undefined;
  if (kind === "bitstring" && sized)
    return "literal <<>> in bitstring supports only type specifiers, which must be one of: binary or bitstring";
  if (kind === "binary" && sized)
    return "literal string in bitstring supports only endianness and type specifiers, which must be one of: little, big, native, utf8, utf16, utf32, bits, bytes, binary or bitstring";
  if (UTF.has(type) && sized) return "size and unit are not supported on utf types";
  if (signed !== undefined && (UTF.has(type) || isBytes(type)))
    return "signed and unsigned specifiers are supported only on integer and float types";
  if (type === "bitstring" && unit !== undefined && unit !== 1)
    return `conflicting unit specification for bit field: "${unit}" and "1"`;
  if (type === "float" && typeof size === "number" && ![16, 32, 64].includes(size * (unit ?? 1)))
    return `float requires size*unit to be 16, 32, or 64 (default), got: ${size * (unit ?? 1)}`;
  if ((type === "integer" || type === "float") && size === undefined && unit !== undefined)
    return "integer and float types require a size specifier if the unit specifier is given";
  return undefined;
}

function specTerm(type: string, spec: Specifiers): Term {
  const unit = spec.unit ?? (type === "binary" ? 8 : 1);
  return [atom(type), sizeTerm(spec.size), unit, spec.signed ?? false, atom(spec.endian ?? "big")];
}

/** A size that is written and negative is refused where it is used, as one that is computed. */
function sizeTerm(size: Term | undefined): Term {
  return typeof size === "number" && size < 0 ? remoteCall(EMPTY, A.erlang, "-", -size) : (size ?? NIL);
}

/** A pinned binary says its own size. */
function sizeOfPinned(type: string, meta: Term, pinned: [Term, Term, Term]): Term {
  const size = atom(type === "binary" ? "byte_size" : "bit_size");
  return [[A.dot, meta, list([A.erlang, size])], meta, list(argsOf(pinned))];
}

type Layout = readonly [type: string, size: Term, unit: number];

function layoutOf(segment: Term): Layout {
  const [type, size, unit] = argsOf(segment as [Term, Term, Term])[1] as Term[] as [Atom, Term, number];
  return [type.name, size, unit];
}

function isUnsized(segment: Term): boolean {
  const [type, size] = layoutOf(segment);
  return isBytes(type) && size === NIL && !(argsOf(segment as [Term, Term, Term])[0] instanceof Bin);
}

/** A generator takes part after part: none of them may take all that is there. */
export function refuseUnsized(ctx: Ctx, segment: Term, meta: Term): void {
  if (isUnsized(segment)) ctx.services.problem("error", UNSIZED, ctx.env, meta);
}

/** How many bits are left over of a whole number of bytes; negative when that is not known. */
function alignmentOf(segments: readonly Term[]): number {
  let bits = 0;
  for (const segment of segments) {
    const [type, size, unit] = layoutOf(segment);
    if (typeof size === "number") bits += size * unit;
    else if (type === "bitstring" || (type === "integer" && size !== NIL)) return -1;
  }
  return bits % 8;
}
