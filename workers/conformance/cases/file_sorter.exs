# Files of objects, sorted and merged by :file_sorter.

folder = Path.join(System.tmp_dir!(), "sorted_files")
File.mkdir_p!(folder)
File.cd!(folder)

defmodule Objects do
  def write(name, terms) do
    File.write!(name, for(term <- terms, into: "", do: (bytes = :erlang.term_to_binary(term); <<byte_size(bytes)::32, bytes::binary>>)))
  end

  def read(name), do: objects(File.read!(name))
  defp objects(<<size::32, bytes::binary-size(size), rest::binary>>), do: [:erlang.binary_to_term(bytes) | objects(rest)]
  defp objects(""), do: []

  # the folder that the node is in is not told
  def show({:error, {kind, name}}), do: IO.inspect({:error, {kind, Path.basename(name)}})
  def show({:error, {kind, name, reason}}), do: IO.inspect({:error, {kind, Path.basename(name), reason}})
  def show({:ok, found}), do: IO.inspect({:ok, for({name, position, object} <- found, do: {Path.basename(name), position, object})})
end

Objects.write("a", [3, 1, 2, 1])
IO.inspect({:file_sorter.sort(~c"a"), Objects.read("a")})
IO.inspect({:file_sorter.sort([~c"a", ~c"a"], ~c"b"), Objects.read("b")})
IO.inspect({:file_sorter.sort([~c"a"], ~c"b", unique: true, order: :descending), Objects.read("b")})
IO.inspect({:file_sorter.sort([~c"a"], ~c"b", order: fn x, y -> x >= y end), Objects.read("b")})
IO.inspect({:file_sorter.sort([~c"a"], ~c"b", size: 10, no_files: 2, compressed: false), Objects.read("b")})

Objects.write("a", [{1, :c}, {2, :a}, {1, :b}])
IO.inspect({:file_sorter.keysort(1, [~c"a"], ~c"b"), Objects.read("b")})
IO.inspect({:file_sorter.keysort([1, 2], [~c"a"], ~c"b", []), Objects.read("b")})
IO.inspect({:file_sorter.keysort(2, ~c"a"), Objects.read("a")})

Objects.write("a", [1, 3])
Objects.write("c", [2, 4])
IO.inspect({:file_sorter.merge([~c"a", ~c"c"], ~c"b"), Objects.read("b")})
Objects.write("a", [{1, 3}])
Objects.write("c", [{0, 4}])
IO.inspect({:file_sorter.keymerge(1, [~c"a", ~c"c"], ~c"b"), Objects.read("b")})
IO.inspect({:file_sorter.keymerge(2, [~c"a", ~c"c"], ~c"b", order: :descending), Objects.read("b")})

Objects.write("a", [1, 3])
Objects.write("c", [2, 4, 3])
Objects.show(:file_sorter.check(~c"a"))
Objects.show(:file_sorter.check([~c"a", ~c"c"], []))
Objects.show(:file_sorter.check([~c"c"], order: :descending))
Objects.show(:file_sorter.keycheck(1, ~c"a"))
Objects.write("a", [{1, 3}, {0, 4}])
Objects.show(:file_sorter.keycheck(1, ~c"a"))
Objects.show(:file_sorter.keycheck(2, [~c"a"], []))

Objects.show(:file_sorter.sort(~c"nofile"))
File.write!("bad", "xyzzy")
Objects.show(:file_sorter.sort(~c"bad"))
File.write!("bad", <<0, 0, 0, 3, 1, 2, 3>>)
Objects.show(:file_sorter.sort(~c"bad"))
Objects.show(:file_sorter.sort([~c"a"], ~c"/no/such/x"))
for {input, output, options} <- [{[~c"a"], ~c"b", [foo: 1]}, {1, ~c"b", []}, {~c"a", ~c"b", []}] do
  IO.puts(try do :file_sorter.sort(input, output, options) rescue e -> Exception.message(e) end)
end

output = fn :close -> :closed; objects -> (IO.inspect(Enum.map(objects, &:erlang.binary_to_term/1)); fn :close -> :closed_later end) end
IO.inspect(:file_sorter.sort([~c"a"], output))
input = fn :read -> {[2, 1], fn :read -> {[5, 0], fn _ -> :end_of_input end}; :close -> :ok end}; :close -> :ok end
IO.inspect({:file_sorter.sort(input, ~c"b", format: :term), File.read!("b"), :file_sorter.sort([~c"b"], ~c"b", format: :term, order: :descending), File.read!("b")})

File.write!("t", <<3::32, "abc", 2::32, "zz", 1::32, "a">>)
IO.inspect({:file_sorter.sort([~c"t"], ~c"u", format: :binary), File.read!("u")})
IO.inspect({:file_sorter.sort([~c"t"], ~c"u", format: fn bytes -> {byte_size(bytes), bytes} end, order: :descending), File.read!("u")})
File.write!("t", <<3::16, "abc", 2::16, "zz", 1::16, "a">>)
IO.inspect({:file_sorter.sort([~c"t"], ~c"u", format: :binary, header: 2), File.read!("u")})
File.rm_rf!(folder)
