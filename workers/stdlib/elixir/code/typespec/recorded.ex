# What the library's modules specify and how their functions are called. In: lines that were recorded from a real Elixir, with
# alias-like variables in those of Erlang's modules. Out: specs and types, quoted, and entries of documentation.
defmodule Code.Typespec.Recorded do
  @moduledoc false

  @doc "Types, callbacks and specs as `{kind, quoted}`, in the order of a real Elixir; nil when the module is none of the library."
  def specs(module) do
    with {specs, _} <- :nodebook_code.library_specs(module) do
      change = change(module)
      for {:@, _, [{kind, _, [quoted]}]} <- expressions(specs), do: {kind, Macro.prewalk(quoted, change)}
    end
  end

  @doc "Documentation of a module: the words are its own, if there are any; all else is what was recorded of it."
  def docs(module, own) do
    case :nodebook_code.library_specs(module) do
      nil -> own
      {_, lines} -> documentation(own, if(erlang?(module), do: :erlang, else: :elixir), expressions(lines))
    end
  end

  defp erlang?(module), do: not String.starts_with?(Atom.to_string(module), "Elixir.")

  defp expressions(""), do: []

  defp expressions(text) do
    case Code.string_to_quoted!(text, emit_warnings: false) do
      {:__block__, _, expressions} -> expressions
      expression -> [expression]
    end
  end

  # ---- specs

  # it defines a type that has Elixir's name of texts of characters
  defp change(:unicode), do: &erlang/1
  defp change(module), do: if(erlang?(module), do: &(&1 |> text() |> erlang()), else: &elixir/1)

  # a union in a union
  defp erlang({:|, meta, [{:|, _, _} = left, right]}), do: {:|, meta, [{:__block__, meta, [left]}, right]}
  # variables that stand for themselves, bound or not
  defp erlang({:__aliases__, meta, [variable]}), do: {variable, meta, :erlang}
  defp erlang({name, meta, nil}) when name not in [:_, :...], do: {name, meta, :erlang}
  # sums of numbers, which nothing quotes
  defp erlang({:{}, _, [:op, {line, _} | _]} = sum) when is_integer(line), do: term(sum)
  defp erlang(other), do: named(other)

  defp text({:charlist, meta, []}), do: {:string, meta, []}
  defp text({:nonempty_charlist, meta, []}), do: {:nonempty_string, meta, []}
  defp text(other), do: other

  defp term({:{}, _, items}), do: items |> Enum.map(&term/1) |> List.to_tuple()
  defp term({left, right}), do: {term(left), term(right)}
  defp term(value), do: value

  defp elixir({:__aliases__, _, parts}), do: Module.concat(parts)
  defp elixir(other), do: named(other)

  # a list of numbers
  defp named({:sigil_c, _, [{:<<>>, _, [text]}, []]}), do: String.to_charlist(text)
  # a name that could not be written otherwise
  defp named({{:unquote, _, [name]}, meta, args}), do: {name, meta, args}
  defp named(other), do: other

  # ---- documentation

  defp documentation(nil, language, lines), do: {:docs_v1, 0, language, "text/markdown", :none, %{}, Enum.map(lines, &entry(&1, %{}))}

  defp documentation({version, anno, _, format, doc, metadata, own}, language, lines) do
    known = Map.new(own, fn entry -> {elem(entry, 0), entry} end)
    {version, anno, language, format, doc, metadata, Enum.map(lines, &entry(&1, known))}
  end

  defp entry({kind, _, [[{name, arity} | facts]]}, known) do
    key = {kind, name, arity}
    {_, anno, _, words, own} = Map.get(known, key, {key, 0, [], :none, %{}})
    {doc, facts} = Keyword.pop(facts, :doc, words)
    {called, facts} = Keyword.pop_values(facts, :as)
    {key, anno, called, said(doc), own |> Map.take([:deprecated, :source_annos]) |> Map.merge(Map.new(facts, &fact/1))}
  end

  defp said(nil), do: :none
  defp said(false), do: :hidden
  defp said(:hidden), do: :none
  defp said(words), do: words

  defp fact({key, {:{}, _, [module, name, arity]}}), do: {key, {elixir(module), name, arity}}
  defp fact(fact), do: fact
end
