# Modules of tests. In: test and describe blocks, tags. Out: functions that ExUnit.Runner calls, and __ex_unit__/0.
# Specification: the documentation of ExUnit.Case, Elixir 1.18.
defmodule ExUnit.Case do
  @moduledoc "Helpers to define test cases: `use ExUnit.Case, async: true`."

  @reserved [:module, :file, :line, :test, :async, :registered, :describe, :describe_line]

  defmacro __using__(options) do
    unless Process.whereis(ExUnit.Server) do
      raise "cannot use ExUnit.Case without starting the ExUnit application, please call ExUnit.start() or explicitly start the :ex_unit app"
    end

    quote do
      unless ExUnit.Case.__register__(__MODULE__, unquote(options)) do
        use ExUnit.Callbacks
        @before_compile ExUnit.Case
      end

      @ex_unit_async unquote(options)[:async] || false
      @after_compile ExUnit.Case

      import ExUnit.Callbacks
      import ExUnit.Assertions
      import ExUnit.Case, only: [describe: 2, test: 1, test: 2, test: 3]
      import ExUnit.DocTest
    end
  end

  @doc false
  def __register__(module, options) do
    known = Module.has_attribute?(module, :ex_unit_tests)

    unless known do
      unless Keyword.keyword?(options) do
        raise ArgumentError, ~s(the argument passed to "use ExUnit.Case" must be a list of options, got: #{inspect(options)})
      end

      for name <- [:ex_unit_tests, :tag, :describetag, :moduletag, :ex_unit_registered_test_attributes] ++
                    [:ex_unit_registered_describe_attributes, :ex_unit_registered_module_attributes] do
        Module.register_attribute(module, name, accumulate: true)
      end

      for {key, value} <- [ex_unit_test_names: %{}, ex_unit_used_describes: %{}, ex_unit_describe: nil] do
        Module.put_attribute(module, key, value)
      end

      Module.put_attribute(module, :ex_unit_parameterize, options[:parameterize])
      Module.put_attribute(module, :ex_unit_group, options[:group])
    end

    known
  end

  @doc """
  Defines a test. The body sees the context when a pattern for it is given. `%{async: _, module: _, test: _, …}` and what
  setups and tags add.
  """
  defmacro test(message, var \\ quote(do: _), contents) do
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
      raise "cannot call \"describe\" inside another \"describe\". See the documentation for ExUnit.Case on named setups and how to handle hierarchies"
    end

    unless is_binary(message) do
      raise ArgumentError, "describe name must be a string, got: #{inspect(message)}"
    end

    used = Module.get_attribute(module, :ex_unit_used_describes)

    if Map.has_key?(used, message) do
      raise ArgumentError, "describe #{inspect(message)} is already defined in #{inspect(module)}"
    end

    if Module.get_attribute(module, :tag) != [] do
      raise ~s(@tag must be set before a test and not a describe; please use @describetag instead or move @tag inside of the describe)
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
    %{
      ex_unit_async: async,
      ex_unit_parameterize: parameterize,
      ex_unit_group: group
    } = Map.new([:ex_unit_async, :ex_unit_parameterize, :ex_unit_group], &{&1, Module.get_attribute(env.module, &1)})

    tests = Module.get_attribute(env.module, :ex_unit_tests) |> Enum.reverse()
    moduletag = Module.get_attribute(env.module, :moduletag) |> normalize_tags()

    tests =
      for test <- tests, do: %{test | tags: Map.merge(moduletag, test.tags) |> validate_tags()}

    quote do
      def __ex_unit__(:config) do
        [async?: unquote(async), parameterize: unquote(Macro.escape(parameterize)), group: unquote(group)]
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
      for key <- [:ex_unit_registered_module_attributes, :ex_unit_registered_describe_attributes, :ex_unit_registered_test_attributes],
          attribute <- Module.get_attribute(mod, key),
          into: %{},
          do: {attribute, Module.get_attribute(mod, attribute)}

    {describe, describe_line, describetag} = describe_of(mod, Module.get_attribute(mod, :ex_unit_describe))

    name =
      if describe,
        do: test_name(mod, "#{test_type} #{describe} #{name}"),
        else: test_name(mod, "#{test_type} #{name}")

    names = Module.get_attribute(mod, :ex_unit_test_names)

    if Map.has_key?(names, name) do
      raise ArgumentError, ~s("#{name}" is already defined in #{inspect(mod)})
    end

    Module.put_attribute(mod, :ex_unit_test_names, Map.put(names, name, true))

    tags =
      normalize_tags(Module.get_attribute(mod, :tag))
      |> then(&Map.merge(describetag, &1))
      |> Map.merge(normalize_tags(List.wrap(tags)))
      |> Map.merge(%{
        line: line,
        file: Path.expand(file),
        async: Module.get_attribute(mod, :ex_unit_async),
        describe: describe,
        describe_line: describe_line,
        test_type: test_type,
        registered: registered,
        module: mod,
        test: name
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

  defp test_name(_mod, text) do
    :erlang.binary_to_atom(text)
  rescue
    SystemLimitError ->
      # atoms have at most 255 characters
      :erlang.binary_to_atom(text |> String.slice(0, 252) |> Kernel.<>("..."))
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
    Module.register_attribute(mod, name, opts)
    Module.put_attribute(mod, key, name)
  end

  @doc "The test that was registered last, or nil."
  def get_last_registered_test(%{module: mod}), do: get_last_registered_test(mod)

  def get_last_registered_test(mod) when is_atom(mod) do
    case Module.get_attribute(mod, :ex_unit_tests) do
      [test | _] -> test
      _ -> nil
    end
  end

  defp normalize_tags(tags) do
    Enum.reduce(Enum.reverse(List.wrap(tags)), %{}, fn
      key, acc when is_atom(key) -> Map.put(acc, key, true)
      tags, acc when is_list(tags) or is_map(tags) -> Enum.into(tags, acc, &one_tag/1)
      {key, value}, acc -> Map.put(acc, key, value)
      other, _acc -> raise ArgumentError, "tags must be atoms or keyword lists, got: #{inspect(other)}"
    end)
  end

  defp one_tag(key) when is_atom(key), do: {key, true}
  defp one_tag({key, value}), do: {key, value}

  defp validate_tags(tags) do
    for key <- [:timeout], Map.has_key?(tags, key), not valid_timeout?(tags[key]) do
      raise "tag #{inspect(key)} must be an integer or :infinity, got: #{inspect(tags[key])}"
    end

    tags
  end

  defp valid_timeout?(value), do: value == :infinity or (is_integer(value) and value >= 0)

  @doc false
  def __keys__(:reserved), do: @reserved
end
