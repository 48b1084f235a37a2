# The end of a state machine. In: why, the process, the machine, the events that were waiting. Out: the process ends.
defmodule :nodebook_statem_ending do
  @moduledoc false

  alias :nodebook_statem_report, as: Report

  @doc "Calls terminate/3 of the module, reports what was no quiet end, and ends the process."
  def terminate(class, reason, stack, p, debug, s, queue) do
    mod = hd(p.modules)
    full = if class == :error, do: {reason, stack}, else: reason
    full = if class == :throw, do: {{:nocatch, reason}, stack}, else: full

    if :erlang.function_exported(mod, :terminate, 3) do
      try do
        mod.terminate(full, s.state, s.data)
      catch
        :throw, _ ->
          :ok

        class2, reason2 ->
          Report.terminated(p, debug, {s.state, s.data}, queue, s.postponed, s.timers, class2, reason2, __STACKTRACE__)
          :erlang.raise(class2, reason2, __STACKTRACE__)
      end
    end

    debug =
      if class == :exit and Report.quiet?(reason) do
        Report.trace(debug, p.name, {:terminate, reason, s.state})
      else
        Report.terminated(p, debug, {s.state, s.data}, queue, s.postponed, s.timers, class, reason, stack)
        debug
      end

    _ = debug

    case {class, stack} do
      {:exit, []} -> :erlang.exit(reason)
      {:error, []} -> :erlang.error(reason)
      _ -> :erlang.raise(class, reason, stack)
    end
  end
end
