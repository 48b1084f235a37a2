# Base

Base.encode16("foobar")

Base.encode16("foobar", case: :lower)

Base.encode16("foobar", case: :upper)

Base.encode16("")

Base.encode16(<<0, 1, 15, 16, 127, 128, 255>>)

Base.encode16("a", case: :mixed)

Base.encode16(:a)

Base.encode16(<<1::4>>)

Base.decode16("666F6F626172")

Base.decode16("666f6f626172")

Base.decode16("666f6f626172", case: :lower)

Base.decode16("666f6F626172", case: :mixed)

Base.decode16("666F6F626172", case: :lower)

Base.decode16("")

Base.decode16("6")

Base.decode16("6G")

Base.decode16!("666F6F626172")

Base.decode16!("666f6F626172", case: :mixed)

Base.decode16!("6")

Base.decode16!("6G")

Base.decode16!("6f")

Base.decode16!("6F", case: :lower)

Base.decode16!("é0")

Base.decode16!("666F6F62617", case: :mixed)

Base.decode16(1)

for s <- ["", "f", "fo", "foo", "foob", "fooba", "foobar", <<0>>, <<255, 255, 255>>, <<250, 251, 252, 253, 254>>], do: {Base.encode64(s), Base.encode64(s, padding: false), Base.url_encode64(s), Base.url_encode64(s, padding: false), Base.encode32(s), Base.encode32(s, padding: false), Base.encode32(s, case: :lower), Base.hex_encode32(s), Base.hex_encode32(s, padding: false, case: :lower)}

for s <- ["", "f", "fo", "foo", "foob", "fooba", "foobar", <<250, 251, 252, 253, 254>>], do: {Base.decode64(Base.encode64(s)), Base.decode64(Base.encode64(s, padding: false), padding: false), Base.url_decode64(Base.url_encode64(s)), Base.decode32(Base.encode32(s)), Base.hex_decode32(Base.hex_encode32(s))}

for n <- 0..12, s = :binary.copy(<<n, 255, 7>>, n), do: Base.decode64!(Base.encode64(s)) == s and Base.decode32!(Base.encode32(s)) == s and Base.decode16!(Base.encode16(s)) == s and Base.hex_decode32!(Base.hex_encode32(s, case: :lower), case: :lower) == s

Base.encode64("foob")

Base.encode64(5)

Base.decode64("Zm9vYg==")

Base.decode64("Zm9vYg")

Base.decode64("Zm9vYg", padding: false)

Base.decode64("Zm9vYg==", padding: false)

Base.decode64("Zm9vYg=", padding: false)

Base.decode64("Zm9v YmFy")

Base.decode64("Zm9v\nYmFy\t ", ignore: :whitespace)

Base.decode64("Z")

Base.decode64("Z", padding: false)

Base.decode64("Zm=v")

Base.decode64("Zm9vYg===")

Base.decode64("====")

Base.decode64("=")

Base.decode64("A===")

Base.decode64("Zm9v-_")

Base.decode64("Zm9vYh==")

Base.decode64!("Zm9vYmFy")

Base.decode64!("Zm9vYmFy\n", ignore: :whitespace)

Base.decode64!("Zm9vYg")

Base.decode64!("Zm9vYg==", padding: false)

Base.decode64!("Zm9vY")

Base.decode64!("Zm9v)g==")

Base.decode64!("Zm9vYg==\n")

Base.decode64!("Z")

Base.decode64!("Z", padding: false)

Base.decode64!("Zé")

Base.url_encode64(<<255, 127, 254, 252>>)

Base.url_encode64(<<255, 127, 254, 252>>, padding: false)

Base.url_decode64("_3_-_A==")

Base.url_decode64("_3_-_A==\n", ignore: :whitespace)

Base.url_decode64("_3_-_A", padding: false)

Base.url_decode64("/3/+/A==")

Base.url_decode64!("_3_-_A==")

Base.url_decode64!("_3_-_A==\n", ignore: :whitespace)

Base.url_decode64!("/3/+/A==")

Base.url_decode64!("_3_-_A")

Base.encode32("foobar")

Base.encode32("foobar", case: :lower)

Base.encode32("foobar", padding: false)

Base.decode32("MZXW6YTBOI======")

Base.decode32("mzxw6ytboi======", case: :lower)

Base.decode32("mzXW6ytBOi======", case: :mixed)

Base.decode32("MZXW6YTBOI", padding: false)

Base.decode32("MZXW6YTBOI")

Base.decode32("MZXW6YTBOI=====", padding: false)

Base.decode32("MZXW6YTBO1======")

Base.decode32("M")

Base.decode32("MZXW6YT", padding: false)

Base.decode32!("MZXW6YTBOI======")

Base.decode32!("mzxw6ytboi======", case: :lower)

Base.decode32!("MZXW6YTBOI")

Base.decode32!("mzxw6ytboi======")

Base.decode32!("MZXW6YTBO1======")

Base.decode32!("M=======")

Base.decode32!("M", padding: false)

Base.hex_encode32("foobar")

Base.hex_encode32("foobar", case: :lower, padding: false)

Base.hex_decode32("CPNMUOJ1E8======")

Base.hex_decode32("cpnmuoj1e8======", case: :lower)

Base.hex_decode32("cpnMuOJ1E8======", case: :mixed)

Base.hex_decode32("CPNMUOJ1E8", padding: false)

Base.hex_decode32("CPNMUOJ1W8======")

Base.hex_decode32!("CPNMUOJ1E8======")

Base.hex_decode32!("CPNMUOJ1W8======")

Base.hex_decode32!("CPNMUOJ1E8")

Base.encode32("a", case: :foo)

Base.encode64("a", foo: 1)

:base64.encode("foob")

:base64.encode(~c"foob")

:base64.encode_to_string("foob")

:base64.encode("foob", %{padding: false})

:base64.encode(<<255, 127, 254, 252>>, %{mode: :urlsafe})

:base64.encode_to_string(<<255, 127, 254, 252>>, %{mode: :urlsafe, padding: false})

:base64.encode("foob", %{mode: :standard, padding: true})

:base64.decode("Zm9vYg==")

:base64.decode(~c"Zm9vYg==")

:base64.decode(" Zm9v\nYg = =")

:base64.decode_to_string("Zm9vYg==")

:base64.decode("Zm9vYg", %{padding: false})

:base64.decode("_3_-_A==", %{mode: :urlsafe})

:base64.decode("_3_-_A==")

:base64.decode_to_string("_3_-_A", %{mode: :urlsafe, padding: false})

:base64.decode("Zm9v(Yg==")

:base64.decode("")

:base64.mime_decode("Zm9v(Yg==")

:base64.mime_decode("Zm9v!!Yg==#")

:base64.mime_decode_to_string("Zm 9v\r\nYg==")

:base64.mime_decode("_3_-_A==", %{mode: :urlsafe})

:base64.encode(:foo)

:base64.decode(:foo)

:binary.encode_hex("foobar")

:binary.encode_hex("foo\xFF", :lowercase)

:binary.encode_hex("foo\xFF", :uppercase)

:binary.encode_hex("foo", :nocase)

:binary.encode_hex(:a)

:binary.decode_hex("666F6f")

:binary.decode_hex("")

:binary.decode_hex("6")

:binary.decode_hex("6G")

:binary.decode_hex(:a)

:binary.bin_to_list("foobar", {1, 3})

:binary.bin_to_list("foobar", {6, -2})

:binary.bin_to_list("foobar", {4, 3})

for s <- ["=m9v", "Zm9=", "Z===", "Zm9vZ(==", "Zm9vZm=v", "(m9vZm)v", "Zm9vZm)"], do: try(do: Base.decode64!(s), rescue: (e -> Exception.message(e)))

for s <- ["MZXW6YTBMZXW6YT1", "MZXW6===MZXW6===", "MZX=====", "MZXW6Y=="], do: try(do: Base.decode32!(s), rescue: (e -> Exception.message(e)))

Base.decode32!("MZX", padding: false)

Base.decode16("61", case: :foo)

Base.decode64("Zm9v", ignore: :foo)

Base.decode16!("6\xFF")

for s <- ["======", "+-9z\n==", "zcA0ACbB======", "10/9=", "8/a==", "Zm9vYg==\n", "Zm9(Yg==Z", "Zm9vYmFyZm", "(m9vYmFyZm"], opts <- [[], [padding: false]], do: {s, try(do: Base.decode64!(s, opts), rescue: (e -> Exception.message(e))), try(do: Base.url_decode64!(s, opts), rescue: (e -> Exception.message(e)))}
