# Tasks of the command line: modules Mix.Tasks.Name with run/1, and the project's aliases.
# In: a task's name and arguments. Out: what the task answers; each task runs once unless it is reenabled.
defmodule Mix.Task do
  @moduledoc "Provides conveniences for creating, loading, and manipulating Mix tasks."

  @callback run(command_line_args :: [binary]) :: any

  defmacro __using__(_opts) do
    quote do
      @behaviour Mix.Task
    end
  end

  defp seen, do: :persistent_term.get({Mix, :tasks}, %{})

  def get(task) when is_binary(task) do
    parts = task |> String.split(".") |> Enum.map(&camelize/1)
    module = Module.concat(["Mix", "Tasks" | parts])
    if Code.ensure_loaded?(module) and function_exported?(module, :run, 1), do: module
  end

  defp camelize(name), do: name |> String.split("_") |> Enum.map_join(&capitalize/1)
  defp capitalize(<<first, rest::binary>>) when first in ?a..?z, do: <<first - 32, rest::binary>>
  defp capitalize(other), do: other

  def get!(task), do: get(task) || raise(Mix.NoTaskError, task: task)
  def task?(module), do: match?(["Mix", "Tasks" | _], Module.split(module))
  def task_name(module), do: module |> Module.split() |> Enum.drop(2) |> Enum.map_join(".", &Macro.underscore/1)
  def shortdoc(_module), do: nil
  def alias?(task), do: Keyword.has_key?(Mix.Project.config()[:aliases], String.to_atom(task))

  def run(task, args \\ [])
  def run(task, args) when is_atom(task), do: run(Atom.to_string(task), args)

  def run(task, args) when is_binary(task) do
    aliases = Mix.Project.config()[:aliases]
    key = String.to_atom(task)

    cond do
      Map.has_key?(seen(), task) ->
        :noop

      Keyword.has_key?(aliases, key) and not Map.has_key?(seen(), {:alias, task}) ->
        mark({:alias, task})
        result = run_alias(List.wrap(aliases[key]), args, :ok)
        :persistent_term.put({Mix, :tasks}, Map.delete(seen(), {:alias, task}))
        result

      true ->
        module = get!(task)
        mark(task)
        module.run(args)
    end
  end

  defp mark(key), do: :persistent_term.put({Mix, :tasks}, Map.put(seen(), key, true))

  defp run_alias([], _args, result), do: result

  defp run_alias([step | rest], args, _) do
    given = if rest == [], do: args, else: []

    result =
      case step do
        fun when is_function(fun, 1) ->
          fun.(given)

        command when is_binary(command) ->
          [task | own] = OptionParser.split(command)
          run(task, own ++ given)
      end

    run_alias(rest, args, result)
  end

  def reenable(task) do
    :persistent_term.put({Mix, :tasks}, Map.delete(seen(), to_string(task)))
    :ok
  end

  def rerun(task, args \\ []) do
    reenable(task)
    run(task, args)
  end

  def clear do
    :persistent_term.put({Mix, :tasks}, %{})
    :ok
  end
end

defmodule Mix.CLI do
  @moduledoc false

  @doc "Runs `mix ARGS` in the working directory; a failure is printed and ends the caller with {:shutdown, status}."
  def main(args) do
    Mix.Task.clear()

    try do
      load_project()

      if args == [] and Mix.Project.get() == nil and not IEx.started?() do
        Mix.raise("\"mix\" with no arguments must be executed in a directory with a mix.exs file")
      end

      {task, rest} = task_of(args)
      Mix.Task.run("loadconfig")
      Mix.Task.run(task, rest)
      :ok
    rescue
      exception ->
        stack = __STACKTRACE__

        if Map.get(exception, :mix) || match?(%Mix.NoTaskError{}, exception) do
          Mix.shell().error("** (Mix) " <> Exception.message(exception))
          exit({:shutdown, Map.get(exception, :exit_status) || 1})
        else
          IO.puts(:stderr, Exception.format(:error, exception, stack))
          exit({:shutdown, 1})
        end
    end
  end

  defp task_of([]), do: {to_string(Mix.Project.config()[:default_task] || "run"), []}
  defp task_of(["-" <> _ | _] = args), do: {"run", args}
  defp task_of([task | rest]), do: {task, rest}

  @doc false
  def load_project do
    file = System.get_env("MIX_EXS") || "mix.exs"

    if File.regular?(file) do
      modules = Code.compile_file(file)

      case Enum.find(modules, fn {module, _} -> function_exported?(module, :project, 0) end) do
        {module, _} -> Mix.Project.push(module, Path.expand(file))
        nil -> :ok
      end
    else
      :ok
    end
  end
end
