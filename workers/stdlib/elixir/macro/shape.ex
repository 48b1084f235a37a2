# What quoted code and names are like: calls, operators, literals, spellings.
defmodule Macro do
  @doc "`CamelCase` of `snake_case`; a slash becomes a dot."
  def camelize(""), do: ""
  def camelize(<<?_, rest::binary>>), do: camelize(rest)
  def camelize(<<first::utf8, rest::binary>>), do: String.upcase(<<first::utf8>>, :ascii) <> camel(rest)

  defp camel(<<?_, ?_, rest::binary>>), do: camel(<<?_, rest::binary>>)
  defp camel(<<?_, c, rest::binary>>) when c in ?a..?z, do: <<c - 32>> <> camel(rest)
  defp camel(<<?_, c, rest::binary>>) when c in ?0..?9, do: <<c>> <> camel(rest)
  defp camel(<<?_>>), do: ""
  defp camel(<<?/, rest::binary>>), do: "." <> camelize(rest)
  defp camel(<<c, rest::binary>>), do: <<c>> <> camel(rest)
  defp camel(""), do: ""

  @doc "`snake_case` of `CamelCase` or of a module; a dot becomes a slash."
  def underscore(atom) when is_atom(atom) do
    "Elixir." <> rest = Atom.to_string(atom)
    underscore(rest)
  end

  def underscore(""), do: ""
  def underscore(<<first, rest::binary>>), do: <<lower(first)>> <> under(rest, first)

  defp under(<<c, next, rest::binary>>, before)
       when c in ?A..?Z and not (next in ?A..?Z or next in ?0..?9 or next in [?., ?_]) and before != ?.,
       do: <<?_, lower(c), next>> <> under(rest, next)

  defp under(<<c, rest::binary>>, before) when c in ?A..?Z and not (before in ?A..?Z or before in [?., ?_]), do: <<?_, lower(c)>> <> under(rest, c)
  defp under(<<?., rest::binary>>, _before), do: "/" <> underscore(rest)
  defp under(<<c, rest::binary>>, _before), do: <<lower(c)>> <> under(rest, c)
  defp under("", _before), do: ""

  defp lower(c) when c in ?A..?Z, do: c + 32
  defp lower(c), do: c

  @doc "`{name, args}` of a local call, `{module, name, args}` of a remote one, else :error."
  def decompose_call({:{}, _, args}) when is_list(args), do: :error
  def decompose_call({{:., _, [remote, name]}, _, args}) when is_tuple(remote) or is_atom(remote), do: {remote, name, args}
  def decompose_call({name, _, context}) when is_atom(name) and is_atom(context), do: {name, []}
  def decompose_call({name, _, args}) when is_atom(name) and is_list(args), do: {name, args}
  def decompose_call(_), do: :error

  @unary [:+, :-, :!, :^, :not, :"~~~", :&, :@, :"...", :"//"]
  @binary_operators [
    :+, :-, :*, :/, :**, :++, :--, :+++, :---, :<>, :.., :|>, :<<<, :>>>, :<<~, :~>>, :<~, :~>, :<~>, :"<|>", :in, :^^^, :"//",
    :==, :!=, :=~, :===, :!==, :<, :>, :<=, :>=, :&&, :&&&, :and, :||, :|||, :or, :=, :|, :"::", :when, :<-, :\\, :"=>"
  ]

  @doc "Whether a name is an operator of that arity."
  def operator?(:"..//", 3), do: true
  def operator?(:.., 0), do: true
  def operator?(:"...", 0), do: true
  def operator?(:., arity), do: arity == 2
  def operator?(name, 1) when is_atom(name), do: name in @unary and name != :"//"
  def operator?(name, 2) when is_atom(name), do: name in @binary_operators
  def operator?(name, arity) when is_atom(name) and is_integer(arity), do: false

  @special [
    {:%, 2}, {:%{}, 1}, {:&, 1}, {:., 2}, {:"::", 2}, {:<<>>, 1}, {:=, 2}, {:^, 1}, {:__CALLER__, 0}, {:__DIR__, 0}, {:__ENV__, 0},
    {:__MODULE__, 0}, {:__STACKTRACE__, 0}, {:__aliases__, 1}, {:__block__, 1}, {:alias, 2}, {:case, 2}, {:cond, 1}, {:fn, 1},
    {:for, 1}, {:import, 2}, {:quote, 1}, {:quote, 2}, {:receive, 1}, {:require, 2}, {:super, 1}, {:try, 1}, {:unquote, 1},
    {:unquote_splicing, 1}, {:with, 1}, {:{}, 1}
  ]

  @doc false
  # `{name, arity}` of all special forms
  def nodebook_special_forms, do: @special

  @doc "Whether a name is a special form of that arity."
  def special_form?(name, arity) when is_atom(name) and is_integer(arity), do: {name, arity} in @special

  @doc "Whether a quoted expression is a literal: it stands for itself, aliases and their like included."
  def quoted_literal?({:__aliases__, _, args}), do: quoted_literal?(args)
  def quoted_literal?({:%, _, [left, right]}), do: quoted_literal?(left) and quoted_literal?(right)
  def quoted_literal?({:%{}, _, args}), do: quoted_literal?(args)
  def quoted_literal?({:<<>>, _, segments}) when is_list(segments), do: Enum.all?(segments, &literal_segment?/1)
  def quoted_literal?({:{}, _, args}), do: quoted_literal?(args)
  def quoted_literal?({left, right}), do: quoted_literal?(left) and quoted_literal?(right)
  def quoted_literal?(list) when is_list(list), do: Enum.all?(list, &quoted_literal?/1)
  def quoted_literal?(term), do: is_atom(term) or is_number(term) or is_binary(term) or is_function(term)

  defp literal_segment?({:"::", _, [value, spec]}), do: quoted_literal?(value) and literal_specifier?(spec)
  defp literal_segment?(value), do: quoted_literal?(value)

  @specifiers [:integer, :float, :bits, :bitstring, :binary, :bytes, :utf8, :utf16, :utf32, :signed, :unsigned, :little, :big, :native]

  defp literal_specifier?({name, _, [number]}) when name in [:size, :unit], do: is_integer(number)
  defp literal_specifier?({:*, _, [size, unit]}), do: is_integer(size) and is_integer(unit)
  defp literal_specifier?({:-, _, [left, right]}), do: literal_specifier?(left) and literal_specifier?(right)
  defp literal_specifier?({name, _, context}) when is_atom(context), do: name in @specifiers
  defp literal_specifier?(_), do: false

  @doc "Applies a function to the metadata of a node."
  def update_meta({left, meta, right}, fun) when is_list(meta), do: {left, fun.(meta), right}
  def update_meta(other, _fun), do: other

  @doc ":ok for quoted code, `{:error, remainder}` with what is none."
  def validate(expr) do
    case find_invalid(expr) do
      {:error, _} = error -> error
      _ -> :ok
    end
  end

  defp find_invalid({left, right}), do: find_invalid(left) || find_invalid(right)
  defp find_invalid({left, meta, right}) when is_list(meta) and (is_atom(right) or is_list(right)), do: find_invalid(left) || find_invalid(right)
  defp find_invalid(list) when is_list(list), do: if(List.improper?(list), do: {:error, list}, else: Enum.find_value(list, &find_invalid/1))
  defp find_invalid(pid) when is_pid(pid), do: nil
  defp find_invalid(atom) when is_atom(atom), do: nil
  defp find_invalid(number) when is_number(number), do: nil
  defp find_invalid(binary) when is_binary(binary), do: nil

  defp find_invalid(fun) when is_function(fun) do
    unless Function.info(fun, :env) == {:env, []} and Function.info(fun, :type) == {:type, :external}, do: {:error, fun}
  end

  defp find_invalid(other), do: {:error, other}

  @doc "The path from a node that the function finds up to the whole, or nil."
  def path(ast, fun) when is_function(fun, 1), do: path(ast, [], fun)

  defp path(node, acc, fun) do
    if fun.(node), do: [node | acc], else: inner_path(node, [node | acc], fun)
  end

  defp inner_path({form, _, args}, acc, fun) when is_atom(form), do: any_path(args, acc, fun)
  defp inner_path({form, _, args}, acc, fun), do: path(form, acc, fun) || any_path(args, acc, fun)
  defp inner_path({left, right}, acc, fun), do: path(left, acc, fun) || path(right, acc, fun)
  defp inner_path(list, acc, fun) when is_list(list), do: any_path(list, acc, fun)
  defp inner_path(_, _acc, _fun), do: nil

  defp any_path(args, acc, fun) when is_list(args), do: Enum.find_value(args, &path(&1, acc, fun))
  defp any_path(_args, _acc, _fun), do: nil

  defp inner_classify(atom) when is_atom(atom), do: Macro.Spelling.kind(atom)
end
