for f <- [1.0e20, 1.0e21, 1.5e22, 1.0e23, 1.2345678901234567e25, 9.007199254740993e30, 1.0e100, -3.3e40], d <- [1, 3, 10], do: :io_lib.format("~.#{d}f", [f]) |> IO.chardata_to_string()

for {format, args} <- [{"~.0B", [1]}, {"~.1b", [1]}, {"~.36B", [35]}, {"~.0+", [255]}, {"~.0x", [255, "a"]}, {"~..*b", [-255, 1]}, {"~5..*b", [120, 1]}, {"~1.3c", [97]}, {"~3.2c", [97]}, {"~-3.2c", [97]}, {"~5.10c", [97]}], do: (try do IO.chardata_to_string(:io_lib.format(format, args)) rescue e -> e end)

for b <- [<<255>>, "ab", <<255, 97>>, <<97, 255>>, "", <<0>>, "é"], l <- [0, 1, 2, :infinity], do: {String.printable?(b, l), inspect(b, printable_limit: l)}
