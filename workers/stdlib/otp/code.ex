# The code server as seen by programs. In: module names. Out: what :nodebook_code (the machine's code server) knows.
defmodule :code do
  @moduledoc "Interface to the code server."

  def ensure_loaded(module) do
    if :nodebook_code.ensure_loaded(module), do: {:module, module}, else: load_file(module)
  end

  def load_file(module) when is_atom(module) do
    case object_file(module) do
      {:ok, object, file} -> load_binary(module, file, object)
      :error -> if :nodebook_code.ensure_loaded(module), do: {:module, module}, else: {:error, :nofile}
    end
  end

  def ensure_modules_loaded(modules) do
    case :lists.filter(fn m -> match?({:error, _}, ensure_loaded(m)) end, modules) do
      [] -> :ok
      missing -> {:error, :lists.map(fn m -> {m, :nofile} end, missing)}
    end
  end

  def is_loaded(module), do: if(:nodebook_code.is_loaded(module), do: {:file, which(module)}, else: false)
  def which(module) when is_atom(module) do
    case :nodebook_code.is_loaded(module) or where_is_file(file_name(module)) do
      true -> file_of(module)
      :non_existing -> if :nodebook_code.ensure_loaded(module), do: file_of(module), else: :non_existing
      file -> file
    end
  end

  # what was loaded from somewhere says so
  defp file_of(module) do
    case :persistent_term.get({:code, :file, module}, :none) do
      :none -> if in_memory?(module), do: [], else: file_name(module)
      file -> file
    end
  end

  defp file_name(module), do: :erlang.atom_to_list(module) ++ ~c".beam"

  # Scripts and lines of the shell leave no file behind.
  defp in_memory?(module) do
    file = source_of(module)
    file == ~c"iex" or file == ~c"nofile" or :filename.extension(file) == ~c".exs"
  end

  defp source_of(module) do
    {:source, file} = :lists.keyfind(:source, 1, module.module_info(:compile))
    file
  end

  def all_loaded, do: :lists.map(fn m -> {m, :erlang.atom_to_list(m) ++ ~c".beam"} end, :nodebook_code.all_loaded())
  def all_available, do: :lists.map(fn m -> {:erlang.atom_to_list(m), :erlang.atom_to_list(m) ++ ~c".beam", :nodebook_code.is_loaded(m)} end, :nodebook_code.all_available())
  def delete(module) do
    :persistent_term.erase({:code, :file, module})
    :nodebook_code.delete(module)
  end

  def purge(_module), do: false
  def soft_purge(_module), do: true
  def get_doc(module) when is_atom(module), do: {:error, if(which(module) == :non_existing, do: :non_existing, else: :missing)}
  def root_dir, do: ~c"/usr/local/lib/erlang"
  def compiler_dir, do: lib_dir(:compiler)
  def get_mode, do: :interactive

  @doc "Code is not counted here."
  def coverage_support, do: false
  def get_coverage_mode, do: :none

  def get_coverage_mode(module) do
    if not :erlang.module_loaded(module), do: :erlang.error(:badarg, [module])
    :none
  end

  def set_coverage_mode(:none), do: :none
  def set_coverage_mode(mode), do: :erlang.error(:badarg, [mode])
  def get_coverage(level, module), do: :erlang.error(:badarg, [level, module])
  def reset_coverage(module), do: :erlang.error(:badarg, [module])

  @doc "Looks for modules of one name in two folders: there are none."
  def clash, do: :io.format(~c"** Found 0 name clashes in code paths ~n")
  def module_md5(object) when is_binary(object) do
    if :nodebook_code.object_name(object) == nil, do: :undefined, else: :erlang.md5(object)
  end

  def objfile_extension, do: ~c".beam"
  def clear_cache, do: :ok

  # -- the path: directories in which files of modules are looked for -----------

  def get_path, do: :persistent_term.get({:code, :path}, [~c"."])

  def set_path(path), do: set_path(path, :nocache)

  def set_path(path, cache) when is_list(path) and cache in [:cache, :nocache] do
    if :lists.all(fn dir -> dir == ~c"." or :filelib.is_dir(dir) end, path), do: keep_path(path), else: {:error, :bad_directory}
  end

  def add_path(dir), do: add_path(dir, :nocache)
  def add_path(dir, cache) when is_list(dir), do: add_pathz(dir, cache)

  def add_pathz(dir), do: add_pathz(dir, :nocache)

  def add_pathz(dir, cache) when is_list(dir) and cache in [:cache, :nocache] do
    with_directory(dir, fn path -> if :lists.member(dir, path), do: path, else: path ++ [dir] end)
  end

  def add_patha(dir), do: add_patha(dir, :nocache)

  def add_patha(dir, cache) when is_list(dir) and cache in [:cache, :nocache] do
    with_directory(dir, fn path -> [dir | :lists.delete(dir, path)] end)
  end

  def add_paths(dirs), do: add_paths(dirs, :nocache)
  def add_paths(dirs, cache), do: add_pathsz(dirs, cache)
  def add_pathsz(dirs), do: add_pathsz(dirs, :nocache)
  def add_pathsz(dirs, cache), do: :lists.foreach(&add_pathz(&1, cache), dirs)
  def add_pathsa(dirs), do: add_pathsa(dirs, :nocache)
  def add_pathsa(dirs, cache), do: :lists.foreach(&add_patha(&1, cache), dirs)

  def del_path(name) when is_list(name) or is_atom(name) do
    path = get_path()
    dir = if is_atom(name), do: directory_of(name, path), else: name
    :lists.member(dir, path) and keep_path(:lists.delete(dir, path))
  end

  def del_paths(names), do: :lists.foreach(&del_path/1, names)

  def replace_path(name, dir), do: replace_path(name, dir, :nocache)

  def replace_path(name, dir, cache) when is_atom(name) and is_list(dir) and cache in [:cache, :nocache] do
    path = get_path()

    case {directory_of(name, path), :filelib.is_dir(dir)} do
      {:undefined, _} -> {:error, :bad_name}
      {_, false} -> {:error, :bad_directory}
      {old, true} -> keep_path(:lists.map(fn d -> if d == old, do: dir, else: d end, path))
    end
  end

  def where_is_file(file), do: where_is_file(get_path(), file)

  defp where_is_file([], _file), do: :non_existing

  defp where_is_file([dir | path], file) do
    found = :filename.join(dir, file)
    if :filelib.is_regular(found), do: found, else: where_is_file(path, file)
  end

  defp with_directory(dir, change) do
    if :filelib.is_dir(dir), do: keep_path(change.(get_path())), else: {:error, :bad_directory}
  end

  defp keep_path(path) do
    :persistent_term.put({:code, :path}, path)
    :nodebook_code.search(path)
  end

  # The directory of an application, `…/name-1.2/ebin` or `…/name/ebin`.
  defp directory_of(name, path) do
    case :lists.filter(&(application_in(&1) == :erlang.atom_to_list(name)), path) do
      [dir | _] -> dir
      [] -> :undefined
    end
  end

  defp application_in(dir) do
    case :lists.reverse(:filename.split(dir)) do
      [~c"ebin", app | _] -> :lists.takewhile(&(&1 != ?-), app)
      [app | _] -> :lists.takewhile(&(&1 != ?-), app)
      [] -> []
    end
  end

  def stick_dir(dir) when is_list(dir), do: if(:filelib.is_dir(dir), do: :ok, else: :error)
  def unstick_dir(dir) when is_list(dir), do: if(:filelib.is_dir(dir), do: :ok, else: :error)

  # -- modules from object code: of a file, of another node, of what came with the node ----

  @doc """
  A module's object code, the binary that other nodes load, and the file it is from. `:error` for what was compiled in
  memory, as in the shell.
  """
  def get_object_code(module) when is_atom(module) do
    case object_file(module) do
      {:ok, object, file} -> {module, object, file}
      :error -> if :lists.member(which(module), [:non_existing, []]), do: :error, else: {module, :nodebook_code.object(module), which(module)}
    end
  end

  defp object_file(module) do
    file = where_is_file(file_name(module))

    with true <- file != :non_existing,
         {:ok, object} <- :file.read_file(file) do
      {:ok, object, to_charlist(:filename.absname(file))}
    else
      _ -> :error
    end
  end

  @doc "Loads object code: of `defmodule`, of Code.compile_string/1 or of get_object_code/1, of this node or another."
  def load_binary(module, file, object) when is_atom(module) and (is_list(file) or is_atom(file)) and is_binary(object) do
    cond do
      not object_of?(module, object) -> {:error, :badfile}
      sticky?(module) -> {:error, :sticky_directory}
      true -> load_named(module, file, object)
    end
  end

  @doc false
  def object_of?(module, object) do
    case :nodebook_code.object_name(object) do
      ^module -> true
      nil -> refuse(module, ~c"corrupt file header")
      name -> refuse(module, ~c"module name in object code is '" ++ :erlang.atom_to_list(name) ++ ~c"'")
    end
  end

  defp sticky?(module) do
    is_sticky(module) and complain(~c"Can't load module '~w' that resides in sticky dir~n", [module]) == :ok
  end

  defp load_named(module, file, object) do
    if :nodebook_code.load_object(object) do
      :persistent_term.put({:code, :file, module}, file)
      {:module, module}
    else
      refuse(module, ~c"this node loads what Nodebook compiled: there is no such code in the file")
      {:error, :badfile}
    end
  end

  defp refuse(module, why) do
    complain(~c"Error loading module '~ts':~n  ~ts~n", [module, why])
    false
  end

  defp complain(format, args), do: :logger.error(format, args)

  def is_sticky(module) when is_atom(module) do
    :nodebook_code.is_loaded(module) and :filename.extension(source_of(module)) == ~c".erl"
  end

  def load_abs(file) when is_list(file), do: {:error, :nofile}

  # -- several at once -----------------------------------------------------------

  @doc "Loads all of these modules, or none."
  def atomic_load(modules) do
    with {:ok, prepared} <- prepare_loading(modules), do: finish_loading(prepared)
  end

  @doc "Finds the object code of modules, each a name or `{name, file, code}`, for finish_loading/1."
  def prepare_loading(modules) when is_list(modules) do
    wanted = :lists.map(&wanted/1, modules)

    problems =
      with [] <- duplicates(wanted), do: for({module, {:error, reason}} <- wanted, do: {module, reason})

    if problems == [], do: {:ok, {:"$prepared$", wanted}}, else: {:error, problems}
  end

  @doc "Loads what was prepared, or nothing when a module may not be replaced."
  def finish_loading({:"$prepared$", prepared}) do
    case for {module, _} <- prepared, is_sticky(module), do: {module, :sticky_directory} do
      [] -> :lists.foreach(fn {module, {object, file}} -> {:module, ^module} = load_named(module, file, object) end, prepared)
      problems -> {:error, problems}
    end
  end

  defp wanted({module, file, object}) when is_atom(module) and is_list(file) and is_binary(object),
    do: {module, if(object_of?(module, object), do: {object, file}, else: {:error, :badfile})}

  defp wanted(module) when is_atom(module) do
    case get_object_code(module) do
      {^module, object, file} -> {module, {object, file}}
      :error -> {module, {:error, :nofile}}
    end
  end

  defp duplicates(wanted) do
    names = :lists.map(&elem(&1, 0), wanted)
    for module <- :lists.usort(names -- :lists.usort(names)), do: {module, :duplicated}
  end

  def modified_modules, do: []
  def module_status, do: :lists.map(fn {module, _} -> {module, :loaded} end, all_loaded())
  def module_status(modules) when is_list(modules), do: :lists.map(&{&1, module_status(&1)}, modules)
  def module_status(module) when is_atom(module), do: if(:nodebook_code.is_loaded(module), do: :loaded, else: :not_loaded)

  # -- applications ------------------------------------------------------------

  def lib_dir(app) do
    case :ets.lookup(:ac_tab, {:lib_dir, app}) do
      [{_, dir}] -> :unicode.characters_to_list(dir)
      [] -> own_dir(app, :application.get_key(app, :vsn))
    end
  end

  # what came with the node has no folder, but is where an installation has it
  defp own_dir(_app, :undefined), do: {:error, :bad_name}
  defp own_dir(app, _vsn) when app in [:elixir, :logger, :iex, :ex_unit, :eex, :mix], do: ~c"/usr/local/lib/elixir/lib/" ++ :erlang.atom_to_list(app)
  defp own_dir(app, {:ok, vsn}), do: lib_dir() ++ [?/ | :erlang.atom_to_list(app)] ++ [?- | vsn]

  def lib_dir, do: root_dir() ++ ~c"/lib"

  def lib_dir(app, sub) when is_atom(sub) do
    case lib_dir(app) do
      {:error, _} = error -> error
      dir -> dir ++ [?/ | :erlang.atom_to_list(sub)]
    end
  end

  def priv_dir(app) do
    case lib_dir(app) do
      {:error, _} = error -> error
      dir -> dir ++ ~c"/priv"
    end
  end
end
