# Evaluates the cells of a session in one process, whose bindings, imports and aliases go from cell to cell.
# In: {:nodebook_evaluate, id, code, file}. Out, by :nodebook_instruments.tell/2: :done after {:value, text, truthy} or
# {:error, text}, and meanwhile {:stdout, text} from the group leader that each evaluation has.
defmodule :nodebook_cell do
  @moduledoc false

  @width 76

  @doc "The loop of a session. What earlier evaluators of the session kept is taken up."
  def init(session) do
    :proc_lib.set_label({:cells, session})
    loop(session, :nodebook_instruments.kept(session))
  end

  defp loop(session, kept) do
    receive do
      {:nodebook_evaluate, id, code, file} ->
        device = :erlang.spawn(:nodebook_cell, :device, [id, file])
        :nodebook_instruments.tell(id, {:device, device})
        :erlang.group_leader(device, self())
        kept = evaluate(id, code, file, kept)
        :nodebook_instruments.keep(session, kept)
        :nodebook_instruments.tell(id, :done)
        loop(session, kept)
    end
  end

  defp evaluate(id, code, file, kept) do
    {binding, env} = if is_tuple(kept), do: kept, else: {[], :nodebook_code.env(file, 1)}
    :nodebook_code.keep_source(file, code)
    quoted = :nodebook_code.parse(code, file, 1, true)
    {fun, names, env} = :nodebook_code.prepare(quoted, binding, %{env | file: file, line: 1})
    [value | values] = Tuple.to_list(fun.())
    :nodebook_checker.verify(file)
    text = if value == IEx.dont_display_result(), do: "", else: inspect(value, pretty: true, limit: 50, width: @width)
    :nodebook_instruments.tell(id, {:value, text, value not in [nil, false]})
    {Enum.zip(names, values), %{env | line: 1}}
  catch
    kind, reason ->
      :nodebook_instruments.tell(id, {:error, IEx.Evaluator.format_error(kind, reason, __STACKTRACE__)})
      kept
  end

  @doc "Why a session's process ended while its cell was running, or after it."
  def ended(id, pid, reason) do
    text = "** (EXIT from #{inspect(pid)}) cell process exited with reason: #{Exception.format_exit(reason)}"
    :nodebook_instruments.tell(id, {:ended, text})
  end

  @doc "The group leader of an evaluation and of what it starts: output goes to the cell, there is no input."
  def device(id, file) do
    :proc_lib.set_label({:output_of_cell, file})
    write_for(id)
  end

  defp write_for(id) do
    receive do
      {:io_request, from, ref, request} ->
        send(from, {:io_reply, ref, serve(request, id)})
        write_for(id)

      _ ->
        write_for(id)
    end
  end

  defp serve({:put_chars, encoding, chars}, id) do
    case :nodebook_io_requests.to_binary(encoding, chars) do
      {:ok, binary} ->
        :nodebook_instruments.tell(id, {:stdout, binary})
        :ok

      {:error, _} ->
        {:error, {:put_chars, encoding, chars}}
    end
  end

  defp serve({:put_chars, chars}, id), do: serve({:put_chars, :latin1, chars}, id)

  defp serve({:put_chars, encoding, m, f, a}, id) do
    serve({:put_chars, encoding, apply(m, f, a)}, id)
  catch
    _, _ -> {:error, f}
  end

  defp serve({:requests, requests}, id) do
    Enum.reduce_while(requests, :ok, fn request, _ ->
      case serve(request, id) do
        {:error, _} = error -> {:halt, error}
        reply -> {:cont, reply}
      end
    end)
  end

  defp serve(:getopts, _id), do: [binary: true, encoding: :unicode]
  defp serve({:setopts, _}, _id), do: :ok
  defp serve({:get_geometry, :columns}, _id), do: @width
  defp serve(_, _id), do: {:error, :enotsup}
end
