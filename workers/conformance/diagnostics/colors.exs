# With escape codes, what the compiler says has the colour of its severity.
Application.put_env(:elixir, :ansi_enabled, true)

tried = fn code ->
  try do
    Code.eval_string(code, [], file: "colors.ex")
  rescue
    error -> IO.puts(:stderr, Exception.message(error))
  end
end

tried.("defmodule Colors do\n  def f(x), do: y\nend")
tried.("a += 2")
tried.("if true do ) false end")
tried.("[1, 2\n\n3")
tried.("\"abc")
IO.warn("hello", [])
diagnostic = %{severity: :error, message: "no", file: "colors.ex", position: 1, stacktrace: []}
Code.print_diagnostic(diagnostic)

File.mkdir_p!("/tmp/colors")
File.cd!("/tmp/colors")
File.write!("in_a_file.ex", "defmodule InAFile do\n  def g(z), do: 1\nend\n")
Code.compile_file("in_a_file.ex")
Code.print_diagnostic(%{diagnostic | file: Path.absname("in_a_file.ex"), position: {2, 9}})
