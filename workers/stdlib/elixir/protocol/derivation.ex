# Implementations that protocols derive. In: protocols with options, the module of a struct, its environment. Out: modules
# Protocol.Struct, by the protocol's `__deriving__`, that of its implementation for Any, or that implementation itself.

defmodule Protocol.Derivation do
  @moduledoc false

  @doc "Derives protocols, each alone or with options, for a struct that is open or defined."
  def derive(derives, for, env), do: derive_all(flatten(derives), for, env)

  defp struct_of(for, env) do
    case Module.open?(for) && Module.get_attribute(for, :__struct__) do
      %{} = struct -> struct
      _ -> Macro.struct!(for, %{env | module: nil})
    end
  end

  defp flatten([list | rest]) when is_list(list), do: list ++ flatten(rest)
  defp flatten([item | rest]), do: [item | flatten(rest)]
  defp flatten([]), do: []

  defp derive_all([{protocol, opts} | rest], for, env) do
    derive_one(protocol, for, opts, env)
    derive_all(rest, for, env)
  end

  defp derive_all([protocol | rest], for, env) do
    derive_one(protocol, for, [], env)
    derive_all(rest, for, env)
  end

  defp derive_all([], _for, _env), do: :ok

  defp derive_one(protocol, for, opts, env) do
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
          apply(any, :"MACRO-__deriving__", [env, for, struct_of(for, env), opts])

        true ->
          derived(protocol, for, any)
      end

    Code.eval_quoted(quoted, [], env)
    :ok
  end

  defp derived(protocol, for, any) do
    name = :elixir_aliases.concat([protocol, for])

    functions =
      for {function, arity} <- protocol.__protocol__(:functions) do
        args = for n <- 1..arity//1, do: {:erlang.binary_to_atom("arg" <> :erlang.integer_to_binary(n)), [], __MODULE__}
        quote do: def(unquote(function)(unquote_splicing(args)), do: unquote(any).unquote(function)(unquote_splicing(args)))
      end

    quote do
      defmodule unquote(name) do
        @moduledoc false
        @behaviour unquote(protocol)
        Module.register_attribute(__MODULE__, :__impl__, persist: true)
        @__impl__ [protocol: unquote(protocol), for: unquote(for)]
        unquote_splicing(functions)
        @doc false
        def __impl__(:protocol), do: unquote(protocol)
        def __impl__(:for), do: unquote(for)
      end
    end
  end
end
