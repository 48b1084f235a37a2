# The shell's loop. In: lines of the group leader. Out: prompts, results and errors.
# An evaluator runs the code, so that a crash takes bindings with it but not the shell.

defmodule IEx.Server do
  @moduledoc false

  @doc "Reads and evaluates until the input ends: `:ok`, or `{:error, reason}`. Options: `:prefix`, `:env`, `:dot_iex`."
  def run(opts \\ []) do
    :persistent_term.put(:iex_started, true)
    {:ok, _} = Application.ensure_all_started(:iex)
    IEx.Broker.register()
    # a shell may run inside another: the terminal's is the first
    if Process.whereis(:nodebook_shell) == nil, do: :erlang.register(:nodebook_shell, self())
    IO.puts(:stdio, banner())
    loop_new(1, opts)
  end

  defp banner, do: "Interactive Elixir (#{System.version()}) - press Ctrl+C to exit (type h() ENTER for help)"

  # A reader that waits for a line goes on waiting; its prompt is shown again.
  defp loop_new(counter, opts, reader \\ nil) do
    evaluator = start_evaluator(counter, opts)
    ref = Process.monitor(evaluator)
    state = %{counter: counter, evaluator: evaluator, ref: ref, opts: opts, buffer: ""}

    if reader == nil do
      loop(state)
    else
      IO.write(:stdio, prompt(state))
      wait_input(state, reader)
    end
  end

  @doc "Starts what evaluates, for the process that calls."
  def start_evaluator(_counter, opts) do
    leader = :erlang.group_leader()
    evaluator = spawn(fn -> IEx.Evaluator.init(leader, opts) end)
    Process.put(:evaluator, evaluator)
    evaluator
  end

  defp loop(state) do
    reader = start_reader(prompt(state))
    wait_input(state, reader)
  end

  defp start_reader(prompt) do
    server = self()
    leader = :erlang.group_leader()

    spawn(fn ->
      :erlang.group_leader(leader, self())
      send(server, {:input, self(), IO.gets(:stdio, prompt)})
    end)
  end

  defp wait_input(%{ref: ref} = state, reader) do
    receive do
      {:input, ^reader, line} -> input(state, line)
      {:DOWN, ^ref, :process, pid, reason} -> exited(state, pid, reason, reader)
      {:take_over, pid, ref, text} -> asked(state, pid, ref, text, reader)
      {:complete, id, text} -> complete(state, id, text, reader)
      :interrupt -> interrupted(state, reader)
    end
  end

  # The terminal asks what may follow what was typed so far.
  defp complete(state, id, text, reader) do
    server = self()

    spawn(fn ->
      {_, rest, entries} = text |> String.to_charlist() |> Enum.reverse() |> IEx.Autocomplete.expand(server)
      :nodebook_io.completed(id, rest, entries)
    end)

    wait_input(state, reader)
  end

  # A process wants to pry: the next line says whether it may. `reader` is the one that waits for a line anyway.
  defp asked(state, pid, request, text, reader) do
    question = text <> "\nAllow? [Yn] "
    waiting = reader != nil
    if waiting, do: IO.write(:stdio, question)
    reader = reader || start_reader(question)

    receive do
      {:input, ^reader, answer} when is_binary(answer) ->
        if String.downcase(String.trim(answer)) in ["", "y", "yes"] and accepted?(request) do
          :erlang.demonitor(state.ref, [:flush])
          send(state.evaluator, {:replaced, self()})
          Process.put(:evaluator, pid)
          IO.puts(:stdio, "\n" <> banner())
          loop(%{state | evaluator: pid, ref: Process.monitor(pid), buffer: ""})
        else
          IEx.Broker.refuse(request)
          if waiting, do: loop(state), else: wait_result(state)
        end

      {:input, ^reader, nothing} ->
        input(state, nothing)
    end
  end

  defp accepted?(request) do
    case IEx.Broker.accept(request) do
      :ok ->
        true

      {:error, :refused} ->
        IO.puts(:stdio, IEx.color(:eval_error, "** session was already accepted elsewhere"))
        false
    end
  end

  defp input(state, :eof), do: stop(state, :ok)
  defp input(state, {:error, _} = error), do: stop(state, error)

  defp input(state, line) do
    if String.trim_trailing(to_string(line)) == "#iex:break" and state.buffer != "" do
      IO.puts(:stdio, "** (TokenMissingError) token missing on iex:#{state.counter}:\nerror: incomplete expression\n└─ iex:#{state.counter}")
      loop(%{state | buffer: ""})
    else
      send(state.evaluator, {:eval, self(), to_string(line), state.counter, state.buffer})
      wait_result(state)
    end
  end

  defp stop(state, result) do
    :erlang.demonitor(state.ref, [:flush])
    # one that pries goes on
    send(state.evaluator, {:replaced, self()})
    IEx.Broker.unregister()
    if Process.whereis(:nodebook_shell) == self(), do: :erlang.unregister(:nodebook_shell)
    result
  end

  defp wait_result(%{ref: ref, evaluator: evaluator} = state) do
    receive do
      {:evaled, ^evaluator, :ok, buffer} -> loop(%{state | counter: state.counter + 1, buffer: buffer})
      {:evaled, ^evaluator, _result, buffer} -> loop(%{state | buffer: buffer})
      {:reading, ^evaluator} -> loop(%{state | counter: state.counter + 1})
      {:done, ^evaluator} -> respawn(%{state | counter: state.counter - 1})
      {:respawn, ^evaluator} -> respawn(state)
      {:take_over, pid, ref, text} -> asked(state, pid, ref, text, nil)
      {:DOWN, ^ref, :process, pid, reason} -> exited(state, pid, reason, nil)
      :interrupt -> interrupted(state, nil)
    end
  end

  # Ctrl-G, i: the evaluator ends, its bindings with it.
  defp interrupted(state, reader) do
    :erlang.demonitor(state.ref, [:flush])
    :erlang.exit(state.evaluator, :kill)
    IO.puts(:stdio, IEx.color(:eval_error, "** (EXIT) interrupted"))
    IO.puts(:stdio, "")
    IO.puts(:stdio, banner())
    loop_new(state.counter, state.opts, reader)
  end

  defp respawn(state) do
    :erlang.demonitor(state.ref, [:flush])
    IO.puts(:stdio, "")
    IO.puts(:stdio, banner())
    loop_new(state.counter + 1, state.opts)
  end

  defp exited(state, pid, reason, reader) do
    text = "** (EXIT from #{inspect(pid)}) shell process exited with reason: #{Exception.format_exit(reason)}"
    IO.puts(:stdio, IEx.color(:eval_error, text))
    IO.puts(:stdio, "")
    IO.puts(:stdio, banner())
    loop_new(state.counter, state.opts, reader)
  end

  defp prompt(%{counter: counter, buffer: buffer, opts: opts}) do
    {key, default, prefix} =
      cond do
        buffer != "" and Node.alive?() -> {:continuation_prompt, "%prefix(%node)%counter>", "..."}
        buffer != "" -> {:continuation_prompt, "%prefix(%counter)>", "..."}
        Node.alive?() -> {:alive_prompt, "%prefix(%node)%counter>", opts[:prefix] || "iex"}
        true -> {:default_prompt, "%prefix(%counter)>", opts[:prefix] || "iex"}
      end

    text =
      Application.get_env(:iex, key, default)
      |> String.replace("%counter", to_string(counter))
      |> String.replace("%prefix", prefix)
      |> String.replace("%node", to_string(node()))

    text <> " "
  end
end
