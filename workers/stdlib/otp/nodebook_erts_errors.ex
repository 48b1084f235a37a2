# In: a function of :erlang about the node as a whole (ports, packets, traces, who is watched), about checksums or about bytes, and the
# arguments that it refused.
# Out: what was wrong with each, in the words of OTP 27; nil for one that is right.
defmodule :nodebook_erts_errors do
  @moduledoc false

  @packets [:raw, :line, :asn1, :sunrm, :cdr, :fcgi, :tpkt, :http, :httph, :http_bin, :httph_bin, :ssl_tls, 0, 1, 2, 4]

  @doc "What was wrong with the arguments; [] for a function that is not explained."
  def explain(:decode_packet, [type, data, options]) do
    kind = if type not in @packets, do: "invalid packet type"
    data = unless(is_binary(data), do: "not a binary")
    [kind, data, list(options) || if(data == nil, do: option())]
  end

  def explain(:match_spec_test, [what, _, kind]) when kind in [:table, :trace], do: [list(what)]
  def explain(:match_spec_test, _), do: [nil, nil, "invalid type for match spec"]
  def explain(:garbage_collect, [pid]), do: [pid(pid)]
  def explain(:garbage_collect, [pid, options]), do: [pid(pid), if(options != [], do: option())]

  def explain(:suspend_process, [pid | options]) do
    cond do
      not is_pid(pid) -> [pid(pid)]
      pid == self() -> ["the pid refers to the current process"]
      not Process.alive?(pid) and options in [[], [[]]] -> ["the pid does not refer to an existing process"]
      true -> [nil, option()]
    end
  end

  def explain(:resume_process, [pid]), do: [pid(pid) || "process is not suspended or is not alive"]
  def explain(:list_to_port, [text]), do: [list(text) || "not a textual representation of a port"]

  def explain(:port_info, [port | item]) do
    if is_port(port) or is_atom(port), do: [nil | Enum.map(item, fn _ -> option() end)], else: ["not a port"]
  end

  def explain(:port_close, [port]), do: [port(port)]

  def explain(:port_connect, [port, pid]) do
    cond do
      is_atom(port) or not is_nil(port(port)) -> [port(port)]
      is_pid(pid) -> []
      true -> [nil, "not a pid"]
    end
  end

  def explain(:port_command, [port, data | options]) do
    cond do
      options != [] and Enum.any?(hd(options), &(&1 not in [:force, :nosuspend])) -> [port(port), nil, option()]
      is_port(port) and :erlang.port_info(port) != :undefined -> [nil, "not an iodata term"]
      true -> [port(port)]
    end
  end

  def explain(:port_control, [_, number, data]) do
    [nil, if(not is_integer(number), do: "not an integer"), if(not is_list(data) and not is_binary(data), do: "not an iodata term")]
  end

  def explain(:port_to_list, [port]), do: [unless(is_port(port), do: "not a port")]
  def explain(:spawn_request_abandon, [_]), do: ["not a reference"]
  def explain(:size, [_]), do: ["not tuple or binary"]

  def explain(:function_exported, [module, name, arity]), do: [atom(module), atom(name), integer(arity)]

  def explain(:binary_to_list, [b, from, to]) do
    problems = [binary(b), integer(from), integer(to)]
    cond do
      Enum.any?(problems) -> problems
      from < 1 -> [nil, "out of range"]
      to < 1 or to > byte_size(b) -> [nil, nil, "out of range"]
      true -> [nil, "start position greater than stop position"]
    end
  end

  # what is wrong within a list is not told
  def explain(:iolist_to_iovec, [data]), do: [if(is_list(data), do: nil, else: "not an iodata term")]
  def explain(sum, [data]) when sum in [:crc32, :adler32, :md5], do: [iodata(data)]
  def explain(sum, [before, data]) when sum in [:crc32, :adler32], do: [word(before), iodata(data)]
  def explain(sum, [first, second, size]) when sum in [:crc32_combine, :adler32_combine], do: [word(first), word(second), if(not is_integer(size) or size < 0, do: word(size))]
  def explain(:md5_update, [context, data]), do: [md5(context), iodata(data)]
  def explain(:md5_final, [context]), do: [md5(context)]

  def explain(:load_nif, [_, _]), do: ["not a valid path name"]
  def explain(:load_module, [name, _]) when not is_atom(name), do: ["not an atom"]
  def explain(:load_module, [_, _]), do: [nil, "not a binary"]

  def explain(:open_port, [{:spawn, _}, options]) when is_list(options) do
    if :lists.keymember(:args, 1, options), do: ["must be spawn_executable"], else: ["invalid port name"]
  end

  def explain(:open_port, [{:spawn_executable, _}, _]), do: ["invalid port name"]
  def explain(:open_port, [{_, _}, _]), do: ["invalid port name"]
  def explain(:nodebook_open_program, [_, _, _]), do: [nil, option()]
  def explain(:system_monitor, [_]), do: ["invalid system monitor item"]
  def explain(:system_monitor, [_, options]), do: [nil, list(options) || "invalid system monitor option"]

  def explain(:process_display, [pid, kind]) do
    cond do
      kind != :backtrace -> [pid(pid), "invalid value"]
      is_pid(pid) and node(pid) == node() -> ["the pid does not refer to an existing process"]
      is_pid(pid) -> ["not a local pid"]
      true -> [pid(pid)]
    end
  end

  def explain(:trace, [_, how, _]) when not is_boolean(how), do: [nil, "not a boolean ('true' or 'false')"]
  def explain(:trace, [who, _, flags]), do: if(tracee?(who), do: [nil, nil, list(flags) || option()], else: ["invalid spec for pid or port"])

  def explain(:trace_pattern, [mfa, spec | flags]) do
    cond do
      not pattern?(mfa) -> ["invalid MFA specification"]
      flags != [] and list(hd(flags)) -> [nil, nil, list(hd(flags))]
      flags != [] and Enum.any?(hd(flags), &(&1 not in [:local, :global, :meta, :call_count, :call_time, :call_memory])) -> [nil, nil, option()]
      spec != nil -> [nil, "invalid match specification"]
    end
  end

  def explain(:trace_info, [who, _]) when is_pid(who) or is_port(who) or is_tuple(who) or who in [:new, :send, :receive], do: [nil, "invalid trace item"]
  def explain(:trace_info, [_, _]), do: ["not a valid tracee specification"]
  def explain(:trace_delivered, [_]), do: ["not a pid or 'all'"]
  def explain(_, _), do: []

  defp tracee?(pid) when is_pid(pid), do: Process.alive?(pid)

  defp tracee?(who),
    do:
      is_port(who) or
        who in [:all, :new, :existing, :processes, :new_processes, :existing_processes, :ports, :new_ports, :existing_ports]

  defp pattern?({m, f, a}), do: is_atom(m) and is_atom(f) and (is_integer(a) or a == :_)
  defp pattern?(what), do: what in [:on_load, :send, :receive]

  defp word(n) when n in 0..0xFFFFFFFF, do: nil
  defp word(n), do: integer(n) || "out of range"

  defp iodata(data) do
    :erlang.iolist_size(data)
    nil
  catch
    :error, _ -> "not an iodata term"
  end

  defp md5(context) when not is_binary(context), do: binary(context)

  defp md5(context) do
    :erlang.md5_final(context)
    nil
  catch
    # not rescued: what is rescued is explained, and that asks here
    :error, _ -> "invalid MD5 context"
  end

  defp atom(a), do: unless(is_atom(a), do: "not an atom")
  defp binary(b), do: unless(is_binary(b), do: "not a binary")
  defp integer(n), do: unless(is_integer(n), do: "not an integer")
  defp option, do: "invalid option in list"
  defp list(l), do: unless(is_list(l) and not List.improper?(l), do: "not a list")
  defp pid(p), do: unless(is_pid(p), do: "not a pid")
  defp port(p), do: unless(is_port(p) or is_atom(p), do: "not a port")
end
