# Source files. In: a path. Out: the modules that the file seems to define, and those that its compilation made.

defmodule Kernel.ParallelCompiler.Sources do
  @moduledoc false

  @doc "The modules whose definitions stand in a file; others may be made by macros."
  def modules(file) do
    with {:ok, text} <- File.read(file),
         {:ok, quoted} <- Code.string_to_quoted(text, emit_warnings: false) do
      defined(quoted, nil)
    else
      _ -> []
    end
  end

  defp defined({form, _, [{:__aliases__, _, parts} | rest]}, parent) when form in [:defmodule, :defprotocol] do
    if Enum.all?(parts, &is_atom/1) do
      name = Module.concat(if(parent, do: [parent | parts], else: parts))
      [name | defined(rest, name)]
    else
      defined(rest, parent)
    end
  end

  defp defined({a, _, args}, parent), do: defined(a, parent) ++ defined(args, parent)
  defp defined({a, b}, parent), do: defined(a, parent) ++ defined(b, parent)
  defp defined([head | tail], parent), do: defined(head, parent) ++ defined(tail, parent)
  defp defined(_, _parent), do: []

  @doc "Compiles a file; what is to be said of the modules as a whole is left for later."
  def compile(file) do
    {:ok, text} = File.read(file)
    quoted = :nodebook_code.parse(text, file, 1, true)
    :nodebook_code.capture_modules()

    made =
      try do
        Code.Evaluation.compile(quoted, file)
        :nodebook_code.finish_file(file)
      after
        Process.put({Code, :captured}, :nodebook_code.captured_modules())
      end

    :ok = made
    {:ok, Process.delete({Code, :captured})}
  catch
    kind, reason -> {:failed, kind, reason, __STACKTRACE__}
  end
end
