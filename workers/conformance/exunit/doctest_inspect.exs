# Examples whose values cannot be shown, and what an implementation of a protocol is part of.
ExUnit.start(autorun: false, seed: 0, colors: [enabled: false])
directory = "/tmp/doctest_inspect"
File.mkdir_p!(directory)

File.write!("#{directory}/haiku.ex", ~S'''
defmodule Haiku do
  defstruct [:lines]

  defimpl Inspect do
    def inspect(haiku, _), do: raise("no poem: #{haiku.lines}")
  end

  @doc """
      iex> %Haiku{lines: :few}
      #Haiku<>

      iex> Map.get(%{a: 1}, :a)
      1
  """
  def new, do: 1
end
''')

for {module, object} <- Code.compile_file("#{directory}/haiku.ex"), do: File.write!("#{directory}/#{module}.beam", object)
Code.prepend_path(directory)
for module <- [Haiku, Inspect.Haiku], do: :code.purge(module) && :code.delete(module)

defmodule HaikuTest do
  use ExUnit.Case
  doctest Haiku
end

ExUnit.run()
IO.inspect(for module <- [Inspect.Haiku, Inspect.Atom, Haiku, Enum], do: Application.get_application(module))

# an implementation that is missing is named by a custom function too
defprotocol Shows do
  def inspect(term, opts)
end

defmodule Hidden do
  defstruct []
end

IO.puts(inspect(struct(Hidden), inspect_fun: &Shows.inspect/2) |> String.split("\n") |> Enum.take(12) |> Enum.join("\n"))
System.halt(2)
