# What the modules of a real Elixir specify, as text. For each module a line with its name, then its types, callbacks and specs in
# the order in which Code.Typespec tells them, then one line for each entry of its documentation: kind, name, arity, how it is
# called, what is said beside words. What has its arguments on lines of their own keeps them so, farther to the right: a real
# Elixir prints it that way. No words are recorded. Variables of Erlang's types keep their capital letters, and are written
# as Elixir writes aliases. Run on a real Elixir, with the list of the functions of Erlang's modules:
#
#     elixir record.exs < ../../conformance/functions.txt > specs.txt

defmodule Recording do
  @facts [:since, :guard, :opaque, :defaults, :delegate_to, :exported, :record]

  @words [nil, true, false, :do, :end, :fn, :after, :else, :rescue, :catch]
  @forms [:{}, :%{}, :%, :<<>>, :->, :..., :., :unquote]

  def lines(module) do
    erlang? = not String.starts_with?(Atom.to_string(module), "Elixir.")
    specs(module, erlang?) ++ docs(Code.fetch_docs(module))
  end

  defp specs(module, erlang?) do
    types = for {kind, type} <- found(Code.Typespec.fetch_types(module)), do: {kind, type |> marked(erlang?) |> Code.Typespec.type_to_quoted()}
    callbacks = for {sign, specs} <- found(Code.Typespec.fetch_callbacks(module)), spec <- specs, do: callback(sign, marked(spec, erlang?))
    specs = for {{name, _}, specs} <- found(Code.Typespec.fetch_specs(module)), spec <- specs, do: {:spec, Code.Typespec.spec_to_quoted(name, marked(spec, erlang?))}
    for {kind, quoted} <- types ++ callbacks ++ specs, do: "@#{kind} #{text(plain(quoted))}"
  end

  defp found({:ok, list}), do: list
  defp found(:error), do: []

  defp callback({name, _}, spec) do
    case Atom.to_string(name) do
      "MACRO-" <> macro -> {:macrocallback, macro |> String.to_atom() |> Code.Typespec.spec_to_quoted(spec) |> without_caller()}
      _ -> {:callback, Code.Typespec.spec_to_quoted(name, spec)}
    end
  end

  defp without_caller({:when, meta, [spec, guards]}), do: {:when, meta, [without_caller(spec), guards]}
  defp without_caller({:"::", meta, [{name, at, [_ | args]}, result]}), do: {:"::", meta, [{name, at, args}, result]}

  # spec_to_quoted would write small letters
  defp marked(type, false), do: type
  defp marked({:var, line, name}, true) when name != :_, do: {:var, line, String.to_atom("v_#{name}")}
  defp marked(tuple, true) when is_tuple(tuple), do: tuple |> Tuple.to_list() |> marked(true) |> List.to_tuple()
  defp marked(list, true) when is_list(list), do: Enum.map(list, &marked(&1, true))
  defp marked(term, true), do: term

  defp plain(quoted) do
    Macro.postwalk(quoted, fn
      {name, _, nil} = variable -> unmarked(name) || variable
      {name, meta, args} when is_atom(name) and is_list(args) -> {if(callable?(name, length(args)), do: name, else: {:unquote, [], [name]}), meta, args}
      {name, type} when is_atom(name) -> with {:__aliases__, _, [var]} <- unmarked(name), do: {var, type}, else: (_ -> {name, type})
      other -> other
    end)
  end

  # others cannot be called by their name alone
  defp callable?(name, arity), do: name in @forms or Macro.operator?(name, arity) or (name not in @words and Macro.classify_atom(name) == :identifier)

  defp unmarked(name) do
    case Atom.to_string(name) do
      "v__" <> rest -> {String.to_atom("_" <> rest), [], nil}
      "v_" <> name -> {:__aliases__, [], [String.to_atom(name)]}
      _ -> nil
    end
  end

  defp text(quoted) do
    quoted |> Code.quoted_to_algebra() |> Inspect.Algebra.format(10_000) |> IO.iodata_to_binary() |> String.replace(~r/\n\s*/, "\n    ")
  end

  defp docs({:docs_v1, _, _, _, _, _, docs}) do
    for {{kind, name, arity}, _, signature, doc, meta} <- docs do
      called = for text <- signature, do: {:as, text}
      doc = if is_map(doc), do: [], else: [doc: doc != :hidden && nil]
      facts = for {key, value} <- Enum.sort(meta), key in @facts, do: {key, value}
      shown = inspect([{name, arity}] ++ called ++ doc ++ facts, limit: :infinity, printable_limit: :infinity, charlists: :as_lists, width: :infinity)
      "#{kind} #{String.slice(shown, 1..-2//1)}"
    end
  end

  defp docs({:error, _}), do: []
end

elixir =
  for app <- [:elixir, :eex, :ex_unit, :iex, :logger, :mix],
      file <- Path.wildcard("#{:code.lib_dir(app)}/ebin/Elixir.*.beam"),
      module = file |> Path.basename(".beam") |> String.to_atom(),
      match?({:docs_v1, _, _, _, doc, _, _} when doc != :hidden, Code.fetch_docs(module)),
      do: module

erlang =
  for line <- IO.stream(:stdio, :line), not String.starts_with?(line, ["#", "Elixir."]), do: line |> String.split() |> hd() |> String.to_atom()

IO.puts("# What the modules of Elixir 1.18.3 and OTP 27 specify. Recorded from the real ones by record.exs.")

for module <- Enum.uniq(Enum.sort(elixir) ++ erlang), lines = Recording.lines(module), lines != [] do
  IO.puts(["", Atom.to_string(module), "\n", Enum.map(lines, &["  ", &1, "\n"])] |> IO.iodata_to_binary() |> String.trim_trailing())
end
