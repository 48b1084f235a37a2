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
          x when :erlang.orelse(:erlang."=:="(x, false), :erlang."=:="(x, nil)) ->
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

  defp boolean_case({:case, meta, args}), do: {:case, [{:optimize_boolean, true} | meta], args}

  @doc "Evaluates the `do` block when the condition is falsy."
  defmacro unless(condition, clauses) do
    case clauses do
      [{:do, do_clause}] ->
        quote do: if(unquote(condition), do: nil, else: unquote(do_clause))

      [{:do, do_clause}, {:else, else_clause}] ->
        quote do: if(unquote(condition), do: unquote(else_clause), else: unquote(do_clause))

      _ ->
        :erlang.error(
          ArgumentError.exception(
            "invalid or duplicate keys for unless, only \"do\" and an optional \"else\" are permitted"
          )
        )
    end
  end

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

    boolean_case(
      quote do
        case unquote(left) do
          x when :erlang.orelse(:erlang."=:="(x, false), :erlang."=:="(x, nil)) -> x
          _ -> unquote(right)
        end
      end
    )
  end

  @doc "Truthy or: the left value when truthy, else the right."
  defmacro left || right do
    assert_no_match_or_guard(__CALLER__.context, "||")

    boolean_case(
      quote do
        case unquote(left) do
          x when :erlang.orelse(:erlang."=:="(x, false), :erlang."=:="(x, nil)) -> unquote(right)
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
          x when :erlang.orelse(:erlang."=:="(x, false), :erlang."=:="(x, nil)) -> true
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
    quote do: :erlang.==(unquote(term), nil)
  end

  @doc "Whether the expression matches the pattern."
  defmacro match?(pattern, expr) do
    boolean_case(
      quote do
        case unquote(expr) do
          unquote(pattern) -> true
          _ -> false
        end
      end
    )
  end

  @doc "Passes the value to the function and returns the function's result."
  defmacro then(value, fun) do
    quote do: unquote(fun).(unquote(value))
  end

  @doc "Passes the value to the function and returns the value."
  defmacro tap(value, fun) do
    quote do
      value = unquote(value)
      _ = unquote(fun).(value)
      value
    end
  end

  # -- raising --------------------------------------------------------------

  @doc "Raises a RuntimeError with a message, or the given exception."
  defmacro raise(message) do
    raised(message)
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
        {:__aliases__, _, _} -> quote(do: unquote(message).exception([]))
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

  # -- arithmetic, comparison, types (rewritten to :erlang where imported) --

  @doc "Absolute value."
  def abs(number), do: :erlang.abs(number)
  @doc "Calls the anonymous function with the arguments."
  def apply(fun, args), do: :erlang.apply(fun, args)
  @doc "Calls the named function with the arguments."
  def apply(module, name, args), do: :erlang.apply(module, name, args)
  @doc "Part of a binary."
  def binary_part(binary, start, size), do: :erlang.binary_part(binary, start, size)
  @doc "Number of bits."
  def bit_size(bitstring), do: :erlang.bit_size(bitstring)
  @doc "Number of bytes."
  def byte_size(bitstring), do: :erlang.byte_size(bitstring)
  @doc "Smallest integer not below."
  def ceil(number), do: :erlang.ceil(number)
  @doc "Integer division."
  def div(dividend, divisor), do: :erlang.div(dividend, divisor)
  @doc "Zero-based tuple element."
  def elem(tuple, index), do: :erlang.element(:erlang.+(index, 1), tuple)
  @doc "Stops the process with the reason."
  def exit(reason), do: :erlang.exit(reason)
  @doc "Largest integer not above."
  def floor(number), do: :erlang.floor(number)
  @doc "Head of a list."
  def hd(list), do: :erlang.hd(list)
  @doc "Whether an atom."
  def is_atom(term), do: :erlang.is_atom(term)
  @doc "Whether a binary."
  def is_binary(term), do: :erlang.is_binary(term)
  @doc "Whether a bitstring."
  def is_bitstring(term), do: :erlang.is_bitstring(term)
  @doc "Whether true or false."
  def is_boolean(term), do: :erlang.is_boolean(term)
  @doc "Whether a float."
  def is_float(term), do: :erlang.is_float(term)
  @doc "Whether a function."
  def is_function(term), do: :erlang.is_function(term)
  @doc "Whether a function of that arity."
  def is_function(term, arity), do: :erlang.is_function(term, arity)
  @doc "Whether an integer."
  def is_integer(term), do: :erlang.is_integer(term)
  @doc "Whether a list."
  def is_list(term), do: :erlang.is_list(term)
  @doc "Whether a map."
  def is_map(term), do: :erlang.is_map(term)
  @doc "Whether the map has the key."
  def is_map_key(map, key), do: :erlang.is_map_key(key, map)
  @doc "Whether a number."
  def is_number(term), do: :erlang.is_number(term)
  @doc "Whether a pid."
  def is_pid(term), do: :erlang.is_pid(term)
  @doc "Whether a port."
  def is_port(term), do: :erlang.is_port(term)
  @doc "Whether a reference."
  def is_reference(term), do: :erlang.is_reference(term)
  @doc "Whether a tuple."
  def is_tuple(term), do: :erlang.is_tuple(term)
  @doc "Length of a list."
  def length(list), do: :erlang.length(list)
  @doc "A new unique reference."
  def make_ref(), do: :erlang.make_ref()
  @doc "Number of keys."
  def map_size(map), do: :erlang.map_size(map)
  @doc "The larger term."
  def max(first, second), do: :erlang.max(first, second)
  @doc "The smaller term."
  def min(first, second), do: :erlang.min(first, second)
  @doc "Name of the local node."
  def node(), do: :erlang.node()
  @doc "Node of a pid, port or reference."
  def node(arg), do: :erlang.node(arg)
  @doc "Integer remainder with the dividend's sign."
  def rem(dividend, divisor), do: :erlang.rem(dividend, divisor)
  @doc "Rounds half away from zero."
  def round(number), do: :erlang.round(number)
  @doc "Sends a message."
  def send(dest, message), do: :erlang.send(dest, message)
  @doc "Pid of the calling process."
  def self(), do: :erlang.self()
  @doc "Spawns a process."
  def spawn(fun), do: :erlang.spawn(fun)
  @doc "Spawns a process."
  def spawn(module, fun, args), do: :erlang.spawn(module, fun, args)
  @doc "Spawns a linked process."
  def spawn_link(fun), do: :erlang.spawn_link(fun)
  @doc "Spawns a linked process."
  def spawn_link(module, fun, args), do: :erlang.spawn_link(module, fun, args)
  @doc "Spawns a monitored process."
  def spawn_monitor(fun), do: :erlang.spawn_monitor(fun)
  @doc "Spawns a monitored process."
  def spawn_monitor(module, fun, args), do: :erlang.spawn_monitor(module, fun, args)
  @doc "Throws a value."
  def throw(term), do: :erlang.throw(term)
  @doc "Tail of a list."
  def tl(list), do: :erlang.tl(list)
  @doc "Drops the fraction."
  def trunc(number), do: :erlang.trunc(number)
  @doc "Number of elements."
  def tuple_size(tuple), do: :erlang.tuple_size(tuple)
  @doc "Addition."
  def left + right, do: :erlang.+(left, right)
  @doc "Unary plus."
  def +value, do: :erlang.+(value)
  @doc "Subtraction."
  def left - right, do: :erlang.-(left, right)
  @doc "Negation."
  def -value, do: :erlang.-(value)
  @doc "Multiplication."
  def left * right, do: :erlang.*(left, right)
  @doc "Division, always a float."
  def left / right, do: :erlang./(left, right)
  @doc "Concatenates lists."
  def left ++ right, do: :erlang.++(left, right)
  @doc "Removes the first occurrence of each right element from left."
  def left -- right, do: :erlang.--(left, right)
  @doc "Strict boolean not."
  def not value, do: :erlang.not(value)
  @doc "Less than."
  def left < right, do: :erlang.<(left, right)
  @doc "Greater than."
  def left > right, do: :erlang.>(left, right)
  @doc "Less than or equal."
  def left <= right, do: :erlang."=<"(left, right)
  @doc "Greater than or equal."
  def left >= right, do: :erlang.>=(left, right)
  @doc "Equal; 1 and 1.0 are equal."
  def left == right, do: :erlang.==(left, right)
  @doc "Not equal."
  def left != right, do: :erlang."/="(left, right)
  @doc "Strictly equal."
  def left === right, do: :erlang."=:="(left, right)
  @doc "Not strictly equal."
  def left !== right, do: :erlang."=/="(left, right)
  @doc "Tuple with the zero-based element replaced."
  def put_elem(tuple, index, value), do: :erlang.setelement(:erlang.+(index, 1), tuple, value)

  @doc "Power."
  def base ** exponent when :erlang.andalso(:erlang.is_integer(base), :erlang.is_integer(exponent)) do
    case :erlang.<(exponent, 0) do
      true -> :math.pow(base, exponent)
      false -> integer_pow(base, 1, exponent)
    end
  end

  def base ** exponent when :erlang.andalso(:erlang.is_number(base), :erlang.is_number(exponent)) do
    :math.pow(base, exponent)
  end

  defp integer_pow(_, acc, 0), do: acc

  defp integer_pow(base, acc, exponent) do
    case :erlang.band(exponent, 1) do
      0 -> integer_pow(:erlang.*(base, base), acc, :erlang.bsr(exponent, 1))
      1 when :erlang."=:="(exponent, 1) -> :erlang.*(base, acc)
      1 -> integer_pow(:erlang.*(base, base), :erlang.*(base, acc), :erlang.bsr(exponent, 1))
    end
  end

  @doc "Whether the left string contains the right string or matches the regex."
  def left =~ "" when :erlang.is_binary(left), do: true

  def left =~ right when :erlang.andalso(:erlang.is_binary(left), :erlang.is_binary(right)) do
    :erlang."=/="(:binary.match(left, right), :nomatch)
  end

  def left =~ right when :erlang.is_binary(left), do: Regex.match?(right, left)

  @doc "Slice of a binary from start (from the end when negative) with at most size bytes."
  def binary_slice(binary, start, size)
      when :erlang.andalso(
             :erlang.is_binary(binary),
             :erlang.andalso(
               :erlang.is_integer(start),
               :erlang.andalso(:erlang.is_integer(size), :erlang.>=(size, 0))
             )
           ) do
    total = :erlang.byte_size(binary)

    start =
      case :erlang.<(start, 0) do
        true -> :erlang.max(:erlang.+(total, start), 0)
        false -> start
      end

    case :erlang.<(start, total) do
      true -> :erlang.binary_part(binary, start, :erlang.min(size, :erlang.-(total, start)))
      false -> ""
    end
  end

  @doc "Slice of a binary by a range of byte positions."
  def binary_slice(binary, %{__struct__: Range, first: first, last: last, step: step})
      when :erlang.is_binary(binary) do
    total = :erlang.byte_size(binary)

    case :erlang.>(step, 0) do
      true ->
        slice = slice_range(binary, from_end(first, total), from_end(last, total), total)
        if(:erlang.>(step, 1), do: every_nth(slice, step), else: slice)

      false ->
        :erlang.error(
          ArgumentError.exception(
            <<"binary_slice/2 does not accept ranges with negative steps, got: ",
              inspect(%{__struct__: Range, first: first, last: last, step: step})::binary>>
          )
        )
    end
  end

  defp every_nth(<<byte, rest::binary>>, step) do
    case :erlang.byte_size(rest) do
      size when :erlang.<(size, step) -> <<byte>>
      size -> <<byte, every_nth(:erlang.binary_part(rest, :erlang.-(step, 1), :erlang.-(size, :erlang.-(step, 1))), step)::binary>>
    end
  end

  defp every_nth("", _step), do: ""

  defp from_end(index, total) do
    case :erlang.<(index, 0) do
      true -> :erlang.+(index, total)
      false -> index
    end
  end

  defp slice_range(binary, first, last, total) do
    first = :erlang.max(first, 0)
    amount = :erlang.+(:erlang.-(:erlang.min(last, :erlang.-(total, 1)), first), 1)

    case :erlang.andalso(:erlang.<(first, total), :erlang.>(amount, 0)) do
      true -> :erlang.binary_part(binary, first, amount)
      false -> ""
    end
  end

  @doc "Whether the module is loaded and exports the function."
  def function_exported?(module, function, arity) do
    :erlang.function_exported(module, function, arity)
  end

  @doc "Whether the module is loaded and exports the macro."
  def macro_exported?(module, macro, arity)
      when :erlang.andalso(
             :erlang.is_atom(module),
             :erlang.andalso(:erlang.is_atom(macro), :erlang.is_integer(arity))
           ) do
    case :erlang.function_exported(module, :__info__, 1) do
      true -> :lists.member({macro, arity}, module.__info__(:macros))
      false -> false
    end
  end

  # -- strings and ranges ----------------------------------------------------

  @doc "Concatenates binaries; also matches a known prefix."
  defmacro left <> right do
    concats = extract_concatenations({:<>, [], [left, right]}, __CALLER__)
    {:<<>>, [], concats}
  end

  defp extract_concatenations({:<>, _, [left, right]}, caller) do
    [wrap_concatenation(left, :left, caller) | extract_concatenations(right, caller)]
  end

  defp extract_concatenations(other, caller), do: [wrap_concatenation(other, :right, caller)]

  defp wrap_concatenation(binary, _side, _caller) when :erlang.is_binary(binary), do: binary

  defp wrap_concatenation(literal, _side, _caller)
       when :erlang.orelse(
              :erlang.is_list(literal),
              :erlang.orelse(:erlang.is_atom(literal), :erlang.is_number(literal))
            ) do
    :erlang.error(
      ArgumentError.exception(
        <<"expected binary argument in <> operator but got: ", Macro.to_string(literal)::binary>>
      )
    )
  end

  defp wrap_concatenation(other, side, caller) do
    expanded =
      case :erlang.andalso(:erlang."=:="(side, :left), :erlang."=:="(caller.context, :match)) do
        true -> :elixir_expander.expand(other, caller)
        false -> other
      end

    case expanded do
      {var, _, nil} when :erlang.andalso(:erlang.is_atom(var), :erlang."=/="(side, :right)) ->
        case caller.context do
          :match ->
            :erlang.error(
              ArgumentError.exception(
                <<"cannot perform prefix match because the left operand of <> has unknown size. The left operand of <> inside a match should either be a literal binary or an existing variable with the pin operator (such as ^some_var). Got: ",
                  :erlang.atom_to_binary(var)::binary>>
              )
            )

          _ ->
            {:"::", [], [expanded, {:binary, [], nil}]}
        end

      binary when :erlang.is_binary(binary) ->
        binary

      {:<<>>, _, _} ->
        {:"::", [], [expanded, {:binary, [], nil}]}

      {:^, meta, [var]} when :erlang."=:="(side, :left) ->
        size = {{:., [], [:erlang, :byte_size]}, [], [var]}
        {:"::", meta, [expanded, {:-, [], [{:binary, [], nil}, {:size, [], [size]}]}]}

      _ ->
        {:"::", [], [expanded, {:binary, [], nil}]}
    end
  end

  @doc "The range `0..-1//1`."
  defmacro unquote(:..)() do
    {:%{}, [], [__struct__: Range, first: 0, last: -1, step: 1]}
  end

  @doc "A range of integers."
  defmacro first..last do
    first = range_bound(first, __CALLER__)
    last = range_bound(last, __CALLER__)

    case :erlang.andalso(:erlang.is_integer(first), :erlang.is_integer(last)) do
      true ->
        step =
          case :erlang.>(first, last) do
            true ->
              warn_range(__CALLER__, first, last, " has a default step of -1, please write ", ["//-1 instead"])
              -1

            false ->
              1
          end

        {:%{}, [], [__struct__: Range, first: first, last: last, step: step]}

      false ->
        reject_literal_range(first, last)

        case __CALLER__.context do
          nil ->
            quote do: Function.identity(Elixir.Range.new(unquote(first), unquote(last)))

          :match ->
            problem = " inside match is deprecated, you must always match on the step: "
            warn_range(__CALLER__, first, last, problem, ["//var or ", "//_ if you want to ignore it"])
            {:%{}, [], [__struct__: Range, first: first, last: last]}

          :guard ->
            problem = " inside guards requires an explicit step, please write "
            warn_range(__CALLER__, first, last, problem, ["//1 or ", "//-1 instead"])
            {:%{}, [], [__struct__: Range, first: first, last: last, step: nil]}
        end
    end
  end

  # What a macro or an attribute stands for, which is a number perhaps.
  defp range_bound({:-, _, [bound]} = negative, env) do
    case range_bound(bound, env) do
      number when :erlang.is_integer(number) -> :erlang.-(number)
      _ -> negative
    end
  end

  defp range_bound({name, _, context} = var, _env) when :erlang.andalso(:erlang.is_atom(name), :erlang.is_atom(context)), do: var
  defp range_bound(call, env) when :erlang.is_tuple(call), do: :elixir_expander.expand(call, env)
  defp range_bound(literal, _env), do: literal

  # The range stands at the beginning, and again before each advice.
  defp warn_range(env, first, last, problem, advice) do
    range = Macro.to_string({:.., [], [first, last]})
    IO.warn(:erlang.iolist_to_binary([range, problem | :lists.map(fn text -> [range | text] end, advice)]), Macro.Env.stacktrace(env))
  end

  defp reject_literal_range(first, last) do
    case :erlang.orelse(range_literal?(first), range_literal?(last)) do
      true ->
        :erlang.error(
          ArgumentError.exception(
            <<"ranges (first..last//step) expect both sides to be integers, got: ",
              Macro.to_string({:.., [], [first, last]})::binary>>
          )
        )

      false ->
        :ok
    end
  end

  defp range_literal?(term) do
    :erlang.orelse(
      :erlang.is_float(term),
      :erlang.orelse(
        :erlang.is_atom(term),
        :erlang.orelse(:erlang.is_list(term), :erlang.is_binary(term))
      )
    )
  end

  @doc "A range of integers with a step."
  defmacro first..last//step do
    first = range_bound(first, __CALLER__)
    last = range_bound(last, __CALLER__)
    step = range_bound(step, __CALLER__)
    reject_literal_range(first, last)

    case :erlang.orelse(range_literal?(step), :erlang."=:="(step, 0)) do
      true ->
        :erlang.error(
          ArgumentError.exception(
            <<"ranges (first..last//step) expect the step to be a non-zero integer, got: ",
              Macro.to_string(step)::binary>>
          )
        )

      false ->
        :ok
    end

    case :erlang.andalso(
           :erlang.is_integer(step),
           :erlang.andalso(:erlang.is_integer(first), :erlang.is_integer(last))
         ) do
      true ->
        {:%{}, [], [__struct__: Range, first: first, last: last, step: step]}

      false ->
        case __CALLER__.context do
          nil ->
            quote do: Elixir.Range.new(unquote(first), unquote(last), unquote(step))

          _ ->
            {:%{}, [], [__struct__: Range, first: first, last: last, step: step]}
        end
    end
  end

  @doc "Membership; in guards the right side must be a literal list or range."
  defmacro left in right do
    context = __CALLER__.context

    case context do
      :match -> invalid_match!(:in)
      _ -> :ok
    end

    expanded = expand_members(:elixir_expander.expand(right, __CALLER__), __CALLER__)

    case expanded do
      %{} ->
        :erlang.error(
          ArgumentError.exception(<<"found unescaped value on the right side of in/2: ", inspect(expanded)::binary>>)
        )

      [] when :erlang."=:="(context, nil) ->
        quote do
          _ = unquote(left)
          false
        end

      [] ->
        false

      [_ | _] when :erlang."=:="(context, :guard) ->
        case :lists.last(expanded) do
          {:|, _, _} -> not_members!(right)
          _ -> in_list(left, expanded)
        end

      [_ | _] ->
        case literals?(right) do
          true -> once(left, &in_list(&1, right))
          false -> quote do: :lists.member(unquote(left), unquote(right))
        end

      {:%{}, _, [{:__struct__, Range}, {:first, first}, {:last, last}, {:step, step}]} ->
        case :erlang.orelse(:erlang."=:="(context, :guard), literals?([first, last, step])) do
          true when :erlang."=:="(context, :guard) -> in_range(left, first, last, step)
          true -> once(left, &in_range(&1, first, last, step))
          false -> quote do: Elixir.Enum.member?(unquote(expanded), unquote(left))
        end

      _ when :erlang."=:="(context, :guard) ->
        not_members!(expanded)

      _ ->
        quote do: Elixir.Enum.member?(unquote(expanded), unquote(left))
    end
  end

  defp literals?([]), do: true
  defp literals?([item | rest]), do: :erlang.andalso(literal?(item), literals?(rest))
  defp literals?(_improper), do: false

  defp literal?(item), do: :erlang.orelse(:erlang.is_number(item), :erlang.orelse(:erlang.is_atom(item), :erlang.is_binary(item)))

  # Tests of a value, which is computed but once.
  defp once({name, _, context} = var, tests) when :erlang.andalso(:erlang.is_atom(name), :erlang.is_atom(context)), do: tests.(var)

  defp once(left, tests) do
    case literal?(left) do
      true ->
        tests.(left)

      false ->
        var = quote do: var

        quote do
          unquote(var) = unquote(left)
          unquote(tests.(var))
        end
    end
  end

  defp not_members!(right) do
    :erlang.error(
      ArgumentError.exception(
        <<"invalid right argument for operator \"in\", it expects a compile-time proper list or compile-time range on the right side when used in guard expressions, got: ",
          Macro.to_string(right)::binary>>
      )
    )
  end

  # a range that an attribute holds; the tail of a list
  defp expand_members({:%{}, meta, [_, _, _, _] = pairs} = map, _env) do
    case :lists.keysort(1, pairs) do
      [{:__struct__, Range}, {:first, _}, {:last, _}, {:step, _}] = sorted -> {:%{}, meta, sorted}
      _ -> map
    end
  end

  defp expand_members([{:|, meta, [head, tail]}], env) do
    case expand_members(:elixir_expander.expand(tail, env), env) do
      tail when :erlang.is_list(tail) -> [head | tail]
      tail -> [{:|, meta, [head, tail]}]
    end
  end

  defp expand_members([head | [_ | _] = tail], env), do: [head | expand_members(tail, env)]
  defp expand_members(other, _env), do: other

  defp in_list(left, [item | rest]), do: in_rest(left, rest, quote(do: :erlang."=:="(unquote(left), unquote(item))))

  defp in_rest(_left, [], tests), do: tests

  defp in_rest(left, [item | rest], tests) do
    in_rest(left, rest, quote(do: :erlang.orelse(unquote(tests), :erlang."=:="(unquote(left), unquote(item)))))
  end

  defp in_range(left, same, same, step)
       when :erlang.andalso(:erlang.is_integer(same), :erlang.is_integer(step)),
       do: quote(do: :erlang."=:="(unquote(left), unquote(same)))

  defp in_range(left, first, last, nil) do
    in_range(left, first, last, quote(do: :erlang.map_get(:erlang.>(unquote(first), unquote(last)), %{false: 1, true: -1})))
  end

  defp in_range(left, first, last, step) when :erlang.is_integer(step) do
    bounds =
      case :erlang.>(step, 0) do
        true -> in_increasing(left, first, last)
        false -> in_decreasing(left, first, last)
      end

    within = quote(do: :erlang.andalso(:erlang.is_integer(unquote(left)), unquote(bounds)))

    case :erlang.orelse(:erlang."=:="(step, 1), :erlang."=:="(step, -1)) do
      true -> within
      false -> quote(do: :erlang.andalso(unquote(within), unquote(in_step(left, first, step))))
    end
  end

  defp in_range(left, first, last, step) do
    quote do
      :erlang.andalso(
        :erlang.is_integer(unquote(left)) and :erlang.is_integer(unquote(first)) and :erlang.is_integer(unquote(last)) and
          ((:erlang.>(unquote(step), 0) and unquote(in_increasing(left, first, last))) or
             (:erlang.<(unquote(step), 0) and unquote(in_decreasing(left, first, last)))),
        unquote(in_step(left, first, step))
      )
    end
  end

  defp in_step(left, first, step) do
    quote do: :erlang."=:="(:erlang.rem(unquote(left) - unquote(first), unquote(step)), 0)
  end

  defp in_increasing(left, first, last) do
    quote do
      :erlang.andalso(:erlang.>=(unquote(left), unquote(first)), :erlang."=<"(unquote(left), unquote(last)))
    end
  end

  defp in_decreasing(left, first, last) do
    quote do
      :erlang.andalso(:erlang."=<"(unquote(left), unquote(first)), :erlang.>=(unquote(left), unquote(last)))
    end
  end

  @doc "Converts with the String.Chars protocol."
  defmacro to_string(term) do
    quote do: :"Elixir.String.Chars".to_string(unquote(term))
  end

  @doc "Converts with the List.Chars protocol."
  defmacro to_charlist(term) do
    quote do: :"Elixir.List.Chars".to_charlist(unquote(term))
  end

  @doc "Deprecated name of to_charlist/1."
  defmacro to_char_list(term) do
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

  # -- structs ---------------------------------------------------------------

  @doc "Whether the term is a struct."
  defmacro is_struct(term) do
    case __CALLER__.context do
      nil ->
        quote generated: true do
          case unquote(term) do
            %{__struct__: name} when :erlang.is_atom(name) -> true
            _ -> false
          end
        end

      :match ->
        invalid_match!(:is_struct)

      :guard ->
        quote do
          :erlang.andalso(
            :erlang.andalso(
              :erlang.is_map(unquote(term)),
              :erlang.is_map_key(:__struct__, unquote(term))
            ),
            :erlang.is_atom(:erlang.map_get(:__struct__, unquote(term)))
          )
        end
    end
  end

  @doc "Whether the term is a struct of that name."
  defmacro is_struct(term, name) do
    case __CALLER__.context do
      nil ->
        quote generated: true do
          case unquote(name) do
            name when :erlang.is_atom(name) ->
              case unquote(term) do
                %{__struct__: ^name} -> true
                _ -> false
              end

            _ ->
              :erlang.error(ArgumentError.exception("argument error"))
          end
        end

      :match ->
        invalid_match!(:is_struct)

      :guard ->
        quote do
          :erlang.andalso(
            :erlang.andalso(
              :erlang.andalso(:erlang.is_map(unquote(term)), :erlang.orelse(:erlang.is_atom(unquote(name)), :fail)),
              :erlang.is_map_key(:__struct__, unquote(term))
            ),
            :erlang."=:="(:erlang.map_get(:__struct__, unquote(term)), unquote(name))
          )
        end
    end
  end

  @doc "Whether the term is a map but not a struct."
  defmacro is_non_struct_map(term) do
    case __CALLER__.context do
      nil ->
        quote generated: true do
          case unquote(term) do
            %{__struct__: name} when :erlang.is_atom(name) -> false
            %{} -> true
            _ -> false
          end
        end

      :match ->
        invalid_match!(:is_non_struct_map)

      :guard ->
        quote do
          :erlang.andalso(
            :erlang.is_map(unquote(term)),
            :erlang.not(
              :erlang.andalso(
                :erlang.is_map_key(:__struct__, unquote(term)),
                :erlang.is_atom(:erlang.map_get(:__struct__, unquote(term)))
              )
            )
          )
        end
    end
  end

  @doc "Whether the term is an exception."
  defmacro is_exception(term) do
    case __CALLER__.context do
      nil ->
        quote generated: true do
          case unquote(term) do
            %{__struct__: name, __exception__: true} when :erlang.is_atom(name) -> true
            _ -> false
          end
        end

      :match ->
        invalid_match!(:is_exception)

      :guard ->
        quote do
          :erlang.andalso(
            :erlang.andalso(
              :erlang.is_map(unquote(term)),
              :erlang.is_map_key(:__struct__, unquote(term))
            ),
            :erlang.andalso(
              :erlang.is_map_key(:__exception__, unquote(term)),
              :erlang."=:="(:erlang.map_get(:__exception__, unquote(term)), true)
            )
          )
        end
    end
  end

  @doc "Whether the term is an exception of that name."
  defmacro is_exception(term, name) do
    case __CALLER__.context do
      nil ->
        quote generated: true do
          case unquote(name) do
            name when :erlang.is_atom(name) ->
              case unquote(term) do
                %{__struct__: ^name, __exception__: true} -> true
                _ -> false
              end

            _ ->
              :erlang.error(ArgumentError.exception("argument error"))
          end
        end

      :match ->
        invalid_match!(:is_exception)

      :guard ->
        quote do
          :erlang.andalso(
            :erlang.andalso(
              :erlang.andalso(:erlang.is_map(unquote(term)), :erlang.orelse(:erlang.is_atom(unquote(name)), :fail)),
              :erlang.is_map_key(:__struct__, unquote(term))
            ),
            :erlang.andalso(
              :erlang.andalso(
                :erlang."=:="(:erlang.map_get(:__struct__, unquote(term)), unquote(name)),
                :erlang.is_map_key(:__exception__, unquote(term))
              ),
              :erlang."=:="(:erlang.map_get(:__exception__, unquote(term)), true)
            )
          )
        end
    end
  end

  @doc "Builds or updates a struct, ignoring unknown keys."
  def struct(struct, fields \\ []) do
    Kernel.Utils.struct(struct, fields)
  end

  @doc "Builds or updates a struct, raising on unknown or missing enforced keys."
  def struct!(struct, fields \\ []) do
    Kernel.Utils.struct!(struct, fields)
  end

  @doc "Defines a struct in the current module."
  defmacro defstruct(fields) do
    quote do
      {struct, derive} = Kernel.Utils.defstruct(__MODULE__, unquote(fields), __ENV__)

      @doc false
      def __struct__(), do: @__struct__

      # the order of the fields, for __info__(:struct): maps do not keep it
      @doc false
      def __nodebook_fields__(), do: @__struct_keys__

      @doc false
      def __struct__(kv) do
        Kernel.Utils.build_struct(__MODULE__, @__struct__, @__enforced_keys__, kv)
      end

      case derive do
        [] -> :ok
        _ -> Protocol.Derivation.derive(derive, __MODULE__, __ENV__)
      end

      struct
    end
  end

  @doc "Defines an exception in the current module."
  defmacro defexception(fields) do
    message =
      case exception_message?(fields) do
        true -> exception_message()
        false -> :ok
        :unknown -> quote(do: if(:erlang.is_map_key(:message, struct), do: unquote(exception_message())))
      end

    quote do
      @behaviour Exception
      struct = Kernel.defstruct(:erlang.++(unquote(fields), __exception__: true))
      unquote(message)

      @impl true
      def exception(args) when :erlang.is_list(args) do
        Kernel.struct!(__MODULE__, args)
      end

      defoverridable exception: 1
      struct
    end
  end

  defp exception_message?([:message | _]), do: true
  defp exception_message?([{:message, _} | _]), do: true
  defp exception_message?([_ | rest]), do: exception_message?(rest)
  defp exception_message?([]), do: false
  defp exception_message?(_), do: :unknown

  defp exception_message() do
    quote do
      @impl true
      def message(exception), do: exception.message
      defoverridable message: 1

      @impl true
      def exception(message) when :erlang.is_binary(message), do: exception(message: message)
    end
  end

  @doc "Makes the functions of the current module overridable."
  defmacro defoverridable(keywords_or_behaviour) do
    quote do: Module.make_overridable(__MODULE__, unquote(keywords_or_behaviour))
  end

  @doc "Defines a protocol."
  defmacro defprotocol(name, do_block) do
    Protocol.__protocol__(name, do_block, __CALLER__)
  end

  @doc "Defines a protocol's implementation for one or more types."
  defmacro defimpl(name, opts, do_block \\ []) do
    Protocol.__impl__(name, opts, do_block, __CALLER__)
  end

  @doc "Requires the module and calls its `__using__/1` macro."
  defmacro use(module, opts \\ []) do
    caller = __CALLER__

    calls =
      use_modules(
        case module do
          {{:., _, [base, :{}]}, _, refs} ->
            base = :elixir_expander.expand(base, caller)
            use_concat(base, refs)

          _ ->
            [:elixir_expander.expand(module, caller)]
        end,
        opts
      )

    {:__block__, [], calls}
  end

  defp use_concat(base, [{:__aliases__, _, parts} | rest]) do
    [:elixir_aliases.concat([base | parts]) | use_concat(base, rest)]
  end

  defp use_concat(base, [atom | rest]) when :erlang.is_atom(atom) do
    [:elixir_aliases.concat([base, atom]) | use_concat(base, rest)]
  end

  defp use_concat(_base, []), do: []

  defp use_modules([module | rest], opts) when :erlang.is_atom(module) do
    call =
      quote do
        require unquote(module)
        unquote(module).__using__(unquote(opts))
      end

    [call | use_modules(rest, opts)]
  end

  defp use_modules([], _opts), do: []

  defp use_modules([other | _], _opts) do
    :erlang.error(
      ArgumentError.exception(
        <<"invalid arguments for use, expected a compile time atom or alias, got: ",
          Macro.to_string(other)::binary>>
      )
    )
  end

  @doc "Defines functions that delegate to another module."
  defmacro defdelegate(funs, opts) do
    funs =
      case :erlang.is_list(funs) do
        true -> funs
        false -> [funs]
      end

    to =
      case :lists.keyfind(:to, 1, opts) do
        {:to, to} -> to
        false -> :erlang.error(ArgumentError.exception("expected to: to be given as argument"))
      end

    as = :lists.keyfind(:as, 1, opts)
    itself = :erlang."=:="(:elixir_expander.expand(to, __CALLER__), __CALLER__.module)
    {:__block__, [], delegates(funs, to, as, itself)}
  end

  defp delegates([fun | rest], to, as, itself) do
    {name, args} =
      case fun do
        {:when, _, [_, guard]} ->
          :erlang.error(
            ArgumentError.exception(
              <<"guards are not allowed in defdelegate/2, got: when ", Macro.to_string(guard)::binary>>
            )
          )

        {name, _, args} when :erlang.is_list(args) ->
          {name, args}

        {name, _, _} ->
          {name, []}
      end

    target =
      case as do
        {:as, as} -> as
        false -> name
      end

    case :erlang.andalso(itself, :erlang."=:="(target, name)) do
      true ->
        :erlang.error(
          ArgumentError.exception(
            "defdelegate function is calling itself, which will lead to an infinite loop. You should either change the value of the :to option or specify the :as option"
          )
        )

      false ->
        :ok
    end

    {vars, params} = delegate_args(args, 1)
    head = {name, [], params}
    call = {{:., [], [to, target]}, [], vars}
    [quote(do: def(unquote(head), do: unquote(call))) | delegates(rest, to, as, itself)]
  end

  defp delegates([], _to, _as, _itself), do: []

  defp delegate_args([arg | rest], n) do
    {vars, params} = delegate_args(rest, :erlang.+(n, 1))

    case arg do
      {:\\, meta, [var, default]} ->
        var = delegate_var(var, n)
        {[var | vars], [{:\\, meta, [var, default]} | params]}

      _ ->
        var = delegate_var(arg, n)
        {[var | vars], [var | params]}
    end
  end

  defp delegate_args([], _n), do: {[], []}

  defp delegate_var({name, _, context} = var, n)
       when :erlang.andalso(:erlang.is_atom(name), :erlang.is_atom(context)) do
    case :erlang.atom_to_binary(name) do
      <<"_", _::binary>> -> {:erlang.binary_to_atom(<<"arg", :erlang.integer_to_binary(n)::binary>>), [], nil}
      _ -> var
    end
  end

  defp delegate_var(other, _n) do
    :erlang.error(
      ArgumentError.exception(
        <<"defdelegate/2 only accepts function parameters, got: ", Macro.to_string(other)::binary>>
      )
    )
  end

  @doc "Defines a macro that can be used in guards."
  defmacro defguard(guard), do: define_guard(:defmacro, guard)

  @doc "Defines a private macro that can be used in guards."
  defmacro defguardp(guard), do: define_guard(:defmacrop, guard)

  # the guard may call macros that the module has defined above, and name itself by unquote
  defp define_guard(kind, {:when, _, _} = guard) do
    quote do
      {head, body} = Kernel.Utils.defguard(unquote(Macro.escape(guard, unquote: true)), __ENV__)
      unquote(kind)(unquote({:unquote, [], [quote(do: head)]}), do: unquote({:unquote, [], [quote(do: body)]}))
    end
  end

  defp define_guard(kind, {name, _, args} = call) when :erlang.is_atom(name) and (:erlang.is_list(args) or :erlang.is_atom(args)),
    do: quote(do: unquote(kind)(unquote(call)))

  defp define_guard(_kind, call), do: :erlang.error(ArgumentError.exception("invalid syntax in defguard " <> Macro.to_string(call)))

  # -- nested access ----------------------------------------------------------

  @doc "Matches a list of unknown length, filling with nil."
  defmacro destructure(left, right) when :erlang.is_list(left) do
    quote do
      unquote(left) = Kernel.Utils.destructure(unquote(right), unquote(:erlang.length(left)))
    end
  end

  @doc "Gets a value from nested structures; nil stops the walk."
  def get_in(data, keys)
  def get_in(nil, [_ | _]), do: nil

  def get_in(data, [h]) when :erlang.is_function(h), do: h.(:get, data, fn x -> x end)
  def get_in(data, [h | t]) when :erlang.is_function(h), do: h.(:get, data, fn x -> get_in(x, t) end)
  def get_in(data, [h]), do: Access.get(data, h)
  def get_in(data, [h | t]), do: get_in(Access.get(data, h), t)

  @doc "Puts a value into nested structures."
  def put_in(data, [_ | _] = keys, value) do
    :erlang.element(2, get_and_update_in(data, keys, fn _ -> {nil, value} end))
  end

  @doc "Updates a value in nested structures."
  def update_in(data, [_ | _] = keys, fun) when :erlang.is_function(fun) do
    :erlang.element(2, get_and_update_in(data, keys, fn x -> {nil, fun.(x)} end))
  end

  @doc "Gets and updates a value in nested structures."
  def get_and_update_in(data, keys, fun)

  def get_and_update_in(data, [head], fun) when :erlang.is_function(head, 3) do
    head.(:get_and_update, data, fun)
  end

  def get_and_update_in(data, [head | tail], fun) when :erlang.is_function(head, 3) do
    head.(:get_and_update, data, fn x -> get_and_update_in(x, tail, fun) end)
  end

  def get_and_update_in(data, [head], fun) when :erlang.is_function(fun, 1) do
    Access.get_and_update(data, head, fun)
  end

  def get_and_update_in(data, [head | tail], fun) when :erlang.is_function(fun, 1) do
    Access.get_and_update(data, head, fn x -> get_and_update_in(x, tail, fun) end)
  end

  @doc "Pops a value out of nested structures."
  def pop_in(data, keys)

  def pop_in(nil, [key | _]) do
    :erlang.error(
      ArgumentError.exception(
        <<"could not pop key ", inspect(key)::binary, " on a nil value">>
      )
    )
  end

  def pop_in(data, [_ | _] = keys), do: pop_in_data(data, keys)

  defp pop_in_data(nil, [_ | _]), do: :pop

  defp pop_in_data(data, [fun]) when :erlang.is_function(fun) do
    fun.(:get_and_update, data, fn _ -> :pop end)
  end

  defp pop_in_data(data, [fun | tail]) when :erlang.is_function(fun) do
    fun.(:get_and_update, data, fn x -> pop_in_data(x, tail) end)
  end

  defp pop_in_data(data, [key]), do: Access.pop(data, key)

  defp pop_in_data(data, [key | tail]) do
    Access.get_and_update(data, key, fn x -> pop_in_data(x, tail) end)
  end

  @doc "Gets from a path such as `map.a[:b]`; nil stops the walk."
  defmacro get_in(path) do
    {head, steps} = unnest(path, [], "get_in/1")
    nest_get(head, steps)
  end

  defp nest_get(value, []), do: value

  defp nest_get(value, [{:access, key} | rest]) do
    nest_get(quote(do: Access.get(unquote(value), unquote(key))), rest)
  end

  defp nest_get(value, [{:map, key} | rest]) do
    nest_get(
      quote generated: true do
        case unquote(value) do
          %{unquote(key) => value} -> value
          nil -> nil
          other -> :erlang.error({:badkey, unquote(key), other})
        end
      end,
      rest
    )
  end

  @doc "Puts a value at a path such as `map.a[:b]`."
  defmacro put_in(path, value) do
    {head, steps} = unnest(path, [], "put_in/2")
    nest_update(head, steps, quote(do: fn _ -> unquote(value) end))
  end

  @doc "Updates the value at a path such as `map.a[:b]`."
  defmacro update_in(path, fun) do
    {head, steps} = unnest(path, [], "update_in/2")
    nest_update(head, steps, fun)
  end

  @doc "Gets and updates the value at a path such as `map.a[:b]`."
  defmacro get_and_update_in(path, fun) do
    {head, steps} = unnest(path, [], "get_and_update_in/2")
    nest_get_and_update(head, steps, fun)
  end

  @doc "Pops the value at a path such as `map.a[:b]`."
  defmacro pop_in(path) do
    {head, steps} = unnest(path, [], "pop_in/1")

    case :lists.last(steps) do
      {:map, key} ->
        :erlang.error(
          ArgumentError.exception(
            <<"cannot use pop_in when the last segment is a field. If you are using maps, use the bracket syntax to remove ",
              inspect(key)::binary>>
          )
        )

      {:access, _} ->
        nest_pop(head, steps)
    end
  end

  defp nest_pop(value, [{:access, key}]) do
    quote generated: true do
      case unquote(value) do
        nil -> {nil, nil}
        value -> Access.pop(value, unquote(key))
      end
    end
  end

  defp nest_pop(value, [{:map, key} | rest]) do
    quote do: Map.get_and_update!(unquote(value), unquote(key), fn x -> unquote(nest_pop(quote(do: x), rest)) end)
  end

  defp nest_pop(value, [{:access, key} | rest]) do
    quote do
      Access.get_and_update(unquote(value), unquote(key), fn
        nil -> :pop
        x -> unquote(nest_pop(quote(do: x), rest))
      end)
    end
  end

  defp nest_update(value, [{:map, key} | rest], fun) do
    quote do: Map.update!(unquote(value), unquote(key), unquote(nest_update_fun(rest, fun)))
  end

  defp nest_update(value, [{:access, key} | rest], fun) do
    quote do
      :erlang.element(
        2,
        Access.get_and_update(unquote(value), unquote(key), fn x ->
          {nil, unquote(nest_update_fun(rest, fun)).(x)}
        end)
      )
    end
  end

  defp nest_update_fun([], fun), do: fun

  defp nest_update_fun(steps, fun) do
    var = quote do: x
    quote do: fn unquote(var) -> unquote(nest_update(var, steps, fun)) end
  end

  defp nest_get_and_update(value, [{:map, key} | rest], fun) do
    quote do: Map.get_and_update!(unquote(value), unquote(key), unquote(nest_gau_fun(rest, fun)))
  end

  defp nest_get_and_update(value, [{:access, key} | rest], fun) do
    quote do: Access.get_and_update(unquote(value), unquote(key), unquote(nest_gau_fun(rest, fun)))
  end

  defp nest_gau_fun([], fun), do: fun

  defp nest_gau_fun(steps, fun) do
    var = quote do: x
    quote do: fn unquote(var) -> unquote(nest_get_and_update(var, steps, fun)) end
  end

  defp unnest({{:., _, [Access, :get]}, _, [expr, key]}, acc, kind) do
    unnest(expr, [{:access, key} | acc], kind)
  end

  defp unnest({{:., _, [expr, key]}, _, []}, acc, kind)
       when :erlang.andalso(:erlang.is_tuple(expr), :erlang.andalso(:erlang."=/="(:erlang.element(1, expr), :__aliases__), :erlang."=/="(:erlang.element(1, expr), :__MODULE__))) do
    unnest(expr, [{:map, key} | acc], kind)
  end

  defp unnest(other, [], kind) do
    :erlang.error(
      ArgumentError.exception(
        <<"expected expression given to ", kind::binary,
          " to access at least one element, got: ", Macro.to_string(other)::binary>>
      )
    )
  end

  defp unnest({_, _, args} = head, steps, kind) when :erlang.is_list(args) do
    case names_a_call?(head) do
      true ->
        {head, steps}

      false ->
        :erlang.error(
          ArgumentError.exception(
            <<"expression given to ", kind::binary,
              " must start with a variable, local or remote call and be followed by an element access, got: ",
              Macro.to_string(head)::binary>>
          )
        )
    end
  end

  defp unnest(head, steps, _kind), do: {head, steps}

  # a local call, or one of a module that is named
  defp names_a_call?({{:., _, [{form, _, _}, _]}, _, _}), do: :lists.member(form, [:__aliases__, :__MODULE__])
  defp names_a_call?({{:., _, [module, _]}, _, _}), do: :erlang.is_atom(module)
  defp names_a_call?({{:., _, [_]}, _, _}), do: false
  defp names_a_call?(_call), do: true

  # -- debugging and time ----------------------------------------------------

  @doc "Prints the code and its value, and returns the value."
  defmacro dbg(code \\ quote(do: binding()), options \\ []) do
    assert_no_match_or_guard(__CALLER__.context, "dbg")
    Macro.dbg(code, options, __CALLER__)
  end

  @doc "A timeout in milliseconds from a duration, keyword list, integer or :infinity."
  def to_timeout(%{__struct__: Duration} = duration) do
    case duration do
      %{year: 0, month: 0} ->
        timeout_sum(
          [
            week: duration.week,
            day: duration.day,
            hour: duration.hour,
            minute: duration.minute,
            second: duration.second,
            millisecond: :erlang.div(:erlang.element(1, duration.microsecond), 1000)
          ],
          0
        )

      %{year: 0} -> no_timeout!("month")
      _ -> no_timeout!("year")
    end
  end

  def to_timeout(:infinity), do: :infinity

  def to_timeout(timeout) when :erlang.andalso(:erlang.is_integer(timeout), :erlang.>=(timeout, 0)) do
    timeout
  end

  def to_timeout(components) when :erlang.is_list(components), do: timeout_sum(components, 0)

  defp no_timeout!(unit) do
    :erlang.error(
      ArgumentError.exception(
        <<"duration with a non-zero ", unit::binary, " cannot be reliably converted to timeouts">>
      )
    )
  end

  defp timeout_sum([{unit, amount} | rest], acc)
       when :erlang.andalso(:erlang.is_integer(amount), :erlang.>=(amount, 0)) do
    case :lists.keymember(unit, 1, rest) do
      true ->
        :erlang.error(
          ArgumentError.exception(<<"timeout component ", inspect(unit)::binary, " is duplicated">>)
        )

      false ->
        timeout_sum(rest, :erlang.+(acc, :erlang.*(amount, unit_factor(unit))))
    end
  end

  defp timeout_sum([], acc), do: acc

  defp timeout_sum([{unit, amount} | _], _acc) do
    :erlang.error(
      ArgumentError.exception(
        <<"timeout component ", inspect(unit)::binary,
          " must be a non-negative integer, got: ", inspect(amount)::binary>>
      )
    )
  end

  defp unit_factor(:week), do: 604_800_000
  defp unit_factor(:day), do: 86_400_000
  defp unit_factor(:hour), do: 3_600_000
  defp unit_factor(:minute), do: 60_000
  defp unit_factor(:second), do: 1000
  defp unit_factor(:millisecond), do: 1

  defp unit_factor(unit) do
    :erlang.error(
      ArgumentError.exception(
        <<"timeout component ", inspect(unit)::binary, " is not a valid timeout component, valid values are: ",
          ":week, :day, :hour, :minute, :second, :millisecond">>
      )
    )
  end

  # -- sigils ------------------------------------------------------------------

  @doc "A string with escapes and interpolation."
  defmacro sigil_s(term, modifiers)

  defmacro sigil_s({:<<>>, _, [piece]}, []) when :erlang.is_binary(piece) do
    :elixir_interpolation.unescape_string(piece)
  end

  defmacro sigil_s({:<<>>, meta, pieces}, []) do
    {:<<>>, meta, unescape_pieces(pieces)}
  end

  @doc "A string without escapes or interpolation."
  defmacro sigil_S(term, modifiers)
  defmacro sigil_S({:<<>>, _, [string]}, []) when :erlang.is_binary(string), do: string

  @doc "A charlist with escapes and interpolation."
  defmacro sigil_c(term, modifiers)

  defmacro sigil_c({:<<>>, _, [piece]}, []) when :erlang.is_binary(piece) do
    :unicode.characters_to_list(:elixir_interpolation.unescape_string(piece))
  end

  defmacro sigil_c({:<<>>, meta, pieces}, []) do
    quote do: :unicode.characters_to_list(unquote({:<<>>, meta, unescape_pieces(pieces)}))
  end

  @doc "A charlist without escapes or interpolation."
  defmacro sigil_C(term, modifiers)

  defmacro sigil_C({:<<>>, _, [string]}, []) when :erlang.is_binary(string) do
    :unicode.characters_to_list(string)
  end

  @doc "A list of words with escapes and interpolation."
  defmacro sigil_w(term, modifiers)

  defmacro sigil_w({:<<>>, _, [string]}, modifiers) when :erlang.is_binary(string) do
    split_words(:elixir_interpolation.unescape_string(string), modifiers, __CALLER__)
  end

  defmacro sigil_w({:<<>>, meta, pieces}, modifiers) do
    binary = {:<<>>, meta, unescape_pieces(pieces)}

    case modifiers do
      [?a] ->
        quote do: Enum.map(String.split(unquote(binary)), fn word -> String.to_atom(word) end)

      [?c] ->
        quote do: Enum.map(String.split(unquote(binary)), fn word -> String.to_charlist(word) end)

      _ ->
        check_words(modifiers)
        quote do: String.split(unquote(binary))
    end
  end

  @doc "A list of words without escapes or interpolation."
  defmacro sigil_W(term, modifiers)

  defmacro sigil_W({:<<>>, _, [string]}, modifiers) when :erlang.is_binary(string) do
    split_words(string, modifiers, __CALLER__)
  end

  defp split_words(string, modifiers, caller) do
    words = :string.lexemes(string, [?\s, ?\n, ?\t, ?\r, ?\v, ?\f])
    warn_commas(words, caller)

    case modifiers do
      [?a] -> words_to_atoms(words)
      [?c] -> words_to_charlists(words)
      _ -> check_words(modifiers) && words
    end
  end

  defp warn_commas([word | rest], caller) do
    case :erlang.byte_size(word) > 1 and :binary.last(word) == ?, do
      true ->
        IO.warn(
          "the sigils ~w/~W do not allow trailing commas at the end of each word. If the comma is necessary, " <>
            "define a regular list with [...], otherwise remove the comma.",
          Macro.Env.stacktrace(caller)
        )

      false ->
        warn_commas(rest, caller)
    end
  end

  defp warn_commas([], _caller), do: :ok

  defp check_words([]), do: true
  defp check_words([?s]), do: true

  defp check_words(_) do
    :erlang.error(ArgumentError.exception("modifier must be one of: s, a, c"))
  end

  defp words_to_atoms([word | rest]), do: [:erlang.binary_to_atom(word) | words_to_atoms(rest)]
  defp words_to_atoms([]), do: []

  defp words_to_charlists([word | rest]) do
    [:unicode.characters_to_list(word) | words_to_charlists(rest)]
  end

  defp words_to_charlists([]), do: []

  defp unescape_pieces([piece | rest]) when :erlang.is_binary(piece) do
    [:elixir_interpolation.unescape_string(piece) | unescape_pieces(rest)]
  end

  defp unescape_pieces([piece | rest]), do: [piece | unescape_pieces(rest)]
  defp unescape_pieces([]), do: []

  @doc "A regular expression with interpolation."
  defmacro sigil_r(term, modifiers)

  defmacro sigil_r({:<<>>, _, [string]}, options) when :erlang.is_binary(string) do
    literal(Regex.compile!(:elixir_interpolation.unescape_regex(string), :erlang.list_to_binary(options)))
  end

  defmacro sigil_r({:<<>>, meta, pieces}, options) do
    binary = {:<<>>, meta, unescape_regex_pieces(pieces)}
    quote do: Regex.compile!(unquote(binary), unquote(:erlang.list_to_binary(options)))
  end

  defp unescape_regex_pieces([piece | rest]) when :erlang.is_binary(piece) do
    [:elixir_interpolation.unescape_regex(piece) | unescape_regex_pieces(rest)]
  end

  defp unescape_regex_pieces([piece | rest]), do: [piece | unescape_regex_pieces(rest)]
  defp unescape_regex_pieces([]), do: []

  @doc "A regular expression without interpolation."
  defmacro sigil_R(term, modifiers)

  defmacro sigil_R({:<<>>, _, [string]}, options) when :erlang.is_binary(string) do
    literal(Regex.compile!(string, :erlang.list_to_binary(options)))
  end

  @doc "A date."
  defmacro sigil_D(term, modifiers)

  defmacro sigil_D({:<<>>, _, [string]}, []), do: literal(Calendar.Sigils.date(string))

  @doc "A time."
  defmacro sigil_T(term, modifiers)
  defmacro sigil_T({:<<>>, _, [string]}, []), do: literal(Calendar.Sigils.time(string))

  @doc "A date and time without a time zone."
  defmacro sigil_N(term, modifiers)
  defmacro sigil_N({:<<>>, _, [string]}, []), do: literal(Calendar.Sigils.naive_datetime(string))

  @doc "A date and time in UTC."
  defmacro sigil_U(term, modifiers)
  defmacro sigil_U({:<<>>, _, [string]}, []), do: literal(Calendar.Sigils.utc_datetime(string))

  # Quoted form of a value made of maps, lists, tuples and leaves.
  defp literal(%module{calendar: calendar} = struct) do
    fields = for %{field: field} <- module.__info__(:struct), field != :calendar, do: {field, literal(:maps.get(field, struct))}
    {:%{}, [], [{:__struct__, module}, {:calendar, calendar} | fields]}
  end

  defp literal(map) when :erlang.is_map(map), do: {:%{}, [], literal(:maps.to_list(map))}
  defp literal([head | tail]), do: [literal(head) | literal(tail)]
  defp literal({a, b}), do: {literal(a), literal(b)}
  defp literal(tuple) when :erlang.is_tuple(tuple), do: {:{}, [], literal(:erlang.tuple_to_list(tuple))}
  defp literal(other), do: other
end
