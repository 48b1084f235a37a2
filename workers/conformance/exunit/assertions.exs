ExUnit.start(seed: 0)

defmodule OnlyOk do
  def check(:ok), do: :ok
end

defmodule AssertionsTest do
  use ExUnit.Case

  defp one, do: 1
  defmacrop more(x), do: quote(do: unquote(x) > 5)

  test "==" do
    assert one() + 1 == 3
  end

  test "strings" do
    assert "hello world" == "hello there"
  end

  test "lists" do
    assert Enum.map([1, 2, 3], &(&1 * 2)) == [2, 4, 7]
  end

  test "wide values" do
    assert Enum.to_list(1..40) == Enum.map(1..20, &"item number #{&1}")
  end

  test "exactly equal" do
    assert one() < 1
  end

  test "refute ==" do
    refute one() == 1
  end

  test "refute <" do
    refute one() < 2
  end

  test "in" do
    assert one() in [2, 3]
  end

  test "=~" do
    assert "abc" =~ ~r/x/
  end

  test "a match" do
    assert {:ok, value} = {:error, :reason}
    value
  end

  test "a pinned match" do
    expected = 1
    assert {:ok, ^expected} = {:ok, 2}
  end

  test "a match of a list" do
    assert [a, b | _] = [1]
    a + b
  end

  test "a match binds" do
    assert {:ok, x} = {:ok, 1}
    assert [y | _] = [x + 1, 3]
    assert y == 2
    assert %{name: name} = %{name: "n", other: 1}
    assert name == "n"
    assert "pre" <> rest = "prefix"
    assert rest == "fix"
    assert <<n::16, _::binary>> = <<1, 2, 3>>
    assert n == 258
  end

  test "match?" do
    assert match?({:ok, x} when x > 5, {:ok, one()})
  end

  test "refute match?" do
    refute match?({:ok, _}, {:ok, one()})
  end

  test "truthy" do
    value = nil
    assert value
  end

  test "a call" do
    list = [1, 2]
    assert Enum.member?(list, one() + 4)
  end

  test "a call of a macro" do
    assert more(one())
  end

  test "operators" do
    x = 1
    assert x == 1 and x > 3
  end

  test "not" do
    refute is_integer(one())
  end

  test "a pipe" do
    assert [1, 2] |> Enum.map(&(&1 * 2)) |> Enum.empty?()
  end

  test "a field" do
    map = %{a: false}
    assert map.a
  end

  test "a message that is not there" do
    assert_received :hello
  end

  test "other messages" do
    send(self(), :one)
    send(self(), {:two, 2})
    n = 3
    assert_receive {:two, ^n}, 5
  end

  test "a message binds" do
    send(self(), {:value, 5})
    assert_receive {:value, v} when v > 1
    assert v == 5
    assert_received :not_here
  end

  test "a function without a clause" do
    OnlyOk.check(:error)
    :ok
  end
end
