// What generated code is handed: the state of the running slice and the operations that are not inlined. One per node.
// Names are short because every generated module uses them; see workers/elixir/codegen for how.

import { type Atom, NIL, atom, atomName, isAtom } from "../terms/atom.ts";
import { compare, equals } from "../terms/compare.ts";
import { EMPTY_MAP, type Shape, TMap, shapeOf } from "../terms/map.ts";
import { Big, Bin, Cons, EMPTY, Float, Fun, type FunInfo, Nil, Pid, Port, Ref, type Term, big, list, listToArray } from "../terms/term.ts";
import * as arithmetic from "./arithmetic.ts";
import * as bits from "./bits.ts";
import { Frame, type Resume, SUSPEND, type Suspend, callFrame } from "./frame.ts";
import { NO_MESSAGE, type Process } from "./process.ts";
import { KIND_ERROR, KIND_EXIT, KIND_THROW, type Kind, Raise, bifError, raiseError } from "./raise.ts";
import { toRaise } from "./scheduler.ts";
import { stacktraceOf } from "./stacktrace.ts";
import type { Vm } from "./vm.ts";

const INFINITY = atom("infinity");

/** A mutable slot that calls to another module go through, so that a module can be loaded anew. */
// biome-ignore lint/suspicious/noExplicitAny: terms or the sentinel
export type Cell = { f: (...args: any[]) => any; readonly module: string; readonly name: string; readonly arity: number };

export class Runtime {
  readonly vm: Vm;
  /** calls left in the slice */
  reds = 0;
  proc!: Process;
  saved: Frame[] = [];
  waiting = false;
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
  readonly atom = atom;
  readonly text = Bin.of;
  readonly list = list;
  readonly shape = shapeOf;
  readonly eq = equals;
  readonly cmp = compare;
  readonly add = arithmetic.add;
  readonly sub = arithmetic.sub;
  readonly mul = arithmetic.mul;
  readonly div = arithmetic.div;
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
  readonly cat = bits.concat;

  constructor(vm: Vm) {
    this.vm = vm;
  }

  big(text: string): Term {
    return big(BigInt(text));
  }

  // ---- suspension -------------------------------------------------------------------------------------------------

  /** The budget is spent at the entry of `f`: the call happens in the next slice. */
  // biome-ignore lint/suspicious/noExplicitAny: generated functions
  preempt(f: (...args: any[]) => any, args: Term[]): Suspend {
    this.saved.push(callFrame(f, args));
    return SUSPEND;
  }

  /** A callee suspended: saves this function's frame. */
  save(resume: Resume, pc: number, vars: unknown[], handles: boolean): Suspend {
    this.saved.push(new Frame(resume, pc, vars, handles));
    return SUSPEND;
  }

  // ---- receive ----------------------------------------------------------------------------------------------------

  peek(): Term | typeof NO_MESSAGE {
    return this.proc.mailbox.peek();
  }
  skip(): void {
    this.proc.mailbox.skip();
  }
  accept(): void {
    const process = this.proc;
    process.mailbox.accept();
    process.timedOut = false;
    if (process.waitTimer !== undefined) {
      this.vm.timers.cancel(process.waitTimer);
      process.waitTimer = undefined;
    }
  }
  /** Nothing matched: waits for the next message. False: the timeout has passed. */
  wait(timeout: Term): Suspend | false {
    const process = this.proc;
    if (timeout !== INFINITY && process.waitTimer === undefined) {
      if (typeof timeout !== "number" || timeout < 0 || timeout > 0xffffffff) throw raiseError(atom("timeout_value"));
      if (timeout === 0) {
        process.mailbox.rewind();
        return false;
      }
      process.waitTimer = this.vm.addTimer(timeout, () => {
        process.waitTimer = undefined;
        process.mailbox.rewind();
        if (process.status === "waiting") this.vm.scheduler.wake(process, false);
        else process.timedOut = true;
      });
    }
    if (process.timedOut) {
      process.timedOut = false;
      process.mailbox.rewind();
      return false;
    }
    this.waiting = true;
    return SUSPEND;
  }

  // ---- errors -----------------------------------------------------------------------------------------------------

  /** What a `catch` caught, as a Raise. */
  caught(thrown: unknown): Raise {
    const raise = toRaise(thrown);
    this.saved.length = 0;
    if (raise.frames === undefined) raise.frames = this.proc.stack.slice(-12);
    return raise;
  }
  stacktrace(raise: Raise): Term {
    return stacktraceOf(this.vm, raise);
  }
  raise(kind: Kind, reason: Term): Raise {
    return new Raise(kind, reason);
  }
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
    if (!isAtom(module)) throw bifError(atom("badarg"), "erlang", "apply", [module, name, list(args)]);
    return this.vm.code.cell(atomName(module), atomName(name), arity).f;
  }
  /** `value.name` without parentheses: a map's field or a call. */
  field(value: Term, name: Atom): Term | Suspend {
    if (value instanceof TMap) {
      const found = value.get(name);
      if (found === undefined) throw raiseError([atom("badkey"), name, value]);
      return found;
    }
    if (isAtom(value)) return this.vm.code.cell(atomName(value), name.name, 0).f();
    throw raiseError([atom("badmap"), value]);
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
    return this.vm.code.cell(atomName(module), atomName(name), items.length).f(...items);
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
  mapUpdate(map: Term, pairs: Term[]): TMap {
    if (!(map instanceof TMap)) throw raiseError([atom("badmap"), map]);
    let out = map;
    for (let i = 0; i < pairs.length; i += 2) {
      const key = pairs[i] as Term;
      if (!out.has(key)) throw raiseError([atom("badkey"), key, map]);
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
}
