# Texts that are read in odd ways, and what is said of them.

for char <- [0, 7, ?\t, ?\n, ?\e, ?\s, 127, ?a, ?\\, ?"], prefix <- ["?", "?\\"], do: Code.string_to_quoted(prefix <> <<char>>)

for text <- [":ok ?\\s", ":ok ?\\\\", ":ok ?a", ":ok ?\\a", ":ok ?é"], do: Code.string_to_quoted(text, columns: true)

for text <- ["\"\\x\": 123", "[\"a\\u\": 123]", "'\\x': 1", ":\"\\x\""], do: Code.string_to_quoted(text, columns: true)

defmodule Odd.Struct do
  defstruct [:name]
end
Code.eval_string("{%Odd.Struct{__struct__: Other, name: 1}, %Odd.Struct{%Odd.Struct{} | __struct__: Other, name: 2}}") |> elem(0)

defmodule Odd.Placed do
  defmacro doubled, do: quote(file: "demo", line: true, do: %{dup: 1, dup: 2})
end
{_, [diagnostic]} = Code.with_diagnostics(fn -> Code.eval_string("require Odd.Placed\nOdd.Placed.doubled()") end)
{diagnostic.file, diagnostic.position, diagnostic.message}

defmodule Odd.Protocols do
  defprotocol Sized do
    @doc "How much"
    @spec size(t) :: non_neg_integer
    def size(value)
  end
  defimpl Sized, for: BitString, do: def size(binary), do: byte_size(binary)
end
Odd.Protocols.Sized.size("abc")

for body <- ["@compile {:inline, foo: 1}\ndefmacro foo(_), do: :ok", "@dialyzer {:nowarn_function, {:foo, 1}}\ndefmacro foo(_), do: 1", "@compile {:inline, foo: 1}", "alias IO.{ANSI, 42}", "@optional_callbacks foo: 1", "@callback foo(x :: 1) :: 2\ndef behaviour_info(_), do: []"] do
  {_, found} = Code.with_diagnostics(fn -> try do Code.eval_string("defmodule Odd.Named do\n#{body}\nend") rescue e -> e.__struct__ end end)
  Enum.map(found, &{&1.severity, &1.message, &1.position})
end
