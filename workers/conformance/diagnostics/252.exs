x = 300
<<x::binary>>
