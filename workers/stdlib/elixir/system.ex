# Time, environment variables, the command line, the end of the node.
# In: names, units. Out: what the machine and the place it runs in tell.
defmodule System do
  @moduledoc "The `System` module provides functions that interact directly with the VM or the host system."

  def version, do: "1.18.3"
  def otp_release, do: "27"

  def build_info do
    %{
      build: "1.18.3 (compiled with Erlang/OTP 27)",
      date: "2025-03-06T00:00:00Z",
      otp_release: "27",
      revision: "",
      version: "1.18.3"
    }
  end

  def endianness, do: :little
  def compiled_endianness, do: :little
  def schedulers, do: :erlang.system_info(:schedulers)
  def schedulers_online, do: :erlang.system_info(:schedulers_online)

  def argv, do: :persistent_term.get(:nodebook_argv, [])

  def argv(args) when is_list(args) do
    :persistent_term.put(:nodebook_argv, args)
    :ok
  end

  def cwd do
    case :file.get_cwd() do
      {:ok, cwd} -> IO.chardata_to_string(cwd)
      _ -> nil
    end
  end

  def cwd!, do: cwd() || raise(RuntimeError, "could not get a current working directory, the current location is not accessible")
  def user_home, do: get_env("HOME") || "/root"
  def user_home!, do: user_home()
  def tmp_dir, do: get_env("TMPDIR") || "/tmp"
  def tmp_dir!, do: tmp_dir()

  def at_exit(fun) when is_function(fun, 1) do
    :persistent_term.put({System, :at_exit}, [fun | :persistent_term.get({System, :at_exit}, [])])
    :ok
  end

  def find_executable(program) when is_binary(program), do: nil

  def get_env, do: Map.new(:os.env(), fn {k, v} -> {List.to_string(k), List.to_string(v)} end)

  def get_env(varname, default \\ nil) when is_binary(varname) and (is_binary(default) or is_nil(default)) do
    case :os.getenv(String.to_charlist(varname)) do
      false -> default
      value -> List.to_string(value)
    end
  end

  def fetch_env(varname) when is_binary(varname) do
    case get_env(varname) do
      nil -> :error
      value -> {:ok, value}
    end
  end

  def fetch_env!(varname) when is_binary(varname) do
    get_env(varname) || raise System.EnvError, env: varname
  end

  def put_env(varname, value) when is_binary(varname) and is_binary(value) do
    :os.putenv(String.to_charlist(varname), String.to_charlist(value))
    :ok
  end

  def put_env(enum) do
    Enum.each(enum, fn
      {key, nil} -> delete_env(to_string(key))
      {key, value} -> put_env(to_string(key), to_string(value))
    end)
  end

  def delete_env(varname) do
    :os.unsetenv(String.to_charlist(varname))
    :ok
  end

  def pid, do: "1"

  @doc false
  @deprecated "Use System.pid/0 instead"
  def get_pid, do: pid()
  def os_time, do: :os.system_time()
  def os_time(unit), do: :os.system_time(normalize_time_unit(unit))

  def halt(status \\ 0)
  def halt(status) when is_integer(status) or status == :abort, do: do_halt(status)
  def halt(status) when is_binary(status), do: do_halt(1)

  defp do_halt(status) do
    :erlang.halt(if(status == :abort, do: 134, else: status))
  end

  def stop(status \\ 0)
  def stop(status) when is_integer(status), do: :init.stop(status)
  def stop(status) when is_binary(status), do: :init.stop(1)
  def restart, do: :init.restart()
  def no_halt, do: :persistent_term.get({System, :no_halt}, false)

  def no_halt(boolean) when is_boolean(boolean) do
    :persistent_term.put({System, :no_halt}, boolean)
    :ok
  end

  def monotonic_time, do: :erlang.monotonic_time()
  def monotonic_time(unit), do: :erlang.monotonic_time(normalize_time_unit(unit))
  def system_time, do: :erlang.system_time()
  def system_time(unit), do: :erlang.system_time(normalize_time_unit(unit))

  def convert_time_unit(time, from_unit, to_unit),
    do: :erlang.convert_time_unit(time, normalize_time_unit(from_unit), normalize_time_unit(to_unit))

  def time_offset, do: :erlang.time_offset()
  def time_offset(unit), do: :erlang.time_offset(normalize_time_unit(unit))
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

  def stacktrace, do: []
  def cmd(command, _args, _opts \\ []), do: :erlang.error({:nodebook_missing, String.to_atom("System.cmd/3 (#{command})")})
  def shell(command, _opts \\ []), do: :erlang.error({:nodebook_missing, String.to_atom("System.shell/2 (#{command})")})
  def trap_signal(_signal, _id \\ nil, _fun), do: {:error, :not_sup}
  def untrap_signal(_signal, _id), do: {:error, :not_found}
end

defmodule System.EnvError do
  defexception [:env]

  @impl true
  def message(%{env: env}) do
    "could not fetch environment variable #{inspect(env)} because it is not set"
  end
end
