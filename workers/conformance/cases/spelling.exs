# Keys that only atoms may be spelled like; text that does not begin in the first column; modules of other names.

for source <- ["[ól@: 0]", "[Ólá: 0]", "[ÓL@!: 0]", "[a@b: 1]", "%{A@b?: 1}", "ÓLÁ: 1", "foo a@b", "x.a@b", "A@b"] do
  IO.inspect({source, Code.string_to_quoted(source)})
end

for {source, options} <- [
      {"1 +\n", [line: 3, column: 3]},
      {"a b c {", [column: 3]},
      {"x = (1\n", [column: 5]},
      {"1 +\n2 )", [column: 4]},
      {"\"abc", [column: 4]}
    ] do
  try do
    Code.string_to_quoted!(source, options)
  rescue
    e -> IO.puts(Exception.message(e))
  end
end

defmodule :plain_name do
  defstruct hello: 1
  def world(%:plain_name{} = struct), do: struct
end

IO.inspect(:plain_name.__info__(:functions))
IO.inspect(:plain_name.__info__(:struct))
IO.inspect(function_exported?(:lists, :__info__, 1))
IO.inspect(:plain_name.world(struct(:plain_name)))

defmodule Advised do
  @deprecated "use new/1"
  def old(a, b \\ 1, c \\ 2), do: {a, b, c}
end

IO.inspect(Advised.__info__(:deprecated))

IO.inspect(Macro.expand_once({{:., [], [Kernel, :to_string]}, [], [1]}, __ENV__) |> Macro.to_string())
{_, meta, _} = Macro.expand_once({{:., [], [Kernel, :to_string]}, [], [1]}, __ENV__)
IO.inspect(meta)
{_, meta, _} = Macro.expand_once({{:., [], [Kernel, :to_string]}, [line: 7], [1]}, __ENV__)
IO.inspect(meta)
IO.inspect(quote(do: Elixir.Foo))

defmodule Listening do
  def __on_definition__(_env, kind, name, args, _guards, _body), do: IO.inspect({kind, name, length(args)})
end

defmodule Heard do
  @on_definition Listening
  defstruct [:a]
  def plain(a), do: a
end
