# What Macro.Env tells the tracers of an environment, and what it does not.
defmodule Tracer do
  def trace(event, env) do
    IO.inspect({event, env.line})
    :ok
  end
end

defmodule Macros do
  defmacro same(x), do: x
end

env = Macro.Env.prepend_tracer(%{__ENV__ | line: 7}, Tracer)
meta = [line: 3]

{:ok, _} = Macro.Env.define_import(env, meta, List)
{:ok, _} = Macro.Env.define_import(env, meta, List, only: [flatten: 1])
{:ok, _} = Macro.Env.define_import(env, meta, List, trace: false)
{:ok, _} = Macro.Env.define_require(env, meta, Macros)
{:ok, _} = Macro.Env.define_alias(env, meta, Foo.Bar)
{:ok, aliased} = Macro.Env.define_alias(env, meta, Foo.Bar, as: Baz)
{:ok, _} = Macro.Env.define_alias(env, meta, Foo.Bar, trace: false)

try do
  Macro.Env.define_import(env, meta, Missing)
rescue
  error in UndefinedFunctionError -> IO.puts(Exception.message(error))
end

IO.inspect(Macro.Env.expand_alias(aliased, meta, [:Baz, :Deep]))
IO.inspect(Macro.Env.expand_alias(aliased, meta, [:Baz], trace: false))
IO.inspect(Macro.Env.expand_alias(aliased, meta, [:Nobody]))

{:macro, Macros, expand} = Macro.Env.expand_require(env, [required: true] ++ meta, Macros, :same, 1)
IO.inspect(expand.([], [1]))
IO.inspect(Macro.Env.expand_require(env, meta, Macros, :other, 1))
{:macro, Kernel, _} = Macro.Env.expand_import(env, meta, :if, 2)
{:macro, Kernel, _} = Macro.Env.expand_import(env, meta, :if, 2, trace: false)
IO.inspect(Macro.Env.expand_import(env, meta, :is_atom, 1))
IO.inspect(Macro.Env.expand_import(env, meta, :nobody, 1))

# literals
import Macro, only: [quoted_literal?: 1]

IO.inspect(
  for quoted <- [
        quote(do: <<1, "a", "b"::utf16>>),
        quote(do: <<x::8>>),
        quote(do: <<1::8>>),
        quote(do: <<1::size(8)>>),
        quote(do: <<1::size(x)>>),
        quote(do: <<1::integer-unit(8)-size(2)>>),
        quote(do: <<"a#{1}">>),
        quote(do: <<1::utf8-x>>),
        quote(do: <<1::8*2>>)
      ],
      do: quoted_literal?(quoted)
)

# a macro that is called before what it calls is there
try do
  Code.eval_string("""
  defmodule Half do
    defmacrop shout(x), do: loud(x)
    def hello, do: shout("hello")
  end
  """)
rescue
  error in UndefinedFunctionError -> IO.puts(Exception.message(error))
end
