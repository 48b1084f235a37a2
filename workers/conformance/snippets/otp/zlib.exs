d = "hello"; :zlib.uncompress(:zlib.compress(d)) == IO.iodata_to_binary(d)

d = ""; :zlib.uncompress(:zlib.compress(d)) == IO.iodata_to_binary(d)

d = String.duplicate("hello world ", 2000); :zlib.uncompress(:zlib.compress(d)) == IO.iodata_to_binary(d)

d = for(i <- 1..5000, into: <<>>, do: <<:erlang.phash2(i, 256)>>); :zlib.uncompress(:zlib.compress(d)) == IO.iodata_to_binary(d)

d = ["io", [?l, "ist"], 10]; :zlib.uncompress(:zlib.compress(d)) == IO.iodata_to_binary(d)

d = <<0::8000>>; :zlib.uncompress(:zlib.compress(d)) == IO.iodata_to_binary(d)

:zlib.compress(:a)

:zlib.uncompress(:a)

:zlib.uncompress("abc")

:zlib.uncompress("")

:zlib.uncompress("abcdefghijklmnop")

d = :zlib.compress(String.duplicate("abc", 100)); :zlib.uncompress(binary_part(d, 0, byte_size(d) - 3))

d = "hello"; :zlib.unzip(:zlib.zip(d)) == IO.iodata_to_binary(d)

d = ""; :zlib.unzip(:zlib.zip(d)) == IO.iodata_to_binary(d)

d = String.duplicate("hello world ", 2000); :zlib.unzip(:zlib.zip(d)) == IO.iodata_to_binary(d)

d = for(i <- 1..5000, into: <<>>, do: <<:erlang.phash2(i, 256)>>); :zlib.unzip(:zlib.zip(d)) == IO.iodata_to_binary(d)

d = ["io", [?l, "ist"], 10]; :zlib.unzip(:zlib.zip(d)) == IO.iodata_to_binary(d)

d = <<0::8000>>; :zlib.unzip(:zlib.zip(d)) == IO.iodata_to_binary(d)

:zlib.zip(:a)

:zlib.unzip(:a)

:zlib.unzip("abc")

:zlib.unzip("")

:zlib.unzip("abcdefghijklmnop")

d = :zlib.zip(String.duplicate("abc", 100)); :zlib.unzip(binary_part(d, 0, byte_size(d) - 3))

d = "hello"; :zlib.gunzip(:zlib.gzip(d)) == IO.iodata_to_binary(d)

d = ""; :zlib.gunzip(:zlib.gzip(d)) == IO.iodata_to_binary(d)

d = String.duplicate("hello world ", 2000); :zlib.gunzip(:zlib.gzip(d)) == IO.iodata_to_binary(d)

d = for(i <- 1..5000, into: <<>>, do: <<:erlang.phash2(i, 256)>>); :zlib.gunzip(:zlib.gzip(d)) == IO.iodata_to_binary(d)

d = ["io", [?l, "ist"], 10]; :zlib.gunzip(:zlib.gzip(d)) == IO.iodata_to_binary(d)

d = <<0::8000>>; :zlib.gunzip(:zlib.gzip(d)) == IO.iodata_to_binary(d)

:zlib.gzip(:a)

:zlib.gunzip(:a)

:zlib.gunzip("abc")

:zlib.gunzip("")

:zlib.gunzip("abcdefghijklmnop")

d = :zlib.gzip(String.duplicate("abc", 100)); :zlib.gunzip(binary_part(d, 0, byte_size(d) - 3))

:zlib.uncompress(<<120, 156, 75, 76, 74, 78, 132, 33, 0, 29, 224, 4, 153>>)

:zlib.uncompress(<<120, 156, 75, 76, 74, 78, 132, 33, 0, 29, 224, 4, 154>>)

:zlib.unzip(<<75, 76, 74, 78, 132, 33, 0>>)

:zlib.gunzip(<<31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 75, 76, 74, 78, 132, 33, 0, 52, 42, 110, 90, 12, 0, 0, 0>>)

:zlib.gunzip(:zlib.gzip("one") <> :zlib.gzip("two"))

:zlib.gunzip(:zlib.gzip("one") <> "garbage")

byte_size(:zlib.compress(String.duplicate("a", 10000))) < 100

:binary.part(:zlib.compress("x"), 0, 1)

:binary.part(:zlib.gzip("x"), 0, 4)

is_reference(:zlib.open())

:zlib.close(:zlib.open())

:zlib.close(make_ref())

:zlib.close(:a)

z = :zlib.open(); :zlib.deflate(z, "a")

z = :zlib.open(); :zlib.inflate(z, "a")

z = :zlib.open(); :zlib.deflateEnd(z)

z = :zlib.open(); :zlib.inflateEnd(z)

z = :zlib.open(); :zlib.deflateInit(z, :foo)

z = :zlib.open(); :zlib.deflateInit(z, 10)

z = :zlib.open(); :zlib.deflateInit(z)

z = :zlib.open(); :zlib.deflateInit(z); :zlib.deflateInit(z)

z = :zlib.open(); :zlib.deflateInit(z); :zlib.inflateInit(z)

z = :zlib.open(); :zlib.deflateInit(z); :zlib.deflate(z, "a", :foo)

z = :zlib.open(); :zlib.deflateInit(z); :zlib.deflate(z, :a)

z = :zlib.open(); :zlib.deflateInit(z); :zlib.deflate(z, "a"); :zlib.deflateEnd(z)

z = :zlib.open(); :zlib.deflateInit(z); :zlib.deflateEnd(z)

z = :zlib.open(); :zlib.close(z); :zlib.close(z)

z = :zlib.open(); :zlib.close(z); :zlib.inflateInit(z)

z = :zlib.open(); :zlib.deflateInit(z); a = :zlib.deflate(z, "hello "); b = :zlib.deflate(z, "world", :finish); {:zlib.deflateEnd(z), :zlib.uncompress(IO.iodata_to_binary([a, b]))}

z = :zlib.open(); :zlib.deflateInit(z); a = :zlib.deflate(z, "hello ", :sync); b = :zlib.deflate(z, "hello world", :full); c = :zlib.deflate(z, "hello again", :finish); :zlib.uncompress(IO.iodata_to_binary([a, b, c]))

z = :zlib.open(); :zlib.deflateInit(z); a = IO.iodata_to_binary(:zlib.deflate(z, String.duplicate("hello ", 100), :sync)); y = :zlib.open(); :zlib.inflateInit(y); IO.iodata_to_binary(:zlib.inflate(y, a)) == String.duplicate("hello ", 100)

z = :zlib.open(); :zlib.deflateInit(z); IO.iodata_to_binary(:zlib.deflate(z, "abc", :sync)) |> binary_slice(-4, 4)

z = :zlib.open(); :zlib.deflateInit(z, :best_compression, :deflated, -15, 8, :default); a = :zlib.deflate(z, "raw data", :finish); :zlib.unzip(IO.iodata_to_binary(a))

z = :zlib.open(); :zlib.deflateInit(z, 1, :deflated, 31, 8, :filtered); a = :zlib.deflate(z, "gzip data", :finish); :zlib.gunzip(IO.iodata_to_binary(a))

z = :zlib.open(); :zlib.deflateInit(z, :default, :foo, 15, 8, :default)

z = :zlib.open(); :zlib.deflateInit(z, :default, :deflated, 99, 8, :default)

z = :zlib.open(); :zlib.deflateInit(z, :default, :deflated, 15, 99, :default)

z = :zlib.open(); :zlib.deflateInit(z, :default, :deflated, 15, 8, :foo)

z = :zlib.open(); :zlib.deflateInit(z, :none); a = :zlib.deflate(z, String.duplicate("a", 100), :finish) |> IO.iodata_to_binary(); {byte_size(a), :zlib.uncompress(a) == String.duplicate("a", 100)}

z = :zlib.open(); :zlib.deflateInit(z); :zlib.deflate(z, "abc"); :zlib.deflateReset(z); a = :zlib.deflate(z, "xyz", :finish); :zlib.uncompress(IO.iodata_to_binary(a))

z = :zlib.open(); :zlib.deflateInit(z); r = :zlib.deflateParams(z, :best_speed, :default); a = :zlib.deflate(z, "xyz", :finish); {r, :zlib.uncompress(IO.iodata_to_binary(a))}

z = :zlib.open(); :zlib.inflateInit(z); :zlib.inflate(z, :zlib.compress("hi"))

z = :zlib.open(); :zlib.inflateInit(z); :zlib.inflate(z, "bad!")

z = :zlib.open(); :zlib.inflateInit(z); :zlib.inflate(z, :a)

z = :zlib.open(); :zlib.inflateInit(z); :zlib.inflateEnd(z)

z = :zlib.open(); :zlib.inflateInit(z, 99)

z = :zlib.open(); :zlib.inflateInit(z, -15); IO.iodata_to_binary(:zlib.inflate(z, :zlib.zip("raw")))

z = :zlib.open(); :zlib.inflateInit(z, 31); IO.iodata_to_binary(:zlib.inflate(z, :zlib.gzip("gz")))

z = :zlib.open(); :zlib.inflateInit(z, 47); IO.iodata_to_binary(:zlib.inflate(z, :zlib.gzip("gz")))

z = :zlib.open(); :zlib.inflateInit(z, 47); IO.iodata_to_binary(:zlib.inflate(z, :zlib.compress("zz")))

z = :zlib.open(); d = :zlib.compress(String.duplicate("hello ", 50)); :zlib.inflateInit(z); out = for <<b <- d>>, do: :zlib.inflate(z, <<b>>); {:zlib.inflateEnd(z), IO.iodata_to_binary(out) == String.duplicate("hello ", 50)}

z = :zlib.open(); d = :zlib.compress("abc"); :zlib.inflateInit(z); :zlib.inflate(z, d); {:zlib.inflateReset(z), IO.iodata_to_binary(:zlib.inflate(z, d)), :zlib.inflateEnd(z)}

z = :zlib.open(); :zlib.inflateInit(z); d = :zlib.compress(String.duplicate("hello ", 10000)); {t, a} = :zlib.safeInflate(z, d); loop = fn loop, :continue, acc -> {t, x} = :zlib.safeInflate(z, []); loop.(loop, t, [acc | x]); _, :finished, acc -> acc end; {t, IO.iodata_length(loop.(loop, t, a))}

z = :zlib.open(); :zlib.inflateInit(z); :zlib.safeInflate(z, :zlib.compress("small"))

z = :zlib.open(); :zlib.deflateInit(z); r = :zlib.deflateSetDictionary(z, "hello world"); a = :zlib.deflate(z, "hello world!", :finish) |> IO.iodata_to_binary(); y = :zlib.open(); :zlib.inflateInit(y); {r, try do :zlib.inflate(y, a) catch :error, e -> e end}

z = :zlib.open(); :zlib.deflateInit(z); :zlib.deflateSetDictionary(z, "hello world"); a = :zlib.deflate(z, "hello world!", :finish) |> IO.iodata_to_binary(); y = :zlib.open(); :zlib.inflateInit(y); {:need_dictionary, n, o} = :zlib.inflate(y, a, exception_on_need_dict: false); :zlib.inflateSetDictionary(y, "hello world"); {n, o, IO.iodata_to_binary(:zlib.inflate(y, [])), :zlib.inflateEnd(y)}

z = :zlib.open(); :zlib.deflateInit(z); :zlib.deflateSetDictionary(z, "hello world"); a = :zlib.deflate(z, "hello world!", :finish) |> IO.iodata_to_binary(); y = :zlib.open(); :zlib.inflateInit(y); :zlib.safeInflate(y, a)

z = :zlib.open(); me = self(); pid = spawn(fn -> receive do :go -> send(me, try do :zlib.deflateInit(z) catch :error, e -> e end) end end); send(pid, :go); receive do m -> m end

z = :zlib.open(); me = self(); pid = spawn(fn -> receive do :go -> send(me, try do :zlib.deflateInit(z) catch :error, e -> e end) end end); r = :zlib.set_controlling_process(z, pid); send(pid, :go); {r, receive do m -> m end}
