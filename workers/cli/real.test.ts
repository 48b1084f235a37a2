// A node of ours and a real Erlang/OTP node on this machine's own network and epmd: each does with the other what nodes do.
// Needs real Elixir: `elixir` and `epmd` on the path, or how ELIXIR says to start it.

import type { ChildProcess } from "node:child_process";
import { afterEach, expect, test } from "vitest";
import { findElixir, printed, startElixir } from "./real-elixir.ts";
import { RealNetwork, shortHostname } from "./real-network.ts";
import { startNode } from "./start-node.ts";

const there = findElixir("the nodes mesh with nobody");
const HOST = shortHostname();

// the real node: a server to call, a registered echo, and a process that tells what it hears of us
const REAL = `
defmodule Counter do
  use GenServer
  def init(n), do: {:ok, n}
  def handle_call(:next, _from, n), do: {:reply, n, n + 1}
  def handle_call({:sum, list}, _from, n), do: {:reply, Enum.sum(list), n}
  def handle_call(:stop_with_reason, from, n) do
    GenServer.reply(from, :ok)
    {:stop, {:shutdown, :asked}, n}
  end
end

{:ok, _} = :pg.start_link()
{:ok, counter} = GenServer.start(Counter, 10, name: Counter)
:pg.join(:real_group, counter)
:yes = :global.register_name(:from_real, counter)
:yes = :global.register_name(:both, spawn(fn -> Process.sleep(:infinity) end))
echo = fn echo -> receive do {from, what} -> send(from, {:echo, what, node()}); echo.(echo) end end
Process.register(spawn(fn -> echo.(echo) end), :echo)
:net_kernel.monitor_nodes(true)
Process.register(self(), :main)
IO.puts("ready")
receive do {:nodeup, node} -> IO.puts("nodeup #{node}") end
# what the real node does with ours, when told to
receive do
  {:go, pid} ->
    node = node(pid)
    results = [
      ping: Node.ping(node),
      rpc: :rpc.call(node, Enum, :map, [[1, 2, 3], &Integer.to_string/1]),
      erpc: :erpc.call(node, :erlang, :node, []) == node,
      call: GenServer.call({:adder, node}, {:add, 2, 3}),
      pg: length(:pg.get_members(:our_group)),
      global: GenServer.call({:global, :from_ours}, {:add, 20, 1}),
      both: node(:global.whereis_name(:both)) == node,
      registered: :global.register_name(:later, self()),
      trans: :global.trans({:shared, self()}, fn -> :done end),
      spawned: (
        Node.spawn(node, :erlang, :send, [self(), {:spawned, node}])
        receive do {:spawned, n} -> n == node after 5000 -> :timeout end
      ),
      monitor: (
        {far, ref} = Node.spawn_monitor(node, :timer, :sleep, [60_000])
        Process.exit(far, :kill)
        receive do {:DOWN, ^ref, :process, ^far, reason} -> reason after 5000 -> :timeout end
      )
    ]
    send(pid, {:results, results})
end
receive do {:nodedown, node} -> IO.puts("nodedown #{node}") end
`;

let real: ChildProcess | undefined;
afterEach(() => void real?.kill("SIGKILL"));

const OURS = `
defmodule Adder do
  use GenServer
  def init(_), do: {:ok, nil}
  def handle_call({:add, a, b}, _from, s), do: {:reply, a + b, s}
end

real = :"real@${HOST}"
{:ok, _} = Node.start(:"ours@${HOST}", :shortnames)
Node.set_cookie(:nodebook_meets_otp)
show = fn name, value -> IO.puts("#{name}: #{inspect(value)}") end
mine = spawn(fn -> Process.sleep(:infinity) end)
:yes = :global.register_name(:both, mine)
show.("connect", Node.connect(real))
show.("list", Node.list() == [real])
show.("ping", Node.ping(real))
show.("call", GenServer.call({Counter, real}, :next))
show.("big call", GenServer.call({Counter, real}, {:sum, Enum.to_list(1..100_000)}))
send({:echo, real}, {self(), %{a: [1, 2.5, "text", {:x, nil}], big: 123_456_789_012_345_678_901}})
show.("echo", receive(do: ({:echo, what, node} -> {what, node == real})))
show.("rpc", :rpc.call(real, String, :upcase, ["abc"]))
show.("rpc missing", match?({:badrpc, {:EXIT, {:undef, _}}}, :rpc.call(real, :nope, :nope, [])))
show.("erpc", :erpc.call(real, :erlang, :node, []) == real)
show.("otp", :erpc.call(real, System, :otp_release, []))
show.("exception", try do :erpc.call(real, :erlang, :error, [:oops]) catch kind, reason -> {kind, elem(reason, 0)} end)

me = self()
Node.spawn(real, :erlang, :send, [me, {:hello, :from_there}])
show.("spawn", receive(do: ({:hello, what} -> what)))
pid = Node.spawn_link(real, :timer, :sleep, [60_000])
Process.flag(:trap_exit, true)
Process.exit(pid, :kill)
show.("link", receive(do: ({:EXIT, ^pid, reason} -> reason)))
ref = Process.monitor({:nobody, real})
show.("monitor", receive(do: ({:DOWN, ^ref, :process, {:nobody, n}, reason} -> {n == real, reason})))
{:ok, _} = :pg.start_link()
show.("pg", Enum.any?(1..200, fn _ -> Process.sleep(10); length(:pg.get_members(:real_group)) == 1 end))
{:ok, adder} = GenServer.start(Adder, nil, name: :adder)
:pg.join(:our_group, adder)
:ok = :global.sync()
show.("global", {node(:global.whereis_name(:from_real)) == real, GenServer.call({:global, :from_real}, :next)})
show.("conflict", :global.whereis_name(:both) == mine)
show.("register", :global.register_name(:from_ours, adder))
show.("taken", :global.register_name(:from_real, self()))
show.("lock", :global.trans({:shared, self()}, fn -> :erpc.call(real, :global, :set_lock, [{:shared, :other}, [node(), real], 0]) end))
show.("multicall", :rpc.multicall([node(), real], :erlang, :+, [1, 2]))
show.("reference", (r = make_ref(); send({:echo, real}, {self(), {r, self()}}); receive do {:echo, {^r, p}, _} -> p == self() end))
send({:main, real}, {:go, self()})
show.("from there", receive(do: ({:results, results} -> results)))
show.("later", node(:global.whereis_name(:later)) == real)
show.("server stops", (m = Process.monitor({Counter, real}); GenServer.call({Counter, real}, :stop_with_reason); receive do {:DOWN, ^m, _, _, reason} -> reason end))
`;

/** Runs a script on a node of ours beside a real one that runs another; answers what ours printed. */
async function meet(theirs: string, ours: string, last: string): Promise<string> {
  real = startElixir(["--sname", "real", "--cookie", "nodebook_meets_otp", "-e", theirs]);
  const heard = printed(real);
  await heard("ready");
  const network = new RealNetwork();
  let output = "";
  await new Promise<number>((resolve, reject) => {
    const write = (_device: 1 | 2, data: Uint8Array): void => {
      output += new TextDecoder().decode(data);
    };
    startNode({ write, exit: resolve, network }).then(
      (node) => node.runScript([{ text: ours, file: "ours.exs" }]),
      reject,
    );
  });
  network.close();
  await heard(last);
  return output;
}

test.skipIf(!there)("a node meshes with a real OTP node", { timeout: 20_000 }, async () => {
  const output = await meet(REAL, OURS, "nodedown ours@");
  // the name that both held: our resolve function says whose process it ends, whenever the nodes come to it
  const log = /\n?[\d:.]+ \[info\] global: Name conflict terminating \{:both, #PID<[\d.]+>\}\n\n?/;
  expect(output).toMatch(log);
  expect(output.replace(log, "").replaceAll(`@${HOST}`, "@host")).toBe(`connect: true
list: true
ping: :pong
call: 10
big call: 5000050000
echo: {%{big: 123456789012345678901, a: [1, 2.5, "text", {:x, nil}]}, true}
rpc: "ABC"
rpc missing: true
erpc: true
otp: "27"
exception: {:error, :exception}
spawn: :from_there
link: :killed
monitor: {true, :noproc}
pg: true
global: {true, 11}
conflict: true
register: :yes
taken: :no
lock: false
multicall: {[3, 3], []}
reference: true
from there: [ping: :pong, rpc: ["1", "2", "3"], erpc: true, call: 5, pg: 1, global: 21, both: true, registered: :yes, trans: :done, spawned: true, monitor: :killed]
later: true
server stops: {:shutdown, :asked}
`);
});

const TAKES = `
Process.register(self(), :main)
Process.register(spawn(fn -> take = fn take, all -> (receive do
  {:size, binary, from} -> send(from, {:took, byte_size(binary), :erlang.crc32(binary), Enum.reverse(all)}); take.(take, [])
  small -> take.(take, [small | all])
end) end; take.(take, []) end), :taker)
IO.puts("ready")
receive do {:send_to, pid} ->
  me = self()
  spawn(fn -> send(pid, {:big, :binary.copy(<<1, 2, 3, 4, 5>>, 1_000_000)}); send(pid, :behind); send(me, :sent) end)
  receive do :sent -> send(pid, :small) end
end
receive do :done -> IO.puts("done") end
`;

const SENDS = `
real = :"real@${HOST}"
{:ok, _} = Node.start(:"ours@${HOST}", :shortnames)
Node.set_cookie(:nodebook_meets_otp)
true = Node.connect(real)
me = self()
big = :binary.copy(<<1, 2, 3, 4, 5>>, 1_000_000)
spawn(fn -> send({:taker, real}, {:size, big, me}); send({:taker, real}, :behind); send(me, :sent) end)
receive do: (:sent -> :ok)
for n <- 1..5, do: send({:taker, real}, n)
# what was sent after the long one by others is there before it, what its own sender sent is not
{:took, size, sum, before} = receive(do: (took -> took))
IO.inspect({size, sum == :erlang.crc32(big), before})
send({:taker, real}, {:size, "", me})
IO.inspect(receive(do: ({:took, 0, 0, later} -> later)))
send({:main, real}, {:send_to, me})
IO.inspect(receive(do: ({:big, got} -> got == big)))
IO.inspect(receive(do: (:behind -> :behind)))
IO.inspect(receive(do: (:small -> :small)))
send({:main, real}, :done)
`;

test.skipIf(!there)(
  "long messages go to a real OTP node and come from it in fragments",
  { timeout: 20_000 },
  async () => {
    expect(await meet(TAKES, SENDS, "done")).toBe(`{5000000, true, [1, 2, 3, 4, 5]}
[:behind]
true
:behind
:small
`);
  },
);
