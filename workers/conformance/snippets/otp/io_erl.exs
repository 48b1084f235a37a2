{:ok, d} = StringIO.open("foo(1, X).\nbar(2). a + . {x}."); {:io.scan_erl_exprs(d, ~c""), :io.scan_erl_exprs(d, ~c"", 7), :io.parse_erl_exprs(d, ~c""), :io.read(d, ~c"", 5), :io.read(d, ~c"", 5)}

{:ok, d} = StringIO.open("f(X) -> X.\ng() -> 1 + . h() -> 2."); {:io.scan_erl_form(d, ~c""), :io.parse_erl_form(d, ~c"", 3), :io.parse_erl_form(d, ~c""), :io.parse_erl_form(d, ~c""), :io.scan_erl_form(d, ~c"")}

{:ok, d} = StringIO.open("{a, 1}. [b]. X. "); {:io.read(d, ~c"", 1), :io.read(d, ~c"", {1, 3}), :io.read(d, ~c"", 3, []), :io.read(d, ~c"", 1)}

{:ok, d} = StringIO.open("1 + 2, X."); :io.parse_erl_exprs(d, ~c"", {1, 1}, [])

dir = System.tmp_dir!(); File.write!(Path.join(dir, "nb_s.erl"), "X = 1.\nY = X + 1.\n{X, Y}.\n"); f = String.to_charlist(Path.join(dir, "nb_s.erl")); {:file.script(f), :file.script(f, X: 1), :file.eval(f), :file.path_script([~c"/nodir", String.to_charlist(dir)], ~c"nb_s.erl") == {:ok, {1, 2}, f}, :file.path_eval([String.to_charlist(dir)], ~c"nb_s.erl") == {:ok, f}, File.rm(f)}

dir = System.tmp_dir!(); f = String.to_charlist(Path.join(dir, "nb_b.erl")); File.write!(f, "X = 1.\nY = .\n"); r = {:file.script(f), :file.eval(f)}; File.rm(f); r

dir = System.tmp_dir!(); f = String.to_charlist(Path.join(dir, "nb_c.erl")); File.write!(f, "X = 1.\nerror(boom).\n"); {:error, {line, :file, {kind, reason, _}}} = :file.eval(f); File.rm(f); {line, kind, reason}

dir = System.tmp_dir!(); f = String.to_charlist(Path.join(dir, "nb_d.erl")); File.write!(f, "X = 2.\n"); {:error, {line, :file, {kind, reason, _}}} = :file.script(f, X: 1); File.rm(f); {line, kind, reason}

{:file.script(~c"/no/such/file"), :file.eval(~c"/no/such/file"), :file.path_eval([~c"/no"], ~c"such"), :file.path_script([~c"/no"], ~c"such")}

f = Path.join(System.tmp_dir!(), "nb_a"); {:ok, d} = :file.open(f, [:write, :raw]); r = :file.allocate(d, 0, 10); :file.close(d); File.rm(f); r
