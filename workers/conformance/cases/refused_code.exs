# What the compiler refuses, and how it says so: each line is evaluated on its own.
defmodule Refused do
  defstruct name: "", age: 0
end

codes = ~S"""
alias(1 + 2)
__MODULE__.Foo
import(:lists, only: [flatten: 1], except: [flatten: 1])
(x = {:ok, x}) = 1
{x = {:ok, x}} = 1
{{x, y} = {y, x}} = 1
{x = y, y = z, z = x} = 1
{{:x, y} = {x, :y}, x = y} = 1
var!(a)
var!(a, Unknown)
0.0 = 0.0
fn 0.0 -> 1 end
-0.0 = 0.0
+0.0 = 0.0
(<<0.0>> = 1)
%unknown{a: 1}
%unknown{} = 1
%1{} = 1
%1{}
%foo(){} = 1
%"x"{}
%Refused{(1 + 1) => 2}
%Refused{1 => 2}
%Refused{"a" => 2} = %Refused{}
%Refused{zzz: 2} = %Refused{}
%Refused{zzz: 2}
%{a: 1, a: 2}
%Refused{name: 1, name: 2}
%{%{} | a: 1, a: 2}
quote(1)
quote(do: 1, foo: 2)
quote([bind_quoted: 1], do: 2)
quote([bind_quoted: [x: 1], unquote: 3], do: 1)
quote(:foo, do: 1)
quote([foo: 1], do: 1)
quote([context: 1], do: 1)
quote([context: nil], do: 1)
quote([file: 1], do: 1)
quote([line: "a"], do: 1)
quote([generated: 1], do: 1)
quote([bind_quoted: [{1, 2}]], do: 1)
Hello.something_that_does_not_exist(1) = 1
:erlang.is_atom(x) = 1
Hello.foo() = 1
%{Hello.foo() => 1} = 1
1 + x = 2
-x = 2
[1] ++ x ++ 2 = [3]
x ++ [1] = 1
foo.bar = 1
"a" <> b <> "c" = "abc"
foo.bar() = 1
(case 1 do x when x.() -> 1 end)
(case 1 do x when foo.bar -> 1 end)
(case 1 do x when x.foo() -> 1 end)
(case 1 do x when Hello.foo(x) -> 1 end)
(case 1 do x when foo(x) -> 1 end)
(case 1 do x when <<x>> -> 1 end)
(case 1 do x when (y = x) -> 1 end)
(case 1 do x when fn -> 1 end -> 1 end)
(case 1 do x when %{x | a: 1} -> 1 end)
(case 1 do x when %{a: 1} -> 1 end)
(case 1 do x when self() -> 1 end)
(case 1 do x when x in y -> 1 end)
(case 1 do x when x in [1 | 2] -> 1 end)
(case 1 do x when "a#{x}" -> 1 end)
for(<<a :: binary <- "x">>, do: a)
for(<<a :: bitstring <- "x">>, do: a)
for(<<a::binary, b <- "x">>, do: a)
for(<<a :: binary-size(1), b::bits <- "x">>, do: a)
for(x <- [1], reduce: 0, do: x)
for(x <- [1], reduce: 0, do: (x, y -> 1))
for(x <- [1], reduce: 0, into: [], do: (a -> a))
for(x <- [1], uniq: true, reduce: 0, do: (a -> a))
for(x <- [1], do: (a -> a))
for(x <- [1], foo: 1, do: x)
for(x <- [1], uniq: 1, do: x)
for(x <- [1])
for(do: 1)
for(is_atom(:a), do: 1)
for(x <- [1], reduce: 0, do: (a when a > 1 -> a))
for(x <- 1, into: [], into: [], do: 1)
with(a <- 1, do: 1, foo: 2)
with(a <- 1)
with(do: 1)
with(a <- 1, do: 1, else: 2)
with(a <- 1, do: 1, do: 2)
with(1, do: 1, else: (_ -> 2))
with(a <- 1, do: 1, else: (a, b -> 2))
with(a <- 1, else: (_ -> 1))
&(1; 2)
& &1 + &3
&0
& &0
&(&(&1))
&foo
&foo/a
&(1)
&{1, 2}
&Foo.bar
& (foo(1))
&nil
&"a"
&[1]
&(&1; &2)
& &256
&foo/256
& &1/2
&a.b/1
&is_nil/1
&if/2
&(-1)
&&1
& &-1
&{:a, 1, 2}
&%{a: 1}
cond([do: (true -> 1), do: (true -> 2)])
cond(do: 1)
cond(foo: 1)
cond([])
cond(do: (1, 2 -> 3))
cond(do: (_ -> 3))
cond(1)
cond(do: (-> 3))
cond(do: nil)
cond(do: (true -> 1), else: 2)
case(1, do: (1 -> 1), do: (2 -> 2))
case(1, do: 1)
case(1, foo: 1)
case(1, [])
case(1, do: (1, 2 -> 3))
case(1, 1)
case(1, do: (1 -> 1), else: (2 -> 1))
case(1, do: nil)
case(1, do: (-> 1))
receive(do: (1 -> 1), do: (2 -> 2))
receive(do: 1)
receive(after: 1)
receive(after: (1 -> 1; 2 -> 2))
receive(after: (1, 2 -> 3))
receive([])
receive(foo: 1)
receive(do: (a, b -> 1))
receive(1)
receive(do: (1 -> 1), after: 1)
receive(do: (1 -> 1), after: (1->1), after: (2->2))
receive(do: (x -> 1), after: (x when 1 -> 1))
try(do: 1, do: 2)
try(do: 1)
try([])
try(rescue: (x -> 1))
try(do: 1, foo: 2)
try(do: 1, rescue: 2)
try(do: 1, rescue: (x, y -> 2))
try(do: 1, catch: 2)
try(do: 1, catch: (x, y, z -> 2))
try(do: 1, else: 2)
try(do: 1, else: (x, y -> 2))
try(do: 1, rescue: (1 -> 2))
try(do: 1, rescue: (x in 1 -> 2))
try(do: 1, rescue: (x in [1] -> 2))
try(do: 1, rescue: (%{} -> 2))
try(do: 1, rescue: (x when x -> 2))
try(do: 1, rescue: (A.B -> 2))
try(do: 1, after: 1, after: 2)
try(do: 1, rescue: (x -> 1), rescue: (y -> 2))
try(1)
try(do: 1, else: (x -> x))
try(do: 1, rescue: (x in y -> 1))
try(do: 1, rescue: (x in [] -> 1))
try(do: 1, rescue: (1 in Foo -> 1))
<<x::size(foo)>> = "a"
<<x::size(foo)>>
<<x::foo>>
<<x::binary-binary>>
<<x::binary-integer>>
<<x::size(1)-size(2)>>
<<x::unit(8)>>
<<x::unit(0)>>
<<x::unit(257)>>
<<1::unit(:a)>>
<<1::size(-1)>>
<<1::utf8-size(1)>>
<<1::utf8-signed>>
<<1::binary-signed>>
<<1::float-17>>
<<1.0::float-size(8)>>
<<"a"::integer>>
<<"a"::float>>
<<1::binary>>
<<1.0::integer>>
<<1.0::utf8>>
<<:a>>
<<[1]>>
<<{1}>>
<<x::binary, y::binary>> = 1
<<x::bits, y>> = 1
<<x::size(y), y>> = 1
<<"a"::size(2)>>
<<"a"::utf8-unit(1)>>
<<1::size(a.b())>> = 1
<<1::unit(8)-size(x.y)>> = 1
<<1::size(8)-unit(4)-bits>>
<<1::integer()>>
<<1::foo()>>
<<1::foo-bar>>
<<1::"a">>
<<1::_>>
<<1::-1>>
<<1::integer-(-1)>>
<< <<x::bits>>::binary >> = 1
<<foo = bar>>
<<foo = bar>> = 1
<<%{}>>
<<1::size(1 + foo())>>= 1
<<1::binary-unit(1)>>
<<1::bitstring-unit(8)>>
<<x::bitstring-unit(4)>>
<<x::integer-unit(4)>>
<<x::float-unit(4)>>
unknown(1)
unknown
unknown.()
1.()
1.foo
"a".foo()
[].a
{}.a
__ENV__.line.foo
(foo -> bar)
(1 -> 2)
unquote(1)
unquote_splicing([1])
a | b
[a | b | c]
a :: b
^a
super(1)
super()
__CALLER__
__STACKTRACE__
__CALLER__ = 1
__MODULE__ = 1
__ENV__ = 1
fn -> 1; x -> 2 end
fn 1 end
fn x, y -> 1; x -> 2 end
@foo
@foo 1
@Foo
@foo 1, 2
def(foo, do: 1)
defmodule(1, do: 2)
defmodule(Foo)
a <- b
a \\ b
a when b
[a: 1 | b]
%{a | 1}
%{| a: 1}
%{1, 2}
"""

malformed = [{:%, [], [1]}, {1, 2, 3}, {1, [], []}, {:foo, 1, []}]

refused = fn code ->
  {result, diagnostics} =
    Code.with_diagnostics(fn ->
      try do
        {value, _} = Code.eval_quoted(code, [], %{__ENV__ | line: 1, versioned_vars: %{}})
        "=> " <> inspect(value)
      rescue
        error -> "** #{inspect(error.__struct__)} #{Exception.message(error)}"
      end
    end)

  for diagnostic <- diagnostics do
    message = String.replace(diagnostic.message, "\n", "\n      ")
    IO.puts("   #{diagnostic.severity} #{inspect(diagnostic.position)}: #{message}")
  end

  IO.puts("   " <> String.replace(result, ~r/#(Function|PID|Reference)<[^>]*>/, "#\\1"))
end

for code <- String.split(codes, "\n", trim: true) do
  IO.puts(code)

  case Code.string_to_quoted(code, columns: true) do
    {:ok, quoted} -> refused.(quoted)
    {:error, error} -> IO.inspect(error)
  end
end

Enum.each(malformed, refused)
