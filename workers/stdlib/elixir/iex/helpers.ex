# The functions that are imported into the shell. Specification: the documentation of IEx.Helpers, Elixir 1.18.

defmodule IEx.Helpers do
  @moduledoc "Functions that the shell imports."

  @doc "The value of the nth line, or of the last one (-1)."
  def v(n \\ -1)

  def v(n) when is_integer(n) do
    {history, counter} = Process.get(:iex_history, {[], 1})
    wanted = if n < 0, do: counter + n, else: n

    cond do
      n < 0 and length(history) >= -n -> elem(Enum.at(history, -n - 1), 1)
      true -> find(history, wanted)
    end
  end

  defp find(history, n) do
    case List.keyfind(history, n, 0) do
      {_, value} -> value
      nil -> raise RuntimeError, "v(#{n}) is out of bounds"
    end
  end

  @doc "Prints and removes all messages of the shell's mailbox."
  def flush do
    do_flush(IEx.inspect_opts())
  end

  defp do_flush(opts) do
    receive do
      msg ->
        IO.inspect(msg, opts)
        do_flush(opts)
    after
      0 -> :ok
    end
  end

  @doc "Starts a new evaluator; bindings are lost."
  def respawn do
    send(Process.get(:iex_server), {:respawn, self()})
    IEx.dont_display_result()
  end

  @doc "Clears the screen."
  def clear do
    IO.write([IO.ANSI.home(), IO.ANSI.clear()])
    IEx.dont_display_result()
  end

  @doc "The pid of text such as \"0.21.32\"."
  def pid(string) when is_binary(string), do: :erlang.list_to_pid(~c"<#{string}>")
  def pid(x, y, z) when is_integer(x) and is_integer(y) and is_integer(z), do: :erlang.list_to_pid(~c"<#{x}.#{y}.#{z}>")

  @doc "Compiles a file."
  def c(file) when is_binary(file), do: Code.compile_file(file) |> Enum.map(&elem(&1, 0))

  @doc "The names of a module's functions and macros."
  def exports(module) do
    functions = Enum.map(module.__info__(:functions) ++ module.__info__(:macros), fn {name, arity} -> "#{name}/#{arity}" end)
    IO.puts(Enum.join(functions, "  "))
    IEx.dont_display_result()
  end

  @doc "Lists the bound variables' names."
  defmacro b_vars, do: quote(do: binding())

  @doc "Prints the documentation of a module or function."
  defmacro h(term) do
    quote do
      IEx.Helpers.print_doc(unquote(decompose(term, __CALLER__)))
    end
  end

  @doc "Prints what the shell can do."
  defmacro h do
    quote do: IEx.Helpers.print_doc({IEx.Helpers, nil, nil})
  end

  defp decompose({:/, _, [call, arity]}, env) when is_integer(arity) do
    {mod, name, _} = decompose(call, env)
    {:{}, [], [mod, name, arity]} |> normal()
  end

  defp decompose({{:., _, [mod, name]}, _, args}, env) when is_atom(name), do: {Macro.expand(mod, env), name, arity(args)} |> normal()
  defp decompose({name, _, args}, _env) when is_atom(name) and name != :__aliases__, do: {Kernel, name, arity(args)} |> normal()
  defp decompose(mod, env), do: {Macro.expand(mod, env), nil, nil} |> normal()

  defp normal({:{}, [], [mod, name, arity]}), do: normal({mod, name, arity})
  defp normal({{:{}, [], [mod, _, _]}, name, arity}), do: normal({mod, name, arity})
  defp normal({mod, name, arity}), do: {:{}, [], [mod, name, arity]}

  defp arity(args) when is_list(args) and args != [], do: length(args)
  defp arity(_), do: nil

  @doc false
  def print_doc({mod, name, arity}) do
    entries = :nodebook_code.docs(mod)

    found =
      Enum.filter(entries, fn {kind, n, a, _line, _sig, _doc} ->
        if name == nil, do: n == :"" and kind == :def, else: n == name and (arity == nil or a == arity)
      end)

    case found do
      [] -> IO.puts(if(name == nil, do: "#{inspect(mod)} was not compiled with docs", else: "No documentation for #{inspect(mod)}.#{name} was found"))
      _ -> Enum.each(found, &print_entry(mod, &1))
    end

    IEx.dont_display_result()
  end

  defp print_entry(mod, {_kind, :"", _arity, _line, _sig, doc}), do: IO.puts("\n# #{inspect(mod)}\n\n#{text(doc)}")
  defp print_entry(_mod, {kind, _name, _arity, _line, signature, doc}), do: IO.puts("\n* #{kind} #{signature}\n\n#{text(doc)}")

  defp text(doc) when is_binary(doc), do: doc
  defp text(_), do: ""
end
