# Names of modules that begin with the letters of Elixir itself.
defmodule ElixirFoo do
  def x, do: __MODULE__
end
IO.inspect ElixirFoo.x
IO.puts inspect(ElixirFoo)
IO.inspect :"Elixir.ElixirFoo"
IO.inspect Module.split(ElixirFoo)
IO.puts Exception.format_mfa(ElixirFoo, :x, 0)
IO.inspect [Elixir, ElixirX.Y, :"Elixir.Elixir.Foo", :"Elixir.Elixir", Elixir.Elixir]
IO.puts Macro.to_string(quote do: ElixirFoo.Bar.x())
try do ElixirFoo.nope() rescue e -> IO.puts Exception.message(e) end
