defmodule OtherTest do
  use ExUnit.Case, async: true

  test "a" do
    assert true
  end

  test "b" do
    assert Process.get(:nothing) == nil
  end
end
