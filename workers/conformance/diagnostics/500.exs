self() |> send :a
