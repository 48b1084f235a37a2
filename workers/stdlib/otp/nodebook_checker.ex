# Whether the calls that compiled modules make of others lead anywhere. In: the calls that the compiler has gathered since the
# last time. Out: warnings, worded as Elixir's group pass words them. Run when a file or a line of the shell is compiled as a
# whole, so that modules may call others that stand below them.

defmodule :nodebook_checker do
  @moduledoc false
  @gathered :elixir_code_diagnostics

  @doc "What there is to say of a file, or of what was typed into the shell."
  def verify(file) do
    :nodebook_code.finish_file(file)
    verify()
  end

  @doc "The same of what was compiled apart from any file."
  def verify do
    :nodebook_code.run_checks()
    types = for {place, found} <- :nodebook_code.take_types(), do: {place, fn -> :nodebook_code.warn_type(found) end}
    calls = :nodebook_code.take_calls()
    calls = Enum.sort_by(calls, fn {_, place, unit} -> {unit, order(place)} end)
    places = Enum.group_by(calls, fn {call, _, unit} -> {call, unit} end, &elem(&1, 1))

    warnings =
      for {call, place, unit} <- Enum.uniq_by(calls, fn {call, _, unit} -> {call, unit} end),
          message = message(call),
          do: {Tuple.insert_at(order(place), 0, unit), fn -> :nodebook_code.warn_group(message, places[{call, unit}]) end}

    (types ++ warnings) |> Enum.sort_by(&elem(&1, 0)) |> Enum.map(&elem(&1, 1)) |> tell(Process.get(@gathered))
    :ok
  end

  # Code.with_diagnostics/2 has the last first, whatever the order in which they are printed
  defp tell(warnings, {before, log?}) do
    found =
      for warn <- warnings do
        Process.put(@gathered, {[], log?})
        warn.()
        elem(Process.get(@gathered), 0)
      end

    Process.put(@gathered, {Enum.concat(found) ++ before, log?})
  end

  defp tell(warnings, nil), do: Enum.each(warnings, & &1.())

  # what is called without parentheses stands behind all the rest, as the fields of maps do
  defp order({file, line, column, _where, bare}), do: {file, if(bare, do: 1, else: 0), line, column}

  defp there?(module, name, arity) do
    {name, arity} in [module_info: 0, module_info: 1, __info__: 1] or
      (Code.ensure_loaded?(module) and function_exported?(module, name, arity)) or
      (:nodebook_elsewhere.has?(module, name, arity) and not macro_exported?(module, name, arity))
  end

  # what there is to say of a call: that it leads nowhere, or had better not be made
  defp message({module, name, arity}) do
    if there?(module, name, arity) do
      advice = :nodebook_deprecated.advice(module, name, arity)
      advice && "#{Exception.format_mfa(module, name, arity)} is deprecated. #{advice}"
    else
      undefined(module, name, arity)
    end
  end

  # what a `rescue` names
  defp undefined(module, :__struct__, 0) do
    if Code.ensure_loaded?(module),
      do: "struct #{inspect(module)} is undefined (there is such module but it does not define a struct)",
      else: String.replace(no_function(module, :__struct__, 0), ".__struct__/0 is undefined", " is undefined") |> then(&"struct #{&1}")
  end

  defp undefined(module, name, arity), do: no_function(module, name, arity)

  defp no_function(module, name, arity) do
    error = %UndefinedFunctionError{module: module, function: name, arity: arity}
    {%{message: message}, _} = UndefinedFunctionError.blame(error, [])

    message
    |> String.replace_prefix("function ", "")
    |> String.replace(" is not available)", " is not available or is yet to be defined)", global: false)
  end
end
