defmodule ProjTest do
  use ExUnit.Case
  doctest Proj, import: true

  test "greets" do
    assert Proj.hello() == :world
  end

  describe "group" do
    test "fails" do
      assert Proj.add(1, 2) == 4
    end

    @tag :slow
    test "slow" do
      :ok
    end
  end
end
