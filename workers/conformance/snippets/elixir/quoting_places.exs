# What quoted code says of where it comes from.

defmodule Quoting.Nested do
  defmacrop macro(arg) do
    quote bind_quoted: [arg: arg] do
      quote bind_quoted: [arg: arg], do: String.duplicate(arg, 2)
    end
  end
  defmacro __using__(_) do
    quote do
      def test, do: unquote(macro("foo"))
    end
  end
end
defmodule Quoting.UsesNested do
  use Quoting.Nested
end
Quoting.UsesNested.test()

Code.eval_string("""
defmodule Quoting.Kept do
  defmacro fail, do: quote(location: :keep, do: raise("oops"))
  defmacro define do
    quote location: :keep do
      def defined(_a) do
        raise "defined"
      end
    end
  end
end
defmodule Quoting.UsesKept do
  require Quoting.Kept
  def here do
    Quoting.Kept.fail()
  end
  Quoting.Kept.define()
end
""", [], file: "elsewhere.exs")
for fun <- [&Quoting.UsesKept.here/0, fn -> Quoting.UsesKept.defined(1) end] do
  try do
    fun.()
  rescue
    _ -> hd(__STACKTRACE__)
  end
end

defmodule Quoting.Sizes do
  defmacro int32, do: quote(do: integer - size(32))
end
defmodule Quoting.UsesSizes do
  import Quoting.Sizes
  def quoted, do: {quote(do: int32), quote(do: <<1::int32>>), quote(do: self), quote(do: length)}
end
Quoting.UsesSizes.quoted()

{quote(do: Foo.unquote(Bar)), quote(do: Foo.unquote(quote(do: Bar.Baz)))}

alias Foo.X, as: Y
Code.eval_quoted(quote(do: Y.unquote(quote(do: Bar.Baz))))

defmodule Quoting.Attributes do
  has = fn name -> {name, Module.has_attribute?(__MODULE__, name), name in Module.attributes_in(__MODULE__), Module.get_attribute(__MODULE__, name, :default)} end
  Module.register_attribute(__MODULE__, :one, [])
  Module.register_attribute(__MODULE__, :two, persist: true)
  Module.register_attribute(__MODULE__, :three, accumulate: true)
  @four 1
  names = [:zero, :one, :two, :three, :four, :doc, :vsn, :compile, :derive]
  IO.inspect(Enum.map(names, has))
  for name <- [:one, :two, :three, :four], do: Module.delete_attribute(__MODULE__, name)
  IO.inspect(Enum.map(names, has))
  @five 1
  Module.register_attribute(__MODULE__, :five, accumulate: true)
  @five 2
  IO.inspect(@five)
end
|> elem(1)

defmodule Quoting.Raises do
  def text, do: raise("text")
  def name, do: raise(ArgumentError)
  def value(value), do: raise(value)
  def fields, do: raise(ArgumentError, message: "m")
end
for raised <- [&Quoting.Raises.text/0, &Quoting.Raises.name/0, &Quoting.Raises.fields/0, fn -> Quoting.Raises.value(%RuntimeError{}) end] do
  try do
    raised.()
  rescue
    e -> {e, __STACKTRACE__ |> hd() |> elem(3) |> Keyword.get(:error_info)}
  end
end

{Exception.format_error(%RuntimeError{message: "a"}, []), Exception.format_error(%ArgumentError{}, [])}

defmodule Quoting.Guard, do: defguard("literal")

defmodule Quoting.RemoteGuard, do: defguardp(Remote.call(is_bad))
