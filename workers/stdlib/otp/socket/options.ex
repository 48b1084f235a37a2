# Options of sockets: what each may be set to, and what it is before that. The network below has neither buffers of a system
# nor Nagle's algorithm: most are remembered only. Specification: the reference of `socket`, OTP 27.
defmodule :nodebook_socket_options do
  @moduledoc false
  alias :nodebook_socket, as: Leaf

  # level, name, kind of its value, value at first
  @known [
    {:socket, :broadcast, :boolean, false},
    {:socket, :debug, :integer, 0},
    {:socket, :dontroute, :boolean, false},
    {:socket, :keepalive, :boolean, false},
    {:socket, :linger, :linger, %{onoff: false, linger: 0}},
    {:socket, :oobinline, :boolean, false},
    {:socket, :priority, :integer, 0},
    {:socket, :rcvbuf, :integer, 131_072},
    {:socket, :rcvlowat, :integer, 1},
    {:socket, :reuseaddr, :boolean, false},
    {:socket, :reuseport, :boolean, false},
    {:socket, :sndbuf, :integer, 131_072},
    {:socket, :sndlowat, :integer, 1},
    {:ip, :multicast_loop, :boolean, true},
    {:ip, :multicast_ttl, :integer, 1},
    {:ip, :tos, :integer, 0},
    {:ip, :ttl, :integer, 64},
    {:tcp, :cork, :boolean, false},
    {:tcp, :keepcnt, :integer, 9},
    {:tcp, :keepidle, :integer, 7200},
    {:tcp, :keepintvl, :integer, 75},
    {:tcp, :nodelay, :boolean, false},
    {:udp, :cork, :boolean, false},
    {:otp, :debug, :boolean, false},
    {:otp, :iow, :boolean, false},
    {:otp, :meta, :any, :undefined},
    {:otp, :rcvbuf, :buffer, 8192},
    {:otp, :rcvctrlbuf, :buffer, 1024},
    {:otp, :sndctrlbuf, :buffer, 1024}
  ]
  @read_only [{:socket, :acceptconn}, {:socket, :domain}, {:socket, :protocol}, {:socket, :type}, {:otp, :domain}, {:otp, :use_registry}]
  @memberships [:add_membership, :drop_membership]

  @doc "{:ok, value}, or {:error, reason}."
  def get(ref, level, name) do
    case {Leaf.owner(ref), known(level, name)} do
      {{:error, _} = closed, _} -> closed
      {owner, _} when {level, name} == {:otp, :controlling_process} -> {:ok, owner}
      {_, nil} -> if {level, name} in @read_only, do: {:ok, fact(ref, name)}, else: invalid({level, name})
      {_, {_, _, _, first}} -> if other_kind?(ref, level), do: {:error, :enotsup}, else: {:ok, value(Leaf.get(ref, key(level, name)), first)}
    end
  end

  defp known(level, name), do: Enum.find(@known, fn {l, n, _, _} -> l == level and n == name end)
  defp key(level, name), do: :"#{level}.#{name}"

  defp value(:none, first), do: first
  defp value(value, _first), do: value

  defp fact(ref, :type), do: Leaf.info(ref).type
  defp fact(ref, :protocol), do: Leaf.get(ref, :protocol)
  defp fact(_ref, :domain), do: :inet
  defp fact(_ref, :use_registry), do: true
  defp fact(ref, :acceptconn), do: :listening in Leaf.info(ref).rstates

  # options of TCP are none of a socket of datagrams, and the other way round
  defp other_kind?(ref, level), do: level in [:tcp, :udp] and Leaf.get(ref, :protocol) != level

  defp invalid(what), do: {:error, {:invalid, {:socket_option, what}}}

  @doc ":ok, or {:error, reason}."
  def set(ref, level, name, value) do
    case Leaf.owner(ref) do
      {:error, _} = closed -> closed
      owner -> set(ref, level, name, value, owner)
    end
  end

  defp set(ref, :otp, :controlling_process, pid, owner) do
    cond do
      not is_pid(pid) -> {:error, {:invalid, {:socket_option, {:otp, :controlling_process}, pid}}}
      owner != self() -> {:error, {:invalid, :not_owner}}
      true -> Leaf.set_owner(ref, pid)
    end
  end

  defp set(ref, :ip, name, value, _owner) when name in @memberships do
    case value do
      %{multiaddr: {_, _, _, _} = group} -> Leaf.membership(ref, group, name == :add_membership)
      _ -> {:error, {:invalid, {:socket_option, {:ip, name}, value}}}
    end
  end

  defp set(ref, level, name, value, _owner) do
    case known(level, name) do
      nil ->
        invalid({level, name})

      {_, _, kind, first} ->
        cond do
          other_kind?(ref, level) -> {:error, :enoprotoopt}
          not fits?(kind, value) -> {:error, {:invalid, {:socket_option, {level, name}, value}}}
          true -> Leaf.put(ref, key(level, name), if(value == :default, do: first, else: value))
        end
    end
  end

  defp fits?(:boolean, value), do: is_boolean(value)
  defp fits?(:integer, value), do: is_integer(value)
  defp fits?(:any, _value), do: true
  defp fits?(:buffer, value), do: value == :default or (is_integer(value) and value > 0)
  defp fits?(:linger, value), do: match?(%{onoff: on, linger: n} when is_boolean(on) and is_integer(n) and n >= 0, value)

  # -- what there is ---------------------------------------------------------------

  @parts [sctp: false, ipv6: false, local: false, netns: false, sendfile: true]
  @protocols [ip: true, ipv6: false, tcp: true, udp: true, sctp: false]

  @doc "What sockets can do here."
  def supports do
    [options: supports(:options), msg_flags: supports(:msg_flags), protocols: @protocols, ioctl_requests: supports(:ioctl_requests)] ++ @parts
  end

  def supports(:protocols), do: @protocols
  def supports(:options), do: for({level, name} <- options(), do: {{level, name}, true})
  def supports(:msg_flags), do: for(flag <- [:confirm, :dontroute, :more, :nosignal, :peek], do: {flag, true})
  def supports(:ioctl_requests), do: for(request <- :nodebook_socket_info.requests(), do: {request, true})
  def supports(_), do: []

  def supports(:options, level), do: for({^level, name} <- options(), do: {name, true})
  def supports(_, _), do: []

  defp options, do: for({level, name, _, _} when level != :otp <- @known, do: {level, name}) ++ for({:socket, _} = o <- @read_only, do: o) ++ for(name <- @memberships, do: {:ip, name})

  def is_supported(what), do: Keyword.get(@parts, what, what in [:options, :msg_flags, :protocols, :ioctl_requests])
  def is_supported(what, key), do: List.keyfind(supports(what), key, 0) == {key, true}
end
