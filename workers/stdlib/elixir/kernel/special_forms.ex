# The forms of the language that no module defines: the expander knows them. What stands here says of them how they are written and
# what they are for, to those who ask; nothing is expanded by these macros.
defmodule Kernel.SpecialForms do
  @moduledoc "The forms that Elixir is built of. They are always there and cannot be replaced."

  @refused "Elixir's special forms are expanded by the compiler and must not be invoked directly"

  written = [
    %: {[:struct, :map], "Matches on or builds a struct."},
    %{}: {[:args], "A map of keys and values."},
    &: {[:expr], "Captures a function, or makes one of an expression with &1, &2 and so on."},
    .: {[:left, :right], "Calls what a module or a function value offers, or makes an alias longer."},
    "::": {[:left, :right], "Says of what type something is, in types and in bitstrings."},
    <<>>: {[:args], "A bitstring of segments."},
    =: {[:left, :right], "Matches the value on the right against the pattern on the left."},
    ^: {[:var], "Takes the value of a variable in a pattern instead of binding it."},
    __CALLER__: {[], "The environment of who calls a macro, as `Macro.Env`."},
    __DIR__: {[], "The absolute path of the directory of the file, as a binary."},
    __ENV__: {[], "The environment at that place, as `Macro.Env`."},
    __MODULE__: {[], "The module that is being defined, as an atom, or nil outside of one."},
    __STACKTRACE__: {[], "The stacktrace of what was caught, inside of `rescue` and `catch`."},
    __aliases__: {[:args], "How the parts of an alias are written as quoted expressions."},
    __block__: {[:args], "How several expressions in a row are written as a quoted expression."},
    __cursor__: {[:args], "Where the cursor stands in code that is still being typed."},
    alias: {[:module, :opts], "Gives a module a shorter name until the end of the scope."},
    case: {[:condition, :clauses], "Goes on with the first clause whose pattern and guard the value matches."},
    cond: {[:clauses], "Goes on with the first clause whose condition is neither false nor nil."},
    fn: {[:clauses], "An anonymous function."},
    for: {[:args], "A comprehension: generators and filters make a list, or what `:into` and `:reduce` say."},
    import: {[:module, :opts], "Lets functions and macros of a module be called without its name."},
    quote: {[:opts, :block], "An expression as data instead of its value."},
    receive: {[:args], "Takes the first message that matches a clause out of the mailbox, waiting for it if need be."},
    require: {[:module, :opts], "Makes sure that a module is there and compiled, so that its macros can be used."},
    super: {[:args], "Calls the definition that was overridden, see `Kernel.defoverridable/1`."},
    try: {[:args], "Evaluates code and deals with what is raised, thrown or exited in it."},
    unquote: {[:expr], "Puts a value into the quoted expression around it."},
    unquote_splicing: {[:expr], "Puts the elements of a list into the quoted expression around it."},
    with: {[:args], "Goes through matches as long as they hold; what does not match is the result, or goes to `else`."},
    {}: {[:args], "A tuple of any size."}
  ]

  for {name, {args, words}} <- written do
    @doc words
    defmacro unquote(name)(unquote_splicing(Enum.map(args, &Macro.var(&1, nil)))), do: raise(@refused)
  end
end
