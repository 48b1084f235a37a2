# What tasks talk through: the terminal, a process that is told everything, or nobody. In: messages, questions, commands.
# Out: text on a device or messages; answers; the status of a command.
defmodule Mix.Shell do
  @moduledoc "What a shell of Mix does: it tells, asks and runs commands."

  @callback print_app() :: :ok
  @callback info(message :: IO.ANSI.ansidata()) :: :ok
  @callback error(message :: IO.ANSI.ansidata()) :: :ok
  @callback prompt(message :: binary) :: binary
  @callback yes?(message :: binary) :: boolean
  @callback yes?(message :: binary, options :: keyword) :: boolean
  @callback cmd(command :: binary) :: integer
  @callback cmd(command :: binary, options :: keyword) :: integer

  @doc "The application to name before what is printed: only projects of several applications have one."
  def printable_app_name, do: nil

  @doc "Runs a command of the shell, gives what it writes to a function, and answers its status."
  def cmd(command, options \\ [], callback) when is_function(callback, 1) do
    {output, status} = System.shell(command, Keyword.take(options, [:cd, :env, :stderr_to_stdout]))
    if output != "", do: callback.(output)
    status
  end

  @doc false
  # commands write to the terminal unless they are to be quiet
  def run(shell, command, options, callback) do
    {print?, options} = Keyword.pop(options, :print_app, true)
    {quiet?, options} = Keyword.pop(options, :quiet, false)
    options = Keyword.put_new(options, :stderr_to_stdout, true)

    cmd(command, options, fn data ->
      if print? and not quiet?, do: shell.print_app()
      unless quiet?, do: callback.(data)
    end)
  end
end

defmodule Mix.Shell.IO do
  @moduledoc "This is Mix's default shell."
  @behaviour Mix.Shell

  @impl true
  def print_app do
    if name = Mix.Shell.printable_app_name(), do: IO.puts("==> #{name}")
    :ok
  end

  @impl true
  def info(message) do
    print_app()
    IO.puts(IO.ANSI.format(message))
  end

  @impl true
  def error(message) do
    print_app()
    IO.puts(:stderr, IO.ANSI.format([:red, :bright, message]))
  end

  @impl true
  def prompt(message) do
    print_app()
    IO.gets(message <> " ")
  end

  @impl true
  def yes?(message, options \\ []) do
    default = Keyword.get(options, :default, :yes)
    {shown, by_default} = choices(default)
    print_app()
    answer = IO.gets(message <> " " <> shown <> " ")
    is_binary(answer) and String.trim(answer) in ["y", "Y", "yes", "YES", "Yes" | by_default]
  end

  defp choices(:yes), do: {"[Yn]", [""]}
  defp choices(:no), do: {"[yN]", []}

  defp choices(other) do
    raise ArgumentError, "expected :default to be either :yes or :no, got: #{inspect(other)}"
  end

  @impl true
  def cmd(command, options \\ []), do: Mix.Shell.run(__MODULE__, command, options, &IO.write/1)
end

defmodule Mix.Shell.Quiet do
  @moduledoc "A shell that tells nothing but errors."
  @behaviour Mix.Shell

  @impl true
  def print_app, do: :ok
  @impl true
  def info(_message), do: :ok
  @impl true
  defdelegate error(message), to: Mix.Shell.IO
  @impl true
  defdelegate prompt(message), to: Mix.Shell.IO
  @impl true
  defdelegate yes?(message, options \\ []), to: Mix.Shell.IO
  @impl true
  def cmd(command, options \\ []), do: Mix.Shell.run(__MODULE__, command, [quiet: true] ++ options, &IO.write/1)
end

defmodule Mix.Shell.Process do
  @moduledoc "A shell that sends what it is told to the process that tells it: for tests of tasks."
  @behaviour Mix.Shell

  @doc "Takes all messages of the shell from the mailbox, and gives each to a function."
  def flush(callback \\ fn message -> message end) do
    receive do
      {:mix_shell, _, _} = message ->
        callback.(message)
        flush(callback)
    after
      0 -> :done
    end
  end

  @impl true
  def print_app do
    if name = Mix.Shell.printable_app_name(), do: tell(:info, "==> #{name}")
    :ok
  end

  @impl true
  def info(message), do: tell(:info, message)
  @impl true
  def error(message), do: tell(:error, message)

  defp tell(kind, message) do
    send(self(), {:mix_shell, kind, [message |> IO.ANSI.format() |> IO.iodata_to_binary()]})
    :ok
  end

  @impl true
  def prompt(message) do
    tell(:prompt, message)
    input(:prompt, "prompt/1")
  end

  @impl true
  def yes?(message, _options \\ []) do
    tell(:yes?, message)
    input(:yes?, "yes?/2")
  end

  defp input(kind, name) do
    receive do
      {:mix_shell_input, ^kind, answer} -> answer
    after
      0 -> raise "no shell process input given for #{name}"
    end
  end

  @impl true
  def cmd(command, options \\ []) do
    Mix.Shell.run(__MODULE__, command, options, &send(self(), {:mix_shell, :run, [&1]}))
  end
end

