// What an Elixir error, exit or throw is while it travels through generated code: a plain object that is thrown.
// The stack trace is kept in raw form (the JavaScript stack and the saved frames) and only worded when somebody asks.

import { type Atom, atom } from "../terms/atom.ts";
import { mapOf } from "../terms/map.ts";
import { list, type Term } from "../terms/term.ts";
import type { Frame } from "./frame.ts";

export type Kind = Atom;
export const KIND_ERROR = atom("error");
export const KIND_EXIT = atom("exit");
export const KIND_THROW = atom("throw");
const BADARG = atom("badarg");
/** JavaScript frames that a raise keeps: enough for the eight entries that Elixir shows. */
const STACK_LIMIT = 32;

/** A raised error, exit or thrown value on its way to a handler. */
export class Raise {
  readonly kind: Kind;
  readonly reason: Term;
  /** Holds JavaScript's own stack at the point of raising; it is only put into words when somebody asks. */
  origin: Error | undefined;
  /** Frames of the process that were saved on the heap at that time, innermost first. */
  frames: readonly Frame[] | undefined;
  /** The native function that raised, with its arguments: the top entry of the stack trace. */
  native: readonly [module: string, name: string, args: Term] | undefined;
  /** Entries between that function and the generated code: of what interprets it on a real node. */
  above: readonly Term[] | undefined;
  /** The stack trace as a term, once worded or when given by `:erlang.raise/3`. */
  trace: Term | undefined;
  /** Extra of the top entry, e.g. causes of a badarg by argument position. */
  info: Term | undefined;
  /** The arguments that the top entry shows in the place of its arity, as `:erlang.error/2` gives them. */
  args: Term | undefined;
  /** `quiet`: nobody will ask for the stack trace. */
  constructor(kind: Kind, reason: Term, quiet = false) {
    this.kind = kind;
    this.reason = reason;
    this.origin = quiet ? undefined : captureStack();
  }
}

function captureStack(): Error {
  if (Error.stackTraceLimit !== STACK_LIMIT) Error.stackTraceLimit = STACK_LIMIT;
  return new Error();
}

/** An error raise: `throw raiseError(reason)`. */
export function raiseError(reason: Term): Raise {
  return new Raise(KIND_ERROR, reason);
}

/** `badarg`, as natives raise it for arguments that they cannot take. */
export function badarg(): Raise {
  return raiseError(BADARG);
}

/** `badarg` of a function of stdlib with its cause, for which `:erl_stdlib_errors` has the words. */
export function badargBecause(cause: Term): Raise {
  const raise = badarg();
  raise.info = mapOf([
    [atom("module"), atom("erl_stdlib_errors")],
    [atom("cause"), cause],
  ]);
  return raise;
}

/** An error of an operator or guard function that names itself and its arguments in the stack trace. */
export function bifError(reason: Term, module: string, name: string, args: readonly Term[]): Raise {
  const raise = raiseError(reason);
  raise.native = [module, name, list(args)];
  return raise;
}

/** What is not there yet says so: an ErlangError whose reason is worded by `Exception`. */
export function missing(what: string): Raise {
  return raiseError([atom("nodebook_missing"), atom(what)]);
}

/** Thrown through generated code to end the running process at once, uncatchable by it. */
export class ProcessEnd {
  readonly reason: Term;
  constructor(reason: Term) {
    this.reason = reason;
  }
}
