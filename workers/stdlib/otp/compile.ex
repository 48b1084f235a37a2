# Erlang's compiler is not here: there is nothing that it could compile to. Of its module, what tells how it would be set.
defmodule :compile do
  @moduledoc "Erlang Compiler."

  @doc "The options that the variable ERL_COMPILER_OPTIONS holds, an Erlang term."
  def env_compiler_options do
    case :os.getenv(~c"ERL_COMPILER_OPTIONS") do
      false ->
        []

      text ->
        {:ok, tokens, _} = :erl_scan.string(text ++ ~c".")
        {:ok, term} = :erl_parse.parse_term(tokens)
        List.wrap(term)
    end
  end
end
