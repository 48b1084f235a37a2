# What :unicode says of character data that is wrong somewhere: what was good, and the rest in its shape.
datas = [
  "ab\u0301c", ["ab\u0301c", "d"], ["x", ["y", 0x301, "z"], "d"], ["x", ["y", 0x301 | "z"] | "d"], [0x110000], ["a", 0xD800, "b"], [["a", 0xD800], "b"], ["a" | <<255>>],
  <<97, 255, 98>>, ["a", <<97, 255, 98>>, "c"], [["a", <<97, 255, 98>>], "c"], <<97, 0xc3>>, [<<97, 0xc3>>], [<<97, 0xc3>>, <<0xa9>>], [<<97, 0xe2, 0x82>>, [<<0xac>>]], [<<97, 0xc3>>, 98], [<<97, 0xc3>>, []],
  [<<0, 97, 0>>, <<98>>], <<0, 97, 0>>, <<0, 97, 0xd8, 0>>, <<0, 97, 0xd8, 0, 0, 98>>, [<<0, 97, 0xd8, 0>>, <<0xdc, 0>>], <<0, 97, 0xdc, 0, 0, 98>>, [<<0, 97>>, 0x301, <<0, 98>>], [<<0,0,0,97>>, <<0,0>>], <<0,0,0,97,0,17,0,0,0,0,0,98>>, [], "", [300], [255], ["é", 300, "x"], <<233>>, [<<233>>, 300]
]
encs = [:utf8, :latin1, :utf16, :utf32]
for f <- encs, d <- datas do
  r = try do :unicode.characters_to_list(d, f) rescue e -> e.__struct__ end
  IO.puts(inspect({:list, f, d, r}, charlists: :as_lists, binaries: :as_binaries, limit: :infinity, width: 1000))
  for t <- encs do
    r = try do :unicode.characters_to_binary(d, f, t) rescue e -> e.__struct__ end
    IO.puts(inspect({:bin, f, t, d, r}, charlists: :as_lists, binaries: :as_binaries, limit: :infinity, width: 1000))
  end
end
