ExUnit.start(autorun: false)

{1, found} = Code.with_diagnostics(fn -> Code.compile_string("defmodule DiaA do\n def f(x), do: 1\n def g, do: Nope.x()\nend", "a.ex") |> length end)
for d <- found, do: %{d | file: Path.relative_to_cwd(d.file)}

Code.with_diagnostics([log: true], fn -> Code.eval_string("1 + 1") end)

Code.with_diagnostics(fn -> try do Code.compile_string("defmodule DiaB do\n def f(x), do: y\nend", "a.ex") rescue e -> e end end)

Code.with_diagnostics(fn -> try do Code.eval_string("1 +") rescue e -> e end end)

Code.with_diagnostics(fn -> try do Code.eval_string("foo(") rescue e -> e end end)

Code.with_diagnostics(fn -> IO.warn("hey", []) end)

Code.with_diagnostics(fn -> IO.warn("hey", file: "x.ex", line: 3) end)

Code.with_diagnostics(fn -> IO.warn("hey", file: "x.ex", line: 3, module: Foo, function: {:a, 1}) end)

{_, found} = Code.with_diagnostics(fn -> Code.compile_string("defmodule DiaC do\n def g, do: Nope.x()\n def h, do: Nope.x()\nend", "/a.ex") end)
Enum.map(found, & &1.position)

{_, found} = Code.with_diagnostics(fn -> try do Code.compile_string("x = y", "a.ex") rescue e -> e end end)
found

{_, found} = Code.with_diagnostics(fn -> Code.compile_string("x = 1", "a.ex") end)
found

{_, found} = Code.with_diagnostics(fn -> try do Code.compile_string("defmodule DiaD do\n x = y\nend", "a.ex") rescue e -> e end end)
found

{_, found} = Code.with_diagnostics(fn -> Code.compile_string("defmodule DiaE do\n import List\n alias Foo.Bar\n defp a, do: 1\nend", "/tmp/a.ex") end)
found |> Enum.map(&{&1.message, &1.position, &1.file}) |> Enum.sort()

{_, found} = Code.with_diagnostics(fn -> Code.compile_string("defmodule DiaF do\n def b(x), do: x + String.foo(1)\nend", "a.ex") end)
for d <- found, do: %{d | file: Path.relative_to_cwd(d.file)}

Code.with_diagnostics(fn -> Code.with_diagnostics(fn -> IO.warn("in", []) end); IO.warn("out", []); 2 end)

Code.with_diagnostics(fn -> spawn_monitor(fn -> IO.warn("elsewhere", []) end); receive do {:DOWN, _, _, _, reason} -> reason end end)

try do Code.with_diagnostics(fn -> throw(:out) end) catch :out -> Process.get(:elixir_code_diagnostics) end

Code.with_diagnostics(1, fn -> 1 end)

ExUnit.CaptureIO.capture_io(:stderr, fn -> Code.print_diagnostic(%{severity: :warning, message: "bad", position: 0, span: nil, file: nil, source: nil, stacktrace: [], details: nil}) end)

ExUnit.CaptureIO.capture_io(:stderr, fn -> Code.print_diagnostic(%{severity: :error, message: "bad", position: {7, 3}, span: nil, file: "none.ex", source: "none.ex", stacktrace: [], details: nil}) end)

ExUnit.CaptureIO.capture_io(:stderr, fn -> Code.print_diagnostic(%{severity: :error, message: "bad\nthing", position: 7, span: nil, file: "none.ex", source: "none.ex", stacktrace: [{Foo, :bar, 2, [file: ~c"x.ex", line: 3]}], details: nil}) end)

File.write!("diagnosed.ex", "first\n  second line\n")
print = fn d -> ExUnit.CaptureIO.capture_io(:stderr, fn -> Code.print_diagnostic(Map.merge(%{severity: :error, message: "bad\nthing", span: nil, file: "diagnosed.ex", source: nil, stacktrace: [{Foo, :__MODULE__, 0, [file: ~c"x.ex", line: 3]}]}, d)) end) |> IO.puts end
print.(%{position: {2, 3}})
print.(%{position: 2})
print.(%{position: {2, 3}, span: {2, 9}, severity: :warning})
print.(%{position: 9})

File.write!("diagnosed.ex", "first\n  second line\n")
d = %{severity: :error, message: "bad", position: {2, 3}, span: nil, file: "diagnosed.ex", source: nil, stacktrace: []}
ExUnit.CaptureIO.capture_io(:stderr, fn -> Code.print_diagnostic(d, snippet: false) end)

ExUnit.CaptureIO.capture_io(:stderr, fn -> Code.with_diagnostics([log: true], fn -> IO.warn("hey", file: "x.ex", line: 3) end) end)
