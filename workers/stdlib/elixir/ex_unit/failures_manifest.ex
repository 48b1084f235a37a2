# Which tests failed when they last ran, in a file. In: tests that have ended. Out: for `mix test --failed`, files and ids.
defmodule ExUnit.FailuresManifest do
  @moduledoc false

  @version 1

  @doc "The manifest of a suite in which nothing has failed: a map from `{module, name}` to the test's file."
  def new, do: %{}

  @doc "Remembers a test that failed, forgets one that passed."
  def put_test(manifest, %ExUnit.Test{state: nil} = test), do: Map.delete(manifest, {test.module, test.name})

  def put_test(manifest, %ExUnit.Test{state: {tag, _}} = test) when tag in [:failed, :invalid],
    do: Map.put(manifest, {test.module, test.name}, test.tags.file)

  def put_test(manifest, %ExUnit.Test{state: {tag, _}}) when tag in [:skipped, :excluded], do: manifest

  @doc "`{files, ids}` of the tests that failed, or :all."
  def info(path) do
    case load(path) do
      :all -> :all
      {:ok, manifest} -> {MapSet.new(Map.values(manifest)), MapSet.new(Map.keys(manifest))}
      :error -> {MapSet.new(), MapSet.new()}
    end
  end

  @doc "The manifest in the file; an empty one when there is none that can be read."
  def read(path) do
    case load(path) do
      {:ok, manifest} -> manifest
      _ -> new()
    end
  end

  @doc "Writes the tests that still exist."
  def write!(manifest, path), do: store!(Map.filter(manifest, &exists?/1), path)

  @doc "Has every test count as failed."
  def fail_all!(path), do: store!(:all, path)

  defp store!(content, path) do
    File.mkdir_p!(Path.dirname(path))
    File.write!(path, :erlang.term_to_binary({@version, content}))
  end

  defp exists?({{module, name}, file}) do
    File.regular?(file) and (not :erlang.module_loaded(module) or function_exported?(module, name, 1))
  end

  defp load(path) do
    with {:ok, binary} <- File.read(path), {:ok, {@version, content}} <- decode(binary) do
      if content == :all, do: :all, else: {:ok, content}
    else
      _ -> :error
    end
  end

  defp decode(binary) do
    {:ok, :erlang.binary_to_term(binary)}
  rescue
    ArgumentError -> :error
  end
end
