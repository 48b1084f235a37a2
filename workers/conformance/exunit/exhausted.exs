# As many failures as there may be: what is left is neither run nor counted.
ExUnit.start(seed: 0, max_failures: 2, exclude: [:exclude])

defmodule NeverSetUpTest do
  use ExUnit.Case

  setup_all do
    raise "no"
  end

  @tag :skip
  test "skipped", do: flunk()
  test "one", do: :ok
  test "two", do: flunk()
  test "three", do: :ok
  @tag :exclude
  test "left out", do: flunk()
end

defmodule NeverRunTest do
  use ExUnit.Case
  test "one", do: IO.puts("never")
end
