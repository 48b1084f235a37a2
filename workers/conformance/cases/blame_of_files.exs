# The clauses that were tried are told of modules that are files, with what of their patterns and guards fitted.
source = ~S'''
defmodule Blamed do
  def text(<<a::utf8, rest::binary>>), do: {a, rest}
  def bits(<<x::size(3), y::4, z::binary-size(x), _::bits>>), do: {x, y, z}
  def prefix("ab" <> rest), do: rest
  def byte(<<?%, r::bytes>>), do: r
  def all(<<a::little-signed-16, b::float, c::utf16-little, d::binary-size(2)-unit(4), e::integer-unit(2)-size(3)>>), do: {a, b, c, d, e}
  def guarded(<<a::8, b>>, a1) when is_binary(b) or b in [1, 2] or b in 1..3 or a1 > a, do: {a, b}
  def two(%{a: <<x::utf8>>} = m, [h | t]) when map_size(m) > 1 when t == [], do: {x, h}
  def field(x) when is_map_key(x, :a) and not is_nil(x) and x.a > 3, do: x
  def literals(a..b//c, ~w(a b)a, ~c"abc", :"a b", Foo.Bar, -1, 1.0e10, "ab"), do: {a, b, c}
  def structs(%URI{host: h} = u, %Range{}, 1), do: {u, h}
  def same(a, a), do: a
  def same({a, _}, [a]), do: a
  defp hidden(0), do: 0
  def hide(n), do: hidden(n)
  defmacro macro(a) when is_atom(a), do: a
end
'''

dir = Path.join(System.tmp_dir!(), "blame_of_files")
File.mkdir_p!(dir)
file = Path.join(dir, "blamed.ex")
File.write!(file, source)
{:ok, _, _} = Kernel.ParallelCompiler.compile_to_path([file], dir, return_diagnostics: true)
:code.purge(Blamed)
:code.delete(Blamed)
Code.prepend_path(dir)

calls = [
  text: [1], bits: [""], prefix: ["a"], byte: ["a"], all: [0], guarded: [<<200, 9>>, 3], two: [%{a: "x"}, [1, 2]],
  field: [%{a: 1}], literals: [1..2, [:a, :b], ~c"abc", :"a b", Foo, -1, 1.0, "ab"], structs: [%URI{}, 1, 1],
  same: [1, 2], same: [{1, 2}, [3]], hide: [1]
]

for {name, args} <- calls do
  try do
    apply(Blamed, name, args)
  rescue
    e ->
      {e, _} = Exception.blame(:error, e, __STACKTRACE__)
      IO.puts(Exception.message(e))
  end
end

{:ok, :def, clauses} = Exception.blame_mfa(Blamed, :same, [1, 2])
for {args, guards} <- clauses, do: IO.inspect({for(a <- args, do: {a.match?, Macro.to_string(a.node)}), guards})
IO.inspect(Exception.blame_mfa(Blamed, :"MACRO-macro", [__ENV__, 1]) == :error)
IO.inspect(Exception.blame_mfa(Blamed, :none, []))

# a module that is none has no clauses to show
defmodule InMemory do
  def f(1), do: 1
end

IO.inspect(Exception.blame_mfa(InMemory, :f, [2]))
