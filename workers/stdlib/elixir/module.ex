# What modules are while they are defined, and the names of modules. In: modules, names, attributes.
# Out: what the compiler knows of them. All of it is native; here stand the heads and what `h` says of them.
# Specification: documentation of Module, Elixir 1.18.

defmodule Module do
  @moduledoc "Functions to deal with modules during compilation time."

  @callback __info__(atom) :: term

  @doc "The names of the attributes that a module has so far."
  def attributes_in(module)

  @doc "The parts of a list as one alias."
  def concat(list)

  @doc "Two parts as one alias."
  def concat(left, right)

  @doc "Defines a module of that name from quoted code."
  def create(module, quoted, env_or_opts)

  @doc "Whether a module defines a function or macro, `{name, arity}`."
  def defines?(module, tuple)

  @doc "Whether a module defines that function or macro as `:def`, `:defp`, `:defmacro` or `:defmacrop`."
  def defines?(module, tuple, def_kind)

  @doc "Whether a module defines a type, `{name, arity}`."
  def defines_type?(module, definition)

  @doc "The functions and macros that a module defines so far."
  def definitions_in(module)

  @doc "Those of one kind."
  def definitions_in(module, kind)

  @doc "Removes an attribute; answers its value."
  def delete_attribute(module, key)

  @doc "Removes a function or macro; whether it was there."
  def delete_definition(module, name_and_arity)

  @doc "The value of an attribute, or a default."
  def get_attribute(module, key, default)

  @doc "A definition: kind, metadata and clauses, or nil."
  def get_definition(module, name_and_arity, options)

  @doc "The value that an attribute was given last, also when it accumulates."
  def get_last_attribute(module, key, default)

  @doc "Whether an attribute was set."
  def has_attribute?(module, key)

  @doc "Lets later definitions replace these, which they reach by super."
  def make_overridable(module, tuples_or_behaviour)

  @doc "Whether a module is being defined."
  def open?(module)

  @doc "Whether a definition may be replaced."
  def overridable?(module, tuple)

  @doc "The definitions that may be replaced."
  def overridables_in(module)

  @doc "Sets an attribute."
  def put_attribute(module, key, value)

  @doc "Says how an attribute is kept: `accumulate: true`, `persist: true`."
  def register_attribute(module, attribute, options)

  @doc "The attributes that mean something to the compiler."
  def reserved_attributes()

  @doc "Like concat/1, for aliases that exist already."
  def safe_concat(list)

  @doc "Like concat/2, for aliases that exist already."
  def safe_concat(left, right)

  @doc "Makes a callback of the spec of a function; whether there was one."
  def spec_to_callback(module, definition)

  @doc "The parts of an alias."
  def split(module)

  @doc "Evaluates quoted code in a module that is being defined, or in an environment of it: value and binding."
  @deprecated "Use Code.eval_quoted/3 instead"
  def eval_quoted(module_or_env, quoted, binding \\ [], opts \\ [])

  def eval_quoted(%{__struct__: Macro.Env} = env, quoted, binding, opts) when is_list(binding) and is_list(opts) do
    if env.module == nil or not Module.open?(env.module) do
      raise ArgumentError,
            "could not call Module.eval_quoted/4 because the module #{inspect(env.module)} is already compiled"
    end

    Code.eval_quoted(quoted, binding, struct!(env, opts))
  end

  def eval_quoted(module, quoted, binding, opts) when is_atom(module) and is_list(binding) and is_list(opts),
    do: eval_quoted(%{Code.env_for_eval(opts) | module: module}, quoted, binding, opts)
end
