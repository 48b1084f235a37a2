// Natives as modules hold them: what a native raises says which function it was, and what it was called with.

import { atom } from "../terms/atom.ts";
import { mapOf } from "../terms/map.ts";
import { type Code, list, type Term } from "../terms/term.ts";

const BADARG = atom("badarg");
const SYSTEM_LIMIT = atom("system_limit");

/** Modules whose errors somebody can explain argument by argument, and who that is. */
const EXPLAINERS: Record<string, string> = {
  atomics: "erl_erts_errors",
  counters: "erl_erts_errors",
  persistent_term: "erl_erts_errors",
  binary: "erl_stdlib_errors",
  ets: "erl_stdlib_errors",
  io: "erl_stdlib_errors",
  lists: "erl_stdlib_errors",
  maps: "erl_stdlib_errors",
  math: "erl_stdlib_errors",
  re: "erl_stdlib_errors",
  unicode: "erl_stdlib_errors",
  os: "erl_kernel_errors",
};

/** A native whose errors carry its name and arguments; `key` is "name/arity". */
export function tracedNative(module: string, key: string, native: Code): Code {
  const name = key.slice(0, key.lastIndexOf("/"));
  // what is raised on purpose points at who raises it
  if (module === "erlang" && ["error", "exit", "throw", "raise", "nif_error"].includes(name) && key !== "exit/2")
    return native;
  const explainer = EXPLAINERS[module] === undefined ? undefined : atom(EXPLAINERS[module]);
  return guarded(native, Number(key.slice(name.length + 1)), (thrown, args) => {
    const raise = thrown as { native?: unknown; origin?: unknown; reason?: Term; info?: Term };
    if (raise !== null && typeof raise === "object" && "origin" in raise && raise.native === undefined) {
      raise.native = [module, name, list(args)];
      if (explainer !== undefined && (raise.reason === BADARG || raise.reason === SYSTEM_LIMIT))
        raise.info ??= mapOf([[atom("module"), explainer]]);
    }
    return thrown;
  });
}

/** A native around which what it throws is told of; the common arities without an array of the arguments. */
function guarded(native: Code, arity: number, told: (thrown: unknown, args: Term[]) => unknown): Code {
  switch (arity) {
    case 1:
      return (a) => {
        try {
          return native(a);
        } catch (thrown) {
          throw told(thrown, [a]);
        }
      };
    case 2:
      return (a, b) => {
        try {
          return native(a, b);
        } catch (thrown) {
          throw told(thrown, [a, b]);
        }
      };
    case 3:
      return (a, b, c) => {
        try {
          return native(a, b, c);
        } catch (thrown) {
          throw told(thrown, [a, b, c]);
        }
      };
    default:
      return (...args) => {
        try {
          return native(...args);
        } catch (thrown) {
          throw told(thrown, args);
        }
      };
  }
}
