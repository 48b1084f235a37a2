# What the shell's helpers print: documentation, types and callbacks, terms. Wording and layout as Elixir 1.18's shell has them
# where colours are off.

defmodule IEx.Introspection do
  @moduledoc false

  @width 80

  # ---- terms

  def info(term) do
    pairs = [{"Term", inspect(term, IEx.inspect_opts())} | IEx.Info.info(term)]

    for {title, text} <- pairs ++ [{"Implemented protocols", protocols(term)}] do
      IO.puts(title)
      IO.puts("  " <> (text |> to_string() |> String.trim_trailing() |> String.replace("\n", "\n  ")))
    end
  end

  defp protocols(term) do
    known = [Collectable, Enumerable, IEx.Info, Inspect, JSON.Encoder, List.Chars, String.Chars]
    others = for {module, _} <- :code.all_loaded(), module not in known, function_exported?(module, :__protocol__, 1), do: module

    (known ++ others)
    |> Enum.filter(&implemented?(&1, term))
    |> Enum.map(&inspect/1)
    |> Enum.sort()
    |> Enum.join(", ")
  end

  defp implemented?(protocol, term) do
    Code.ensure_loaded?(protocol) and
      case protocol.impl_for(term) do
        nil -> false
        impl -> not String.ends_with?(Atom.to_string(impl), ".Any") or protocol in [IEx.Info, Inspect]
      end
  end

  # ---- documentation

  def h({module, nil, nil}) do
    with_module(module, fn ->
      case Enum.find(entries(module), &match?({:def, :"", _, _, _, _}, &1)) do
        {_, _, _, _, _, doc} when is_binary(doc) -> page(inspect(module), [], doc)
        _ -> IO.puts("#{inspect(module)} was not compiled with docs")
      end
    end)
  end

  def h({module, name, arity}) do
    with_module(module, fn ->
      found =
        for {kind, ^name, n, _line, signature, doc} <- entries(module), arity == nil or n == arity, doc != false, do: {n, kind, signature, doc}

      case Enum.sort(found) do
        [] -> IO.puts("No documentation for #{inspect(module)}.#{name}#{if arity, do: "/#{arity}"} was found")
        found -> for {n, kind, signature, doc} <- found, do: page("#{kind} #{signature}", function_specs(module, name, n), doc)
      end
    end)
  end

  defp function_specs(module, name, arity) do
    {:ok, specs} = Code.Typespec.fetch_specs(module)
    for {{^name, ^arity}, specs} <- specs, spec <- specs, do: Code.Typespec.spec_to_quoted(name, spec)
  end

  defp with_module(module, fun) do
    if Code.ensure_loaded?(module),
      do: fun.(),
      else: IO.puts("Could not load module #{inspect(module)}, got: nofile")
  end

  defp entries(module), do: :nodebook_code.docs(module)

  defp page(title, specs, doc) do
    options = [enabled: IO.ANSI.enabled?(), width: width()]
    IO.ANSI.Docs.print_headings([title], options)

    if specs != [] do
      IO.puts(Enum.map_intersperse(specs, "\n", &["  ", IO.ANSI.format([:cyan, "@spec"]), " ", Macro.to_string(&1)]))
      IO.puts("")
    end

    if is_binary(doc), do: IO.ANSI.Docs.print(doc, "text/markdown", options)
  end

  defp width do
    case :io.columns() do
      {:ok, columns} -> min(columns, @width)
      {:error, _} -> @width
    end
  end

  # ---- types and callbacks

  def t(module, name \\ nil) do
    with_module(module, fn ->
      {:ok, types} = Code.Typespec.fetch_types(module)
      shown = for {kind, {at, _, _} = type} <- Enum.sort_by(types, &elem(elem(&1, 1), 0)), name == nil or (at == name and kind != :typep), do: type(kind, type)

      cond do
        shown != [] -> IO.puts(Enum.join(shown, "\n\n") <> "\n")
        name == nil -> IO.puts("No type information for #{inspect(module)} was found")
        true -> IO.puts("No type information for #{inspect(module)}.#{name} was found or #{inspect(module)}.#{name} is private")
      end
    end)
  end

  # what an opaque type is made of is nobody's business
  defp type(:opaque, type) do
    {:"::", _, [head, _]} = Code.Typespec.type_to_quoted(type)
    "@opaque #{Macro.to_string(head)}"
  end

  defp type(kind, type), do: "@#{kind} #{type |> Code.Typespec.type_to_quoted() |> Macro.to_string()}"

  def b(module, name \\ nil) do
    with_module(module, fn ->
      if function_exported?(module, :behaviour_info, 1) do
        {:ok, callbacks} = Code.Typespec.fetch_callbacks(module)
        callbacks = for {sign, specs} <- Enum.sort_by(callbacks, &elem(callback(elem(&1, 0)), 1)), {kind, at} = callback(sign), name == nil or at == name, do: Enum.map_join(specs, "\n", &"@#{kind} #{quoted(at, kind, &1)}")
        optional = if name == nil, do: optional(module), else: []
        IO.puts(Enum.join(callbacks ++ optional, "\n\n") <> "\n")
      else
        IO.puts("No callbacks for #{inspect(module)} were found")
      end
    end)
  end

  defp optional(module) do
    case module.behaviour_info(:optional_callbacks) do
      [] -> []
      list -> [Macro.to_string({:@, [], [{:optional_callbacks, [], [list |> Enum.map(&optional_name/1) |> Enum.sort()]}]})]
    end
  end

  defp optional_name({name, arity}) do
    case Atom.to_string(name) do
      "MACRO-" <> macro -> {String.to_atom(macro), arity - 1}
      _ -> {name, arity}
    end
  end

  defp callback({name, _arity}) do
    case Atom.to_string(name) do
      "MACRO-" <> macro -> {:macrocallback, String.to_atom(macro)}
      _ -> {:callback, name}
    end
  end

  defp quoted(name, kind, spec), do: name |> Code.Typespec.spec_to_quoted(spec) |> without_caller(kind) |> Macro.to_string()

  # macros are called with their caller first, of which nobody writes
  defp without_caller({:when, meta, [spec, guards]}, kind), do: {:when, meta, [without_caller(spec, kind), guards]}
  defp without_caller({:"::", meta, [{name, at, [_ | args]}, result]}, :macrocallback), do: {:"::", meta, [{name, at, args}, result]}
  defp without_caller(spec, _kind), do: spec

  # ---- lists in columns

  @doc "Texts in columns as wide as the longest."
  def columns([]), do: :ok

  def columns(texts) do
    width = (texts |> Enum.map(&String.length/1) |> Enum.max()) + 5
    rows = Enum.chunk_every(texts, div(@width, width) + 1)
    for row <- rows, do: IO.puts(Enum.map(row, &String.pad_trailing(&1, width)))
    :ok
  end
end
