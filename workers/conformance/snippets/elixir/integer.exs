# Integer

for {a, b} <- [{5, 2}, {-5, 2}, {5, -2}, {-5, -2}, {6, 3}, {-6, 3}, {0, 7}, {123_456_789_012_345_678_901, 10}, {-123_456_789_012_345_678_901, 10}], do: {Integer.mod(a, b), Integer.floor_div(a, b), rem(a, b), div(a, b), Integer.ceil_div(a, b)}

Integer.ceil_div(1, 2)

Integer.mod(1, 0)

Integer.floor_div(1, 0)

Integer.mod(1.5, 2)

for n <- [-3, -2, 0, 1, 2, 123_456_789_012_345_678_901], do: {Integer.is_odd(n), Integer.is_even(n)}

require Integer; {Integer.is_odd(3), Integer.is_even(3)}

require Integer; for x when Integer.is_even(x) <- 1..6, do: x

require Integer; Integer.is_odd(1.0)

for {b, e} <- [{2, 0}, {2, 10}, {2, 64}, {-3, 3}, {0, 0}, {10, 30}, {-1, 101}, {7, 1}], do: Integer.pow(b, e)

Integer.pow(2, -1)

Integer.pow(2.0, 2)

for {a, b} <- [{12, 18}, {-12, 18}, {0, 5}, {0, 0}, {17, 5}, {2 ** 70, 2 ** 65}], do: Integer.gcd(a, b)

for {a, b} <- [{240, 46}, {46, 240}, {-46, 240}, {0, 5}, {5, 0}, {0, 0}, {17, -5}], do: Integer.extended_gcd(a, b)

Integer.gcd(1.0, 2)

for n <- [0, 7, 123, 100, 987_654_321_987_654_321_987], do: Integer.digits(n)

for b <- [2, 3, 8, 16, 60, 100], do: Integer.digits(123_456, b)

Integer.digits(-123)

Integer.digits(123, 1)

for {d, b} <- [{[1, 2, 3], 10}, {[1, 0, 1], 2}, {[0, 0, 7], 10}, {[], 10}, {[15, 15], 16}], do: Integer.undigits(d, b)

Integer.undigits([1, 2, 3])

Integer.undigits([1, 2, 12], 10)

Integer.undigits([1], 1)

for s <- ["34", "34.5", "three", "", "-5x", "+7", "0", "1_000", " 1", "99999999999999999999999x", "-", "+", "--1", "٣"], do: Integer.parse(s)

for {s, b} <- [{"ff", 16}, {"FF", 16}, {"zz", 36}, {"102", 2}, {"-101", 2}, {"8", 8}, {"g", 16}], do: Integer.parse(s, b)

Integer.parse("1", 1)

Integer.parse("1", 37)

Integer.parse(1)

for n <- [0, 5, -5, 123_456_789_012_345_678_901], do: {Integer.to_string(n), Integer.to_charlist(n)}

for b <- [2, 8, 16, 36], do: {Integer.to_string(255, b), Integer.to_string(-255, b), Integer.to_charlist(255, b)}

Integer.to_string(5, 1)

Integer.to_string(5.0)

Integer.to_string("5")

2 ** 100

-2 ** 63

123_456_789 * 987_654_321 * 123_456_789

{9_007_199_254_740_991 + 1, 9_007_199_254_740_992 + 1, -9_007_199_254_740_992 - 1}

{div(2 ** 80, 2 ** 40), rem(2 ** 80 + 5, 2 ** 40), 2 ** 80 - 2 ** 80}

{0x1F, 0b101, 0o17, ?a, 1_000_000}

{2 ** 64 == 18_446_744_073_709_551_616, 2 ** 64 > 1.0e19, 2 ** 64 == 1.8446744073709552e19, 1 == 1.0, 1 === 1.0}

{max(2 ** 64, 1.0e30), min(-2 ** 64, 1)}

1 / 0

div(1, 0)

rem(1, 0)

1 + :a

1 + "1"

abs(-2 ** 70)

{trunc(1.0e20), round(1.5e15 + 0.5), floor(-1.5), ceil(-1.5), round(2.5), round(-2.5), trunc(-0.5)}

Enum.map([10, 100, 1000], &Integer.to_string(&1, 16))

is_integer(2 ** 70)

for {b, e} <- [{2, -4}, {-2, -3}, {0, 0}, {10, -20}, {2, -1100}], do: b ** e

0 ** -1

{2.0 ** -1, 2 ** 0.5, 2 ** -1.0}
