# a tokenizer and a precedence-climbing parser over binaries, with an evaluator
defmodule Calc do
  defmodule Error do
    defexception [:at, :what]
    @impl true
    def message(%{at: at, what: what}), do: "#{what} at #{at}"
  end

  @ops %{
    "+" => {1, :left},
    "-" => {1, :left},
    "*" => {2, :left},
    "/" => {2, :left},
    "^" => {3, :right}
  }

  def tokens(text), do: tokens(text, 0, [])
  defp tokens(<<>>, at, acc), do: Enum.reverse([{:end, at} | acc])
  defp tokens(<<c, rest::binary>>, at, acc) when c in ~c" \t\n", do: tokens(rest, at + 1, acc)

  defp tokens(<<c, _::binary>> = text, at, acc) when c in ?0..?9 do
    {digits, rest} = take(text, &(&1 in ?0..?9 or &1 == ?.))

    number =
      if String.contains?(digits, "."),
        do: String.to_float(digits),
        else: String.to_integer(digits)

    tokens(rest, at + byte_size(digits), [{:number, number, at} | acc])
  end

  defp tokens(<<c, _::binary>> = text, at, acc) when c in ?a..?z do
    {name, rest} = take(text, &(&1 in ?a..?z or &1 in ?0..?9))
    tokens(rest, at + byte_size(name), [{:name, name, at} | acc])
  end

  defp tokens(<<op::binary-size(1), rest::binary>>, at, acc)
       when is_map_key(@ops, op) or op in ["(", ")", ","],
       do: tokens(rest, at + 1, [{:sign, op, at} | acc])

  defp tokens(<<c::utf8, _::binary>>, at, _),
    do: raise(Error, at: at, what: "unexpected #{<<c::utf8>>}")

  defp take(text, fun, n \\ 0) do
    case text do
      <<head::binary-size(n), c, _::binary>> ->
        if fun.(c),
          do: take(text, fun, n + 1),
          else: {head, binary_part(text, n, byte_size(text) - n)}

      head ->
        {head, ""}
    end
  end

  def parse(text) do
    {tree, rest} = expression(tokens(text), 1)

    case rest do
      [{:end, _}] -> tree
      [token | _] -> raise Error, at: elem(token, tuple_size(token) - 1), what: "trailing input"
    end
  end

  defp expression(tokens, min) do
    {left, rest} = unary(tokens)
    climb(left, rest, min)
  end

  defp climb(left, [{:sign, op, _} | rest] = tokens, min) when is_map_key(@ops, op) do
    {power, side} = @ops[op]

    if power >= min do
      {right, rest} = expression(rest, if(side == :left, do: power + 1, else: power))
      climb({op, left, right}, rest, min)
    else
      {left, tokens}
    end
  end

  defp climb(left, tokens, _), do: {left, tokens}

  defp unary([{:sign, "-", _} | rest]) do
    {value, rest} = expression(rest, 3)
    {{"neg", value}, rest}
  end

  defp unary([{:number, n, _} | rest]), do: {n, rest}

  defp unary([{:name, f, _}, {:sign, "(", at} | rest]) do
    {args, rest} = arguments(rest, at, [])
    {{:call, f, args}, rest}
  end

  defp unary([{:name, v, _} | rest]), do: {{:var, v}, rest}

  defp unary([{:sign, "(", at} | rest]) do
    case expression(rest, 1) do
      {value, [{:sign, ")", _} | rest]} -> {value, rest}
      _ -> raise Error, at: at, what: "unclosed parenthesis"
    end
  end

  defp unary([token | _]),
    do: raise(Error, at: elem(token, tuple_size(token) - 1), what: "expected a value")

  defp arguments(tokens, at, acc) do
    {arg, rest} = expression(tokens, 1)

    case rest do
      [{:sign, ",", _} | rest] -> arguments(rest, at, [arg | acc])
      [{:sign, ")", _} | rest] -> {Enum.reverse([arg | acc]), rest}
      _ -> raise Error, at: at, what: "unclosed arguments"
    end
  end

  def value(tree, env \\ %{})
  def value(n, _) when is_number(n), do: n
  def value({:var, v}, env), do: Map.fetch!(env, v)
  def value({"neg", x}, env), do: -value(x, env)
  def value({:call, "max", args}, env), do: args |> Enum.map(&value(&1, env)) |> Enum.max()
  def value({:call, "sqrt", [x]}, env), do: x |> value(env) |> :math.sqrt()

  def value({op, a, b}, env) do
    {a, b} = {value(a, env), value(b, env)}

    case op do
      "+" -> a + b
      "-" -> a - b
      "*" -> a * b
      "/" -> a / b
      "^" -> if is_integer(b) and b >= 0, do: Integer.pow(a, b), else: :math.pow(a, b)
    end
  end
end

for text <- [
      "1 + 2 * 3",
      "(1 + 2) * 3",
      "2 ^ 3 ^ 2",
      "-2 ^ 2 + 10",
      "8 / 4 / 2",
      "max(1, x, sqrt(81)) - 0.5",
      "1 +",
      "(1",
      "3 $ 4",
      "1 2",
      "y",
      "f(1"
    ] do
  result =
    try do
      tree = Calc.parse(text)
      {tree, Calc.value(tree, %{"x" => 7})}
    rescue
      e in Calc.Error -> Exception.message(e)
      e in KeyError -> {:unknown, e.key}
      e in FunctionClauseError -> {:no_clause, e.function, e.arity}
    end

  IO.puts("#{String.pad_trailing(text, 28)} #{inspect(result)}")
end
