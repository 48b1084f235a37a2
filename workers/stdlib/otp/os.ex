# The functions of :os that the natives (workers/natives/erlang_system.ts) leave. Programs are run by the host's shell; no
# signals come.

defmodule :os do
  @moduledoc "Operating system-specific functions."

  @signals [:sighup, :sigquit, :sigabrt, :sigalrm, :sigterm, :sigusr1, :sigusr2, :sigchld, :sigstop, :sigtstp, :sigcont, :sigwinch, :siginfo]

  @doc "The full name of a program in the directories of PATH, or false."
  def find_executable(name), do: find_executable(name, :os.getenv(~c"PATH", []))

  @doc "The full name of a program in directories between colons, or false."
  def find_executable(name, path) do
    if :filename.pathtype(name) == :absolute do
      if :filelib.is_regular(name), do: name, else: false
    else
      folders = :string.lexemes(path, ~c":")

      found =
        Enum.find_value(folders, fn dir ->
          full = :filename.join(dir, name)
          if :filelib.is_regular(full), do: full
        end)

      found || (~c"/usr/bin" in folders and brought(name))
    end
  end

  defp brought(name) do
    full = name |> :unicode.characters_to_binary() |> System.Program.brought()
    full && :unicode.characters_to_list(full)
  end

  @doc "Runs a line in the host's shell: all that it wrote."
  def cmd(command), do: cmd(command, %{})

  def cmd(command, options) when is_map(options) do
    written = command |> :unicode.characters_to_binary() |> System.Program.output() |> :unicode.characters_to_list()

    case options do
      %{max_size: size} -> :lists.sublist(written, size)
      _ -> written
    end
  end

  @doc "What to do when a signal comes; none does."
  def set_signal(signal, option) when signal in @signals and option in [:default, :ignore, :handle], do: :ok

  def set_signal(signal, option),
    do: :erlang.error(:badarg, [signal, option], error_info: %{module: :erl_kernel_errors})
end
