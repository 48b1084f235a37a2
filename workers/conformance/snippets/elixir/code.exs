Code.eval_string("1 + 1")

Code.eval_string("x", [])

Code.eval_string("1 +")

Code.eval_string("foo(")

Code.eval_string("raise \"x\"")

Code.eval_string("")

Code.eval_string("# only a comment")

Code.eval_string("__ENV__.file", [], file: "my.ex")

Code.eval_string("__ENV__.line", [], line: 10)

Code.eval_string("__DIR__", [], file: "/a/b.ex")

Code.eval_string(~c"1 + 2")

Code.eval_quoted(quote(do: 1 + 2))

Code.eval_quoted({:+, [], [1, 2]})

Code.eval_quoted(quote(do: var!(a) + 1), a: 1)

Code.eval_quoted(quote(do: x = 5))

Code.eval_string("import Enum; map([1], & &1 + 1)")

Code.eval_string("alias String, as: S; S.upcase(\"a\")")

Code.eval_string("defmodule CodeEvA do def x, do: 1 end; CodeEvA.x()")

Code.compile_string("defmodule CodeCmA do def x, do: 7 end") |> Enum.map(&elem(&1, 0))

(Code.compile_string("defmodule CodeCmB do def x, do: 7 end"); apply(CodeCmB, :x, []))

Code.compile_quoted(quote(do: defmodule(CodeCmC, do: def(y, do: 1)))) |> length()

Code.string_to_quoted("1 + 2")

Code.string_to_quoted("foo(a, b)")

Code.string_to_quoted("1 +")

Code.string_to_quoted("foo(")

Code.string_to_quoted(")")

Code.string_to_quoted("a b c")

Code.string_to_quoted("\"abc")

Code.string_to_quoted("[1, 2")

Code.string_to_quoted("%{a: }")

Code.string_to_quoted!("a.b")

Code.string_to_quoted!("x", line: 5)

Code.string_to_quoted!("x", columns: true)

Code.string_to_quoted!("1 +")

Code.string_to_quoted!("fn x -> x end")

Code.string_to_quoted!("\"a\#{b}\"")

Code.string_to_quoted!("~r/a/i")

Code.string_to_quoted!("a; b")

Code.string_to_quoted!("")

Code.string_to_quoted!("[a: 1]")

Code.string_to_quoted!("{1, 2}")

Code.string_to_quoted!("{1, 2, 3}")

Code.string_to_quoted!("Foo.Bar")

Code.string_to_quoted!("&foo/1")

Code.string_to_quoted!("@a 1")

Code.string_to_quoted!("not a in b")

Code.string_to_quoted!("1..2//3")

Code.string_to_quoted!("if a do b else c end")

Code.string_to_quoted!("0x1F + 0b11 + 0o7 + ?a + 1_000 + 1.5e3")

Code.string_to_quoted!(":\"foo bar\"")

Code.string_to_quoted!("'abc'")

Code.string_to_quoted!("<<a::8>>")

Code.string_to_quoted!("%Foo{a | b: 1}")

Code.ensure_loaded(Enum)

Code.ensure_loaded(NoSuchModuleX)

{Code.ensure_loaded?(Enum), Code.ensure_loaded?(NoSuchModuleX)}

Code.ensure_loaded!(NoSuchModuleX)

Code.ensure_compiled(Enum)

Code.ensure_compiled(NoSuchModuleX)

Code.ensure_compiled!(NoSuchModuleX)

Code.ensure_all_loaded([Enum, List])

Code.ensure_all_loaded([Enum, NoSuchModuleX])

Code.ensure_all_loaded!([NoSuchModuleX])

Code.loaded?(Enum)

Code.loaded?(NoSuchModuleX)

Code.require_file("/tmp/h3_no_such.exs")

Code.eval_file("/tmp/h3_no_such.exs")

(File.write!("/tmp/h3_eval.exs", "x = 1\nx + 41"); Code.eval_file("/tmp/h3_eval.exs"))

(File.write!("/tmp/h3_req.exs", "defmodule H3Req do def a, do: :req end"); {Code.require_file("/tmp/h3_req.exs") |> length(), Code.require_file("/tmp/h3_req.exs"), apply(H3Req, :a, [])})

(File.write!("/tmp/h3_comp.exs", "defmodule H3Comp do def a, do: :comp end"); Code.compile_file("/tmp/h3_comp.exs") |> Enum.map(&elem(&1, 0)))

Code.get_compiler_option(:docs)

Code.can_await_module_compilation?()

Code.env_for_eval([]).file

Code.env_for_eval(file: "a", line: 3).line

Code.eval_quoted_with_env(quote(do: 1 + 1), [], Code.env_for_eval([])) |> elem(0)

Code.eval_string("a = 1; send(self(), a); receive do x -> x end")

Code.eval_string("fn x -> x + y end", y: 1) |> elem(0) |> then(& &1.(2))

Code.eval_string("[a, _b | _] = [1, 2, 3]")

Code.eval_string("x = 1; if true do x = 2; x end; x")

Code.eval_string("for x <- 1..3, do: x")

Code.eval_string("%{a: b} = %{a: 1}; b") 

Code.eval_string("1 = 2")

Code.eval_string("undefined_fun(1)")

Code.eval_string("Foo.bar(")

Code.eval_string("quote do: a + b") |> elem(0) |> Macro.to_string()

defprotocol ProtoA do
  def size(x)
end
defimpl ProtoA, for: List do
  def size(l), do: length(l)
end
defimpl ProtoA, for: [Map, Tuple] do
  def size(_), do: :some
end
{ProtoA.size([1]), ProtoA.size(%{}), ProtoA.size({1})}

ProtoA.size(1)

ProtoA.impl_for([])

ProtoA.impl_for(1)

ProtoA.impl_for!(1)

ProtoA.__protocol__(:functions)

ProtoA.__protocol__(:module)

Protocol.assert_impl!(ProtoA, List)

Protocol.assert_impl!(ProtoA, Integer)

Protocol.assert_protocol!(ProtoA)

Protocol.assert_protocol!(Enum)

defprotocol ProtoB do
  @fallback_to_any true
  def name(x)
end
defimpl ProtoB, for: Any do
  def name(_), do: :any
end
defimpl ProtoB, for: Integer do
  def name(_), do: :int
end
{ProtoB.name(1), ProtoB.name("x"), ProtoB.name(nil)}

defprotocol ProtoC do
  def c(x)
end
defimpl ProtoC, for: Any do
  defmacro __deriving__(module, _struct, opts) do
    quote do
      defimpl ProtoC, for: unquote(module) do
        def c(_), do: unquote(opts)
      end
    end
  end
  def c(_), do: :any
end
defmodule ProtoCS do
  @derive {ProtoC, x: 1}
  defstruct [:a]
end
ProtoC.c(struct(ProtoCS))

defprotocol ProtoD do
  def d(x)
end
defmodule ProtoDS do
  defstruct [:a]
  defimpl ProtoD do
    def d(s), do: {:d, s.a}
  end
end
ProtoD.d(struct(ProtoDS, a: 1))

for v <- [1, 1.0, "a", :a, nil, [], {}, %{}, self(), make_ref(), fn -> 1 end], do: Inspect.impl_for(v)

String.Chars.to_string({1})

Enumerable.count([1])

Enum.count(%{__struct__: NotEnum})

Collectable.into([]) |> elem(0)

List.Chars.to_charlist(:a)

defmodule KerSt do
  defstruct [:a, b: 2]
end
{struct(KerSt, a: 1), struct(KerSt, [z: 1]), struct!(KerSt, b: 3), KerSt.__struct__()}

struct!(KerSt, z: 1)

defmodule KerEn do
  @enforce_keys [:a]
  defstruct [:a, :b]
end
struct!(KerEn, a: 1)

struct!(KerEn, b: 1)

Code.eval_string("%KerEn{b: 1}")

get_in(%{a: %{b: 1}}, [:a, :b])

put_in(%{a: %{b: 1}}, [:a, :b], 2)

update_in(%{a: [1, 2]}, [:a, Access.at(0)], & &1 + 10)

pop_in(%{a: %{b: 1}}, [:a, :b])

get_and_update_in(%{a: 1}, [:a], &{&1, &1 + 1})

(m = %{a: %{b: 1}}; put_in(m.a.b, 5))

(m = %{"k" => [x: 1]}; update_in(m["k"][:x], & &1 * 3))

get_in([%{n: 1}, %{n: 2}], [Access.all(), :n])

get_in(%{l: [1, 2, 3]}, [:l, Access.filter(& &1 > 1)])

get_in({1, 2}, [Access.elem(1)])

get_in(%{a: nil}, [:a, :b])

put_in(%{}, [Access.key(:a, %{}), :b], 1)

get_in(%{a: 1}, [Access.key!(:b)])

if(nil, do: 1)

if(1, do: :yes, else: :no)

unless(nil, do: 1)

(1 && 2) || 3

nil || false

!1

is_nil(nil) and is_struct(%URI{}) and is_struct(%URI{}, URI) and not is_map_key(%{a: 1}, :b)

max(1, 2.0)

min(:a, 1)

{abs(-1), ceil(1.2), floor(-1.2), round(2.5), trunc(-1.9), div(-7, 2), rem(-7, 2)}

round(-0.5)

{binary_part("hello", 1, 3), bit_size(<<1::3>>), byte_size("é")}

binary_part("abc", 2, 5)

{hd([1, 2]), tl([1, 2]), length([1]), tuple_size({1, 2}), map_size(%{a: 1}), elem({1, 2}, 1), put_elem({1, 2}, 0, :x)}

to_string(:a) <> to_string(1) <> to_string([?b, "c"]) <> to_string(1.5)

to_charlist("ab") ++ to_charlist(:c) ++ to_charlist(1)

inspect(1..3 |> Enum.map(&then(&1, fn x -> x * 2 end)))

tap([1], &IO.inspect/1)

then(5, & &1 + 1)

match?({:ok, _}, {:ok, 1})

match?(x when x > 1, 0)

destructure([a, b, c], [1, 2]); {a, b, c}

(destructure([a], [1, 2]); a)

function_exported?(Enum, :map, 2) and not function_exported?(Enum, :map, 9)

macro_exported?(Kernel, :if, 2)

apply(String, :upcase, ["a"])

apply(fn a, b -> a + b end, [1, 2])

sigil = ~w(a b c)a; sigil

~w(1 2)c

~c"a#{1}b"

~s(x#{1})

~S(x#{1})

~T[10:00:00]

~N[2020-01-01 00:00:00]

~U[2020-01-01 00:00:00Z]

binding()

(x = 1; y = 2; _ = {x, y}; binding() |> Enum.sort())

Kernel.+(1, 2)

1..5 |> Range.size()

1..5//2 |> Enum.to_list()

first..last//step = 1..10//3; {first, last, step}

5 in 1..10

5 in [1, 2]

3 not in [1, 2]

:a in %{a: 1}

"abc" =~ "b" and "abc" =~ ~r/c/

[1] ++ [2] -- [1]

2 ** 10

2 ** -1

2.0 ** 3

is_function(&Enum.map/2, 2)

is_exception(%RuntimeError{})

dbg(1 + 1)

raise("x")

exit(:x)

throw(:y)

spawn(fn -> :ok end) |> is_pid()

self() == self()

node()

make_ref() == make_ref()

send(self(), :hi)

reraise(%RuntimeError{message: "r"}, [])

use(NoSuchUse)

alias(Foo.Bar)

defmodule KerDe do
  defdelegate up(s), to: String, as: :upcase
  defguard is_pos(x) when x > 0
  def f(x) when is_pos(x), do: :pos
  def f(_), do: :neg
  defmacro twice(x), do: quote(do: unquote(x) * 2)
end
{KerDe.up("a"), KerDe.f(1), KerDe.f(-1)}

(require KerDe; KerDe.twice(21))

defmodule KerOv do
  def a, do: 1
  defoverridable a: 0
  def a, do: super() + 1
end
KerOv.a()

defmodule KerDf do
  def f(a, b \\ 2, c \\ 3), do: {a, b, c}
end
{KerDf.f(1), KerDf.f(1, 0), KerDf.f(1, 0, 0)}

(users = [%{n: 1}]; get_in(users, [Access.at(0), :n]))

is_binary("a") and is_bitstring(<<1::1>>) and not is_binary(<<1::1>>)

is_number(1.0) and is_float(1.0) and is_integer(1) and is_boolean(true) and is_atom(nil)

{1 <= 1.0, 1 == 1.0, 1 === 1.0, 1 != 1.0, 1 !== 1.0, :a > 1, [] > {}, "a" > [], %{} > {1}}

[3, 1, 2] |> Enum.sort() |> Enum.map(& &1 * 2) |> dbg()

dbg(if true do 1 else 2 end)

dbg(case 1 do 1 -> :one end)

dbg(true and false)
