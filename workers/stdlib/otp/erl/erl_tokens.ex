# Parts of Erlang's tokens: numbers, quoted text, sigils. In: the characters from where the token begins. Out: the token, as
# :erl_scan's token/1 has it.
defmodule :nodebook_erl_numbers do
  @moduledoc false

  defguardp is_digit(c) when c in ?0..?9

  @doc "The number at the start of a text."
  def token(text) do
    {digits, n, rest} = digits(text, &is_digit/1)

    case rest do
      [?., c | _] when is_digit(c) -> float(text, n)
      [?# | rest] -> based(:erlang.list_to_integer(digits), rest, n + 1)
      _ -> integer(digits, 10, n)
    end
  end

  defp integer(digits, base, n), do: {:token, :integer, n, {:value, :erlang.list_to_integer(digits, base)}}

  defp based(base, _rest, n) when base not in 2..36, do: {:error, {:base, base}, n}

  defp based(base, rest, n) do
    case digits(rest, &digit?(&1, base)) do
      {[], _, _} -> {:error, {:illegal, :integer}, n}
      {digits, m, _} -> integer(digits, base, n + m)
    end
  end

  defp digit?(c, base) when c in ?0..?9, do: c - ?0 < base
  defp digit?(c, base) when c in ?a..?z, do: c - ?a + 10 < base
  defp digit?(c, base) when c in ?A..?Z, do: c - ?A + 10 < base
  defp digit?(_, _), do: false

  defp float(text, n) do
    {whole, ^n, [?. | rest]} = digits(text, &is_digit/1)
    {part, m, rest} = digits(rest, &is_digit/1)

    case exponent(rest) do
      {:ok, exponent, k} -> float(whole ++ [?. | part] ++ exponent, n, m, k)
      :error -> {:error, {:illegal, :float}, n + m + 2}
    end
  end

  defp float(digits, n, m, k) do
    {:token, :float, n + 1 + m + k, {:value, :erlang.list_to_float(digits)}}
  rescue
    ArgumentError -> {:error, {:illegal, :float}, n + 1 + m + k}
  end

  defp exponent([e, sign, c | _] = text) when e in [?e, ?E] and sign in [?+, ?-] and is_digit(c) do
    {digits, k, _} = digits(Enum.drop(text, 2), &is_digit/1)
    {:ok, [?e, sign | digits], k + 2}
  end

  defp exponent([e, c | _] = text) when e in [?e, ?E] and is_digit(c) do
    {digits, k, _} = digits(tl(text), &is_digit/1)
    {:ok, [?e | digits], k + 1}
  end

  defp exponent([e | _]) when e in [?e, ?E], do: :error
  defp exponent(_), do: {:ok, [], 0}

  # Digits, with single underscores between them: those, how many characters there are, and the rest.
  defp digits(text, digit?), do: digits(text, digit?, [], 0)

  defp digits([?_, c | rest] = text, digit?, [_ | _] = acc, n) do
    if digit?.(c), do: digits(rest, digit?, [c | acc], n + 2), else: {:lists.reverse(acc), n, text}
  end

  defp digits([c | rest] = text, digit?, acc, n) do
    if digit?.(c), do: digits(rest, digit?, [c | acc], n + 1), else: {:lists.reverse(acc), n, text}
  end

  defp digits([], _, acc, n), do: {:lists.reverse(acc), n, []}
end

defmodule :nodebook_erl_quotes do
  @moduledoc false

  @doc "The characters up to a quote: {:ok, characters, how many were read}; {:unterminated, characters}; {:error, where}."
  def until(text, close, escapes \\ true), do: until(text, close, escapes, [], 0)

  defp until([close | _], close, _, acc, n), do: {:ok, :lists.reverse(acc), n + 1}

  defp until([?\\, ?\n | rest], close, true, acc, n), do: until(rest, close, true, [?\n | acc], n + 2)

  defp until([?\\ | rest], close, true, acc, n) do
    case escape(rest) do
      {:ok, c, m} -> until(Enum.drop(rest, m), close, true, [c | acc], n + m + 1)
      :unterminated -> {:unterminated, :lists.reverse(acc)}
      :error -> {:error, n + 1}
    end
  end

  defp until([c | rest], close, escapes, acc, n), do: until(rest, close, escapes, [c | acc], n + 1)
  defp until([], _, _, acc, _), do: {:unterminated, :lists.reverse(acc)}

  @named %{?n => ?\n, ?t => ?\t, ?r => ?\r, ?s => ?\s, ?b => ?\b, ?f => ?\f, ?v => ?\v, ?e => ?\e, ?d => 127}

  @doc "The character that stands behind a backslash, and how many were read."
  def escape([]), do: :unterminated
  def escape([?^]), do: :unterminated
  def escape([?^, c | _]) when c in ?@..?_ or c in ?a..?z, do: {:ok, rem(c, 32), 2}
  def escape([?^, ?? | _]), do: {:ok, 127, 2}
  def escape([?^ | _]), do: :error

  def escape([?x, ?{ | rest]) do
    {hex, after_hex} = Enum.split_while(rest, &hex?/1)

    case after_hex do
      [] -> :unterminated
      [?} | _] when hex != [] -> code(:erlang.list_to_integer(hex, 16), length(hex) + 3)
      _ -> :error
    end
  end

  def escape([?x | rest]) do
    case Enum.take(rest, 2) do
      [_, _] = hex -> if Enum.all?(hex, &hex?/1), do: code(:erlang.list_to_integer(hex, 16), 3), else: :error
      _ -> :unterminated
    end
  end

  def escape([c | _] = text) when c in ?0..?7 do
    octal = text |> Enum.take(3) |> Enum.take_while(&(&1 in ?0..?7))
    {:ok, :erlang.list_to_integer(octal, 8), length(octal)}
  end

  def escape([c | _]), do: {:ok, Map.get(@named, c, c), 1}

  defp code(c, n) when c in 0..0xD7FF or c in 0xE000..0x10FFFF, do: {:ok, c, n}
  defp code(_, _), do: :error
  defp hex?(c), do: c in ?0..?9 or c in ?a..?f or c in ?A..?F

  @doc "A string between three quotes or more, each of whose lines has the last one's indentation less."
  def triple(text) do
    quotes = length(Enum.take_while(text, &(&1 == ?")))
    {head, rest} = Enum.split_while(Enum.drop(text, quotes), &(&1 != ?\n))

    cond do
      not Enum.all?(head, &(&1 in ~c" \t\r")) -> if quotes == 3, do: {:tokens, [{:string, {:value, []}}], 2}, else: {:error, {:illegal, :string}, quotes}
      rest == [] -> {:unterminated, {:unterminated, {:string, quotes}, head}, quotes}
      true -> lines(tl(rest), quotes, [], quotes + length(head) + 1, rest)
    end
  end

  defp lines(text, quotes, lines, n, whole) do
    {line, rest} = Enum.split_while(text, &(&1 != ?\n))
    {indent, behind} = Enum.split_while(line, &(&1 in ~c" \t"))

    cond do
      length(Enum.take_while(behind, &(&1 == ?"))) >= quotes ->
        unindented = lines |> :lists.reverse() |> Enum.map(&unindented(&1, indent))
        shown = ~c"\n" |> :lists.join(unindented) |> :lists.append()
        {:token, :string, n + length(indent) + quotes, {:value, shown}}

      rest == [] ->
        {:unterminated, {:unterminated, {:string, quotes}, whole}, quotes}

      true ->
        lines(tl(rest), quotes, [line | lines], n + length(line) + 1, whole)
    end
  end

  defp unindented(line, indent), do: if(:lists.prefix(indent, line), do: Enum.drop(line, length(indent)), else: line)

  @closing %{?( => ?), ?[ => ?], ?{ => ?}, ?< => ?>}

  @doc "A sigil: three tokens, its prefix, its string and its suffix."
  def sigil([?~ | rest]) do
    {name, behind} = Enum.split_while(rest, &(&1 in ?a..?z or &1 in ?A..?Z))
    prefix = :erlang.list_to_atom(name)

    case behind do
      [] -> {:unterminated, {:unterminated, {:sigil, prefix, [], []}, []}, length(rest) + 1}
      [open | body] when open in ~c"([{</|'\"`#" -> sigil(prefix, open, body, length(name) + 2)
      _ -> {:error, {:illegal, :sigil}, length(name) + 1}
    end
  end

  defp sigil(prefix, open, body, before) do
    close = Map.get(@closing, open, open)

    case until(body, close, prefix not in [:B, :S]) do
      {:ok, chars, n} ->
        suffix = body |> Enum.drop(n) |> Enum.take_while(&(&1 in ?a..?z))
        parts = [sigil_prefix: {:value, prefix}, string: {:value, chars}, sigil_suffix: {:value, suffix}]
        {:tokens, parts, before + n + length(suffix)}

      {:unterminated, chars} ->
        {:unterminated, {:unterminated, {:sigil, prefix, open, close}, chars}, before}

      {:error, n} ->
        {:error, {:illegal, :character}, before + n}
    end
  end
end
