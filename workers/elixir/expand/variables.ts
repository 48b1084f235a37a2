// Variables: in, names as they are written. Out: versioned variables, so that each binding is another one.

import { type Atom, atom, atomName, NIL } from "../../terms/atom.ts";
import { Bin, EMPTY, type Term } from "../../terms/term.ts";
import { A, argsOf, call, isVar, keyGet, keyPut } from "../ast.ts";
import { envToTerm } from "../env.ts";
import { type Ctx, envAt, varKey } from "./context.ts";
import { display } from "./directives.ts";
import { constant } from "./quote.ts";
import { refusePlace } from "./scope.ts";
import { isWritten } from "./useless.ts";
import type { Walker } from "./walker.ts";

/** Names that look like those that the compiler knows. */
const COMPILER_NAME = /^__(?:[A-Z_]*_)?$/;

/** The directory that a file stands in. */
export function directoryOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : ".";
}

function versioned(t: [Atom, Term, Atom], version: number): Term {
  return [t[0], keyPut(t[1], A.version, version), t[2]];
}

/** A variable, or one of the names that stand for the place in the code. */
export function expandVariable(w: Walker, ctx: Ctx, t: [Atom, Term, Atom]): Term {
  const name = t[0].name;
  if (ctx.env.context === "match") refusePlace(ctx, name, t[1]);
  switch (name) {
    case "__MODULE__":
      return ctx.env.module ?? NIL;
    case "__DIR__":
      return Bin.of(directoryOf(ctx.env.file));
    case "__ENV__":
      return constant(envToTerm(envAt(ctx.env, t[1]), visibleVars(ctx)));
    case "__CALLER__":
      if (ctx.inMacro) return t;
      return problem(ctx, "__CALLER__ is available only inside defmacro and defmacrop", t[1]);
    case "__STACKTRACE__":
      if (ctx.inTry > 0) return t;
      return problem(ctx, "__STACKTRACE__ is available only inside catch and rescue clauses of try expressions", t[1]);
    default:
  }
  if (ctx.env.context === "match" && ctx.pattern !== null) {
    if (name === "_") return t;
    const key = varKey(t[0], t[1], t[2]);
    let version = ctx.pattern.get(key);
    if (version === undefined) {
      version = ctx.versions.next++;
      ctx.pattern.set(key, version);
      if (t[2] === NIL && isWritten(t[1])) {
        if (name.startsWith("_")) ctx.versions.ignored.set(version, name);
        if (!name.startsWith("_") || COMPILER_NAME.test(name)) ctx.note(version, name, t[1], ctx.vars.has(key));
      }
    } else {
      if (t[2] === NIL && isWritten(t[1]) && name.startsWith("_")) warnTwice(ctx, name, t[1]);
      ctx.versions.used.add(version);
    }
    return versioned(t, version);
  }
  if (name === "_") {
    const message =
      "invalid use of _. _ can only be used inside patterns to ignore values and cannot be used in expressions. Make sure you are inside a pattern or change it accordingly";
    ctx.services.problem("error", message, envAt(ctx.env, t[1]), t[1]);
    return NIL;
  }
  const version = ctx.vars.get(varKey(t[0], t[1], t[2]));
  if (version !== undefined) {
    ctx.versions.used.add(version);
    if (ctx.versions.ignored.has(version) && isWritten(t[1]) && ctx.services.warnings)
      ctx.services.problem(
        "warning",
        `the underscored variable "${name}" is used after being set. A leading underscore indicates that the value of the variable should be ignored. If this is intended please rename the variable to remove the underscore`,
        envAt(ctx.env, t[1]),
        t[1],
      );
    return versioned(t, version);
  }
  // a macro's result may name a function of no arguments by a bare name
  const undefinedAs = keyGet(t[1], atom("if_undefined"));
  if (undefinedAs === atom("apply")) return w.expr([t[0], t[1], EMPTY], ctx);
  if (ctx.services.variablesMayCall) {
    const message = `variable "${name}" does not exist and is being expanded to "${name}()", please use parentheses to remove the ambiguity or change the variable name`;
    ctx.services.problem("warning", message, envAt(ctx.env, t[1]), t[1], name.length);
    return w.expr([t[0], t[1], EMPTY], ctx);
  }
  ctx.services.problem("error", undefinedVariable(name, t), envAt(ctx.env, t[1]), t[1], name.length);
  return NIL;
}

/** A variable that is to be ignored stands for the same value twice. */
function warnTwice(ctx: Ctx, name: string, meta: Term): void {
  if (!ctx.services.warnings) return;
  const message = `the underscored variable "${name}" appears more than once in a match. This means the pattern will only match if all "${name}" bind to the same value. If this is the intended behaviour, please remove the leading underscore from the variable name, otherwise give the variables different names`;
  ctx.services.problem("warning", message, envAt(ctx.env, meta), meta);
}

function undefinedVariable(name: string, [, , context]: [Atom, Term, Atom | boolean]): string {
  const made = context === NIL || context === undefined ? "" : ` (context ${display(atomName(context))})`;
  return `undefined variable "${name}"${made}`;
}

/** The variables in sight that no macro made. */
export function visibleVars(ctx: Ctx): [Term, number][] {
  return [...ctx.vars]
    .filter(([key]) => !key.includes("|#"))
    .map(([key, version]) => {
      const at = key.lastIndexOf("|");
      return [[atom(key.slice(0, at)), atom(key.slice(at + 1))], version];
    });
}

/** Says what is wrong and goes on, so that what else is wrong is said, too. */
function problem(ctx: Ctx, message: string, meta: Term): Term {
  ctx.services.problem("error", message, envAt(ctx.env, meta), meta);
  return NIL;
}

/** `^variable` in a pattern; a macro may stand for the variable. */
export function expandPin(w: Walker, ctx: Ctx, t: [Term, Term, Term]): Term {
  const [inner] = argsOf(t) as [Term];
  if (ctx.env.context !== "match" && ctx.pinned === null) {
    const message = `misplaced operator ${ctx.shown(t)}\n\nThe pin operator ^ is supported only inside matches or inside custom macros. Make sure you are inside a match or all necessary macros have been required`;
    return problem(ctx, message, t[1]);
  }
  if (!isVar(inner)) {
    const made = expandOutside(w, ctx, inner);
    if (!isVar(made))
      throw ctx.fail(
        `invalid argument for unary operator ^, expected an existing variable, got: ${ctx.shown(t)}`,
        t[1],
      );
    return ctx.pinned === null ? call(t[0], t[1], made) : made;
  }
  const version = (ctx.pinned ?? ctx.vars).get(varKey(inner[0], inner[1], inner[2]));
  if (version === undefined) {
    const { name } = inner[0];
    const message = `undefined variable ^${name}. No variable "${name}" has been defined before the current pattern`;
    ctx.services.problem("error", message, envAt(ctx.env, inner[1]), inner[1]);
    return [A.underscore, EMPTY, NIL];
  }
  ctx.versions.used.add(version);
  return ctx.pinned === null ? call(t[0], t[1], versioned(inner, version)) : versioned(inner, version);
}

/** Expands as if it stood before the pattern. */
function expandOutside(w: Walker, ctx: Ctx, t: Term): Term {
  const { env, vars, pattern, pinned } = ctx;
  Object.assign(ctx, { env: { ...env, context: null }, vars: pinned ?? vars, pattern: null, pinned: null });
  try {
    return w.expr(t, ctx);
  } finally {
    Object.assign(ctx, { env, vars, pattern, pinned });
  }
}
