# What the shell's h, b and t print: documentation, callbacks and types of modules that were compiled to files. Wording and layout
# as Elixir 1.18's shell has them where colours are off.

defmodule IEx.Introspection do
  @moduledoc false

  @width 80

  @doc "The quoted call that tells what a helper is asked of: a module, `{module, name}`, `{module, name, arity}`, or any value."
  def decompose({:/, _, [call, arity]} = term, env) when is_integer(arity) do
    case call(call, env, arity) do
      {:ok, module, name} -> {:{}, [], [module, name, arity]}
      :error -> term
    end
  end

  def decompose({sigil, _, [_, modifiers]} = term, _env) when is_atom(sigil) and is_list(modifiers) do
    if String.starts_with?(Atom.to_string(sigil), "sigil_"), do: {:{}, [], [Kernel, sigil, 2]}, else: term
  end

  def decompose(term, env) do
    case call(term, env, nil) do
      {:ok, _, :__info__} = found -> call_of(found)
      {:ok, _, _} = found -> call_of(found)
      :error -> term
    end
  end

  defp call_of({:ok, Module, :__info__}), do: {:{}, [], [Module, :__info__, 1]}
  defp call_of({:ok, module, name}), do: {module, name}

  # all modules have the one that Module tells of
  defp call({{:., _, [_module, :__info__]}, _, []}, _env, _arity), do: {:ok, Module, :__info__}
  defp call({{:., _, [module, name]}, _, []}, _env, _arity) when is_atom(name), do: {:ok, module, name}
  defp call({:__MODULE__, _, context}, _env, _arity) when is_atom(context), do: :error
  defp call({:__aliases__, _, _}, _env, _arity), do: :error
  defp call({name, _, args}, env, arity) when is_atom(name) and (is_atom(args) or args == []), do: {:ok, origin(name, arity, env), name}
  defp call(_other, _env, _arity), do: :error

  defp origin(name, arity, env) do
    named = fn pairs -> Enum.any?(pairs, fn {known, n} -> known == name and (arity == nil or n == arity) end) end

    cond do
      found = Enum.find(env.functions ++ env.macros, fn {_, pairs} -> named.(pairs) end) -> elem(found, 0)
      named.(Macro.nodebook_special_forms()) -> Kernel.SpecialForms
      true -> Kernel
    end
  end

  # ---- documentation

  @doc "Prints the documentation of a module, function or macro."
  def h(module) when is_atom(module) do
    with_docs(module, fn {_, _, _, format, doc, meta, _} ->
      if doc == :hidden, do: missing(inspect(module)), else: page([inspect(module)], [], meta, format, text(doc))
    end)
  end

  def h({module, name}) when is_atom(module) and is_atom(name), do: h({module, name, nil})

  def h({module, name, arity}) when is_atom(module) and is_atom(name) do
    with_docs({module, name, arity}, module, fn docs ->
      case entries(docs, [:function, :macro], name, arity) do
        [] -> no_function(docs, module, name, arity)
        found -> Enum.each(found, &function_page(module, &1))
      end
    end)
  end

  def h(other) do
    error(
      "The \"h\" helper expects a Module, Module.fun or Module.fun/arity, got: #{inspect(other)}\n" <>
        "If instead of accessing documentation you would like more information about a value or about the result of an expression, " <>
        "use the \"i\" helper instead"
    )
  end

  defp entries({_, _, _, format, _, _, docs}, kinds, name, arity) do
    found =
      for {{kind, ^name, n}, _, signature, doc, meta} <- docs, kind in kinds, doc != :hidden, arity == nil or arity in (n - Map.get(meta, :defaults, 0))..n do
        %{kind: kind, name: name, arity: n, signature: signature, doc: doc, meta: meta, format: format}
      end

    # a function of that very arity comes before one that has defaults
    exact = for {{kind, ^name, ^arity}, _, _, _, _} <- docs, kind in kinds, do: arity
    found |> Enum.filter(&(exact == [] or &1.arity == arity)) |> Enum.sort_by(& &1.arity)
  end

  defp function_page(module, %{name: name, arity: arity} = entry) do
    specs = function_specs(module, name, arity)

    case entry.doc == :none && callback_of(module, name, arity) do
      {behaviour, callback, format, doc} ->
        page(heading(module, entry), [], entry.meta, format, nil)
        IO.puts(wrapped("#{inspect(module)}.#{name}/#{arity} has no docs but is a callback for behaviour #{inspect(behaviour)}. Showing callback docs instead.\n"))
        IO.puts(attributes(callback) <> "\n")
        print_doc(format, doc)

      _ ->
        page(heading(module, entry), specs, entry.meta, entry.format, text(entry.doc))
    end
  end

  # functions of Erlang's modules are not defined by `def`
  defp heading(module, %{kind: kind, signature: signature}) do
    erlang? = not String.starts_with?(Atom.to_string(module), "Elixir.")
    keyword = if kind == :function, do: "def ", else: "defmacro "
    Enum.map(signature, &if(erlang?, do: &1, else: keyword <> &1))
  end

  defp no_function(docs, module, name, arity) do
    beside = fn kinds -> entries_of_any(docs, kinds, name, arity) end

    cond do
      beside.([:callback, :macrocallback]) -> beside(module, name, arity, "callback", "b/1")
      beside.([:type]) -> beside(module, name, arity, "type", "t/1")
      true -> missing(target(module, name, arity))
    end
  end

  defp entries_of_any({_, _, _, _, _, _, docs}, kinds, name, arity),
    do: Enum.any?(docs, fn {{kind, known, n}, _, _, _, _} -> kind in kinds and known == name and (arity == nil or n == arity) end)

  defp beside(module, name, arity, what, helper) do
    error(
      "No documentation for function #{target(module, name, arity)} was found, but there is a #{what} with the same name.\n" <>
        "You can view #{what} documentation with the #{helper} helper.\n"
    )
  end

  defp function_specs(module, name, arity) do
    case Code.Typespec.fetch_specs(module) do
      {:ok, specs} -> for {{^name, ^arity}, specs} <- specs, spec <- specs, do: Code.Typespec.spec_to_quoted(name, spec)
      :error -> []
    end
  end

  # what a behaviour says of a function that says nothing of itself
  defp callback_of(module, name, arity) do
    behaviours = for {:behaviour, list} <- module.module_info(:attributes), behaviour <- list, do: behaviour

    Enum.find_value(behaviours, fn behaviour ->
      with {_, _, _, format, _, _, docs} <- Code.fetch_docs(behaviour),
           {_, _, _, doc, _} when doc != :hidden <- List.keyfind(docs, {:callback, name, arity}, 0) do
        {behaviour, behaviour |> callbacks(name, arity) |> Enum.map_join("\n", & &1.text), format, text(doc)}
      else
        _ -> nil
      end
    end)
  end

  # ---- callbacks

  @doc "Prints the callbacks of a behaviour, or one with its documentation."
  def b(module) when is_atom(module) do
    with_typespecs(module, fn ->
      hidden = for {{kind, name, arity}, _, _, :hidden, _} <- docs(module), kind in [:callback, :macrocallback], do: {name, arity}

      case Enum.reject(callbacks(module, nil, nil), &({&1.name, &1.arity} in hidden)) do
        [] -> error("No callbacks for #{inspect(module)} were found")
        found -> IO.puts(attributes(Enum.map_join(found, "\n\n", & &1.text) <> "\n" <> optional(module)))
      end
    end)
  end

  def b({module, name}) when is_atom(module), do: b({module, name, nil})

  def b({module, name, arity}) when is_atom(module) and is_atom(name) do
    with_typespecs(module, fn ->
      hidden = for {{kind, ^name, n}, _, _, :hidden, _} <- docs(module), kind in [:callback, :macrocallback], do: n
      found = Enum.reject(callbacks(module, name, arity), &(&1.arity in hidden))
      if found == [], do: missing(target(module, name, nil))

      for callback <- found do
        IO.puts(attributes(callback.text) <> "\n")
        documentation(module, [:callback, :macrocallback], name, callback.arity)
      end
    end)
  end

  def b(other), do: error("Invalid arguments for b helper: #{inspect(other)}")

  defp callbacks(module, name, arity) do
    with {:ok, callbacks} <- Code.Typespec.fetch_callbacks(module) do
      found =
        for {sign, specs} <- callbacks, {kind, at, n} = callback(sign), name == nil or at == name, arity == nil or n == arity do
          %{kind: kind, name: at, arity: n, text: Enum.map_join(specs, "\n", &written(at, kind, &1))}
        end

      Enum.sort_by(found, &{&1.kind, &1.name, &1.arity})
    else
      :error -> []
    end
  end

  defp callback({name, arity}) do
    case Atom.to_string(name) do
      "MACRO-" <> macro -> {:macrocallback, String.to_atom(macro), arity - 1}
      _ -> {:callback, name, arity}
    end
  end

  defp written(name, kind, spec) do
    quoted = name |> Code.Typespec.spec_to_quoted(spec) |> without_caller(kind)
    code({:@, [], [{kind, [], [quoted]}]})
  end

  # macros are called with their caller first, of which nobody writes
  defp without_caller({:when, meta, [spec, guards]}, kind), do: {:when, meta, [without_caller(spec, kind), guards]}
  defp without_caller({:"::", meta, [{name, at, [_ | args]}, result]}, :macrocallback), do: {:"::", meta, [{name, at, args}, result]}
  defp without_caller(spec, _kind), do: spec


  defp optional(module) do
    case module.behaviour_info(:optional_callbacks) do
      [] ->
        ""

      list ->
        names = list |> Enum.map(fn sign -> with {_, name, arity} <- callback(sign), do: {name, arity} end) |> Enum.sort()
        "\n" <> code({:@, [], [{:optional_callbacks, [], [names]}]}) <> "\n"
    end
  end

  # ---- types

  @doc "Prints the types of a module, or one with its documentation."
  def t(module) when is_atom(module) do
    with_typespecs(module, fn ->
      case types(module, nil, nil) do
        [] -> error("No type information for #{inspect(module)} was found")
        found -> IO.puts(attributes(Enum.map_join(found, "\n\n", & &1.text)) <> "\n")
      end
    end)
  end

  def t({module, name}) when is_atom(module), do: t({module, name, nil})

  def t({module, name, arity}) when is_atom(module) and is_atom(name) do
    with_typespecs(module, fn ->
      found = module |> types(name, arity) |> Enum.reject(&(&1.kind == :typep))
      if found == [], do: error("No type information for #{target(module, name, nil)} was found or #{target(module, name, nil)} is private")

      for type <- found do
        IO.puts(attributes(type.text) <> "\n")
        documentation(module, [:type], name, type.arity)
      end
    end)
  end

  def t(other), do: error("Invalid arguments for t helper: #{inspect(other)}")

  defp types(module, name, arity) do
    {:ok, types} = Code.Typespec.fetch_types(module)
    found = for {kind, {at, _, args} = type} <- types, name == nil or at == name, n = length(args), arity == nil or n == arity, do: %{kind: kind, name: at, arity: n, text: type(kind, type)}
    Enum.sort_by(found, &{&1.name, &1.arity})
  end

  # what an opaque type is made of is nobody's business
  defp type(:opaque, type) do
    {:"::", _, [head, _]} = Code.Typespec.type_to_quoted(type)
    "@opaque #{Macro.to_string(head)}"
  end

  defp type(kind, type), do: code({:@, [], [{kind, [], [Code.Typespec.type_to_quoted(type)]}]})

  # ---- what all print

  defp with_docs(target \\ nil, module, fun) do
    with_module(module, fn ->
      case Code.fetch_docs(module) do
        {:docs_v1, _, _, _, _, _, _} = docs -> fun.(docs)
        {:error, _} -> without_docs(target, module)
      end
    end)
  end

  defp without_docs({module, name, arity}, module) do
    {:ok, specs} = Code.Typespec.fetch_specs(module)

    case for {{^name, n}, _} <- specs, arity == nil or n == arity, do: n do
      [] ->
        undocumented(module)

      arities ->
        for n <- Enum.sort(arities) do
          specs = function_specs(module, name, n)
          page(["#{inspect(module)}.#{name}/#{n}"], specs, %{}, nil, nil, "Module was compiled without docs. Showing only specs.\n")
        end
    end
  end

  defp without_docs(_target, module), do: undocumented(module)
  defp undocumented(module), do: error("#{inspect(module)} was not compiled with docs")

  defp with_module(module, fun) do
    if Code.ensure_loaded?(module),
      do: fun.(),
      else: error("Could not load module #{inspect(module)}, got: nofile")
  end

  # what was typed has no code in a file to read types from
  defp with_typespecs(module, fun) do
    with_module(module, fn ->
      if Code.fetch_docs(module) == {:error, :module_not_found},
        do: error("Beam code not available for #{inspect(module)} or debug info is missing, cannot load typespecs"),
        else: fun.()
    end)
  end

  defp docs(module) do
    case Code.fetch_docs(module) do
      {:docs_v1, _, _, _, _, _, docs} -> docs
      {:error, _} -> []
    end
  end

  defp documentation(module, kinds, name, arity) do
    with {:docs_v1, _, _, format, _, _, docs} <- Code.fetch_docs(module),
         {_, _, _, doc, meta} <- Enum.find(docs, fn {{kind, known, n}, _, _, _, _} -> kind in kinds and known == name and n == arity end) do
      IO.ANSI.Docs.print_metadata(meta, options())
      print_doc(format, text(doc))
    end
  end

  defp page(headings, specs, metadata, format, doc, note \\ nil) do
    IO.ANSI.Docs.print_headings(headings, options())

    if specs != [] do
      IO.puts(Enum.map_intersperse(specs, "\n", &spec/1))
      IO.puts("")
    end

    IO.ANSI.Docs.print_metadata(metadata, options())
    if note, do: IO.puts(note)
    print_doc(format, doc)
  end

  defp spec(quoted) do
    "@spec" <> text = code({:@, [], [{:spec, [], [quoted]}]})
    ["  ", IO.ANSI.format([:cyan, "@spec"], options()[:enabled]), String.replace(text, "\n", "\n  ")]
  end

  # quoted code, in lines that are no wider than the shell
  defp code(quoted), do: quoted |> Code.quoted_to_algebra() |> Inspect.Algebra.format(width()) |> IO.iodata_to_binary()

  defp print_doc(_format, nil), do: :ok
  # the attributes that lines begin with, as `@callback`, in their colour
  defp attributes(text) do
    if IEx.colors_enabled?(), do: String.replace(text, ~r/^@\w+/m, &(IO.ANSI.cyan() <> &1 <> IO.ANSI.reset())), else: text
  end

  defp print_doc(format, doc), do: IO.ANSI.Docs.print(doc, format, options())

  defp text(%{"en" => text}), do: text
  defp text(_none), do: nil

  defp options, do: [enabled: IEx.colors_enabled?(), width: width()]

  defp width do
    case :io.columns() do
      {:ok, columns} -> min(columns, @width)
      {:error, _} -> @width
    end
  end

  defp wrapped(text) do
    {lines, last} =
      text |> String.split(" ") |> Enum.reduce({[], nil}, fn
        word, {lines, nil} -> {lines, word}
        word, {lines, line} -> if String.length(line) + String.length(word) < width(), do: {lines, line <> " " <> word}, else: {[line | lines], word}
      end)

    [last | lines] |> Enum.reverse() |> Enum.join("\n")
  end

  defp missing(target), do: error("No documentation for #{target} was found")

  defp target(module, name, nil), do: "#{inspect(module)}.#{name}"
  defp target(module, name, arity), do: "#{inspect(module)}.#{name}/#{arity}"

  defp error(text), do: IO.puts(IEx.color(:eval_error, text))
end
