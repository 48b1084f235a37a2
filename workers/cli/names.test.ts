// Names of nodes: epmd knows them, and one name is one node's. The words are those of OTP 27.

import { afterEach, expect, test } from "vitest";
import type { Lab } from "../simulation/lab.ts";
import type { LabTerminal } from "../simulation/lab-terminal.ts";
import { realLab } from "./real-lab.ts";

let lab: Lab | undefined;
afterEach(() => lab?.dispose());

/** Terminals of one host. */
async function terminals(count: number, files: readonly (readonly [string, string])[] = []): Promise<LabTerminal[]> {
  const made = await realLab();
  lab = made;
  return Array.from({ length: count }, (_, i) => made.terminal(`t${i}`, { host: "a", files }));
}

/** What a command prints, and its status. */
async function answer(shell: LabTerminal, command: string): Promise<string> {
  const said = await shell.run(`${command}; echo status $?`, /^status \d/m);
  return said.slice(said.indexOf("\n") + 1, said.lastIndexOf("status ") + 8);
}

const IN_USE = "Protocol 'inet_tcp': the name joe@a seems to be in use by another Erlang node";

test("a second node of a name does not start", async () => {
  const [joe, other] = (await terminals(2)) as [LabTerminal, LabTerminal];
  await joe.run("iex --sname joe", "iex(joe@a)1>");
  const said = await other.run("elixir --sname joe -e 'IO.puts(:started)'; echo status $?", /status \d/);
  expect(said).toContain(`${IN_USE}\n`);
  expect(said).toContain("status 1");
  expect(said).not.toMatch(/^started/m);
  // a shell does not even come to its first line
  const shell = await other.run("iex --sname joe; echo status $?", /status \d/);
  expect(shell.slice(shell.indexOf("\n"))).toBe(`\n${IN_USE}\nstatus 1\n`);
  // one that runs already is told, and logs it
  await other.run("iex", "iex(1)>");
  const refused = await other.run("Node.start(:joe, :shortnames) |> elem(1) |> elem(0)", "iex(2)>");
  expect(refused).toContain(`[notice] ${IN_USE}\n`);
  expect(refused).toContain("{:shutdown, {:failed_to_start_child, :net_kernel, {:EXIT, :nodistribution}}}");
  expect(await other.run("Node.start(:mike, :shortnames) |> elem(0)", "iex(mike@a)3>")).toContain(":ok");
});

test("epmd names the nodes of its host, and does not end while there are any", async () => {
  const [joe, shell] = (await terminals(2)) as [LabTerminal, LabTerminal];
  await joe.run("iex --sname joe", "iex(joe@a)1>");
  const names = await shell.run("epmd -names; echo status $?", /status \d/);
  expect(names).toMatch(/\nepmd: up and running on port 4369 with data:\nname joe at port \d+\nstatus 0/);
  const kill = await shell.run("epmd -kill; echo status $?", /status \d/);
  expect(kill).toContain("\nKilling not allowed - living nodes in database.\nstatus 1");
  // a name is only forgotten by a daemon with relaxed checks
  const stop = await shell.run("epmd -stop joe; echo status $?", /status \d/);
  expect(stop).toContain("\nepmd: local epmd responded with <>\nstatus 1");
  expect(await shell.run("epmd -names; echo status $?", /status \d/)).toMatch(/\nname joe at port \d+\nstatus 0/);
  const daemon = await shell.run("epmd -relaxed_command_check -daemon; echo status $?", /status \d/);
  expect(daemon).toContain("-daemon; echo status $?\nstatus 0");
  const second = await shell.run("epmd -d; echo status $?", /status \d/);
  expect(second).toContain("there is already a epmd running at port 4369 on ipaddr 0.0.0.0\nstatus 0");
});

test("epmd ends when no node needs it, and is there again when it is asked for", async () => {
  const [joe, shell] = (await terminals(2)) as [LabTerminal, LabTerminal];
  const says = (command: string): Promise<string> => answer(shell, command);
  expect(await says("epmd -kill")).toBe("Killed\nstatus 0");
  expect(await says("epmd -names")).toBe("epmd: Cannot connect to local epmd\nstatus 1");
  expect(await says("epmd -kill")).toBe("epmd: Cannot connect to local epmd\nstatus 1");
  // a shell with a name starts it, as erl does
  await joe.run("iex --sname joe", "iex(joe@a)1>");
  expect(await says("epmd -names")).toMatch(/^epmd: up .*\nname joe at port \d+\nstatus 0$/);
  await joe.run("System.halt()", "$ ");
  expect(await says("epmd -kill")).toBe("Killed\nstatus 0");
  // a node that runs already is on its own
  await joe.run("iex", "iex(1)>");
  await joe.run("Node.start(:joe, :shortnames) |> elem(0)", ":error");
  expect(await says("epmd -daemon")).toBe("status 0");
  await joe.run("Node.start(:joe, :shortnames) |> elem(0)", ":ok");
  expect(await says("epmd -kill")).toBe("Killing not allowed - living nodes in database.\nstatus 1");
});

test("a relaxed epmd forgets a name, and ends though there are nodes; each port has its own", async () => {
  const [joe, shell, other] = (await terminals(3)) as [LabTerminal, LabTerminal, LabTerminal];
  const says = (command: string): Promise<string> => answer(shell, command);
  await says("epmd -kill");
  expect(await says("epmd -relaxed_command_check -daemon")).toBe("status 0");
  await joe.run("iex --sname joe", "iex(joe@a)1>");
  expect(await says("epmd -stop nobody")).toBe("NOEXIST\nstatus 0");
  expect(await says("epmd -stop joe")).toBe("STOPPED\nstatus 0");
  expect(await says("epmd -names")).toBe("epmd: up and running on port 4369 with data:\nstatus 0");
  // the next node of that name stays when the one that was forgotten ends
  await other.run("iex --sname joe", "iex(joe@a)1>");
  await joe.run("System.halt()", /\$ $/);
  expect(await says("epmd -names")).toMatch(/^epmd: up .*\nname joe at port \d+\nstatus 0$/);
  expect(await says("epmd -port 4999 -names")).toBe("epmd: Cannot connect to local epmd\nstatus 1");
  expect(await says("epmd -port 4999 -daemon")).toBe("status 0");
  expect(await says("epmd -port 4999 -names")).toBe("epmd: up and running on port 4999 with data:\nstatus 0");
  expect(await says("epmd -kill")).toBe("Killed\nstatus 0");
  expect(await says("epmd -port 4999 -kill")).toBe("Killed\nstatus 0");
  expect(await says("epmd -port")).toMatch(/^usage: epmd \[-d\|-debug\] /);
  expect(await says("epmd foo")).toMatch(/^usage: epmd (.|\n)*\nstatus 1$/);
});

test("net_adm finds the nodes of the hosts of .hosts.erlang", async () => {
  const [joe, mike] = (await terminals(2, [["/home/nodebook/.hosts.erlang", "a.\n"]])) as [LabTerminal, LabTerminal];
  await joe.run("iex --sname joe", "iex(joe@a)1>");
  await mike.run("iex --sname mike", "iex(mike@a)1>");
  expect(await mike.run("Enum.sort(:net_adm.world())", "iex(mike@a)2>")).toContain("[:joe@a, :mike@a]");
  expect(await mike.run("Node.list()", "iex(mike@a)3>")).toContain("[:joe@a]");
  expect(await mike.run(":net_adm.ping_list([:nobody@a, :joe@a])", "iex(mike@a)4>")).toContain("\n[:joe@a]\n");
});

test("epmd -d stays on its terminal and says what it is asked, until it is killed or interrupted", async () => {
  const [epmd, joe, shell] = (await terminals(3)) as [LabTerminal, LabTerminal, LabTerminal];
  const says = (command: string): Promise<string> => answer(shell, command);
  await says("epmd -kill");
  await epmd.run("epmd -d", "epmd running - daemon = 0\n");
  await joe.run("iex --sname joe", "iex(joe@a)1>");
  await says("epmd -names");
  await says("epmd -kill");
  await joe.run("System.halt()", /\$ $/);
  const log = await epmd.until(/unregistering.*\n/);
  expect(
    log.replace(/^epmd: \w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}: /gm, "").replace(/joe:\d+', port \d+/g, "joe'"),
  ).toContain(
    `epmd running - daemon = 0
** got ALIVE2_REQ
registering 'joe'
type 77 proto 0 highvsn 6 lowvsn 5
** sent ALIVE2_RESP for "joe"
** got NAMES_REQ
** sent NAMES_RESP
** got KILL_REQ
Disallowed KILL_REQ, live nodes
unregistering 'joe'
`,
  );
  expect(await says("epmd -kill")).toBe("Killed\nstatus 0");
  await epmd.until(/: epmd killed\nepmd: .*: got KILL_REQ - terminates normal\n.*\$ $/);
  expect(await says("epmd -names")).toBe("epmd: Cannot connect to local epmd\nstatus 1");
  // one that does not debug says what goes wrong only
  const quiet = epmd.run("epmd; echo status $?", /\^C\n.*status \d+\n/s);
  await joe.run("iex --sname joe", "iex(joe@a)1>");
  expect(await says("elixir --sname joe -e 1")).toContain(IN_USE);
  epmd.keys("\x03");
  expect(await quiet).toMatch(/\nepmd: .*: node name already occupied joe\n\^C\nstatus 130\n/);
  expect(await says("epmd -names")).toBe("epmd: Cannot connect to local epmd\nstatus 1");
});
