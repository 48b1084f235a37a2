# What the shell's `ls` lists, in colors and without.

Application.ensure_all_started(:iex)
import IEx.Helpers

folder = Path.join(System.tmp_dir!(), "iex_listing")
File.mkdir_p!(Path.join(folder, "inside"))
File.mkdir_p!(Path.join(folder, ".hidden"))
File.write!(Path.join(folder, "file"), "")
File.cd!(folder)

ls()
ls("inside/..")
ls("absent")
ls("./absent/../none")

Application.put_env(:elixir, :ansi_enabled, true)
IEx.configure(colors: [enabled: true])
ls()
ls(Path.join(folder, "file"))
IEx.configure(colors: [enabled: true, ls_directory: :red])
ls(folder)
Enum.each([:ls_directory, :ls_device], &IO.inspect(IEx.color(&1, "x")))
IEx.configure(colors: [enabled: false])
ls(Path.join(folder, "file"))

File.cd!("/")
File.rm_rf!(folder)
