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

  # -- structs ---------------------------------------------------------------

  @doc "Whether the term is a struct."
  defmacro is_struct(term) do
    case __CALLER__.context do
      :match -> invalid_match!(:is_struct)
      context -> Kernel.StructTests.struct(term, context)
    end
  end

  @doc "Whether the term is a struct of that name."
  defmacro is_struct(term, name) do
    case __CALLER__.context do
      :match -> invalid_match!(:is_struct)
      context -> Kernel.StructTests.struct(term, name, context)
    end
  end

  @doc "Whether the term is a map but not a struct."
  defmacro is_non_struct_map(term) do
    case __CALLER__.context do
      :match -> invalid_match!(:is_non_struct_map)
      context -> Kernel.StructTests.other_map(term, context)
    end
  end

  @doc "Whether the term is an exception."
  defmacro is_exception(term) do
    case __CALLER__.context do
      :match -> invalid_match!(:is_exception)
      context -> Kernel.StructTests.exception(term, context)
    end
  end

  @doc "Whether the term is an exception of that name."
  defmacro is_exception(term, name) do
    case __CALLER__.context do
      :match -> invalid_match!(:is_exception)
      context -> Kernel.StructTests.exception(term, name, context)
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

      # what a module says of its struct is the documentation of this function
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
      def exception(msg) when :erlang.is_binary(msg), do: exception(message: msg)
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
  defmacro use(module, opts \\ []), do: {:__block__, [], Kernel.Delegation.uses(module, opts, __CALLER__)}

  @doc "Defines functions that delegate to another module."
  defmacro defdelegate(funs, opts), do: {:__block__, [], Kernel.Delegation.definitions(funs, opts, __CALLER__)}

  @doc "Defines a macro that can be used in guards."
  defmacro defguard(guard), do: define_guard(:defmacro, guard)

  @doc "Defines a private macro that can be used in guards."
  defmacro defguardp(guard), do: define_guard(:defmacrop, guard)

  # the guard may call macros that the module has defined above, and name itself by unquote
  defp define_guard(kind, {:when, _, _} = guard) do
    quote do
      {head, body} = Kernel.Utils.defguard(unquote(Macro.escape(guard, unquote: true)), __ENV__)
      unquote(guard_metadata(kind))
      unquote(kind)(unquote({:unquote, [], [quote(do: head)]}), do: unquote({:unquote, [], [quote(do: body)]}))
    end
  end

  defp define_guard(kind, {name, _, args} = call) when :erlang.is_atom(name) and (:erlang.is_list(args) or :erlang.is_atom(args)),
    do: quote(do: unquote(kind)(unquote(call)))

  defp define_guard(_kind, call) do
    :erlang.error(ArgumentError.exception(<<"invalid syntax in defguard ", Macro.to_string(call)::binary>>))
  end

  defp guard_metadata(:defmacro), do: quote(do: @doc(guard: true))
  defp guard_metadata(:defmacrop), do: nil

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
  defmacro get_in(path), do: Kernel.NestedAccess.get(path)

  @doc "Puts a value at a path such as `map.a[:b]`."
  defmacro put_in(path, value), do: Kernel.NestedAccess.put(path, value)

  @doc "Updates the value at a path such as `map.a[:b]`."
  defmacro update_in(path, fun), do: Kernel.NestedAccess.update(path, fun)

  @doc "Gets and updates the value at a path such as `map.a[:b]`."
  defmacro get_and_update_in(path, fun), do: Kernel.NestedAccess.get_and_update(path, fun)

  @doc "Pops the value at a path such as `map.a[:b]`."
  defmacro pop_in(path), do: Kernel.NestedAccess.pop(path)

  # -- debugging and time ----------------------------------------------------

  @doc "Prints the code and its value, and returns the value."
  defmacro dbg(code \\ quote(do: binding()), options \\ []) do
    assert_no_match_or_guard(__CALLER__.context, "dbg")
    Macro.dbg(code, options, __CALLER__)
  end

  @doc "A timeout in milliseconds from a duration, keyword list, integer or :infinity."
  def to_timeout(%{__struct__: Duration} = duration), do: Kernel.Timeouts.of_duration(duration)
  def to_timeout(:infinity), do: :infinity

  def to_timeout(timeout) when :erlang.andalso(:erlang.is_integer(timeout), :erlang.>=(timeout, 0)) do
    timeout
  end

  def to_timeout(components) when :erlang.is_list(components), do: Kernel.Timeouts.sum(components)

  # -- sigils ------------------------------------------------------------------

  @doc "A string with escapes and interpolation."
  defmacro sigil_s(term, modifiers)

  defmacro sigil_s({:<<>>, _, [piece]}, []) when :erlang.is_binary(piece) do
    :elixir_interpolation.unescape_string(piece)
  end

  defmacro sigil_s({:<<>>, meta, pieces}, []) do
    {:<<>>, meta, Kernel.Sigils.unescape(pieces, &:elixir_interpolation.unescape_string/1)}
  end

  @doc "A string without escapes or interpolation."
  defmacro sigil_S(term, modifiers)
  defmacro sigil_S({:<<>>, _, [string]}, []) when :erlang.is_binary(string), do: string

  @doc "A charlist with escapes and interpolation."
  defmacro sigil_c(term, modifiers)

  defmacro sigil_c({:<<>>, _, [piece]}, []) when :erlang.is_binary(piece) do
    :unicode.characters_to_list(:elixir_interpolation.unescape_string(piece))
  end

  defmacro sigil_c({:<<>>, _, pieces}, []) do
    pieces = Kernel.Sigils.unescape(pieces, &:elixir_interpolation.unescape_string/1)
    quote do: List.to_charlist(unquote(Kernel.Sigils.charlist_parts(pieces)))
  end

  @doc "A charlist without escapes or interpolation."
  defmacro sigil_C(term, modifiers)

  defmacro sigil_C({:<<>>, _, [string]}, []) when :erlang.is_binary(string) do
    :unicode.characters_to_list(string)
  end

  @doc "A list of words with escapes and interpolation."
  defmacro sigil_w(term, modifiers)

  defmacro sigil_w({:<<>>, _, [string]}, modifiers) when :erlang.is_binary(string) do
    Kernel.Sigils.words(:elixir_interpolation.unescape_string(string), modifiers, __CALLER__)
  end

  defmacro sigil_w({:<<>>, meta, pieces}, modifiers) do
    pieces = Kernel.Sigils.unescape(pieces, &:elixir_interpolation.unescape_string/1)
    Kernel.Sigils.split({:<<>>, meta, pieces}, modifiers)
  end

  @doc "A list of words without escapes or interpolation."
  defmacro sigil_W(term, modifiers)

  defmacro sigil_W({:<<>>, _, [string]}, modifiers) when :erlang.is_binary(string) do
    Kernel.Sigils.words(string, modifiers, __CALLER__)
  end

  @doc "A regular expression with interpolation."
  defmacro sigil_r(term, modifiers)

  defmacro sigil_r({:<<>>, _, [string]}, options) when :erlang.is_binary(string) do
    Kernel.Sigils.literal(Regex.compile!(:elixir_interpolation.unescape_regex(string), :erlang.list_to_binary(options)))
  end

  defmacro sigil_r({:<<>>, meta, pieces}, options) do
    binary = {:<<>>, meta, Kernel.Sigils.unescape(pieces, &:elixir_interpolation.unescape_regex/1)}
    quote do: Regex.compile!(unquote(binary), unquote(:erlang.list_to_binary(options)))
  end

  @doc "A regular expression without interpolation."
  defmacro sigil_R(term, modifiers)

  defmacro sigil_R({:<<>>, _, [string]}, options) when :erlang.is_binary(string) do
    Kernel.Sigils.literal(Regex.compile!(string, :erlang.list_to_binary(options)))
  end

  @doc "A date."
  defmacro sigil_D(term, modifiers)

  defmacro sigil_D({:<<>>, _, [string]}, []), do: Kernel.Sigils.literal(Calendar.Sigils.date(string))

  @doc "A time."
  defmacro sigil_T(term, modifiers)
  defmacro sigil_T({:<<>>, _, [string]}, []), do: Kernel.Sigils.literal(Calendar.Sigils.time(string))

  @doc "A date and time without a time zone."
  defmacro sigil_N(term, modifiers)
  defmacro sigil_N({:<<>>, _, [string]}, []), do: Kernel.Sigils.literal(Calendar.Sigils.naive_datetime(string))

  @doc "A date and time in UTC."
  defmacro sigil_U(term, modifiers)
  defmacro sigil_U({:<<>>, _, [string]}, []), do: Kernel.Sigils.literal(Calendar.Sigils.utc_datetime(string))
end
