# The code server as seen by programs. In: module names. Out: what :nodebook_code (the machine's code server) knows.
# Natives used: :nodebook_code.is_loaded(m), ensure_loaded(m) (true when found and loaded), all_loaded() ([m]), delete(m),
# app_spec(app) ({:application, app, keys} or :undefined), lib_dir(app) (binary or :undefined), load_etf(m, file, binary).
defmodule :code do
  @moduledoc "Interface to the code server."

  def ensure_loaded(module) do
    if :nodebook_code.ensure_loaded(module), do: {:module, module}, else: {:error, :nofile}
  end

  def load_file(module), do: ensure_loaded(module)

  def ensure_modules_loaded(modules) do
    case :lists.filter(fn m -> not :nodebook_code.ensure_loaded(m) end, modules) do
      [] -> :ok
      missing -> {:error, :lists.map(fn m -> {m, :nofile} end, missing)}
    end
  end

  def is_loaded(module), do: if(:nodebook_code.is_loaded(module), do: {:file, which(module)}, else: false)
  def which(module), do: if(:nodebook_code.ensure_loaded(module), do: :erlang.atom_to_list(module) ++ ~c".beam", else: :non_existing)
  def all_loaded, do: :lists.map(fn m -> {m, :erlang.atom_to_list(m) ++ ~c".beam"} end, :nodebook_code.all_loaded())
  def all_available, do: :lists.map(fn m -> {:erlang.atom_to_list(m), :erlang.atom_to_list(m) ++ ~c".beam", true} end, :nodebook_code.all_loaded())
  def delete(module), do: :nodebook_code.delete(module)
  def purge(_module), do: false
  def soft_purge(_module), do: true
  def load_binary(module, file, binary), do: :nodebook_code.load_etf(module, file, binary)
  def get_object_code(_module), do: :error
  def get_path, do: [~c"."]
  def add_path(_), do: true
  def add_patha(_), do: true
  def add_pathz(_), do: true
  def add_paths(_), do: :ok
  def del_path(_), do: true
  def root_dir, do: ~c"/usr/local/lib/erlang"
  def get_mode, do: :interactive
  def module_md5(_), do: :undefined

  def lib_dir(app) do
    case :nodebook_code.lib_dir(app) do
      dir when is_binary(dir) -> :unicode.characters_to_list(dir)
      _ -> {:error, :bad_name}
    end
  end

  def priv_dir(app) do
    case lib_dir(app) do
      {:error, _} = error -> error
      dir -> dir ++ ~c"/priv"
    end
  end
end

defmodule :os do
  @moduledoc "Operating system-specific functions."
  # Natives used: :nodebook_os.getenv(), putenv(name, value), unsetenv(name) with binaries.

  def type, do: {:unix, :linux}
  def version, do: {6, 1, 0}
  def timestamp, do: :erlang.timestamp()
  def system_time, do: :erlang.system_time()
  def system_time(unit), do: :erlang.system_time(unit)
  def perf_counter, do: :erlang.monotonic_time()
  def perf_counter(unit), do: :erlang.monotonic_time(unit)
  def getpid, do: ~c"1"

  def getenv, do: :lists.map(fn {k, v} -> :unicode.characters_to_list(k <> "=" <> v) end, :nodebook_os.getenv())

  def env, do: :lists.map(fn {k, v} -> {:unicode.characters_to_list(k), :unicode.characters_to_list(v)} end, :nodebook_os.getenv())

  def getenv(name) do
    case :lists.keyfind(:unicode.characters_to_binary(name), 1, :nodebook_os.getenv()) do
      {_, value} -> :unicode.characters_to_list(value)
      false -> false
    end
  end

  def getenv(name, default) do
    case getenv(name) do
      false -> default
      value -> value
    end
  end

  def putenv(name, value), do: :nodebook_os.putenv(:unicode.characters_to_binary(name), :unicode.characters_to_binary(value))
  def set_env_var(name, value), do: putenv(name, value)
  def unsetenv(name), do: :nodebook_os.unsetenv(:unicode.characters_to_binary(name))
  def unset_env_var(name), do: unsetenv(name)
  def find_executable(_), do: false
  def cmd(_), do: :erlang.error({:nodebook_missing, :"os.cmd/1"})
  def cmd(_, _), do: :erlang.error({:nodebook_missing, :"os.cmd/2"})
end
