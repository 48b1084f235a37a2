# Run by real Elixir 1.18: `elixir record.exs FOLDER` reads FOLDER/snippets.txt (texts between lines of ---) and writes
# one line for each: quoted.txt (the form, canonical, or the error tuple), exceptions.txt (what string_to_quoted! raises), iex.txt.
defmodule Canonical do
  def form(a) when is_atom(a), do: [":", form(Atom.to_string(a))]
  def form(i) when is_integer(i), do: Integer.to_string(i)
  def form(f) when is_float(f), do: ["f", String.downcase(Base.encode16(<<f::float>>))]
  def form(b) when is_binary(b), do: ["\"", for(<<x <- b>>, do: byte(x)), "\""]
  def form(t) when is_tuple(t), do: ["{", commas(Tuple.to_list(t)), "}"]
  def form(l) when is_list(l), do: ["[", commas(l), "]"]

  defp byte(x) when x >= 32 and x < 127 and x not in [34, 92], do: <<x>>
  defp byte(x), do: ["\\", String.downcase(Base.encode16(<<x>>))]
  defp commas(l), do: Enum.intersperse(Enum.map(l, &form/1), ",")

  def result({:ok, quoted}), do: ["ok ", form(quoted)]

  def result({:error, {meta, text, token}}) do
    {text, rest} = if is_tuple(text), do: {elem(text, 0), [elem(text, 1)]}, else: {text, []}
    {position, others} = Keyword.split(meta, [:line, :column])
    ["error ", form([position[:line], position[:column], text, token, rest, Enum.sort(others)])]
  end
end

[folder] = System.argv()
snippets = String.split(File.read!(Path.join(folder, "snippets.txt")), "\n---\n")
options = [file: "nofile", columns: true, emit_warnings: false]

write = fn name, each ->
  File.write!(Path.join(folder, name), Enum.intersperse(Enum.map(snippets, each), "\n"))
end

write.("quoted.txt", &Canonical.result(Code.string_to_quoted(&1, options)))

write.("exceptions.txt", fn snippet ->
  try do
    Code.string_to_quoted!(snippet, options)
    "ok"
  rescue
    e -> [inspect(e.__struct__), " ", Canonical.form([e.line, e.column, e.description, e.snippet])]
  end
end)

write.("iex.txt", fn snippet ->
  case Code.string_to_quoted(snippet <> "\n", options) do
    {:error, {_, _, ""}} -> "incomplete"
    {:error, _} -> "error"
    _ -> "ok"
  end
end)
