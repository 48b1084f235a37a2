# The special forms as a module tells of them, and functions that are named as they are.

IO.inspect(Kernel.SpecialForms.__info__(:macros), limit: :infinity)
IO.inspect(Kernel.SpecialForms.__info__(:functions))

{:docs_v1, _, :elixir, _, _, _, docs} = Code.fetch_docs(Kernel.SpecialForms)
for {{:macro, name, arity}, _, called, %{}, metadata} <- Enum.sort(docs), do: IO.inspect({name, arity, called, metadata[:since]})

try do
  apply(Kernel.SpecialForms, :"MACRO-case", [__ENV__, 1, [do: []]])
rescue
  error -> IO.inspect(error)
end

defmodule Odd do
  for name <- [:{}, :%{}, :<<>>, :__aliases__, :., :__block__, :case, :fn, :__MODULE__, :unquote, :Foo, :"a b"] do
    def unquote(name)(args), do: {unquote(name), args}
    defmacro unquote(name)(args, _), do: args
  end
end

IO.inspect(Odd.__info__(:functions))
IO.inspect(Odd.__info__(:macros))
IO.inspect({apply(Odd, :__aliases__, [1]), apply(Odd, :__block__, [[2]]), Odd.case(3), apply(Odd, :Foo, [4])})

for text <- ["x.__aliases__(1)", "x.__block__", "&x.__block__/1", "x. __block__", "x.__blocks__", ":__block__", "x.__block__: 1"], do: IO.inspect({text, Code.string_to_quoted(text)})

for head <- ["Foo", "Foo.Bar", "Foo.bar()", "((foo(1)))"] do
  {result, diagnostics} =
    Code.with_diagnostics(fn ->
      try do
        [{module, _}] = Code.compile_string("defmodule Named do\n  def #{head}, do: 1\nend", "named.ex")
        module.__info__(:functions)
      rescue
        error -> Exception.message(error)
      end
    end)

  IO.inspect({head, result, Enum.map(diagnostics, & &1.message)})
end
