# String functions at their edges

String.splitter("hello", []) |> Enum.to_list()

String.splitter("", [], trim: true) |> Enum.to_list()

String.splitter("abc", [""])

String.downcase("Iı İ I\u0307x", :turkic)

String.pad_leading("-", 3, ["-", 10])

String.pad_trailing("-", 3, [10])

String.replace("ELIXIR", "", fn "" -> ["."] end, global: false)

String.replace("AB", "", fn "" -> [?., "x"] end)

for b <- [<<178, "ll", 178>>, <<"a", 195, 128, 128>>, <<"a", 192, 128>>, <<"a", 248, 128>>, <<"a", 237, 160>>, <<"a", 240, 159, 152, 128, 128>>, <<195>>, <<"ab", 255, 159, 152>>], do: String.byte_slice(b, 0, 4)

String.byte_slice("hÆllo", 0, 2)

List.myers_difference([3, 2, 0, 2], [2, 2, 0, 2])

List.myers_difference([3, 2, 1, 0, 2], [2, 1, 2, 1, 0, 2])

List.myers_difference([1, 2, 7], [1, 2, 1, 2, 7])
