# The options of inspect. Specification: the documentation of Inspect.Opts, Elixir 1.18.

defmodule Inspect.Opts do
  @moduledoc "Options given to the Inspect protocol."

  defstruct base: :decimal,
            binaries: :infer,
            char_lists: :infer,
            charlists: :infer,
            custom_options: [],
            inspect_fun: &Inspect.inspect/2,
            limit: 50,
            pretty: false,
            printable_limit: 4096,
            safe: true,
            structs: true,
            syntax_colors: [],
            width: 80

  def new(opts), do: struct(%Inspect.Opts{inspect_fun: default_inspect_fun()}, opts)

  def default_inspect_fun, do: :persistent_term.get({Inspect.Opts, :inspect_fun}, &Inspect.inspect/2)
  def default_inspect_fun(fun) when is_function(fun, 2), do: :persistent_term.put({Inspect.Opts, :inspect_fun}, fun)
end
