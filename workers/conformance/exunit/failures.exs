# Failures that hold other failures: what a linked process, or a called one, ended with.
ExUnit.start(seed: 0)

defmodule Failing do
  import ExUnit.Assertions

  def clause(:a), do: :b

  def assertion do
    assert 1 + 1 == 3
    :never
  end

  def pattern, do: assert({:ok, _} = {:error, 1})
  def clauses, do: clause(Process.get(:none))
  def plain, do: raise("plain")

  # the error and its stack without the place of the call
  def caught(function) do
    apply(__MODULE__, function, [])
  catch
    kind, error -> {kind, error, __STACKTRACE__ |> Enum.filter(&(elem(&1, 0) == __MODULE__ and elem(&1, 1) != :caught)) |> Enum.take(1)}
  end
end

defmodule FailuresTest do
  use ExUnit.Case

  for function <- [:assertion, :pattern, :clauses, :plain] do
    test "a call that ended with #{function}" do
      {:error, error, stack} = Failing.caught(unquote(function))
      exit({{error, stack}, {:mod, :fun, []}})
    end

    test "a link that ended with #{function}" do
      {:error, error, stack} = Failing.caught(unquote(function))
      spawn_link(fn -> exit({error, stack}) end)
      Process.sleep(:infinity)
    end
  end

  test "characters that look the same" do
    assert "h\u00e9llo" == "he\u0301llo"
  end

  test "a pinned struct" do
    module = Range
    assert %^module{} = Process.get(:none)
  end

  test "of several errors" do
    raise ExUnit.MultiError, errors: [{:error, RuntimeError.exception("one"), []}, {:exit, :two, []}, {:error, %ExUnit.AssertionError{message: "three"}, []}]
  end
end
