// What `Macro` and the compiler's own modules do with quoted expressions: expanding and escaping them, joining aliases, reading
// escapes. In and out: quoted expressions. Specification: the documentation of Macro, Elixir 1.18.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, bifError, type Raise } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { aliasName } from "../elixir/alias-name.ts";
import { A, escapeTerm, isForm, isNode } from "../elixir/ast.ts";
import { EMPTY_ENV, termToEnv, varsOfTerm } from "../elixir/env.ts";
import { warnDeprecated } from "../elixir/expand/calls.ts";
import { expandPatterns } from "../elixir/expand/clauses.ts";
import { Ctx } from "../elixir/expand/context.ts";
import { callMacro } from "../elixir/expand/dispatch.ts";
import { expand, expander } from "../elixir/expand/expander.ts";
import { cannotEscape, notEscapable } from "../elixir/expand/module-forms.ts";
import { expandOnce } from "../elixir/expand/once.ts";
import { constantOf, quoteTerm } from "../elixir/expand/quote.ts";
import { toBin, unescape } from "../elixir/parser/escapes.ts";
import { pruned } from "../elixir/pruned.ts";
import { type Atom, atom, atomExists, atomName, isAtom, NIL } from "../terms/atom.ts";
import { Bin, Cons, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { argumentError, compilerOf, inspected } from "./compiler.ts";

function expanderTable(vm: Vm): NativeTable {
  const ctxOf = (env: Term): Ctx => {
    const ctx = new Ctx(compilerOf(vm), termToEnv(env));
    for (const [key] of varsOfTerm(env)) {
      const [name, kind] = key as unknown as [Atom, Term];
      ctx.bind(`${name.name}|${typeof kind === "number" ? `#${kind}` : atomName(kind as Atom)}`);
    }
    return ctx;
  };
  return {
    "expand_once/2": (quoted: Term, env: Term) => expandOnce(expander, quoted, ctxOf(env)),
    // what a macro makes of its arguments, as the compiler would go on with it
    "call_macro/6": (module: Atom, name: Term, meta: Term, args: Term, env: Term, warns: Term) => {
      const ctx = ctxOf(env);
      const given = listToArray(args) ?? [];
      if (warns !== false) warnDeprecated(ctx, module.name, atomName(name as Atom), given.length, meta);
      return callMacro(ctx, module.name, atomName(name as Atom), meta, given);
    },
    // an alias, and nothing else
    "expand_alias/2": (quoted: Term, env: Term) =>
      isForm(quoted, A.aliases) ? expandOnce(expander, quoted, ctxOf(env)) : quoted,
    "expand/2": (quoted: Term, env: Term) => {
      const ctx = ctxOf(env);
      let at = quoted;
      for (;;) {
        const next = expandOnce(expander, at, ctx);
        if (next === at) return at;
        at = next;
      }
    },
    // a guard with the variables of its parameters
    "expand_guard/3": (quoted: Term, params: Term, env: Term) => {
      const compiler = compilerOf(vm);
      const ctx = new Ctx(compiler, termToEnv(env));
      const draft = ctx.env.module === null ? undefined : compiler.draft(ctx.env.module.name);
      const errors = draft?.errors;
      expandPatterns(expander, ctx, listToArray(params) ?? []);
      const guard = expander.guard(quoted, ctx);
      // what is wrong with it is found again where it is called
      return draft?.errors === errors ? withConstants(guard) : quoted;
    },
    "expand_all/2": (quoted: Term, env: Term) => expand(quoted, ctxOf(env)),
  };
}

function aliases(): NativeTable {
  return {
    "concat/1": (parts: Term) => atom(aliasName(listToArray(parts) ?? [])),
    "safe_concat/1": (parts: Term) => {
      const name = aliasName(listToArray(parts) ?? []);
      if (!atomExists(name)) throw badarg();
      return atom(name);
    },
  };
}

// Elixir's own unescaping fails in the function that goes through the characters
function noText(t: Term, map: Term): Raise {
  return bifError(atom("function_clause"), "elixir_interpolation", "unescape_chars", [t, map, Bin.of("")]);
}

/** Those of Module that make names. */
function names(): NativeTable {
  return {
    "concat/1": (parts: Term) => {
      const list = listToArray(parts);
      if (list === undefined) throw bifError(atom("function_clause"), "Elixir.Module", "concat", [parts]);
      return atom(aliasName(list));
    },
    "concat/2": (a: Term, b: Term) => {
      for (const part of [a, b])
        if (!isAtom(part) && !(part instanceof Bin))
          throw bifError(atom("function_clause"), "Elixir.Module", "concat", [a, b]);
      return atom(aliasName([a, b]));
    },
  };
}

function escaping(vm: Vm): NativeTable {
  const checked = (t: Term): Term => {
    const wrong = notEscapable(t);
    if (wrong === undefined) return t;
    throw argumentError(cannotEscape(inspected(vm, wrong)));
  };
  return {
    "escape/1": (t: Term) => escapeTerm(checked(t)),
    "escape/2": (t: Term, options: Term) => {
      const given = (key: string): Term => {
        const found = (listToArray(options) ?? []).find((o) => Array.isArray(o) && o[0] === atom(key));
        return Array.isArray(found) ? (found[1] as Term) : false;
      };
      const prune = given("prune_metadata");
      const kept = prune === false || prune === NIL ? t : pruned(t);
      if (given("unquote") !== true) return escapeTerm(checked(kept));
      return withConstants(
        quoteTerm(kept, { context: null, unquote: true, line: "as-is", generated: false, env: EMPTY_ENV }),
      );
    },
  };
}

/** A quoted expression without the compiler's own nodes for constants. */
export function withConstants(t: Term): Term {
  const known = isNode(t) ? constantOf(t) : undefined;
  if (known !== undefined) return escapeTerm(known);
  if (Array.isArray(t)) return t.map(withConstants);
  if (!(t instanceof Cons)) return t;
  const items: Term[] = [];
  let at: Term = t;
  while (at instanceof Cons) {
    items.push(withConstants(at.h));
    at = at.t;
  }
  return list(items, at === EMPTY ? EMPTY : withConstants(at));
}

/** Escapes in the text of a sigil. */
function interpolation(): NativeTable {
  return {
    "unescape_string/1": (t: Term) => {
      if (!(t instanceof Bin)) throw noText(t, EMPTY);
      if (t.text === null) throw badarg();
      const value = unescape(t.text);
      // there is no text behind it that could be named
      if ("error" in value) throw argumentError(value.error.replace(/\. Syntax error after: $/, ""));
      return toBin(value);
    },
    // only for what is no text: Macro.Escapes reads text by a function
    "unescape_chars/3": (t: Term, map: Term) => {
      throw noText(t, map);
    },
    // escapes of a regular expression belong to the expression
    "unescape_regex/1": (t: Term) => t,
  };
}

export const expansionNatives: readonly NativeModule[] = [
  { module: "elixir_interpolation", table: interpolation },
  { module: "elixir_aliases", table: aliases },
  { module: "Elixir.Module", table: names },
  { module: "Elixir.Macro", table: escaping },
  { module: "elixir_expander", table: expanderTable, expand: true },
];
