# Archives of files, in memory and on the disk. How small deflated data gets is not compared.
show = fn label, fun ->
  value =
    try do
      fun.()
    catch
      kind, reason -> Exception.format_banner(kind, reason, __STACKTRACE__)
    end

  IO.puts("#{label}: #{inspect(value, limit: :infinity, charlists: :infer)}")
end

root = Path.join(System.tmp_dir!(), "zip_case")
File.rm_rf!(root)
File.mkdir_p!(Path.join(root, "d/e"))
File.cd!(root)
long = String.duplicate("hello ", 100)
File.write!("d/a.txt", long)
File.write!("d/e/b.bin", <<1, 2, 3>>)
File.write!("c", "")
for name <- ["d/a.txt", "d/e/b.bin", "c", "d/e", "d"], do: File.touch!(name, {{2024, 5, 6}, {7, 8, 10}})

# name, size, type, time, mode, comment, whether packed
brief = fn entries ->
  for entry <- entries do
    case entry do
      {:zip_file, name, info, comment, _offset, packed} -> {name, elem(info, 1), elem(info, 2), elem(info, 5), elem(info, 7), comment, packed < elem(info, 1)}
      comment -> comment
    end
  end
end

show.("zip", fn -> {:zip.zip(~c"x.zip", [~c"d/a.txt", ~c"c"]), :zip.create(~c"y.zip", [~c"d"])} end)
show.("table", fn -> {:ok, entries} = :zip.table(~c"x.zip"); brief.(entries) end)
show.("list_dir", fn -> {:ok, entries} = :zip.list_dir(~c"y.zip"); brief.(entries) end)
show.("without folders", fn -> {:ok, entries} = :zip.table(~c"y.zip", [:skip_directories]); length(entries) end)
show.("t", fn -> :zip.t(~c"y.zip") end)
show.("tt", fn -> :zip.zip(~c"s.zip", [~c"d/e/b.bin", ~c"c"]); :zip.tt(~c"s.zip") end)
show.("unzip", fn -> {:zip.unzip(~c"y.zip", cwd: ~c"out"), File.read!("out/d/a.txt") == long, File.read!("out/d/e/b.bin"), File.stat!("out/d/a.txt").mtime} end)
show.("memory", fn -> {:zip.unzip(~c"y.zip", [:memory]) == {:ok, [{~c"d/", ""}, {~c"d/a.txt", long}, {~c"d/e/", ""}, {~c"d/e/b.bin", <<1, 2, 3>>}]}} end)

{:ok, {name, archive}} = :zip.zip(~c"z.zip", [{~c"foo", "data"}, {~c"dir/bar", String.duplicate("ab", 50)}], [:memory, comment: ~c"hey"])
show.("of data", fn -> {name, binary_part(archive, 0, 10), :zip.unzip(archive, [:memory])} end)
show.("comment", fn -> {:ok, [comment | files]} = :zip.table(archive); {comment, for({:zip_file, n, i, c, _, _} <- files, do: {n, elem(i, 1), c})} end)
show.("on disk", fn -> {:zip.unzip(archive), :zip.extract(archive), :zip.unzip(archive, [:keep_old_files]), :zip.unzip(archive, cwd: ~c"other"), File.read!("other/foo")} end)
show.("some", fn -> {:zip.unzip(archive, [:memory, file_list: [~c"foo"]]), :zip.unzip(archive, [:memory, file_filter: fn {:zip_file, n, _, _, _, _} -> n == ~c"foo" end])} end)
show.("foldl", fn -> :zip.foldl(fn n, info, data, acc -> [{n, elem(info.(), 1), byte_size(data.())} | acc] end, [], ~c"x.zip") end)
show.("foldl", fn -> :zip.foldl(fn n, _, data, acc -> [{n, byte_size(data.())} | acc] end, [], {~c"any", archive}) end)

show.("open", fn ->
  {:ok, handle} = :zip.zip_open(archive, [:memory])
  {:zip.zip_get(~c"foo", handle), :zip.zip_get(~c"nope", handle), :zip.zip_get(handle) |> elem(1) |> length(), :zip.zip_get_crc32(~c"foo", handle), :zip.zip_list_dir(handle) |> elem(0), :zip.zip_close(handle)}
end)

kept = fn names, options ->
  for name <- names do
    {:ok, {_, archive}} = :zip.zip(~c"z.zip", [{name, String.duplicate("a", 100)}], [:memory | options])
    {:ok, [_, {:zip_file, _, _, _, _, packed}]} = :zip.table(archive)
    {name, packed == 100}
  end
end

show.("as they are", fn -> kept.([~c"a.zip", ~c"a.Z", ~c"a.lzh", ~c"a.arc", ~c"a.zoo", ~c"a.arj", ~c"a.gz", ~c"a.png", ~c"a.txt"], []) end)
show.("as they are", fn -> {kept.([~c"a.txt", ~c"a.zip"], uncompress: [~c".txt"]), kept.([~c"a.txt"], compress: []), kept.([~c"a.txt", ~c"a.b"], compress: [~c".b"]), kept.([~c"a.txt", ~c"a.zip"], uncompress: {:add, [~c".txt"]}), kept.([~c"a.zip"], uncompress: {:del, [~c".zip"]})} end)
show.("told", fn -> {:zip.zip(~c"w.zip", [~c"c"], [:verbose]), :zip.unzip(~c"w.zip", [:verbose])} end)
show.("from a folder", fn -> {:zip.zip(~c"w.zip", [~c"a.txt"], cwd: ~c"d"), File.exists?("w.zip"), :zip.unzip(~c"w.zip", [:memory]) |> elem(1) |> hd() |> elem(0)} end)
show.("names", fn -> {:ok, {_, archive}} = :zip.zip(~c"z.zip", [{~c"žluť", "a"}], [:memory]); :zip.unzip(archive, [:memory]) == {:ok, [{~c"žluť", "a"}]} end)
show.("nothing", fn -> {:ok, {_, archive}} = :zip.zip(~c"m.zip", [], [:memory]); {archive, :zip.unzip(archive)} end)

show.("wrong", fn -> {:zip.zip(~c"q.zip", [~c"missing"]), :zip.zip(~c"q.zip", [:foo]), :zip.zip(~c"q.zip", [~c"c"], [:foo]), :zip.zip(~c"q.zip", ["c"]), :zip.zip(~c"q.zip", [{~c"q", ["a", ?b]}]), :zip.zip(~c"q.zip", [{~c"q", :a}]), :zip.zip(~c"q.zip", :a)} end)
show.("wrong", fn -> {:zip.unzip(~c"nofile"), :zip.unzip(archive, [:foo]), :zip.table(archive, [:foo]), :zip.zip_open(~c"nofile"), :zip.unzip(String.duplicate("x", 100))} end)

changed = fn at -> <<head::binary-size(^at), x, rest::binary>> = archive; :zip.unzip(<<head::binary, Bitwise.bxor(x, 1), rest::binary>>, [:memory]) end
size = byte_size(archive)
show.("damaged", fn -> {changed.(61), changed.(size - 25), changed.(size - 23)} end)
File.cd!("/")
File.rm_rf!(root)
