# The body of a module is compiled as a whole, in a module of its own.
defmodule Outer do
  facts = fn f -> :erlang.fun_info(f) |> Keyword.take([:module, :name, :arity, :type]) end
  map = %{a: 1}
  IO.inspect(facts.(fn x -> x + map.a end))

  try do
    %{map | c: 1}
  rescue
    e -> IO.inspect({e, Exception.message(e), hd(__STACKTRACE__)})
  end

  defmodule Inner do
    IO.inspect(facts.(fn x -> x end))

    try do
      raise "inside"
    rescue
      _ -> IO.inspect(hd(__STACKTRACE__))
    end
  end

  IO.inspect(inspect(facts) =~ ~r"^#Function<0\.\d+ in file:.*\.exs>$")
  def update(map), do: %{map | c: 1}
end

try do
  Outer.update(%{a: 1})
rescue
  e -> IO.inspect({e, Exception.message(e)})
end
