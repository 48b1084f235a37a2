ExUnit.start(seed: 0, max_failures: 2)

defmodule LimitsTest do
  use ExUnit.Case

  for n <- 1..5 do
    test "number #{n}" do
      assert unquote(n) < 2
    end
  end

  @tag :skip
  test "left out" do
    :ok
  end
end
