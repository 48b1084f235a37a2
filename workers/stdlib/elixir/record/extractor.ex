# The records of Erlang source. In: `from: file` or `from_lib: "app/include/file.hrl"`. Out: names, and fields with what their
# defaults come to. Reads -record, -define of constants, -include, and -ifdef to -endif; all other forms are passed over.
defmodule Record.Extractor do
  @moduledoc false

  def extract(name, opts) do
    {records, place} = records(opts)

    case List.keyfind(records, name, 0) do
      {_, fields} -> fields
      nil -> raise ArgumentError, "no record #{name} found at #{place}. Or the record does not exist or its entry is malformed or depends on other include files"
    end
  end

  def extract_all(opts), do: opts |> records() |> elem(0)

  defp records(opts) do
    {file, headers} = file(opts)
    %{records: records} = read(file, %{records: [], macros: %{}, headers: headers, skipping: []})
    {records, if(headers == %{}, do: "./" <> file, else: file)}
  end

  defp file(opts) do
    case {opts[:from], opts[:from_lib]} do
      {nil, nil} -> raise ArgumentError, "expected :from or :from_lib to be given as option"
      {nil, lib} -> lib_file(lib)
      {file, _} -> {file |> String.to_charlist() |> IO.chardata_to_string(), %{}}
    end
  end

  # A header that is no file on the node's disk may have come with the node.
  defp lib_file(lib) do
    [app | path] = lib |> String.to_charlist() |> IO.chardata_to_string() |> Path.split()

    case :code.lib_dir(String.to_atom(app)) do
      {:error, _} -> raise ArgumentError, "lib file #{lib} could not be found"
      dir -> {Path.join([to_string(dir) | path]), :nodebook_headers.of(app)}
    end
  end

  defp read(file, state) do
    with {:ok, text} <- text(file, state.headers),
         {:ok, tokens} <- :nodebook_erl_terms.tokens(text) do
      tokens |> forms([], []) |> Enum.reduce(state, &form(&1, Path.dirname(file), &2))
    else
      error -> raise "error parsing file #{file}, got: #{inspect(error)}"
    end
  end

  defp text(file, headers) do
    case headers[Path.basename(file)] do
      nil -> File.read(file)
      text -> {:ok, text}
    end
  end

  defp forms([{:end, _}], _form, acc), do: Enum.reverse(acc)
  defp forms([{:dot, _} | rest], form, acc), do: forms(rest, [], [Enum.reverse(form) | acc])
  defp forms([token | rest], form, acc), do: forms(rest, [token | form], acc)

  # -- forms: what is skipped waits for its -else or -endif ---------------------

  defp form([{:-, _}, {:value, _, name} | args], folder, state), do: directive(name, args, folder, state)
  defp form(_tokens, _folder, state), do: state

  defp directive(:ifdef, [_, {_, _, macro} | _], _, state), do: %{state | skipping: [not is_map_key(state.macros, macro) | state.skipping]}
  defp directive(:ifndef, [_, {_, _, macro} | _], _, state), do: %{state | skipping: [is_map_key(state.macros, macro) | state.skipping]}
  defp directive(:else, _, _, %{skipping: [skip? | outer]} = state), do: %{state | skipping: [not skip? | outer]}
  defp directive(:endif, _, _, %{skipping: [_ | outer]} = state), do: %{state | skipping: outer}

  defp directive(name, args, folder, state) do
    if Enum.any?(state.skipping), do: state, else: apply_directive(name, args, folder, state)
  end

  defp apply_directive(:define, [{:"(", _}, {_, _, macro}, {:",", _} | body], _, state),
    do: put_in(state.macros[macro], List.delete_at(body, -1))

  defp apply_directive(:define, [{:"(", _}, {_, _, macro} | _], _, state), do: put_in(state.macros[macro], [])

  defp apply_directive(:include, [{:"(", _}, {:string, _, path}, {:")", _}], folder, state),
    do: read(Path.join(folder, to_string(path)), state)

  defp apply_directive(:record, [{:"(", _}, {:value, _, name}, {:",", _}, {:"{", _} | fields], _, state) do
    {fields, [{:")", _}]} = fields(fields, state)
    %{state | records: List.keystore(state.records, name, 0, {name, fields})}
  catch
    # a record whose defaults are more than is read here is as one that is malformed
    :malformed -> state
  end

  defp apply_directive(_name, _args, _folder, state), do: state

  defp fields([{:"}", _} | rest], _state), do: {[], rest}

  defp fields([{:value, _, name} | rest], state) do
    {value, rest} =
      case rest do
        [{:=, _} | rest] -> value(rest, state)
        rest -> {:undefined, rest}
      end

    case after_type(rest) do
      [{:",", _} | rest] ->
        {more, rest} = fields(rest, state)
        {[{name, value} | more], rest}

      [{:"}", _} | rest] ->
        {[{name, value}], rest}

      _ ->
        throw(:malformed)
    end
  end

  defp fields(_tokens, _state), do: throw(:malformed)

  defp after_type([{:":", _}, {:":", _} | type]), do: skip(type, 0)
  defp after_type(rest), do: rest

  defp skip([{sign, _} | rest], depth) when sign in [:"(", :"[", :"{", :map, :"<<"], do: skip(rest, depth + 1)
  defp skip([{sign, _} | _] = tokens, 0) when sign in [:",", :"}"], do: tokens
  defp skip([{sign, _} | rest], depth) when sign in [:")", :"]", :"}", :">>"], do: skip(rest, depth - 1)
  defp skip([_ | rest], depth), do: skip(rest, depth)
  defp skip([], _depth), do: throw(:malformed)

  # -- values -------------------------------------------------------------------

  defp value(tokens, state), do: tokens |> sum(state) |> appended(state)

  defp appended({left, [{:+, _}, {:+, _} | rest]}, state), do: with({right, rest} <- value(rest, state), do: {left ++ right, rest})
  defp appended({left, [{:-, _}, {:-, _} | rest]}, state), do: with({right, rest} <- value(rest, state), do: {left -- right, rest})
  defp appended(found, _state), do: found

  defp sum(tokens, state), do: tokens |> product(state) |> summed(state)

  defp summed({_, [{sign, _}, {sign, _} | _]} = found, _state) when sign in [:+, :-], do: found
  defp summed({left, [{:+, _} | rest]}, state), do: with({right, rest} <- product(rest, state), do: summed({left + right, rest}, state))
  defp summed({left, [{:-, _} | rest]}, state), do: with({right, rest} <- product(rest, state), do: summed({left - right, rest}, state))
  defp summed(found, _state), do: found

  defp product(tokens, state), do: tokens |> one(state) |> multiplied(state)

  defp multiplied({left, [{:*, _} | rest]}, state), do: with({right, rest} <- one(rest, state), do: multiplied({left * right, rest}, state))
  defp multiplied({left, [{:/, _} | rest]}, state), do: with({right, rest} <- one(rest, state), do: multiplied({left / right, rest}, state))

  defp multiplied({left, [{:value, _, name} | rest]}, state) when name in [:div, :rem, :band, :bor, :bxor, :bsl, :bsr],
    do: with({right, rest} <- one(rest, state), do: multiplied({apply(:erlang, name, [left, right]), rest}, state))

  defp multiplied(found, _state), do: found

  defp one([{:value, _, :fun}, {:value, _, module}, {:":", _}, {:value, _, name}, {:/, _}, {:value, _, arity} | rest], _state),
    do: {Function.capture(module, name, arity), rest}

  defp one([{:value, _, value} | rest], _state), do: {value, rest}
  defp one([{:string, _, chars}, {:string, line, more} | rest], state), do: one([{:string, line, chars ++ more} | rest], state)
  defp one([{:string, _, chars} | rest], _state), do: {chars, rest}
  defp one([{:-, _} | rest], state), do: with({value, rest} <- one(rest, state), do: {-value, rest})
  defp one([{:+, _} | rest], state), do: one(rest, state)

  defp one([{:"(", _} | rest], state) do
    case value(rest, state) do
      {value, [{:")", _} | rest]} -> {value, rest}
      _ -> throw(:malformed)
    end
  end

  defp one([{:"{", _} | rest], state), do: with({items, rest} <- items(rest, :"}", state, &value/2), do: {List.to_tuple(items), rest})
  defp one([{:map, _} | rest], state), do: with({pairs, rest} <- items(rest, :"}", state, &pair/2), do: {Map.new(pairs), rest})
  defp one([{:"<<", _} | rest], state), do: with({bits, rest} <- items(rest, :">>", state, &segment/2), do: {:erlang.list_to_bitstring(bits), rest})
  defp one([{:"[", _} | rest], state), do: list(rest, state)

  defp one([{:"#", _}, {:value, _, name}, {:"{", _} | rest], state) do
    {given, rest} = items(rest, :"}", state, &field/2)

    case List.keyfind(state.records, name, 0) do
      {_, fields} -> {List.to_tuple([name | for({key, default} <- fields, do: Keyword.get(given, key, default))]), rest}
      nil -> throw(:malformed)
    end
  end

  defp one([{:"?", _}, {_, _, macro} | rest], %{macros: macros} = state) do
    case macros do
      %{^macro => [_ | _] = body} -> one(body ++ rest, state)
      _ -> throw(:malformed)
    end
  end

  defp one(_tokens, _state), do: throw(:malformed)

  defp items([{close, _} | rest], close, _state, _item), do: {[], rest}

  defp items(tokens, close, state, item) do
    case item.(tokens, state) do
      {found, [{:",", _} | rest]} -> with({more, rest} <- items(rest, close, state, item), do: {[found | more], rest})
      {found, [{^close, _} | rest]} -> {[found], rest}
      _ -> throw(:malformed)
    end
  end

  defp list([{:"]", _} | rest], _state), do: {[], rest}

  defp list(tokens, state) do
    case value(tokens, state) do
      {item, [{:",", _} | rest]} -> with({more, rest} <- list(rest, state), do: {[item | more], rest})
      {item, [{:|, _} | rest]} -> with({tail, [{:"]", _} | rest]} <- value(rest, state), do: {[item | tail], rest})
      {item, [{:"]", _} | rest]} -> {[item], rest}
      _ -> throw(:malformed)
    end
  end

  defp pair(tokens, state) do
    case value(tokens, state) do
      {key, [{:"=>", _} | rest]} -> with({value, rest} <- value(rest, state), do: {{key, value}, rest})
      _ -> throw(:malformed)
    end
  end

  defp field([{:value, _, name}, {:=, _} | rest], state), do: with({value, rest} <- value(rest, state), do: {{name, value}, rest})
  defp field(_tokens, _state), do: throw(:malformed)

  defp segment(tokens, state) do
    case one(tokens, state) do
      {number, [{:":", _}, {:value, _, size} | rest]} when is_integer(number) -> {<<number::size(size)>>, rest}
      {chars, [{:/, _}, {:value, _, :utf8} | rest]} -> {:unicode.characters_to_binary(List.wrap(chars)), rest}
      {number, rest} when is_integer(number) -> {<<number>>, rest}
      found -> found
    end
  end
end
