# Function

Function.identity("Hello world!")

Enum.map([1, 2], &Function.identity/1)

f = Function.capture(String, :length, 1); f.("é")

Function.capture(String, :length, 1)

Function.capture("String", :length, 1)

Function.capture(String, :length, -1)

Function.info(&String.length/1, :module)

Function.info(&String.length/1, :name)

Function.info(&String.length/1, :arity)

Function.info(&String.length/1, :type)

Function.info(&String.length/1, :env)

Function.info(fn x -> x end, :arity)

Function.info(fn x -> x end, :type)

Function.info(&String.length/1) |> Enum.sort()

Function.info(:x)

Function.info(&String.length/1, :foo)

is_function(&Enum.map/2, 2)

is_function(fn -> 1 end, 1)

is_function(fn -> 1 end, -1)

(&String.length/1) == (&String.length/1)

inspect(&String.length/1)

inspect(&Kernel.+/2)

(&(&1 + &2)).(1, 2)

(&{&1, &2}).(1, 2)

(&[&1 | &2]).(1, [2])

(&"#{&1}!").("a")

add = fn a -> fn b -> a + b end end; add.(1).(2)

f = fn 0, acc, _ -> acc; n, acc, f -> f.(n - 1, acc * n, f) end; f.(10, 1, f)

apply(&max/2, [1, 2])

apply(String, :upcase, ["a"])

5.(1)

:erlang.fun_info(&Enum.map/2, :arity)

:erlang.fun_to_list(&Enum.map/2)

"x".(1)

f = 5; f.(1)

Function.info(&String.length/1, :index)

Function.info(fn x -> x end) |> Keyword.keys()

Function.capture(1, :length, 1)

is_function(fn -> 1 end, :a)

apply(5, :foo, [])

apply(5, :foo, [1, 2])

apply(:a, 5, [])

apply(:a, :b, 5)

f = %{a: 1}; f.foo()

f = [1]; f.foo(1)

[&String.to_integer/1, &elem/2, &Map.put/3, &Map.keys/1, &Kernel.+/2, &Process.monitor/1, &(&1 + &2), &Map.keys(&1)]

try do Map.delete(%{}, raise("key")) rescue e -> e end

try do Map.has_key?(raise("map"), raise("key")) rescue e -> e end

try do elem(raise("tuple"), raise("index")) rescue e -> e end

try do String.split(Process.get(:none, :no_string)) rescue e -> e end
