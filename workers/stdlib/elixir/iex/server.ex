# The shell's loop. In: lines of the group leader. Out: prompts, results and errors.
# An evaluator runs the code, so that a crash takes bindings with it but not the shell.

defmodule IEx.Server do
  @moduledoc false

  def run(opts \\ []) do
    :persistent_term.put(:iex_started, true)
    :erlang.register(:nodebook_shell, self())
    IO.puts(:stdio, banner())
    loop_new(1, opts)
  end

  def banner, do: "Interactive Elixir (#{System.version()}) - press Ctrl+C to exit (type h() ENTER for help)"

  # A reader that waits for a line goes on waiting; its prompt is shown again.
  defp loop_new(counter, opts, reader \\ nil) do
    leader = :erlang.group_leader()
    {evaluator, ref} = :erlang.spawn_monitor(fn -> IEx.Evaluator.init(leader, opts) end)
    state = %{counter: counter, evaluator: evaluator, ref: ref, opts: opts, buffer: ""}

    if reader == nil do
      loop(state)
    else
      IO.write(:stdio, prompt(state))
      wait_input(state, reader)
    end
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
      {:take_over, pid, ask, text} -> asked(state, pid, ask, text, reader)
      :interrupt -> interrupted(state, reader)
    end
  end

  # A process wants to pry: the next line says whether it may. `reader` is the one that waits for a line anyway.
  defp asked(state, pid, ask, text, reader) do
    question = text <> "\nAllow? [Yn] "
    waiting = reader != nil
    if waiting, do: IO.write(:stdio, question)
    reader = reader || start_reader(question)

    receive do
      {:input, ^reader, answer} when is_binary(answer) ->
        if String.downcase(String.trim(answer)) in ["", "y", "yes"] do
          send(pid, {ask, :allowed})
          :erlang.demonitor(state.ref, [:flush])
          send(state.evaluator, {:replaced, self()})
          IO.puts(:stdio, "\n" <> banner())
          loop(%{state | evaluator: pid, ref: Process.monitor(pid), buffer: ""})
        else
          send(pid, {ask, :refused})
          if waiting, do: loop(state), else: wait_result(state)
        end

      {:input, ^reader, nothing} ->
        input(state, nothing)
    end
  end

  defp input(_state, :eof), do: :erlang.halt(0)
  defp input(_state, {:error, _}), do: :erlang.halt(1)

  defp input(state, line) do
    text = state.buffer <> to_string(line)

    cond do
      String.trim_trailing(to_string(line)) == "#iex:break" and state.buffer != "" ->
        IO.puts(:stdio, "** (TokenMissingError) token missing on iex:#{state.counter}:\nerror: incomplete expression\n└─ iex:#{state.counter}")
        loop(%{state | buffer: ""})

      :nodebook_code.incomplete(text) ->
        loop(%{state | buffer: text})

      true ->
        send(state.evaluator, {:eval, self(), text, state.counter})
        wait_result(%{state | buffer: ""})
    end
  end

  defp wait_result(%{ref: ref, evaluator: evaluator} = state) do
    receive do
      {:evaled, ^evaluator, :ok} -> loop(%{state | counter: state.counter + 1})
      {:evaled, ^evaluator, :error} -> loop(state)
      {:reading, ^evaluator} -> loop(%{state | counter: state.counter + 1})
      {:done, ^evaluator} -> respawn(%{state | counter: state.counter - 1})
      {:respawn, ^evaluator} -> respawn(state)
      {:take_over, pid, ask, text} -> asked(state, pid, ask, text, nil)
      {:DOWN, ^ref, :process, pid, reason} -> exited(state, pid, reason, nil)
      :interrupt -> interrupted(state, nil)
    end
  end

  # Ctrl-G, i: the evaluator ends, its bindings with it.
  defp interrupted(state, reader) do
    :erlang.demonitor(state.ref, [:flush])
    :erlang.exit(state.evaluator, :kill)
    IO.puts(:stdio, "** (EXIT) interrupted")
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
    IO.puts(:stdio, "** (EXIT from #{inspect(pid)}) shell process exited with reason: #{Exception.format_exit(reason)}")
    IO.puts(:stdio, "")
    IO.puts(:stdio, banner())
    loop_new(state.counter, state.opts, reader)
  end

  defp prompt(%{counter: counter, buffer: buffer}) do
    prefix = if buffer == "", do: "iex", else: "..."

    if Node.alive?() do
      "#{prefix}(#{node()})#{counter}> "
    else
      "#{prefix}(#{counter})> "
    end
  end
end
