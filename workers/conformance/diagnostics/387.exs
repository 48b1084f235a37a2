x = 1
<<x::binary>>
