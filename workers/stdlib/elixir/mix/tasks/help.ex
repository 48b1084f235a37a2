# mix help: the tasks there are, and what one is about. In: a task's name. Out: text on the shell.
defmodule Mix.Tasks.Help do
  @moduledoc """
  Prints the tasks and aliases there are, or what one of them is about.

      mix help
      mix help TASK
      mix help --search TEXT
      mix help --names
  """
  use Mix.Task
  @shortdoc "Prints help information for tasks"

  @impl true
  def run(["--names"]), do: Enum.each(Enum.uniq(Enum.sort(known())), &Mix.shell().info/1)
  def run(["--search", text]), do: print(Enum.filter(described(), fn {name, _} -> String.contains?(name, text) end))
  def run(["--search"]), do: Mix.raise("Unexpected arguments, expected \"mix help --search PATTERN\"")

  def run([]) do
    default = Mix.Project.config()[:default_task] || "run"
    first = {"mix", "Runs the default task (current: \"mix #{default}\")"}
    tasks = for {name, about} <- described(), do: {"mix " <> name, about}
    show([first] ++ tasks ++ [{"iex -S mix", "Starts IEx and runs the default task"}])
    Mix.shell().info("\nUse \"mix help <TASK>\" for more information on a particular command.")
  end

  def run([task]) do
    load_project()

    case Mix.Project.config()[:aliases][String.to_atom(task)] do
      nil -> about_task(task, Mix.Task.get!(task))
      steps -> about(task, "Alias for\n\n" <> code(steps), "mix.exs")
    end
  end

  def run(_), do: Mix.raise("Unexpected arguments, expected \"mix help\" or \"mix help TASK\"")

  # tasks of the project are compiled first
  defp known do
    load_project()
    Mix.Task.known()
  end

  defp load_project, do: if(Mix.Project.get(), do: Mix.Task.run("compile"))

  defp described do
    load_project()

    aliases =
      for {name, steps} <- Mix.Project.config()[:aliases], do: {Atom.to_string(name), "Alias for " <> in_words(steps)}

    tasks =
      for module <- Mix.Task.load_all(), short = Mix.Task.shortdoc(module), do: {Mix.Task.task_name(module), short}

    Enum.sort(Enum.uniq_by(aliases ++ tasks, &elem(&1, 0)))
  end

  defp in_words(steps) when is_list(steps), do: Enum.map_join(steps, ", ", &in_words/1)
  defp in_words(step) when is_binary(step), do: step
  defp in_words(step), do: inspect(step)

  defp code(steps), do: "    " <> String.replace(inspect(steps, pretty: true, width: 0), "\n", "\n    ")

  defp print(tasks), do: show(for {name, about} <- tasks, do: {"mix " <> name, about})

  defp show(lines) do
    width = lines |> Enum.map(fn {name, _} -> String.length(name) end) |> Enum.max(fn -> 0 end)
    for {name, about} <- lines, do: Mix.shell().info("#{String.pad_trailing(name, width)} # #{about}")
    :ok
  end

  defp about_task(task, module) do
    about(task, Mix.Task.moduledoc(module) || "There is no documentation for this task", place(module))
  end

  defp about(task, text, place) do
    options = [enabled: IO.ANSI.enabled?(), width: 80]
    IO.ANSI.Docs.print_headings(["mix #{task}"], options)
    IO.ANSI.Docs.print(text, "text/markdown", options)
    IO.puts("Location: #{place}")
  end

  # modules of the project are in its application's folder
  defp place(module) do
    path =
      if module in :persistent_term.get({Mix, :modules}, []),
        do: Mix.Project.compile_path(),
        else: Path.dirname(:code.which(module))

    Path.relative_to_cwd(path)
  end
end

