ExUnit.start(seed: 42, trace: true)

for name <- [:First, :Second, :Third] do
  defmodule Module.concat(name, Test) do
    use ExUnit.Case, async: name == :Second

    for n <- 1..12 do
      test "number #{n}" do
        :ok
      end
    end
  end
end
