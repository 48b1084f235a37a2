# In: nothing but special forms and the compiler's own def*/@/alias!/var!/binding.
# Out: every other function and macro of Kernel, imported into all other modules.
# Order matters: a macro can be used in this file only below its definition, and
# macros used while the library itself is built call only natives at expansion.
# Specification: the documentation of Kernel, Elixir 1.18.

defmodule Kernel do
  @moduledoc "The functions and macros that every module imports by default."

  # -- control flow ---------------------------------------------------------

  @doc "Evaluates the `do` block when the condition is truthy, else the `else` block."
  defmacro if(condition, clauses) do
    build_if(condition, clauses)
  end

  defp build_if(condition, [{:do, do_clause}]), do: build_if(condition, [do: do_clause, else: nil])

  defp build_if(condition, [{:do, do_clause}, {:else, else_clause}]) do
    boolean_case(
      quote do
        case unquote(condition) do
          x when :"Elixir.Kernel".in(x, [false, nil]) ->
            unquote(else_clause)

          _ ->
            unquote(do_clause)
        end
      end
    )
  end

  defp build_if(_condition, _clauses) do
    :erlang.error(
      ArgumentError.exception(
        "invalid or duplicate keys for if, only \"do\" and an optional \"else\" are permitted"
      )
    )
  end

  # what the compiler and the type checker are to know of a `case` that a macro made
  defp boolean_case({:case, meta, args}), do: {:case, [{:optimize_boolean, true}, {:type_check, :expr} | meta], args}
  defp checked_case({:case, meta, args}), do: {:case, [{:type_check, :expr} | meta], args}

  @doc "Evaluates the `do` block when the condition is falsy."
  defmacro unless(condition, clauses) do
    case clauses do
      [{:do, do_clause}] ->
        {:if, imported(2), [condition, [do: nil, else: do_clause]]}

      [{:do, do_clause}, {:else, else_clause}] ->
        {:if, imported(2), [condition, [do: else_clause, else: do_clause]]}

      _ ->
        :erlang.error(
          ArgumentError.exception(
            "invalid or duplicate keys for unless, only \"do\" and an optional \"else\" are permitted"
          )
        )
    end
  end

  # what quoted code says of a call of Kernel's
  defp imported(arity), do: [context: Kernel, imports: [{arity, Kernel}]]

  @doc "Strict boolean and; the left side must be a boolean."
  defmacro left and right do
    case __CALLER__.context do
      nil ->
        boolean_case(
          quote do
            case unquote(left) do
              false -> false
              true -> unquote(right)
              other -> :erlang.error({:badbool, :and, other})
            end
          end
        )

      :match ->
        invalid_match!(:and)

      :guard ->
        quote do: :erlang.andalso(unquote(left), unquote(right))
    end
  end

  @doc "Strict boolean or; the left side must be a boolean."
  defmacro left or right do
    case __CALLER__.context do
      nil ->
        boolean_case(
          quote do
            case unquote(left) do
              false -> unquote(right)
              true -> true
              other -> :erlang.error({:badbool, :or, other})
            end
          end
        )

      :match ->
        invalid_match!(:or)

      :guard ->
        quote do: :erlang.orelse(unquote(left), unquote(right))
    end
  end

  defp invalid_match!(name) do
    :erlang.error(
      ArgumentError.exception(
        <<"invalid expression in match, ", :erlang.atom_to_binary(name)::binary,
          " is not allowed in patterns such as function clauses, case clauses or on the left side of the = operator">>
      )
    )
  end

  @doc "Truthy and: the left value when falsy, else the right."
  defmacro left && right do
    assert_no_match_or_guard(__CALLER__.context, "&&")

    checked_case(
      quote do
        case unquote(left) do
          x when :"Elixir.Kernel".in(x, [false, nil]) -> x
          _ -> unquote(right)
        end
      end
    )
  end

  @doc "Truthy or: the left value when truthy, else the right."
  defmacro left || right do
    assert_no_match_or_guard(__CALLER__.context, "||")

    checked_case(
      quote do
        case unquote(left) do
          x when :"Elixir.Kernel".in(x, [false, nil]) -> unquote(right)
          x -> x
        end
      end
    )
  end

  @doc "Truthy not."
  defmacro !value do
    assert_no_match_or_guard(__CALLER__.context, "!")

    boolean_case(
      quote do
        case unquote(value) do
          x when :"Elixir.Kernel".in(x, [false, nil]) -> true
          _ -> false
        end
      end
    )
  end

  defp assert_no_match_or_guard(nil, _), do: :ok

  defp assert_no_match_or_guard(:match, name) do
    :erlang.error(
      ArgumentError.exception(
        <<"invalid expression in match, ", name::binary,
          " is not allowed in patterns such as function clauses, case clauses or on the left side of the = operator">>
      )
    )
  end

  defp assert_no_match_or_guard(:guard, name) do
    :erlang.error(
      ArgumentError.exception(
        <<"invalid expression in guard, ", name::binary,
          " is not allowed in guards. To learn more about guards, visit: https://hexdocs.pm/elixir/patterns-and-guards.html">>
      )
    )
  end

  @doc "Passes the left value as the first argument of the call on the right."
  defmacro left |> right do
    pipe_into(left, right)
  end

  # a pipeline on the right takes the value at its start
  defp pipe_into(expr, {:|>, _, [left, right]}), do: pipe_into(pipe_into(expr, left), right)

  defp pipe_into(expr, {call, meta, atom}) when :erlang.is_atom(atom) do
    {call, meta, [expr]}
  end

  # Macro.pipe/3 says why nothing can be piped into it
  defp pipe_into(expr, {{:., _, [Access, :get]}, _, _} = call) do
    Macro.pipe(expr, call, 0)
  end

  defp pipe_into(expr, {name, meta, args} = call) when :erlang.is_list(args) do
    case :lists.member(
           name,
           [:+, :-, :*, :/, :**, :++, :--, :+++, :---, :<>, :.., :<, :>, :<=, :>=, :==, :!=, :===, :!==, :=~, :=, :"::"] ++
             [:&&, :||, :&&&, :|||, :and, :or, :in, :not, :!, :^, :when, :|, :\\, :<-, :<<<, :>>>, :<~, :~>, :<<~, :~>>] ++
             [:<~>, :@, :&, :fn, :<<>>, :{}, :%{}, :__aliases__, :"//", :"..//", :"^^^", :"~~~", :"<|>"]
         ) do
      true -> Macro.pipe(expr, call, 0)
      false -> {name, meta, [expr | args]}
    end
  end

  defp pipe_into(expr, other), do: Macro.pipe(expr, other, 0)

  @doc "Whether the term is nil; allowed in guards."
  defmacro is_nil(term) do
    {:==, imported(2), [term, nil]}
  end

  @doc "Whether the expression matches the pattern."
  defmacro match?(pattern, expr) do
    otherwise = {:->, [generated: true], [[{:_, [generated: true], Kernel}], false]}
    {:case, [], [expr, [do: [{:->, [], [[pattern], true]}, otherwise]]]}
  end

  @doc "Passes the value to the function and returns the function's result."
  defmacro then(value, fun) do
    quote do: unquote(fun).(unquote(value))
  end

  @doc "Passes the value to the function and returns the value."
  defmacro tap(value, fun) do
    quote bind_quoted: [fun: fun, value: value] do
      _ = fun.(value)
      value
    end
  end

  # -- raising --------------------------------------------------------------

  @doc "Raises a RuntimeError with a message, or the given exception."
  defmacro raise(message) do
    raised(:elixir_expander.expand_alias(message, __CALLER__))
  end

  @doc "Raises the exception built from its module and attributes."
  defmacro raise(exception, attributes) do
    quote do: :erlang.error(unquote(exception).exception(unquote(attributes)))
  end

  defp raised(message) do
    exception =
      case message do
        {:<<>>, _, _} -> quote(do: RuntimeError.exception(unquote(message)))
        {:<>, _, _} -> quote(do: RuntimeError.exception(unquote(message)))
        _ when :erlang.is_binary(message) -> quote(do: RuntimeError.exception(unquote(message)))
        _ when :erlang.is_atom(message) -> quote(do: unquote(message).exception([]))
        _ -> quote(do: Kernel.Utils.raise(unquote(message)))
      end

    quote do: :erlang.error(unquote(exception), :none, error_info: %{module: Exception})
  end

  @doc "Raises an exception, keeping the given stacktrace."
  defmacro reraise(message, stacktrace) do
    quote do
      :erlang.raise(:error, Kernel.Utils.raise(unquote(message)), unquote(stacktrace))
    end
  end

  @doc "Raises the exception built from its attributes, keeping the stacktrace."
  defmacro reraise(exception, attributes, stacktrace) do
    quote do
      :erlang.raise(:error, unquote(exception).exception(unquote(attributes)), unquote(stacktrace))
    end
  end

  @continued_in ["kernel/operators.ex"]

  # -- strings and ranges ----------------------------------------------------

  @doc "Concatenates binaries; also matches a known prefix."
  defmacro left <> right, do: {:<<>>, [], Kernel.Concatenation.segments(left, right, __CALLER__)}

  @doc "The range `0..-1//1`."
  defmacro unquote(:..)(), do: Kernel.RangeLiteral.range(0, -1, 1)

  @doc "A range of integers."
  defmacro first..last, do: Kernel.RangeLiteral.build(first, last, __CALLER__)

  @doc "A range of integers with a step."
  defmacro first..last//step, do: Kernel.RangeLiteral.build(first, last, step, __CALLER__)

  @doc "Membership; in guards the right side must be a literal list or range."
  defmacro left in right do
    case __CALLER__.context do
      :match -> invalid_match!(:in)
      _ -> Kernel.Membership.build(left, right, __CALLER__)
    end
  end

  @doc "Converts with the String.Chars protocol."
  defmacro to_string(term) do
    quote do: :"Elixir.String.Chars".to_string(unquote(term))
  end

  @doc "Converts with the List.Chars protocol."
  defmacro to_charlist(term) do
    quote do: List.Chars.to_charlist(unquote(term))
  end

  @doc "Deprecated name of to_charlist/1."
  defmacro to_char_list(term) do
    IO.warn("Kernel.to_char_list/1 is deprecated, use Kernel.to_charlist/1 instead", Macro.Env.stacktrace(__CALLER__))
    quote do: :"Elixir.List.Chars".to_charlist(unquote(term))
  end

  @doc "The term as Elixir would write it."
  def inspect(term, opts \\ []) when :erlang.is_list(opts) do
    opts = Inspect.Opts.new(opts)

    limit =
      case opts.pretty do
        true -> opts.width
        false -> :infinity
      end

    doc = Inspect.Algebra.group(Inspect.Algebra.to_doc(term, opts))
    :erlang.iolist_to_binary(Inspect.Algebra.format(doc, limit))
  end

  @continued_in ["kernel/structs.ex", "kernel/nested_forms.ex"]

  # -- debugging and time ----------------------------------------------------

  @doc "Prints the code and its value, and returns the value."
  defmacro dbg(code \\ quote(do: binding()), options \\ []) do
    assert_no_match_or_guard(__CALLER__.context, "dbg")
    Macro.Debug.call_back(code, options, __CALLER__)
  end

  @doc "A timeout in milliseconds from a duration, keyword list, integer or :infinity."
  def to_timeout(%{__struct__: Duration} = duration), do: Kernel.Timeouts.of_duration(duration)
  def to_timeout(:infinity), do: :infinity

  def to_timeout(timeout) when :erlang.andalso(:erlang.is_integer(timeout), :erlang.>=(timeout, 0)) do
    timeout
  end

  def to_timeout(components) when :erlang.is_list(components), do: Kernel.Timeouts.sum(components)

  @continued_in ["kernel/sigil_forms.ex"]
end
