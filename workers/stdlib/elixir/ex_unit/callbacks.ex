# What runs before and after tests. In: setup and setup_all blocks, function names, on_exit functions.
# Out: `__ex_unit__/2` in the module, which gives a test its context. Specification: documentation of ExUnit.Callbacks, 1.18.
defmodule ExUnit.Callbacks do
  @moduledoc "Defines ExUnit callbacks: `setup`, `setup_all`, `on_exit`, processes that live as long as their test."

  @doc false
  defmacro __using__(_) do
    quote do
      Module.register_attribute(__MODULE__, :ex_unit_setups, accumulate: true)
      @before_compile unquote(__MODULE__)
      import unquote(__MODULE__)
    end
  end

  @doc "Runs before each test: a block, a function's name, `{module, function}`, or a list of them."
  defmacro setup(block_or_functions) do
    case block_or_functions do
      [{:do, _} | _] -> define(:setup, quote(do: _), block_or_functions)
      functions -> register(:setup, functions, __CALLER__)
    end
  end

  @doc "Runs before each test, with a pattern for the context."
  defmacro setup(context, block), do: define(:setup, context, block)

  @doc "Runs once before the tests of the module; forms as of `setup/1`."
  defmacro setup_all(block_or_functions) do
    case block_or_functions do
      [{:do, _} | _] -> define(:setup_all, quote(do: _), block_or_functions)
      functions -> register(:setup_all, functions, __CALLER__)
    end
  end

  @doc "Runs once before the tests of the module, with a pattern for the context."
  defmacro setup_all(context, block), do: define(:setup_all, context, block)

  defp define(kind, _context, block) when not is_list(block) do
    raise ArgumentError, "#{kind}/2 requires a block as the second argument after the context, got: #{Macro.to_string(block)}"
  end

  defp define(kind, context, block) do
    quote bind_quoted: [kind: kind, context: Macro.escape(context), block: Macro.escape(block, unquote: true)] do
      name = ExUnit.Callbacks.__name__(__MODULE__, kind)
      defp unquote(name)(unquote(context)), unquote(block)
    end
  end

  defp register(kind, functions, caller) do
    {:__block__, [], for(function <- List.wrap(functions), do: register_one(kind, function, caller))}
  end

  # an import may hold for this block only
  defp register_one(kind, function, caller) do
    if is_atom(function) and Macro.Env.lookup_import(caller, {function, 1}) != [] do
      define(kind, quote(do: context), do: quote(do: unquote(function)(context)))
    else
      quote(do: ExUnit.Callbacks.__register__(__MODULE__, unquote(kind), unquote(function)))
    end
  end

  @doc false
  def __name__(module, kind) do
    n = length(Module.get_attribute(module, :ex_unit_setups))
    name = :"__ex_unit_#{kind}_#{n}"
    store(module, kind, name)
    name
  end

  @doc false
  def __register__(module, kind, functions) do
    for function <- List.wrap(functions) do
      case function do
        name when is_atom(name) and name not in [nil, true, false] -> store(module, kind, name)
        {mod, name} when is_atom(mod) and is_atom(name) -> store(module, kind, {mod, name})
        other -> bad(other)
      end
    end
  end

  defp bad(other) do
    raise ArgumentError, "setup/setup_all expect a callback as an atom, a {module, function} tuple or a list of callbacks, got: #{inspect(other)}"
  end

  defp store(module, kind, callback) do
    unless Module.has_attribute?(module, :ex_unit_setups) or Module.get_attribute(module, :ex_unit_setups) == [] do
      raise "cannot invoke #{kind}/1 outside of a test case"
    end

    describe =
      case Module.get_attribute(module, :ex_unit_describe) do
        {_line, message} -> message
        nil -> nil
      end

    if kind == :setup_all and describe do
      raise "cannot invoke setup_all/1-2 inside describe as setup_all always applies to all tests in a module"
    end

    Module.put_attribute(module, :ex_unit_setups, {kind, describe, callback})
  end

  @doc false
  defmacro __before_compile__(env) do
    setups = env.module |> Module.get_attribute(:ex_unit_setups) |> Enum.reverse()
    all = for {:setup_all, nil, callback} <- setups, do: callback
    each = for {:setup, nil, callback} <- setups, do: callback
    groups = for {:setup, describe, callback} when describe != nil <- setups, do: {describe, callback}
    groups = Enum.group_by(groups, &elem(&1, 0), &elem(&1, 1))

    clauses =
      for {describe, callbacks} <- groups do
        [clause] = quote(do: (unquote(describe) -> unquote(chain(:setup, callbacks))))
        clause
      end

    [other] = quote(do: (_ -> context))

    quote do
      def __ex_unit_setup_all__?, do: unquote(all != [])

      def __ex_unit__(:setup_all, context) do
        unquote(chain(:setup_all, all))
      end

      def __ex_unit__(:setup, context) do
        context = unquote(chain(:setup, each))
        case(Map.get(context, :describe), do: unquote(clauses ++ [other]))
      end
    end
  end

  defp chain(kind, callbacks) do
    steps =
      for callback <- callbacks do
        call =
          case callback do
            {mod, name} -> quote(do: unquote(mod).unquote(name)(context))
            name -> quote(do: unquote(name)(context))
          end

        quote(do: context = ExUnit.Callbacks.__merge__(__MODULE__, unquote(kind), context, unquote(call)))
      end

    {:__block__, [], steps ++ [quote(do: context)]}
  end

  @doc false
  def __merge__(mod, kind, context, value)
  def __merge__(_mod, _kind, context, :ok), do: context
  def __merge__(mod, kind, context, {:ok, value}), do: unwrapped(mod, kind, context, value, {:ok, value})
  def __merge__(mod, kind, context, value), do: unwrapped(mod, kind, context, value, value)

  defp unwrapped(mod, kind, _context, %_{}, original), do: raise_merge_failed!(mod, kind, original)

  defp unwrapped(mod, kind, context, data, original) when is_list(data) do
    if Keyword.keyword?(data), do: context_merge(mod, kind, context, Map.new(data)), else: raise_merge_failed!(mod, kind, original)
  end

  defp unwrapped(mod, kind, context, %{} = data, _original), do: context_merge(mod, kind, context, data)
  defp unwrapped(mod, kind, _context, _data, original), do: raise_merge_failed!(mod, kind, original)

  @reserved [:case, :file, :line, :test, :async, :registered, :describe]

  defp context_merge(mod, kind, context, %{} = data) do
    Map.merge(context, data, fn
      key, value, new when key in @reserved and value != new -> reserved!(mod, kind, key, new)
      _key, _value, new -> new
    end)
  end

  defp reserved!(mod, kind, key, new) do
    raise "ExUnit #{kind} callback in #{inspect(mod)} is trying to set reserved field #{inspect(key)} to #{inspect(new)}"
  end

  defp raise_merge_failed!(mod, kind, value) do
    raise "expected ExUnit #{kind} callback in #{inspect(mod)} to return " <>
            "the atom :ok, a keyword, or a map, got " <> bad_value(value)
  end

  defp bad_value(value), do: "#{inspect(value)} instead"

  @doc "Runs a function, in another process, when the test (or, in setup_all, the module) has ended. Later ones run first."
  def on_exit(name_or_ref \\ make_ref(), callback) when is_function(callback, 0) do
    case ExUnit.OnExitHandler.add(self(), name_or_ref, callback) do
      :ok -> :ok
      :error -> raise ArgumentError, "on_exit/2 callback can only be invoked from the test process"
    end
  end

  @doc "Starts a process under the test's supervisor; it is stopped before the next test. `{:ok, pid}` or `{:error, reason}`."
  def start_supervised(child_spec_or_module, opts \\ []) do
    sup =
      case ExUnit.fetch_test_supervisor() do
        {:ok, sup} -> sup
        :error -> raise ArgumentError, "start_supervised/2 can only be invoked from the test process"
      end

    child_spec = Supervisor.child_spec(child_spec_or_module, opts)

    case Supervisor.start_child(sup, child_spec) do
      {:error, {:already_started, _pid}} -> {:error, {:duplicate_child_name, child_spec.id}}
      other -> other
    end
  end

  @doc "Like `start_supervised/2`, answers the pid; raises when the process does not start."
  def start_supervised!(child_spec_or_module, opts \\ []) do
    case start_supervised(child_spec_or_module, opts) do
      {:ok, pid} -> pid
      {:ok, pid, _info} -> pid
      {:error, reason} -> raise "failed to start child with the spec #{inspect(child_spec_or_module)}.\nReason: #{start_supervised_error(reason)}"
    end
  end

  defp start_supervised_error({{:EXIT, reason}, info}) when is_tuple(info), do: Exception.format_exit(reason)
  defp start_supervised_error({reason, info}) when is_tuple(info), do: Exception.format_exit(reason)
  defp start_supervised_error(reason), do: Exception.format_exit({:start_spec, reason})

  @doc "Like `start_supervised!/2`, and the test fails with the process."
  def start_link_supervised!(child_spec_or_module, opts \\ []) do
    pid = start_supervised!(child_spec_or_module, opts)
    Process.link(pid)
    pid
  end

  @doc "Stops a process of the test's supervisor: :ok or `{:error, :not_found}`."
  def stop_supervised(id) do
    case ExUnit.OnExitHandler.get_supervisor(self()) do
      {:ok, nil} ->
        {:error, :not_found}

      {:ok, sup} ->
        pid = find_pid(sup, id)
        if pid, do: Process.unlink(pid)

        # a temporary one is gone when it has ended
        with :ok <- Supervisor.terminate_child(sup, id) do
          _ = Supervisor.delete_child(sup, id)
          :ok
        end

      :error ->
        raise ArgumentError, "stop_supervised/1 can only be invoked from the test process"
    end
  end

  defp find_pid(sup, id) do
    Enum.find_value(Supervisor.which_children(sup), fn
      {^id, pid, _, _} when is_pid(pid) -> pid
      _ -> nil
    end)
  end

  @doc "Like `stop_supervised/1`; raises when there is no such process."
  def stop_supervised!(id) do
    case stop_supervised(id) do
      :ok -> :ok
      {:error, :not_found} -> raise "could not stop child ID #{inspect(id)} because it was not found"
    end
  end
end
