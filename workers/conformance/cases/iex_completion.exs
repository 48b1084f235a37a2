# What the shell completes, and what it reads with options of its own.
Application.ensure_all_started(:iex)

defmodule Harbour do
  defstruct [:name, :berths]
  def open(harbour), do: harbour
  def open(harbour, hour), do: {harbour, hour}
  def berth?(_), do: true

  defmodule Tide do
    def high, do: 1
  end
end

expand = fn text -> text |> String.to_charlist() |> Enum.reverse() |> IEx.Autocomplete.expand() end

for text <- [
      "Harb", "Harbour", "Harbour.", "Harbour.o", "Harbour.ber", "Harbour.open", "Harbour.open/", "Harbour.Ti", "%Harb", "%Harbour{", "%Harbour{name: 1, b",
      "Enum.filt", "Enum.map_", "String.up", "Enum.count/", "Inte", "x = Enum.zi", "foo(Enum.uniq", ":gen_st", ":ets.tab2", "Map.f", "unquote_s",
      "defmodu", "is_bin", "alias Date.", "Elixir.Acc", "nothing_like_this", "Nothing.like", ".", "~r", "%Nobody{n", "t Keyword.no", "b GenServer.handle_in",
      "Nothing.like(", "nothing_like(", "x.like(", "Enum.nothing ", "__C", "Kernel.SpecialForms.qu", "Kernel.SpecialForms.try("
    ] do
  IO.inspect({text, expand.(text)})
end

session = fn input, options ->
  ExUnit.CaptureIO.capture_io([input: input, capture_prompt: true], fn -> IEx.Server.run(options ++ [dot_iex: ""]) end) |> String.split("\n") |> Enum.drop(1)
end

Application.ensure_all_started(:ex_unit)
IO.inspect(session.("1 + 1\n[\n2\n]\n", []))
IO.inspect(session.(":a\n", prefix: "dock"))
IEx.configure(default_prompt: "%prefix %counter:", continuation_prompt: "%counter…", inspect: [limit: 2])
IO.inspect(session.("[1, 2,\n3]\n", []))
IO.inspect(session.("(\ndefmodule Sand do\ndef grain, do: :sand\nend\nimport Sand\ngrain()\n)\n", []))
IEx.configure(colors: [enabled: true, eval_result: :green, eval_error: :blue])
IO.inspect(session.("{:a, 1}\nraise \"no\"\n", []) |> Enum.map(&String.replace(&1, ~r/\(.*\) |iex:1.*/, "")) |> Enum.take(2))
IEx.configure(colors: [enabled: false], default_prompt: "%prefix(%counter)>")

File.write!("own.iex", "defmodule Pier do\n  def long, do: 300\nend\n\nimport Pier\nlength = 7\n")
IO.inspect(session.("{long(), length}\n", dot_iex: "own.iex"))
System.put_env("ELIXIR_EDITOR", "echo __LINE__")
IO.inspect(session.("open()\n", env: %{__ENV__ | file: Path.expand("own.iex"), line: 3}))
File.rm!("own.iex")

defmodule Loud do
  def parse(input, _options, buffer), do: {:ok, String.upcase(String.trim(input)), buffer}
end

IEx.configure(parser: {Loud, :parse, []})
IO.inspect(session.("hello\n", []))

IO.inspect(IEx.Info.info(a: 1))
IO.inspect(List.keyfind(IEx.Info.info(Harbour), "Description", 0))
IO.inspect(IEx.Info.info(~U[2024-02-29 12:30:00Z]))
