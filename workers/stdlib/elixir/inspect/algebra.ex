# In: documents built of text, breaks, nests and groups. Out: iodata laid out within a width.
# Specification: documentation of Inspect.Algebra, Elixir 1.18 (a strict variant of
# Lindig's "Strictly Pretty" with flex breaks and groups that break together).

defmodule Inspect.Algebra do
  @moduledoc "Documents to be laid out."

  @container_separator ","
  @tail_separator " |"

  # Documents: a binary, :doc_nil, :doc_line, and the tuples doc_string, doc_cons (concatenation), doc_break, doc_nest,
  # doc_group, doc_fits, doc_force, doc_collapse, doc_color, doc_limit.

  @doc "Whether the term is a document; allowed in guards."
  defguard is_doc(doc)
           when is_binary(doc) or doc == :doc_nil or doc == :doc_line or
                  (is_tuple(doc) and
                     elem(doc, 0) in [
                       :doc_string,
                       :doc_cons,
                       :doc_nest,
                       :doc_break,
                       :doc_group,
                       :doc_color,
                       :doc_force,
                       :doc_fits,
                       :doc_collapse,
                       :doc_limit
                     ])

  @doc "A document of the term."
  def to_doc(term, opts)

  def to_doc(%_{} = struct, %{__struct__: Inspect.Opts, inspect_fun: fun} = opts) do
    if opts.structs do
      guarded(struct, fun, opts)
    else
      Inspect.Map.inspect_as_map(struct, opts)
    end
  end

  def to_doc(arg, %{__struct__: Inspect.Opts, inspect_fun: fun} = opts), do: fun.(arg, opts)

  # Raised by the implementation: what took place is shown in its stead, or raised, unless that fails too.
  defp guarded(struct, fun, opts) do
    fun.(struct, opts)
  rescue
    caught ->
      if Process.get(:inspect_trap), do: Inspect.Map.inspect_as_map(struct, opts), else: failure(struct, caught, __STACKTRACE__, opts)
  end

  defp failure(struct, caught, stacktrace, opts) do
    Process.put(:inspect_trap, true)
    inspected = struct |> Inspect.Map.inspect_as_map(%{opts | syntax_colors: [], inspect_fun: Inspect.Opts.default_inspect_fun()}) |> format(opts.width) |> IO.iodata_to_binary()
    error = Inspect.Error.exception(exception: caught, stacktrace: stacktrace, inspected_struct: inspected)
    if opts.safe, do: Inspect.inspect(error, opts), else: reraise(error, stacktrace)
  after
    Process.delete(:inspect_trap)
  end

  @doc "A container: left, separated documents, right."
  def container_doc(left, collection, right, inspect_opts, fun, opts \\ [])
      when is_doc(left) and is_list(collection) and is_doc(right) and is_function(fun, 2) and is_list(opts) do
    case collection do
      [] ->
        concat(left, right)

      _ ->
        break = Keyword.get(opts, :break, :maybe)
        separator = Keyword.get(opts, :separator, @container_separator)
        {docs, simple?} = container_each(collection, inspect_opts.limit, inspect_opts, fun, [], break == :maybe)
        flex? = simple? or break == :flex
        docs = fold(docs, &join(&1, &2, flex?, separator))

        case flex? do
          true -> group(concat(concat(left, nest(docs, 1)), right))
          false -> group(glue(nest(glue(left, "", docs), 2), "", right))
        end
    end
  end

  defp container_each([], _limit, _opts, _fun, acc, simple?), do: {:lists.reverse(acc), simple?}
  defp container_each(_, 0, _opts, _fun, acc, simple?), do: {:lists.reverse(["..." | acc]), simple?}

  defp container_each([term | terms], limit, opts, fun, acc, simple?)
       when is_list(terms) and (limit == :infinity or (is_integer(limit) and limit >= 0)) do
    next = decrement(limit)

    case fun.(term, %{opts | limit: next}) do
      :doc_nil -> container_each(terms, limit, opts, fun, [:doc_nil | acc], simple?)
      doc -> container_each(terms, next, opts, fun, [doc | acc], simple? and simple?(doc))
    end
  end

  defp container_each([left | right], limit, opts, fun, acc, simple?) when limit == :infinity or (is_integer(limit) and limit >= 0) do
    limit = decrement(limit)
    left = fun.(left, %{opts | limit: limit})
    right = fun.(right, %{opts | limit: limit})
    simple? = simple? and simple?(left) and simple?(right)
    doc = join(left, right, simple?, @tail_separator)
    {:lists.reverse([doc | acc]), simple?}
  end

  defp decrement(:infinity), do: :infinity
  defp decrement(n), do: n - 1

  defp join(:doc_nil, :doc_nil, _flex?, _sep), do: :doc_nil
  defp join(left, :doc_nil, _flex?, _sep), do: left
  defp join(:doc_nil, right, _flex?, _sep), do: right
  defp join(left, right, true, sep), do: flex_glue(concat(left, sep), right)
  defp join(left, right, false, sep), do: glue(concat(left, sep), right)

  defp simple?({:doc_cons, left, right}), do: simple?(left) and simple?(right)
  defp simple?({:doc_color, doc, _}), do: simple?(doc)
  defp simple?({:doc_string, _, _}), do: true
  defp simple?(:doc_nil), do: true
  defp simple?(other), do: is_binary(other)

  @doc "The empty document."
  def empty(), do: :doc_nil

  @doc "A document of a string measured in graphemes."
  def string(string) when is_binary(string), do: {:doc_string, string, String.length(string)}

  @doc "Concatenates two documents."
  def concat(doc1, doc2) when is_doc(doc1) and is_doc(doc2), do: {:doc_cons, doc1, doc2}

  @doc "Concatenates documents."
  def concat(docs) when is_list(docs), do: fold(docs, &concat(&1, &2))

  @doc "A document that does not count against limits."
  def no_limit(doc) when is_doc(doc), do: {:doc_limit, doc, :infinity}

  @doc "Colors the document."
  def color_doc(doc, color_key, opts) when is_doc(doc) do
    case Keyword.get(opts.syntax_colors, color_key) do
      nil ->
        doc

      precolor ->
        postcolor = Keyword.get(opts.syntax_colors, :reset, :reset)
        concat({:doc_color, doc, ansi(precolor)}, {:doc_color, :doc_nil, ansi(postcolor)})
    end
  end

  defp ansi(color), do: IO.iodata_to_binary(IO.ANSI.format_fragment(color, true))

  @doc false
  def color(doc, key, opts), do: color_doc(doc, key, opts)
  @doc false
  def color(doc, _opts), do: doc

  @doc "Indents what follows line breaks."
  def nest(doc, level, mode \\ :always)
  def nest(doc, :cursor, mode) when is_doc(doc) and mode in [:always, :break], do: {:doc_nest, doc, :cursor, mode}
  def nest(doc, :reset, mode) when is_doc(doc) and mode in [:always, :break], do: {:doc_nest, doc, :reset, mode}
  def nest(doc, 0, _mode) when is_doc(doc), do: doc

  def nest(doc, level, mode) when is_doc(doc) and is_integer(level) and level > 0 and mode in [:always, :break] do
    {:doc_nest, doc, level, mode}
  end

  @doc "A break: the string, or a line break when the group does not fit."
  def break(string \\ " ") when is_binary(string), do: {:doc_break, string, :strict}

  @doc "Collapses line breaks that follow each other."
  def collapse_lines(max) when is_integer(max) and max > 0, do: {:doc_collapse, max}

  @doc "Lets the group fit when the last break before it fits."
  def next_break_fits(doc, mode \\ :enabled) when is_doc(doc) and mode in [:enabled, :disabled] do
    {:doc_fits, doc, mode}
  end

  @doc "A break decided one by one, not by the group."
  def flex_break(string \\ " ") when is_binary(string), do: {:doc_break, string, :flex}

  @doc "Joins with a flex break."
  def flex_glue(doc1, break_string \\ " ", doc2) when is_binary(break_string) do
    concat(doc1, concat(flex_break(break_string), doc2))
  end

  @doc "Makes the group around it break."
  def force_unfit(doc) when is_doc(doc), do: {:doc_force, doc}

  @doc "Joins with a break."
  def glue(doc1, break_string \\ " ", doc2) when is_binary(break_string) do
    concat(doc1, concat(break(break_string), doc2))
  end

  @doc "A group whose breaks break together."
  def group(doc, mode \\ :self) when is_doc(doc), do: {:doc_group, doc, mode}

  @doc "Joins with a space."
  def space(doc1, doc2), do: concat(doc1, concat(" ", doc2))

  @doc "A line break."
  def line(), do: :doc_line

  @doc "Joins with a line break."
  def line(doc1, doc2), do: concat(doc1, concat(line(), doc2))

  @doc "Folds documents from the right."
  def fold(docs, folder_fun)
  def fold([], _fun), do: empty()
  def fold([doc], _fun), do: doc
  def fold([doc | docs], fun), do: fun.(doc, fold(docs, fun))

  @doc false
  def fold_doc(docs, fun), do: fold(docs, fun)

  @doc false
  @deprecated "Use a combination of concat/2 and nest/2 instead"
  def surround(left, doc, right), do: group(concat(left, concat(nest(doc, 1), right)))

  @doc false
  @deprecated "Use Inspect.Algebra.container_doc/6 instead"
  def surround_many(left, docs, right, opts, fun, separator \\ @container_separator) do
    container_doc(left, docs, right, opts, fun, separator: separator)
  end

  @doc "Lays the document out within the width."
  def format(doc, width) when is_doc(doc) and (width == :infinity or is_integer(width)) do
    format(width, 0, [{0, :flat, doc}])
  end

  # Whether the documents fit into what is left of the line, and flat ones into their further lines: :fit, :no_fit, or
  # :break_next when what may stay open has to. A document without breaks always fits: nothing could be gained (`b?`: a
  # break was seen). Modes: :flat (breaks are text), :break (breaks may be lines), :flat_no_break and :break_no_flat (inside
  # next_break_fits).

  defp fits(w, k, true, _) when k > w, do: :no_fit
  defp fits(_, _, _, []), do: :fit
  defp fits(w, k, _, {:tail, b?, t}), do: fits(w, k, b?, t)

  defp fits(w, k, b?, [{i, _, {:doc_fits, x, :disabled}} | t]), do: fits(w, k, b?, [{i, :flat_no_break, x} | t])
  defp fits(w, k, b?, [{i, :flat_no_break, {:doc_fits, x, _}} | t]), do: fits(w, k, b?, [{i, :flat_no_break, x} | t])
  defp fits(w, k, b?, [{i, _, {:doc_fits, x, :enabled}} | t]), do: fits(w, k, b?, [{i, :break_no_flat, x} | t])
  defp fits(w, k, b?, [{i, :break_no_flat, {:doc_force, x}} | t]), do: fits(w, k, b?, [{i, :break_no_flat, x} | t])

  defp fits(w, k, b?, [{i, :break_no_flat, x} | t]) when x == :doc_line or (is_tuple(x) and elem(x, 0) == :doc_break) do
    case fits(w, k, b?, [{i, :flat, x} | t]) do
      :no_fit -> :break_next
      fits -> fits
    end
  end

  defp fits(_, _, _, [{_, :break, {:doc_break, _, _}} | _]), do: :fit
  defp fits(_, _, _, [{_, :break, :doc_line} | _]), do: :fit
  defp fits(w, k, b?, [{i, :break, {:doc_group, x, _}} | t]), do: fits(w, k, b?, [{i, :flat, x} | {:tail, b?, t}])

  defp fits(w, _, _, [{i, _, :doc_line} | t]), do: fits(w, i, false, t)
  defp fits(w, k, b?, [{_, _, :doc_nil} | t]), do: fits(w, k, b?, t)
  defp fits(w, _, b?, [{i, _, {:doc_collapse, _}} | t]), do: fits(w, i, b?, t)
  defp fits(w, k, b?, [{i, m, {:doc_color, x, _}} | t]), do: fits(w, k, b?, [{i, m, x} | t])
  defp fits(w, k, b?, [{_, _, {:doc_string, _, l}} | t]), do: fits(w, k + l, b?, t)
  defp fits(w, k, b?, [{_, _, s} | t]) when is_binary(s), do: fits(w, k + byte_size(s), b?, t)
  defp fits(_, _, _, [{_, _, {:doc_force, _}} | _]), do: :no_fit
  defp fits(w, k, _, [{_, _, {:doc_break, s, _}} | t]), do: fits(w, k + byte_size(s), true, t)
  defp fits(w, k, b?, [{i, m, {:doc_nest, x, _, :break}} | t]), do: fits(w, k, b?, [{i, m, x} | t])
  defp fits(w, k, b?, [{i, m, {:doc_nest, x, j, _}} | t]), do: fits(w, k, b?, [{nested(i, k, j), m, x} | t])
  defp fits(w, k, b?, [{i, m, {:doc_cons, x, y}} | t]), do: fits(w, k, b?, [{i, m, x}, {i, m, y} | t])
  defp fits(w, k, b?, [{i, m, {:doc_group, x, _}} | t]), do: fits(w, k, b?, [{i, m, x} | {:tail, b?, t}])

  defp fits(w, k, b?, [{i, m, {:doc_limit, x, :infinity}} | t]) when w != :infinity,
    do: fits(:infinity, k, b?, [{i, :flat, x}, {i, m, {:doc_limit, empty(), w}} | t])

  defp fits(_, k, b?, [{i, m, {:doc_limit, x, w}} | t]), do: fits(w, k, b?, [{i, m, x} | t])

  defp format(_, _, []), do: []
  defp format(w, k, [{_, _, :doc_nil} | t]), do: format(w, k, t)
  defp format(w, _, [{i, _, :doc_line} | t]), do: [new_line(i) | format(w, i, t)]
  defp format(w, k, [{i, m, {:doc_cons, x, y}} | t]), do: format(w, k, [{i, m, x}, {i, m, y} | t])
  defp format(w, k, [{i, m, {:doc_color, x, c}} | t]), do: [c | format(w, k, [{i, m, x} | t])]
  defp format(w, k, [{_, _, {:doc_string, s, l}} | t]), do: [s | format(w, k + l, t)]
  defp format(w, k, [{_, _, s} | t]) when is_binary(s), do: [s | format(w, k + byte_size(s), t)]
  defp format(w, k, [{i, m, {:doc_force, x}} | t]), do: format(w, k, [{i, m, x} | t])

  defp format(w, k, [{i, :flat_no_break, {:doc_fits, x, :enabled}} | t]),
    do: format(w, k, [{i, :break_no_flat, x} | t])

  defp format(w, k, [{i, m, {:doc_fits, x, _}} | t]), do: format(w, k, [{i, m, x} | t])
  defp format(w, _, [{i, _, {:doc_collapse, max}} | t]), do: collapse(format(w, i, t), max, 0, i)

  defp format(w, k, [{i, m, {:doc_break, s, :flex}} | t]) do
    k = k + byte_size(s)

    if w == :infinity or m == :flat or fits(w, k, true, t) != :no_fit,
      do: [s | format(w, k, t)],
      else: [new_line(i) | format(w, i, t)]
  end

  defp format(w, _, [{i, :break, {:doc_break, _, :strict}} | t]), do: [new_line(i) | format(w, i, t)]
  defp format(w, k, [{_, _, {:doc_break, s, :strict}} | t]), do: [s | format(w, k + byte_size(s), t)]

  defp format(w, k, [{i, m, {:doc_nest, x, j, when?}} | t]) do
    i = if when? == :always or (when? == :break and m == :break), do: nested(i, k, j), else: i
    format(w, k, [{i, m, x} | t])
  end

  defp format(w, k, [{i, :break, {:doc_group, x, :inherit}} | t]), do: format(w, k, [{i, :break, x} | t])
  defp format(w, k, [{i, :break_no_flat, {:doc_group, x, _}} | t]), do: format(w, k, [{i, :break, x} | t])

  defp format(w, k, [{i, _, {:doc_group, x, _}} | t]) do
    mode =
      case w == :infinity or fits(w, k, false, [{i, :flat, x}]) do
        fit when fit in [true, :fit] -> :flat
        :no_fit -> :break
        :break_next -> :flat_no_break
      end

    format(w, k, [{i, mode, x} | t])
  end

  defp format(w, k, [{i, m, {:doc_limit, x, :infinity}} | t]) when w != :infinity,
    do: format(:infinity, k, [{i, :flat, x}, {i, m, {:doc_limit, empty(), w}} | t])

  defp format(_, k, [{i, m, {:doc_limit, x, w}} | t]), do: format(w, k, [{i, m, x} | t])

  defp nested(_, k, :cursor), do: k
  defp nested(_, _, :reset), do: 0
  defp nested(i, _, j), do: i + j

  defp collapse(["\n" <> _ | t], max, count, i), do: collapse(t, max, count + 1, i)
  defp collapse(["" | t], max, count, i), do: collapse(t, max, count, i)
  defp collapse(t, max, count, i), do: [:binary.copy("\n", min(max, count)) <> :binary.copy(" ", i) | t]

  defp new_line(0), do: "\n"
  defp new_line(i), do: "\n" <> :binary.copy(" ", i)
end
