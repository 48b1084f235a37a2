# Files and modules that the shell compiles, loads and sends elsewhere: what stands behind its c, r and nl.

defmodule IEx.Compilation do
  @moduledoc false

  @doc "Compiles files. Answers the names of their modules; with a folder, their code is written there and loaded from there."
  def compile(files, path) do
    case Enum.reject(files, &File.regular?/1) do
      [] -> Enum.flat_map(files, &compile_file(&1, path))
      missing -> raise ArgumentError, "could not find files #{Enum.join(missing, ", ")}"
    end
  end

  defp compile_file(file, path) do
    if Path.extname(file) == ".erl", do: raise("not in Nodebook yet: compiling Erlang (#{file})")

    modules =
      try do
        Code.compile_file(file)
      catch
        kind, reason ->
          banner = Exception.format(kind, reason, own(__STACKTRACE__))
          IO.puts(:stderr, "\n== Compilation error in file #{Path.relative_to_cwd(file)} ==\n#{banner}")
          raise CompileError, description: "compile error"
      end

    for {module, object} <- modules, do: put(path, module, object)
  end

  # what the file itself did, not who compiled it
  defp own(stacktrace), do: Enum.take_while(stacktrace, fn {module, _, _, _} -> module not in [__MODULE__, Code] end)

  defp put(:in_memory, module, _object), do: module

  defp put(path, module, object) do
    file = Path.join(path, "#{module}.beam")
    File.write!(file, object)
    {:module, ^module} = :code.load_binary(module, to_charlist(Path.absname(file)), object)
    module
  end

  @doc "Compiles the source files of modules anew; code that came from a file is written there again."
  def reload(modules), do: {:reloaded, Enum.flat_map(modules, &reload_module/1)}

  defp reload_module(module) do
    if not Code.ensure_loaded?(module), do: raise(ArgumentError, "could not load nor find module: #{inspect(module)}")
    source = source(module)

    cond do
      source == nil -> raise ArgumentError, "could not find source for module: #{inspect(module)}"
      not File.regular?(source) -> raise ArgumentError, "could not find source (#{source}) for module: #{inspect(module)}"
      true -> compile_file(source, place(module))
    end
  end

  defp place(module) do
    case :code.which(module) do
      [_ | _] = file -> if File.regular?(file), do: Path.dirname(List.to_string(file)), else: :in_memory
      _ -> :in_memory
    end
  end

  @doc "The file that a module was compiled from, nil when that is not known."
  def source(module) do
    case module.module_info(:compile)[:source] do
      nil -> nil
      source -> List.to_string(source)
    end
  end

  @doc "Loads a module's code on other nodes. The code is that of the module's file."
  def load_on(nodes, module) do
    case :code.get_object_code(module) do
      {^module, object, file} -> {:ok, Enum.map(nodes, &loaded(&1, module, :rpc.call(&1, :code, :load_binary, [module, file, object])))}
      _ -> {:error, :nofile}
    end
  end

  defp loaded(node, module, {:module, _}), do: {node, :loaded, module}
  defp loaded(node, _module, {:badrpc, :nodedown}), do: {node, :badrpc, :noconnection}
  defp loaded(node, _module, {:badrpc, reason}), do: {node, :badrpc, reason}
  defp loaded(node, _module, {:error, reason}), do: {node, :error, reason}
  defp loaded(node, _module, other), do: {node, :error, other}
end
