# Erlang's attributes and types as documents of :nodebook_erl_layout. In: abstract forms.
defmodule :nodebook_erl_type_documents do
  @moduledoc false

  import :nodebook_erl_documents

  @doc "An attribute of a name and a value."
  def attribute(kind, {name, type, args}) when kind in [:type, :opaque],
    do: {:row, ["-#{kind} ", {:short_step, {:row, [atom(name), arguments(args), " ::"]}, type(type)}]}

  def attribute(kind, {name, clauses}) when kind in [:spec, :callback] do
    docs = Enum.map(clauses, &signature/1)
    docs = for {doc, behind} <- separated(docs, ";"), do: {0, {:row, [doc, behind]}}
    {:row, ["-#{kind} ", named(name), if(match?([_], docs), do: elem(hd(docs), 1), else: {:stack, docs})]}
  end

  def attribute(kind, names) when kind in [:export, :export_type, :optional_callbacks] and is_list(names),
    do: {:row, ["-#{kind}(", functions(names), ")"]}

  def attribute(:import, {module, names}), do: given(:import, [{:leaf, atom(module)}, functions(names)])
  def attribute(:record, {name, fields}), do: {:row, ["-record(", atom(name), ",", items("{", Enum.map(fields, &field/1), "}"), ")"]}
  def attribute(:file, {name, line}), do: given(:file, [document({:string, 0, name}), {:leaf, "#{line}"}])
  def attribute(name, value), do: given(name, [document(:erl_parse.abstract(value, encoding: :utf8))])

  defp given(name, docs), do: {:row, ["-", atom(name), items("(", docs, ")")]}
  defp functions([]), do: "[]"
  defp functions(names), do: {:items, "[", separated(for({name, arity} <- names, do: "#{atom(name)}/#{arity}"), ","), "]", ""}

  defp named({module, name, _}), do: "#{atom(module)}:#{atom(name)}"
  defp named({name, _}), do: atom(name)

  defp field({:typed_record_field, field, type}), do: {:short_step, {:row, [document(field), " ::"]}, type(type)}
  defp field(field), do: document(field)

  # -- functions' types -----------------------------------------------------------------------

  defp signature({:type, _, :bounded_fun, [fun, constraints]}) do
    docs = for {:type, _, :constraint, [{:atom, _, :is_subtype}, [variable, type]]} <- constraints, do: declared(variable, type)
    {:step, signature(fun), {:short_step, "when", {:lines, separated(docs, ",")}}}
  end

  defp signature({:type, _, :fun, [args, result]}), do: {:step, {:row, [product(args), " ->"]}, type(result)}

  defp product({:type, _, :any}), do: "(...)"
  defp product({:type, _, :product, types}), do: items("(", Enum.map(types, &type/1), ")")

  defp declared(name, type), do: {:short_step, {:row, [document(name), " ::"]}, type(type)}

  # -- types -----------------------------------------------------------------------------------

  # how tightly: declarations 40, unions 170, ranges 200, operators as in expressions
  defp type(type, precedence \\ 0)
  defp type({:ann_type, _, [name, type]}, precedence), do: enclosed({:short_step, {:row, [document(name), " ::"]}, type(type, 40)}, 40, precedence)

  defp type({:type, _, :union, types}, precedence),
    do: enclosed({:items, "", separated(Enum.map(types, &type(&1, 170)), " |"), "", " "}, 170, precedence)

  defp type({:type, _, :range, [from, to]}, precedence), do: enclosed({:row, [type(from, 200), "..", type(to, 200)]}, 200, precedence)
  defp type({:type, _, nil, []}, _), do: {:leaf, "[]"}
  defp type({:type, _, :list, [of]}, _), do: items("[", [type(of)], "]")
  defp type({:type, _, :nonempty_list, [of]}, _), do: items("[", [type(of), "..."], "]")
  defp type({:type, _, :tuple, :any}, _), do: "tuple()"
  defp type({:type, _, :tuple, []}, _), do: {:leaf, "{}"}
  defp type({:type, _, :tuple, types}, _), do: items("{", Enum.map(types, &type/1), "}")
  defp type({:type, _, :map, :any}, _), do: "map()"
  defp type({:type, _, :map, pairs}, _), do: items("\#{", Enum.map(pairs, &pair/1), "}")
  defp type({:type, _, :record, [{:atom, _, name} | fields]}, _), do: items("##{atom(name)}{", Enum.map(fields, &record_field/1), "}")
  defp type({:type, _, :binary, [{:integer, _, 0}, {:integer, _, 0}]}, _), do: "<<>>"
  defp type({:type, _, :binary, [base, {:integer, _, 0}]}, _), do: {:row, ["<<_:", document(base, 900), ">>"]}
  defp type({:type, _, :binary, [{:integer, _, 0}, unit]}, _), do: {:row, ["<<_:_*", document(unit, 900), ">>"]}
  defp type({:type, _, :binary, [base, unit]}, _), do: {:row, ["<<_:", document(base, 900), ", _:_*", document(unit, 900), ">>"]}
  defp type({:type, _, :fun, []}, _), do: {:leaf, "fun()"}
  defp type({:type, _, :fun, _} = fun, _), do: {:row, ["fun(", signature(fun), ")"]}
  defp type({kind, _, name, types}, _) when kind in [:type, :user_type], do: {:row, [atom(name), arguments_of(types)]}
  defp type({:remote_type, _, [module, name, types]}, _), do: {:row, [document(module), ":", document(name), arguments_of(types)]}

  defp type({:op, _, op, left, right}, precedence) do
    {before, own, behind} = :erl_parse.inop_prec(op)
    enclosed({:list, [type(left, before), Atom.to_string(op), type(right, behind)]}, own, precedence)
  end

  defp type(expression, precedence), do: document(expression, precedence)

  defp arguments_of(types), do: items("(", Enum.map(types, &type/1), ")")

  defp pair({:type, _, :map_field_assoc, [key, value]}), do: {:short_step, {:row, [type(key), " =>"]}, type(value)}
  defp pair({:type, _, :map_field_exact, [key, value]}), do: {:short_step, {:row, [type(key), " :="]}, type(value)}
  defp record_field({:type, _, :field_type, [name, type]}), do: declared(name, type)
end
