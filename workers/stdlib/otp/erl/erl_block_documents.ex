# Erlang's expressions that `end` ends as documents of :nodebook_erl_layout. In: abstract forms.
defmodule :nodebook_erl_block_documents do
  @moduledoc false

  import :nodebook_erl_documents, except: [document: 1, document: 2]

  @doc "A block as a document."
  def document({:block, _, body}), do: block("begin", body)
  def document({:maybe, _, body}), do: block("maybe", body)

  def document({:maybe, _, body, {:else, _, clauses}}),
    do: {:stack, [{0, "maybe"}, {4, steps(body)}, {0, "else"}, {4, patterns(clauses)}, {0, "end"}]}

  def document({:case, _, of, clauses}), do: {:stack, opening("case", [of]) ++ [{4, patterns(clauses)}, {0, "end"}]}
  def document({:if, _, clauses}), do: {:stack, [{0, "if"}, {4, clauses(clauses, &alternatives(elem(&1, 3)))}, {0, "end"}]}
  def document({:receive, _, clauses}), do: {:stack, [{0, "receive"}, {4, patterns(clauses)}, {0, "end"}]}

  def document({:receive, _, clauses, timeout, body}) do
    {line, over_lines} = timeout(timeout, body)
    ending = fn doc -> {:stack, [{0, "receive"}] ++ received(clauses) ++ [{0, "after"}, {4, doc}, {0, "end"}]} end
    broken = ending.(if(line == nil, do: over_lines, else: {:choice, line, over_lines}))
    if clauses == [] and line != nil, do: {:choice, {:row, ["receive after ", line, " end"]}, broken}, else: broken
  end

  def document({:try, _, body, clauses, handlers, last}) do
    opening = if clauses == [], do: [{0, "try"}, {4, steps(body)}], else: opening("try", body) ++ [{4, patterns(clauses)}]
    caught = if handlers == [], do: [], else: [{0, "catch"}, {4, clauses(handlers, &handler/1)}]
    after_all = if last == [], do: [], else: [{0, "after"}, {4, steps(last)}]
    {:stack, opening ++ caught ++ after_all ++ [{0, "end"}]}
  end

  def document(other), do: :erlang.error({:badarg, other})

  defp block(word, [one] = body) do
    doc = :nodebook_erl_documents.document(one)
    {:choice, {:row, [word, " ", doc, " end"]}, {:stack, [{0, word}, {4, steps(body)}, {0, "end"}]}}
  end

  defp block(word, body), do: {:stack, [{0, word}, {4, steps(body)}, {0, "end"}]}

  # `of` stands in the first line when the expression fits before it
  defp opening(word, body) do
    broken = {:stack, [{0, word}, {4, steps(body)}, {0, "of"}]}

    case body do
      [one] -> [{0, {:choice, {:row, [word, " ", :nodebook_erl_documents.document(one), " of"]}, broken}}]
      _ -> [{0, broken}]
    end
  end

  defp received([]), do: []
  defp received(clauses), do: [{4, patterns(clauses)}]

  defp timeout(timeout, body) do
    head = {:row, [:nodebook_erl_documents.document(timeout), " ->"]}
    line = with [one] <- body, do: {:row, [head, " ", :nodebook_erl_documents.document(one)]}, else: (_ -> nil)
    {line, {:stack, [{0, head}, {4, steps(body)}]}}
  end

  defp patterns(clauses), do: clauses(clauses, fn {:clause, _, [pattern], guards, _} -> guarded(:nodebook_erl_documents.document(pattern), guards) end)

  defp handler({:clause, _, [{:tuple, _, [class, reason, trace]}], guards, _}) do
    trace = if match?({:var, _, :_}, trace), do: [], else: [":", :nodebook_erl_documents.document(trace)]
    [class, reason] = Enum.map([class, reason], &:nodebook_erl_documents.document/1)
    guarded({:row, [class, ":", reason] ++ trace}, guards)
  end
end
