// :gen_tcp over the simulated network: as on a real node, and from host to host.

import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import type { Lab } from "../simulation/lab.ts";
import { realLab } from "./real-lab.ts";

let lab: Lab | undefined;
afterEach(() => lab?.dispose());

const read = (name: string): string => readFileSync(new URL(`../conformance/${name}`, import.meta.url), "utf8");

test.each(["gen_tcp", "gen_udp", "socket", "socket_ports"])("%s does what it does on OTP 27", async (module) => {
  lab = await realLab();
  const files = [["/home/nodebook/sockets.exs", read(`${module}.exs`)]] as const;
  const terminal = lab.terminal("t", { host: "a", files });
  const shown = await terminal.run("elixir sockets.exs; echo END", /^END$/m);
  const recorded = read(`${module}.out`);
  const from = shown.indexOf(recorded.slice(0, recorded.indexOf(":")));
  expect(shown.slice(from, shown.lastIndexOf("END\n"))).toBe(recorded);
});

test("a socket of :socket hears from another host", async () => {
  lab = await realLab();
  const [a, b] = [lab.host("a"), lab.host("b")];
  for (const host of [a, b]) {
    host.startShell();
    await host.until("iex(1)> ");
  }
  await b.run("{:ok, l} = :socket.open(:inet, :stream)", "{:ok, {:");
  await b.run(":socket.bind(l, %{family: :inet, addr: :any, port: 4000})", ":ok\n");
  await b.run(":socket.listen(l)", ":ok\n");
  b.type("{:ok, s} = :socket.accept(l); :socket.recv(s, 5)");
  await a.run("{:ok, address} = :inet.getaddr(~c'b', :inet)", "{:ok, {192, 168, 1, ");
  await a.run("{:ok, c} = :socket.open(:inet, :stream)", "{:ok, {:");
  await a.run(":socket.connect(c, %{family: :inet, addr: address, port: 4000})", ":ok\n");
  await a.run(':socket.send(c, "hello")', ":ok\n");
  await b.until('{:ok, "hello"}');
  // filters of interfaces, and the end of a killed host
  await a.run("{:ok, all} = :net.getifaddrs(:inet); Enum.map(all, & &1.name)", '[~c"lo", ~c"eth0"]');
  await a.run("{:ok, [_]} = :net.getifaddrs(%{family: :inet, flags: [:loopback]})", "loopback");
  b.kill();
  await a.run(":socket.recv(c)", "{:error, :closed}");
});

test("a line goes to another host and comes back; a killed host ends the connection", async () => {
  lab = await realLab();
  const [a, b] = [lab.host("a"), lab.host("b")];
  for (const host of [a, b]) {
    host.startShell();
    await host.until("iex(1)> ");
  }
  await b.run("{:ok, l} = :gen_tcp.listen(4000, [:binary, packet: :line, active: false])", "{:ok, #Port<");
  await b.run("{:ok, local} = :gen_tcp.listen(4001, ip: {127, 0, 0, 1})", "{:ok, #Port<");
  b.type("{:ok, s} = :gen_tcp.accept(l)");
  await a.run("{:ok, c} = :gen_tcp.connect(~c'b', 4000, [:binary, active: true])", "{:ok, #Port<");
  b.type("{:ok, line} = :gen_tcp.recv(s, 0); :gen_tcp.send(s, String.upcase(line))");
  await a.run(':gen_tcp.send(c, "hello\\n")', ":ok\n");
  await a.run("receive do {:tcp, ^c, answer} -> answer end", '"HELLO\\n"');
  await a.run("{:ok, address} = :inet.getaddr(~c'b', :inet)", "{:ok, {192, 168, 1, ");
  await a.run(":inet.peername(c) == {:ok, {address, 4000}}", "true\n");
  // who listens on the loopback address only is not there for others
  await a.run(":gen_tcp.connect(~c'b', 4001, [])", "{:error, :econnrefused}");
  b.kill();
  await a.run("receive do {:tcp_closed, ^c} -> :gone end", ":gone\n");
  await a.run(":gen_tcp.connect(~c'b', 4000, [])", "{:error, :econnrefused}");
});
