# Implementations that protocols derive. In: protocols with options, the module of a struct, its environment. Out: modules
# Protocol.Struct, by the protocol's `__deriving__`, that of its implementation for Any, or that implementation itself.

defmodule Protocol.Derivation do
  @moduledoc false

  @doc "Derives protocols, each alone or with options, for a struct that is open or defined."
  def derive(derives, for, env) do
    struct =
      case Module.open?(for) && Module.get_attribute(for, :__struct__) do
        %{} = struct -> struct
        _ -> for.__struct__()
      end

    derive_all(flatten(derives), for, struct, env)
  end

  defp flatten([list | rest]) when is_list(list), do: list ++ flatten(rest)
  defp flatten([item | rest]), do: [item | flatten(rest)]
  defp flatten([]), do: []

  defp derive_all([{protocol, opts} | rest], for, struct, env) do
    derive_one(protocol, for, struct, opts, env)
    derive_all(rest, for, struct, env)
  end

  defp derive_all([protocol | rest], for, struct, env) do
    derive_one(protocol, for, struct, [], env)
    derive_all(rest, for, struct, env)
  end

  defp derive_all([], _for, _struct, _env), do: :ok

  defp derive_one(protocol, for, struct, opts, env) do
    Protocol.assert_protocol!(protocol, ", cannot derive #{inspect(protocol)} for #{inspect(for)}")
    any = :elixir_aliases.concat([protocol, Any])

    quoted =
      cond do
        :erlang.function_exported(protocol, :"MACRO-__deriving__", 3) ->
          apply(protocol, :"MACRO-__deriving__", [env, for, opts])

        not Protocol.__implemented__(any) ->
          raise ArgumentError,
                "could not load module #{inspect(any)} due to reason :nofile, cannot derive #{inspect(protocol)} for #{inspect(for)}"

        :erlang.function_exported(any, :"MACRO-__deriving__", 4) ->
          apply(any, :"MACRO-__deriving__", [env, for, struct, opts])

        true ->
          derived(protocol, for, any)
      end

    Code.eval_quoted(quoted, [], env)
    :ok
  end

  defp derived(protocol, for, any) do
    name = :elixir_aliases.concat([protocol, for])

    quote do
      defmodule unquote(name) do
        @moduledoc false
        @doc false
        def __impl__(:protocol), do: unquote(protocol)
        def __impl__(:for), do: unquote(for)
        def __impl__(:target), do: unquote(any)
      end
    end
  end
end
