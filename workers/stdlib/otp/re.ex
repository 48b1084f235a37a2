# Replacing and splitting by regular expressions; matching itself is native. Specification: the reference of `re`, OTP 27.
defmodule :re do
  @moduledoc false

  @doc "Replaces matches: text with `&`, `\\N` and `\\g{N}`, or what a function of the match and its groups answers."
  def replace(subject, pattern, replacement), do: replace(subject, pattern, replacement, [])

  def replace(subject, pattern, replacement, options) do
    {return, options} = return(options)
    binary = to_binary(subject)
    {global, rest} = take(:global, options)
    run = rest ++ [{:capture, :all, :index}]

    parts =
      case search(binary, pattern, if(global, do: [:global | run], else: run)) do
        :nomatch -> [binary]
        {:match, found} when global -> pieces(found, binary, 0, replacer(replacement))
        {:match, found} -> pieces([found], binary, 0, replacer(replacement))
      end

    convert(parts, return, binary)
  catch
    # errors of the function that replaces, too
    kind, reason when kind == :error or reason == {:re, :refused} ->
      :erlang.error(:badarg, [subject, pattern, replacement, options], error_info: %{module: :erl_stdlib_errors})
  end

  # What cannot be searched is thrown to the function that was called: it is its error, with the arguments that it was given.
  defp search(binary, pattern, options) do
    :re.run(binary, pattern, options)
  rescue
    ArgumentError -> throw({:re, :refused})
  end

  defp replacer(fun) when is_function(fun, 2), do: fun

  defp replacer(text) do
    template = template(to_binary(text), <<>>)

    fn whole, groups ->
      :lists.map(
        fn
          0 -> whole
          n when is_integer(n) and n > length(groups) -> <<>>
          n when is_integer(n) -> :lists.nth(n, groups)
          literal -> literal
        end,
        template
      )
    end
  end

  defp template(<<"\\\\", rest::binary>>, acc), do: template(rest, <<acc::binary, "\\">>)
  defp template(<<"\\&", rest::binary>>, acc), do: template(rest, <<acc::binary, "&">>)
  defp template(<<"&", rest::binary>>, acc), do: [acc, 0 | template(rest, <<>>)]

  defp template(<<"\\g{", rest::binary>>, acc) do
    [digits, rest] = :binary.split(rest, "}")
    [acc, :erlang.binary_to_integer(digits) | template(rest, <<>>)]
  end

  defp template(<<"\\g", d, rest::binary>>, acc) when d in ?0..?9, do: number(rest, d - ?0, acc)
  defp template(<<"\\", d, rest::binary>>, acc) when d in ?0..?9, do: number(rest, d - ?0, acc)
  defp template(<<c, rest::binary>>, acc), do: template(rest, <<acc::binary, c>>)
  defp template(<<>>, acc), do: [acc]

  defp number(<<d, rest::binary>>, n, acc) when d in ?0..?9, do: number(rest, n * 10 + d - ?0, acc)
  defp number(rest, n, acc), do: [acc, n | template(rest, <<>>)]

  defp pieces([], binary, at, _fun), do: [:binary.part(binary, at, byte_size(binary) - at)]

  defp pieces([[{pos, len} | groups] | rest], binary, at, fun) do
    texts = :lists.map(fn {p, n} -> if p < 0, do: <<>>, else: :binary.part(binary, p, n) end, groups)
    new = fun.(:binary.part(binary, pos, len), texts)
    [:binary.part(binary, at, pos - at), new | pieces(rest, binary, pos + len, fun)]
  end

  @doc "Splits at matches; what groups capture stays. Options beside those of `run/3`: `{:parts, n}`, `:trim`, `:group`, `{:return, type}`."
  def split(subject, pattern), do: split(subject, pattern, [])

  def split(subject, pattern, options) do
    {return, options} = return(options)
    {trim, options} = take(:trim, options)
    {group, options} = take(:group, options)
    {parts, options} = parts(options)
    binary = to_binary(subject)

    found =
      case search(binary, pattern, [:global | options] ++ [{:capture, :all, :index}]) do
        :nomatch -> []
        {:match, found} -> found
      end

    groups = cut(found, binary, 0, parts)
    groups = if trim or parts == :trim, do: trimmed(groups), else: groups
    shown = for part <- groups, do: for(text <- part, do: convert([text], return, binary))
    if group, do: shown, else: :lists.append(shown)
  catch
    {:re, :refused} -> :erlang.error(:badarg, [subject, pattern, options], error_info: %{module: :erl_stdlib_errors})
  end

  defp cut(_found, <<>>, _at, _parts), do: [[<<>>]]
  defp cut([], binary, at, _parts), do: [[:binary.part(binary, at, byte_size(binary) - at)]]
  defp cut(_found, binary, at, 1), do: [[:binary.part(binary, at, byte_size(binary) - at)]]

  # an empty match at the ends splits nothing
  defp cut([[{pos, 0} | _] | rest], binary, at, parts) when pos == at or pos == byte_size(binary),
    do: cut(rest, binary, at, parts)

  defp cut([[{pos, len} | groups] | rest], binary, at, parts) do
    kept = for {p, n} <- groups, do: if(p < 0, do: <<>>, else: :binary.part(binary, p, n))
    [[:binary.part(binary, at, pos - at) | kept] | cut(rest, binary, pos + len, if(is_integer(parts), do: parts - 1, else: parts))]
  end

  defp trimmed(groups) do
    case :lists.reverse(groups) do
      [[<<>> | _] | rest] -> trimmed(:lists.reverse(rest))
      _ -> groups
    end
  end

  defp parts(options) do
    case :lists.keytake(:parts, 1, for(o <- options, do: if(is_atom(o), do: {:option, o}, else: o))) do
      {:value, {:parts, n}, rest} when n in [0, :infinity] -> {:infinity, plain(rest)}
      {:value, {:parts, n}, rest} -> {n, plain(rest)}
      false -> {:infinity, options}
    end
  end

  defp plain(options), do: for(o <- options, do: if(match?({:option, _}, o), do: elem(o, 1), else: o))

  defp take(option, options), do: {:lists.member(option, options), :lists.delete(option, options)}

  defp return(options) do
    case for {:return, type} <- options, do: type do
      [type | _] -> {type, for(o <- options, not match?({:return, _}, o), do: o)}
      [] -> {:iodata, options}
    end
  end

  defp to_binary(binary) when is_binary(binary), do: binary

  defp to_binary(data) when is_list(data) do
    case :unicode.characters_to_binary(data) do
      binary when is_binary(binary) -> binary
      _ -> throw({:re, :refused})
    end
  end

  defp to_binary(_data), do: throw({:re, :refused})

  defp convert(parts, :binary, _binary), do: :erlang.iolist_to_binary(parts)
  defp convert(parts, :list, _binary), do: :unicode.characters_to_list(:erlang.iolist_to_binary(parts))
  defp convert([one], :iodata, _binary), do: one
  defp convert(parts, :iodata, _binary), do: parts
end
