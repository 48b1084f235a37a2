n = 300
<<a::size(n)-binary>> = "abc"
a
