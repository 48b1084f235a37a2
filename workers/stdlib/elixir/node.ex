# Nodes: who am I, who is connected, running code elsewhere.
# In: node names. Out: what :erlang and :net_kernel answer.
defmodule Node do
  @moduledoc "Functions related to VM nodes."
  import Kernel, except: [self: 0, spawn: 1, spawn: 3, spawn_link: 1, spawn_link: 3, spawn_monitor: 1, spawn_monitor: 3]

  @doc "Makes this node a node of a cluster: gives it a name."
  def start(name, opts_or_type \\ [], tick_time \\ 15_000)

  def start(name, opts, _tick) when is_list(opts) do
    kind = Keyword.get(opts, :name_domain, :longnames)
    hidden = Keyword.get(opts, :hidden, false)
    :net_kernel.start(name, %{name_domain: kind, hidden: hidden})
  end

  def start(name, type, tick), do: :net_kernel.start([name, type, tick])

  @doc "Makes this node one without a name again."
  def stop, do: :net_kernel.stop()

  @doc "The name of this node."
  def self, do: :erlang.node()
  @doc "Whether this node has a name and can talk to others."
  def alive?, do: :erlang.is_alive()
  @doc "The nodes that this one is connected to."
  def list, do: :erlang.nodes()
  @doc "Nodes of a kind: `:connected`, `:visible`, `:hidden`, `:known`, `:this`."
  def list(args), do: :erlang.nodes(args)

  @doc "Asks for `{:nodedown, node}` when the connection to a node is lost, or for it no longer."
  def monitor(node, flag) do
    :erlang.monitor_node(node, flag)
    flag
  end

  @doc "monitor/2 with options."
  def monitor(node, flag, options) do
    :erlang.monitor_node(node, flag, options)
    flag
  end

  @doc "Tries to connect: `:pong`, or `:pang` when that fails."
  def ping(node) when is_atom(node), do: :net_adm.ping(node)
  @doc "Closes the connection to a node."
  def disconnect(node), do: :erlang.disconnect_node(node)
  @doc "Connects to another node: true, false, or `:ignored` when this one has no name."
  def connect(node), do: :net_kernel.connect_node(node)

  @doc "Sets the cookie of this node, or the one to use with another."
  def set_cookie(node \\ Node.self(), cookie) when is_atom(cookie), do: :erlang.set_cookie(node, cookie)
  @doc "The cookie that others must know to connect."
  def get_cookie, do: :erlang.get_cookie()

  @doc "Starts a process on a node, with a function."
  def spawn(node, fun), do: :erlang.spawn(node, fun)
  @doc "spawn/2 with options, such as `:link`."
  def spawn(node, fun, opts) when is_function(fun), do: :erlang.spawn_opt(node, fun, opts)
  @doc "Starts a process on a node, with module, function and arguments."
  def spawn(node, module, fun, args), do: :erlang.spawn(node, module, fun, args)
  @doc "spawn/4 with options, such as `:link`."
  def spawn(node, module, fun, args, opts), do: :erlang.spawn_opt(node, module, fun, args, opts)
  @doc "Starts a process on a node and links to it."
  def spawn_link(node, fun), do: :erlang.spawn_link(node, fun)
  @doc "spawn_link/2 with module, function and arguments."
  def spawn_link(node, module, fun, args), do: :erlang.spawn_link(node, module, fun, args)
  @doc "Starts a process on a node and monitors it."
  def spawn_monitor(node, fun), do: :erlang.spawn_monitor(node, fun)
  @doc "spawn_monitor/2 with module, function and arguments."
  def spawn_monitor(node, module, fun, args), do: :erlang.spawn_monitor(node, module, fun, args)
end
