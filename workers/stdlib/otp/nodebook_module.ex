# Runs the bodies of modules. In: a module's name, and what the compiler has kept of it. Out: what `defmodule` answers. The body
# runs as any other code of the process does: it may wait, and other processes and the host go on meanwhile.

defmodule :nodebook_module do
  @moduledoc false

  @doc "Defines a module: runs its body, then loads what it has defined."
  def module(name, how, values) do
    body = :nodebook_def.open(name, how, values)

    try do
      :nodebook_def.close(name, run(body, name))
    after
      :nodebook_def.drop(name)
    end
  end

  # its own functions cannot be called yet
  defp run(body, name) do
    body.()
  catch
    :error, :undef -> :erlang.raise(:error, unavailable(name, __STACKTRACE__), __STACKTRACE__)
  end

  defp unavailable(name, [{name, function, arity, _} | _]) do
    arity = if is_list(arity), do: length(arity), else: arity
    %UndefinedFunctionError{module: name, function: function, arity: arity, reason: :"function not available"}
  end

  defp unavailable(_, _), do: :undef
end
