# Reads terms in Erlang's notation, each ended by a full stop, as files for :file.consult/1 hold them.
# In: a binary. Out: {:ok, terms} or {:error, {line, module, description}}; tokens for who reads more than terms.
defmodule :nodebook_erl_terms do
  @moduledoc false

  def read(text) do
    {:ok, terms(scan(text), [])}
  catch
    {:bad, line, module, what} -> {:error, {line, module, what}}
  end

  @doc "The tokens of source text: {:ok, tokens} or {:error, {line, module, description}}."
  def tokens(text) do
    {:ok, scan(text)}
  catch
    {:bad, line, module, what} -> {:error, {line, module, what}}
  end

  defp scan(text) do
    {tokens, line} = scan(text, 1, [])
    :lists.reverse([{:end, line} | tokens])
  end

  @doc "One term of what a device sends piece by piece: {:more, continuation} or {:done, result, rest}."
  def until([], :eof), do: {:done, :eof, []}
  def until(text, :eof), do: {:done, one(text), []}

  def until(text, chars) do
    text = text ++ if(is_list(chars), do: chars, else: :unicode.characters_to_list(chars))

    case first(text, []) do
      nil -> {:more, text}
      {term, rest} -> {:done, one(term), rest}
    end
  end

  # The text up to the first full stop behind which there is a term, or a mistake, and the rest.
  defp first([?., c | rest], acc) when c in ~c" \t\r\n" do
    text = :lists.reverse(acc, [?.])

    case {one(text), c} do
      {{:ok, _}, _} -> {text, [c | rest]}
      # more may follow on the line: the stop may stand within quotes
      {_, c} when c != ?\n -> first([c | rest], [?. | acc])
      {_, _} -> {text, [c | rest]}
    end
  end

  defp first([c | rest], acc), do: first(rest, [c | acc])
  defp first([], _acc), do: nil

  defp one(text) do
    case read(:unicode.characters_to_binary(text)) do
      {:ok, [term]} -> {:ok, term}
      {:ok, []} -> :eof
      error -> error
    end
  end

  # -- tokens: {kind, line} or {kind, line, value}, the last is {:end, line} ----

  defp scan("", line, acc), do: {acc, line}
  defp scan("\n" <> rest, line, acc), do: scan(rest, line + 1, acc)
  defp scan(<<c, rest::binary>>, line, acc) when c in ~c" \t\r", do: scan(rest, line, acc)
  defp scan("%" <> rest, line, acc), do: scan(after_comment(rest), line, acc)
  defp scan("." <> rest, line, acc), do: scan(rest, line, [{:dot, line} | acc])
  defp scan("<<" <> rest, line, acc), do: scan(rest, line, [{:"<<", line} | acc])
  defp scan(">>" <> rest, line, acc), do: scan(rest, line, [{:">>", line} | acc])
  defp scan("=>" <> rest, line, acc), do: scan(rest, line, [{:"=>", line} | acc])
  defp scan("\#{" <> rest, line, acc), do: scan(rest, line, [{:map, line} | acc])
  defp scan(<<c, rest::binary>>, line, acc) when c in ~c"{}[](),;|:/-+*=<>#?!", do: scan(rest, line, [{List.to_atom([c]), line} | acc])
  defp scan("$\\" <> rest, line, acc), do: with({c, rest} <- escape(rest), do: scan(rest, line, [{:value, line, c} | acc]))
  defp scan(<<"$", c::utf8, rest::binary>>, line, acc), do: scan(rest, line, [{:value, line, c} | acc])

  defp scan("'" <> rest, line, acc) do
    {chars, rest, next} = quoted(rest, ?', line, [])
    scan(rest, next, [{:value, line, :erlang.list_to_atom(chars)} | acc])
  end

  defp scan("\"" <> rest, line, acc) do
    {chars, rest, next} = quoted(rest, ?", line, [])
    scan(rest, next, [{:string, line, chars} | acc])
  end

  defp scan(<<c, _::binary>> = text, line, acc) when c in ?0..?9 do
    {value, rest} = number(text)
    scan(rest, line, [{:value, line, value} | acc])
  end

  defp scan(<<c::utf8, _::binary>> = text, line, acc) do
    {word, rest} = word(text, [])

    cond do
      word == [] -> throw({:bad, line, :erl_scan, {:illegal, :character}})
      c in ?A..?Z or c == ?_ -> scan(rest, line, [{:var, line, :erlang.list_to_atom(word)} | acc])
      true -> scan(rest, line, [{:value, line, :erlang.list_to_atom(word)} | acc])
    end
  end

  defp after_comment(text) do
    case :binary.split(text, "\n") do
      [_, rest] -> "\n" <> rest
      [_] -> ""
    end
  end

  defp word(<<c::utf8, rest::binary>>, acc) when c in ?a..?z or c in ?A..?Z or c in ?0..?9 or c in ~c"_@" or (c >= 0xC0 and c <= 0xFF), do: word(rest, [c | acc])
  defp word(rest, acc), do: {:lists.reverse(acc), rest}

  defp number(text) do
    cond do
      found = match(text, "^[0-9](?:_?[0-9])*\\.[0-9](?:_?[0-9])*(?:[eE][+-]?[0-9]+)?") -> {found |> clean() |> :erlang.binary_to_float(), left(text, found)}
      found = match(text, "^[0-9]+#[0-9a-zA-Z_]+") -> {based(clean(found)), left(text, found)}
      found = match(text, "^[0-9](?:_?[0-9])*") -> {found |> clean() |> :erlang.binary_to_integer(), left(text, found)}
    end
  end

  defp match(text, pattern) do
    case :re.run(text, pattern, [{:capture, :first, :binary}]) do
      {:match, [found]} -> found
      :nomatch -> nil
    end
  end

  defp clean(text), do: :binary.replace(text, "_", "", [:global])
  defp left(text, found), do: :binary.part(text, byte_size(found), byte_size(text) - byte_size(found))

  defp based(text) do
    [base, digits] = :binary.split(text, "#")
    :erlang.binary_to_integer(digits, :erlang.binary_to_integer(base))
  end

  defp quoted("", _q, line, _acc), do: throw({:bad, line, :erl_scan, {:unterminated, :string}})
  defp quoted(<<q, rest::binary>>, q, line, acc), do: {:lists.reverse(acc), rest, line}
  defp quoted("\\\n" <> rest, q, line, acc), do: quoted(rest, q, line + 1, acc)

  defp quoted("\\" <> rest, q, line, acc) do
    {c, rest} = escape(rest)
    quoted(rest, q, line, [c | acc])
  end

  defp quoted("\n" <> rest, q, line, acc), do: quoted(rest, q, line + 1, [?\n | acc])
  defp quoted(<<c::utf8, rest::binary>>, q, line, acc), do: quoted(rest, q, line, [c | acc])

  defp escape("x{" <> rest) do
    [hex, rest] = :binary.split(rest, "}")
    {:erlang.binary_to_integer(hex, 16), rest}
  end

  defp escape(<<"x", hex::binary-size(2), rest::binary>>), do: {:erlang.binary_to_integer(hex, 16), rest}
  defp escape(<<"^", c, rest::binary>>), do: {rem(c, 32), rest}

  defp escape(<<c, _::binary>> = text) when c in ?0..?7 do
    digits = match(text, "^[0-7]{1,3}")
    {:erlang.binary_to_integer(digits, 8), left(text, digits)}
  end

  defp escape(<<c, rest::binary>>) do
    known = %{?n => ?\n, ?t => ?\t, ?r => ?\r, ?s => ?\s, ?b => ?\b, ?f => ?\f, ?v => ?\v, ?e => ?\e, ?d => 127}
    {Map.get(known, c, c), rest}
  end

  # -- terms -----------------------------------------------------------------

  defp terms([{:end, _}], acc), do: :lists.reverse(acc)

  defp terms(tokens, acc) do
    {term, rest} = term(tokens)

    case rest do
      [{:dot, _} | rest] -> terms(rest, [term | acc])
      other -> unexpected(other)
    end
  end

  defp term([{:value, _, value} | rest]), do: {value, rest}

  defp term([{:var, line, _} | _]), do: throw({:bad, line, :erl_parse, ~c"bad term"})

  defp term([{:string, _, chars} | rest]) do
    case rest do
      [{:string, line, more} | rest] -> term([{:string, line, chars ++ more} | rest])
      _ -> {chars, rest}
    end
  end

  defp term([{:-, _} | rest]), do: with({n, rest} when is_number(n) <- term(rest), do: {-n, rest})
  defp term([{:+, _} | rest]), do: term(rest)


  defp term([{:"(", _} | rest]) do
    case term(rest) do
      {found, [{:")", _} | rest]} -> {found, rest}
      {_, other} -> unexpected(other)
    end
  end

  defp term([{:"{", _} | rest]) do
    {items, rest} = items(rest, :"}")
    {List.to_tuple(items), rest}
  end

  defp term([{:"[", _} | rest]), do: list(rest)
  defp term([{:map, _} | rest]), do: pairs(rest, %{})

  defp term([{:"<<", _} | rest]) do
    {items, rest} = items(rest, :">>")
    {:erlang.list_to_binary(items), rest}
  end

  defp term(tokens), do: unexpected(tokens)

  defp items([{close, _} | rest], close), do: {[], rest}

  defp items(tokens, close) do
    {item, rest} = segment(tokens)

    case rest do
      [{:",", _}, {^close, _} = last | rest] ->
        unexpected([last | rest])

      [{:",", _} | rest] ->
        {more, rest} = items(rest, close)
        {[item | more], rest}

      [{^close, _} | rest] ->
        {[item], rest}

      other ->
        unexpected(other)
    end
  end

  # In a binary a string may say that it is UTF-8.
  defp segment(tokens) do
    case term(tokens) do
      {chars, [{:/, _}, {:value, _, :utf8} | rest]} -> {:unicode.characters_to_binary(chars), rest}
      found -> found
    end
  end

  defp list([{:"]", _} | rest]), do: {[], rest}

  defp list(tokens) do
    {item, rest} = term(tokens)

    case rest do
      [{:",", _}, {:"]", _} = last | rest] ->
        unexpected([last | rest])

      [{:",", _} | rest] ->
        {more, rest} = list(rest)
        {[item | more], rest}

      [{:|, _} | rest] ->
        {tail, rest} = term(rest)
        if match?([{:"]", _} | _], rest), do: {[item | tail], tl(rest)}, else: unexpected(rest)

      [{:"]", _} | rest] ->
        {[item], rest}

      other ->
        unexpected(other)
    end
  end

  defp pairs([{:"}", _} | rest], map), do: {map, rest}

  defp pairs(tokens, map) do
    {key, rest} = term(tokens)

    case rest do
      [{:"=>", _} | rest] ->
        {value, rest} = term(rest)
        map = Map.put(map, key, value)

        case rest do
          [{:",", _}, {:"}", _} = last | rest] -> unexpected([last | rest])
          [{:",", _} | rest] -> pairs(rest, map)
          [{:"}", _} | rest] -> {map, rest}
          other -> unexpected(other)
        end

      other ->
        unexpected(other)
    end
  end

  defp unexpected([{:end, line} | _]), do: throw({:bad, line, :erl_parse, [~c"syntax error before: ", []]})
  defp unexpected([{:var, line, name} | _]), do: throw({:bad, line, :erl_parse, [~c"syntax error before: ", :erlang.atom_to_list(name)]})
  defp unexpected([{:value, line, value} | _]), do: throw({:bad, line, :erl_parse, [~c"syntax error before: ", :io_lib.write(value)]})
  defp unexpected([{:string, line, chars} | _]), do: throw({:bad, line, :erl_parse, [~c"syntax error before: ", :io_lib.write_string(chars)]})
  defp unexpected([{:dot, line} | _]), do: throw({:bad, line, :erl_parse, [~c"syntax error before: ", []]})
  defp unexpected([{sign, line} | _]), do: throw({:bad, line, :erl_parse, [~c"syntax error before: ", :io_lib.write(sign)]})
end
