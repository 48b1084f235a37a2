// The types of `__CALLER__`, a `%Macro.Env{}`, and of `__STACKTRACE__`, as Elixir 1.18 prints them.

import type { Descr } from "./descr.ts";
import { readType } from "./notation.ts";

/** A type written over several lines. */
const typeOf = (text: string): Descr => readType(text.replace(/\s+/g, " "));

export const ENVIRONMENT = typeOf(`%{
    __struct__: Macro.Env,
    aliases: list({atom(), atom()}),
    context: :guard or :match or nil,
    context_modules: list(atom()),
    file: binary(),
    function: nil or {atom(), integer()},
    functions: list({atom(), list({atom(), integer()})}),
    lexical_tracker: nil or pid(),
    line: integer(),
    macro_aliases: list({atom(), atom()}),
    macros: list({atom(), list({atom(), integer()})}),
    module: atom(),
    requires: list(atom()),
    tracers: list(atom()),
    versioned_vars: %{...}
  }`);

const PLACE = "{:error_info, %{...}} or {:file, list(integer())} or {:line, integer()}";

export const STACK = typeOf(`list(
    {atom(), atom(), integer() or list(term()), list(${PLACE})} or
    {fun(), integer() or list(term()), list(${PLACE})}
  )`);
