# What macros of Kernel expand to, and what quoted code carries in its metadata.
defmodule Quoting do
  def all do
    [quote(do: require(A)), quote(do: import(A, only: [a: 1])), quote(do: alias(A, as: B)), quote(do: alias A.{B, C}), quote(do: use A), quote(do: def(f(x), do: x)), quote(do: @a), quote(do: @a 1), quote(do: @spec f(x) :: y),
     quote(do: require(unquote(A))), quote(do: &f/1), quote(do: fn x -> x end), quote(do: x.y), quote(do: super(1)), quote(do: __MODULE__),
     quote(generated: true, do: require(A)), quote(generated: true, do: A.f(x)), quote(generated: true, do: @a), quote(generated: true, do: foo(x)), quote(generated: true, do: to_string(x)), quote(generated: true, do: &length/1), quote(generated: true, do: def(f(x), do: x)),
     quote(location: :keep, do: A.b()) |> Macro.prewalk(fn {a, m, c} when is_list(m) -> {a, Keyword.delete(m, :keep), c}; o -> o end), quote(line: 7, do: A.b(c)), quote(line: 7, generated: true, do: require(A)), quote(context: Foo, do: require(A)), quote(context: Foo, do: x), quote(context: Foo, do: to_string(x)), quote(context: Foo, do: def(f(x), do: x)),
     quote(do: defmodule(A, do: 1)), quote(do: defstruct [:a]), quote(do: defmacro(f(x), do: x)), quote(do: defp(f(x) when x, do: x)), quote(do: defdelegate(f(x), to: A)), quote(do: %A{b: 1}), quote(do: "a#{1}"), quote(do: ~r/a/), quote(do: for(x <- y, do: x)), quote(do: {a, b, c}), quote(do: sigil_w(a, b)), quote(do: quote(do: x)), quote(do: quote(do: unquote(x))), quote(unquote: false, do: unquote(x)), quote(do: if(a, do: b)), quote(do: Kernel.if(a, do: b)), quote(do: tap(a, b) |> then(b)), quote(do: a in b), quote(do: 1..2), quote(do: not a), quote(do: binding())]
  end
end

bare = fn quoted ->
  Macro.prewalk(quoted, fn
    {form, meta, args} when is_list(meta) -> {form, Keyword.drop(meta, [:counter, :line, :column, :keep]), args}
    other -> other
  end)
end

for quoted <- Quoting.all(), do: IO.inspect(bare.(quoted))

codes = ~S"""
x in [1, 2]
f() in 1..3
is_struct(x)
is_struct(x, A)
is_exception(x)
is_exception(x, A)
is_non_struct_map(x)
a <> b
put_in(a.b.c, 1)
put_in(a.b[:c], 1)
put_in(a[:b][:c], 1)
put_in(a[:b].c, 1)
update_in(a.b[:c], f)
update_in(a[:b].c, &f/1)
pop_in(a[:b])
pop_in(a[:b][:c])
pop_in(a[:b].c[:d])
get_in(a.b.c)
get_in(a[:b].c)
get_in(a.b[:c].d)
get_and_update_in(a[:x].c, f)
~w(a #{x})
~w(a #{x})a
~w(a #{x})c
~c(a#{x}b)
a..b//c
1..2
x..y
use A.B, x: 1
tap(x, f)
then(x, f)
if(a, do: b)
if(a, do: b, else: c)
unless(a, do: b)
unless(a, do: b, else: c)
a || b
a && b
!a
!(!a)
a and b
a or b
not a
match?(x, y)
match?({x, _} when x > 1, y)
is_nil(x)
a |> b(1) |> c.d()
raise(x)
raise A
raise A, x: 1
reraise(A, [a: 1], y)
var!(x)
var!(x, Foo)
alias!(Foo)
__ENV__.line
__ENV__.module
__MODULE__
to_charlist(a)
~D[2020-01-01]
~U[2020-01-01 00:00:00.5Z]
~N[2020-01-01 00:00:00]
~T[10:00:00.123]
"""

for code <- String.split(codes, "\n", trim: true) do
  IO.puts(code)
  code |> Code.string_to_quoted!() |> Macro.expand_once(__ENV__) |> bare.() |> IO.inspect()
end

IO.inspect(tap((IO.puts("value"); 1), (IO.puts("function"); fn x -> x end)))

# what is marked as generated makes what is generated
{:macro, Kernel, expander} = Macro.Env.expand_import(__ENV__, [], :unless, 2)

for meta <- [[], [generated: true], [line: 7]] do
  {_, meta, _} = expander.(meta, [1, [do: 2]])
  IO.inspect(Keyword.take(meta, [:generated, :line]))
end

x = {1, 2}
IO.inspect(Keyword.fetch!(Macro.expand_once(quote(do: binding()), __ENV__), :x))
{env, _} = Code.eval_quoted(Macro.expand_once(quote(do: __ENV__), %{__ENV__ | line: 3}), [])
IO.inspect({env.line, Path.basename(env.file), x})
IO.inspect(Macro.expand_once(quote(do: __ENV__.file), Macro.Env.to_match(__ENV__)))
