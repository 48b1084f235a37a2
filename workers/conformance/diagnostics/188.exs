%{a: 1} |> Map.update!(:b, & &1)
