# Other nodes on this host, each with a process here that starts and ends it. In: options of a node. Out: {:ok, pid, node}.
# :nodebook_peer boots the node, which runs beside this one and is reached over the distribution like any other.
# Specification: the reference of the module `peer`, OTP 27; connections of another kind than the distribution are not here.
defmodule :peer do
  @moduledoc "Start and control linked Erlang nodes."
  @behaviour :gen_server

  @doc "Starts a node with a random name, linked to the caller: `{:ok, pid, node}`."
  def start_link, do: start_link(%{name: random_name()})

  @doc """
  Starts a node that ends with the caller: `{:ok, pid, node}`, or `{:error, reason}`.

  Options, a map: `:name`, `:host`, `:longnames`, `:args` (charlists: `-setcookie`, `-hidden`, `-App Key Value`),
  `:wait_boot`, `:shutdown` and `:peer_down`, what happens here when the node ends: `:stop`, `:continue` or `:crash`.
  """
  def start_link(options), do: start_it(options, :start_link)

  @doc "As start_link/1, without a link."
  def start(options), do: start_it(options, :start)

  @doc "Ends a node and its process here."
  def stop(dest), do: :gen_server.stop(dest)

  @doc "`:booting`, `:running` or `{:down, reason}`."
  def get_state(dest), do: :gen_server.call(dest, :get_state)

  @doc "A name for a node that nobody else has."
  def random_name, do: random_name(:peer)

  def random_name(prefix) do
    :lists.concat([prefix, ~c"-", :erlang.unique_integer([:positive]), ~c"-", :os.getpid()])
  end

  # what goes by a connection of another kind finds none
  def call(dest, module, function, args), do: call(dest, module, function, args, 5000)
  def call(dest, _module, _function, _args, timeout), do: without_connection(dest, timeout)
  def cast(dest, _module, _function, _args), do: without_connection(dest, 5000)
  def send(dest, _to, _message), do: without_connection(dest, 5000)

  defp without_connection(dest, timeout) do
    _ = :gen_server.call(dest, :get_state, timeout)
    :erlang.error(:noconnection)
  end

  defp start_it(options, _how) when not is_map(options), do: {:error, {:badmap, options}}
  defp start_it(options, _how) when is_map_key(options, :connection), do: :erlang.error({:nodebook_missing, :"peer with another connection than the distribution"})

  defp start_it(options, how) do
    wait = :maps.get(:wait_boot, options, 15_000)

    with :ok <- verify(options) do
      case apply(:gen_server, how, [:peer, {options, :erlang.self()}, []]) do
        {:ok, pid} when is_integer(wait) -> await(pid, wait)
        {:ok, pid} -> {:ok, pid}
        {:error, reason} -> {:error, reason}
      end
    end
  end

  defp verify(options) do
    args = :maps.get(:args, options, [])

    cond do
      not :erlang.is_alive() -> {:error, :not_alive}
      not is_list(args) -> {:error, {:invalid_arg, args}}
      (wrong = :lists.filter(&(not :io_lib.char_list(&1)), args)) != [] -> {:error, {:invalid_arg, hd(wrong)}}
      true -> :ok
    end
  end

  defp await(pid, wait) do
    ref = :erlang.monitor(:process, pid)

    receive do
      {:nodebook_peer, ^pid, node} ->
        :erlang.demonitor(ref, [:flush])
        {:ok, pid, node}

      {:DOWN, ^ref, _, _, {:shutdown, {:boot_failed, reason}}} ->
        {:error, {:boot_failed, reason}}

      {:DOWN, ^ref, _, _, reason} ->
        :erlang.exit(reason)
    after
      wait ->
        :erlang.demonitor(ref, [:flush])
        :erlang.exit(pid, :kill)
        :erlang.exit(:timeout)
    end
  end

  # -- the process here ---------------------------------------------------------

  def init({options, starter}) do
    :erlang.process_flag(:trap_exit, true)
    node = node_name(options)
    args = :maps.get(:args, options, [])
    {cookie, hidden, words} = command(args, :erlang.get_cookie(), false, [])
    long = :maps.get(:longnames, options, :net_kernel.longnames())

    case :nodebook_peer.start(:erlang.atom_to_binary(node), long == true, cookie, hidden, words) do
      nil -> {:stop, :no_network}
      id -> {:ok, %{id: id, node: node, cookie: cookie, starter: starter, state: :booting, down: :maps.get(:peer_down, options, :stop)}}
    end
  end

  defp node_name(options) do
    name = :maps.get(:name, options, random_name())
    [_, here] = :string.split(:erlang.atom_to_list(:erlang.node()), ~c"@")
    :erlang.list_to_atom(:lists.concat([name, ~c"@", :maps.get(:host, options, here)]))
  end

  defp command([~c"-setcookie", cookie | args], _cookie, hidden, words), do: command(args, :erlang.list_to_atom(cookie), hidden, words)
  defp command([~c"-hidden" | args], cookie, _hidden, words), do: command(args, cookie, true, words)
  defp command([word | args], cookie, hidden, words), do: command(args, cookie, hidden, [:unicode.characters_to_binary(word) | words])
  defp command([], cookie, hidden, words), do: {cookie, hidden, :lists.reverse(words)}

  def handle_call(:get_state, _from, state), do: {:reply, state.state, state}

  def handle_cast(_message, state), do: {:noreply, state}

  # it is up: connected before the starter hears of it, and watched from then on
  def handle_info({:nodebook_peer, id, :ready}, %{id: id, node: node} = state) do
    if state.cookie != :erlang.get_cookie(), do: :erlang.set_cookie(node, state.cookie)

    if :net_kernel.connect_node(node) == true do
      :erlang.monitor_node(node, true)
      :erlang.send(state.starter, {:nodebook_peer, :erlang.self(), node})
      {:noreply, %{state | state: :running}}
    else
      {:stop, {:shutdown, {:boot_failed, :noconnection}}, state}
    end
  end

  def handle_info({:nodebook_peer, id, {:ended, status}}, %{id: id, state: :booting} = state),
    do: {:stop, {:shutdown, {:boot_failed, {:exit_status, status}}}, state}

  def handle_info({:nodedown, node}, %{node: node, state: :running} = state), do: down(state.down, state)
  def handle_info({:EXIT, _from, reason}, state), do: {:stop, reason, state}
  def handle_info(_message, state), do: {:noreply, state}

  defp down(:continue, state), do: {:noreply, %{state | state: {:down, {:nodedown, state.node}}}}
  defp down(:crash, state), do: {:stop, {:nodedown, state.node}, %{state | state: {:down, {:nodedown, state.node}}}}
  defp down(_stop, state), do: {:stop, :normal, %{state | state: {:down, :normal}}}

  def terminate(_reason, %{id: id, node: node, state: state}) do
    :nodebook_peer.kill(id)

    # nobody sees it among the nodes when it has been stopped
    if state == :running do
      receive do
        {:nodedown, ^node} -> :ok
      end
    end

    :ok
  end
end
