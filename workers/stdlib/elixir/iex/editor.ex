# What `open` of the shell does: finds where a module, function or process stands, and calls the reader's editor with it.

defmodule IEx.Editor do
  @moduledoc false

  @doc "Opens a module, a function of it, or a file at a line."
  def open({file, line}) when is_binary(file) and is_integer(line) do
    if File.regular?(file), do: edit(file, line), else: refuse(inspect(file), "file is not available.")
  end

  def open(module) when is_atom(module), do: open_module(module, nil, nil)
  def open({module, name}) when is_atom(module) and is_atom(name), do: open_module(module, name, nil)
  def open({module, name, arity}) when is_atom(module) and is_atom(name) and is_integer(arity), do: open_module(module, name, arity)
  def open(other), do: invalid(other)

  defp open_module(module, name, arity) do
    shown = target(module, name, arity)

    cond do
      not Code.ensure_loaded?(module) -> refuse(shown, "module is not available")
      name != nil and not defines?(module, name, arity) -> refuse(shown, "function/macro is not available")
      :code.get_object_code(module) == :error -> invalid(IEx.Compilation.source(module))
      true -> open({IEx.Compilation.source(module), line(module, name, arity)})
    end
  end

  defp target(module, nil, nil), do: inspect(module)
  defp target(module, name, nil), do: "#{inspect(module)}.#{name}"
  defp target(module, name, arity), do: "#{inspect(module)}.#{name}/#{arity}"

  # what was typed has no documentation either, which is where the functions are told of
  defp defines?(module, name, arity), do: match?({:docs_v1, _, _, _, _, _, _}, Code.fetch_docs(module)) and Enum.any?(functions(module), &named?(&1, name, arity))

  defp functions(module) do
    if function_exported?(module, :__info__, 1),
      do: module.__info__(:functions) ++ module.__info__(:macros),
      else: module.module_info(:exports)
  end

  defp named?({known, n}, name, arity), do: known == name and (arity == nil or n == arity)

  defp line(module, name, arity) do
    case Code.fetch_docs(module) do
      {:docs_v1, _, _, _, _, meta, docs} ->
        functions = for {{kind, known, n}, _, _, _, at} <- docs, kind in [:function, :macro], named?({known, n}, name, arity), do: at
        %{source_annos: [anno | _]} = List.first(functions, meta)
        :erl_anno.line(anno)

      {:error, _} ->
        1
    end
  end

  defp edit(file, line) do
    case System.get_env("ELIXIR_EDITOR") || System.get_env("EDITOR") do
      nil ->
        IO.puts(IEx.color(:eval_error, "Could not open: #{inspect(file)}, please set ELIXIR_EDITOR or EDITOR environment variables with the preferred editor (see: h open)"))

      editor ->
        {output, _status} = editor |> command(file, line) |> System.shell(stderr_to_stdout: true)
        IO.write(output)
    end
  end

  # an editor that says where the file goes says where the line goes
  defp command(editor, file, line) do
    if editor =~ "__FILE__" or editor =~ "__LINE__",
      do: editor |> String.replace("__FILE__", quoted(file)) |> String.replace("__LINE__", "#{line}"),
      else: "#{editor} #{quoted(file)}:#{line}"
  end

  defp quoted(file), do: if(file =~ ~r/\A[\w.\/+-]*\z/, do: file, else: "'" <> String.replace(file, "'", "'\\''") <> "'")

  defp refuse(what, why), do: IO.puts(IEx.color(:eval_error, "Could not open #{what}, #{why}"))
  defp invalid(what), do: IO.puts(IEx.color(:eval_error, "Invalid arguments for open helper: #{inspect(what)}"))
end
