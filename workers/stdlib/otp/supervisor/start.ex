# The start of children. In: children as the supervisor keeps them, its name for reports. Out: the same with their pids.
# What a start function may answer is in the manual of supervisor (OTP 27).
defmodule :nodebook_child_start do
  @moduledoc false

  @doc "Starts in order; on a failure gives what has been started so far."
  def all(children, name), do: all(children, name, [])

  defp all([], _name, done), do: {:ok, :lists.reverse(done)}

  defp all([child | rest], name, done) do
    case one(name, child) do
      {:ok, :undefined} when child.restart == :temporary ->
        all(rest, name, done)

      {:ok, pid} ->
        all(rest, name, [%{child | pid: pid} | done])

      {:ok, pid, _extra} ->
        all(rest, name, [%{child | pid: pid} | done])

      {:error, reason} ->
        :nodebook_supervisor_report.error(:start_error, reason, child, name)
        {:error, :lists.reverse(done), {child.id, reason}}
    end
  end

  @doc "Starts one child: {:ok, pid}, {:ok, pid, extra} or {:error, reason}."
  def one(name, child) do
    {m, f, a} = child.start

    case safe_apply(m, f, a) do
      {:ok, pid} when is_pid(pid) ->
        :nodebook_supervisor_report.progress(%{child | pid: pid}, name)
        {:ok, pid}

      {:ok, pid, extra} when is_pid(pid) ->
        :nodebook_supervisor_report.progress(%{child | pid: pid}, name)
        {:ok, pid, extra}

      :ignore ->
        {:ok, :undefined}

      {:error, reason} ->
        {:error, reason}

      other ->
        {:error, other}
    end
  end

  defp safe_apply(m, f, args) do
    try do
      apply(m, f, args)
    catch
      :error, reason -> {:error, {:EXIT, {reason, __STACKTRACE__}}}
      :exit, reason -> {:error, {:EXIT, reason}}
      :throw, value -> value
    end
  end
end
