dir = Path.join(System.tmp_dir!(), "progs_#{System.pid()}")
File.rm_rf!(dir)
File.mkdir_p!(Path.join(dir, "logs"))
path = Path.join(dir, "logs/app.log")
levels = ~w(info warn error)

lines =
  for i <- 1..60,
      do:
        "#{rem(i * 7, 24)}:#{rem(i * 13, 60)} #{Enum.at(levels, rem(i, 3))} request=#{i} ms=#{rem(i * i, 97)}\n"

lines |> Stream.into(File.stream!(path)) |> Stream.run()
IO.inspect(File.stat!(path).size == lines |> Enum.map(&byte_size/1) |> Enum.sum())

parse = fn line ->
  %{"h" => h, "l" => l, "r" => r, "ms" => ms} =
    Regex.named_captures(~r/^(?<h>\d+):\d+ (?<l>\w+) request=(?<r>\d+) ms=(?<ms>\d+)/, line)

  %{
    hour: String.to_integer(h),
    level: String.to_atom(l),
    request: String.to_integer(r),
    ms: String.to_integer(ms)
  }
end

stats =
  path
  |> File.stream!()
  |> Stream.map(parse)
  |> Stream.reject(&(&1.level == :info))
  |> Enum.group_by(& &1.level, & &1.ms)
  |> Map.new(fn {l, ms} ->
    {l, %{n: length(ms), max: Enum.max(ms), mean: Float.round(Enum.sum(ms) / length(ms), 2)}}
  end)

IO.inspect(stats)

path
|> File.stream!()
|> Stream.chunk_every(25)
|> Stream.with_index()
|> Enum.each(fn {chunk, i} -> File.write!(Path.join(dir, "part#{i}"), chunk) end)

IO.inspect(File.ls!(dir) |> Enum.sort())
IO.inspect(Path.wildcard(Path.join(dir, "**/*")) |> Enum.map(&Path.relative_to(&1, dir)))

merged =
  Stream.resource(
    fn -> Enum.map(0..2, &File.open!(Path.join(dir, "part#{&1}"))) end,
    fn
      [] ->
        {:halt, []}

      [f | rest] ->
        case IO.read(f, :line) do
          :eof ->
            File.close(f)
            {[], rest}

          line ->
            {[line], rest ++ [f]}
        end
    end,
    fn fs -> Enum.each(fs, &File.close/1) end
  )

IO.inspect(merged |> Stream.map(parse) |> Stream.map(& &1.request) |> Enum.take(9))
IO.inspect(File.stream!(path, 100) |> Enum.count())

IO.inspect(
  File.open(path, [:read, :binary], fn f ->
    {IO.read(f, 5), :file.position(f, {:eof, -6}), IO.read(f, :eof)}
  end)
)

File.write!(path, "more\n", [:append])
IO.inspect(path |> File.read!() |> String.split("\n", trim: true) |> List.last())
IO.inspect(File.cp_r(Path.join(dir, "logs"), Path.join(dir, "copy")) |> elem(0))
IO.inspect(File.rename(Path.join(dir, "copy/app.log"), Path.join(dir, "copy/old.log")))
IO.inspect(File.exists?(Path.join(dir, "copy/old.log")))
IO.inspect({File.read(Path.join(dir, "nope")), File.rmdir(dir), File.mkdir(dir)})

IO.inspect(
  File.stream!(Path.join(dir, "part0"))
  |> Stream.dedup_by(&String.length/1)
  |> Stream.scan(0, fn l, a -> a + byte_size(l) end)
  |> Enum.at(-1)
)

IO.inspect(
  Stream.unfold({0, 1}, fn {a, b} -> {a, {b, a + b}} end)
  |> Stream.drop_while(&(&1 < 50))
  |> Stream.take_every(2)
  |> Enum.take(4)
)

IO.inspect(
  Stream.transform(1..10, 0, fn x, acc ->
    if acc + x > 20, do: {:halt, acc}, else: {[{x, acc}], acc + x}
  end)
  |> Enum.to_list()
)

IO.inspect(
  Stream.zip([Stream.cycle([:a, :b]), Stream.iterate(1, &(&1 * 3)), ~w(x y z)])
  |> Enum.to_list()
)

{:ok, io} = StringIO.open("one\ntwo\n")
IO.inspect(IO.stream(io, :line) |> Enum.map(&String.trim/1))
IO.puts(io, "out")
IO.inspect(StringIO.contents(io))
File.rm_rf!(dir)
IO.inspect(File.dir?(dir))
