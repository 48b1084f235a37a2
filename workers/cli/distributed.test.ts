// Distributed applications: what real nodes did in the same situations (Elixir 1.18.3, Erlang/OTP 27), here on virtual
// time, so that the times are exact.

import { afterEach, expect, test } from "vitest";
import { DistributedLab, type DistributedOptions } from "./distributed-lab.ts";

let net: DistributedLab | undefined;
afterEach(() => net?.dispose());

async function cluster(options: DistributedOptions = {}): Promise<DistributedLab> {
  net = await DistributedLab.open(options);
  return net;
}

test("the first node of the list runs the application, the others know who does", async () => {
  const lab = await cluster();
  lab.startAll();
  expect(lab.host("joe").output).toContain("Hello.start(:normal, [:arg])");
  for (const name of ["joe", "robert", "mike"] as const) expect(lab.host(name).output).toContain("start: :ok\n");
  expect(lab.runs()).toEqual(["here", ":joe@joe", ":joe@joe"]);
  expect(lab.ask("mike", "Hello.Server.hit()")).toBe("{:joe@joe, 1}");
  expect(lab.ask("robert", "Enum.any?(Application.started_applications(), &(elem(&1, 0) == :hello))")).toBe("false");
});

test("a node waits for the first one to start the application, and gets its error", async () => {
  const lab = await cluster({ type: "temporary" });
  lab.host("joe").disk.write("/fail", new Uint8Array());
  lab.start("joe", false);
  lab.start("robert");
  lab.start("mike");
  lab.pass(5000);
  expect(lab.host("robert").output).not.toContain("start:");
  expect(lab.ask("joe", "Application.start(:hello)")).toBe("{:error, {:no_way, {Hello, :start, [:normal, [:arg]]}}}");
  lab.until("robert", "start: {:error, {:joe@joe, {:no_way, {Hello, :start, [:normal, [:arg]]}}}}\n");
});

test("a killed node is replaced after the time of the configuration, by one of the tuple's nodes", async () => {
  const lab = await cluster();
  lab.startAll();
  lab.host("joe").kill();
  const killed = lab.ground.now();
  const at = lab.until("mike", "Hello.start(:normal, [:arg])");
  expect(at - killed).toBeGreaterThanOrEqual(1000);
  expect(at - killed).toBeLessThan(1010);
  lab.pass(10);
  expect(lab.runs("robert", "mike")).toEqual([":mike@mike", "here"]);
  expect(lab.ask("robert", "Hello.Server.hit()")).toBe("{:mike@mike, 1}");
});

test("the node that comes back takes the application over, and the other one stops it", async () => {
  const lab = await cluster();
  lab.startAll();
  lab.host("joe").kill();
  lab.until("mike", "Hello.start(:normal, [:arg])");
  const before = lab.host("joe").output.length;
  lab.start("joe");
  lab.until("joe", "Hello.start({:takeover, :mike@mike}, [:arg])", before);
  lab.until("mike", "[notice] Application hello exited: :stopped\n");
  const from = lab.host("mike").output.indexOf("Hello.prep_stop");
  expect(lab.host("mike").output.slice(from).split("\n").slice(0, 3)).toEqual([
    "Hello.prep_stop([])",
    "Hello.Server.terminate(:shutdown, 0)",
    "Hello.stop([])",
  ]);
  expect(lab.runs()).toEqual(["here", ":joe@joe", ":joe@joe"]);
});

test("application:takeover moves it, Application.stop forgets it on one node", async () => {
  const lab = await cluster();
  lab.startAll();
  expect(lab.ask("mike", ":application.takeover(:hello, :permanent)")).toBe(":ok");
  expect(lab.host("mike").output).toContain("Hello.start({:takeover, :joe@joe}, [:arg])");
  lab.until("joe", "Hello.stop([])");
  expect(lab.runs()).toEqual([":mike@mike", ":mike@mike", "here"]);
  expect(lab.ask("mike", ":application.takeover(:hello, :permanent)")).toBe(
    "{:error, {:already_running_locally, :hello}}",
  );
  expect(lab.ask("mike", ":application.takeover(:kernel, :permanent)")).toBe(
    "{:error, {:not_running_distributed, :kernel}}",
  );
  expect(lab.ask("robert", "Application.stop(:hello)")).toBe(":ok");
  expect(lab.runs()).toEqual([":mike@mike", "no", "here"]);
  expect(lab.ask("mike", "Application.stop(:hello)")).toBe(":ok");
  expect(lab.runs("robert", "mike")).toEqual(["no", "no"]);
  expect(lab.host("mike").output).toContain("[notice] Application hello exited: :stopped\n");
});

test("a node that may not run the application hands it over, and has it back when it may", async () => {
  const lab = await cluster();
  lab.startAll();
  expect(lab.ask("joe", ":application.permit(:hello, false)")).toBe(":ok");
  lab.until("joe", "Hello.stop([])");
  expect(lab.runs()).toEqual([":mike@mike", ":mike@mike", "here"]);
  expect(lab.host("mike").output).toContain("Hello.start({:takeover, :joe@joe}, [:arg])");
  expect(lab.ask("joe", ":application.permit(:hello, true)")).toBe(":ok");
  lab.until("mike", "Hello.stop([])");
  expect(lab.runs()).toEqual(["here", ":joe@joe", ":joe@joe"]);
  expect(lab.ask("joe", ":application.permit(:nope, true)")).toBe("{:error, {:not_loaded, :nope}}");
});

test("without a node that may run it the application stops, and starts when one may", async () => {
  const lab = await cluster({ distributed: "{hello, ['joe@joe']}" });
  lab.start("joe");
  lab.until("joe", "start: :ok\n");
  expect(lab.ask("joe", ":application.permit(:hello, false)")).toBe(":ok");
  expect(lab.ask("joe", ":application.info()[:running][:hello]")).toBe("{:distributed, []}");
  expect(lab.host("joe").output).toContain("[notice] Application hello exited: :stopped\n");
  expect(lab.ask("joe", ":application.permit(:hello, true)")).toBe(":ok");
  expect(lab.runs("joe")).toEqual(["here"]);
});

test("with start phases the start type says what happened", async () => {
  const lab = await cluster({ phases: true });
  lab.startAll();
  expect(lab.host("joe").output).toContain("Hello.start(:normal, [:arg])\nHello.start_phase(:go, :normal, [:x])\n");
  lab.host("joe").kill();
  lab.until(
    "mike",
    "Hello.start({:failover, :joe@joe}, [:arg])\nHello.start_phase(:go, {:failover, :joe@joe}, [:x])\n",
  );
  const before = lab.host("joe").output.length;
  lab.start("joe");
  lab.until("joe", "Hello.start_phase(:go, {:takeover, :mike@mike}, [:x])\n", before);
});

test("a node that stops hands the application over; an application that crashes is nobody else's", async () => {
  const lab = await cluster();
  lab.startAll();
  lab.host("joe").stop();
  lab.until("joe", "Hello.stop([])");
  lab.until("mike", "Hello.start(:normal, [:arg])");
  lab.pass(10);
  lab.ask("mike", "Process.exit(Process.whereis(Hello.Sup), :kill)");
  lab.until("mike", '("{application_terminated,hello,killed}")');
  const { output } = lab.host("mike");
  for (const text of ["Hello.Server.terminate(:killed, 0)", "Hello.prep_stop([])", "Hello.stop([])"])
    expect(output.split("\n")).toContain(text);
  expect(output).toContain("[notice] Application hello exited: killed\n");
  expect(lab.host("mike").exited).toBe(1);
  lab.pass(10_000);
  expect(lab.host("robert").output).not.toContain("Hello.start");
});

test("alone among optional nodes a node runs it, until the first one comes", async () => {
  const lab = await cluster();
  lab.start("robert");
  lab.until("robert", "Hello.start(:normal, [:arg])");
  lab.start("mike");
  lab.until("mike", "start: :ok\n");
  expect(lab.runs("robert", "mike")).toEqual(["here", ":robert@robert"]);
  lab.start("joe");
  lab.until("joe", "Hello.start({:takeover, :robert@robert}, [:arg])");
  lab.until("robert", "Hello.stop([])");
  expect(lab.runs()).toEqual(["here", ":joe@joe", ":joe@joe"]);
});

test("another time on one node is no mistake; other nodes are, and end it", async () => {
  const nodes = "['joe@joe', {'robert@robert', 'mike@mike'}]";
  const lab = await cluster({
    distributed: { joe: `{hello, 1000, ${nodes}}`, robert: `{hello, 2000, ${nodes}}`, mike: "{hello, ['mike@mike']}" },
  });
  lab.start("joe");
  lab.start("robert");
  lab.pass(2000);
  expect(lab.runs("joe", "robert")).toEqual(["here", ":joe@joe"]);
  lab.host("joe").kill();
  const killed = lab.ground.now();
  expect(Math.round((lab.until("robert", "Hello.start") - killed) / 10)).toBe(200);
  // who hears of the other list ends
  lab.start("mike");
  lab.until(
    "robert",
    '[error] dist_ac on node :robert@robert:\nDistribution mismatch for application ":hello" on nodes :robert@robert and :mike@mike\n',
  );
  lab.until("robert", "** (stop) {:distribution_mismatch, :hello, :mike@mike}");
  expect(lab.ground.run(lab.ground.now() + 60_000, () => lab.host("robert").exited !== null)).toBe(true);
});

test("both parts of a cluster run the application, and go on when it is whole again", async () => {
  const lab = await cluster();
  lab.startAll();
  lab.ask("mike", "Node.disconnect(:joe@joe)");
  lab.ask("robert", "Node.disconnect(:joe@joe)");
  const both = (): boolean => ["robert", "mike"].some((n) => lab.host(n as "mike").output.includes("Hello.start"));
  expect(lab.ground.run(lab.ground.now() + 5000, both)).toBe(true);
  expect(lab.ask("robert", "Node.connect(:joe@joe)")).toBe("true");
  lab.pass(5000);
  expect(lab.runs("joe")).toEqual(["here"]);
  expect(lab.runs("robert", "mike")).toContain("here");
});
