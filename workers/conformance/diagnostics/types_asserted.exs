ExUnit.start(autorun: false)
# What is asserted may be wrong on purpose.
defmodule Types.Asserted do
  use ExUnit.Case
  test "a" do
   assert catch_error(NaiveDateTime.to_date(~D[2000-01-01]))
  end
  test "b" do
   catch_error(NaiveDateTime.to_date(~D[2000-01-01]))
  end
  test "c" do
   (try do NaiveDateTime.to_date(~D[2000-01-01]) catch :error, x -> x end)
  end
  test "d" do
   assert NaiveDateTime.to_date(~D[2000-01-01])
  end
  test "e" do
   assert NaiveDateTime.to_date(~D[2000-01-01]) == 5
   refute NaiveDateTime.to_date(~D[2000-01-01]) == 5
   assert 5 == "a"
   x = 5
   assert x == "a"
   assert {:ok, y} = x
   assert x > "a"
   assert x + "a"
  end
  test "f", %{z: z} do
   assert_receive {:a, ^z}
   assert_raise RuntimeError, fn -> z + "a" end
   assert nil
   assert false
   refute true
  end
  test "g" do
   x = 5
   assert {:ok, y} = x
  end
  test "h" do
   x = 5
   assert x > "a"
  end
  test "i" do
   x = 5
   assert x + "a"
   refute x
  end
end
