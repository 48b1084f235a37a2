# A file as an enumerable of lines or bytes, and as a collectable. In: File.stream!/3. Out: reads and writes.
defmodule File.Stream do
  @moduledoc "Defines a `File.Stream` struct returned by `File.stream!/3`."
  defstruct path: nil, modes: [], line_or_bytes: :line, raw: true, node: nil

  defimpl Collectable do
    def into(%{path: path, modes: modes, raw: raw} = stream) do
      kept = for {:encoding, _} = mode <- modes, do: mode
      kept = if :append in modes, do: [:append | kept], else: [:write | kept]

      case File.open(path, kept) do
        {:ok, device} -> {:ok, &collect(device, raw, stream, &1, &2)}
        {:error, reason} -> raise File.Error, reason: reason, action: "stream", path: path
      end
    end

    defp collect(device, true, _stream, :ok, {:cont, data}), do: IO.binwrite(device, data)
    defp collect(device, false, _stream, :ok, {:cont, data}), do: IO.write(device, data)

    defp collect(device, _raw, stream, :ok, :done) do
      :ok = File.close(device)
      stream
    end

    defp collect(device, _raw, _stream, :ok, :halt), do: File.close(device)
  end

  defimpl Enumerable do
    @marks [<<0xEF, 0xBB, 0xBF>>, <<0xFE, 0xFF>>, <<0xFF, 0xFE>>]

    def reduce(%{path: path, line_or_bytes: unit, raw: raw, modes: modes}, acc, fun) do
      start = fn ->
        case File.open(path, [:read | for({:encoding, _} = mode <- modes, do: mode)]) do
          {:ok, device} -> placed(device, path, modes)
          {:error, reason} -> raise File.Error, reason: reason, action: "stream", path: path
        end
      end

      next = if raw, do: &IO.each_binstream(&1, unit), else: &IO.each_stream(&1, unit)
      Stream.resource(start, next, &File.close/1).(acc, fun)
    end

    # Behind the byte order mark, if it is not wanted, and so many bytes.
    defp placed(device, path, modes) do
      mark = if :trim_bom in modes, do: mark_size(File.open!(path, [:read], &IO.binread(&1, 3))), else: 0
      {:ok, _} = :file.position(device, mark + Keyword.get(Enum.filter(modes, &is_tuple/1), :read_offset, 0))
      device
    end

    defp mark_size(start) when is_binary(start), do: Enum.find_value(@marks, 0, &if(String.starts_with?(start, &1), do: byte_size(&1)))
    defp mark_size(:eof), do: 0

    def count(_stream), do: {:error, __MODULE__}
    def member?(_stream, _term), do: {:error, __MODULE__}
    def slice(_stream), do: {:error, __MODULE__}
  end
end
