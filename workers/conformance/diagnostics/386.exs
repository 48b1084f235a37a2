x = "abc"
<<x::integer>>
