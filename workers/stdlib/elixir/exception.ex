# In: exceptions, exits, stack traces. Out: their wording. Syntax diagnostics come with a snippet
# from the parser. Specification: documentation of Exception, output of Elixir 1.18.

defmodule Exception do
  @moduledoc "Conveniences for exceptions, stack traces and exit reasons."

  @type t :: %{required(:__struct__) => module, required(:__exception__) => true, optional(atom) => any}

  @type kind :: :error | non_error_kind
  @type non_error_kind :: :exit | :throw | {:EXIT, pid}
  @type stacktrace :: [stacktrace_entry]
  @type stacktrace_entry :: {module, atom, arity_or_args, location} | {(... -> any), arity_or_args, location}
  @type arity_or_args :: non_neg_integer | list
  @type location :: keyword

  @callback exception(term) :: t
  @callback message(t) :: String.t()
  @callback blame(t, stacktrace) :: {t, stacktrace}
  @optional_callbacks blame: 2

  @doc "Whether the term is an exception (deprecated)."
  @deprecated "Use Kernel.is_exception/1 instead"
  def exception?(term), do: is_exception(term)

  @doc "What `:erlang.error/3` is told of an exception: a map of its name and message."
  def format_error(%{__exception__: true, __struct__: module} = exception, _stacktrace) when is_atom(module) do
    %{general: message(exception), reason: "#" <> Atom.to_string(module)}
  end

  @doc "The exception's message."
  def message(%module{__exception__: true} = exception) do
    try do
      module.message(exception)
    rescue
      caught ->
        "got #{inspect(caught.__struct__)} with message " <>
          "#{inspect(message(caught))} while retrieving Exception.message/1 " <>
          "for #{inspect(exception)}. Stacktrace:\n#{format_stacktrace(__STACKTRACE__)}"
    else
      result when is_binary(result) ->
        result

      result ->
        "got #{inspect(result)} while retrieving Exception.message/1 for #{inspect(exception)} (expected a string)"
    end
  end

  @doc "An exception struct from an error reason; other kinds are returned as they are."
  def normalize(kind, payload, stacktrace \\ [])
  def normalize(:error, %_{__exception__: true} = payload, _stacktrace), do: payload
  def normalize(:error, payload, stacktrace), do: ErlangError.normalize(payload, stacktrace || [])
  def normalize(_kind, payload, _stacktrace), do: payload

  @doc "Adds what helps a person to an exception."
  def blame(kind, error, stacktrace)

  def blame(:error, error, stacktrace) do
    %module{} = struct = normalize(:error, error, stacktrace)

    if function_exported?(module, :blame, 2) do
      module.blame(struct, stacktrace)
    else
      {struct, stacktrace}
    end
  end

  def blame(_kind, reason, stacktrace), do: {reason, stacktrace}

  @doc "The clauses of a function with what fits the arguments; for modules of the library."
  def blame_mfa(module, function, args)
      when is_atom(module) and is_atom(function) and is_list(args),
      do: :nodebook_blame.clauses(module, function, args)

  @doc "The line that announces an error, exit, throw or exit signal."
  def format_banner(kind, exception, stacktrace \\ [])

  def format_banner(:error, exception, stacktrace) do
    exception = normalize(:error, exception, stacktrace)
    "** (" <> inspect(exception.__struct__) <> ") " <> message(exception)
  end

  def format_banner(:throw, reason, _stacktrace), do: "** (throw) " <> inspect(reason)
  def format_banner(:exit, reason, _stacktrace), do: "** (exit) " <> format_exit(reason, "\n    ")

  def format_banner({:EXIT, pid}, reason, _stacktrace) do
    "** (EXIT from #{inspect(pid)}) " <> format_exit(reason, "\n    ")
  end

  @doc "Banner and stack trace."
  def format(kind, payload, stacktrace \\ [])

  def format({:EXIT, _} = kind, payload, _), do: format_banner(kind, payload)

  def format(kind, payload, stacktrace) do
    message = format_banner(kind, payload, stacktrace)

    case stacktrace do
      [] -> message
      _ -> message <> "\n" <> format_stacktrace(stacktrace)
    end
  end

  @doc "The wording of an exit reason."
  def format_exit(reason), do: format_exit(reason, "\n    ")

  # "joiner" is the line break with the indentation of the nested part.
  defp format_exit({%_{__exception__: true} = exception, maybe_stacktrace} = reason, joiner)
       when is_list(maybe_stacktrace) do
    if stacktrace?(maybe_stacktrace) do
      format_exit_exception(exception, maybe_stacktrace, joiner)
    else
      format_exit_reason(reason)
    end
  end

  defp format_exit({exception, [_ | _] = stacktrace} = reason, joiner) do
    cond do
      not stacktrace?(stacktrace) -> format_exit_reason(reason)
      true -> format_exit_exception(normalize(:error, exception, stacktrace), stacktrace, joiner)
    end
  end

  defp format_exit({:shutdown, {:failed_to_start_child, child, {:EXIT, reason}}}, joiner) do
    format_start_child(child, reason, joiner)
  end

  defp format_exit({:shutdown, {:failed_to_start_child, child, reason}}, joiner) do
    format_start_child(child, reason, joiner)
  end

  defp format_exit({:bad_return, {mod, :init, value}}, _joiner),
    do: format_mfa(mod, :init, 1) <> " returned a bad value: " <> inspect(value)

  defp format_exit({:bad_return_value, value}, _joiner), do: "bad return value: #{inspect(value)}"
  defp format_exit({:bad_call, request}, _joiner), do: "bad call: #{inspect(request)}"
  defp format_exit({:bad_cast, request}, _joiner), do: "bad cast: #{inspect(request)}"
  defp format_exit({:nodedown, node}, _joiner) when is_atom(node), do: "no connection to #{node}"

  defp format_exit({reason, {module, function, args}} = exit, joiner)
       when is_atom(module) and is_atom(function) and is_list(args) do
    if proper?(args) do
      "exited in: " <>
        format_mfa(module, function, args) <>
        joiner <> "** (EXIT) " <> format_exit(reason, joiner <> "    ")
    else
      format_exit_reason(exit)
    end
  end

  defp format_exit(reason, _joiner), do: format_exit_reason(reason)

  defp format_exit_exception(exception, stacktrace, joiner) do
    banner = format_banner(:error, exception, stacktrace)
    append_trace("an exception was raised:" <> joiner <> banner, stacktrace, joiner)
  end

  defp append_trace(text, [], _joiner), do: text

  defp append_trace(text, stacktrace, joiner) do
    text <> Enum.map_join(stacktrace, "", &(joiner <> "    " <> format_stacktrace_entry(&1)))
  end

  defp format_start_child(child, reason, joiner) do
    "shutdown: failed to start child: " <>
      inspect(child) <> joiner <> "** (EXIT) " <> format_exit(reason, joiner <> "    ")
  end

  defp stacktrace?(list), do: proper?(list) and Enum.all?(list, &stacktrace_entry?/1)

  defp stacktrace_entry?({_module, _fun, _arity, _location}), do: true
  defp stacktrace_entry?({_fun, _arity, _location}), do: true
  defp stacktrace_entry?(_), do: false

  defp proper?(list) when length(list) >= 0, do: true
  defp proper?(_), do: false

  defp format_exit_reason(:normal), do: "normal"
  defp format_exit_reason(:shutdown), do: "shutdown"
  defp format_exit_reason({:shutdown, reason}), do: "shutdown: #{inspect(reason)}"
  defp format_exit_reason(:calling_self), do: "process attempted to call itself"
  defp format_exit_reason(:timeout), do: "time out"
  defp format_exit_reason(:killed), do: "killed"
  defp format_exit_reason(:noconnection), do: "no connection"

  defp format_exit_reason(:noproc) do
    "no process: the process is not alive or there's no process currently associated with the given name, possibly because its application isn't started"
  end

  defp format_exit_reason({:already_started, pid}), do: "already started: #{inspect(pid)}"

  defp format_exit_reason({:bad_start_spec, reason}), do: "bad child specification, invalid children: #{inspect(reason)}"

  defp format_exit_reason({:start_spec, reason}) do
    "bad child specification, " <> format_start_spec(reason)
  end

  defp format_exit_reason({:supervisor_data, reason}) do
    "bad supervisor configuration, " <> format_supervisor_data(reason)
  end

  defp format_exit_reason(reason), do: inspect(reason)

  defp format_supervisor_data({:invalid_type, type}), do: "invalid type: #{inspect(type)}"
  defp format_supervisor_data({:invalid_strategy, s}), do: "invalid strategy: #{inspect(s)}"

  defp format_supervisor_data({:invalid_intensity, i}) do
    "invalid max_restarts (intensity): #{inspect(i)}"
  end

  defp format_supervisor_data({:invalid_period, p}), do: "invalid max_seconds (period): #{inspect(p)}"

  defp format_supervisor_data({:invalid_max_children, m}), do: "invalid max_children: #{inspect(m)}"
  defp format_supervisor_data({:invalid_extra_arguments, e}), do: "invalid extra_arguments: #{inspect(e)}"
  defp format_supervisor_data({:bad_child_spec, c}), do: "bad child_spec: #{inspect(c)}"
  defp format_supervisor_data(other), do: "got: #{inspect(other)}"

  defp format_start_spec({:invalid_child_type, type}), do: "invalid child type: #{inspect(type)}. Must be :worker or :supervisor."
  defp format_start_spec({:invalid_mfa, mfa}), do: "invalid mfa: #{inspect(mfa)}"
  defp format_start_spec({:invalid_restart_type, r}), do: "invalid restart type: #{inspect(r)}. Must be :permanent, :transient or :temporary."
  defp format_start_spec({:invalid_shutdown, s}), do: "invalid shutdown: #{inspect(s)}. Must be an integer >= 0, :infinity or :brutal_kill."
  defp format_start_spec({:invalid_child_spec, s}), do: "invalid child specification: #{inspect(s)}"
  defp format_start_spec({:invalid_module, m}), do: "invalid module: #{inspect(m)}. Must be an atom."
  defp format_start_spec({:invalid_modules, m}), do: "invalid modules: #{inspect(m)}. Must be a list of atoms or :dynamic."

  defp format_start_spec({:duplicate_child_name, id}) do
    """
    more than one child specification has the id: #{inspect(id)}.
    If using maps as child specifications, make sure the :id keys are unique.
    If using a module or {module, arg} as child, use Supervisor.child_spec/2 to change the :id, for example:

        children = [
          Supervisor.child_spec({MyWorker, arg}, id: :my_worker_1),
          Supervisor.child_spec({MyWorker, arg}, id: :my_worker_2)
        ]
    """
  end

  defp format_start_spec(other), do: "got: #{inspect(other)}"

  @doc "The wording of a stack trace; the current one when nil."
  def format_stacktrace(trace \\ nil) do
    trace =
      trace ||
        case :erlang.process_info(self(), :current_stacktrace) do
          {:current_stacktrace, list} -> Enum.drop(list, 3)
        end

    case trace do
      [] -> "\n"
      _ -> Enum.map_join(trace, "", &("    " <> format_stacktrace_entry(&1) <> "\n"))
    end
  end

  @doc "The wording of one entry of a stack trace."
  def format_stacktrace_entry(entry)

  def format_stacktrace_entry({module, :__MODULE__, 0, location}) do
    format_location(location) <> inspect(module) <> " (module)"
  end

  def format_stacktrace_entry({_module, :__MODULE__, 1, location}) do
    format_location(location) <> "(module)"
  end

  def format_stacktrace_entry({_module, :__FILE__, 1, location}) do
    format_location(location) <> "(file)"
  end

  def format_stacktrace_entry({module, function, arity, location}) do
    format_application(module) <>
      format_location(location) <> format_mfa(module, function, arity)
  end

  def format_stacktrace_entry({function, arity, location}) do
    format_location(location) <> format_fa(function, arity)
  end

  defp format_application(module) do
    with true <- function_exported?(:application, :get_application, 1),
         {:ok, app} <- :application.get_application(module),
         {:ok, version} when is_list(version) <- :application.get_key(app, :vsn) do
      "(#{app} #{version}) "
    else
      _ -> ""
    end
  end

  defp format_location(opts) when is_list(opts) do
    case opts[:file] do
      nil -> ""
      file -> format_file_line(file, opts[:line], " ")
    end
  end

  @doc "An anonymous function with its arity or arguments."
  def format_fa(fun, arity) when is_function(fun), do: "#{inspect(fun)}#{format_arity(arity)}"

  @doc "A named function with its arity or arguments."
  def format_mfa(module, fun, arity) when is_atom(module) and is_atom(fun) do
    case anonymous(Atom.to_string(fun)) do
      {outer, outer_arity} ->
        "anonymous fn#{format_arity(arity)} in " <>
          "#{inspect(module)}.#{Macro.inspect_atom(:remote_call, String.to_atom(outer))}/#{outer_arity}"

      nil ->
        "#{inspect(module)}.#{Macro.inspect_atom(:remote_call, fun)}#{format_arity(arity)}"
    end
  end

  # "-name/arity-fun-n-" -> {name, arity}
  defp anonymous("-" <> rest) do
    trimmed = String.trim_leading(rest, "-")

    with [inner, tail] <- :binary.split(trimmed, "-fun-"),
         true <- String.ends_with?(tail, "-"),
         {at, 1} <- last_slash(inner) do
      {binary_part(inner, 0, at), binary_part(inner, at + 1, byte_size(inner) - at - 1)}
    else
      _ -> nil
    end
  end

  defp anonymous(_), do: nil

  defp last_slash(text) do
    case :binary.matches(text, "/") do
      [] -> nil
      found -> List.last(found)
    end
  end

  defp format_arity(arity) when is_list(arity) do
    "(" <> Enum.map_join(arity, ", ", &inspect/1) <> ")"
  end

  defp format_arity(arity) when is_integer(arity), do: "/#{arity}"

  @doc "File and line as they stand in messages."
  def format_file_line(file, line, suffix \\ "") do
    cond do
      is_nil(file) -> ""
      is_nil(line) or line == 0 -> "#{file}:#{suffix}"
      true -> "#{file}:#{line}:#{suffix}"
    end
  end

  @doc "File, line and column as they stand in messages."
  def format_file_line_column(file, line, column, suffix \\ "") do
    cond do
      is_nil(file) -> ""
      is_nil(line) or line == 0 -> "#{file}:#{suffix}"
      is_nil(column) or column == 0 -> "#{file}:#{line}:#{suffix}"
      true -> "#{file}:#{line}:#{column}:#{suffix}"
    end
  end
end
