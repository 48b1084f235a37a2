# Erlang's expressions as documents of :nodebook_erl_layout. In: abstract forms, and how tightly what is around them binds.
defmodule :nodebook_erl_documents do
  @moduledoc false

  @doc "An expression as a document, in parentheses when it binds less tightly."
  def document(form, precedence \\ 0)
  def document({:atom, _, atom}, _), do: {:leaf, atom(atom)}
  def document({:var, _, name}, _) when is_atom(name), do: {:leaf, Atom.to_string(name)}
  def document({:integer, _, n}, _), do: {:leaf, Integer.to_string(n)}
  def document({:float, _, n}, _), do: {:leaf, text(:io_lib.write(n))}
  def document({:char, _, ?\s}, _), do: "$ "
  def document({:char, _, c}, _), do: text(:io_lib.write_char_as_latin1(c))
  def document({:string, _, chars}, _), do: {:chars, Enum.map(chars, &piece/1)}
  def document({nil, _}, _), do: {:leaf, "[]"}
  def document({:cons, _, _, _} = list, _), do: {:items, "[", cells(list), "]", " "}
  def document({:tuple, _, []}, _), do: {:leaf, "{}"}
  def document({:tuple, _, items}, _), do: items("{", Enum.map(items, &document/1), "}")

  def document({:bin, _, []}, _), do: "<<>>"
  def document({:bin, _, elements}, _), do: {:items, "<<", separated(Enum.map(elements, &element/1), ","), ">>", ""}

  def document({:map, _, pairs}, precedence), do: enclosed(items("\#{", Enum.map(pairs, &pair/1), "}"), 700, precedence)

  def document({:map, _, of, pairs}, precedence),
    do: enclosed({:row, [document(of, 800), items("\#{", Enum.map(pairs, &pair/1), "}")]}, 700, precedence)

  def document({:record, _, name, fields}, precedence), do: enclosed(record([], name, fields), 700, precedence)
  def document({:record, _, of, name, fields}, precedence), do: enclosed(record([document(of, 800)], name, fields), 700, precedence)
  def document({:record_index, _, name, field}, precedence), do: enclosed({:row, ["#", atom(name), ".", document(field)]}, 700, precedence)

  def document({:record_field, _, of, name, field}, precedence),
    do: enclosed({:row, [document(of, 800), "#", atom(name), ".", document(field)]}, 700, precedence)

  def document({:record_field, _, name, value}, _), do: {:short_step, {:row, [document(name), " ="]}, document(value)}
  def document({:record_field, _, name}, _), do: document(name)
  def document({kind, _, template, qualifiers}, _) when kind in [:lc, :bc, :mc], do: comprehension(kind, template, qualifiers)
  def document({:generate, _, left, from}, _), do: generator(left, " <-", from)
  def document({:b_generate, _, left, from}, _), do: generator(left, " <=", from)
  def document({:m_generate, _, left, from}, _), do: generator(left, " <-", from)
  def document({kind, _, _, _} = pair, _) when kind in [:map_field_assoc, :map_field_exact], do: pair(pair)
  def document({:call, _, name, args}, precedence), do: enclosed({:row, [document(name, 800), arguments(args)]}, 700, precedence)
  def document({:remote, _, module, name}, precedence), do: enclosed({:row, [document(module, 900), ":", document(name, 900)]}, 800, precedence)
  def document({:fun, _, {:function, name, arity}}, _) when is_atom(name), do: "fun #{atom(name)}/#{arity}"
  def document({:fun, _, {:function, name, arity}}, _), do: {:row, ["fun ", document(name), "/", document(arity)]}

  def document({:fun, _, {:function, module, name, arity}}, _),
    do: {:row, ["fun ", document(module), ":", document(name), "/", document(arity)]}

  def document({:fun, _, {:clauses, clauses}}, _), do: {:stack, [{0, {:row, ["fun", clauses(clauses, &head("", &1))]}}, {0, "end"}]}

  def document({:named_fun, _, name, clauses}, _),
    do: {:stack, [{0, {:row, ["fun ", clauses(clauses, &head(Atom.to_string(name), &1))]}}, {0, "end"}]}

  def document({:match, _, left, right}, precedence),
    do: enclosed({:short_step, {:row, [document(left, 150), " ="]}, document(right, 100)}, 100, precedence)

  def document({:maybe_match, _, left, right}, _), do: {:short_step, {:row, [document(left), " ?="]}, document(right)}
  def document({:catch, _, of}, _), do: {:short_step, "catch", document(of)}

  def document({:op, _, op, of}, precedence) do
    {own, inner} = :erl_parse.preop_prec(op)
    sign = if op in [:+, :-], do: "#{op}", else: "#{op} "
    enclosed({:row, [sign, document(of, inner)]}, own, precedence)
  end

  def document({:op, _, op, left, right}, precedence) do
    {before, own, behind} = :erl_parse.inop_prec(op)
    list = {:list, [document(left, before), Atom.to_string(op), document(right, behind)]}
    enclosed(if(op in [:andalso, :orelse], do: {:broken, list}, else: list), own, precedence)
  end

  def document(form, _), do: :nodebook_erl_block_documents.document(form)

  # -- what the others need ----------------------------------------------------------------------

  @doc "Expressions of a body: on a line as long as they fit."
  def body(exprs), do: {:lines, separated(Enum.map(exprs, &document/1), ",")}

  @doc "Expressions, each on a line."
  def steps(exprs), do: if(match?([_], exprs), do: document(hd(exprs)), else: {:broken, body(exprs)})

  @doc "Documents with a text behind each but the last."
  def separated([], _), do: []
  def separated([doc], _), do: [{doc, ""}]
  def separated([doc | rest], behind), do: [{doc, behind} | separated(rest, behind)]

  @doc "Documents between commas and brackets."
  def items(open, docs, close), do: if(docs == [], do: open <> close, else: {:items, open, separated(docs, ","), close, " "})

  @doc "Arguments in parentheses."
  def arguments(args), do: items("(", Enum.map(args, &document/1), ")")

  @doc "Clauses between semicolons; `head` makes what stands before the arrow."
  def clauses(clauses, head) do
    docs = for {:clause, _, _, _, body} = clause <- clauses, do: {:stack, [{0, {:row, [head.(clause), " ->"]}}, {4, steps(body)}]}
    {:stack, for({doc, behind} <- separated(docs, ";"), do: {0, {:row, [doc, behind]}})}
  end

  @doc "The head of a function's clause."
  def head(name, {:clause, _, args, guards, _}), do: guarded({:row, [name, arguments(args)]}, guards)

  @doc "A pattern with its guard."
  def guarded(doc, []), do: doc
  def guarded(doc, guards), do: {:step, doc, {:short_step, "when", alternatives(guards)}}

  @doc "The alternatives of a guard."
  def alternatives(guards) do
    last = length(guards)

    {:lines,
     for {tests, n} <- Enum.with_index(guards, 1), {doc, behind} <- separated(Enum.map(tests, &document/1), ",") do
       {doc, if(behind == "" and n < last, do: ";", else: behind)}
     end}
  end

  @doc "An atom in Erlang's notation."
  def atom(atom), do: text(:io_lib.write_atom(atom))

  @doc "Characters as text."
  def text(chars), do: :unicode.characters_to_binary(chars)

  @doc "A document in parentheses when it binds less tightly than it has to."
  def enclosed(doc, own, wanted), do: if(own < wanted, do: {:row, ["(", doc, ")"]}, else: doc)

  # -- parts ------------------------------------------------------------------------------------

  defp piece(c), do: [c] |> :io_lib.write_string_as_latin1() |> :lists.droplast() |> tl() |> text()

  defp cells({:cons, _, head, {nil, _}}), do: [{document(head), ""}]
  defp cells({:cons, _, head, {:cons, _, _, _} = tail}), do: [{document(head), ","} | cells(tail)]
  defp cells({:cons, _, head, tail}), do: [{document(head), " |"}, {document(tail), ""}]

  defp element({:bin_element, _, value, size, types}) do
    value = document(value, 900)
    types = if types == :default, do: [], else: ["/", Enum.map_join(types, "-", &type/1)]
    size = if size == :default, do: [], else: [":", document(size, 900)]
    if size == [] and types == [], do: value, else: {:row, [value] ++ size ++ types}
  end

  defp type({name, n}), do: "#{name}:#{n}"
  defp type(name), do: Atom.to_string(name)

  defp pair({:map_field_assoc, _, key, value}), do: {:short_step, {:row, [document(key), " =>"]}, document(value)}
  defp pair({:map_field_exact, _, key, value}), do: {:short_step, {:row, [document(key), " :="]}, document(value)}

  defp record(of, name, fields), do: {:row, of ++ [items("##{atom(name)}{", Enum.map(fields, &document/1), "}")]}
  defp generator(left, arrow, from), do: {:short_step, {:row, [document(left), arrow]}, document(from)}

  # comprehensions are over lines always
  defp comprehension(kind, template, qualifiers) do
    {open, close} = %{lc: {"[", "]"}, bc: {"<<", ">>"}, mc: {"\#{", "}"}}[kind]
    inner = byte_size(open)
    {:stack, [{0, open <> " "}, {inner, {:row, [document(template), " ||"]}}, {inner + 4, steps(qualifiers)}, {0, close}]}
  end
end
