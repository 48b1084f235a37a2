# Modules of tests. In: test and describe blocks, tags. Out: functions that ExUnit.Runner calls, and __ex_unit__/0.
# Specification: the documentation of ExUnit.Case, Elixir 1.18.
defmodule ExUnit.Case do
  @moduledoc "Helpers to define test cases: `use ExUnit.Case, async: true`."

  @reserved [:module, :file, :line, :test, :async, :registered, :describe]

  defmacro __using__(options) do
    unless Process.whereis(ExUnit.Server) do
      raise "cannot use ExUnit.Case without starting the ExUnit application, please call ExUnit.start() or explicitly start the :ex_unit app"
    end

    quote do
      unless ExUnit.Case.__register__(__MODULE__, unquote(options)) do
        use ExUnit.Callbacks
        @before_compile ExUnit.Case
      end

      import ExUnit.Callbacks
      import ExUnit.Assertions
      import ExUnit.Case, only: [describe: 2, test: 1, test: 2, test: 3]
      import ExUnit.DocTest
    end
  end

  @options [:async, :group, :parameterize, :register]
  @tags_of [:ex_unit_registered_test_attributes, :ex_unit_registered_describe_attributes, :ex_unit_registered_module_attributes]

  @doc false
  def __register__(module, options) do
    known = Module.has_attribute?(module, :ex_unit_tests)
    check_options(options)

    unless known do
      for name <- [:ex_unit_tests, :tag, :describetag, :moduletag | @tags_of], do: Module.register_attribute(module, name, accumulate: true)

      for {key, value} <- [ex_unit_test_names: %{}, ex_unit_used_describes: %{}, ex_unit_describe: nil, ex_unit_async: false] do
        Module.put_attribute(module, key, value)
      end
    end

    # of several uses one is enough to make the module asynchronous
    if options[:async], do: Module.put_attribute(module, :ex_unit_async, true)
    if Keyword.get(options, :register, true) and not Module.has_attribute?(module, :ex_unit_run), do: register_run(module)
    Module.put_attribute(module, :ex_unit_parameterize, options[:parameterize])
    Module.put_attribute(module, :ex_unit_group, options[:group])
    known
  end

  defp register_run(module) do
    Module.put_attribute(module, :ex_unit_run, true)
    Module.put_attribute(module, :after_compile, ExUnit.Case)
  end

  defp check_options(options) do
    unless Keyword.keyword?(options) do
      raise ArgumentError, ~s(the argument passed to "use ExUnit.Case" must be a list of options, got: #{inspect(options)})
    end

    async = Keyword.get(options, :async, false)
    unless is_boolean(async), do: raise(ArgumentError, ":async must be a boolean, got: #{inspect(async)}")
    parameterize = options[:parameterize]

    unless parameterize == nil or (is_list(parameterize) and Enum.all?(parameterize, &is_map/1)) do
      raise ArgumentError, ":parameterize must be a list of maps, got: #{inspect(parameterize)}"
    end

    case Keyword.drop(options, @options) do
      [] -> :ok
      unknown -> IO.warn("unknown options given to ExUnit.Case: #{inspect(unknown)}")
    end
  end

  @doc """
  Defines a test. The body sees the context when a pattern for it is given. `%{async: _, module: _, test: _, …}` and what
  setups and tags add.
  """
  defmacro test(message, var \\ quote(do: _), contents) do
    if never_a_map?(var) do
      IO.warn("test context is always a map. The pattern #{inspect(Macro.to_string(var))} will never match", __CALLER__)
    end

    contents =
      case contents do
        [do: block] ->
          quote do
            unquote(block)
            :ok
          end

        _ ->
          quote do
            try(unquote(contents))
            :ok
          end
      end

    %{module: mod, file: file, line: line} = __CALLER__
    var = Macro.escape(var)
    contents = Macro.escape(contents, unquote: true)

    quote bind_quoted: [var: var, contents: contents, message: message, mod: mod, file: file, line: line] do
      name = ExUnit.Case.register_test(mod, file, line, :test, message, [])
      def unquote(name)(unquote(var)), do: unquote(contents)
    end
  end

  defp never_a_map?(pattern), do: is_list(pattern) or is_binary(pattern) or is_number(pattern) or is_atom(pattern)

  @doc "Defines a test that is still to be written: it fails with \"Not implemented\"."
  defmacro test(message) do
    %{module: mod, file: file, line: line} = __CALLER__

    quote bind_quoted: [message: message, mod: mod, file: file, line: line] do
      name = ExUnit.Case.register_test(mod, file, line, :test, message, [:not_implemented])
      def unquote(name)(_), do: flunk("Not implemented")
    end
  end

  @doc "Groups tests; names of tests get the description in front, setups inside hold for the group only."
  defmacro describe(message, do: block) do
    quote do
      ExUnit.Case.__begin__(__MODULE__, unquote(__CALLER__.line), unquote(message))

      try do
        unquote(block)
      after
        ExUnit.Case.__end__(__MODULE__)
      end
    end
  end

  @doc false
  def __begin__(module, line, message) do
    if Module.get_attribute(module, :ex_unit_describe) do
      raise "cannot call \"describe\" inside another \"describe\". See the documentation for ExUnit.Case.describe/2 on named setups and how to handle hierarchies"
    end

    unless is_binary(message) do
      raise ArgumentError, "describe name must be a string, got: #{inspect(message)}"
    end

    used = Module.get_attribute(module, :ex_unit_used_describes)

    if Map.has_key?(used, message) do
      raise ArgumentError, "describe #{inspect(message)} is already defined in #{inspect(module)}"
    end

    if Module.get_attribute(module, :describetag) != [], do: raise("@describetag must be set inside describe/2 blocks")

    if Module.get_attribute(module, :tag) != [] do
      IO.warn(~s(found unused @tag before "describe", did you mean to use @describetag?))
    end

    Module.put_attribute(module, :ex_unit_used_describes, Map.put(used, message, line))
    Module.put_attribute(module, :ex_unit_describe, {line, message})
  end

  @doc false
  def __end__(module) do
    Module.put_attribute(module, :ex_unit_describe, nil)

    for name <- [:describetag | Module.get_attribute(module, :ex_unit_registered_describe_attributes)] do
      Module.delete_attribute(module, name)
    end
  end

  @doc false
  defmacro __before_compile__(env) do
    [async, parameterize, group] = for key <- [:ex_unit_async, :ex_unit_parameterize, :ex_unit_group], do: Module.get_attribute(env.module, key)
    moduletag = env.module |> Module.get_attribute(:moduletag) |> normalize_tags()
    tests = for test <- env.module |> Module.get_attribute(:ex_unit_tests) |> Enum.reverse(), do: %{test | tags: moduletag |> validate_tags() |> Map.merge(test.tags)}

    quote do
      def __ex_unit__(:config) do
        %{async?: unquote(async), parameterize: unquote(Macro.escape(parameterize)), group: unquote(Macro.escape(group))}
      end

      def __ex_unit__ do
        %ExUnit.TestModule{
          file: Path.expand(__ENV__.file),
          name: __MODULE__,
          tags: unquote(Macro.escape(moduletag)),
          tests: unquote(Macro.escape(tests)),
          setup_all?: __ex_unit_setup_all__?()
        }
      end
    end
  end

  @doc false
  def __after_compile__(%{module: module}, _) do
    ExUnit.Server.add_module(module, module.__ex_unit__(:config))
  end

  @doc "Like `register_test/6`, for the environment of a macro."
  def register_test(%{module: mod, file: file, line: line}, test_type, name, tags) do
    register_test(mod, file, line, test_type, name, tags)
  end

  @doc "Registers a test of a type (`:test`, `:doctest`, …) in a module that is being defined. Answers the function's name."
  def register_test(mod, file, line, test_type, name, tags) do
    unless Module.has_attribute?(mod, :ex_unit_tests) do
      raise "cannot define #{test_type}. Please make sure you have invoked \"use ExUnit.Case\" in the current module"
    end

    registered =
      for key <- @tags_of,
          attribute <- Module.get_attribute(mod, key),
          into: %{},
          do: {attribute, Module.get_attribute(mod, attribute)}

    {describe, describe_line, describetag} = describe_of(mod, Module.get_attribute(mod, :ex_unit_describe))

    name =
      if describe,
        do: test_name("#{test_type} #{describe} #{name}"),
        else: test_name("#{test_type} #{name}")

    names = Module.get_attribute(mod, :ex_unit_test_names)

    if Map.has_key?(names, name) do
      raise ArgumentError, ~s("#{name}" is already defined in #{inspect(mod)})
    end

    Module.put_attribute(mod, :ex_unit_test_names, Map.put(names, name, true))

    [moduletag, tag] = for key <- [:moduletag, :tag], do: mod |> Module.get_attribute(key) |> normalize_tags()

    tags =
      [describetag, tag, normalize_tags(List.wrap(tags))]
      |> Enum.reduce(moduletag, &Map.merge(&2, &1))
      |> validate_tags()
      |> Map.merge(%{
        line: line,
        file: Path.expand(file),
        describe: describe,
        describe_line: describe_line,
        test_type: test_type,
        registered: registered
      })

    test = %ExUnit.Test{name: name, case: mod, module: mod, tags: tags}
    Module.put_attribute(mod, :ex_unit_tests, test)

    for attribute <- [:tag | Module.get_attribute(mod, :ex_unit_registered_test_attributes)] do
      Module.delete_attribute(mod, attribute)
    end

    name
  end

  defp describe_of(_mod, nil), do: {nil, nil, %{}}
  defp describe_of(mod, {line, message}), do: {message, line, normalize_tags(Module.get_attribute(mod, :describetag))}

  defp test_name(text) do
    :erlang.binary_to_atom(text)
  rescue
    SystemLimitError ->
      raise SystemLimitError,
            "the computed name of a test (which includes its type, the name of its parent describe block if present, " <>
              "and the test name itself) must be shorter than 255 characters, got: #{inspect(text)}\n"
  end

  @doc "Makes an attribute whose value a test finds in `context.registered`; it is reset after each test."
  def register_attribute(env, name, opts \\ [])
  def register_attribute(%{module: mod}, name, opts), do: register_attribute(mod, name, opts)
  def register_attribute(mod, name, opts) when is_atom(mod), do: register(:ex_unit_registered_test_attributes, mod, name, opts)

  @doc "Like `register_attribute/3`; reset after each describe."
  def register_describe_attribute(env, name, opts \\ [])
  def register_describe_attribute(%{module: mod}, name, opts), do: register_describe_attribute(mod, name, opts)

  def register_describe_attribute(mod, name, opts) when is_atom(mod),
    do: register(:ex_unit_registered_describe_attributes, mod, name, opts)

  @doc "Like `register_attribute/3`; never reset."
  def register_module_attribute(env, name, opts \\ [])
  def register_module_attribute(%{module: mod}, name, opts), do: register_module_attribute(mod, name, opts)

  def register_module_attribute(mod, name, opts) when is_atom(mod),
    do: register(:ex_unit_registered_module_attributes, mod, name, opts)

  defp register(key, mod, name, opts) do
    if Enum.any?(@tags_of, &(name in Module.get_attribute(mod, &1))), do: raise(ArgumentError, "cannot register attribute #{inspect(name)} multiple times")
    if Module.has_attribute?(mod, name), do: raise("you must set @#{name} after it has been registered")
    Module.register_attribute(mod, name, opts)
    Module.put_attribute(mod, key, name)
  end

  @doc "The test that was registered last, or nil."
  def get_last_registered_test(%{module: mod}), do: get_last_registered_test(mod)

  def get_last_registered_test(mod) when is_atom(mod) do
    Module.get_last_attribute(mod, :ex_unit_tests)
  end

  defp normalize_tags(tags) do
    Enum.reduce(Enum.reverse(tags), %{}, fn
      key, acc when is_atom(key) -> Map.put(acc, key, true)
      tags, acc when is_list(tags) -> Enum.into(tags, acc, &one_tag/1)
      {key, value}, acc when is_atom(key) -> Map.put(acc, key, value)
      tags, acc when is_map(tags) -> Map.merge(acc, tags)
    end)
  end

  defp one_tag(key) when is_atom(key), do: {key, true}
  defp one_tag({key, value}), do: {key, value}

  defp validate_tags(tags) do
    for key <- @reserved, Map.has_key?(tags, key), do: raise("cannot set tag #{inspect(key)} because it is reserved by ExUnit")
    unless is_atom(tags[:test_type]), do: raise("value for tag \":test_type\" must be an atom")
    tags
  end

  @doc false
  def __keys__(:reserved), do: @reserved
end
