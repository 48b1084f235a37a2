// :pg2 of OTP 23, as its manual page has it, on two nodes.

import { afterEach, expect, test } from "vitest";
import type { Lab } from "../simulation/lab.ts";
import { realLab } from "./real-lab.ts";

let lab: Lab | undefined;
afterEach(() => lab?.dispose());

test("groups and their members are the same on all nodes", async () => {
  lab = await realLab();
  const [a, b] = [lab.host("a"), lab.host("b")];
  a.startShell("a");
  b.startShell("b");
  await Promise.all([a.until("iex(a@a)1>"), b.until("iex(b@b)1>")]);
  expect(await a.run(":pg2.create(:early)", "iex(a@a)2>")).toContain(":ok");
  expect(await b.run(":pg2.which_groups()", "iex(b@b)2>")).toContain("[]");
  // they meet: groups of before are known, later ones are made on both
  expect(await a.run("Node.connect(:b@b)", "iex(a@a)3>")).toContain("true");
  await a.run(":pg2.create(:late)", "iex(a@a)4>");
  expect(await b.run("Enum.sort(:pg2.which_groups())", "iex(b@b)3>")).toContain("[:early, :late]");
  expect(await b.run(":pg2.join(:nope, self())", "iex(b@b)4>")).toContain("{:error, {:no_such_group, :nope}}");
  expect(await b.run(":pg2.get_closest_pid(:late)", "iex(b@b)5>")).toContain("{:error, {:no_process, :late}}");
  // any process may be made a member from any node, and as often as one likes
  await b.run("far = Node.spawn(:a@a, Process, :sleep, [:infinity]); :ok", "iex(b@b)6>");
  await b.run("[:pg2.join(:late, far), :pg2.join(:late, far), :pg2.join(:late, self())]", "[:ok, :ok, :ok]");
  expect(await a.run("length(:pg2.get_members(:late))", "iex(a@a)5>")).toContain("\n3\n");
  expect(await a.run("length(:pg2.get_local_members(:late))", "iex(a@a)6>")).toContain("\n2\n");
  expect(await b.run(":pg2.get_closest_pid(:late) == self()", "iex(b@b)8>")).toContain("true");
  await b.run(":pg2.leave(:late, far)", "iex(b@b)9>");
  expect(await a.run("length(:pg2.get_members(:late))", "iex(a@a)7>")).toContain("\n2\n");
  await a.run(":pg2.delete(:late)", "iex(a@a)8>");
  expect(await b.run(":pg2.get_members(:late)", "iex(b@b)10>")).toContain("{:error, {:no_such_group, :late}}");
});
