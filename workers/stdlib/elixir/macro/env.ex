# The environment that code is expanded in. The struct is made by the compiler; here are the questions to it and the ways to
# change it. Specification: the documentation of Macro.Env, Elixir 1.18.

defmodule Macro.Env do
  @moduledoc "A struct that holds compile time environment information."

  @fields [
    aliases: [],
    context: nil,
    context_modules: [],
    file: "nofile",
    function: nil,
    functions: [],
    lexical_tracker: nil,
    line: 0,
    macro_aliases: [],
    macros: [],
    module: nil,
    requires: [],
    tracers: [],
    versioned_vars: %{}
  ]

  def __struct__, do: Map.new([{:__struct__, Macro.Env} | @fields])
  def __struct__(fields), do: Map.merge(__struct__(), Map.new(fields))

  @doc "File and line."
  def location(%{__struct__: Macro.Env, file: file, line: line}), do: [file: file, line: line]

  @doc "Whether code is expanded inside a guard."
  def in_guard?(%{__struct__: Macro.Env, context: context}), do: context == :guard
  @doc "Whether code is expanded inside a match."
  def in_match?(%{__struct__: Macro.Env, context: context}), do: context == :match

  @doc "The variables in sight, `{name, context}` each."
  def vars(%{__struct__: Macro.Env, versioned_vars: vars}), do: Map.keys(vars)
  @doc "Whether a variable is in sight."
  def has_var?(%{__struct__: Macro.Env, versioned_vars: vars}, {name, context}), do: Map.has_key?(vars, {name, context})

  @doc "Whether a module is required."
  def required?(%{__struct__: Macro.Env, requires: requires}, module) when is_atom(module), do: module in requires

  @doc "The modules that a name and arity is imported from: `[function: module]` or `[macro: module]`."
  def lookup_import(%{__struct__: Macro.Env} = env, {name, arity} = pair) when is_atom(name) and is_integer(arity) do
    functions = for {module, pairs} <- env.functions, pair in pairs, do: {:function, module}
    macros = for {module, pairs} <- env.macros, pair in pairs, do: {:macro, module}
    functions ++ macros
  end

  @doc "The names that a module is aliased as."
  def lookup_alias_as(%{__struct__: Macro.Env, aliases: aliases}, module) when is_atom(module) do
    for {name, ^module} <- aliases, do: name
  end

  @doc "The environment inside of a match."
  def to_match(%{__struct__: Macro.Env} = env), do: %{env | context: :match}
  @doc "The environment inside of a guard."
  def to_guard(%{__struct__: Macro.Env} = env), do: %{env | context: :guard}

  @doc "The environment without what only the running compilation knows."
  def prune_compile_info(%{__struct__: Macro.Env} = env), do: %{env | lexical_tracker: nil, tracers: []}

  @doc "Puts a tracer in front of the others."
  def prepend_tracer(%{__struct__: Macro.Env, tracers: tracers} = env, tracer), do: %{env | tracers: [tracer | tracers]}

  @doc "The place as a stack trace of one entry."
  def stacktrace(%{__struct__: Macro.Env} = env) do
    location = [file: String.to_charlist(Path.relative_to_cwd(env.file)), line: env.line]

    case env do
      %{module: nil} -> [{:elixir_compiler, :__FILE__, 1, location}]
      %{function: nil, module: module} -> [{module, :__MODULE__, 0, location}]
      %{function: {name, arity}, module: module} -> [{module, name, arity, location}]
    end
  end

  # ---- what directives do

  @doc "Aliases a module: `{:ok, env}` or `{:error, message}`."
  def define_alias(env, meta, module, opts \\ []) when is_list(meta) and is_atom(module), do: directive(env, :alias, meta, module, opts)
  @doc "Requires a module: `{:ok, env}` or `{:error, message}`."
  def define_require(env, meta, module, opts \\ []) when is_list(meta) and is_atom(module), do: directive(env, :require, meta, module, opts)

  @doc "Imports a module: `{:ok, env}` or `{:error, message}`."
  def define_import(env, meta, module, opts \\ []) when is_list(meta) and is_atom(module) and is_list(opts) do
    # raises where there is no such module
    if not Code.ensure_loaded?(module), do: module.module_info(:exports)
    directive(env, :import, meta, module, Keyword.delete(opts, :info_callback))
  end

  # tells the environment's tracers of something, unless they are not wanted
  defp trace(env, event, opts) do
    if Keyword.get(opts, :trace, true), do: Code.Evaluation.tell(env, event)
  end

  defp directive(env, name, meta, module, opts) do
    {control, opts} = Keyword.split(opts, [:trace, :emit_warnings])
    emit_warnings? = Keyword.get(control, :emit_warnings, true)
    # nobody says that it is not used
    quoted = {name, [line: Keyword.get(meta, :line, env.line)], [module, Keyword.put(opts, :warn, false)]}
    {made, diagnostics} = Code.with_diagnostics(fn -> prepare(quoted, %{env | tracers: []}) end)
    {errors, warnings} = Enum.split_with(diagnostics, &(&1.severity == :error))
    if emit_warnings?, do: Enum.each(warnings, &Code.print_diagnostic/1)

    case {made, errors} do
      {{:ok, made}, _} ->
        for event <- events(name, meta, module, opts), do: trace(env, event, control)
        {:ok, %{made | line: env.line, tracers: env.tracers}}

      {:error, [%{message: message} | _]} -> {:error, message}
    end
  end

  # what is imported is required, too
  defp events(:import, meta, module, opts), do: [{:import, meta, module, opts}, {:require, meta, module, opts}]
  defp events(:require, meta, module, opts), do: [{:require, meta, module, opts}]

  defp events(:alias, meta, module, opts) do
    name = Keyword.get_lazy(opts, :as, fn -> Module.concat([module |> Module.split() |> List.last()]) end)
    [{:alias, meta, module, name, opts}]
  end

  defp prepare(quoted, env) do
    {_, _, made} = :nodebook_code.prepare(quoted, [], env)
    {:ok, made}
  rescue
    CompileError -> :error
  end

  @doc "What an alias stands for: `{:alias, module}` or `:error`."
  def expand_alias(env, meta, [head | rest], opts \\ []) when is_list(meta) and is_atom(head) do
    name = Module.concat([head])

    case Keyword.fetch(env.aliases, name) do
      {:ok, module} ->
        trace(env, {:alias_expansion, meta, name, module}, opts)
        {:alias, Module.concat([module | rest])}

      :error ->
        :error
    end
  end

  @doc """
  What an unqualified call means: `{:macro, module, expander}`, `{:function, module, name}` or
  `{:error, :not_found}`.
  """
  def expand_import(env, meta, name, arity, opts \\ []) when is_list(meta) and is_atom(name) and is_integer(arity) do
    case lookup_import(env, {name, arity}) do
      [] ->
        {:error, :not_found}

      [{kind, module}] ->
        trace(env, {:"imported_#{kind}", meta, module, name, arity}, opts)
        if kind == :function, do: {:function, module, name}, else: {:macro, module, expander(env, module, name, opts)}

      many ->
        {:error, {:ambiguous, Keyword.values(many)}}
    end
  end

  @doc "What a qualified call means when it is a macro: `{:macro, module, expander}`, or `:error`."
  def expand_require(env, meta, module, name, arity, opts \\ []) when is_list(meta) do
    required? = meta[:required] == true or required?(env, module) or module in [Kernel, env.module]

    if required? and macro_exported?(module, name, arity) do
      trace(env, {:remote_macro, meta, module, name, arity}, opts)
      {:macro, module, expander(env, module, name, opts)}
    else
      :error
    end
  end

  @doc "What an alias stands for where the environment is: `{:ok, module}` or `:error`."
  def fetch_alias(%{__struct__: Macro.Env, aliases: aliases}, name) when is_atom(name), do: Keyword.fetch(aliases, Module.concat([name]))

  @doc "As `fetch_alias/2`, of the aliases that quoted code brought."
  def fetch_macro_alias(%{__struct__: Macro.Env, macro_aliases: aliases}, name) when is_atom(name),
    do: Keyword.fetch(aliases, Module.concat([name]))

  defp expander(env, module, name, opts) do
    warns? = Keyword.get(opts, :check_deprecations, true)
    fn meta, args -> :elixir_expander.call_macro(module, name, meta, args, env, warns?) end
  end
end
