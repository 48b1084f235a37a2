# What Code.eval_* share. In: quoted expressions, bindings, environments or the options of one. Out: values, and what is bound
# behind them.

defmodule Code.Evaluation do
  @moduledoc false

  @doc "Evaluates a quoted expression with a binding: value, binding and environment behind it."
  def run(quoted, binding, env, prune? \\ false) do
    prepare = if prune?, do: &:nodebook_code.prepare_pruned/3, else: &:nodebook_code.prepare/3
    :nodebook_code.enter_checks()

    try do
      # the prepared function answers the value and, after it, the variables that the code leaves, in the order of `names`
      {fun, names, env} = prepare.(quoted, binding, env)
      [value | values] = :erlang.tuple_to_list(fun.())
      :nodebook_checker.verify()
      {value, bound(names, values), %{env | versioned_vars: names |> Enum.with_index() |> Map.new()}}
    after
      :nodebook_code.leave_checks()
    end
  end

  @doc "Compiles what stands in a file, and runs it; the compiler's tracers are told."
  def compile(quoted, file) do
    env = traced(:nodebook_code.env(file, 1))
    tell(env, :start)
    {fun, _names, _env} = :nodebook_code.prepare_file(quoted, env)
    fun.()
    tell(env, :stop)
  end

  # the process that compiles keeps track of what is used
  defp traced(env) do
    case Code.get_compiler_option(:tracers) do
      [] -> env
      tracers -> %{env | tracers: tracers, lexical_tracker: self()}
    end
  end

  @doc "Tells the tracers of an environment of something."
  def tell(env, event), do: Enum.each(env.tracers, & &1.trace(event, env))

  # the last in order first
  defp bound(names, values) do
    names
    |> Enum.zip(values)
    |> Enum.sort(:desc)
    |> Enum.map(fn
      {{name, nil}, value} -> {name, value}
      pair -> pair
    end)
  end

  @doc "An environment from options."
  def env(opts), do: :lists.foldl(&evaluated_in/2, :nodebook_code.env("nofile", 1), opts)

  defp evaluated_in(option, env) do
    case option do
      {:file, file} when is_binary(file) -> %{env | file: file}
      {:line, line} when is_integer(line) -> %{env | line: line}
      {:module, module} when is_atom(module) -> %{env | module: module}
      {key, list} when key in [:aliases, :requires, :functions, :macros] and is_list(list) -> deprecated(key, list, env)
      {key, _} = bad when key in [:file, :line, :module, :aliases, :requires, :functions, :macros] -> raise CaseClauseError, term: bad
      _ -> env
    end
  end

  defp deprecated(key, list, env) do
    IO.warn("#{inspect(key)} option in eval is deprecated")
    Map.put(env, key, list)
  end
end
