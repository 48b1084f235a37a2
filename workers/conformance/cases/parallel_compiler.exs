# Files that are compiled together: they wait for each other's modules, in whatever order they are given.
{:ok, _} = Application.ensure_all_started(:ex_unit)
directory = Path.join(System.tmp_dir!(), "parallel_compiler_case")
File.rm_rf!(directory)
File.mkdir_p!(directory)

write = fn files ->
  for {name, text} <- files do
    path = Path.join(directory, "#{name}.ex")
    File.write!(path, text)
    path
  end
end

bare = fn
  {:ok, modules, warnings} -> {:ok, Enum.sort(modules), for({file, place, text} <- warnings, do: {Path.basename(file), place, text})}
  {:error, errors, _} -> {:error, for({file, place, text} <- errors, do: {Path.basename(file), place, text |> String.split("\n") |> hd() |> String.replace(~r{\S*/(?=\w+\.ex:)}, "")})}
end

run = fn label, files, options ->
  IO.puts("== #{label}")
  paths = write.(files)
  {result, said} = ExUnit.CaptureIO.with_io(:stderr, fn -> Kernel.ParallelCompiler.compile(paths, options) end)
  IO.inspect(bare.(result))
  for line <- String.split(said, "\n"), line =~ "=>", do: IO.puts(String.replace(line, ~r{\S*/}, ""))
end

run.("a macro of a later file", [
  first: "defmodule Together.First do\n  use Together.Second\n  def x, do: made()\nend",
  second: "defmodule Together.Second do\n  defmacro __using__(_), do: quote(do: def(made, do: Together.Third.y()))\nend",
  third: "defmodule Together.Third do\n  def y, do: :third\nend"
], each_file: &send(self(), Path.basename(&1)), each_module: fn _, module, code -> send(self(), {module, is_binary(code)}) end)

{:messages, told} = Process.info(self(), :messages)
IO.inspect(Enum.sort(told))

IO.inspect(Together.First.x())

run.("calls, structs, imports", [
  one: "defmodule Together.One do\n  @answer Together.Two.answer()\n  defstruct [:a, b: %Together.Three{}]\n  def answer, do: @answer\nend",
  two: "defmodule Together.Two do\n  import Together.Three\n  def answer, do: three() + 1\nend",
  three: "defmodule Together.Three do\n  defstruct [:c]\n  def three, do: 3\n  def one?(%{__struct__: Together.One}), do: true\nend"
], [])

IO.inspect({Together.One.answer(), struct(Together.One)})

run.("who asks without insisting", [
  soft_a: "defmodule Together.SoftA do\n  {:error, :unavailable} = Code.ensure_compiled(Together.SoftB)\nend",
  soft_b: "defmodule Together.SoftB do\n  {:error, :unavailable} = Code.ensure_compiled(Together.SoftA)\nend"
], [])

run.("asked for and made", [
  asks: "IO.inspect(Code.can_await_module_compilation?())\nIO.inspect(Code.ensure_compiled(Together.Made))\nIO.inspect(Code.ensure_compiled(Together.Nowhere))",
  made: "defmodule Together.Made do\nend"
], [])

run.("tasks", [
  asks: "IO.inspect(Kernel.ParallelCompiler.pmap([1, 2], fn x -> {x, Together.Task.y()} end))",
  made: "defmodule Together.Task do\n  def y, do: 2\nend"
], [])

run.("a circle", [
  circle_a: "defmodule Together.CircleA do\n  Together.CircleB.__info__(:module)\nend",
  circle_b: "defmodule Together.CircleB do\n  Together.CircleA.__info__(:module)\nend"
], [])

run.("nobody has it", [lone: "defmodule Together.Lone do\n  %Together.Nobody{}\nend", other: "Together.Lone.x()"], [])
run.("an error", [bad: "defmodule Together.Bad do\n  def x, do: y\nend"], [])
run.("a warning", [odd: "defmodule Together.Odd do\n  def x(y), do: Together.Never.z()\nend"], [])

out = Path.join(directory, "out")
File.mkdir_p!(out)
{:ok, modules, []} = Kernel.ParallelCompiler.compile_to_path(write.(kept: "defmodule Together.Kept do\nend"), out)
IO.inspect({modules, File.ls!(out)})
IO.inspect(Kernel.ParallelCompiler.require(write.(required: "defmodule Together.Required do\nend")))
IO.inspect(Code.can_await_module_compilation?())
