# What the compiler says goes to the device that stands for standard error when it is captured.
ExUnit.start(autorun: false)

defmodule Captured do
  import ExUnit.CaptureIO

  def of(code) do
    text = capture_io(:stderr, fn -> Code.eval_string(code, [], file: "given.exs") end)
    IO.puts(text)
  end
end

Captured.of("defmodule Captured.Unused do\n  def a(x), do: 1\nend")
Captured.of("defmodule Captured.Types do\n  def a(x), do: x + :b\nend")
Captured.of("defmodule Captured.Calls do\n  def a, do: Nowhere.to_be_found()\nend")
Captured.of("IO.warn(\"mind the gap\", [])")

{:ok, text} =
  Task.async(fn ->
    ExUnit.CaptureIO.with_io(:stderr, fn ->
      Code.with_diagnostics([log: true], fn -> Code.eval_string("x = 1", [], file: "given.exs") end)
    end)
  end)
  |> Task.await()
  |> then(fn {{_, diagnostics}, text} -> {:ok, {length(diagnostics), text}} end)

IO.inspect(text)
