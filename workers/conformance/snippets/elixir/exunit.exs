(import ExUnit.Assertions; assert 1 == 1)

(import ExUnit.Assertions; assert 1 == 2)

(import ExUnit.Assertions; assert {:ok, x} = {:ok, 2}; x)

(import ExUnit.Assertions; assert {:ok, _} = {:error, 2})

(import ExUnit.Assertions; a = 1; assert {:ok, ^a} = {:ok, 2})

(import ExUnit.Assertions; assert nil)

(import ExUnit.Assertions; refute nil)

(import ExUnit.Assertions; refute 1)

(import ExUnit.Assertions; refute 1 == 1)

(import ExUnit.Assertions; refute 1 in [1])

(import ExUnit.Assertions; assert 5 > 2)

(import ExUnit.Assertions; assert 1 > 2)

(import ExUnit.Assertions; assert 1 != 1)

(import ExUnit.Assertions; assert "abc" =~ "b")

(import ExUnit.Assertions; assert "abc" =~ "z")

(import ExUnit.Assertions; assert match?({:ok, _}, {:ok, 1}))

(import ExUnit.Assertions; assert match?({:ok, _}, :error))

(import ExUnit.Assertions; refute match?({:ok, _}, {:ok, 1}))

(import ExUnit.Assertions; x = [1]; assert Enum.empty?(x))

(import ExUnit.Assertions; assert false, "message")

(import ExUnit.Assertions; assert true, "message")

(import ExUnit.Assertions; refute true, "message")

(import ExUnit.Assertions; refute false, "message")

(import ExUnit.Assertions; assert false, message: "m", left: 1, right: 2)

(import ExUnit.Assertions; flunk())

(import ExUnit.Assertions; flunk("no"))

(import ExUnit.Assertions; send(self(), {:m, 1}); assert_receive {:m, x}, 10; x)

(import ExUnit.Assertions; send(self(), :a); assert_received :a)

(import ExUnit.Assertions; send(self(), :a); send(self(), :b); assert_received :c)

(import ExUnit.Assertions; assert_receive :never, 5)

(import ExUnit.Assertions; assert_receive :never, 5, "my words")

(import ExUnit.Assertions; refute_received :a)

(import ExUnit.Assertions; send(self(), :a); refute_received :a)

(import ExUnit.Assertions; send(self(), {:a, 1}); refute_receive {:a, _}, 5, "my words")

(import ExUnit.Assertions; refute_receive :a, 5)

(import ExUnit.Assertions; assert_receive :a, -1)

(import ExUnit.Assertions; assert_raise ArgumentError, fn -> raise ArgumentError, "x" end)

(import ExUnit.Assertions; assert_raise ArgumentError, "x", fn -> raise ArgumentError, "x" end)

(import ExUnit.Assertions; assert_raise ArgumentError, ~r/x/, fn -> raise ArgumentError, "axb" end)

(import ExUnit.Assertions; assert_raise ArgumentError, "y", fn -> raise ArgumentError, "x" end)

(import ExUnit.Assertions; assert_raise ArgumentError, fn -> raise "x" end)

(import ExUnit.Assertions; assert_raise ArgumentError, fn -> 1 end)

(import ExUnit.Assertions; assert_in_delta 1, 2, 3)

(import ExUnit.Assertions; assert_in_delta 1, 5, 3)

(import ExUnit.Assertions; assert_in_delta 1, 5, -3)

(import ExUnit.Assertions; refute_in_delta 1, 5, 3)

(import ExUnit.Assertions; refute_in_delta 1, 2, 3)

(import ExUnit.Assertions; catch_exit(exit(:a)))

(import ExUnit.Assertions; catch_throw(throw(:a)))

(import ExUnit.Assertions; catch_error(raise "a"))

(import ExUnit.Assertions; catch_error(:erlang.error(:a)))

(import ExUnit.Assertions; catch_exit(1))

(import ExUnit.Assertions; catch_throw(1))

(import ExUnit.Assertions; assert is_list([]) and is_map(%{}))

(import ExUnit.Assertions; assert %{a: a} = %{a: 1, b: 2}; a)

(import ExUnit.Assertions; assert [1, 2] ++ [3] == [1, 2, 4])

(import ExUnit.Assertions; assert Enum.map([1, 2], & &1 * 2) == [2, 5])

(import ExUnit.Assertions; assert (fn -> 1 end).() == 2)

(import ExUnit.Assertions; try do assert 1 == 2 rescue e -> {e.left, e.right, e.message} end)

(import ExUnit.Assertions; try do flunk("x") rescue e in ExUnit.AssertionError -> e.left end)

ExUnit.AssertionError.no_value()

Exception.message(%ExUnit.AssertionError{message: "m"})

Exception.message(%ExUnit.AssertionError{message: "m", left: [1], right: %{}})

Exception.message(%ExUnit.MultiError{errors: [{:error, %RuntimeError{message: "a"}, []}]})

Exception.message(%ExUnit.TimeoutError{timeout: 5, type: "test"})

ExUnit.Filters.parse(["a", "b:c", "line:3"])

ExUnit.Filters.parse_path("a_test.exs:3")

ExUnit.Filters.parse_path("a_test.exs")

ExUnit.Filters.normalize([:a], [:a, :b])

ExUnit.Filters.eval([], [:slow], %{slow: true}, [])

ExUnit.Filters.eval([:slow], [:slow], %{slow: true}, [])

ExUnit.Filters.eval([], [], %{skip: "why"}, [])

ExUnit.Filters.eval([], [os: "win"], %{os: :win}, [])

ExUnit.Filters.eval([], [os: "win"], %{os: "lin"}, [])

ExUnit.Formatter.format_times(%{run: 1_234_567, async: 200_000, load: 500_000})

ExUnit.Formatter.format_times(%{run: 1_234, async: nil, load: nil})

ExUnit.Formatter.format_filters([:a, b: 1], :exclude)

ExUnit.CaptureIO.capture_io(fn -> IO.write("x") end)

ExUnit.CaptureIO.capture_io("in", fn -> IO.write(IO.gets("?")) end)

ExUnit.CaptureIO.with_io(fn -> IO.write("x"); 1 end)

ExUnit.CaptureIO.capture_io(fn -> raise "x" end)

%ExUnit.Test{}.state

%ExUnit.TestModule{}.tests

ExUnit.plural_rule("test")

ExUnit.start(autorun: false); import ExUnit.CaptureIO; for path <- ["a/b.exs:1:2", "a//b.exs:1x:2", "a/b.exs:1:x:0:3", "a/b.exs", "C:\\a.exs:3"], do: with_io(:stderr, fn -> ExUnit.Filters.parse_path(path) end) |> elem(0)

import ExUnit.CaptureIO; with_io(:stderr, fn -> ExUnit.Filters.parse_paths(["a.exs:0:1:-2", "b.exs", "c.exs:2"]) end)

for include <- [[:skip], [skip: true], [skip: ~r/me/], [:other]], tags <- [%{skip: true}, %{skip: "not me"}, %{skip: "x"}], do: {ExUnit.Filters.eval(include, [], tags, []), ExUnit.Filters.eval(include, [:test], Map.put(tags, :test, 1), [])}

path = Path.join(System.tmp_dir!(), "manifest#{System.unique_integer([:positive])}"); before = ExUnit.Filters.failure_info(path); ExUnit.Filters.fail_all!(path); {before, ExUnit.Filters.failure_info(path)}

import ExUnit.Assertions; catch_error(refute_in_delta(10, 11, 2, "near")).message

defmodule Like do defmacro left =~ right, do: quote(do: match?(unquote(left), unquote(right))) end; defmodule Liked do import Kernel, except: [=~: 2]; import Like; import ExUnit.Assertions; def run, do: {assert([_, _] =~ [1, 2]), catch_error(assert([_] =~ [1, 2])).message} end; Liked.run()

defmodule Pinning do import ExUnit.Assertions; defmacro made(x), do: quote(do: (kind = :ok; assert {^kind, _} = unquote(x))); def run, do: catch_error(made({:error, 1})).message; def own(a), do: catch_error(assert ^a = 2).message; @attribute %{a: 1}; def constant, do: catch_error(assert {@attribute, _} = {%{a: 2}, 1}).left |> Macro.to_string() end; {Pinning.run(), Pinning.own(1), Pinning.constant()}

import ExUnit.CaptureIO; with_io(:stderr, fn -> Code.eval_string("import ExUnit.Assertions; assert x = 1; assert {:ok, y} when is_integer(y) = {:ok, 1}") end) |> elem(1)

import ExUnit.CaptureIO; with_io(:stderr, fn -> Code.eval_string("defmodule Quiet do\nimport ExUnit.Assertions\ndef a, do: assert(x = 1) && x\ndef b, do: assert_received(z) && z\ndef c, do: assert_received({a, b} when a > 0 and b > 0)\nend") end) |> elem(1)

import ExUnit.CaptureIO; capture_io(fn -> IO.inspect(:io.setopts({:encoding, :latin1})); IO.inspect(:io.setopts(encoding: :latin1)) end)

import ExUnit.CaptureIO; with_io(:stderr, fn -> Code.eval_string("defmodule Excused do\n@compile {:no_warn_undefined, [Gone, {String, :gone, 1}]}\ndef a, do: Gone.x()\ndef b, do: String.gone(1)\ndef c, do: String.away(1)\nend") end) |> elem(1)
