# The functions of :os that the natives (workers/natives/erlang_system.ts) leave. There is no system below a node here: no
# programs to run, no signals that come.

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
      Enum.find_value(:string.lexemes(path, ~c":"), false, fn dir ->
        full = :filename.join(dir, name)
        if :filelib.is_regular(full), do: full
      end)
    end
  end

  @doc "What to do when a signal comes; none does."
  def set_signal(signal, option) when signal in @signals and option in [:default, :ignore, :handle], do: :ok

  def set_signal(signal, option),
    do: :erlang.error(:badarg, [signal, option], error_info: %{module: :erl_kernel_errors})
end
