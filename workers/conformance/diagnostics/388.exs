<<0x110000::utf8>> |> IO.inspect()
