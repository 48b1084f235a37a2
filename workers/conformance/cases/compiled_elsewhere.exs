# A file that is compiled in another working directory is named from there, then and later.
dir = Path.join(System.tmp_dir!(), "compiled_elsewhere")
File.rm_rf!(dir)
File.mkdir_p!(dir)

File.write!(Path.join(dir, "first.ex"), """
defmodule Elsewhere.First do
  def zed(x), do: Nope.go(x)
  def abe(x), do: Enum.map(x, &Nope.go/1)
  def mid(x), do: [Nope.go(x), Nope.go(x)]
  def boom(x), do: x.name <> "!"
  def other(x), do: x |> Enum.map(&String.nope/1) |> Enum.map(&Nope.Deep.go(&1, 2))
  def bare(x), do: [Nope.bare, x, &Enum.nope/2]
end
""")

File.write!(Path.join(dir, "second.ex"), """
defmodule Elsewhere.Second do
  def more(x), do: [&missing/1, x]
end
""")

show = fn %{severity: severity, position: position, span: span, file: file, stacktrace: trace} ->
  IO.inspect({severity, position, span, Path.basename(file), trace})
end

File.cd!(dir, fn ->
  for file <- ["first.ex", "second.ex"] do
    {_, diagnostics} =
      Code.with_diagnostics(fn ->
        try do
          Code.compile_file(file)
        rescue
          e -> IO.puts(Exception.message(e))
        end
      end)

    Enum.each(diagnostics, show)
  end
end)

where = fn ->
  try do
    Elsewhere.First.boom(%{name: 1})
  rescue
    ArgumentError -> IO.inspect(hd(for {Elsewhere.First, _, _, place} <- __STACKTRACE__, do: place))
  end
end

where.()
File.cd!(System.tmp_dir!(), where)
IO.inspect(Path.relative_to(to_string(Elsewhere.First.__info__(:compile)[:source]), dir))
File.rm_rf!(dir)
