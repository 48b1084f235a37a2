
for p <- [[Foo, ""], ["", Foo], [Foo, "."], [""], [nil], [Foo, nil], ["A.", "B"], [Foo, "Elixir"], ["Elixir"], ["Elixir."], [:"Elixir.Elixir", "A"], [Foo, ".B"], ["", " "], [1], ["A", 1]], do: (try do Module.concat(p) rescue e -> {Exception.message(e), Tuple.delete_at(hd(__STACKTRACE__), 3)} end)
