# The code server as seen by programs. In: module names. Out: what :nodebook_code (the machine's code server) knows.
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
  def load_binary(_, _, _), do: :erlang.error({:nodebook_missing, :"code.load_binary/3"})
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
    case :ets.lookup(:ac_tab, {:lib_dir, app}) do
      [{_, dir}] -> :unicode.characters_to_list(dir)
      [] -> {:error, :bad_name}
    end
  end

  def priv_dir(app) do
    case lib_dir(app) do
      {:error, _} = error -> error
      dir -> dir ++ ~c"/priv"
    end
  end
end
