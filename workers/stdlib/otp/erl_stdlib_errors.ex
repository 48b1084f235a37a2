# In: the reason and stack trace of an error raised by a native of stdlib's modules. Out: what was wrong with which
# argument, as a map. Wording as OTP 27 gives it; functions that are not listed get no explanation.

defmodule :erl_stdlib_errors do
  @moduledoc false

  @doc "A map of argument position to text."
  def format_error(_reason, [{:ets, function, args, info} | _]) when is_list(args),
    do: :nodebook_ets_errors.explain(function, args, cause(info))

  def format_error(_reason, [{:io, _function, args, info} | _]) when is_list(args), do: io(cause(info), length(args))

  def format_error(:badarg, [{module, function, args, info} | _]) when is_list(args) do
    case cause(info) do
      # who raised knows which argument it was
      {:argument, position, text} -> %{position => text}
      cause -> number(texts(module, function, args, cause), 1, %{})
    end
  end

  def format_error({:badmap, _}, [{:maps, function, args, _} | _]) when is_list(args), do: number(maps(function, args), 1, %{})
  def format_error({:badkey, _}, [{:maps, function, [_ | _], _} | _]) when function in [:get, :update, :update_with], do: %{1 => "not present in map"}
  def format_error(:badarith, [{:math, function, args, _} | _]) when is_list(args), do: number(math(function, args), 1, %{})
  def format_error(_reason, _stacktrace), do: %{}

  defp texts(:lists, function, args, _cause), do: lists(function, args)
  defp texts(:maps, function, args, _cause), do: maps(function, args)
  defp texts(:math, function, args, _cause), do: math(function, args)
  defp texts(:binary, function, args, _cause), do: binary(function, args)
  defp texts(:unicode, function, args, _cause), do: unicode(function, args)
  defp texts(:re, _function, args, :badopt), do: List.duplicate(nil, length(args) - 1) ++ ["invalid options"]
  defp texts(:re, function, args, _cause), do: re(function, args)
  defp texts(_module, _function, _args, _cause), do: []

  defp cause(info) do
    case info[:error_info] do
      %{cause: cause} -> cause
      _ -> :none
    end
  end

  defp number([nil | rest], n, acc), do: number(rest, n + 1, acc)
  defp number([text | rest], n, acc), do: number(rest, n + 1, Map.put(acc, n, text))
  defp number([], _n, acc), do: acc

  # -- io --------------------------------------------------------------------

  defp io({:io, :arguments}, 2), do: %{1 => "the device does not exist"}
  defp io({:io, :terminated}, 2), do: %{1 => "the device has terminated"}
  defp io({:device, :put_chars}, count), do: %{count => "not valid character data (an iodata term)"}
  defp io({:device, {:no_translation, from, to}}, _count), do: %{1 => "device failed to transcode string from #{from} to #{to}"}
  defp io({:device, :ebadf}, 2), do: %{1 => "#{:file.format_error(:ebadf)} (ebadf)"}
  defp io(_cause, _count), do: %{}

  # -- lists -----------------------------------------------------------------

  defp lists(fun, [_, n, list]) when fun in [:keyfind, :keymember, :keysearch], do: [nil, position(n), proper(list)]
  defp lists(:member, [_, list]), do: [nil, proper(list)]
  defp lists(:reverse, [list, _]), do: [proper(list), nil]
  defp lists(:seq, [_, _, _]), do: [nil, nil, "not a positive increment"]
  defp lists(_, _), do: []

  defp position(n) when is_integer(n) and n > 0, do: nil
  defp position(n) when is_integer(n), do: "out of range"
  defp position(_), do: "not an integer"

  defp proper(list) when is_list(list), do: if(List.improper?(list), do: "not a proper list")
  defp proper(_), do: "not a list"

  # -- maps ------------------------------------------------------------------

  defp maps(:from_list, [list]), do: [proper(list)]
  defp maps(:from_keys, [list, _]), do: [proper(list), nil]
  defp maps(fun, [f, m]) when fun in [:filter, :filtermap, :map, :foreach], do: [function(f, 2), map_or_iterator(m)]
  defp maps(:fold, [f, _, m]), do: [function(f, 3), nil, map_or_iterator(m)]
  defp maps(:groups_from_list, [f, l]), do: [function(f, 1), proper(l)]
  defp maps(:groups_from_list, [f, g, l]), do: [function(f, 1), function(g, 1), proper(l)]
  defp maps(fun, [_, m]) when fun in [:find, :get, :is_key, :remove, :take], do: [nil, map(m)]
  defp maps(:get, [_, m, _]), do: [nil, map(m), nil]
  defp maps(fun, [_, _, m]) when fun in [:put, :update], do: [nil, nil, map(m)]
  defp maps(:update_with, [_, f, m]), do: [nil, function(f, 1), map(m)]
  defp maps(:update_with, [_, f, _, m]), do: [nil, function(f, 1), nil, map(m)]
  defp maps(fun, [m]) when fun in [:keys, :values, :to_list, :iterator], do: [if(fun == :to_list, do: map_or_iterator(m), else: map(m))]
  defp maps(:iterator, [m, o]), do: [map(m), if(is_map(m), do: order(o), else: order(o))]
  defp maps(:next, [_]), do: ["not a valid iterator"]
  defp maps(:size, [m]), do: [map(m)]
  defp maps(fun, [a, b]) when fun in [:merge, :intersect], do: [map(a), map(b)]
  defp maps(fun, [f, a, b]) when fun in [:merge_with, :intersect_with], do: [function(f, 3), map(a), map(b)]
  defp maps(fun, [l, m]) when fun in [:with, :without], do: [proper(l), map(m)]
  defp maps(_, _), do: []

  defp map(m), do: unless(is_map(m), do: "not a map")
  defp map_or_iterator(m), do: unless(is_map(m), do: "not a map or an iterator")
  defp order(o), do: unless(o in [:ordered, :reversed, :undefined] or is_function(o, 2), do: "not 'undefined', 'ordered', 'reversed', or a fun that takes two arguments")
  defp function(f, n), do: unless(is_function(f, n), do: "not a fun that takes #{number_word(n)} argument#{if n > 1, do: "s"}")
  defp number_word(1), do: "one"
  defp number_word(2), do: "two"
  defp number_word(3), do: "three"

  # -- math ------------------------------------------------------------------

  defp math(:log, [n]), do: [number(n) || out_of_domain(n, n <= 0)]
  defp math(fun, [n]) when fun in [:log2, :log10], do: [number(n) || out_of_domain(n, n <= 0)]
  defp math(:sqrt, [n]), do: [number(n) || out_of_domain(n, n < 0)]
  defp math(fun, [n]) when fun in [:acos, :asin], do: [number(n) || out_of_domain(n, n < -1 or n > 1)]
  defp math(:acosh, [n]), do: [number(n) || out_of_domain(n, n < 1)]
  defp math(:atanh, [n]), do: [number(n) || out_of_domain(n, n <= -1 or n >= 1)]
  defp math(:fmod, [a, b]), do: [number(a), number(b) || out_of_domain(b, b == 0)]
  defp math(_, args), do: Enum.map(args, &number/1)

  defp out_of_domain(_, true), do: "is outside the domain for this function"
  defp out_of_domain(_, false), do: nil
  defp number(n), do: unless(is_number(n), do: "not a number")

  # -- binary ----------------------------------------------------------------

  defp binary(:at, [b, n]), do: [bin(b), non_neg(n)]
  defp binary(fun, [b]) when fun in [:first, :last], do: [if(is_binary(b), do: "a zero-sized binary is not allowed", else: bin(b))]
  defp binary(fun, [b]) when fun in [:bin_to_list, :copy, :encode_hex, :referenced_byte_size, :decode_unsigned], do: [bin(b)]
  defp binary(:decode_hex, [b]), do: [bin(b) || hex(b)]
  defp binary(:encode_hex, [b, c]), do: [bin(b), if(c not in [:uppercase, :lowercase], do: "not 'uppercase' or 'lowercase'")]
  defp binary(:bin_to_list, [b, {p, n}]) when is_integer(p) and is_integer(n), do: [bin(b), if(is_binary(b), do: "out of range")]
  defp binary(:bin_to_list, [b, _]), do: [bin(b), "not a valid {Pos,Length} tuple"]
  defp binary(:part, [b, {p, n}]), do: [bin(b), if(is_integer(p) and is_integer(n), do: "specified part is not wholly inside binary", else: "invalid part")] |> inside(b, p, n)
  defp binary(:part, [b, _]), do: [bin(b), "not a valid {Pos,Length} tuple"]
  defp binary(fun, [b, p, n]) when fun in [:part, :bin_to_list], do: [bin(b), whole(p) || range_start(b, p), whole(n) || range_length(b, p, n)]
  defp binary(:copy, [b, n]), do: [bin(b), non_neg(n)]
  defp binary(:compile_pattern, [_]), do: ["not a valid pattern"]
  defp binary(:encode_unsigned, [n | rest]), do: [non_neg(n) | Enum.map(rest, &endian/1)]
  defp binary(:decode_unsigned, [b, e]), do: [bin(b), endian(e)]
  defp binary(:list_to_bin, [l]), do: ["not an iodata term"]
  defp binary(fun, [l]) when fun in [:longest_common_prefix, :longest_common_suffix], do: ["not a flat list of binaries"]
  defp binary(fun, [b, p]) when fun in [:match, :matches, :split], do: [bin(b), pattern(p)]
  defp binary(fun, [b, p, o]) when fun in [:match, :matches, :split], do: [bin(b), pattern(p)] |> if_none({b, p}, [nil, nil, scope(b, o)])
  defp binary(:replace, [b, p, r]), do: [bin(b), pattern(p), replacement(r)]
  defp binary(:replace, [b, p, r, o]), do: [bin(b), pattern(p), replacement(r)] |> if_none({b, p}, [nil, nil, nil, "invalid options"])
  defp binary(_, _), do: []

  defp if_none(texts, _, other), do: if(Enum.all?(texts, &is_nil/1), do: other, else: texts)
  defp inside([nil, _], b, p, n) when is_integer(p) and is_integer(n) and is_binary(b), do: []
  defp inside(texts, _, _, _), do: texts

  defp bin(b) when is_binary(b), do: nil
  defp bin(b) when is_bitstring(b), do: "is a bitstring (expected a binary)"
  defp bin(_), do: "not a binary"
  defp whole(n), do: unless(is_integer(n), do: "not an integer")
  defp non_neg(n) when is_integer(n), do: if(n < 0, do: "out of range")
  defp non_neg(_), do: "not an integer"
  defp endian(e), do: if(e not in [:big, :little], do: "must be 'big' or 'little'")
  defp hex(b), do: if(rem(byte_size(b), 2) == 1, do: "must contain an even number of bytes", else: "must only contain hex digits 0-9, A-F, and a-f")
  defp range_start(b, p) when is_binary(b), do: if(p < 0 or p > byte_size(b), do: "out of range")
  defp range_start(_, p), do: if(is_integer(p) and p < 0, do: "out of range")
  defp range_length(b, p, n) when is_binary(b) and is_integer(p), do: if(range_start(b, p) == nil and (p + n > byte_size(b) or p + n < 0), do: "out of range")
  defp range_length(_, _, _), do: nil
  defp scope(b, o) do
    case is_list(o) and :proplists.get_value(:scope, o) do
      {p, n} when is_integer(p) and is_integer(n) ->
        if p < 0 or p > byte_size(b) or p + n > byte_size(b) or p + n < 0, do: "specified part is not wholly inside binary", else: "invalid options"

      _ ->
        "invalid options"
    end
  end

  defp replacement(r), do: unless(is_binary(r) or is_function(r, 1), do: "not a valid replacement")

  defp pattern(p) do
    try do
      :binary.compile_pattern(p)
      nil
    rescue
      _ -> "not a valid pattern"
    end
  end

  # -- unicode, re -----------------------------------------------------------

  defp unicode(:bom_to_encoding, [b]), do: [bin(b)]
  defp unicode(fun, [d | rest]) when fun in [:characters_to_binary, :characters_to_list], do: [chardata(d) | Enum.map(rest, &encoding/1)]
  defp unicode(_, [d]), do: [chardata(d)]
  defp unicode(_, _), do: []

  defp chardata(d) when is_binary(d), do: nil
  defp chardata(d) when is_list(d), do: if(chars?(d), do: nil, else: "not valid character data (an iodata term)")
  defp chardata(_), do: "not valid character data (an iodata term)"

  defp chars?([h | t]), do: (is_integer(h) or is_binary(h) or (is_list(h) and chars?(h))) and chars?(t)
  defp chars?([]), do: true
  defp chars?(b), do: is_binary(b)

  defp encoding(e) when e in [:latin1, :unicode, :utf8, :utf16, :utf32], do: nil
  defp encoding({e, b}) when e in [:utf16, :utf32] and b in [:big, :little], do: nil
  defp encoding(_), do: "not a valid encoding"

  defp re(:inspect, [r, i]), do: [compiled(r), if(compiled(r) == nil, do: item(i))]
  defp re(:compile, [r | _]), do: [iodata(r)]
  defp re(:replace, [s, r, t | _]), do: [iodata(s), regex(r), iodata(t) && "not a valid replacement"]
  defp re(f, [s, r | _]) when f in [:run, :split], do: [iodata(s), regex(r)]
  defp re(_, _), do: []

  defp item(i) when is_atom(i), do: if(i != :namelist, do: "not a valid item")
  defp item(_), do: "not an atom"

  defp iodata(d) when is_binary(d), do: nil
  defp iodata(d), do: if(not is_list(d) or chardata(d) != nil or not octets?(d), do: "not an iodata term")

  defp octets?([h | t]), do: if(is_list(h), do: octets?(h), else: is_binary(h) or h in 0..255) and octets?(t)
  defp octets?(end_of_list), do: end_of_list == [] or is_binary(end_of_list)

  defp regex({:re_pattern, _, _, _, code}) when is_tuple(code), do: nil

  defp regex(r) do
    cond do
      iodata(r) != nil -> "neither an iodata term nor a compiled regular expression"
      match?({:error, _}, :re.compile(r)) -> unparsed(:re.compile(r))
      true -> nil
    end
  end

  defp unparsed({:error, {reason, at}}), do: "could not parse regular expression\n#{reason} on character #{at}"

  defp compiled({:re_pattern, _, _, _, code}) when is_tuple(code), do: nil
  defp compiled(_), do: "not a compiled regular expression"
end
