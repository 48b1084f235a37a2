for {source, i} <-
      Enum.with_index([
        "def f(x = y, y = x), do: {x, y}",
        "def f(x = x), do: x",
        "def f(x = {x}), do: x",
        "def f({x} = x), do: x",
        "def f(x = y, y), do: {x, y}",
        "def f(x = y, z = y), do: {x, y, z}",
        "def f(x = y, y = z, z = x), do: {x, y, z}",
        "def f({x = y}, y = x), do: {x, y}",
        "def f({x = {:ok, y}}, y = {x}), do: {x, y}",
        "def f({:ok, y} = x, {x} = y), do: {x, y}",
        "def f(x = {:ok, y}, y = {z}), do: {x, y, z}",
        "def f(x = %{a: y}, %{b: x} = y), do: {x, y}",
        "def f(x = [y | _], [x | _] = y), do: {x, y}",
        "def f(x = y = x), do: {x, y}",
        "def f(x = (y = z)), do: {x, y, z}",
        "def f(x, y, x, y), do: {x, y}",
        "def f(a) do\n x = x = a\n x\nend",
        "def f(a) do\n {x = y, y = x} = a\n {x, y}\nend",
        "def f(a) do\n case a do\n {x = y, y = x} -> {x, y}\n end\nend",
        "def f(a) do\n fn x = y, y = x -> {x, y}\n end\nend",
        "def f(a) do\n for {x = y, y = x} <- a, do: {x, y}\nend",
        "def f(a) do\n with {x = y, y = x} <- a, do: {x, y}\nend",
        "def f(a) do\n receive do\n x = {x} -> {x, a}\n end\nend",
        "def f(x = <<y, z::binary>>, y = x), do: {x, y, z}",
        "def f(\"a\" <> x = x), do: x",
        "def f(x = y, y = x = z), do: {x, y, z}",
        "def f(_ = _, x = _), do: x",
        "def f(_x = _x), do: 1",
        "def f(x = {a, b}, a = {b}, b = {x}), do: {x, a, b}",
        "def f({x, x} = x), do: x",
        "def f(x = {y = x}), do: {x, y}",
        "def f(x = %{^x => 1}), do: x",
        "def f(x = 1, 1 = x), do: x",
        "def f({x, y} = {y, x}), do: {x, y}",
        "def f({x, {y}} = {y, x}), do: {x, y}",
        "def f({x, {y}} = {y, {x}}), do: {x, y}",
        "def f({x, {y}} = {y, {z}}, z = {x}), do: {x, y, z}",
        "def f([x, [y]] = [y, [x]]), do: {x, y}",
        "def f(%{a: x} = %{b: x}), do: x",
        "def f(%{a: x} = x), do: x",
        "def f(%URI{host: x} = x), do: x",
        "def f({x = 1, y} = {y, x}), do: {x, y}",
        "def f({:ok, y} = x, y = {x}), do: {x, y}",
        "def f(x = {:ok, y}, {x} = y), do: {x, y}",
        "def f(y = x, x = y), do: {x, y}",
        "def f(x = y, x = y), do: {x, y}",
        "def f(x = y, x = z, y = z), do: {x, y, z}",
        "def f(x = y, y = z, x = z), do: {x, y, z}",
        "def f(b = {c, a}, c = {a}, a = {b}), do: {b, c, a}",
        "def f(x = {a, b}, b = {x}, a = {b}), do: {x, a, b}",
        "def f(a = {b}, b = {x}, x = {a, b}), do: {x, a, b}",
        "def f(x = {a}, a = {b}, b = {c}, c = {x}), do: {x, a, b, c}",
        "def f(p, x = {a}, a = {x}, q = {r}, r = {q}), do: {p, x, a, q, r}",
        "def f(q = {r}, r = {q}, x = {a}, a = {x}), do: {x, a, q, r}",
        "def f(x = x, a = a), do: {x, a}",
        "def f({a, x} = {x, a}), do: {x, a}",
        "def f({a, b} = {b, c}), do: {a, b, c}",
        "def f(z = {y, x}, y = {z}, x = {z}), do: {x, y, z}",
        "def f(x = y = z, z = x), do: {x, y, z}",
        "def f(x = y = z, y = x), do: {x, y, z}",
        "def f(x = {y = z}, z = x), do: {x, y, z}",
        "def f({x = y} = z, z = x), do: {x, y, z}",
        "def f({a = b} = {b = a}), do: {a, b}",
        "def f(x = y, z, {z, y} = x), do: {x, y, z}",
        "def f(x = [a: y], y = [b: x]), do: {x, y}",
        "def f(x = y, {1, z = {y, x}} = z), do: {x, y, z}",
        "def f(b = {a}, a = {b}, c = {a}), do: {x, y, z}",
        "def f(a, b = {a}, a = {b}), do: {x, y, z}",
        "def f(m, b = {m}, c = {b}, m = {c}), do: {m, b, c}",
        "def f(m, n, b = {m}, c = {b}, n = {c}, m = {n}), do: {m, b, c}",
        "def f({x = y} = z), do: {x, y, z}",
        "def f(z = {x = y}), do: {x, y, z}",
        "def f(z = {x = y, q = r}), do: {x, y, z, q, r}",
        "def f({x, y} = z, x = y), do: {x, y, z}",
        "def f({x, y} = z, {x, y} = q), do: {x, y, z, q}",
        "def f({x, y} = {z, q}), do: {x, y, z, q}",
        "def f({x, y} = {z, q}, x = q), do: {x, y, z, q}",
        "def f({x, y} = {z, q}, x = y), do: {x, y, z, q}",
        "def f({x, y} = {z, q}, {x, z}), do: {x, y, z, q}",
        "def f(%{a: x} = m, %{a: x} = n), do: {x, m, n}",
        "def f(%{a: x, b: y} = m, %{a: x, b: y} = n), do: {x, m, n, y}",
        "def f(%{a: x} = m, x), do: {x, m}",
        "def f({x, y} = m, {x, m}), do: {x, m, y}",
        "def f({x, y} = m, {x, m} = n), do: {x, m, y, n}",
        "def f({x, y} = m, {x, y}), do: {x, m, y}",
        "def f([x = 1, y = x] = l), do: {x, y, l}",
        "def f(x = y, [x, y]), do: {x, y}",
        "def f(x = y, [x, y] = z), do: {x, y, z}",
        "def f(x = y, a = b, x = a, y = b), do: {x, y, a, b}",
        "def f({a = x, b = y} = {m, n}), do: {x, y, a, b, m, n}",
        "def f({x = a} = {y = a}), do: {x, y, a}",
      ]) do
  IO.puts(:stderr, "--- #{source}")

  try do
    Code.compile_string("defmodule Recursive#{i} do\n#{source}\nend", "written.ex")
  rescue
    e -> IO.puts(:stderr, Exception.message(e))
  end
end

for source <- [
      "defmodule Same do\ndef f(x = x), do: x\nend",
      "{x = x} = {1}",
      "case 1 do\n_ = _ -> 3\nend",
      "fn x, y = {x = y} when x -> 1 end",
      "try do 1 catch {x = {x}} -> 1 end",
      "match?(x = {x}, 3)"
    ] do
  IO.puts(:stderr, "--- #{source}")

  try do
    Code.eval_string(source)
  rescue
    e -> IO.puts(:stderr, Exception.message(e))
  end
end
