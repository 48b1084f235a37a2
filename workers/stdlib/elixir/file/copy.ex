# Copies of files and of trees of them. In: paths, a function that decides on conflicts. Out: the paths that were written.
defmodule File.Copy do
  @moduledoc false

  @doc "Copies a file: {:ok, written} or {:error, reason, path}."
  def file(source, destination, on_conflict) do
    cond do
      File.dir?(source) -> {:error, :eisdir, source}
      source == destination and File.exists?(source) -> {:ok, []}
      File.exists?(destination) and not on_conflict.(source, destination) -> {:ok, []}
      true -> overwrite(source, destination)
    end
  end

  defp overwrite(source, destination) do
    case File.copy(source, destination) do
      {:ok, _} ->
        File.chmod(destination, :erlang.band(File.stat!(source).mode, 0o7777))
        {:ok, [destination]}

      {:error, reason} ->
        {:error, reason, source}
    end
  end

  @doc "Copies what stands at a path; links are followed or stay links."
  def tree(source, destination, on_conflict, follow) do
    case if(follow, do: :nodebook_file.stat(source), else: :nodebook_file.link_stat(source)) do
      {:ok, {_, :directory, _, _, _, _, _}} ->
        with :ok <- mkdir_unless_there(destination) do
          entries(File.ls!(source), source, destination, on_conflict, follow)
        end

      {:ok, {_, :symlink, _, _, _, _, _}} ->
        link(source, destination, on_conflict)

      _ ->
        file(source, destination, on_conflict)
    end
  end

  defp mkdir_unless_there(path) do
    case File.mkdir(path) do
      {:error, :eexist} -> :ok
      {:error, reason} -> {:error, reason, path}
      :ok -> :ok
    end
  end

  defp entries(names, source, destination, on_conflict, follow) do
    Enum.reduce_while(names, {:ok, [destination]}, fn name, {:ok, copied} ->
      case tree(Path.join(source, name), Path.join(destination, name), on_conflict, follow) do
        {:ok, files} -> {:cont, {:ok, files ++ copied}}
        error -> {:halt, error}
      end
    end)
  end

  defp link(source, destination, on_conflict) do
    {:ok, target} = File.read_link(source)

    if match?({:error, _}, File.lstat(destination)) or on_conflict.(source, destination) do
      File.rm(destination)

      case File.ln_s(target, destination) do
        :ok -> {:ok, [destination]}
        {:error, reason} -> {:error, reason, destination}
      end
    else
      {:ok, []}
    end
  end
end
