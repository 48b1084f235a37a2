# mix compile: the sources of the project on the node's disk become modules of the node, in the order they need each other.
# In: *.ex files under elixirc_paths. Out: modules, the application's specification, the lines that Mix prints. A manifest
# with the sources' hashes tells what changed since the last time, for what is printed: modules live in a node's memory
# and are compiled at each start.
defmodule Mix.Tasks.Compile do
  @moduledoc "Compiles source files."
  use Mix.Task
  @shortdoc "Compiles source files"

  def run(args) do
    Mix.Project.get!()
    Mix.Task.run("loadconfig")
    Mix.Task.run("compile.elixir", args)
    Mix.Task.run("compile.app", args)
    {:ok, []}
  end
end

defmodule Mix.Tasks.Compile.App do
  @moduledoc false
  use Mix.Task

  def run(_args) do
    modules = :persistent_term.get({Mix, :modules}, [])
    {:application, app, _} = spec = Mix.Project.application_spec(Mix.Project.get!(), modules)
    :application_controller.register_spec(spec)
    :application_controller.register_lib_dir(app, Mix.Project.app_path())
    if :persistent_term.get({Mix, :changed}, false), do: Mix.shell().info("Generated #{app} app")
    :ok
  end
end

defmodule Mix.Tasks.Compile.Elixir do
  @moduledoc false
  use Mix.Task

  def run(_args) do
    config = Mix.Project.config()
    sources = for path <- config[:elixirc_paths], file <- sources_under(path), do: {file, File.read!(file)}
    manifest = Path.join(Mix.Project.manifest_path(config), "compile.elixir")
    hashes = Map.new(sources, fn {file, text} -> {file, :erlang.phash2(text, 4_294_967_296)} end)
    old = read_manifest(manifest)
    changed = for {file, hash} <- hashes, Map.get(old, file) != hash, do: file
    :persistent_term.put({Mix, :changed}, changed != [])

    case length(changed) do
      0 -> :ok
      1 -> Mix.shell().info("Compiling 1 file (.ex)")
      n -> Mix.shell().info("Compiling #{n} files (.ex)")
    end

    modules = sources |> in_order() |> Enum.flat_map(&compile/1)
    :persistent_term.put({Mix, :modules}, modules)

    if changed != [] do
      File.mkdir_p!(Path.dirname(manifest))
      File.write!(manifest, Enum.map(hashes, fn {file, hash} -> [Integer.to_string(hash), " ", file, "\n"] end))
    end

    :ok
  end

  defp read_manifest(path) do
    case File.read(path) do
      {:ok, data} ->
        for line <- String.split(data, "\n"), [hash, file] <- [String.split(line, " ", parts: 2)], into: %{}, do: {file, String.to_integer(hash)}

      _ -> %{}
    end
  end

  defp sources_under(path) do
    case File.ls(path) do
      {:ok, names} ->
        Enum.flat_map(Enum.sort(names), fn name ->
          full = Path.join(path, name)

          cond do
            File.dir?(full) -> sources_under(full)
            String.ends_with?(name, ".ex") -> [full]
            true -> []
          end
        end)

      _ ->
        []
    end
  end

  defp compile({file, text}) do
    try do
      for {module, _} <- Code.compile_string(text, file), do: module
    rescue
      exception ->
        # what lies below the file is the compiler's
        stack = Enum.take_while(__STACKTRACE__, fn {module, _, _, _} -> module != Code end)
        IO.puts(:stderr, ["\n== Compilation error in file ", file, " ==\n", Exception.format(:error, exception, stack)])
        exit({:shutdown, 1})
    end
  end

  # -- order -----------------------------------------------------------------

  defp in_order(sources) do
    infos = Enum.map(sources, fn {file, text} -> {file, text, scan(file, text)} end)
    owner = for {file, _, {defined, _}} <- infos, module <- defined, into: %{}, do: {module, file}

    needs =
      Map.new(infos, fn {file, _, {_, needed}} ->
        {file, for(module <- needed, other = owner[module], other != file, uniq: true, do: other)}
      end)

    texts = Map.new(sources)
    {order, _} = Enum.reduce(Enum.map(sources, &elem(&1, 0)), {[], MapSet.new()}, &visit(&1, &2, needs))
    order |> Enum.reverse() |> Enum.map(fn file -> {file, texts[file]} end)
  end

  # Depth first; what is being visited counts as done, so that a circle is cut where it is entered.
  defp visit(file, {order, seen}, needs) do
    if MapSet.member?(seen, file) do
      {order, seen}
    else
      {order, seen} = Enum.reduce(needs[file], {order, MapSet.put(seen, file)}, &visit(&1, &2, needs))
      {[file | order], seen}
    end
  end

  # Modules that a file defines, and those whose macros, structs or behaviours it needs while it is compiled.
  defp scan(file, text) do
    case Code.string_to_quoted(text, file: file) do
      {:ok, quoted} ->
        {defined, needed, _} = walk(quoted, {[], [], %{parent: nil, aliases: %{}}})
        {defined, needed}

      _ ->
        {[], []}
    end
  end

  defp walk({:defmodule, _, [{:__aliases__, _, parts}, [{:do, body} | _]]}, {defined, needed, scope}) do
    name = if scope.parent, do: Module.concat([scope.parent | parts]), else: Module.concat(parts)
    inner = %{scope | parent: name}
    {defined, needed, _} = walk(body, {[name | defined], needed, inner})
    {defined, needed, %{scope | aliases: Map.put(scope.aliases, hd(parts), Module.concat(List.wrap(scope.parent) ++ [hd(parts)]))}}
  end

  defp walk({:alias, _, [{:__aliases__, _, parts} | opts]}, {defined, needed, scope}) do
    full = expand(parts, scope)

    as =
      case opts do
        [[{:as, {:__aliases__, _, [as]}} | _]] -> as
        _ -> List.last(parts)
      end

    {defined, needed, %{scope | aliases: Map.put(scope.aliases, as, full)}}
  end

  defp walk({:alias, _, [{{:., _, [{:__aliases__, _, base}, :{}]}, _, list} | _]}, {defined, needed, scope}) do
    aliases =
      for {:__aliases__, _, parts} <- list, into: scope.aliases do
        {List.last(parts), expand(base ++ parts, scope)}
      end

    {defined, needed, %{scope | aliases: aliases}}
  end

  defp walk({form, _, [{:__aliases__, _, parts} | rest]}, {defined, needed, scope}) when form in [:use, :import, :require],
    do: walk(rest, {defined, [expand(parts, scope) | needed], scope})

  defp walk({:%, _, [{:__aliases__, _, parts}, map]}, {defined, needed, scope}),
    do: walk(map, {defined, [expand(parts, scope) | needed], scope})

  defp walk({:@, _, [{:behaviour, _, [{:__aliases__, _, parts}]}]}, {defined, needed, scope}),
    do: {defined, [expand(parts, scope) | needed], scope}

  defp walk({:defimpl, _, args}, {defined, needed, scope}) do
    needed = for {:__aliases__, _, parts} <- aliases_in(args), reduce: needed do acc -> [expand(parts, scope) | acc] end
    walk(args, {defined, needed, scope})
  end

  defp walk({form, _, [_head, body]}, acc) when form in [:def, :defp, :defmacro, :defmacrop], do: keep_scope(body, acc)

  defp walk({name, _, args}, acc) do
    acc = if is_tuple(name), do: walk(name, acc), else: acc
    if is_list(args), do: walk(args, acc), else: acc
  end

  defp walk({a, b}, acc), do: walk(b, walk(a, acc))
  defp walk([h | t], acc), do: walk(t, walk(h, acc))
  defp walk(_, acc), do: acc

  defp keep_scope(body, {_, _, scope} = acc) do
    {defined, needed, _} = walk(body, acc)
    {defined, needed, scope}
  end

  defp aliases_in([{:__aliases__, _, _} = first | rest]), do: [first | aliases_in(rest)]
  defp aliases_in([[{:for, {:__aliases__, _, _} = one} | _] | _]), do: [one]
  defp aliases_in([[{:for, list} | _] | _]) when is_list(list), do: list
  defp aliases_in([_ | rest]), do: aliases_in(rest)
  defp aliases_in([]), do: []

  defp expand([{:__MODULE__, _, _} | rest], scope), do: Module.concat([scope.parent | rest])

  defp expand([first | rest] = parts, scope) do
    case scope.aliases do
      %{^first => full} -> Module.concat([full | rest])
      _ -> Module.concat(parts)
    end
  end
end
