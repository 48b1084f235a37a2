# The commands of Erlang's own shell, as functions. In: modules, pids, folders. Out: text on the group leader, and what the
# reference of the module `c`, OTP 27, says of each. There is no compiler of Erlang: what compiles looks for the source only.
defmodule :c do
  @moduledoc "Command interface module."

  @doc "Prints what these functions do."
  def help do
    :io.put_chars(~c"""
    bt(Pid)    -- stack backtrace for a process
    c(Mod)     -- compile and load module or file <Mod>
    cd(Dir)    -- change working directory
    flush()    -- flush any messages sent to the shell
    help()     -- help info
    i()        -- information about the system
    i(X,Y,Z)   -- information about pid <X,Y,Z>
    l(Module)  -- load or reload module
    lm()       -- load all modified modules
    ls()       -- list files in the current directory
    ls(Dir)    -- list files in directory <Dir>
    m()        -- which modules are loaded
    memory()   -- memory allocation information
    memory(T)  -- memory allocation information of type <T>
    nl(Module) -- load module on all nodes
    pid(X,Y,Z) -- convert X,Y,Z to a Pid
    pwd()      -- print working directory
    q()        -- quit - shorthand for init:stop()
    regs()     -- information about registered processes
    nregs()    -- information about all registered processes
    uptime()   -- print node uptime
    """)
  end

  # -- source -------------------------------------------------------------------

  @preloaded [:erlang, :init, :erl_prim_loader, :prim_file, :prim_inet, :prim_zip, :prim_socket, :zlib, :atomics, :counters, :persistent_term]

  @doc "Compiles a module, or a file, and loads it: what is without a source says so, one that is there cannot be compiled yet."
  def c(module), do: c(module, [])
  def c(module, options), do: c(module, options, fn _ -> true end)

  def c(module, _options, _filter) do
    cond do
      source?(module, ".erl") -> missing("a compiler of Erlang, :c.c/1")
      not is_atom(module) -> absent(module, ".erl")
      module in @preloaded -> {:error, :preloaded}
      :code.which(module) == :non_existing -> {:error, :non_existing}
      true -> {:error, :no_source}
    end
  end

  @doc "Compiles a module and loads it on all nodes."
  def nc(module), do: nc(module, [])
  def nc(module, _options), do: if(source?(module, ".erl"), do: missing("a compiler of Erlang, :c.nc/1"), else: absent(module, ".erl"))

  @doc "Compiles modules and loads them."
  def lc(modules), do: :lists.foreach(&c_file/1, :lists.reverse(:lists.reverse(modules)))

  defp c_file(module), do: if(source?(module, ".erl"), do: missing("a compiler of Erlang, :c.lc/1"), else: absent(module, ".erl"))

  @doc "Generates a parser from a grammar."
  def y(file), do: y(file, [])
  def y(file, _options), do: if(source?(file, ".yrl"), do: missing("parser generation, :c.y/1"), else: absent(file, ".yrl"))

  defp source?(name, extension), do: :filelib.is_regular(with_extension(name, extension))

  defp with_extension(name, extension) do
    text = IO.chardata_to_string(:filename.flatten([name]))
    if Path.extname(text) == extension, do: text, else: text <> extension
  end

  defp absent(name, extension) do
    :io.format(~c"~ts: no such file or directory~n", [with_extension(name, extension)])
    :error
  end

  defp missing(what), do: :erlang.error({:nodebook_missing, String.to_atom(what)})

  # -- modules ------------------------------------------------------------------

  @doc "Loads a module anew."
  def l(module) do
    :code.purge(module)
    :code.load_file(module)
  end

  @doc "Loads all modules that have changed on the disk."
  def lm, do: Enum.map(mm(), &l/1)

  @doc "The modules that have changed on the disk."
  def mm, do: :code.modified_modules()

  @doc "Loads a module's code on all nodes."
  def nl(module) do
    case :code.get_object_code(module) do
      {_module, object, file} -> :rpc.eval_everywhere(:code, :load_binary, [module, file, object])
      other -> other
    end
  end

  @doc "Prints which modules are loaded, and from where."
  def m do
    row(["Module", "File"])
    for {module, file} <- Enum.sort(:code.all_loaded()), do: row([Atom.to_string(module), to_string(file)])
    :ok
  end

  defp row([module, file]), do: :io.format(~c"~-20.20ts  ~ts~n", [module, file])

  @doc "Prints what is known of a module."
  def m(module) do
    info = module.module_info()
    :io.format(~c"Module: ~w~n", [module])
    :io.format(~c"MD5: ~s~n", [Base.encode16(module.module_info(:md5), case: :lower)])
    :io.format(~c"Object file: ~ts~n", [:code.which(module)])
    :io.format(~c"Exports: ~n", [])
    names = for {name, arity} <- Enum.sort(info[:exports]), do: "#{name}/#{arity}"
    {left, right} = Enum.split(names, div(length(names) + 1, 2))
    for {a, b} <- Enum.zip(left, right ++ [""]), do: :io.format(~c"~-30ts~ts~n", [a, b])
    :ok
  end

  # -- processes ----------------------------------------------------------------

  @doc "Prints all processes."
  def i, do: processes(:erlang.processes())

  @doc "What is known of a process, of three numbers."
  def i(x, y, z), do: :erlang.process_info(pid(x, y, z))

  @doc "Prints all processes of all nodes."
  def ni, do: processes(on_all_nodes(:processes))

  defp on_all_nodes(function), do: Enum.flat_map([node() | :erlang.nodes()], &:rpc.call(&1, :erlang, function, []))

  defp processes(pids) do
    line("Pid", "Initial Call", "Heap", "Reds", "Msgs")
    line("Registered", "Current Function", "Stack", "", "")

    totals =
      Enum.reduce(pids, {0, 0, 0, 0}, fn pid, {heap, reductions, messages, stack} ->
        case info(pid) do
          :undefined ->
            {heap, reductions, messages, stack}

          info ->
            line(inspected(pid), mfa(initial(pid, info[:initial_call])), info[:heap_size], info[:reductions], info[:message_queue_len])
            line(registered(info[:registered_name]), mfa(info[:current_function]), info[:stack_size], "", "")
            {heap + info[:heap_size], reductions + info[:reductions], messages + info[:message_queue_len], stack + info[:stack_size]}
        end
      end)

    {heap, reductions, messages, stack} = totals
    line("Total", "", heap, reductions, messages)
    line("", "", stack, "", "")
  end

  @items [:initial_call, :current_function, :reductions, :message_queue_len, :heap_size, :stack_size, :registered_name]

  defp info(pid) when node(pid) == node(), do: :erlang.process_info(pid, @items)
  defp info(pid), do: :rpc.call(node(pid), :erlang, :process_info, [pid, @items])

  defp initial(pid, {:proc_lib, :init_p, _}), do: :proc_lib.translate_initial_call(pid)
  defp initial(_pid, mfa), do: mfa

  defp mfa({module, name, arity}), do: :io_lib.format(~c"~tw:~tw/~w", [module, name, arity])
  defp mfa(_), do: "undefined"
  defp inspected(pid), do: :io_lib.format(~c"~w", [pid])
  defp registered([]), do: ""
  defp registered(name), do: :io_lib.format(~c"~tw", [name])

  defp line(a, b, c, d, e), do: :io.format(~c"~-21ts ~-33ts ~8s ~8s ~4s~n", [cut(a, 21), cut(b, 33), to_string(c), to_string(d), to_string(e)])
  defp cut(text, width), do: text |> IO.chardata_to_string() |> String.slice(0, width)

  @doc "Prints the registered processes."
  def regs, do: registered_on(node())

  @doc "Prints the registered processes of all nodes."
  def nregs, do: Enum.each([node() | :erlang.nodes()], &registered_on/1)

  defp registered_on(node) do
    :io.format(~c"~n** Registered procs on node ~w **~n", [node])
    names(["Name", "Pid", "Initial Call", "Reds", "Msgs"])

    for name <- Enum.sort(:rpc.call(node, :erlang, :registered, [])), pid = :rpc.call(node, :erlang, :whereis, [name]), is_pid(pid) do
      case :rpc.call(node, :erlang, :process_info, [pid, @items]) do
        :undefined -> :ok
        info -> names([registered(name), inspected(pid), mfa(info[:initial_call]), info[:reductions], info[:message_queue_len]])
      end
    end

    :io.format(~c"~n** Registered ports on node ~w **~n", [node])
    :io.format(~c"~-21ts ~-15ts ~-40ts~n", [~c"Name", ~c"Id", ~c"Command"])
  end

  defp names([name, pid, call, reductions, messages]),
    do: :io.format(~c"~-21.21ts ~-12.12ts ~-25.25ts ~12.12s ~4.4s~n", [name, pid, call, to_string(reductions), to_string(messages)])

  @doc "The pid of three numbers."
  def pid(x, y, z), do: :erlang.list_to_pid(~c"<#{x}.#{y}.#{z}>")

  @doc "Prints where a process is; undefined when there is none."
  def bt(pid) do
    :erlang.process_display(pid, :backtrace)
    :ok
  catch
    :error, :badarg -> :undefined
  end

  @doc "Evaluates `.erlang` in the first of some folders that has it."
  def erlangrc(folders), do: :file.path_eval(folders, ~c".erlang")

  # -- the node -----------------------------------------------------------------

  @doc "Prints the messages that came for the caller."
  def flush do
    receive do
      message ->
        :io.format(~c"Shell got ~tp~n", [message])
        flush()
    after
      0 -> :ok
    end
  end

  def memory, do: :erlang.memory()
  def memory(type), do: :erlang.memory(type)

  @doc "Prints how long the node has run."
  def uptime do
    {milliseconds, _} = :erlang.statistics(:wall_clock)
    {days, {hours, minutes, seconds}} = :calendar.seconds_to_daystime(div(milliseconds, 1000))
    parts = [{days, "days"}, {hours, "hours"}, {minutes, "minutes"}, {seconds, "seconds"}]
    shown = parts |> Enum.drop_while(fn {n, unit} -> n == 0 and unit != "seconds" end) |> Enum.map_join(", ", fn {n, unit} -> "#{n} #{unit}" end)
    :io.format(~c"~ts~n", [shown])
  end

  @doc "Ends the node."
  def q, do: :init.stop()

  # -- files --------------------------------------------------------------------

  @doc "Prints the working directory."
  def pwd do
    {:ok, folder} = :file.get_cwd()
    :io.put_chars([folder, ?\n])
  end

  @doc "Changes the working directory; prints where one is."
  def cd(folder) do
    _ = :file.set_cwd(folder)
    pwd()
  end

  @doc "Prints the names in the working directory."
  def ls, do: ls(~c".")

  @doc "Prints the names in a folder."
  def ls(folder) do
    case :file.list_dir(folder) do
      {:ok, names} -> columns(Enum.sort(names))
      {:error, :enotdir} -> columns([folder])
      {:error, reason} -> :io.format(~c"~ts~n", [:file.format_error(reason)])
    end
  end

  defp columns([]), do: :ok

  defp columns(names) do
    width = Enum.max(Enum.map(names, &length/1)) + 5
    per_line = max(1, div(80, width))

    for line <- Enum.chunk_every(names, per_line) do
      :io.put_chars([Enum.map(line, &:string.pad(&1, width)), ?\n])
    end

    :ok
  end
end
