# The command `mix`. In: its arguments. Out: what the task does; a failure is printed, and is the status.
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

        if Map.get(exception, :mix) || exception.__struct__ in [Mix.NoTaskError, Mix.InvalidTaskError] do
          Mix.shell().error("** (Mix) " <> Exception.message(exception))
          exit({:shutdown, Map.get(exception, :exit_status) || 1})
        else
          IO.puts(:stderr, Exception.format(:error, exception, stack))
          exit({:shutdown, 1})
        end
    catch
      :exit, status when is_integer(status) ->
        IO.puts(:stderr, Exception.format(:exit, status, __STACKTRACE__))
        exit({:shutdown, 1})
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

