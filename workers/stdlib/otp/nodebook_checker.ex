# Whether the calls that compiled modules make of others lead anywhere. In: the calls that the compiler has gathered since the
# last time. Out: warnings, worded as Elixir's group pass words them. Run when a file or a line of the shell is compiled as a
# whole, so that modules may call others that stand below them.

defmodule :nodebook_checker do
  @moduledoc false

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
    places = Enum.group_by(calls, fn {call, _, unit} -> {call, unit} end, &elem(&1, 1))

    warnings =
      for {call, {_, line, column, _}, unit} <- Enum.uniq_by(calls, fn {call, _, unit} -> {call, unit} end),
          message = message(call),
          do: {{unit, 0, line, column}, fn -> :nodebook_code.warn_group(message, places[{call, unit}]) end}

    for {_, warn} <- Enum.sort_by(types ++ warnings, &elem(&1, 0), direction()), do: warn.()
    :ok
  end

  # Code.with_diagnostics/2 has the last first
  defp direction, do: if(match?({_, false}, Process.get(:elixir_code_diagnostics)), do: :desc, else: :asc)

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

  defp undefined(module, name, arity) do
    error = %UndefinedFunctionError{module: module, function: name, arity: arity}
    {%{message: message}, _} = UndefinedFunctionError.blame(error, [])

    message
    |> String.replace_prefix("function ", "")
    |> String.replace(" is not available)", " is not available or is yet to be defined)", global: false)
  end
end
