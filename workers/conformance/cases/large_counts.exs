# Counts and positions that are no small integers; lists of bytes on the wire; derived defaults that are no literals.
b = 123456789012345678901234567890
try do IO.inspect :lists.sublist([1,2], 1, b) rescue e -> IO.inspect e end
try do IO.inspect :lists.sublist([1,2], b, 1) rescue e -> IO.inspect e end
try do IO.inspect :lists.sublist([1,2], -b, 1) rescue e -> IO.inspect e end
try do IO.inspect :lists.sublist([1,2], -b) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect :lists.nthtail(b, [1,2]) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect :lists.nth(b, [1,2]) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect :lists.split(b, [1,2]) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect :lists.seq(b, b+2) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect :lists.seq(b, b+9, 3) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect Enum.to_list(b..(b+2)) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect Enum.take([1,2], b) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect Enum.drop([1,2], b) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect Enum.drop([1,2], -b) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect Enum.at([1,2], -b) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect Enum.slice([1,2], -b, b) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect Enum.slice([1,2], 0..b) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect Enum.split([1,2], b) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect Enum.chunk_every([1,2], b) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect String.slice("abc", b, 1) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect String.at("abc", b) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect List.insert_at([1], b, 2) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect List.delete_at([1], -b) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect List.replace_at([1], b, 2) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect :binary.part("abc", b, 2) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect :lists.enumerate(b, [1,2]) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect :lists.enumerate(1, b, [1,2]) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect Enum.with_index([1,2], b) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect :string.slice("abc", 0, b) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect :string.slice("abc", b) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect Stream.take([1,2], b) |> Enum.to_list rescue e -> IO.inspect e.__struct__ end
try do IO.inspect Stream.drop([1,2], b) |> Enum.to_list rescue e -> IO.inspect e.__struct__ end
try do IO.inspect elem({1}, b) rescue e -> IO.inspect e end
try do IO.inspect :array.get(b, :array.new()) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect :erlang.make_tuple(b, 1) rescue e -> IO.inspect e end
try do IO.inspect Tuple.duplicate(1, b) rescue e -> IO.inspect e end
try do IO.inspect :erlang.setelement(b, {1}, 1) rescue e -> IO.inspect e end
try do IO.inspect Integer.digits(b, b) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect Integer.pow(b, 2) rescue e -> IO.inspect e.__struct__ end
try do IO.inspect :rand.uniform(b) > 0 rescue e -> IO.inspect e.__struct__ end
try do IO.inspect Float.round(1.5, b) rescue e -> IO.inspect e.__struct__ end
IO.inspect :erlang.term_to_binary([1, 2, 300])
IO.inspect :erlang.term_to_binary([1, 2, 3 | 4])
IO.inspect :erlang.term_to_binary([~c"ab", [], [0, 255], [256], [-1], [1.0]])
IO.inspect byte_size(:erlang.term_to_binary(List.duplicate(1, 65535)))
IO.inspect byte_size(:erlang.term_to_binary(List.duplicate(1, 65536)))
IO.inspect :erlang.external_size([1,2,3])
IO.inspect :erlang.external_size(List.duplicate(1, 65536))
defmodule S do
  @derive {Inspect, except: [:b], optional: [:a]}
  defstruct a: 1..3, b: MapSet.new([1]), c: {1, 2, 3}, d: %{x: [1]}
end
IO.inspect struct(S)
IO.inspect struct(S, a: 2)
defmodule S3 do
  @derive {JSON.Encoder, only: [:a]}
  defstruct a: [1], b: MapSet.new([1]), c: {1, 2, 3}, d: %{x: [1]}
end
IO.puts JSON.encode!(struct(S3))
