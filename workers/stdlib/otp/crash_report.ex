# The crash report of a process that :proc_lib started. In: how the process ended. Out: a log event, and the event's text as
# OTP's `proc_lib:format/1` has it.
defmodule :nodebook_crash_report do
  @moduledoc false

  @doc "Logs that the process itself ends by an exception that is no orderly end."
  def log(:exit, :normal, _), do: :ok
  def log(:exit, :shutdown, _), do: :ok
  def log(:exit, {:shutdown, _}, _), do: :ok

  def log(class, reason, stack) do
    name =
      case :erlang.process_info(self(), :registered_name) do
        {:registered_name, n} -> n
        _ -> []
      end

    own = [
      initial_call: initial_call(),
      pid: self(),
      registered_name: name,
      process_label: :erlang.get(:"$process_label"),
      error_info: {class, reason, stack},
      ancestors: ancestors(),
      message_queue_len: info(:message_queue_len),
      messages: info(:messages),
      links: info(:links),
      dictionary: clean(:erlang.get()),
      trap_exit: info(:trap_exit),
      status: :running,
      heap_size: info(:heap_size),
      stack_size: info(:stack_size),
      reductions: info(:reductions)
    ]

    :logger.log(:error, %{label: {:proc_lib, :crash}, report: [own, neighbours([self()], links(self()))]}, %{
      domain: [:otp, :sasl],
      report_cb: &:proc_lib.report_cb/2,
      logger_formatter: %{title: "CRASH REPORT"},
      error_logger: %{tag: :error_report, type: :crash_report}
    })
  end

  # Who is linked to it, by others too, does not trap exits and so ends with it.
  defp neighbours(_seen, []), do: []

  defp neighbours(seen, [pid | rest]) do
    keys = [:registered_name, :dictionary, :current_function, :message_queue_len, :links, :trap_exit, :status, :heap_size, :stack_size, :reductions, :current_stacktrace]

    case if(:lists.member(pid, seen), do: :undefined, else: :erlang.process_info(pid, keys)) do
      :undefined -> neighbours(seen, rest)
      info -> if trapping?(info), do: neighbours([pid | seen], rest), else: [[neighbour: of_neighbour(pid, info)] | neighbours([pid | seen], rest ++ links(pid))]
    end
  end

  defp trapping?(info), do: :lists.keyfind(:trap_exit, 1, info) == {:trap_exit, true}

  defp of_neighbour(pid, info) do
    {_, dictionary} = :lists.keyfind(:dictionary, 1, info)
    at = fn key, default -> case :lists.keyfind(key, 1, dictionary) do {_, value} -> value; false -> default end end

    call =
      case at.(:"$initial_call", :undefined) do
        {m, f, a} when is_integer(a) -> {m, f, :lists.duplicate(a, :_)}
        other -> other
      end

    [pid: pid, initial_call: call, process_label: at.(:"$process_label", :undefined), ancestors: at.(:"$ancestors", [])] ++ :lists.keydelete(:dictionary, 1, info)
  end

  defp links(pid) do
    case :erlang.process_info(pid, :links) do
      {:links, links} -> for linked when is_pid(linked) <- links, node(linked) == node(), do: linked
      _ -> []
    end
  end

  defp info(key) do
    case :erlang.process_info(self(), key) do
      {_, value} -> value
      _ -> []
    end
  end

  defp initial_call do
    case :erlang.get(:"$initial_call") do
      {m, f, a} -> {m, f, for(n <- :lists.seq(1, a), do: :erlang.list_to_atom(~c"Argument__" ++ :erlang.integer_to_list(n)))}
      _ -> {:proc_lib, :init_p, []}
    end
  end

  defp ancestors do
    case :erlang.get(:"$ancestors") do
      list when is_list(list) -> list
      _ -> []
    end
  end

  defp clean(dictionary),
    do: :lists.filter(fn {key, _} -> not :lists.member(key, [:"$ancestors", :"$initial_call", :"$process_label"]) end, dictionary)

  @doc "The report as text."
  def format([own, neighbours]) do
    [~c"  crasher:\n", Enum.map(own, &entry/1), ~c"  neighbours:\n", Enum.map(neighbours, &neighbour/1)]
  end

  defp neighbour([{:neighbour, own}]), do: [~c"    neighbour:\n", Enum.map(own, &entry/1)]

  defp entry({:initial_call, {m, f, args}}), do: :io_lib.format(~c"    initial call: ~w:~tw/~w~n", [m, f, length(args)])
  defp entry({:process_label, :undefined}), do: []
  defp entry({:error_info, {class, reason, stack}}), do: exception(class, reason, stack)
  defp entry({key, value}), do: :io_lib.format(~c"    ~w: ~tp~n", [key, value])

  defp exception(class, reason, stack) do
    {format, args, stack} = worded(class, reason, stack)
    # what called the process's first function is nobody's business
    stack = :lists.reverse(:lists.dropwhile(fn {m, _, _, _} -> m == :proc_lib end, :lists.reverse(stack)))
    [:io_lib.format(~c"    exception ~w: " ++ format, [class | args]), calls(stack, ~c"in function  "), ~c"\n"]
  end

  defp worded(:error, :undef, [{m, f, a, _} | rest]), do: {~c"undefined function ~ts", [called(m, f, a)], rest}

  defp worded(:error, :function_clause, [{m, f, args, where} | rest]) when is_list(args) do
    args = :lists.join(~c",", Enum.map(args, &:io_lib.format(~c"~tp", [&1])))
    {~c"no function clause matching ~w:~tw(~ts)~ts", [m, f, args, place(where)], rest}
  end

  defp worded(:error, {:badmatch, value}, stack), do: {~c"no match of right hand side value ~tp", [value], stack}
  defp worded(:error, {:case_clause, value}, stack), do: {~c"no case clause matching ~tp", [value], stack}
  defp worded(:error, :badarith, stack), do: {~c"an error occurred when evaluating an arithmetic expression", [], stack}
  defp worded(:error, :badarg, stack), do: {~c"bad argument", [], stack}
  defp worded(_class, reason, stack), do: {~c"~tp", [reason], stack}

  defp calls([], _how), do: []

  defp calls([{m, f, a, where} | rest], how),
    do: [~c"\n      ", how, called(m, f, a), place(where), calls(rest, ~c"in call from ")]

  defp called(m, f, a), do: :io_lib.format(~c"~w:~tw/~w", [m, f, if(is_list(a), do: length(a), else: a)])

  defp place(where) do
    case {:lists.keyfind(:file, 1, where), :lists.keyfind(:line, 1, where)} do
      {{_, file}, {_, line}} -> :io_lib.format(~c" (~ts, line ~w)", [file, line])
      _ -> []
    end
  end
end
