// What generated code is handed: the state of the running slice and the operations that are not inlined. One per node.
// Names are short because every generated module uses them; see workers/elixir/codegen for how.

import { Atom, atom, isAtom, NIL } from "../terms/atom.ts";
import { compare, equals } from "../terms/compare.ts";
import { EMPTY_MAP, type Shape, shapeOf, TMap } from "../terms/map.ts";
import {
  Big,
  Bin,
  big,
  Cons,
  EMPTY,
  Float,
  Fun,
  type FunInfo,
  isInteger,
  list,
  listToArray,
  Nil,
  Pid,
  Port,
  Ref,
  type Term,
  toBigInt,
} from "../terms/term.ts";
import * as arithmetic from "./arithmetic.ts";
import * as bits from "./bits.ts";
import { EvaluatedBitBuilder } from "./evaluated-bits.ts";
import { framesOf, SUSPEND, type Suspend } from "./frame.ts";
import { NO_MESSAGE } from "./process.ts";
import { LOUD, Quiet } from "./quiet.ts";
import { bifError, KIND_ERROR, KIND_EXIT, KIND_THROW, type Kind, Raise, raiseError } from "./raise.ts";
import { Receiving } from "./receiving.ts";
import { toRaise } from "./resume.ts";
import { KEPT_FRAMES, stacktraceOf } from "./stacktrace.ts";

const STRUCT = atom("__struct__");
const EXCEPTION = atom("__exception__");

/** A mutable slot that calls to another module go through, so that a module can be loaded anew. */
export type Cell = {
  // biome-ignore lint/suspicious/noExplicitAny: terms or the sentinel
  f: (...args: any[]) => any;
  readonly module: string;
  readonly name: string;
  readonly arity: number;
};

/** Where a module is called that is known only then: the last one, and its cell. */
export type Site = { m: Term | null; c: Cell | null };

export class Runtime extends Receiving {
  /** calls left in the slice */
  reds = 0;
  /** the stack traces that no handler will ask for */
  quiet: Quiet = LOUD;
  preemptValue: unknown = undefined;

  readonly S = SUSPEND;
  readonly NONE = NO_MESSAGE;
  readonly NIL = NIL;
  readonly EMPTY = EMPTY;
  readonly EMPTY_MAP = EMPTY_MAP;
  readonly EMPTY_BIN = bits.EMPTY_BIN;
  readonly Cons = Cons;
  readonly Nil = Nil;
  readonly Float = Float;
  readonly Big = Big;
  readonly Bin = Bin;
  readonly TMap = TMap;
  readonly Fun = Fun;
  readonly Pid = Pid;
  readonly Port = Port;
  readonly Ref = Ref;
  readonly BitBuilder = bits.BitBuilder;
  readonly EvaluatedBitBuilder = EvaluatedBitBuilder;
  readonly atom = atom;
  readonly text = Bin.of;
  readonly list = list;
  readonly shape = shapeOf;
  readonly eq = equals;
  readonly cmp = compare;
  readonly add = arithmetic.add;
  readonly sub = arithmetic.sub;
  readonly fadd = arithmetic.fadd;
  readonly fsub = arithmetic.fsub;
  readonly fmul = arithmetic.fmul;
  readonly mul = arithmetic.mul;
  readonly div = arithmetic.div;
  readonly fdiv = arithmetic.fdiv;
  readonly idiv = arithmetic.intDiv;
  readonly rem = arithmetic.rem;
  readonly neg = arithmetic.negate;
  readonly plus = arithmetic.plus;
  readonly abs = arithmetic.abs;
  readonly band = arithmetic.band;
  readonly bor = arithmetic.bor;
  readonly bxor = arithmetic.bxor;
  readonly bnot = arithmetic.bnot;
  readonly bsl = arithmetic.bsl;
  readonly bsr = arithmetic.bsr;
  readonly toInt = arithmetic.toInteger;
  readonly readInt = bits.readInt;
  readonly readFloat = bits.readFloat;
  readonly readBin = bits.readBin;
  readonly readRest = bits.readRest;
  readonly readUtf8 = bits.readUtf8;
  readonly readUtf16 = bits.readUtf16;
  readonly readUtf32 = bits.readUtf32;
  readonly utf8Bits = bits.utf8Bits;
  readonly segBits = bits.segmentBits;
  readonly join = bits.join;

  big(text: string): Term {
    return big(BigInt(text));
  }

  // ---- errors -----------------------------------------------------------------------------------------------------

  /** What a `catch` caught, as a Raise. */
  caught(thrown: unknown): Raise {
    const raise = toRaise(thrown);
    this.drop();
    if (raise.frames === undefined && raise.origin !== undefined) raise.frames = framesOf(this.proc.stack, KEPT_FRAMES);
    return raise;
  }
  stacktrace(raise: Raise): Term {
    return stacktraceOf(this.vm, raise);
  }
  /** What `throw(reason)` and the like raise where the handler is a jump away. */
  raised(kind: Kind, reason: Term): Raise {
    return this.caught(this.raise(kind, reason));
  }
  raise(kind: Kind, reason: Term): Raise {
    return new Raise(kind, reason, this.quiet.covers(kind, reason));
  }
  readonly LOUD = LOUD;
  readonly Quiet = Quiet;
  /** An error of a construct: `match` → {:badmatch, value}, `case` → {:case_clause, value}, … */
  clauseError(tag: Atom, value: Term): Raise {
    return raiseError([tag, value]);
  }
  fclause(module: Atom, name: string, args: Term[]): Raise {
    return bifError(atom("function_clause"), module.name, name, args);
  }
  condError(): Raise {
    return raiseError(atom("cond_clause"));
  }
  badbool(op: Atom, value: Term): Raise {
    return raiseError([atom("badbool"), op, value]);
  }
  readonly KIND_ERROR = KIND_ERROR;
  readonly KIND_EXIT = KIND_EXIT;
  readonly KIND_THROW = KIND_THROW;

  // ---- calls ------------------------------------------------------------------------------------------------------

  cell(module: string, name: string, arity: number): Cell {
    return this.vm.code.cell(module, name, arity);
  }
  fun(f: Fun["f"], arity: number, info: FunInfo, env: Term[]): Fun {
    return new Fun(f, arity, info, env);
  }
  /** The code of a function value, or a badfun/badarity error. */
  code(fun: Term, args: Term[]): Fun["f"] {
    if (!(fun instanceof Fun)) throw raiseError([atom("badfun"), fun]);
    if (fun.arity !== args.length) throw raiseError([atom("badarity"), [fun, list(args)]]);
    return fun.f;
  }
  /** The code of `module.name/arity` where the module is only known now. */
  remote(module: Term, name: Atom | boolean, arity: number, args: Term[]): Fun["f"] {
    if (module instanceof TMap && arity === 0 && module.has(name)) return this.#fieldCall(module, name);
    if (!isAtom(module)) throw bifError(atom("badarg"), "erlang", "apply", [module, name, list(args)]);
    return this.vm.code.cellOf(module, name, arity).f;
  }
  /** {@link remote} where the module was another one the last time. */
  site(site: Site, module: Term, name: Atom | boolean, arity: number, args: Term[]): Pick<Cell, "f"> {
    if (module instanceof TMap && arity === 0 && module.has(name)) return { f: this.#fieldCall(module, name) };
    if (!isAtom(module)) throw bifError(atom("badarg"), "erlang", "apply", [module, name, list(args)]);
    site.m = module;
    site.c = this.vm.code.cellOf(module, name, arity);
    return site.c;
  }
  /** `map.name()`: the field, with a warning. */
  #fieldCall(map: TMap, name: Atom | boolean): Fun["f"] {
    const { f } = this.vm.code.cell("Elixir.Kernel.Utils", "field_call", 2);
    return () => f(map, name);
  }
  /** `value.name` without parentheses: a map's field or a call. */
  field(value: Term, name: Atom): Term | Suspend {
    if (value instanceof TMap) {
      const found = value.get(name);
      if (found === undefined) throw raiseError([atom("badkey"), name, value]);
      return found;
    }
    if (isAtom(value) && value !== NIL && typeof value !== "boolean") return this.vm.code.cellOf(value, name, 0).f();
    throw raiseError([atom("badkey"), name, value]);
  }
  apply(fun: Term, args: Term): Term | Suspend {
    const items = listToArray(args);
    if (items === undefined) throw bifError(atom("badarg"), "erlang", "apply", [fun, args]);
    return this.code(fun, items)(...items);
  }
  applyMfa(module: Term, name: Term, args: Term): Term | Suspend {
    const items = listToArray(args);
    if (items === undefined || !isAtom(module) || !isAtom(name)) {
      throw bifError(atom("badarg"), "erlang", "apply", [module, name, args]);
    }
    return this.vm.code.cellOf(module, name, items.length).f(...items);
  }

  // ---- maps -------------------------------------------------------------------------------------------------------

  mapLit(shape: Shape, values: Term[]): TMap {
    return new TMap(shape, values, values.length);
  }
  /** Values by keys known only now; a later key wins. */
  mapNew(pairs: Term[]): TMap {
    let out = EMPTY_MAP;
    for (let i = 0; i < pairs.length; i += 2) out = out.put(pairs[i] as Term, pairs[i + 1] as Term);
    return out;
  }
  /** `%{map | key: value}`: every key must be there. */
  mapUpdate(map: Term, pairs: Term[], evaluated: boolean): TMap {
    if (!(map instanceof TMap)) throw raiseError([atom("badmap"), map]);
    let out = map;
    for (let i = 0; i < pairs.length; i += 2) {
      const key = pairs[i] as Term;
      if (!out.has(key)) throw raiseError(evaluated ? [atom("badkey"), key, map] : [atom("badkey"), key]);
      out = out.put(key, pairs[i + 1] as Term);
    }
    return out;
  }
  mapGet(map: Term, key: Term): Term {
    if (!(map instanceof TMap)) throw bifError([atom("badmap"), map], "erlang", "map_get", [key, map]);
    const found = map.get(key);
    if (found === undefined) throw bifError([atom("badkey"), key], "erlang", "map_get", [key, map]);
    return found;
  }

  // ---- functions of :erlang that are written in place -------------------------------------------------------------

  readonly Atom = Atom;
  isFunction(fun: Term, arity: Term): boolean {
    if (!isInteger(arity) || toBigInt(arity) < 0n)
      throw bifError(atom("badarg"), "erlang", "is_function", [fun, arity]);
    return fun instanceof Fun && fun.arity === arity;
  }
  isKey(key: Term, map: Term): boolean {
    if (!(map instanceof TMap)) throw bifError([atom("badmap"), map], "erlang", "is_map_key", [key, map]);
    return map.has(key);
  }
  not(a: Term): boolean {
    if (typeof a !== "boolean") throw bifError(atom("badarg"), "erlang", "not", [a]);
    return !a;
  }
  and(a: Term, b: Term): boolean {
    if (typeof a !== "boolean" || typeof b !== "boolean") throw bifError(atom("badarg"), "erlang", "and", [a, b]);
    return a && b;
  }
  or(a: Term, b: Term): boolean {
    if (typeof a !== "boolean" || typeof b !== "boolean") throw bifError(atom("badarg"), "erlang", "or", [a, b]);
    return a || b;
  }
  xor(a: Term, b: Term): boolean {
    if (typeof a !== "boolean" || typeof b !== "boolean") throw bifError(atom("badarg"), "erlang", "xor", [a, b]);
    return a !== b;
  }
  /** The operand of a guard's `and`/`or`: only booleans go on. */
  bool(a: unknown): boolean {
    if (typeof a !== "boolean") throw raiseError(atom("badarg"));
    return a;
  }
  hd(a: Term): Term {
    if (!(a instanceof Cons)) throw bifError(atom("badarg"), "erlang", "hd", [a]);
    return a.h;
  }
  tl(a: Term): Term {
    if (!(a instanceof Cons)) throw bifError(atom("badarg"), "erlang", "tl", [a]);
    return a.t;
  }
  element(n: Term, tuple: Term): Term {
    if (!Array.isArray(tuple) || typeof n !== "number" || n < 1 || n > tuple.length)
      throw bifError(atom("badarg"), "erlang", "element", [n, tuple]);
    return tuple[n - 1] as Term;
  }
  setelement(n: Term, tuple: Term, value: Term): Term {
    if (!Array.isArray(tuple) || typeof n !== "number" || n < 1 || n > tuple.length)
      throw bifError(atom("badarg"), "erlang", "setelement", [n, tuple, value]);
    const out = tuple.slice();
    out[n - 1] = value;
    return out;
  }
  tupleSize(a: Term): number {
    if (!Array.isArray(a)) throw bifError(atom("badarg"), "erlang", "tuple_size", [a]);
    return a.length;
  }
  mapSize(a: Term): number {
    if (!(a instanceof TMap)) throw bifError([atom("badmap"), a], "erlang", "map_size", [a]);
    return a.size;
  }
  length(a: Term): number {
    let n = 0;
    let at = a;
    while (at instanceof Cons) {
      n++;
      at = at.t;
    }
    if (at !== EMPTY) throw bifError(atom("badarg"), "erlang", "length", [a]);
    return n;
  }
  byteSize(a: Term): number {
    if (!(a instanceof Bin)) throw bifError(atom("badarg"), "erlang", "byte_size", [a]);
    return a.len + (a.tail > 0 ? 1 : 0);
  }
  bitSize(a: Term): number {
    if (!(a instanceof Bin)) throw bifError(atom("badarg"), "erlang", "bit_size", [a]);
    return a.bitSize;
  }
  max(a: Term, b: Term): Term {
    return compare(a, b) >= 0 ? a : b;
  }
  min(a: Term, b: Term): Term {
    return compare(a, b) <= 0 ? a : b;
  }
  append(a: Term, b: Term): Term {
    if (a === EMPTY) return b;
    const items = listToArray(a);
    if (items === undefined) throw bifError(atom("badarg"), "erlang", "++", [a, b]);
    return list(items, b);
  }
  /** The elements of `a` from the last to the first, and `tail` behind them. */
  reverse(a: Term, tail: Term = EMPTY): Term {
    let out = tail;
    let at = a;
    while (at instanceof Cons) {
      out = new Cons(at.h, out);
      at = at.t;
    }
    return out;
  }
  /** What comes behind so many bytes of a binary; undefined when it is no whole number of bytes. */
  rest(b: Bin, bytes: number): Bin | undefined {
    return b.tail !== 0 || b.len < bytes ? undefined : new Bin(b.buf, b.off + bytes, b.len - bytes);
  }
  /** The bitstring has these bytes at that position. */
  prefix(b: Bin, pos: number, part: Bin): boolean {
    if ((pos & 7) !== 0 || part.tail !== 0) {
      const found = bits.readBin(b, pos, part.bitSize);
      return found !== undefined && equals(found, part);
    }
    const at = pos >> 3;
    if (at + part.len > b.len) return false;
    for (let i = 0; i < part.len; i++) if (b.buf[b.off + at + i] !== part.buf[part.off + i]) return false;
    return true;
  }
  /** The struct's module, or undefined. */
  structOf(a: Term): Term | undefined {
    return a instanceof TMap ? a.get(STRUCT) : undefined;
  }
  isException(a: Term): boolean {
    return a instanceof TMap && a.get(EXCEPTION) === true;
  }
  memq(a: Term | undefined, items: Term): boolean {
    let at = items;
    while (at instanceof Cons) {
      if (at.h === a) return true;
      at = at.t;
    }
    return false;
  }
}
