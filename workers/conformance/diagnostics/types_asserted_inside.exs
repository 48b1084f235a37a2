ExUnit.start(autorun: false)
# What is said of the parts of an assertion.
defmodule Types.AssertedInside do
  use ExUnit.Case
  def foo(x), do: x
  test "a" do
   x = 5
   assert foo(x + "a")
  end
  test "b" do
   x = 5
   assert is_list(x) and foo(x + "a")
  end
  test "c" do
   x = 5
   assert foo(x + "a") == 1
  end
  test "d" do
   x = 5
   assert (case x do "a" -> foo(x + "a") end)
  end
  test "e" do
   assert {:ok, 1} = {:ok, 2}
   x = 5
   assert {:ok, 1} = {:ok, x + "a"}
  end
  test "f" do
   x = 5
   assert Enum.all?([x], fn x -> x + "a" end)
  end
end
