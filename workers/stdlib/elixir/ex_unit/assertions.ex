# Assertions. In: expressions. Out: their value, or ExUnit.AssertionError with what both sides were.
# Specification: the documentation of ExUnit.Assertions, Elixir 1.18.
defmodule ExUnit.AssertionError do
  @moduledoc "Raised to signal an assertion error."

  @no_value :ex_unit_no_meaningful_value
  defexception left: @no_value, right: @no_value, message: @no_value, expr: @no_value, args: @no_value, doctest: @no_value, context: :==

  @doc "Stands in a field that says nothing."
  def no_value, do: @no_value

  @impl true
  def message(exception), do: "\n\n" <> ExUnit.Formatter.format_assertion_error(exception)
end

defmodule ExUnit.Assertions do
  @moduledoc "Assertions for tests: `assert`, `refute`, `assert_receive`, `assert_raise` …"

  alias ExUnit.Assertions.{Match, Pattern}

  @compare [:==, :<, :>, :<=, :>=, :===, :=~, :!==, :!=, :in]

  @doc """
  Fails unless the value is truthy. With `=` the right side has to match; comparisons show both sides.
  """
  defmacro assert(assertion) do
    case assertion do
      {:=, meta, [left, right]} -> Match.assign(left, right, meta, escape_code(:assert, assertion), __CALLER__)
      {:match?, meta, [left, right]} -> Match.matching(:assert, meta, left, right, assertion, __CALLER__)
      {op, meta, [left, right]} when op in @compare -> compare(:assert, op, meta, left, right, assertion, __CALLER__)
      _ -> truthy(:assert, assertion, __CALLER__)
    end
  end

  @doc "Fails if the value is truthy."
  defmacro refute(assertion) do
    case assertion do
      {:match?, meta, [left, right]} -> Match.matching(:refute, meta, left, right, assertion, __CALLER__)
      {op, meta, [left, right]} when op in @compare -> compare(:refute, op, meta, left, right, assertion, __CALLER__)
      _ -> truthy(:refute, assertion, __CALLER__)
    end
  end

  # ---- comparisons

  # an operator that is not Kernel's may be a macro that takes its sides as they are written
  defp compare(kind, op, meta, left, right, assertion, caller) do
    case Macro.Env.lookup_import(caller, {op, 2}) do
      [{_, Kernel}] -> compare(kind, op, meta, left, right, assertion)
      _ -> truthy(kind, assertion, caller)
    end
  end

  defp compare(kind, op, meta, left, right, assertion) do
    code = escape_code(kind, assertion)
    call = {op, meta, [Macro.var(:left, __MODULE__), Macro.var(:right, __MODULE__)]}
    [left, right] = if kind == :refute, do: Enum.map([left, right], &generated/1), else: [left, right]

    quote do
      left = unquote(left)
      right = unquote(right)
      value = unquote(call)
      ExUnit.Assertions.__compare__(unquote(kind), unquote(op), left, right, value, unquote(code))
    end
  end

  @doc false
  def __compare__(:assert, op, left, right, value, code) do
    if value, do: value, else: compare_failed("Assertion", :assert, op, left, right, code)
  end

  def __compare__(:refute, op, left, right, value, code) do
    if value, do: compare_failed("Refute", :refute, op, left, right, code), else: value
  end

  defp compare_failed(word, kind, op, left, right, code) do
    if equal_matters?(kind, op) and left === right do
      __fail__(left: left, expr: code, message: "#{word} with #{op} failed, both sides are exactly equal")
    else
      __fail__(left: left, right: right, expr: code, message: "#{word} with #{op} failed", context: context(op))
    end
  end

  defp equal_matters?(:assert, op), do: op in [:<, :>, :!==, :!=]
  defp equal_matters?(:refute, op), do: op in [:<=, :>=, :===, :==, :=~]

  defp context(op) when op in [:==, :===], do: op
  defp context(op), do: op

  # ---- anything else

  defp truthy(kind, assertion, caller) do
    {args, value} = extract_args(assertion, caller)
    code = escape_code(kind, assertion)

    quote generated: true do
      case unquote(generated(value)) do
        value when value in [false, nil] -> ExUnit.Assertions.__truthy__(unquote(kind), false, value, unquote(args), unquote(code))
        value -> ExUnit.Assertions.__truthy__(unquote(kind), true, value, unquote(args), unquote(code))
      end
    end
  end

  # the compiler says nothing of it
  defp generated(quoted), do: Macro.prewalk(quoted, &Macro.update_meta(&1, fn meta -> Keyword.put(meta, :generated, true) end))

  @doc false
  def __truthy__(:assert, true, value, _args, _code), do: value
  def __truthy__(:refute, false, value, _args, _code), do: value

  def __truthy__(:assert, false, value, args, code),
    do: __fail__(args: args, expr: code, message: "Expected truthy, got #{inspect(value)}")

  def __truthy__(:refute, true, value, args, code),
    do: __fail__(args: args, expr: code, message: "Expected false or nil, got #{inspect(value)}")

  # The arguments of a call of a function are shown: they are kept in variables. Not those of operators and macros.
  defp extract_args({root, meta, [_ | _] = args} = expr, env) do
    arity = length(args)
    special? = is_atom(root) and (Macro.special_form?(root, arity) or Macro.operator?(root, arity))

    if special? or Enum.all?(args, &Macro.quoted_literal?/1) or macro?(expr, env) do
      {ExUnit.AssertionError.no_value(), expr}
    else
      vars = for i <- 1..arity, do: Macro.var(:"arg#{i}", __MODULE__)

      quoted =
        quote do
          {unquote_splicing(vars)} = {unquote_splicing(args)}
          unquote({root, meta, vars})
        end

      {vars, quoted}
    end
  end

  defp extract_args(expr, _env), do: {ExUnit.AssertionError.no_value(), expr}

  defp macro?(expr, env), do: Macro.expand_once(expr, env) != expr

  @doc "Fails with the message, or the options of `ExUnit.AssertionError`, unless the value is truthy."
  def assert(value, message) when is_binary(message), do: assert(value, message: message)

  def assert(value, opts) when is_list(opts) do
    unless value, do: raise(ExUnit.AssertionError, opts)
    true
  end

  @doc "Fails with the message if the value is truthy."
  def refute(value, message), do: not assert(!value, message)

  @doc false
  def __fail__(opts), do: raise(ExUnit.AssertionError, opts)

  @doc false
  def __equal__?(left, right), do: left === right

  # ---- patterns

  @doc false
  def __expand_pattern__({:when, meta, [left, right]}, caller) do
    {:when, meta, [Pattern.expand(left, %{caller | context: :match}), Pattern.expand(right, %{caller | context: :guard})]}
  end

  def __expand_pattern__(pattern, caller), do: Pattern.expand(pattern, %{caller | context: :match})

  @doc false
  def __pins__([]), do: ""

  def __pins__(pins) do
    content = pins |> Enum.reverse() |> Enum.map_join("\n", fn {{name, _}, value} -> "  #{name} = #{inspect(value)}" end)
    "\nThe following variables were pinned:\n" <> content
  end

  @doc false
  def escape_code(kind, expr), do: Macro.escape({kind, [], [expr]}, prune_metadata: true)

  # ---- messages

  @doc "Fails unless a message that matches the pattern is in the mailbox, or comes within the timeout (milliseconds)."
  defmacro assert_receive(pattern, timeout \\ nil, failure_message \\ nil),
    do: ExUnit.Assertions.Receive.assert(pattern, timeout, failure_message, __CALLER__, :assert_receive)

  @doc "Fails unless a message that matches the pattern is in the mailbox."
  defmacro assert_received(pattern, failure_message \\ nil),
    do: ExUnit.Assertions.Receive.assert(pattern, 0, failure_message, __CALLER__, :assert_received)

  @doc "Fails if a message that matches the pattern is in the mailbox or comes within the timeout (milliseconds)."
  defmacro refute_receive(pattern, timeout \\ nil, failure_message \\ nil),
    do: ExUnit.Assertions.Receive.refute(pattern, timeout, failure_message, __CALLER__)

  @doc "Fails if a message that matches the pattern is in the mailbox."
  defmacro refute_received(pattern, failure_message \\ nil),
    do: ExUnit.Assertions.Receive.refute(pattern, 0, failure_message, __CALLER__)

  @doc false
  def __collect_vars__(pattern), do: Pattern.vars(pattern)
  @doc false
  def __mark__(pattern), do: Pattern.generated(pattern)
  @doc false
  def __quoted_pins__(pattern, caller), do: Pattern.pins(pattern, caller)
  @doc false
  def __underscore__(pattern), do: Pattern.underscored(pattern)

  # ---- exceptions

  @doc "Fails unless the function raises that exception with that message (a string, or a regex that matches it)."
  def assert_raise(exception, message, function) when is_function(function) do
    error = assert_raise(exception, function)

    match? =
      cond do
        is_binary(message) -> Exception.message(error) == message
        is_struct(message, Regex) -> Exception.message(error) =~ message
      end

    message =
      "Wrong message for #{inspect(exception)}\nexpected:\n  #{inspect(message)}\nactual:\n" <>
        "  #{inspect(Exception.message(error))}"

    unless match?, do: flunk(message)
    error
  end

  @doc "Fails unless the function raises that exception; answers it."
  def assert_raise(exception, function) when is_function(function) do
    try do
      function.()
    rescue
      error ->
        name = error.__struct__

        cond do
          name == exception ->
            check_message(name, error, __STACKTRACE__)
            error

          name == ExUnit.AssertionError ->
            reraise(error, __STACKTRACE__)

          true ->
            message = "Expected exception #{inspect(exception)} but got #{inspect(name)} (#{Exception.message(error)})"
            reraise ExUnit.AssertionError, [message: message], __STACKTRACE__
        end
    else
      _ -> flunk("Expected exception #{inspect(exception)} but nothing was raised")
    end
  end

  defp check_message(module, error, stack) do
    module.message(error)
  catch
    kind, reason ->
      message =
        "Got exception #{inspect(module)} but it failed to produce a message with:\n\n" <>
          Exception.format(kind, reason, __STACKTRACE__)

      reraise ExUnit.AssertionError, [message: message], stack
  end

  @doc "Fails unless the two numbers differ by at most delta."
  def assert_in_delta(value1, value2, delta, message \\ nil)

  def assert_in_delta(_, _, delta, _) when delta < 0 do
    raise ArgumentError, "delta must always be a positive number, got: #{inspect(delta)}"
  end

  def assert_in_delta(value1, value2, delta, message) do
    diff = abs(value1 - value2)

    message =
      message ||
        "Expected the difference between #{inspect(value1)} and #{inspect(value2)} (#{inspect(diff)}) to be less than or equal to #{inspect(delta)}"

    assert diff <= delta, message
  end

  @doc "Fails if the two numbers differ by at most delta."
  def refute_in_delta(value1, value2, delta, message \\ nil) do
    diff = abs(value1 - value2)

    message =
      if message do
        message <> " (difference between #{inspect(value1)} and #{inspect(value2)} is less than #{inspect(delta)})"
      else
        "Expected the difference between #{inspect(value1)} and #{inspect(value2)} (#{inspect(diff)}) to be more than #{inspect(delta)}"
      end

    refute diff < delta, message
  end

  @doc "The value that the expression throws; fails when it throws nothing."
  defmacro catch_throw(expression), do: do_catch(:throw, expression)

  @doc "The reason with which the expression exits; fails when it does not."
  defmacro catch_exit(expression), do: do_catch(:exit, expression)

  @doc "The error that the expression raises; fails when it raises none."
  defmacro catch_error(expression), do: do_catch(:error, expression)

  defp do_catch(kind, expr) do
    quote do
      try do
        _ = unquote(expr)
        ExUnit.Assertions.flunk("Expected to catch #{unquote(kind)}, got nothing")
      rescue
        e in [ExUnit.AssertionError] -> reraise(e, __STACKTRACE__)
      catch
        unquote(kind), we_got -> we_got
      end
    end
  end

  @doc "Fails with the message."
  def flunk(message \\ "Flunked!") when is_binary(message), do: assert(false, message: message)

  @doc false
  def __timeout__(timeout, _kind) when is_integer(timeout) and timeout >= 0, do: timeout

  def __timeout__(nil, kind), do: Application.fetch_env!(:ex_unit, kind)

  def __timeout__(timeout, _kind) do
    raise ArgumentError, "timeout must be a non-negative integer, got: #{inspect(timeout)}"
  end
end
