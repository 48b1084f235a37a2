# Links, copies and other names on the disk

File.rm_rf!("/tmp/links"); File.mkdir_p!("/tmp/links/d/e"); File.write!("/tmp/links/d/f", "F"); File.write!("/tmp/links/d/e/g", "G"); File.cd!("/tmp/links")

File.ln_s("d/f", "s")

File.ln_s("d", "sd")

File.ln_s("nowhere", "dang")

File.ln("d/f", "h")

File.ln("d/none", "h2")

File.ln("d", "h2")

File.ln!("d/f", "h")

File.ln_s!("x", "h")

File.write!("h", "more"); {File.read("d/f"), File.read("s")}

File.read_link!("h")

File.ls!(".") |> Enum.sort

File.ls!("sd") |> Enum.sort

{File.mkdir_p("sd/new"), File.dir?("d/new"), File.rmdir("sd/new")}

{File.write("dang", "made"), File.read("nowhere"), File.rm("dang"), File.exists?("nowhere")}

{File.rename("s", "s2"), File.read_link("s2"), File.read("s2")}

File.rmdir("sd")

{:ok, l} = File.cp_r(".", "../links2"); Enum.sort(l)

{File.read_link("../links2/sd"), File.read("../links2/s2")}

File.rm_rf!("/tmp/links2") |> length()

{:ok, l} = File.cp_r("sd", "../links2", dereference_symlinks: true); {Enum.sort(l), File.read_link("../links2")}

{:ok, l} = File.rm_rf("sd"); {l, File.ls!("d") |> Enum.sort}

{:ok, l} = File.rm_rf("/tmp/links2"); Enum.sort(l)

File.rename("d", "d/x")

File.rename("d", "d")

File.rename("h", "h")

File.rename("d", "h")

File.rename("h", "d")

File.mkdir("em"); File.rename("d/e", "em")

File.mkdir("em2"); File.rename("em2", "em")

File.rename("nope", "x")

File.rename("h", "q/x")

File.rename("h", "s2/x")

File.mkdir_p("h/x/y")

File.mkdir("h/x")

File.mkdir_p!("h/x")

File.mkdir_p("h")

File.read("h/x")

File.write("h/x", "")

File.ls("h/x")

File.stat("h/x")

File.rm("h/x")

File.cp("h", "c", fn a, b -> IO.inspect({a, b}); false end)

File.cp("d", "c")

{File.cp("h", "c"), File.cp("d/f", "c", on_conflict: fn _, _ -> false end), File.read("c"), File.cp("c", "c")}

File.cp_r("h", "h")

File.cp_r("h", "d")

File.cp("h", "d")

File.cp("none", "d2")

File.cp_r("none", "d2")

File.cp_r("em", "h")

File.cp_r("a\0b", "h")

File.cp_r!("a\0b", "h")

File.rm_rf("a\0b")

{File.chmod("h", 0o755), File.cp("h", "c2"), File.stat!("c2").mode |> Integer.to_string(8)}

:file.make_symlink("x", "y")

:file.read_link("y")

:file.del_dir_r("y")

Path.wildcard("*")
