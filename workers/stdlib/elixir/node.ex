# Nodes: who am I, who is connected, running code elsewhere.
# In: node names. Out: what :erlang and :net_kernel answer.
defmodule Node do
  @moduledoc "Functions related to VM nodes."
  import Kernel, except: [self: 0, spawn: 1, spawn: 3, spawn_link: 1, spawn_link: 3, spawn_monitor: 1, spawn_monitor: 3]

  def start(name, opts_or_type \\ [], tick_time \\ 15_000)

  def start(name, opts, _tick) when is_list(opts) do
    kind = Keyword.get(opts, :name_domain, :longnames)
    hidden = Keyword.get(opts, :hidden, false)
    :net_kernel.start(name, %{name_domain: kind, hidden: hidden})
  end

  def start(name, type, _tick) when type in [:longnames, :shortnames], do: :net_kernel.start(name, %{name_domain: type, hidden: false})
  def stop, do: :net_kernel.stop()

  def self, do: :erlang.node()
  def alive?, do: :erlang.is_alive()
  def list, do: :erlang.nodes()
  def list(args), do: :erlang.nodes(args)

  def monitor(node, flag) do
    :erlang.monitor_node(node, flag)
    flag
  end

  def monitor(node, flag, options) do
    :erlang.monitor_node(node, flag, options)
    flag
  end

  def ping(node) when is_atom(node), do: :net_adm.ping(node)
  def disconnect(node), do: :erlang.disconnect_node(node)
  def connect(node), do: :net_kernel.connect_node(node)

  def set_cookie(node \\ Node.self(), cookie) when is_atom(cookie), do: :erlang.set_cookie(node, cookie)
  def get_cookie, do: :erlang.get_cookie()

  def spawn(node, fun), do: :erlang.spawn(node, fun)
  def spawn(node, fun, opts) when is_function(fun), do: :erlang.spawn_opt(node, fun, opts)
  def spawn(node, module, fun, args), do: :erlang.spawn(node, module, fun, args)
  def spawn(node, module, fun, args, opts), do: :erlang.spawn_opt(node, module, fun, args, opts)
  def spawn_link(node, fun), do: :erlang.spawn_link(node, fun)
  def spawn_link(node, module, fun, args), do: :erlang.spawn_link(node, module, fun, args)
  def spawn_monitor(node, fun), do: :erlang.spawn_monitor(node, fun)
  def spawn_monitor(node, module, fun, args), do: :erlang.spawn_monitor(node, module, fun, args)
end
