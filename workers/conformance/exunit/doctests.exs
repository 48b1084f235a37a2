# Examples in a file: what they may look like, how they fail.
ExUnit.start(seed: 0)

File.write!("doctests.md", ~S'''
# Examples

    iex> {1, 2}={1, 3}

    iex> atom = :a
    iex> [^atom | _] = [:b, :a]

    iex> Gone.away()
    :never

    iex> one =
    ...>   1
    iex(2)> one + 1
    2

```elixir
iex> 1 + 1
3
```

    iex> String.upcase("text")
    "TEXT"
    iex> raise "unlike"
    ** (RuntimeError) like

    iex> raise ArgumentError
    ** (RuntimeError) argument error

    iex> "several" <> "\nlines"
    "several
    lines"

    iex> 1 + * 1
    1

    iex> {:ok, %{year: 2001}} = {:ok, ~D[2000-01-01]}
    {:ok, ~D[2000-01-01]}

```
iex> 1 + 2
3
  ```
''')

defmodule ExamplesTest do
  use ExUnit.Case
  doctest_file "doctests.md", tags: [kind: :example]
end

for %{tags: tags} <- ExamplesTest.__ex_unit__().tests do
  IO.inspect(tags |> Map.take([:doctest, :doctest_line, :doctest_data, :kind]) |> Enum.sort())
end
