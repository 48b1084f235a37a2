f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); {:ok, d} = :file.open(f, [:read]); {:file.read(d, 3), :file.read_line(d), :file.read_line(d), :file.read(d, 1), :file.close(d)}

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); {:ok, d} = :file.open(f, [:read, :binary]); {:file.read(d, 3), :file.read_line(d), :file.pread(d, 0, 5), :file.pread(d, [{0, 1}, {6, 2}, {99, 1}]), :file.position(d, :eof), :file.read(d, 1)}

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); {:ok, d} = :file.open(f, [:read, :write]); r = {:file.pwrite(d, 0, "J"), :file.position(d, 5), :file.truncate(d), :file.pread(d, 0, 9)}; :file.close(d); {r, File.read(f)}

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); {:ok, d} = :file.open(f, [:read, :write, :binary]); r = :file.pwrite(d, [{0, "A"}, {14, "Z"}]); :file.close(d); {r, File.read(f)}

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); {:ok, d} = :file.open(f, [:write]); r = {:file.write(d, "x"), :file.read(d, 1)}; :file.close(d); {r, File.read(f)}

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); {:ok, d} = :file.open(f, [:append]); r = :file.write(d, "more"); :file.close(d); {r, File.read(f)}

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.copy(f, ~c"/tmp/nb_file_c") |> then(&{&1, File.read("/tmp/nb_file_c")})

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.copy(f, ~c"/tmp/nb_file_c", 3) |> then(&{&1, File.read("/tmp/nb_file_c")})

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.copy(~c"/tmp/nope1", ~c"/tmp/nope2")

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.read_file(f)

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.read_file(~c"/tmp")

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.read_file(~c"/tmp/nope")

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.write_file(f, ["a", [?b]]); File.read(f)

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.write_file(f, "z", [:append]); File.read(f)

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.write_file(~c"/tmp/nope/x", "a")

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.delete(f); :file.delete(f)

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.rename(f, ~c"/tmp/nb_file_r"); {File.exists?(f), File.read("/tmp/nb_file_r")}

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.make_dir(~c"/tmp")

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.del_dir(~c"/tmp/nope")

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.list_dir(f)

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.list_dir(~c"/tmp/nope")

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); File.rm_rf!("/tmp/nb_d"); :file.make_dir(~c"/tmp/nb_d"); File.write!("/tmp/nb_d/a", ""); {:file.list_dir(~c"/tmp/nb_d"), :file.list_dir_all("/tmp/nb_d"), :file.del_dir(~c"/tmp/nb_d"), :file.del_dir_r(~c"/tmp/nb_d"), File.exists?("/tmp/nb_d")}

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.del_dir_r(~c"/tmp/nope")

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.open(~c"/tmp/nope", [:read])

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.open(f, [:write, :exclusive])

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); {:ok, d, n} = :file.path_open([~c"/tmp/nope", ~c"/tmp"], ~c"nb_file_t", [:read]); {is_pid(d), n}

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.path_open([~c"/tmp"], ~c"nope", [:read])

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.read_link(f)

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.read_link(~c"/tmp/nope")

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); {:ok, i} = :file.read_file_info(f); {elem(i, 0), elem(i, 1), elem(i, 2)}

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); {:ok, i} = :file.read_link_info(f); elem(i, 2)

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.read_file_info(~c"/tmp/nope")

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.format_error(:enoent)

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.format_error(:eacces)

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.format_error(:eisdir)

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.get_cwd(~c"c:")

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); {:ok, d} = :file.open(f, [:read]); :file.advise(d, 0, 0, :normal)

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); {:ok, d} = :file.open(f, [:read]); :file.advise(d, 0, 0, :foo)

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); :file.native_name_encoding()

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); {:ok, d} = :file.open(f, [:read]); IO.read(d, :line)

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); {:ok, d} = :file.open(f, [:read]); :io.get_line(d, ~c"")

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); {:ok, d} = File.open(f, [:read]); {IO.read(d, :line), IO.binread(d, 2), IO.read(d, :eof)}

f = ~c"/tmp/nb_file_t"; File.write!(f, "hello\nworld\n"); {:ok, d} = File.open(f, [:read, :charlist]); IO.read(d, :line)

File.write!("/tmp/nb_consult", "{a, 1}. [b, \"x\"]. 3.5."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", ""); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "atom."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "{a, b}"); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "-5. 16#ff. $a. 1_000."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "\"ab\" \"cd\"."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "<<\"bin\">>. <<1,2,3>>. <<\"é\"/utf8>>."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "\#{a => 1, \"k\" => [v]}."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "% only a comment
"); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "{a, % inner
 b}.
%% end
c."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "'quoted atom'. ''."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "[a | b]."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "{X, 1}."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "{a b}."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "{a, }."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "[a, ]."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "\#{a => 1, }."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "{a, b}}."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "[1, 2"); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "\"esc \\n \\x41 \\t\"."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "1.0e10. 2.5e-3. -0.5."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "{[], {}, [[]], {{}}}."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "a. b. c."); :file.consult(~c"/tmp/nb_consult")

File.write!("/tmp/nb_consult", "{application, kernel, [{vsn, \"1.0\"}, {modules, [a, b]}]}."); :file.consult(~c"/tmp/nb_consult")

:file.consult(~c"/tmp/nope")

File.write!("/tmp/nb_consult", "x. y."); :file.path_consult([~c"/tmp/nope", ~c"/tmp"], ~c"nb_consult")
