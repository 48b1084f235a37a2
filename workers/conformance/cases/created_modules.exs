defmodule Told do
  def trace(_event, _env), do: raise("told")
end

defmodule Makes do
  def make(name), do: Module.create(name, quote(do: def(world, do: String.upcase("a"))), %{__ENV__ | tracers: [Told]})
end

{:module, made, _, _} = Makes.make(Made)
IO.inspect({made, made.world()})
