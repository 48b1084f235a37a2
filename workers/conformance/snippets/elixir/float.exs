# Float

for s <- ["34", "34.25", "56.5xyz", "pi", "", "-1.5", "+1.5", "1e3", "1.5e3", "1.5e-3x", "1.e3", ".5", "1.", "0.0", "-0.0", "1_000.5", " 1.0", "1.5e", "1.5e+", "12345678901234567890.5", "1.0e308", "5.0e-324"], do: {s, Float.parse(s)}

Float.parse("1.0e400")

Float.parse(1.0)

for f <- [1.0, 0.1, 1.0e10, 1.0e15, 1.0e16, 1.0e22, 1.0e-5, 1.5e300, 123_456.789, 5.0e-324, 1.7976931348623157e308, -0.0, 0.30000000000000004, 100.0, 1.0e21, 12_345_678_901_234_567.0], do: {Float.to_string(f), Float.to_charlist(f), inspect(f)}

Float.to_string(1)

Float.to_string("1")

for {f, p} <- [{12.5, 0}, {5.5674, 3}, {5.5675, 3}, {-5.5674, 3}, {-5.5675, 3}, {12.341444444444441, 15}, {0.5, 0}, {1.5, 0}, {2.5, 0}, {-0.01, 0}, {1.005, 2}, {2.675, 2}, {1.0e20, 2}, {0.1, 15}], do: Float.round(f, p)

for {f, p} <- [{34.25, 0}, {-56.5, 0}, {34.253, 2}, {-34.253, 2}, {7.99, 1}, {-0.01, 1}, {0.0, 3}], do: {Float.floor(f, p), Float.ceil(f, p)}

Float.round(1.5)

Float.floor(1.5)

Float.ceil(1.5)

Float.round(1, 2)

Float.round(1.0, 16)

Float.floor(1.0, -1)

Float.ceil(1.0, 16)

Float.round(1.5, 1.0)

for f <- [0.0, 3.14, -3.75, 1.0e-3, 1.5, -0.0], do: Float.ratio(f)

Float.ratio(1.0e300) |> elem(1)

Float.ratio(1)

Float.pow(2.0, 10)

Float.pow(2.0, 0.5)

Float.pow(2, 2.0)

Float.pow(-8.0, 1 / 3)

Float.min_finite()

Float.max_finite()

1.0e308 * 10

{0.1 + 0.2, 1.1 * 3, 1 / 3, 2 / 3, 10 / 2, 1.0 - 0.9}

{1.0e3, 1.0E3, 1.5e-7, 123_456.789}

{0.0 == -0.0, 0.0 === -0.0, match?(+0.0, -0.0)}

{1.0 == 1, 1.0 === 1, 1.0 < 2, 2 > 1.5, Enum.sort([2, 1.0, 3.5])}

for f <- [1.4, 1.5, -1.4, -1.5, -1.6, 0.5, 1.0e20], do: {round(f), trunc(f), floor(f), ceil(f)}

{abs(-1.5), -(-1.5), +1.5}

{is_float(1.0), is_float(1), is_number(1.0)}

1.0 / 0

1.0 + :a

for n <- [0.1, 1.0e-7, 123.456, 1.0e100], do: :erlang.float_to_binary(n)

for d <- [0, 2, 5], do: :erlang.float_to_binary(123.456789, decimals: d)

for d <- [0, 2, 5], do: :erlang.float_to_binary(123.456789, scientific: d)

:erlang.float_to_binary(1.5, [:compact, decimals: 6])

{:erlang.float(1), :erlang.float_to_list(1.5, [:short])}

for f <- [0.285, 0.615, 1.115, 1234.5675, 0.000123456789, 1.0e-10, 123456789.987654321, 5.015, 1.45, 8.345, 1.0e15 + 0.3], p <- [0, 1, 2, 3, 8, 15], do: {f, p, Float.round(f, p), Float.floor(f, p), Float.ceil(f, p)}

for f <- [-0.285, -0.615, -1.115, -1234.5675, -0.000123456789, -0.4, -0.5, -0.04], p <- [0, 1, 2, 3, 8, 15], do: {f, p, Float.round(f, p), Float.floor(f, p), Float.ceil(f, p)}

case -0.0 do
  +0.0 -> :pos
  -0.0 -> :neg
end

for f <- [-0.0, -0.001, -0.4, 0.5, 1.5, 2.5, 1.0e25, 0.10377175, 0.3, 62036803.9, 1.0e22, 9.007199254740993e15], d <- [0, 2, 7, 16, 18, 25], do: :erlang.float_to_binary(f, decimals: d)

:erlang.float_to_binary(1.0, decimals: -1)

for f <- [-0.0, 1.5, 123.456], do: :erlang.float_to_binary(f, [:compact, decimals: 5])

Float.round(-0.0, 0)
