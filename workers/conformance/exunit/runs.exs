# Runs that are repeated until something fails, groups, parameters, random numbers that are the same in each run.
ExUnit.start(seed: 1, trace: true, repeat_until_failure: 2)

defmodule RedOneTest do
  use ExUnit.Case, async: true, group: :red
  test "red one", do: :ok
end

defmodule BlueTest do
  use ExUnit.Case, async: true, group: :blue
  test "blue", do: :ok
end

defmodule RedTwoTest do
  use ExUnit.Case, async: true, group: :red
  test "red two", do: :ok
end

defmodule ParametersTest do
  use ExUnit.Case, async: true, parameterize: [%{kind: :a}, %{kind: :b, more: "x"}]

  @tag :tmp_dir
  test "in a folder of its own", %{tmp_dir: folder, kind: kind} do
    assert Path.basename(folder) == "test-in-a-folder-of-its-own-#{%{a: "c2889244", b: "7a2ebd67"}[kind]}"
  end

  test "over\nthree\n lines", %{tags: %{}} = context do
    assert context.kind in [:a, :b]
  end

  setup do
    [tags: %{}]
  end
end

defmodule RandomTest do
  use ExUnit.Case
  test "one", do: assert(:rand.uniform(1_000_000) == 969_918)
  test "other", do: assert(:rand.uniform(1_000_000) == 17247)
end
