:unicode.characters_to_list("aé")

:unicode.characters_to_list(<<233>>, :latin1)

:unicode.characters_to_list(["a", [233, "b"]])

:unicode.characters_to_list(<<97, 255>>)

:unicode.characters_to_list(<<97, 195>>)

:unicode.characters_to_list(:a)

:unicode.characters_to_list([97, :a])

:unicode.characters_to_list([0x110000])

:unicode.characters_to_list("a", :foo)

:unicode.characters_to_binary(~c"aé")

:unicode.characters_to_binary([233], :latin1)

:unicode.characters_to_binary("é", :utf8, :latin1)

:unicode.characters_to_binary("€", :utf8, :latin1)

:unicode.characters_to_binary("é", :utf8, :utf16)

:unicode.characters_to_binary("é", :utf8, {:utf16, :little})

:unicode.characters_to_binary("é", :utf8, :utf32)

:unicode.characters_to_binary("é", :utf8, {:utf32, :little})

:unicode.characters_to_binary(<<0, 233>>, :utf16)

:unicode.characters_to_binary(<<0xD8, 0x3D, 0xDE, 0>>, :utf16)

:unicode.characters_to_binary(<<97, 255>>)

:unicode.characters_to_binary(<<97, 195>>)

:unicode.characters_to_binary(["a" | "b"])

:unicode.characters_to_binary([1, :a])

:unicode.characters_to_binary(1)

:unicode.characters_to_nfc_binary("e\u0301")

:unicode.characters_to_nfd_binary("é")

:unicode.characters_to_nfkc_binary("ﬁ")

:unicode.characters_to_nfkd_binary("ﬁ")

:unicode.characters_to_nfc_list("e\u0301")

:unicode.characters_to_nfd_list("é")

:unicode.characters_to_nfkc_list("ﬁ")

:unicode.characters_to_nfkd_list("ﬁé")

:unicode.characters_to_nfc_binary(<<255>>)

:unicode.bom_to_encoding(<<239, 187, 191, 97>>)

:unicode.bom_to_encoding(<<254, 255>>)

:unicode.bom_to_encoding(<<255, 254>>)

:unicode.bom_to_encoding(<<0, 0, 254, 255>>)

:unicode.bom_to_encoding("abc")

:unicode.encoding_to_bom(:utf8)

:unicode.encoding_to_bom({:utf16, :big})

:unicode.encoding_to_bom({:utf16, :little})

:unicode.encoding_to_bom({:utf32, :big})

:unicode.encoding_to_bom({:utf32, :little})

:unicode.encoding_to_bom(:latin1)

:unicode.encoding_to_bom(:foo)

:unicode.encoding_to_bom(:unicode)

{:unicode.characters_to_list([233, 8364, 65], :latin1), :unicode.characters_to_list([[233, [8364]], 65], :latin1), :unicode.characters_to_binary([233, 8364], :latin1)}
