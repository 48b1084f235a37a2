File.stream!("/nope") |> Enum.to_list()
