ExUnit.start(seed: 0)

defmodule OutcomesTest do
  use ExUnit.Case

  test "passes" do
    :ok
  end

  test "raises" do
    raise "oops"
  end

  test "raises over several lines" do
    raise ArgumentError, """
    the first line
    the second line
    """
  end

  test "throws" do
    throw({:ball, 1})
  end

  test "exits" do
    exit(:bye)
  end

  test "exits of a call" do
    GenServer.call(:nobody, :hello)
  end

  test "flunks" do
    flunk("no way")
  end

  test "flunks without words" do
    flunk()
  end

  test "has a message of its own" do
    assert 1 > 2, "one is not more than two"
  end

  test "refutes with a message" do
    refute true, "it is true"
  end

  test "expects another exception" do
    assert_raise ArgumentError, fn -> raise "other" end
  end

  test "expects an exception" do
    assert_raise ArgumentError, fn -> :fine end
  end

  test "expects another message" do
    assert_raise ArgumentError, "this", fn -> raise ArgumentError, "that" end
  end

  test "expects a message like" do
    assert_raise ArgumentError, ~r/this/, fn -> raise ArgumentError, "that" end
  end

  test "lets the assertion of an inner function through" do
    assert_raise ArgumentError, fn -> flunk("inner") end
  end

  test "is too far" do
    assert_in_delta 1.0, 2.0, 0.5
  end

  test "is too near" do
    refute_in_delta 1.0, 1.25, 0.5
  end

  test "has a negative delta" do
    assert_in_delta 1, 2, -1
  end

  test "catches nothing" do
    catch_throw(:nothing)
  end

  test "catches an exit" do
    assert catch_exit(exit(:now)) == :now
    assert catch_throw(throw(1)) == 1
    assert catch_error(raise "x") == %RuntimeError{message: "x"}
  end

  test "no match" do
    {:ok, _} = Keyword.fetch([], :key)
  end

  test "no key" do
    Keyword.fetch!([a: 1], :b)
  end

  test "no case" do
    case length([1]) do
      2 -> :two
    end
  end

  test "no function" do
    Nothing.here(1)
  end

  test "bad argument" do
    String.to_integer("one")
  end

  test "a linked process fails" do
    spawn_link(fn -> exit(:linked) end)
    Process.sleep(:infinity)
  end

  test "is killed" do
    Process.exit(self(), :kill)
    Process.sleep(:infinity)
  end

  test "is not written yet"

  @tag :skip
  test "is skipped" do
    raise "never"
  end

  @tag skip: "for a reason"
  test "is skipped for a reason" do
    raise "never"
  end

  test "receives what it should not" do
    send(self(), :hello)
    refute_received :hello
  end

  test "waits for nothing" do
    refute_receive :hello, 5
  end

  test "fails inside of a function" do
    Enum.each([1, 2], fn n -> if n == 2, do: raise("at two") end)
  end
end
