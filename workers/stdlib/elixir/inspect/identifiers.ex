# Functions, pids, ports and references as inspect/2 writes them. Specification: output of Elixir 1.18.

defimpl Inspect, for: Function do
  def inspect(fun, _opts) do
    info = Function.info(fun)
    name = info[:name]

    if info[:type] == :external do
      "&" <> inspect_name(info[:module]) <> "." <> Macro.inspect_atom(:remote_call, name) <> "/#{info[:arity]}"
    else
      uniq(fun, info)
    end
  end

  defp inspect_name(module), do: Macro.inspect_atom(:literal, module)

  defp uniq(fun, info) do
    module = info[:module]
    number = "#Function<#{info[:new_index]}.#{info[:uniq]}"

    case :nodebook_code.fun_file(fun) do
      nil ->
        where = if module == :erl_eval, do: ":erl_eval.expr/6", else: within(module, Atom.to_string(info[:name]))
        number <> "/#{info[:arity]} in #{where}>"

      file ->
        number <> " in file:#{Path.relative_to_cwd(file)}>"
    end
  end

  defp within(module, "-" <> rest) do
    [outer | _] = String.split(rest, "-fun-")
    within(module, outer)
  end

  # `name/arity` of the function around it; names like those of tests are quoted
  defp within(module, name) do
    case :binary.matches(name, "/") do
      [] ->
        inspect_name(module) <> "." <> name

      slashes ->
        {at, 1} = List.last(slashes)
        <<fun::binary-size(at), arity::binary>> = name
        inspect_name(module) <> "." <> Macro.inspect_atom(:remote_call, String.to_atom(fun)) <> arity
    end
  end
end

defimpl Inspect, for: PID do
  def inspect(pid, _opts), do: "#PID" <> List.to_string(:erlang.pid_to_list(pid))
end

defimpl Inspect, for: Port do
  def inspect(port, _opts), do: List.to_string(:erlang.port_to_list(port))
end

defimpl Inspect, for: Reference do
  def inspect(ref, _opts) do
    [?#, ?R, ?e, ?f | rest] = :erlang.ref_to_list(ref)
    "#Reference" <> List.to_string(rest)
  end
end
