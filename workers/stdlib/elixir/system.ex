# Time, environment variables, the command line, the end of the node.
# In: names, units. Out: what the machine and the place it runs in tell.
defmodule System do
  @moduledoc "The `System` module provides functions that interact directly with the VM or the host system."

  @doc "The version of Elixir."
  def version, do: "1.18.3"
  @doc "The release of OTP."
  def otp_release, do: "27"

  @doc "The version of Elixir and how it was built."
  def build_info do
    %{
      build: "1.18.3 (compiled with Erlang/OTP 27)",
      date: "2025-03-06T00:00:00Z",
      otp_release: "27",
      revision: "",
      version: "1.18.3"
    }
  end

  @doc "The endianness of the machine."
  def endianness, do: :little
  @doc "The endianness that Elixir was compiled for."
  def compiled_endianness, do: :little
  @doc "How many schedulers the node has."
  def schedulers, do: :erlang.system_info(:schedulers)
  @doc "How many schedulers run."
  def schedulers_online, do: :erlang.system_info(:schedulers_online)

  @doc "The arguments of the command line."
  def argv, do: :persistent_term.get(:nodebook_argv, [])

  @doc "Sets what argv/0 answers."
  def argv(args) when is_list(args) do
    :persistent_term.put(:nodebook_argv, args)
    :ok
  end

  @doc "The current directory, or nil."
  @deprecated "Use File.cwd/0 instead"
  def cwd do
    case :file.get_cwd() do
      {:ok, cwd} -> IO.chardata_to_string(cwd)
      _ -> nil
    end
  end

  @doc "Like cwd/0; raises."
  @deprecated "Use File.cwd!/0 instead"
  def cwd!, do: cwd() || raise(RuntimeError, "could not get a current working directory, the current location is not accessible")
  @doc "The user's directory, or nil."
  def user_home, do: get_env("HOME") || "/root"
  @doc "Like user_home/0; raises."
  def user_home!, do: user_home()
  @doc "A directory that can be written to, or nil."
  def tmp_dir, do: get_env("TMPDIR") || "/tmp"
  @doc "Like tmp_dir/0; raises."
  def tmp_dir!, do: tmp_dir()

  @doc "Runs a function with the exit status when the node ends in order."
  def at_exit(fun) when is_function(fun, 1) do
    :persistent_term.put({System, :at_exit}, [fun | :persistent_term.get({System, :at_exit}, [])])
    :ok
  end

  @doc "Where a program is, or nil."
  def find_executable(program) when is_binary(program) do
    case :os.find_executable(String.to_charlist(program)) do
      false -> nil
      found -> List.to_string(found)
    end
  end

  @doc "The variables of the environment."
  def get_env, do: Map.new(:os.env(), fn {k, v} -> {List.to_string(k), List.to_string(v)} end)

  @doc "A variable of the environment, or a default."
  def get_env(varname, default \\ nil) when is_binary(varname) and (is_binary(default) or is_nil(default)) do
    case :os.getenv(String.to_charlist(varname)) do
      false -> default
      value -> List.to_string(value)
    end
  end

  @doc "A variable of the environment: `{:ok, value}` or `:error`."
  def fetch_env(varname) when is_binary(varname) do
    case get_env(varname) do
      nil -> :error
      value -> {:ok, value}
    end
  end

  @doc "Like fetch_env/1; raises System.EnvError."
  def fetch_env!(varname) when is_binary(varname) do
    get_env(varname) || raise System.EnvError, env: varname
  end

  @doc "Sets a variable of the environment."
  def put_env(varname, value) when is_binary(varname) and is_binary(value) do
    if String.contains?(varname, "="),
      do: raise(ArgumentError, "cannot execute System.put_env/2 for key with \"=\", got: #{inspect(varname)}")

    :os.putenv(String.to_charlist(varname), String.to_charlist(value))
    :ok
  end

  @doc "Sets variables of the environment."
  def put_env(enum) do
    Enum.each(enum, fn
      {key, nil} -> delete_env(to_string(key))
      {key, value} -> put_env(to_string(key), to_string(value))
    end)
  end

  @doc "Removes a variable of the environment."
  def delete_env(varname) do
    :os.unsetenv(String.to_charlist(varname))
    :ok
  end

  @doc "The number of the operating system's process."
  def pid, do: "1"

  @doc false
  @deprecated "Use System.pid/0 instead"
  def get_pid, do: pid()
  @doc "The time of the operating system, in native units."
  def os_time, do: :os.system_time()
  @doc "The time of the operating system, in a unit."
  def os_time(unit), do: :os.system_time(normalize_time_unit(unit))

  @doc "Ends the node at once, with a status."
  def halt(status \\ 0)
  def halt(status) when is_integer(status) or status == :abort, do: do_halt(status)
  def halt(status) when is_binary(status), do: do_halt(1)

  defp do_halt(status) do
    :erlang.halt(if(status == :abort, do: 134, else: status))
  end

  @doc "Ends the node in order, with a status."
  def stop(status \\ 0)
  def stop(status) when is_integer(status), do: :init.stop(status)
  def stop(status) when is_binary(status), do: :init.stop(1)
  @doc "Ends all applications and starts the node again."
  def restart, do: :init.restart()
  @doc "Whether the node stays when its script is done."
  def no_halt, do: :persistent_term.get({System, :no_halt}, false)

  @doc "Sets whether the node stays when its script is done."
  def no_halt(boolean) when is_boolean(boolean) do
    :persistent_term.put({System, :no_halt}, boolean)
    :ok
  end

  @doc "A time that never goes back, in native units."
  def monotonic_time, do: :erlang.monotonic_time()
  @doc "A time that never goes back, in a unit."
  def monotonic_time(unit), do: :erlang.monotonic_time(normalize_time_unit(unit))
  @doc "The time since 1970, in native units."
  def system_time, do: :erlang.system_time()
  @doc "The time since 1970, in a unit."
  def system_time(unit), do: :erlang.system_time(normalize_time_unit(unit))

  @doc "A time in another unit."
  def convert_time_unit(time, from_unit, to_unit),
    do: :erlang.convert_time_unit(time, normalize_time_unit(from_unit), normalize_time_unit(to_unit))

  @doc "What has to be added to monotonic_time/0 to get system_time/0."
  def time_offset, do: :erlang.time_offset()
  @doc "time_offset/0 in a unit."
  def time_offset(unit), do: :erlang.time_offset(normalize_time_unit(unit))
  @doc "A number that this node gives nobody else; `:positive` and `:monotonic` ones cost more."
  def unique_integer(modifiers \\ []) when is_list(modifiers), do: :erlang.unique_integer(modifiers)

  defp normalize_time_unit(:native), do: :native
  defp normalize_time_unit(:second), do: :second
  defp normalize_time_unit(:millisecond), do: :millisecond
  defp normalize_time_unit(:microsecond), do: :microsecond
  defp normalize_time_unit(:nanosecond), do: :nanosecond
  defp normalize_time_unit(:seconds), do: :second
  defp normalize_time_unit(:milliseconds), do: :millisecond
  defp normalize_time_unit(:microseconds), do: :microsecond
  defp normalize_time_unit(:nanoseconds), do: :nanosecond
  defp normalize_time_unit(unit) when is_integer(unit) and unit > 0, do: unit

  defp normalize_time_unit(other) do
    raise ArgumentError,
          "unsupported time unit. Expected :second, :millisecond, " <>
            ":microsecond, :nanosecond, or a positive integer, " <> "got #{inspect(other)}"
  end

  @deprecated "Use __STACKTRACE__ instead"
  def stacktrace, do: []
  @doc """
  Runs a program of the host with arguments to its end: its output and exit status. Raises `ErlangError` with `:enoent`
  when there is no such program. Options: `:into`, `:lines`, `:cd`, `:env`, `:stderr_to_stdout`.
  """
  def cmd(command, args, opts \\ []) when is_binary(command) and is_list(args) do
    if String.contains?(command, "\0"), do: raise(ArgumentError, "cannot execute System.cmd/3 for program with null byte, got: #{inspect(command)}")
    if not Enum.all?(args, &is_binary/1), do: raise(ArgumentError, "all arguments for System.cmd/3 must be binaries")
    System.Program.cmd(command, args, opts)
  end

  @doc "Runs a line in the host's shell to its end: its output and exit status. Options as those of `cmd/3`."
  def shell(command, opts \\ []) when is_binary(command), do: String.trim(command) |> System.Program.shell(opts)
  @doc "Runs a function when a signal of the operating system comes."
  def trap_signal(_signal, _id \\ nil, _fun), do: {:error, :not_sup}
  @doc "Ends what trap_signal/3 began."
  def untrap_signal(_signal, _id), do: {:error, :not_found}
end

defmodule System.EnvError do
  defexception [:env]

  @impl true
  def message(%{env: env}) do
    "could not fetch environment variable #{inspect(env)} because it is not set"
  end
end
