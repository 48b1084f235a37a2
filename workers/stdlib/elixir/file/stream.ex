# A file as an enumerable of lines or bytes, and as a collectable. In: File.stream!/3. Out: reads and writes.
defmodule File.Stream do
  @moduledoc "Defines a `File.Stream` struct returned by `File.stream!/3`."
  defstruct path: nil, modes: [], line_or_bytes: :line, raw: true, node: nil

  defimpl Collectable do
    def into(%{path: path, modes: modes} = stream) do
      File.write!(path, "", if(:append in modes, do: [:append], else: []))

      {:ok,
       fn
         :ok, {:cont, x} -> File.write!(path, x, [:append])
         :ok, :done -> stream
         :ok, :halt -> :ok
       end}
    end
  end

  defimpl Enumerable do
    def reduce(%{path: path, line_or_bytes: unit}, acc, fun) do
      start = fn ->
        case File.open(path, [:read]) do
          {:ok, device} -> device
          {:error, reason} -> raise File.Error, reason: reason, action: "stream", path: path
        end
      end

      next = fn device -> IO.each_binstream(device, unit) end
      Stream.resource(start, next, &File.close/1).(acc, fun)
    end

    def count(_stream), do: {:error, __MODULE__}
    def member?(_stream, _term), do: {:error, __MODULE__}
    def slice(_stream), do: {:error, __MODULE__}
  end
end
