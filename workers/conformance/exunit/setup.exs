ExUnit.start(seed: 0)

defmodule Helper do
  def init(_), do: {:stop, :nope}
  def third(context), do: {:ok, third: context.second + 1}
end

defmodule SetupTest do
  use ExUnit.Case

  setup_all do
    on_exit(fn -> raise "after the module" end)
    {:ok, first: 1}
  end

  setup %{first: first} do
    [second: first + 1]
  end

  setup {Helper, :third}
  setup [:fourth, :fifth]

  defp fourth(_), do: :ok
  defp fifth(context), do: %{fifth: context.third + 2}

  test "contexts add up", context do
    assert Map.take(context, [:first, :second, :third, :fifth]) == %{first: 1, second: 2, third: 3, fifth: 5}
    assert context.module == __MODULE__
    assert context.test == :"test contexts add up"
  end

  test "callbacks run in the order of a stack" do
    note = fn text -> :persistent_term.put(:notes, :persistent_term.get(:notes, []) ++ [text]) end
    on_exit(fn -> note.("last") end)
    on_exit(fn -> note.("first") end)
    on_exit(:named, fn -> note.("never") end)
    on_exit(:named, fn -> note.("replaced") end)
  end

  test "the callbacks before ran in the order of a stack" do
    assert :persistent_term.get(:notes) == ["replaced", "first", "last"]
  end

  test "a callback fails" do
    on_exit(fn -> raise "in the callback" end)
  end

  test "only the test's own failure counts" do
    on_exit(fn -> raise "in the callback" end)
    raise "in the test"
  end

  describe "a group" do
    setup do
      {:ok, group: true}
    end

    test "has setups of its own", %{group: group, fifth: fifth, describe: describe} do
      assert {group, fifth, describe} == {true, 5, "a group"}
    end
  end

  describe "another group" do
    test "knows nothing of them", context do
      refute Map.has_key?(context, :group)
    end
  end

  test "processes end with the test" do
    pid = start_supervised!({Agent, fn -> 1 end})
    assert Agent.get(pid, & &1) == 1
    :persistent_term.put(:exunit_agent, pid)
  end

  test "processes of the last test are gone" do
    refute Process.alive?(:persistent_term.get(:exunit_agent))
    assert {:ok, _} = start_supervised({Agent, fn -> 2 end}, id: :two)
    assert stop_supervised(:two) == :ok
    assert stop_supervised(:two) == {:error, :not_found}
  end

  test "a process cannot start" do
    start_supervised!(%{id: :x, start: {GenServer, :start_link, [Helper, 1]}})
  end
end

defmodule BadSetupTest do
  use ExUnit.Case

  setup do
    :nonsense
  end

  test "never runs" do
    :ok
  end
end

defmodule BrokenSetupTest do
  use ExUnit.Case

  setup do
    raise "broken setup"
  end

  test "never runs" do
    :ok
  end
end

defmodule BrokenModuleTest do
  use ExUnit.Case

  setup_all do
    raise "broken module"
  end

  test "one" do
    :ok
  end

  test "two" do
    :ok
  end
end
