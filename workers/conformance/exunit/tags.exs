ExUnit.start(seed: 0, trace: true, exclude: [:slow, os: "windows"], include: [important: true])

defmodule TagsTest do
  use ExUnit.Case, async: false

  @moduletag :suite
  @moduletag timeout: 5000

  @tag :slow
  test "slow" do
    raise "never"
  end

  @tag :slow
  @tag important: true
  test "slow but important" do
    :ok
  end

  @tag os: "windows"
  test "elsewhere" do
    raise "never"
  end

  @tag os: "linux", cpu: 1
  test "here", context do
    assert context.os == "linux"
    assert context.cpu == 1
    assert context.suite
    assert context.timeout == 5000
  end

  describe "group" do
    @describetag :grouped
    @tag size: :big

    test "one", context do
      assert context.grouped
      assert context.size == :big
      assert context.describe == "group"
    end

    test "two", context do
      assert context.grouped
      refute Map.has_key?(context, :size)
    end
  end

  test "outside", context do
    refute Map.has_key?(context, :grouped)
  end

  ExUnit.Case.register_attribute(__MODULE__, :fixtures, accumulate: true)

  @fixtures :user
  @fixtures {:post, 1}
  test "attributes", context do
    assert context.registered.fixtures == [{:post, 1}, :user]
  end

  test "attributes are reset", context do
    assert context.registered.fixtures == []
  end

  @tag :tmp_dir
  test "a folder", %{tmp_dir: path} do
    assert File.dir?(path)
    File.write!(Path.join(path, "x"), "y")
    assert File.ls!(path) == ["x"]
  end

  for n <- 1..3 do
    @tag n: n
    test "made #{n}", context do
      assert context.n == unquote(n)
    end
  end

  @tag :skip
  test "skipped" do
    raise "never"
  end
end
