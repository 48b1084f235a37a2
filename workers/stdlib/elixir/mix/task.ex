# Tasks of the command line: modules Mix.Tasks.Name with run/1, and the project's aliases.
# In: a task's name and arguments. Out: what the task answers; each task runs once unless it is reenabled.
defmodule Mix.Task do
  @moduledoc "Provides conveniences for creating, loading, and manipulating Mix tasks."

  @callback run(command_line_args :: [binary]) :: any

  @attributes [:shortdoc, :recursive, :preferred_cli_env, :requirements]

  @doc false
  def supported_attributes, do: @attributes

  defmacro __using__(_opts) do
    quote do
      @behaviour Mix.Task
      Enum.each(Mix.Task.supported_attributes(), &Module.register_attribute(__MODULE__, &1, persist: true))
    end
  end

  @doc "The module of a task, or nil when there is none with run/1."
  def get(task) when is_binary(task) do
    module = module_of(task)
    if Code.ensure_loaded?(module) and function_exported?(module, :run, 1), do: module
  end

  @doc "The module of a task. Errors: Mix.NoTaskError, Mix.InvalidTaskError."
  def get!(task) do
    cond do
      module = get(task) -> module
      Code.ensure_loaded?(module_of(task)) -> raise(Mix.InvalidTaskError, task: task)
      true -> raise(Mix.NoTaskError, task: task)
    end
  end

  defp module_of(task), do: Module.concat(Mix.Tasks, Mix.Utils.command_to_module_name(task))

  @doc "Whether a module is a task."
  def task?(module) when is_atom(module) do
    match?("Elixir.Mix.Tasks." <> _, Atom.to_string(module)) and Code.ensure_loaded?(module) and
      function_exported?(module, :run, 1)
  end

  @doc "The name of a task's module: `Mix.Tasks.Deps.Get` is \"deps.get\"."
  def task_name(module) when is_atom(module), do: Mix.Utils.module_name_to_command(module, 2)

  @doc "The modules of the tasks that are loaded."
  def all_modules, do: for({module, _} <- :code.all_loaded(), task?(module), do: module)

  @doc "Loads all tasks, and answers their modules."
  def load_all do
    for {name, _, false} <- :code.all_available(),
        List.starts_with?(name, ~c"Elixir.Mix.Tasks."),
        do: Code.ensure_loaded(List.to_atom(name))

    all_modules()
  end

  @doc false
  # names of tasks and of the project's aliases
  def known,
    do:
      Enum.map(load_all(), &task_name/1) ++
        Enum.map(Mix.Project.config()[:aliases], fn {name, _} -> Atom.to_string(name) end)

  @doc "What `@shortdoc` says of a task, or nil."
  def shortdoc(module), do: attribute(module, :shortdoc, nil)
  @doc "What `@recursive` says of a task."
  def recursive(module), do: attribute(module, :recursive, false)
  @doc "What `@requirements` says of a task: commands that run before it."
  def requirements(module), do: List.wrap(module.__info__(:attributes)[:requirements])
  @doc "Whether a task runs for each application of an umbrella: there is none."
  def recursing?, do: false

  @doc "The module documentation of a task, false, or nil."
  def moduledoc(module) when is_atom(module) do
    case Code.fetch_docs(module) do
      {:docs_v1, _, _, _, %{"en" => doc}, _, _} -> doc
      {:docs_v1, _, _, _, :none, _, _} -> nil
      _ -> false
    end
  end

  defp attribute(module, name, default) do
    case module.__info__(:attributes)[name] do
      [value] -> value
      _ -> default
    end
  end

  defp seen, do: :persistent_term.get({Mix, :tasks}, %{})

  @doc "Whether the project has such an alias."
  def alias?(task) when is_binary(task), do: Keyword.has_key?(Mix.Project.config()[:aliases], String.to_atom(task))

  @doc "Runs a task, unless it ran before: then `:noop`. What it requires runs first."
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
        module = get(task) || compiled(task)
        mark(task)
        Enum.each(requirements(module), &command/1)
        module.run(args)
    end
  end

  defp command(text, more \\ []) do
    [task | args] = OptionParser.split(text)
    run(task, args ++ more)
  end

  # it may be one of the project's own
  defp compiled(task) do
    if Mix.Project.get(), do: run("compile")
    get!(task)
  end

  defp mark(key), do: :persistent_term.put({Mix, :tasks}, Map.put(seen(), key, true))

  defp run_alias([], _args, result), do: result

  defp run_alias([step | rest], args, _) do
    given = if rest == [], do: args, else: []

    result =
      case step do
        fun when is_function(fun, 1) ->
          fun.(given)

        text when is_binary(text) ->
          command(text, given)
      end

    run_alias(rest, args, result)
  end

  @doc "Lets a task run again."
  def reenable(task) do
    :persistent_term.put({Mix, :tasks}, Map.delete(seen(), to_string(task)))
    :ok
  end

  @doc "Runs a task, whether it ran before or not."
  def rerun(task, args \\ []) do
    reenable(task)
    run(task, args)
  end

  @doc "Lets all tasks run again."
  def clear do
    :persistent_term.put({Mix, :tasks}, %{})
    :ok
  end
end

