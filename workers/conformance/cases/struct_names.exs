# The name of a struct in a pattern is an atom.

odd = [%{__struct__: "no"}, %{__struct__: 1}, %{__struct__: nil}, %{__struct__: true}, %{__struct__: :yes}, %URI{}, %{}]

IO.inspect(Enum.map(odd, &match?(%_{}, &1)))
IO.inspect(Enum.map(odd, &match?(%module{} when is_binary(module) or true, &1)))

defmodule Names do
  def of(%name{}), do: {:struct, name}
  def of(%{__struct__: name}), do: {:map, name}
  def of(_), do: :none

  def same?(%name{}, %name{}), do: true
  def same?(_, _), do: false
end

IO.inspect(Enum.map(odd, &Names.of/1))
IO.inspect(Names.same?(%URI{}, %URI{}))
IO.inspect(Names.same?(%{__struct__: 1}, %{__struct__: 1}))
name = URI
IO.inspect(Enum.map(odd, &match?(%^name{}, &1)))
IO.inspect(for %_{} = struct <- odd, do: struct.__struct__)
