ExUnit.start(seed: 0)

defmodule CaptureTest do
  use ExUnit.Case
  import ExUnit.CaptureIO
  import ExUnit.CaptureLog
  require Logger

  test "output" do
    assert capture_io(fn -> IO.puts("hello") end) == "hello\n"
    assert capture_io(fn -> :io.format("~p~n", [1]) end) == "1\n"
    assert capture_io(:stderr, fn -> IO.puts(:stderr, "error") end) == "error\n"
    assert capture_io(fn -> :ok end) == ""
  end

  test "input" do
    assert capture_io("42\n", fn -> IO.write(String.trim(IO.gets("n? ")) <> "!") end) == "n? 42!"
    assert capture_io([input: "x", capture_prompt: false], fn -> IO.write(IO.gets("n? ")) end) == "x"
    assert with_io(fn -> IO.puts("a") && 5 end) == {5, "a\n"}
  end

  test "a failure inside" do
    assert_raise RuntimeError, "x", fn -> capture_io(fn -> raise "x" end) end
    assert capture_io(fn -> IO.write("still") end) == "still"
  end

  test "the log" do
    log = capture_log(fn -> Logger.error("first\nsecond") end)
    assert log =~ "[error] first\nsecond"
    assert capture_log([level: :error], fn -> Logger.info("quiet") end) == ""
    assert {7, log} = with_log(fn -> Logger.warning("seven") && 7 end)
    assert log =~ "[warning] seven"
  end

  @tag :capture_log
  test "the log of a failed test" do
    Logger.error("this is shown")
    raise "failed"
  end

  @tag :capture_log
  test "the log of a test that passes" do
    Logger.error("this is not shown")
  end
end

defmodule TemplateCase do
  use ExUnit.CaseTemplate

  using options do
    quote do
      @answer unquote(options[:answer])
      import List, only: [first: 1]
    end
  end

  setup context do
    {:ok, from_template: context.test}
  end
end

defmodule TemplateTest do
  use TemplateCase, answer: 42, async: true

  test "a template gives imports and setups", context do
    assert first([@answer]) == 42
    assert context.from_template == context.test
    assert context.async
  end
end

defmodule ParameterTest do
  use ExUnit.Case, parameterize: [%{n: 1}, %{n: 2}]

  test "parameters", %{n: n} do
    if n == 2, do: raise("two")
  end
end

ExUnit.after_suite(fn %{total: total, failures: failures} -> IO.inspect({total, failures}) end)
