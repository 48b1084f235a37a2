# Documents and how they are laid out in a width. In: documents made with concat, nest, group, break. Out: iodata.
# After Christian Lindig's "Strictly Pretty"; the functions as documented in Inspect.Algebra, Elixir 1.18.

defmodule Inspect.Algebra do
  @moduledoc "Functions for creating and laying out documents."

  def empty, do: :doc_nil
  def line, do: :doc_line
  def string(s) when is_binary(s), do: {:doc_string, s, String.length(s)}
  def color(doc, _key, _opts), do: doc
  def color_doc(doc, _key, _opts), do: doc

  def concat(a, b), do: {:doc_cons, a, b}
  def concat(docs) when is_list(docs), do: fold_doc(docs, &concat/2)

  def nest(doc, level, mode \\ :always)
  def nest(doc, 0, _mode), do: doc
  def nest(doc, level, :always), do: {:doc_nest, doc, level, :always}
  def nest(doc, level, :break), do: {:doc_nest, doc, level, :break}

  def break(string \\ " ") when is_binary(string), do: {:doc_break, string, :strict}
  def flex_break(string \\ " ") when is_binary(string), do: {:doc_break, string, :flex}
  def group(doc, mode \\ :self), do: {:doc_group, doc, mode}
  def force_unfit(doc), do: {:doc_force, doc}
  def next_break_fits(doc, _mode \\ :enabled), do: doc
  def collapse_lines(n), do: {:doc_collapse, n}
  def no_limit(doc), do: doc

  def glue(a, separator \\ " ", b), do: concat(a, concat(break(separator), b))
  def flex_glue(a, separator \\ " ", b), do: concat(a, concat(flex_break(separator), b))
  def space(a, b), do: concat(a, concat(" ", b))
  def line(a, b), do: concat(a, concat(:doc_line, b))

  def fold(docs, fun), do: fold_doc(docs, fun)
  def fold_doc([], _fun), do: empty()
  def fold_doc([doc], _fun), do: doc
  def fold_doc([doc | docs], fun), do: fun.(doc, fold_doc(docs, fun))

  # -- documents of terms ----------------------------------------------------

  def to_doc(%_{} = struct, %Inspect.Opts{inspect_fun: fun} = opts), do: fun.(struct, opts)
  def to_doc(term, %Inspect.Opts{inspect_fun: fun} = opts), do: fun.(term, opts)

  def to_doc_with_opts(term, opts), do: {to_doc(term, opts), opts}

  def container_doc(left, collection, right, opts, fun, options \\ [])
  def container_doc(left, [], right, _opts, _fun, _options), do: concat(left, right)

  def container_doc(left, collection, right, opts, fun, options) do
    mode = Keyword.get(options, :break, :maybe)
    separator = Keyword.get(options, :separator, ",")
    {docs, simple} = each(collection, opts.limit, opts, fun, [], mode == :maybe)
    flex = simple or mode == :flex
    docs = fold_doc(docs, fn a, b -> join(a, b, flex, separator) end)

    if flex,
      do: group(concat(concat(left, nest(docs, 1)), right)),
      else: group(glue(nest(glue(left, "", docs), 2), "", right))
  end

  defp each([], _limit, _opts, _fun, acc, simple), do: {:lists.reverse(acc), simple}
  defp each(_items, 0, _opts, _fun, acc, simple), do: {:lists.reverse(["..." | acc]), simple}

  defp each([item | rest], limit, opts, fun, acc, simple) when is_list(rest) do
    limit = decrement(limit)
    doc = fun.(item, %{opts | limit: limit})
    each(rest, limit, opts, fun, [doc | acc], simple and simple?(doc))
  end

  defp each([item | rest], limit, opts, fun, acc, simple) do
    limit = decrement(limit)
    left = fun.(item, %{opts | limit: limit})
    right = fun.(rest, %{opts | limit: decrement(limit)})
    simple = simple and simple?(left) and simple?(right)
    doc = if simple, do: concat(left, concat(" | ", right)), else: concat(left, concat(break(" "), concat("| ", right)))
    {:lists.reverse([doc | acc]), simple}
  end

  defp decrement(:infinity), do: :infinity
  defp decrement(n), do: n - 1

  defp join(:doc_nil, :doc_nil, _, _), do: :doc_nil
  defp join(left, :doc_nil, _, _), do: left
  defp join(:doc_nil, right, _, _), do: right
  defp join(left, right, true, sep), do: flex_glue(concat(left, sep), right)
  defp join(left, right, false, sep), do: glue(concat(left, sep), right)

  defp simple?(:doc_nil), do: true
  defp simple?(text) when is_binary(text), do: true
  defp simple?({:doc_string, _, _}), do: true
  defp simple?({:doc_cons, a, b}), do: simple?(a) and simple?(b)
  defp simple?(_), do: false

  # -- layout ----------------------------------------------------------------

  def format(doc, :infinity), do: format(doc, 1_000_000_000)
  def format(doc, width), do: :lists.reverse(layout(width, 0, [{0, :flat, doc}], []))

  defp fits?(width, column, _) when column > width, do: false
  defp fits?(_, _, []), do: true
  defp fits?(w, k, [{_, _, :doc_nil} | t]), do: fits?(w, k, t)
  defp fits?(_, _, [{_, :break, :doc_line} | _]), do: true
  defp fits?(_, _, [{_, :flat, :doc_line} | _]), do: true
  defp fits?(w, k, [{i, m, {:doc_cons, a, b}} | t]), do: fits?(w, k, [{i, m, a}, {i, m, b} | t])
  defp fits?(w, k, [{i, m, {:doc_nest, x, _, _}} | t]), do: fits?(w, k, [{i, m, x} | t])
  defp fits?(w, k, [{_, _, {:doc_string, _, n}} | t]), do: fits?(w, k + n, t)
  defp fits?(w, k, [{_, _, s} | t]) when is_binary(s), do: fits?(w, k + String.length(s), t)
  defp fits?(_, _, [{_, :break, {:doc_break, _, _}} | _]), do: true
  defp fits?(_, _, [{_, :break_no_flat, {:doc_break, _, _}} | _]), do: true
  defp fits?(w, k, [{_, :flat, {:doc_break, s, _}} | t]), do: fits?(w, k + byte_size(s), t)
  defp fits?(_, _, [{_, :flat, {:doc_force, _}} | _]), do: false
  defp fits?(w, k, [{i, m, {:doc_force, x}} | t]), do: fits?(w, k, [{i, m, x} | t])
  defp fits?(w, k, [{i, _, {:doc_group, x, _}} | t]), do: fits?(w, k, [{i, :flat, x} | t])
  defp fits?(w, k, [{_, _, {:doc_collapse, _}} | t]), do: fits?(w, k, t)

  defp layout(_, _, [], acc), do: acc
  defp layout(w, k, [{_, _, :doc_nil} | t], acc), do: layout(w, k, t, acc)
  defp layout(w, _, [{i, _, :doc_line} | t], acc), do: layout(w, i, t, [indent(i) | acc])
  defp layout(w, k, [{i, m, {:doc_cons, a, b}} | t], acc), do: layout(w, k, [{i, m, a}, {i, m, b} | t], acc)
  defp layout(w, k, [{i, m, {:doc_nest, x, :cursor, _}} | t], acc), do: layout(w, k, [{max(i, k), m, x} | t], acc)
  defp layout(w, k, [{_, m, {:doc_nest, x, :reset, _}} | t], acc), do: layout(w, k, [{0, m, x} | t], acc)
  defp layout(w, k, [{i, :flat, {:doc_nest, x, _, :break}} | t], acc), do: layout(w, k, [{i, :flat, x} | t], acc)
  defp layout(w, k, [{i, m, {:doc_nest, x, j, _}} | t], acc), do: layout(w, k, [{i + j, m, x} | t], acc)
  defp layout(w, k, [{_, _, {:doc_string, s, n}} | t], acc), do: layout(w, k + n, t, [s | acc])
  defp layout(w, k, [{_, _, s} | t], acc) when is_binary(s), do: layout(w, k + String.length(s), t, [s | acc])
  defp layout(w, k, [{i, m, {:doc_force, x}} | t], acc), do: layout(w, k, [{i, m, x} | t], acc)
  defp layout(w, k, [{_, _, {:doc_collapse, _}} | t], acc), do: layout(w, k, t, acc)

  defp layout(w, k, [{_, :flat, {:doc_break, s, _}} | t], acc), do: layout(w, k + byte_size(s), t, [s | acc])

  defp layout(w, k, [{i, :break, {:doc_break, s, :flex}} | t], acc) do
    k = k + byte_size(s)
    if w == :infinity or fits?(w, k, t), do: layout(w, k, t, [s | acc]), else: layout(w, i, t, [indent(i) | acc])
  end

  defp layout(w, _, [{i, :break, {:doc_break, _, :strict}} | t], acc), do: layout(w, i, t, [indent(i) | acc])

  defp layout(w, k, [{i, _, {:doc_group, x, _}} | t], acc) do
    if fits?(w, k, [{i, :flat, x}]) and fits?(w, k, [{i, :flat, x} | t]),
      do: layout(w, k, [{i, :flat, x} | t], acc),
      else: layout(w, k, [{i, :break, x} | t], acc)
  end

  defp indent(0), do: "\n"
  defp indent(i), do: "\n" <> :binary.copy(" ", i)
end
