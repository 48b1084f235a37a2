# In: the heads and options of defdelegate, the modules of use, quoted. Out: the definitions and calls that they stand for.
# Specification: the documentation of Kernel.defdelegate/2 and Kernel.use/2, Elixir 1.18.

defmodule Kernel.Delegation do
  @moduledoc false

  @doc "The definitions of `defdelegate funs, opts`."
  def definitions(funs, opts, caller) do
    to = to!(opts)
    itself = :elixir_expander.expand(to, caller) == caller.module
    as = :lists.keyfind(:as, 1, opts)
    :lists.map(&definition(&1, to, as, itself), if(is_list(funs), do: funs, else: [funs]))
  end

  defp to!(opts) do
    case :lists.keyfind(:to, 1, opts) do
      {:to, to} -> to
      false -> refuse("expected to: to be given as argument")
    end
  end

  defp definition(fun, to, as, itself) do
    {name, args} = name_and_args(fun)

    target =
      case as do
        {:as, as} -> as
        false -> name
      end

    if itself and target == name do
      refuse(
        "defdelegate function is calling itself, which will lead to an infinite loop. You should either change the value of " <>
          "the :to option or specify the :as option"
      )
    end

    {vars, params} = parameters(args, 1)
    head = {name, [], params}
    call = {{:., [], [to, target]}, [], vars}

    quote context: Kernel do
      @doc delegate_to: {unquote(to), unquote(target), unquote(length(vars))}
      def unquote(head), do: unquote(call)
    end
  end

  defp name_and_args({:when, _, [_, guard]}), do: refuse("guards are not allowed in defdelegate/2, got: when #{Macro.to_string(guard)}")
  defp name_and_args({name, _, args}) when is_list(args), do: {name, args}
  defp name_and_args({name, _, _}), do: {name, []}

  # Variables to pass on, and parameters with their defaults.
  defp parameters([{:\\, meta, [var, default]} | rest], n) do
    {vars, params} = parameters(rest, n + 1)
    var = variable(var, n)
    {[var | vars], [{:\\, meta, [var, default]} | params]}
  end

  defp parameters([arg | rest], n) do
    {vars, params} = parameters(rest, n + 1)
    var = variable(arg, n)
    {[var | vars], [var | params]}
  end

  defp parameters([], _n), do: {[], []}

  defp variable({name, _, context} = var, n) when is_atom(name) and is_atom(context) do
    case :erlang.atom_to_binary(name) do
      <<"_", _::binary>> -> {:erlang.binary_to_atom("arg#{n}"), [], nil}
      _ -> var
    end
  end

  defp variable(other, _n), do: refuse("defdelegate/2 only accepts function parameters, got: #{Macro.to_string(other)}")

  @doc "The calls of `use module, opts`; `module` may be several, as in `use A.{B, C}`."
  def uses(module, opts, caller), do: :lists.map(&using(&1, opts), used(module, caller))

  defp used({{:., _, [base, :{}]}, _, refs}, caller) do
    base = :elixir_expander.expand(base, caller)

    :lists.map(
      fn
        {:__aliases__, _, parts} -> :elixir_aliases.concat([base | parts])
        atom when is_atom(atom) -> :elixir_aliases.concat([base, atom])
      end,
      refs
    )
  end

  defp used(module, caller), do: [:elixir_expander.expand(module, caller)]

  defp using(module, opts) when is_atom(module) do
    quote context: Kernel do
      require unquote(module)
      unquote(module).__using__(unquote(opts))
    end
  end

  defp using(other, _opts) do
    refuse("invalid arguments for use, expected a compile time atom or alias, got: #{Macro.to_string(other)}")
  end

  defp refuse(message), do: :erlang.error(ArgumentError.exception(message))
end
