# What is bound in one argument is not seen by those beside it.
x = 1
IO.inspect({x = 2, x})
IO.inspect(x)
IO.inspect({x, x = 3, x})
IO.inspect([x = 4, x, y = 5, x])
_ = y
_ = x
IO.inspect(x)
IO.inspect((x = 6) + x)
IO.inspect(x)
IO.inspect(%{(x = 7) => x, x => y = 8})
_ = {x, y}
IO.inspect("#{x = 9} #{x}")
IO.inspect(x)
IO.inspect(<<x = 10, x>>)
IO.inspect(x)
IO.inspect((x = 11) && x)
IO.inspect(x == (x = 12))
IO.inspect([x = 13 | [x]])
f = fn a, b -> {a, b} end
IO.inspect(f.(x = 14, x))
_ = x
IO.inspect((x = true) and x)
IO.inspect(if y = x, do: y)
IO.inspect(y)
m = %{a: 1}
IO.inspect(%{m | a: m = 2})
IO.inspect(m)
IO.inspect(a: x = 15, b: x)
IO.inspect(List.first([x = 16]) + x)
IO.inspect({y = 1, {x = 2, x}, x})
_ = y
_ = x
IO.inspect(x)

IO.inspect(
  (
    z = 5
    z + 1
  ) + 3
)

IO.inspect(Enum.map([1], fn _ -> x end) ++ [x = 20])
IO.inspect(String.length(x = "abc") + byte_size(to_string(x)))
_ = x
