# Completion of what is being typed. In: the text before the cursor, reversed, and the shell whose variables and environment
# count. Out: `{:yes, what_follows, entries}` or `{:no, ~c"", []}`, as Erlang's edlin asks for it. What the cursor stands in is
# told by Code.Fragment.
defmodule IEx.Autocomplete do
  @moduledoc false

  alias IEx.Autocomplete.{Fields, Names, Shell}

  @no {:no, ~c"", []}

  @doc "What could follow `code`, a reversed charlist, in the shell of `server`."
  def expand(code, server \\ self()) do
    code = Enum.reverse(code)
    shell = Shell.new(server)
    {scope, code} = scope(code)

    case path(code) do
      nil -> complete(Code.Fragment.cursor_context(code), code, scope, shell)
      path -> Names.paths(path) |> answer(path |> Path.basename() |> ending(path))
    end
  end

  defp ending(base, path), do: if(String.ends_with?(path, "/") or path == "", do: "", else: base)

  # behind the helpers `t` and `b` stand types and callbacks, behind `alias` and its like modules
  defp scope(code) do
    text = List.to_string(code)

    case Regex.run(~r/^\s*([tb])(?:\s+|\()([^\s(].*)?$/us, text) do
      [_, "t", rest] -> {:types, String.to_charlist(rest)}
      [_, "b", rest] -> {:callbacks, String.to_charlist(rest)}
      _ -> {if(text =~ ~r/^\s*(alias|import|require|use)\s/, do: :modules, else: :functions), code}
    end
  end

  # The text of a string that is open at the cursor, when it could be a path.
  defp path(code) do
    with {:error, {meta, _, _}} <- Code.string_to_quoted(code, emit_warnings: false),
         :"\"" <- meta[:opening_delimiter],
         column when is_integer(column) <- meta[:column] do
      lines = code |> List.to_string() |> String.split("\n")
      text = lines |> Enum.drop(meta[:line] - 1) |> Enum.join("\n") |> String.slice(column..-1//1)
      if String.contains?(text, ["\#{", "\n"]) or not String.starts_with?(text, ["/", ".", "~"]), do: nil, else: text
    else
      _ -> nil
    end
  end

  # ---- where the cursor is

  defp complete({:alias, hint}, _code, _scope, shell), do: module_names(List.to_string(hint), shell)
  defp complete({:unquoted_atom, hint}, _code, _scope, _shell), do: hint |> List.to_string() |> Names.erlang_modules() |> answer(List.to_string(hint))
  defp complete({:dot, inside, hint}, _code, scope, shell), do: dot(inside, List.to_string(hint), scope, shell)
  defp complete({:dot_arity, inside, hint}, _code, scope, shell), do: inside |> module(shell) |> exact(List.to_string(hint), scope)
  defp complete({:dot_call, inside, hint}, code, _scope, shell), do: inside |> module(shell) |> signatures(List.to_string(hint)) |> signed(code, shell)
  defp complete({:local_arity, hint}, _code, _scope, shell), do: shell |> Names.imported(List.to_string(hint)) |> Enum.filter(&(&1.name == List.to_string(hint))) |> listed()
  defp complete({:operator_arity, hint}, code, scope, shell), do: complete({:local_arity, hint}, code, scope, shell)
  defp complete({:sigil, []}, _code, _scope, shell), do: shell |> Names.sigils() |> answer("")
  defp complete({:sigil, [_]}, _code, _scope, _shell), do: ~w|" """ ' ''' ( / < [ { \||  |> Enum.map(&Names.word/1) |> answer("")
  defp complete({:struct, hint}, _code, _scope, shell) when is_list(hint), do: structs(List.to_string(hint), shell)
  defp complete({:struct, {:dot, {:alias, base}, hint}}, _code, _scope, shell), do: structs("#{base}.#{hint}", shell)

  defp complete({:local_call, name}, _code, _scope, shell) when name in [~c"alias", ~c"import", ~c"require", ~c"use"], do: module_names("", shell)

  defp complete({:local_call, name}, code, _scope, shell) do
    name = List.to_string(name)
    modules = shell |> Names.imported(name) |> Enum.filter(&(&1.name == name)) |> Enum.map(& &1.module) |> Enum.uniq()
    modules |> Enum.flat_map(&Names.signatures(&1, name)) |> signed(code, shell)
  end

  defp complete({:operator, hint}, code, _scope, shell) do
    case Fields.expand(code, "", shell) do
      nil -> shell |> Names.imported(List.to_string(hint)) |> answer(List.to_string(hint))
      entries -> answer(entries, "")
    end
  end

  defp complete({:local_or_var, hint}, code, _scope, shell), do: fields_or_names(code, List.to_string(hint), shell)
  defp complete({:operator_call, _}, code, _scope, shell), do: fields_or_names(code, "", shell)
  defp complete(:expr, code, _scope, shell), do: fields_or_names(code, "", shell)
  defp complete({:module_attribute, hint}, _code, _scope, _shell), do: hint |> List.to_string() |> Names.attributes() |> answer(List.to_string(hint))
  defp complete(_context, _code, _scope, _shell), do: @no

  defp fields_or_names(code, hint, shell) do
    case Fields.expand(code, hint, shell) do
      nil -> (Names.variables(shell, hint) ++ Names.imported(shell, hint)) |> answer(hint)
      entries -> answer(entries, hint)
    end
  end

  # ---- modules

  defp module_names(hint, shell) do
    case hint |> String.split(".") |> Enum.split(-1) do
      {[], [hint]} -> hint |> Names.aliases(shell) |> answer(hint)
      {base, [hint]} -> base |> Enum.join(".") |> Shell.expand_alias(shell) |> Names.submodules(hint) |> answer(hint)
    end
  end

  defp structs(hint, shell) do
    {base, [last]} = hint |> String.split(".") |> Enum.split(-1)
    base = if base == [], do: nil, else: base |> Enum.join(".") |> Shell.expand_alias(shell)
    base |> Names.structs(last, shell) |> answer(last)
  end

  defp dot(inside, hint, scope, shell) do
    case value(inside, shell) do
      {:ok, module} when is_atom(module) -> (submodules(inside, module, hint, scope) ++ exports(module, hint, scope)) |> answer(hint)
      {:ok, map} when is_map(map) -> map |> Names.keys(hint) |> answer(hint)
      _ -> @no
    end
  end

  defp submodules({kind, _}, module, hint, scope) when kind in [:alias, :var] and scope in [:functions, :modules], do: Names.submodules(module, hint)
  defp submodules(_inside, _module, _hint, _scope), do: []

  defp exports(_module, _hint, :modules), do: []
  defp exports(module, hint, scope), do: Names.exports(module, hint, scope)

  defp module(inside, shell) do
    case value(inside, shell) do
      {:ok, module} when is_atom(module) -> module
      _ -> nil
    end
  end

  # what stands before the dot, when the shell can tell without evaluating anything
  defp value({:alias, hint}, shell), do: {:ok, Shell.expand_alias(List.to_string(hint), shell)}
  defp value({:unquoted_atom, hint}, _shell), do: existing(List.to_string(hint))
  defp value({:var, hint}, shell), do: Shell.variable(shell, List.to_string(hint))

  defp value({:dot, inside, hint}, shell) do
    with {:ok, map} when is_map(map) <- value(inside, shell),
         {:ok, key} <- existing(List.to_string(hint)) do
      Map.fetch(map, key)
    else
      _ -> :error
    end
  end

  defp value(_inside, _shell), do: :error

  defp existing(name) do
    {:ok, String.to_existing_atom(name)}
  rescue
    ArgumentError -> :error
  end

  # ---- answers

  defp exact(nil, _hint, _scope), do: @no
  defp exact(module, hint, scope), do: module |> Names.exports(hint, scope) |> Enum.filter(&(&1.name == hint)) |> listed()

  defp signatures(nil, _name), do: nil
  defp signatures(module, name), do: Names.signatures(module, name)

  defp signed(nil, _code, _shell), do: @no
  # behind the name of what nobody knows stands any expression
  defp signed([], code, shell), do: complete(:expr, code, :functions, shell)
  defp signed(texts, _code, _shell), do: {:yes, ~c"", Enum.map(texts, &String.to_charlist/1)}

  defp listed([]), do: @no
  defp listed(entries), do: {:yes, ~c"", entries |> Enum.map(& &1.shown) |> Enum.uniq() |> Enum.map(&String.to_charlist/1)}

  # An entry is %{name, shown, after}: its name, how it is listed, and what follows when there is no other.
  defp answer([], _hint), do: @no

  defp answer([entry], hint) do
    case String.replace_prefix(entry.name, hint, "") <> entry.after do
      "" when entry.shown == entry.name -> @no
      "" -> listed([entry])
      rest -> {:yes, String.to_charlist(rest), []}
    end
  end

  defp answer(entries, hint) do
    names = entries |> Enum.map(& &1.name) |> Enum.uniq()
    common = :binary.longest_common_prefix(names)
    size = byte_size(hint)

    cond do
      match?([_], names) and Enum.all?(entries, &(&1.shown == &1.name)) -> answer([hd(entries)], hint)
      common > size -> {:yes, names |> hd() |> whole(size, common) |> String.to_charlist(), []}
      true -> listed(entries)
    end
  end

  # never half a character
  defp whole(name, size, common) do
    part = binary_part(name, size, common - size)
    if String.valid?(part), do: part, else: whole(name, size, common - 1)
  end
end
