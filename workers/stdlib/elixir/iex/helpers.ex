# The functions that are imported into the shell. Specification: the documentation of IEx.Helpers, Elixir 1.18.

defmodule IEx.Helpers do
  @moduledoc """
  Welcome to Interactive Elixir. You are currently seeing the documentation for
  the module `IEx.Helpers`: functions that make the shell more joyful to work with.

  This message was triggered by invoking the helper `h()`, usually referred to as
  `h/0` (since it expects 0 arguments). Use `h/1` to read about any module or
  function: `h(Enum)`, `h(Enum.map/2)`.

  There are many other helpers available:

    * `b/1`            - prints callbacks info and docs for a given module
    * `break!/2`       - sets up a breakpoint in the AST of the function
    * `break!/4`       - sets up a breakpoint of a module, function and arity
    * `breaks/0`       - prints all breakpoints to the terminal
    * `c/0`            - continues execution of the current process
    * `c/1`            - compiles a file
    * `c/2`            - compiles a file and writes bytecode to the given path
    * `cd/1`           - changes the current directory
    * `clear/0`        - clears the screen
    * `continue/0`     - continues execution of the current process
    * `exports/1`      - shows all exports (functions + macros) in a module
    * `flush/0`        - flushes all messages sent to the shell
    * `h/0`            - prints this help message
    * `h/1`            - prints help for the given module, function or macro
    * `i/0`            - prints information about the last value
    * `i/1`            - prints information about the given term
    * `import_file/1`  - evaluates a file in the shell's context
    * `ls/0`           - lists the contents of the current directory
    * `l/1`            - loads the given module's beam code
    * `ls/1`           - lists the contents of the specified directory
    * `n/0`            - goes to the next line of the current breakpoint
    * `next/0`         - goes to the next line of the current breakpoint
    * `nl/2`           - deploys local beam code to a list of nodes
    * `open/1`         - opens the source of a module or function in the editor
    * `pid/1`          - creates a PID from a string
    * `pid/3`          - creates a PID with the 3 integer arguments passed
    * `port/1`         - creates a port from a string
    * `port/2`         - creates a port with the 2 non-negative integers passed
    * `pwd/0`          - prints the current working directory
    * `r/1`            - recompiles the given module's source file
    * `recompile/0`    - recompiles the current project
    * `ref/1`          - creates a reference from a string
    * `ref/4`          - creates a reference with the 4 integer arguments passed
    * `respawn/0`      - respawns the current shell
    * `remove_breaks/0` - removes all breakpoints
    * `reset_break/1`  - sets the number of stops on the specified breakpoint to zero
    * `runtime_info/0` - prints runtime info
    * `t/1`            - prints the types for the given module or function
    * `v/0`            - retrieves the last value from the history
    * `v/1`            - retrieves the nth value from the history
    * `whereami/1`     - prints the current location and stacktrace in a pry session
  """

  alias IEx.Introspection

  @doc "The value of the nth line, or of the last one (-1)."
  def v(n \\ -1) when is_integer(n) do
    {history, counter} = Process.get(:iex_history, {[], 1})
    wanted = if n < 0, do: counter + n, else: n

    found =
      if n < 0 and length(history) >= -n,
        do: Enum.at(history, -n - 1),
        else: List.keyfind(history, wanted, 0)

    case found do
      {_, value} -> value
      nil -> raise RuntimeError, out_of_bounds(n, history)
    end
  end

  defp out_of_bounds(n, []), do: "v(#{n}) is out of bounds, the history is empty"

  defp out_of_bounds(n, history) do
    numbers = Enum.map(history, &elem(&1, 0))

    "v(#{n}) is out of bounds, the currently preserved history ranges from #{Enum.min(numbers)} to #{Enum.max(numbers)} " <>
      "(or use negative numbers to look from the end)"
  end

  @doc "Prints and removes all messages of the shell's mailbox."
  def flush, do: do_flush(IEx.inspect_opts())

  defp do_flush(opts) do
    receive do
      msg ->
        IO.inspect(msg, opts)
        do_flush(opts)
    after
      0 -> :ok
    end
  end

  @doc "Starts a new evaluator; bindings are lost. A process that pries goes on."
  def respawn do
    send(Process.get(:iex_server), {:respawn, self()})
    Process.put(:iex_done, :respawn)
    IEx.dont_display_result()
  end

  @doc "Lets a process go on that `IEx.pry` or a breakpoint stopped."
  def continue do
    Process.put(:iex_done, :continue)
    IEx.dont_display_result()
  end

  @doc "Lets it go on to the next line of the function with a breakpoint, and stops there again."
  def next do
    Process.put(:iex_done, :next)
    IEx.dont_display_result()
  end

  @doc "As `next/0`."
  def n, do: next()

  @doc "As `continue/0`."
  def c, do: continue()

  @doc "Prints where the process stopped that pries, with so many lines around it."
  def whereami(radius \\ 2) do
    IEx.Pry.whereami(radius)
    IEx.dont_display_result()
  end

  @doc "Sets a breakpoint, see `IEx.break!/2`."
  defmacro break!(ast, stops \\ 1), do: IEx.Pry.quoted(ast, stops, __CALLER__)

  @doc "Sets a breakpoint, see `IEx.break!/4`."
  defdelegate break!(module, function, arity, stops \\ 1), to: IEx

  @doc "Prints all breakpoints."
  def breaks do
    case IEx.Pry.breaks() do
      [] ->
        IO.puts(IEx.color(:eval_info, "No breakpoints set"))

      found ->
        rows = for {id, module, {name, arity}, stops} <- found, do: ["#{id}", Exception.format_mfa(module, name, arity), "#{stops}"]
        titles = ["ID", "Module.function/arity", "Pending stops"]
        widths = for column <- 0..2, do: [titles | rows] |> Enum.map(&String.length(Enum.at(&1, column))) |> Enum.max()
        line = fn cells -> cells |> Enum.zip(widths) |> Enum.map_join(" ", fn {cell, width} -> String.pad_trailing(" " <> cell, width + 2) end) end
        rule = Enum.map_join(widths, " ", &String.duplicate("-", &1 + 2))
        IO.puts(["\n", Enum.map_join([line.(titles), rule | Enum.map(rows, line)], "\n", &String.trim_trailing/1), "\n"])
    end

    IEx.dont_display_result()
  end

  @doc "Lets a breakpoint stop no more."
  defdelegate reset_break(id), to: IEx.Pry

  @doc "Lets the breakpoint of a function stop no more."
  defdelegate reset_break(module, function, arity), to: IEx.Pry

  @doc "Removes all breakpoints."
  def remove_breaks, do: IEx.Pry.remove_breaks()

  @doc "Removes the breakpoints of a module."
  def remove_breaks(module), do: IEx.Pry.remove_breaks(module)

  @doc "Clears the screen."
  def clear do
    if IO.ANSI.enabled?(),
      do: IO.write([IO.ANSI.home(), IO.ANSI.clear()]),
      else: IO.puts("Cannot clear the screen because ANSI escape codes are not enabled on this shell")

    IEx.dont_display_result()
  end

  @doc "The pid of text such as \"0.21.32\", or of the process of a name."
  def pid(string) when is_binary(string), do: :erlang.list_to_pid(~c"<#{string}>")

  def pid(name) when is_atom(name),
    do: Process.whereis(name) || raise(ArgumentError, "could not find registered process with name: #{inspect(name)}")

  @doc "The pid of three numbers."
  def pid(x, y, z) when is_integer(x) and x >= 0 and is_integer(y) and y >= 0 and is_integer(z) and z >= 0,
    do: :erlang.list_to_pid(~c"<#{x}.#{y}.#{z}>")

  @doc "The reference of text such as \"0.1.2.3\"."
  def ref(string) when is_binary(string), do: :erlang.list_to_ref(~c"#Ref<#{string}>")

  @doc "The reference of four numbers."
  def ref(w, x, y, z) when is_integer(w) and w >= 0 and is_integer(x) and x >= 0 and is_integer(y) and y >= 0 and is_integer(z) and z >= 0,
    do: :erlang.list_to_ref(~c"#Ref<#{w}.#{x}.#{y}.#{z}>")

  @doc "The port of text such as \"0.4\"."
  def port(string) when is_binary(string), do: :erlang.list_to_port(~c"#Port<#{string}>")
  @doc "The port of two numbers."
  def port(major, minor) when is_integer(major) and major >= 0 and is_integer(minor) and minor >= 0,
    do: :erlang.list_to_port(~c"#Port<#{major}.#{minor}>")

  # ---- code

  @doc "Compiles files; answers the names of their modules. With a folder, their code is written there and loaded from there."
  def c(files, path \\ :in_memory) when is_binary(path) or path == :in_memory,
    do: files |> List.wrap() |> IEx.Compilation.compile(path)

  @doc "Loads a module's code from its file again."
  def l(module) when is_atom(module) do
    _ = :code.purge(module)
    :code.load_file(module)
  end

  @doc "Compiles the source files of modules anew."
  def r(modules), do: modules |> List.wrap() |> IEx.Compilation.reload()

  @doc "Compiles what has changed in the project that the shell was started with, or all of it with `force: true`."
  def recompile(options \\ []) do
    if Process.whereis(Mix.TasksServer) || (Code.ensure_loaded?(Mix) and Mix.Project.get()) do
      Mix.Task.reenable("compile")
      Mix.Task.run("compile", if(options[:force], do: ["--force"], else: []))
    else
      IO.puts(IEx.color(:eval_error, "Mix is not running. Please start IEx with: iex -S mix"))
      :error
    end
  end

  @doc """
  Loads a module's code on other nodes, all that are connected by default.

  The code is that of the module's file. A module that was typed into the shell has none: compile a file to have one, as
  `c("foo.ex", ".")` does.
  """
  def nl(nodes \\ Node.list(), module) when is_list(nodes) and is_atom(module), do: IEx.Compilation.load_on(nodes, module)

  @doc "The names of a module's functions and macros."
  def exports(module \\ Kernel) do
    pairs =
      if function_exported?(module, :__info__, 1),
        do: module.__info__(:macros) ++ module.__info__(:functions),
        else: Enum.sort(module.module_info(:exports) -- [module_info: 0, module_info: 1])

    pairs |> Enum.map(fn {name, arity} -> "#{name}/#{arity}" end) |> Introspection.Columns.print()
    IEx.dont_display_result()
  end

  # ---- what there is to read

  @doc "Prints the documentation of a module or function."
  defmacro h(term), do: asked(:h, term, __CALLER__)

  @doc "Prints what the shell can do."
  def h do
    Introspection.h(__MODULE__)
    IEx.dont_display_result()
  end

  @doc "Prints the callbacks of a behaviour."
  defmacro b(term), do: asked(:b, term, __CALLER__)

  @doc "Prints the types of a module."
  defmacro t(term), do: asked(:t, term, __CALLER__)

  defp asked(helper, term, env) do
    quote do
      IEx.Introspection.unquote(helper)(unquote(Introspection.decompose(term, env)))
      IEx.dont_display_result()
    end
  end

  @doc "Opens a module, a function, or a `{file, line}` in the editor that ELIXIR_EDITOR or EDITOR names."
  defmacro open(term) do
    quote do
      IEx.Editor.open(unquote(Introspection.decompose(term, __CALLER__)))
      IEx.dont_display_result()
    end
  end

  @doc "Opens the file of the process that pries, where it stopped."
  def open do
    case Process.get(:iex_whereami) do
      {{file, _}, line, _} -> IEx.Editor.open({file, line})
      _ -> IO.puts(IEx.color(:eval_error, "Pry session is not currently enabled"))
    end

    IEx.dont_display_result()
  end

  @doc "Prints what is known of a term."
  def i(term \\ v(-1)) do
    Introspection.Term.print(term)
    IEx.dont_display_result()
  end

  # ---- files

  @doc "Prints the working directory."
  def pwd do
    IO.puts(IEx.color(:eval_info, File.cwd!()))
    IEx.dont_display_result()
  end

  @doc "Changes the working directory."
  def cd(directory) when is_binary(directory) do
    case File.cd(Path.expand(directory)) do
      :ok -> pwd()
      {:error, :enoent} -> IO.puts(IEx.color(:eval_error, "No directory #{directory}"))
      {:error, reason} -> IO.puts(IEx.color(:eval_error, "Cannot change directory: #{:file.format_error(reason)}"))
    end

    IEx.dont_display_result()
  end

  @doc "Lists the contents of a directory."
  def ls(path \\ ".") when is_binary(path) do
    path = if String.starts_with?(path, "~"), do: Path.expand(path), else: path

    case File.ls(path) do
      {:ok, names} -> names |> Enum.sort() |> Introspection.Columns.print(&listed(&1, &2, path))
      {:error, :enoent} -> IO.puts(IEx.color(:eval_error, "No such file or directory #{path}"))
      {:error, :enotdir} -> IO.puts(IEx.color(:eval_info, Path.absname(path)))
      {:error, reason} -> IO.puts(IEx.color(:eval_error, "Cannot list directory #{path}: #{:file.format_error(reason)}"))
    end

    IEx.dont_display_result()
  end

  # an entry of a directory has the color of its kind
  defp listed(name, shown, directory) do
    case File.stat(Path.join(directory, name)) do
      {:ok, %File.Stat{type: :directory}} -> IEx.color(:ls_directory, shown)
      {:ok, %File.Stat{type: :device}} -> IEx.color(:ls_device, shown)
      _ -> shown
    end
  end

  @doc "Evaluates a file where it stands; its imports and variables stay."
  defmacro import_file(path) when is_binary(path), do: path |> Path.expand() |> imported(path)

  @doc "The same, when the file is there."
  defmacro import_file_if_available(path) when is_binary(path) do
    full = Path.expand(path)
    if File.regular?(full), do: imported(full, path), else: nil
  end

  # one line of the shell imports a file once, or files that import each other would never end
  defp imported(full, path) do
    known = Process.get(:iex_imports, [])

    if full in known do
      IO.puts(:stderr, IEx.color(:eval_error, "#{path} was already imported, skipping circular file imports"))
    else
      quoted = full |> File.read!() |> Code.string_to_quoted!(file: full)
      Process.put(:iex_imports, [full | known])
      quoted
    end
  end

  @doc "Imports a module when it is there."
  defmacro import_if_available(module, opts \\ []) do
    if Code.ensure_loaded?(Macro.expand(module, __CALLER__)), do: quote(do: import(unquote(module), unquote(opts))), else: nil
  end

  @doc "Uses a module when it is there."
  defmacro use_if_available(module, opts \\ []) do
    if Code.ensure_loaded?(Macro.expand(module, __CALLER__)), do: quote(do: use(unquote(module), unquote(opts))), else: nil
  end

  # ---- the node

  @doc "Prints what the node runs on, and how much of it is used. Topics: `:system`, `:memory`, `:limits`, `:applications`."
  def runtime_info(topics \\ [:system, :memory, :limits]) when is_list(topics) or topics in [:system, :memory, :limits, :applications, :allocators] do
    topics |> List.wrap() |> IEx.RuntimeInfo.print()
    IEx.dont_display_result()
  end
end
