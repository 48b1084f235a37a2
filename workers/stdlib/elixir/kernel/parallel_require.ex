# Files that are required together, by the name that this had before Kernel.ParallelCompiler.require/2.

defmodule Kernel.ParallelRequire do
  @moduledoc false

  @deprecated "Use Kernel.ParallelCompiler.require/2 instead"
  def files(files, options \\ [])
  def files(files, callback) when is_function(callback, 1), do: files(files, each_file: callback)

  def files(files, options) when is_list(options) do
    case Kernel.ParallelCompiler.require(files, options) do
      {:ok, modules, _} -> modules
      {:error, _, _} -> exit({:shutdown, 1})
    end
  end
end
