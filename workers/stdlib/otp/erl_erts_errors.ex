# In: the reason and stack trace of an error raised by :erlang. Out: what was wrong with which argument.
# Wording as OTP 27 gives it; functions that are not listed get no explanation.

defmodule :erl_erts_errors do
  @moduledoc false

  @process_flags [:error_handler, :fullsweep_after, :max_heap_size, :message_queue_data, :min_bin_vheap_size] ++
                   [:min_heap_size, :monitor_nodes, :priority, :save_calls, :sensitive, :trap_exit, :async_dist]

  @atoms_from_text [:binary_to_atom, :binary_to_existing_atom, :list_to_atom, :list_to_existing_atom]

  @doc "A map of argument position to text."
  # a name that is too long is not explained
  def format_error(:system_limit, [{:erlang, function, _, _} | _]) when function in @atoms_from_text, do: %{}

  def format_error(reason, [{:erlang, function, args, _} | _]) when is_list(args) and reason in [:badarg, :system_limit] do
    explain(function, args) |> number(1, %{})
  end

  def format_error(:badarg, [{module, function, args, _} | _]) when module in [:atomics, :counters] and is_list(args),
    do: explain_array(function, args) |> number(1, %{})

  def format_error(:badarg, [{:persistent_term, :get, [_], _} | _]), do: %{1 => "no persistent term stored with this key"}

  def format_error(:system_limit, [{module, :new, [_, _], _} | _]) when module in [:atomics, :counters],
    do: %{1 => "#{module} array size reached a system limit"}

  def format_error(_reason, _stacktrace), do: %{}

  @doc "What was wrong with a segment of a binary that could not be made."
  def format_bs_fail(_reason, [{_, _, _, info} | _]) do
    {segment, type, error, value} = info[:error_info].cause
    segment = Map.get(info[:error_info], :override_segment_position, segment)
    text = "segment #{segment} of type '#{type}': " <> segment_error(type, error, value)
    %{general: text, reason: "construction of binary failed"}
  end

  defp segment_error(:binary, :type, value), do: "expected a binary but got: #{inspect(value)}"
  defp segment_error(:integer, :type, value), do: "expected an integer but got: #{inspect(value)}"
  defp segment_error(:float, :type, value), do: "expected a float or an integer but got: #{inspect(value)}"
  defp segment_error(:float, :no_float, value), do: "the value #{inspect(value)} is outside the range expressible as a float"
  defp segment_error(:float, :invalid, size), do: "expected one of the supported sizes 16, 32, or 64 but got: #{inspect(size)}"

  defp segment_error(type, :type, value),
    do: "expected a non-negative integer encodable as #{type} but got: #{inspect(value)}"

  defp segment_error(_, :size, size) when is_integer(size) and size > 0, do: "the size #{size} is too large"
  defp segment_error(_, :size, size), do: "expected a non-negative integer as size but got: #{inspect(size)}"
  defp segment_error(_, :short, value), do: "the value #{inspect(value)} is shorter than the size of the segment"

  defp segment_error(_, :unit, value),
    do: "the size of the value #{inspect(value)} is not a multiple of the unit for the segment"

  # the arrays of :atomics and :counters
  defp explain_array(:new, [size, options]) do
    size = if is_integer(size), do: if(size < 1, do: "out of range"), else: "not an integer"
    known = options == [] or (size != nil and options in [[:atomics], [:write_concurrency]])
    [size, if(not known or size == nil, do: list(options) || "invalid option in list")]
  end

  defp explain_array(:info, [_]), do: ["invalid atomics reference"]

  defp explain_array(_function, [array, index | values]) do
    info = array_info(array)
    [if(info == nil, do: "invalid atomics reference"), array_index(index, info) | Enum.map(values, &array_value(&1, info))]
  end

  defp array_index(index, _) when not is_integer(index), do: "not an integer"
  defp array_index(index, info) when index < 1 or (info != nil and index > info.size), do: "out of range"
  defp array_index(_, _), do: nil

  defp array_value(n, _) when not is_integer(n), do: "not an integer"
  defp array_value(n, %{min: min, max: max}) when n < min or n > max, do: "out of range"
  defp array_value(_, _), do: nil

  defp array_info({_, ref}), do: array_info(ref)

  defp array_info(ref) do
    try do
      :atomics.info(ref)
    rescue
      _ -> nil
    end
  end

  defp number([nil | rest], n, acc), do: number(rest, n + 1, acc)
  defp number([text | rest], n, acc), do: number(rest, n + 1, Map.put(acc, n, text))
  defp number([], _n, acc), do: acc

  defp explain(:hd, [_]), do: ["not a nonempty list"]
  defp explain(:tl, [_]), do: ["not a nonempty list"]
  defp explain(:length, [_]), do: ["not a list"]
  defp explain(:memory, [what]) do
    cond do
      is_list(what) -> ["invalid option in list"]
      is_atom(what) -> ["invalid memory type option"]
      true -> ["not an atom or a list of atoms"]
    end
  end

  defp explain(:system_flag, [flag, _]) do
    known = [:backtrace_depth, :fullsweep_after, :min_heap_size, :min_bin_vheap_size, :schedulers_online]
    if :lists.member(flag, known), do: [nil, "invalid value for this system flag"], else: ["invalid system flag"]
  end

  defp explain(:tuple_size, [t]), do: [tuple(t)]
  defp explain(:tuple_to_list, [t]), do: [tuple(t)]
  defp explain(:element, [i, t]), do: [index(i, t), tuple(t)]
  defp explain(:setelement, [i, t, _]), do: [index(i, t), tuple(t), nil]
  defp explain(:delete_element, [i, t]), do: [index(i, t), tuple(t)]
  defp explain(:insert_element, [i, t, _]), do: [if(is_tuple(t) and i == tuple_size(t) + 1, do: nil, else: index(i, t)), tuple(t), nil]
  defp explain(:append_element, [t, _]), do: [tuple(t), nil]
  defp explain(:make_tuple, [_, _]), do: ["out of range"]

  defp explain(:atom_to_binary, [a]), do: [atom(a)]
  defp explain(:atom_to_binary, [a, encoding]) do
    cond do
      encoding not in [:latin1, :utf8, :unicode] -> [atom(a), "is an invalid encoding option"]
      is_atom(a) -> ["contains a character not expressible in latin1"]
      true -> [atom(a)]
    end
  end

  defp explain(:atom_to_list, [a]), do: [atom(a)]
  defp explain(name, [b, encoding])
       when name in [:binary_to_atom, :binary_to_existing_atom] and encoding not in [:latin1, :utf8, :unicode],
       do: [binary(b), "not one of the atoms: latin1, utf8, or unicode"]

  defp explain(:binary_to_atom, [b | rest]), do: [bad_atom_text(b) | rest |> Enum.map(fn _ -> nil end)]
  defp explain(:binary_to_existing_atom, [b | rest]), do: [existing(b) | rest |> Enum.map(fn _ -> nil end)]
  defp explain(:list_to_atom, [l]), do: [list(l) || "not a list of characters"]

  defp explain(:list_to_existing_atom, [l]) do
    [list(l) || if(Enum.all?(l, &(&1 in 0..0x10FFFF)), do: "not an already existing atom", else: "not a list of characters")]
  end

  defp explain(:binary_to_integer, [b]), do: [binary(b) || "not a textual representation of an integer"]
  defp explain(:binary_to_integer, [b, base]), do: integer_text(binary(b), base)
  defp explain(:list_to_integer, [l]), do: [chars(l) || "not a textual representation of an integer"]
  defp explain(:list_to_integer, [l, base]), do: integer_text(list(l), base)
  defp explain(:binary_to_float, [b]), do: [binary(b) || "not a textual representation of a float"]
  defp explain(:list_to_float, [l]), do: [chars(l) || "not a textual representation of a float"]
  defp explain(:integer_to_binary, [i]), do: [integer(i)]
  defp explain(:integer_to_list, [i]), do: [integer(i)]
  defp explain(:integer_to_binary, [i, base]), do: [integer(i), base(base)]
  defp explain(:integer_to_list, [i, base]), do: [integer(i), base(base)]
  defp explain(:float_to_binary, [f]), do: [float(f)]
  defp explain(:float_to_list, [f]), do: [float(f)]
  defp explain(:float_to_binary, [f, o]), do: [float(f), list(o) || if(is_float(f), do: "invalid option in list")]
  defp explain(:float_to_list, [f, o]), do: [float(f), list(o) || if(is_float(f), do: "invalid option in list")]

  defp explain(:binary_part, [b, {start, size}]) when is_binary(b) and is_integer(start) and is_integer(size), do: [nil, if(start <= byte_size(b), do: "out of range")]
  defp explain(:binary_part, [b, {start, size}]) when is_integer(start) and is_integer(size), do: [binary(b)]
  defp explain(:binary_part, [b, _]), do: [binary(b), "not a valid {Pos,Length} tuple"]
  defp explain(:binary_part, [b, start, size]), do: part(b, start, size)
  defp explain(:binary_to_list, [b]), do: [binary(b)]
  defp explain(:bitstring_to_list, [b]), do: [bitstring(b)]
  defp explain(:byte_size, [b]), do: [bitstring(b)]
  defp explain(:bit_size, [b]), do: [bitstring(b)]
  defp explain(:split_binary, [b, n]) when is_integer(n) and (n < 0 or is_binary(b)), do: [binary(b), "out of range"]
  defp explain(:split_binary, [b, n]), do: [binary(b), integer(n)]
  defp explain(:iolist_to_binary, [_]), do: ["not an iodata term"]
  defp explain(:iolist_size, [_]), do: ["not an iodata term"]
  defp explain(:list_to_binary, [_]), do: ["not an iolist term"]
  defp explain(:list_to_bitstring, [_]), do: ["not a bitstring list"]
  defp explain(:list_to_tuple, [l]), do: [if(not is_list(l) or List.improper?(l), do: "not a list")]
  defp explain(:binary_to_term, [b]), do: [binary(b) || "invalid external representation of a term"]

  defp explain(:binary_to_term, [b, o]) do
    cond do
      list(o) != nil -> [binary(b), list(o)]
      Enum.any?(o, &(&1 not in [:safe, :used])) -> [binary(b), "invalid option in list"]
      :safe in o -> [binary(b) || "invalid or unsafe external representation of a term"]
      true -> explain(:binary_to_term, [b])
    end
  end

  defp explain(:nodes, [kind]), do: [node_kind(kind)]
  defp explain(:nodes, [kind, info]) when is_map(info), do: [node_kind(kind), if(node_kind(kind) == nil, do: "invalid options in map")]
  defp explain(:nodes, [kind, _]), do: [node_kind(kind), "not a map"]

  defp explain(name, [_, o]) when name in [:term_to_binary, :term_to_iovec, :external_size],
    do: [nil, list(o) || "invalid option in list"]

  defp explain(:map_size, [m]), do: [map(m)]
  defp explain(:map_get, [_, m]), do: [nil, map(m)]
  defp explain(:is_map_key, [_, m]), do: [nil, map(m)]

  defp explain(:abs, [n]), do: [number(n)]
  defp explain(f, [n]) when f in [:trunc, :round, :floor, :ceil, :float], do: [number(n)]

  defp explain(:send, [d | _]), do: [destination(d)]
  defp explain(:send_after, [time, d, _ | _]), do: [time(time), destination(d), nil]
  defp explain(:start_timer, [time, d, _ | _]), do: [time(time), destination(d), nil]
  defp explain(f, [r | _]) when f in [:cancel_timer, :read_timer], do: [reference(r)]
  defp explain(:exit, [p, _]), do: [if(is_pid(p) or is_port(p), do: nil, else: "not a pid"), nil]
  defp explain(:whereis, [n]), do: [atom(n)]
  defp explain(:register, [n, p]), do: register(n, p)
  defp explain(:unregister, [n]), do: [atom(n) || "not a pid"]
  defp explain(f, [p]) when f in [:link, :unlink], do: [pid(p)]
  defp explain(:is_process_alive, [p]), do: [local_pid(p)]
  defp explain(:process_info, [p]), do: [local_pid(p)]
  defp explain(:process_info, [p, _]), do: [local_pid(p), if(is_pid(p), do: "invalid item or item list")]
  defp explain(:process_flag, [flag, _]) do
    if flag in @process_flags, do: [nil, "invalid value for this process flag"], else: ["invalid process flag"]
  end

  defp explain(:monitor, [type, item | _]), do: monitor(type, item)
  defp explain(:demonitor, [r | _]), do: [reference(r)]
  defp explain(:group_leader, [a, b]), do: [pid(a), pid(b)]
  defp explain(:pid_to_list, [p]), do: [pid(p)]
  defp explain(:ref_to_list, [r]), do: [reference(r)]
  defp explain(:list_to_pid, [l]), do: [chars(l) || "not a textual representation of a pid"]
  defp explain(:list_to_ref, [l]), do: [chars(l) || "not a textual representation of a reference"]
  defp explain(f, [m]) when f in [:spawn, :spawn_link, :spawn_monitor], do: [if(is_function(m, 0), do: nil, else: "not a fun of arity 0" |> fun_text(m))]
  defp explain(f, [m, fun, args]) when f in [:spawn, :spawn_link, :spawn_monitor, :apply], do: [atom(m), atom(fun), list(args)]
  defp explain(:apply, [m, f, args]), do: [atom(m), atom(f), list(args)]
  defp explain(:system_info, [_]), do: ["invalid system info item"]
  defp explain(:halt, [_ | _]), do: ["invalid status"]
  defp explain(:get_cookie, [node]), do: [atom(node)]
  # the name is told of as the first
  defp explain(:is_record, [_, name]), do: [atom(name)]
  defp explain(:is_record, [_, name, size]), do: [nil, atom(name), integer(size)]
  defp explain(:fun_to_list, [_]), do: ["not a fun"]
  defp explain(:fun_info, [f]), do: [if(is_function(f), do: nil, else: "not a fun")]
  defp explain(:fun_info, [f, _]), do: if(is_function(f), do: [nil, "invalid item"], else: ["not a fun", nil])
  defp explain(:is_function, [_, n]), do: [nil, if(is_integer(n), do: "out of range", else: "not an integer")]
  defp explain(:node, [_]), do: ["not a pid"]
  defp explain(:monitor_node, [n, _ | _]), do: [atom(n)]
  defp explain(:make_fun, [m, f, a]), do: [atom(m), atom(f), integer(a) || if(a < 0, do: "out of range")]
  defp explain(:phash2, [_, n]), do: [nil, integer(n) || if(n < 1, do: "out of range")]
  defp explain(:unique_integer, [_]), do: ["invalid modifier"]
  defp explain(:put, [_, _]), do: [nil, nil]
  defp explain(f, [u]) when f in [:system_time, :monotonic_time, :time_offset], do: [if(u, do: "invalid time unit")]
  defp explain(:convert_time_unit, [t, f, to]), do: [integer(t), unit(f), unit(to)]
  defp explain(function, args), do: :nodebook_erts_errors.explain(function, args)

  defp fun_text(_text, m) when is_function(m), do: "not a fun of arity 0"
  defp fun_text(_text, _), do: "not a fun"

  defp tuple(t), do: unless(is_tuple(t), do: "not a tuple")
  defp atom(a), do: unless(is_atom(a), do: "not an atom")
  defp list(l), do: unless(is_list(l) and not List.improper?(l), do: if(is_list(l), do: "not a proper list", else: "not a list"))
  defp map(m), do: unless(is_map(m), do: "not a map")
  defp integer(i), do: unless(is_integer(i), do: "not an integer")
  defp float(f), do: unless(is_float(f), do: "not a float")
  defp number(n), do: unless(is_number(n), do: "not a number")
  defp binary(b), do: unless(is_binary(b), do: "not a binary")
  defp bitstring(b), do: unless(is_bitstring(b), do: "not a bitstring")
  defp pid(p), do: unless(is_pid(p), do: "not a pid")
  defp reference(r), do: unless(is_reference(r), do: "not a reference")
  defp destination(d), do: if(is_pid(d) or is_reference(d) or is_port(d), do: nil, else: "invalid destination")
  defp local_pid(p), do: if(is_pid(p), do: if(node(p) != node(), do: "not a local pid"), else: "not a pid")
  defp time(t), do: if(is_integer(t), do: if(t < 0, do: "out of range"), else: "not an integer")
  defp unit(u) when u in [:second, :millisecond, :microsecond, :nanosecond, :native, :perf_counter], do: nil
  defp unit(u) when is_integer(u) and u > 0, do: nil
  defp unit(_), do: "invalid time unit"
  defp chars(l), do: unless(is_list(l) and not List.improper?(l), do: "not a list")

  defp index(i, t) when is_integer(i) and is_tuple(t) do
    if i < 1 or i > tuple_size(t), do: "out of range"
  end

  defp index(i, _t), do: if(is_integer(i), do: if(i < 1, do: "out of range"), else: "not an integer")

  defp bad_atom_text(b), do: binary(b) || if(String.valid?(b), do: "contains a character not expressible in latin1", else: "invalid UTF8 encoding")
  defp existing(b), do: binary(b) || if(String.valid?(b), do: "not an already existing atom", else: "invalid UTF8 encoding")

  defp integer_text(problem, base) do
    [problem || if(base(base), do: nil, else: "not a textual representation of an integer"), base(base)]
  end

  defp base(b) when is_integer(b) and b >= 2 and b <= 36, do: nil
  defp base(_), do: "not an integer in the range 2 through 36"

  defp node_kind(kind) do
    if Enum.any?(List.wrap(kind), &(&1 not in [:visible, :hidden, :connected, :this, :known])), do: "not a valid node type"
  end

  defp part(b, start, size) do
    cond do
      not is_binary(b) -> [binary(b), integer(start), integer(size)]
      not is_integer(start) or not is_integer(size) -> [nil, integer(start), integer(size)]
      start < 0 or start > byte_size(b) -> [nil, "out of range", nil]
      true -> [nil, nil, "out of range"]
    end
  end

  defp register(name, pid) do
    cond do
      not is_atom(name) -> [atom(name), unless(is_pid(pid) or is_port(pid), do: "not a pid")]
      name == :undefined -> ["'undefined' is not a valid name", nil]
      not (is_pid(pid) or is_port(pid)) -> [nil, "not a pid"]
      Process.whereis(name) -> ["name is in use", nil]
      not Process.alive?(pid) -> [nil, "dead process"]
      true -> [nil, "this process already has a name"]
    end
  end

  defp monitor(:process, item) do
    if is_pid(item) or is_atom(item) or match?({a, b} when is_atom(a) and is_atom(b), item) do
      []
    else
      [nil, "not a pid"]
    end
  end

  defp monitor(:port, item), do: [nil, unless(is_port(item) or is_atom(item), do: "not a port")]
  defp monitor(type, _) when type in [:time_offset, :clock_service], do: []
  defp monitor(_type, _), do: ["invalid monitor type", nil]
end
