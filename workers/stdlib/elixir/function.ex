# In: functions. Out: what is known of them. Specification: documentation of Function, Elixir 1.18.

defmodule Function do
  @moduledoc "Functions about functions."

  @doc "A capture of a named function."
  def capture(module, function_name, arity), do: :erlang.make_fun(module, function_name, arity)

  @doc "All information about a function."
  def info(fun), do: :erlang.fun_info(fun)

  @doc "One piece of information about a function."
  def info(fun, item), do: :erlang.fun_info(fun, item)

  @doc "Its argument."
  def identity(value), do: value
end
