[1, 2] |> fn x -> x end
