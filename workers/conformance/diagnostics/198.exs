<<x::binary, y>> = "abc"
