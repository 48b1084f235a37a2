# In: fields. Out: exceptions of one family: what was wrong with a value: of another kind, out of range, not for that operator.
# Wording and blame hints as Elixir 1.18 prints them.

defmodule RuntimeError do
  @moduledoc "A runtime error with a message."
  defexception message: "runtime error"
end

defmodule ArgumentError do
  @moduledoc "An argument that does not fit."
  defexception message: "argument error"
end

defmodule ArithmeticError do
  @moduledoc "Arithmetic on something that is not a number, or a division by zero."
  defexception message: "bad argument in arithmetic expression"

  @unary [:+, :-]
  @binary [:+, :-, :*, :/]
  @words [:div, :rem, :band, :bor, :bxor, :bsl, :bsr]

  @impl true
  def blame(%{message: message} = exception, [{:erlang, fun, args, _} | _] = stacktrace)
      when is_list(args) do
    message =
      message <>
        case {fun, args} do
          {op, [a]} when op in @unary ->
            ": #{op}(#{inspect(a)})"

          {op, [a, b]} when op in @binary ->
            ": #{inspect(a)} #{op} #{inspect(b)}"

          {word, [a, b]} when word in @words ->
            prefix = if word in [:div, :rem], do: "", else: "Bitwise."
            ": #{prefix}#{word}(#{inspect(a)}, #{inspect(b)})"

          {:bnot, [a]} ->
            ": Bitwise.bnot(#{inspect(a)})"

          _ ->
            ""
        end

    {%{exception | message: message}, stacktrace}
  end

  def blame(exception, stacktrace), do: {exception, stacktrace}
end

defmodule SystemLimitError do
  @moduledoc "A limit of the system was reached."
  defexception message: "a system limit has been reached"
end

defmodule BadArityError do
  @moduledoc "A function was called with the wrong number of arguments."
  defexception [:function, :args]

  @impl true
  def message(exception) do
    fun = exception.function
    args = exception.args
    args_text = Enum.map_join(args, ", ", &inspect/1)
    {:arity, arity} = :erlang.fun_info(fun, :arity)

    count =
      case length(args) do
        0 -> "no arguments"
        1 -> "1 argument (#{args_text})"
        n -> "#{n} arguments (#{args_text})"
      end

    "#{inspect(fun)} with arity #{arity} called with #{count}"
  end
end

defmodule BadBooleanError do
  @moduledoc "The left side of a strict boolean operator was no boolean."
  defexception [:term, :operator]

  @impl true
  def message(exception) do
    "expected a boolean on left-side of \"#{exception.operator}\", got: #{inspect(exception.term)}"
  end
end

defmodule BadFunctionError do
  @moduledoc "A term that is no function was called."
  defexception [:term]

  @impl true
  def message(%{term: term}) when is_function(term) do
    info = :erlang.fun_info(term)

    if info[:type] == :local do
      "function #{inspect(term)} is invalid, likely because it points to an old version of the code"
    else
      "expected a function, got: #{inspect(term)}"
    end
  end

  def message(exception), do: "expected a function, got: #{inspect(exception.term)}"
end

defmodule BadMapError do
  @moduledoc "A map was expected."
  defexception [:term]
  @impl true
  def message(exception), do: "expected a map, got: #{inspect(exception.term)}"
end

defmodule BadStructError do
  @moduledoc "A struct of another name was expected."
  defexception [:struct, :term]

  @impl true
  def message(exception) do
    "expected a struct named #{inspect(exception.struct)}, got: #{inspect(exception.term)}"
  end
end

defmodule UnicodeConversionError do
  @moduledoc "Characters that do not encode or decode."
  defexception [:encoded, :message]

  @impl true
  def exception(opts) do
    %UnicodeConversionError{
      encoded: Keyword.fetch!(opts, :encoded),
      message: "#{Keyword.fetch!(opts, :kind)} #{detail(Keyword.fetch!(opts, :rest))}"
    }
  end

  defp detail(rest) when is_binary(rest), do: "encoding starting at #{inspect(rest)}"
  defp detail([char | _]) when is_integer(char), do: "code point #{char}"
  defp detail([first | _]), do: detail(first)
  defp detail([]), do: "code point"
end
