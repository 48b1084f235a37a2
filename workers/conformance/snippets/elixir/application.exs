# The environment of applications.

Application.spec(:kernel, :vsn) |> is_list()

Application.spec(:nonexistent)

:application.get_all_key(:nonexistent)

:application.get_all_key()

(Application.put_env(:own, :key, [a: [b: 1]]); defmodule FromEnv do
  require Application
  @a Application.compile_env(:own, [:key, :a, :b], 2)
  @c Application.compile_env(:own, [:key, :a, :c], 2)
  @d Application.compile_env!(:own, [:key, :a])
  def all, do: {@a, @c, @d}
end; FromEnv.all())

(defmodule EnvMacro do
  defmacro at_compile_time(key), do: Application.compile_env(__CALLER__, :own, key, :none)
  defmacro for_sure(key), do: Application.compile_env!(__CALLER__, :own, key)
end
defmodule EnvUser do
  require EnvMacro
  def a, do: EnvMacro.at_compile_time(:nothing)
  def b, do: EnvMacro.at_compile_time([:key, :a])
  def c, do: EnvMacro.for_sure([:key, :a, :b])
end
{EnvUser.a(), EnvUser.b(), EnvUser.c()})

(defmodule EnvMissing do
  require Application
  @a Application.compile_env!(:own, [:key, :zzz])
  def a, do: @a
end)

Config.Provider.validate_config_path!("/a/b.exs")

Config.Provider.validate_config_path!({:system, "NAME", "/a"})

Config.Provider.validate_config_path!("a/b.exs")

Config.Provider.validate_config_path!(:a)

Config.Provider.validate_config_path!({:system, 1, 2})
