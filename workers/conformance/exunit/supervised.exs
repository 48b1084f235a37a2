# Processes under the test's supervisor, and what setups may not give.
ExUnit.start(seed: 0)

defmodule SupervisedTest do
  use ExUnit.Case

  def ignored, do: :ignore

  test "children that do not start" do
    for start <- [:oops, {String, :nothing, []}, {Agent, :start_link, [fn -> exit(:a) end]}, {__MODULE__, :ignored, []}] do
      try do
        IO.inspect(start_supervised!(%{id: make_ref(), start: start}))
      rescue
        error ->
          error.message |> String.split("\nReason: ") |> List.last() |> String.split("\n") |> hd() |> IO.puts()
      end
    end

    for spec <- [%{id: 1}, %{}, %{id: 1, start: {Agent, :start_link, [fn -> 1 end]}, restart: :x}] do
      assert {:error, _} = start_supervised(spec)
      IO.puts(assert_raise(RuntimeError, fn -> start_supervised!(spec) end).message |> String.split("\n") |> List.last())
    end
  end

  test "a temporary child can be stopped, too" do
    pid = start_supervised!({Agent, fn -> 1 end}, restart: :temporary)
    assert stop_supervised(Agent) == :ok
    refute Process.alive?(pid)
    assert stop_supervised(Agent) == {:error, :not_found}
    assert_raise RuntimeError, fn -> stop_supervised!(Agent) end
  end

  test "children know who called" do
    test = self()
    start_supervised!({Task, fn -> send(test, {Process.get(:"$callers"), Process.get(:"$ancestors")}) end})
    assert_receive {callers, ancestors}
    assert List.last(callers) == test
    assert List.last(ancestors) == test
  end

  test "only the test's process has children" do
    for name <- [:start_supervised, :stop_supervised, :on_exit] do
      argument = if name == :on_exit, do: fn -> :ok end, else: Agent
      error = Task.await(Task.async(fn -> catch_error(apply(ExUnit.Callbacks, name, [argument])) end))
      IO.puts(Exception.message(error))
    end
  end
end

defmodule ReservedTest do
  use ExUnit.Case

  setup context do
    [{context[:key] || :free, :mine}]
  end

  for key <- [:file, :line, :test, :async, :registered, :describe] do
    @tag key: key
    test "#{key}", do: :ok
  end

  for key <- [:module, :case, :free] do
    @tag key: key
    test "#{key}", context do
      assert context[unquote(key)] == :mine
    end
  end
end

defmodule EarlyTest do
  use ExUnit.Case

  setup_all do
    [file: :early, line: :early, test: :early, own: :early]
  end

  test "what setup_all gives comes before the test's own", context do
    assert context.own == :early
    assert context.test == :"test what setup_all gives comes before the test's own"
    assert is_binary(context.file)
  end
end

defmodule ImportedTest do
  use ExUnit.Case

  setup do
    [a: 1]
  end

  describe "with an import" do
    import Map
    setup :to_list

    test "the function is that of the import", context do
      assert context.a == 1
    end
  end
end
