# Names that could be meant. In: the beginning of a name and where it stands. Out: entries %{name, shown, after}: the name, how it
# is listed, and what follows it when it is the only one; entries of functions have their module.
defmodule IEx.Autocomplete.Names do
  @moduledoc false

  alias Code.Typespec.Recorded
  alias IEx.Autocomplete.Shell

  @doc "A word that is listed as it is."
  def word(name, rest \\ ""), do: %{name: name, shown: name, after: rest}

  # ---- modules

  @doc "Erlang's modules, which names of lower case tell."
  def erlang_modules(hint), do: for(name <- known(), name =~ ~r/^[a-z]/, String.starts_with?(name, hint), not own?(name), do: name) |> words()

  # what this node is made of beside the libraries
  defp own?(name), do: String.starts_with?(name, ["nodebook_", "elixir_compiler_"])

  @doc "Modules and aliases at the root."
  def aliases(hint, shell) do
    roots = for "Elixir." <> name <- visible(), do: name |> String.split(".") |> hd()
    aliased = for {short, _} <- shell.env.aliases, "Elixir." <> name <- [Atom.to_string(short)], do: name
    matching(["Elixir" | roots] ++ aliased, hint) |> Enum.map(&module_word(&1, Shell.expand_alias(&1, shell), hint))
  end

  @doc "What comes next in the names of modules under another."
  def submodules(nil, _hint), do: []

  def submodules(parent, hint) do
    prefix = Atom.to_string(parent) <> "."
    if String.starts_with?(prefix, "Elixir."), do: next(prefix, hint), else: []
  end

  defp next(prefix, hint) do
    names = for name <- visible(), String.starts_with?(name, prefix), do: name |> String.replace_prefix(prefix, "") |> String.split(".") |> hd()
    for name <- matching(names, hint), do: module_word(name, String.to_atom(prefix <> name), hint)
  end

  # a module that is written in full goes on with a dot
  defp module_word(name, module, hint) do
    more? = name == hint and (exports(module, "", :functions) != [] or submodules(module, "") != [])
    word(name, if(more?, do: ".", else: ""))
  end

  @doc "Modules that define structs, and those on the way to them."
  def structs(parent, hint, shell) do
    prefix = if parent, do: Atom.to_string(parent) <> ".", else: "Elixir."

    under =
      for name <- visible(), String.starts_with?(name, prefix), String.starts_with?(String.replace_prefix(name, prefix, ""), hint), struct?(String.to_atom(name)) do
        rest = String.replace_prefix(name, prefix, "")
        word(rest, "{")
      end

    aliased = if parent, do: [], else: for({short, module} <- shell.env.aliases, "Elixir." <> name <- [Atom.to_string(short)], String.starts_with?(name, hint), struct?(module), do: word(name, "{"))
    (aliased ++ under) |> Enum.uniq_by(& &1.name) |> Enum.sort_by(& &1.name)
  end

  defp struct?(module), do: Code.ensure_loaded?(module) and function_exported?(module, :__struct__, 1) and not function_exported?(module, :exception, 1)

  # what Elixir would take for an alias
  defp visible do
    for "Elixir." <> _ = name <- known(), Macro.classify_atom(String.to_atom(name)) == :alias, not hidden?(name), do: name
  end

  # modules that say that they are nobody's business
  defp hidden?(name), do: :nodebook_code.is_hidden(String.to_atom(name))

  defp known, do: for({name, _, _} <- :code.all_available(), do: List.to_string(name))
  defp matching(names, hint), do: names |> Enum.filter(&String.starts_with?(&1, hint)) |> Enum.uniq() |> Enum.sort()
  defp words(names), do: names |> Enum.uniq() |> Enum.sort() |> Enum.map(&word/1)

  # ---- functions

  @doc "Functions and macros of a module; its types or callbacks when these are asked for."
  def exports(nil, _hint, _scope), do: []

  def exports(module, hint, scope) do
    if Code.ensure_loaded?(module), do: module |> pairs(scope) |> functions(module, hint), else: []
  end

  defp pairs(module, :types) do
    {:ok, types} = Code.Typespec.fetch_types(module)
    for {kind, {name, _, args}} <- types, kind in [:type, :opaque], uniq: true, do: {name, length(args)}
  end

  defp pairs(module, :callbacks) do
    if function_exported?(module, :behaviour_info, 1), do: module.behaviour_info(:callbacks), else: []
  end

  defp pairs(module, :functions) do
    all =
      if function_exported?(module, :__info__, 1),
        do: module.__info__(:macros) ++ module.__info__(:functions),
        else: module.module_info(:exports)

    {hidden, documented} = documented(module)

    # what was compiled into memory keeps no documentation
    if match?({:error, _}, Code.fetch_docs(module)) and function_exported?(module, :__info__, 1), do: all, else: Enum.reject(all, fn {name, _} = pair -> pair in hidden or (pair not in documented and String.starts_with?(Atom.to_string(name), "_")) end)
  end

  # a signature stands for as many arities as it has default values
  defp documented(module) do
    entries = for {{kind, name, arity}, _, _, doc, meta} <- module |> :nodebook_code.docs() |> entries(), kind in [:function, :macro], at <- (arity - Map.get(meta, :defaults, 0))..arity, do: {{name, at}, doc}
    {for({pair, :hidden} <- entries, do: pair), for({pair, %{}} <- entries, do: pair)}
  end

  defp functions(pairs, module, hint) do
    for {name, arity} <- Enum.sort(pairs), text = Atom.to_string(name), String.starts_with?(text, hint), do: function(text, arity, module)
  end

  defp function(name, arity, module), do: %{name: name, shown: "#{name}/#{arity}", after: "", module: module}

  @doc "What is imported, and the special forms."
  def imported(shell, hint) do
    imports = for {module, pairs} <- shell.env.functions ++ shell.env.macros, entry <- functions(pairs, module, hint), do: entry
    forms = functions(Kernel.SpecialForms.__info__(:macros), Kernel.SpecialForms, hint)
    (Enum.reject(imports, &String.starts_with?(&1.name, "__")) ++ forms) |> Enum.uniq_by(& &1.shown) |> Enum.sort_by(&{&1.name, &1.shown})
  end

  @doc "The sigils that are imported."
  def sigils(shell) do
    for %{name: "sigil_" <> name} <- imported(shell, "sigil_"), uniq: true, do: %{name: name, shown: "~#{name} (sigil_#{name})", after: ""}
  end

  @doc "How the functions of a name are called."
  def signatures(module, name) do
    found = for {{kind, function, arity}, _, [signature], doc, _} <- module |> Recorded.docs(:nodebook_code.docs(module)) |> entries(), kind in [:function, :macro], Atom.to_string(function) == name, doc != :hidden, do: {arity, signature}

    case Enum.sort(found) do
      [] -> module |> exports(name, :functions) |> Enum.filter(&(&1.name == name)) |> Enum.map(& &1.shown)
      found -> Enum.map(found, &elem(&1, 1))
    end
  end

  defp entries({:docs_v1, _, _, _, _, _, docs}), do: docs
  defp entries(nil), do: []

  # ---- variables, maps, attributes, files

  @doc "Variables of the shell."
  def variables(shell, hint), do: for({name, _} <- Shell.variables(shell), do: Atom.to_string(name)) |> matching(hint) |> words()

  @doc "The keys of a map that a dot may name; what can be gone into is followed by another."
  def keys(map, hint) do
    for {key, value} <- Enum.sort(Map.delete(map, :__struct__)), is_atom(key), name = Atom.to_string(key), String.starts_with?(name, hint) do
      word(name, if(name == hint and (is_map(value) or (is_atom(value) and exports(value, "", :functions) != [])), do: ".", else: ""))
    end
  end

  @doc "Module attributes that mean something."
  def attributes(hint), do: Module.reserved_attributes() |> Map.keys() |> Enum.map(&Atom.to_string/1) |> matching(hint) |> words()

  @doc "Files that a path could mean. A file that is the only one closes the string."
  def paths(path) do
    {dir, base} = if String.ends_with?(path, "/"), do: {path, ""}, else: {Path.dirname(path), Path.basename(path)}

    case File.ls(Path.expand(dir)) do
      {:ok, names} -> for name <- names, String.starts_with?(name, base), do: word(name, ending(Path.expand(dir), name, base))
      {:error, _} -> []
    end
  end

  defp ending(dir, name, base) do
    cond do
      File.dir?(Path.join(dir, name)) -> "/"
      name == base -> "\""
      true -> ""
    end
  end
end
