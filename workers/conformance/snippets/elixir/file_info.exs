# What is noted of a file beside its content.

(File.mkdir_p!("/tmp/notes"); File.write!("/tmp/notes/a.txt", "abc"); File.stat!("/tmp/notes/a.txt").mode)

(File.chmod!("/tmp/notes/a.txt", 0o600); File.stat!("/tmp/notes/a.txt").mode)

(File.chmod!("/tmp/notes", 0o700); s = File.stat!("/tmp/notes"); {s.mode, s.type})

(File.write!("/tmp/notes/a.txt", "abcd"); File.stat!("/tmp/notes/a.txt").mode)

File.chmod("/tmp/notes/none", 0o600)

File.chmod!("/tmp/notes/none", 0o600)

{File.touch("/tmp/notes/a.txt", {{2020, 1, 2}, {3, 4, 5}}), File.stat!("/tmp/notes/a.txt").mtime}

{File.touch("/tmp/notes/a.txt", 86_400), File.stat!("/tmp/notes/a.txt", time: :posix).mtime}

{File.touch("/tmp/notes/new.txt", 86_400), File.stat!("/tmp/notes/new.txt", time: :posix).mtime, File.read("/tmp/notes/new.txt")}

File.touch("/tmp/notes/none/a.txt")

(File.touch!("/tmp/notes/a.txt"); abs(File.stat!("/tmp/notes/a.txt", time: :posix).mtime - System.os_time(:second)) < 5)

{File.chown("/tmp/notes/a.txt", 1), File.chgrp("/tmp/notes/a.txt", 2), File.stat!("/tmp/notes/a.txt").uid, File.stat!("/tmp/notes/a.txt").gid}

{File.chown!("/tmp/notes/a.txt", 3), File.chgrp!("/tmp/notes/a.txt", 4), File.stat!("/tmp/notes/a.txt").uid, File.stat!("/tmp/notes/a.txt").gid}

File.chown!("/tmp/notes/none", 3)

File.chgrp!("/tmp/notes/none", 3)

(stat = File.stat!("/tmp/notes/a.txt"); {File.write_stat("/tmp/notes/a.txt", %{stat | mtime: {{2001, 2, 3}, {4, 5, 6}}, mode: 0o640}), File.stat!("/tmp/notes/a.txt").mtime, File.stat!("/tmp/notes/a.txt").mode})

(stat = File.stat!("/tmp/notes/a.txt", time: :posix); {File.write_stat!("/tmp/notes/a.txt", %{stat | mtime: 1000}, time: :posix), File.stat!("/tmp/notes/a.txt", time: :posix).mtime})

File.write_stat("/tmp/notes/none", %File.Stat{mode: 0o600})

File.write_stat!("/tmp/notes/none", File.stat!("/tmp/notes"))

File.read_link("/tmp/notes/a.txt")

File.read_link("/tmp/notes/none")

File.read_link!("/tmp/notes/a.txt")

{:file.change_mode(~c"/tmp/notes/a.txt", 0o604), elem(elem(:file.read_file_info(~c"/tmp/notes/a.txt"), 1), 7)}

{:file.change_owner(~c"/tmp/notes/a.txt", 5), :file.change_owner(~c"/tmp/notes/a.txt", 6, 7), :file.change_group("/tmp/notes/a.txt", 8), File.stat!("/tmp/notes/a.txt").uid, File.stat!("/tmp/notes/a.txt").gid}

{:file.change_time(~c"/tmp/notes/a.txt", {{2010, 1, 1}, {0, 0, 0}}), elem(elem(:file.read_file_info(~c"/tmp/notes/a.txt"), 1), 5)}

{:file.change_time(~c"/tmp/notes/a.txt", {{2011, 1, 1}, {0, 0, 0}}, {{2012, 1, 1}, {0, 0, 0}}), File.stat!("/tmp/notes/a.txt").atime, File.stat!("/tmp/notes/a.txt").mtime}

(info = put_elem(elem(:file.read_file_info(~c"/tmp/notes/a.txt"), 1), 7, 0o755); {:file.write_file_info(~c"/tmp/notes/a.txt", info), File.stat!("/tmp/notes/a.txt").mode})

:file.write_file_info(~c"/tmp/notes/none", {:file_info, :undefined, :undefined, :undefined, :undefined, :undefined, :undefined, 0o600, :undefined, :undefined, :undefined, :undefined, :undefined, :undefined})

File.rm_rf!("/tmp/notes") |> length()

(s = File.Stat.from_record(File.Stat.to_record(%File.Stat{size: 1, type: :regular})); {s.size, s.type, s.mode})

File.Stat.to_record(%File.Stat{size: 1, type: :regular, mode: 0o644})

File.Stat.from_record({:other, 1})
