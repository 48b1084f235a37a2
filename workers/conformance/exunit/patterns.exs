ExUnit.start(seed: 0)

defmodule PM do
  defmacro ok(x), do: quote(do: {:ok, unquote(x)})
  defmacro __using__(_), do: quote(do: import PM)
end
defmodule PatTest do
  use ExUnit.Case, async: true
  use PM
  require Logger
  @attr %{a: 1}
  @moduletag :capture_log
  test "bits" do
    assert match?(<<_x::binary>>, "a")
    assert match?(<<x::8, _::binary>> when x > 1, "a")
    assert <<n::size(8), rest::binary-size(n)>> = <<2, "ab">>
    assert rest == "ab"
    assert <<a::utf8, b::integer-signed-16>> = <<"é"::utf8, -2::16>>
    assert {a, b} == {233, -2}
    send(self(), <<1, 2>>)
    assert_receive <<1, y::8>>
    assert y == 2
    refute_receive <<_::binary>>, 1
  end
  test "structs" do
    assert %URI{host: host} = URI.parse("http://x.y")
    assert host == "x.y"
    assert %{__struct__: URI} = URI.parse("http://x.y")
    assert %mod{} = ~D[2020-01-01]
    assert mod == Date
  end
  test "macros" do
    assert ok(x) = {:ok, 1}
    assert x == 1
    assert match?(ok(_), {:ok, 2})
    assert @attr = %{a: 1}
    assert [h | t] = [1, 2, 3]
    assert {h, t} == {1, [2, 3]}
    assert %{^h => v} = %{1 => :one}
    assert v == :one
    assert {z, z} = {1, 1}
    assert z == 1
    assert {:a, w} = q = {:a, 5}
    assert {w, q} == {5, {:a, 5}}
    assert "a" <> s = "abc"
    assert s == "bc"
    assert [a: va, b: _] = [a: 1, b: 2]
    assert va == 1
    assert x in [1, 2] and not (x in [3])
    assert ~r/a/ = ~r/a/
  end
  test "receive guards" do
    send(self(), {:n, 5}); send(self(), {:n, 15})
    assert_receive {:n, big} when big > 10
    assert big == 15
    assert_received {:n, 5}
    ref = make_ref()
    send(self(), {ref, :reply})
    assert_receive {^ref, reply}
    assert reply == :reply
    assert_receive_later()
  end
  defp assert_receive_later do
    me = self()
    spawn_link(fn -> Process.sleep(20); send(me, :later) end)
    assert_receive :later, 500
  end
  test "log" do
    assert ExUnit.CaptureLog.capture_log(fn -> Logger.warning("w #{1 + 1}", a: 1) end) =~ "w 2"
  end
  test "task and supervised" do
    {:ok, _} = start_supervised({Task.Supervisor, name: PatSup})
    assert [1, 4] = Task.Supervisor.async_stream(PatSup, [1, 2], &(&1 * &1)) |> Enum.map(fn {:ok, v} -> v end)
    start_supervised!({Registry, keys: :unique, name: PatReg})
    assert {:ok, _} = Registry.register(PatReg, :k, 1)
    pid = start_link_supervised!({Agent, fn -> 0 end}, id: :agent)
    assert Process.alive?(pid)
    assert :ok = stop_supervised!(:agent)
    refute Process.alive?(pid)
  end
  test "with messages in case" do
    result = case {:ok, 1} do
      {:ok, n} when n > 0 -> n
    end
    assert result == 1, "should be one"
    assert_raise KeyError, ~r/key :b not found/, fn -> Map.fetch!(%{a: 1}, :b) end
    assert_raise FunctionClauseError, fn -> String.upcase(1) end
    e = assert_raise RuntimeError, fn -> raise "boom" end
    assert e.message == "boom"
  end
  test "wrong bits" do
    assert <<1, x::binary>> = <<2, 3>>
    x
  end
  test "wrong struct" do
    assert %URI{host: "a", port: p} = URI.parse("http://b")
    p
  end
  test "wrong macro" do
    assert ok(5) = {:ok, 6}
  end
  test "quotes" do
    assert quote(do: a + b) == {:+, [context: PatTest, imports: [{1, Kernel}, {2, Kernel}]], [{:a, [], PatTest}, {:b, [], PatTest}]}
  end
  test "warn" do
    assert ExUnit.CaptureIO.capture_io(:stderr, fn -> IO.warn("careful", []) end) =~ "careful"
  end
end
