# Providers of configuration: what they are given to start with, what they write or set, and which values the compiled code wants.
show = fn what, fun ->
  result =
    try do
      fun.()
    catch
      kind, error -> {kind, error}
    end

  IO.inspect({what, result})
end

File.mkdir_p!("/tmp/provided")
sys = "/tmp/provided/sys.config"
File.write!("/tmp/provided/mine.exs", "import Config\nconfig :mine, key: :value\n")
File.write!("/tmp/provided/kernel.exs", "import Config\nconfig :kernel, my_flag: true\nconfig :mine, key: 2\n")
write = fn config -> File.write!(sys, IO.chardata_to_string(:io_lib.format("~tw.~n", [config]))) end
write.(mine: [old: 1, key: :old])

init = fn file, opts -> Config.Provider.init([{Config.Reader, "/tmp/provided/" <> file}], sys, opts) end
boot = fn -> Config.Provider.boot(fn -> :restarted end) end
forget = fn -> for key <- [:config_provider_init, :config_provider_booted], do: Application.delete_env(:elixir, key) end

IO.inspect(init.("mine.exs", extra_config: [a: [b: 1]]))
show.(:relative, fn -> Config.Provider.init([], "sys.config", []) end)
show.(:nothing, boot)

Application.put_all_env(init.("mine.exs", extra_config: [mine: [key: :extra, more: 1]]))
show.(:set, boot)
IO.inspect(Enum.sort(Application.get_all_env(:mine)))
IO.inspect(Application.get_env(:elixir, :config_provider_booted))

forget.()
Application.put_all_env(init.("mine.exs", reboot_system_after_config: true, prune_runtime_sys_config_after_boot: true))
show.(:written, boot)
IO.puts(File.read!(sys))
{:ok, [written]} = :file.consult(sys)
Application.put_all_env(Keyword.take(written, [:elixir]))
show.(:booted, boot)
IO.inspect(File.exists?(sys))

forget.()
write.([])
Application.put_all_env(init.("kernel.exs", []))
show.(:too_late, boot)
forget.()
write.([])
Application.put_all_env(init.("mine.exs", validate_compile_env: [{:elixir, [:not_there], {:ok, 1}}]))
show.(:other_value, boot)
forget.()

entries = [:error, {:ok, 1}, {:ok, [deep: [er: 1]]}]
values = [nil, 1, [deep: [er: 1]]]

for path <- [[:k], [:k, :deep], [:k, :deep, :er]], compiled <- entries, value <- values do
  if value == nil, do: Application.delete_env(:elixir, :k), else: Application.put_env(:elixir, :k, value)

  case Config.Provider.validate_compile_env([{:elixir, path, compiled}]) do
    :ok -> IO.inspect({path, compiled, value, :ok})
    {:error, message} -> IO.inspect({path, compiled, value, Regex.replace(~r/ {4}\(.*\n| {4}tmp.*\n| {4}.*exs:.*\n/, message, "")})
  end
end

IO.puts(Config.Provider.validate_compile_env([{:elixir, [:k], :error}]) |> elem(1))
Application.delete_env(:elixir, :k)
IO.inspect(Config.Provider.validate_compile_env([{:not_loaded, [:k], {:ok, 1}}]))
