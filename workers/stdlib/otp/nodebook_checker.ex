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
    calls = :nodebook_code.take_calls()
    places = Enum.group_by(calls, fn {call, _} -> call end, fn {_, place} -> place end)

    for {call, _} <- Enum.uniq_by(calls, &elem(&1, 0)), {module, name, arity} = call do
      advice = there?(module, name, arity) && :nodebook_deprecated.advice(module, name, arity)

      case advice do
        false -> :nodebook_code.warn_group(message(module, name, arity), places[call])
        nil -> :ok
        text -> :nodebook_code.warn_group("#{Exception.format_mfa(module, name, arity)} is deprecated. #{text}", places[call])
      end
    end

    :ok
  end

  defp there?(module, name, arity) do
    {name, arity} in [module_info: 0, module_info: 1, __info__: 1] or
      (Code.ensure_loaded?(module) and function_exported?(module, name, arity)) or
      :nodebook_elsewhere.has?(module, name, arity)
  end

  defp message(module, name, arity) do
    error = %UndefinedFunctionError{module: module, function: name, arity: arity}
    {%{message: message}, _} = UndefinedFunctionError.blame(error, [])

    message
    |> String.replace_prefix("function ", "")
    |> String.replace(" is not available)", " is not available or is yet to be defined)", global: false)
  end
end
