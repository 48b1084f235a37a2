# What a module says of its struct is kept with it.
dir = Path.join(System.tmp_dir!(), "struct_docs")
File.mkdir_p!(dir)
File.write!(Path.join(dir, "m.ex"), """
defmodule StructDocs do
  @doc "Some struct"
  defstruct [:field]
  @doc "other"
  def a, do: 1
  def _hidden, do: 1
  def b, do: 2
end
defmodule StructDocsB do
  defstruct [:field]
  def x(y), do: y
end
defmodule StructDocsC do
  @moduledoc "exc"
  @doc "exc fun"
  defexception [:field, message: "x"]
end
""")
for {m, b} <- Code.compile_file(Path.join(dir, "m.ex")) do
  File.write!(Path.join(dir, "#{m}.beam"), b)
end
Code.prepend_path(dir)
for m <- [StructDocs, StructDocsB, StructDocsC] do
  {:docs_v1, _, _, _, md, _, ds} = Code.fetch_docs(m)
  IO.inspect {m, md, for({k, _, sig, d, meta} <- Enum.sort(ds), do: {k, sig, d, meta})}
end

File.rm_rf!(dir)
