# mix do, mix cmd: several tasks in one command, and commands of the shell. In: arguments. Out: what they do.
defmodule Mix.Tasks.Do do
  @moduledoc """
  Executes the tasks separated by `+`.

      mix do compile + run script.exs
  """
  use Mix.Task
  @shortdoc "Executes the tasks separated by plus"

  @impl true
  def run(args) do
    commands = args |> Enum.flat_map(&parts/1) |> Enum.chunk_by(&(&1 == :next)) |> Enum.reject(&(&1 == [:next]))
    if commands == [] or empty?(args), do: refuse()
    Enum.each(commands, fn [task | args] -> Mix.Task.run(task, args) end)
  end

  # a comma behind a word ends a command, too
  defp parts("+"), do: [:next]
  defp parts(","), do: [:next]
  defp parts(word), do: if(String.ends_with?(word, ","), do: [String.trim_trailing(word, ","), :next], else: [word])

  defp empty?(args) do
    parts = Enum.flat_map(args, &parts/1)

    List.first(parts) == :next or List.last(parts) == :next or
      Enum.any?(Enum.zip(parts, tl(parts)), &(&1 == {:next, :next}))
  end

  defp refuse do
    Mix.raise("""
    One of the commands passed to "mix do" is empty. Each command passed to "mix do" must have at least the task name. These are all invalid:

      mix do
      mix do my_task +
      mix do + my_task

    Run "mix help do" for more information.
    """)
  end
end

defmodule Mix.Tasks.Cmd do
  @moduledoc """
  Executes the given command of the shell.

      mix cmd echo hello
      mix cmd --cd lib ls
  """
  use Mix.Task
  @shortdoc "Executes the given command"

  @impl true
  def run(args) do
    {options, command} = OptionParser.parse_head!(args, strict: [cd: :string])

    case command != [] and Mix.shell().cmd(Enum.join(command, " "), options) do
      status when status in [false, 0] -> :ok
      status -> exit(status)
    end
  end
end

