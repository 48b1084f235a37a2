# What functions of String say of arguments that they refuse.

String.valid?(<<5::3>>)

String.valid?("a", :x)

String.printable?(<<5::3>>)

String.printable?("abc", :x)

String.printable?("abc", -1)

String.printable?("abc\0", 3)

String.printable?("abc\0")

String.capitalize("ab", :x)

String.capitalize("ÀB", :ascii)

String.normalize("ab", :x)

String.normalize(5, :nfc)

Inspect.Algebra |> Code.ensure_loaded?()
