# Slashes and dots in names of files: what is joined, taken apart and made absolute.
paths = ["", "/", "//", "a", "a/", "a//", "/a", "//a", "a//b", "//a//", ".", "..", "./a", "a/.", "/./a", "a/./b", "../a", "a/..", "b/c", "a/b/c"]

attempt = fn f ->
  try do
    f.()
  rescue
    e -> e.__struct__
  end
end

for a <- paths, do: IO.puts(inspect({a, Path.dirname(a), Path.relative(a), Path.join([a]), :filename.join([a]), Path.split(a)}))

for a <- paths do
  IO.puts("join #{inspect(a)} " <> Enum.map_join(paths, " ", &inspect(Path.join(a, &1))))
  IO.puts("filename #{inspect(a)} " <> Enum.map_join(paths, " ", &inspect(:filename.join(a, &1))))
  IO.puts("absname #{inspect(a)} " <> Enum.map_join(paths, " ", &inspect(Path.absname(&1, a))))
  IO.puts("to #{inspect(a)} " <> Enum.map_join(paths, " ", &inspect(attempt.(fn -> Path.relative_to(&1, a) end))))
end

for a <- paths, do: IO.puts(inspect({a, Path.expand(a, "/x/y"), Path.expand("z", Path.join("/x", a)), Path.relative_to(Path.absname(a, "/r"), "/r/a")}))
