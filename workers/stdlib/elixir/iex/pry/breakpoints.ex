# The breakpoints of the node. In: functions to stop at, and how often. Out: their modules generated anew with stops in them, and
# for a function that is called, whether it is to stop. Specification: IEx.Pry.break/4, Elixir 1.18.

defmodule IEx.Pry.Breakpoints do
  @moduledoc false

  # {id, module, {name, arity}, condition, stops that are left}; a condition is nil or a function of the arguments
  @key {__MODULE__, :all}
  @last {__MODULE__, :last}

  @doc "Sets a breakpoint: `{:ok, id}`, or `{:error, reason}`. What is set anew keeps its number."
  def set(module, name, arity, condition, stops) do
    {known, kept} = Enum.split_with(all(), &same?(&1, module, {name, arity}))
    id = number(known)
    functions = for {_, ^module, function, _, _} <- kept, do: function

    cond do
      match?({_, _, _}, :code.get_object_code(module)) == false ->
        {:error, if(erlang?(module), do: :non_elixir_module, else: :no_beam_file)}

      not (:nodebook_code.has_definitions(module) or :nodebook_code.recompile(module)) ->
        {:error, if(erlang?(module), do: :non_elixir_module, else: :missing_debug_info)}

      :nodebook_code.set_breaks(module, [{name, arity} | functions]) ->
        keep([{id, module, {name, arity}, condition, stops} | kept])
        {:ok, id}

      true ->
        {:error, :unknown_function_arity}
    end
  end

  defp erlang?(module), do: Code.ensure_loaded?(module) and not String.starts_with?(Atom.to_string(module), "Elixir.")

  defp number([{id, _, _, _, _}]), do: id

  defp number([]) do
    id = :persistent_term.get(@last, 0) + 1
    :persistent_term.put(@last, id)
    id
  end

  @doc "All breakpoints: `{id, module, {name, arity}, stops}`, by their numbers."
  def list, do: Enum.sort(for {id, module, function, _, stops} <- standing(), do: {id, module, function, stops})

  @doc "Whether a call of these arguments stops; if so, the breakpoint has one stop less."
  def stop?(module, function, args) do
    case Enum.find(all(), &same?(&1, module, function)) do
      {id, _, _, condition, stops} when stops > 0 ->
        stops? = IEx.Evaluator.stopping?() and (condition == nil or condition.(args))
        if stops?, do: put_stops(id, stops - 1)
        stops?

      _ ->
        false
    end
  end

  @doc "Lets a breakpoint stop no more: `:ok` or `:not_found`."
  def reset(id), do: if(List.keymember?(standing(), id, 0), do: put_stops(id, 0), else: :not_found)

  @doc "The same, of a function's."
  def reset(module, name, arity) do
    case Enum.find(standing(), &same?(&1, module, {name, arity})) do
      nil -> :not_found
      found -> found |> elem(0) |> put_stops(0)
    end
  end

  @doc "Removes the breakpoints of a module, or all: code is as it was."
  def remove(module \\ nil) do
    {removed, kept} = Enum.split_with(all(), &(module == nil or elem(&1, 1) == module))
    for {_, module, _, _, _} <- Enum.uniq_by(removed, &elem(&1, 1)), do: :nodebook_code.set_breaks(module, [])
    if module == nil, do: :persistent_term.erase(@last)
    keep(kept)
  end

  defp put_stops(id, stops), do: keep(for {n, m, f, c, left} <- all(), do: {n, m, f, c, if(n == id, do: stops, else: left)})

  defp same?({_, module, function, _, _}, module, function), do: true
  defp same?(_, _, _), do: false

  # who loads a module anew takes the stops out of it
  defp standing, do: Enum.filter(all(), fn {_, module, _, _, _} -> stops_in?(module) end)
  defp stops_in?(module), do: Code.ensure_loaded?(module) and module.module_info(:attributes)[:iex_pry] == [true]

  defp all, do: :persistent_term.get(@key, [])
  defp keep(breaks), do: :persistent_term.put(@key, breaks)
end
