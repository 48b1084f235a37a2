ExUnit.start(seed: 0, colors: [enabled: true])

defmodule ColoursTest do
  use ExUnit.Case
  test "0" do :ok end
  test "a" do assert {1, :a, "x"} == {1, :b, "y"} end
  test "b" do assert [1, 2, 3, 4] == [1, 3, 4, 5] end
  test "c" do assert %{a: 1, b: 2} == %{a: 1, b: 3, c: 3} end
  test "d" do assert "hello world" == "hello there" end
  test "e" do assert [a: 1, b: 2] == [a: 1, b: 3] end
  test "f" do assert 1 == 2 end
  test "g" do assert "completely" == "different" end
  test "h" do assert %{a: %{b: [1, 2]}} == %{a: %{b: [1, 3]}} end
  test "i" do assert {:ok, [1]} = {:error, [1]} end
  test "j" do assert %{a: 1, b: x} = %{a: 2, b: 3}; x end
  test "k" do assert [1, 2 | _] = [1, 3, 4] end
  test "l" do assert 1.0 == 1 end
  test "m" do assert :abc == :abd end
  test "n" do assert [1, 2] == %{} end
  test "o" do assert ~D[2020-01-01] == ~D[2020-01-02] end
  test "p" do assert 1 > 2 end
  test "q" do raise "x" end
  test "r" do assert "abc " == "abc" end
  test "s" do assert {1, 2} == {1, 2, 3} end
  test "t" do assert %{"k" => 1} == %{"k" => 2} end
  test "u" do assert [[1], [2]] == [[1], [3]] end
  test "v" do assert 123456 == 123457 end
end
