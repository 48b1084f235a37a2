# Programs of the host, run to their end by its shell. In: a command with arguments, or a line of the shell. Out: output and exit
# status. What a program writes is there when it has ended: it cannot be talked to while it runs.
defmodule System.Program do
  @moduledoc false

  @doc "What System.cmd/3 answers."
  def cmd(command, args, opts) do
    line = Enum.map_join([named(command) | args], " ", &quoted/1)
    settings = settings(opts, [:arg0])
    if not executable?(command, settings), do: :erlang.error(:enoent, [command, args, opts])
    finish(run(line, settings), settings)
  end

  @doc "What System.shell/2 answers."
  def shell(line, opts) do
    settings = settings(opts, [:close_stdin])
    finish(run(line, settings), settings)
  end

  @doc "What :os.cmd/1 answers: all that the program wrote."
  def output(line) do
    settings = %{settings([], []) | merge: true}
    result = run(line, settings)
    result.out <> result.err
  end

  @doc "Whether there is a program of that name or at that path."
  def executable?(command, settings \\ settings([], [])), do: run("command -v " <> quoted(named(command)), settings).status == 0

  @doc "How the host's shell calls a program: what it brings along is in no folder of the disk."
  def named(command) do
    if Path.dirname(command) in ["/bin", "/usr/bin"] and not File.exists?(command), do: Path.basename(command), else: command
  end

  @doc "The full name of a program that the host's shell brings along, or false."
  def brought(name) do
    :nodebook_program.available() and not String.contains?(name, "/") and executable?(name) and "/usr/bin/" <> name
  end

  @doc "An argument that the shell takes as it is."
  def quoted(text), do: "'" <> String.replace(text, "'", "'\\''") <> "'"

  defp settings(opts, ignored) do
    start = %{cd: File.cwd!(), env: System.get_env(), into: "", lines: false, merge: false, collect: true}

    if opts[:stderr_to_stdout] && opts[:use_stdio] == false,
      do: raise(ArgumentError, ~S(cannot use "stderr_to_stdout: true" and "use_stdio: false"))

    Enum.reduce(opts, start, fn
      {:into, into}, acc -> %{acc | into: into}
      {:cd, folder}, acc when is_binary(folder) -> %{acc | cd: Path.expand(folder)}
      {:env, changes}, acc -> %{acc | env: Enum.reduce(changes, acc.env, &change/2)}
      {:stderr_to_stdout, merge}, acc when is_boolean(merge) -> %{acc | merge: merge}
      # how much a line is read at a time is the same for what has ended
      {:lines, longest}, acc when is_integer(longest) and longest > 0 -> %{acc | lines: true}
      {:use_stdio, collect}, acc -> %{acc | collect: !!collect}
      {:parallelism, _}, acc -> acc
      {key, value}, acc -> if key in ignored, do: acc, else: raise(ArgumentError, "invalid option #{inspect(key)} with value #{inspect(value)}")
    end)
  end

  defp change({name, nil}, env), do: Map.delete(env, to_string(name))
  defp change({name, value}, env), do: Map.put(env, to_string(name), to_string(value))

  defp run(line, settings) do
    case :nodebook_program.run(line, settings.cd, Map.to_list(settings.env)) do
      nil ->
        :erlang.error({:nodebook_missing, :"programs on a node without a shell"})

      ref ->
        receive do
          {:nodebook_program, ^ref, status, out, err} -> %{status: status, out: out, err: err}
        end
    end
  end

  defp finish(%{status: status, out: out, err: err}, settings) do
    if not settings.merge, do: IO.write(:stderr, err)
    if not settings.collect, do: IO.write(:user, out)

    text =
      cond do
        settings.merge -> out <> err
        settings.collect -> out
        true -> ""
      end

    {Enum.into(pieces(text, settings.lines), settings.into), status}
  end

  defp pieces("", _), do: []
  defp pieces(text, false), do: [text]

  defp pieces(text, true) do
    lines = String.split(text, "\n")
    if List.last(lines) == "", do: Enum.drop(lines, -1), else: lines
  end
end
