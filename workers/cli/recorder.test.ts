// What the timeline is told of two real nodes: calls, monitors, gossip, notifications; what they say; what a cut holds
// back.

import { afterEach, expect, test } from "vitest";
import type { TimelineEvent, WireEvent, WireKind } from "../contract/observe.ts";
import { Recorder } from "../observation/recorder.ts";
import type { Lab } from "../simulation/lab.ts";
import { realGround } from "./ground.ts";
import { type LessonLab, lessonLab } from "./lesson-lab.ts";
import { realLab } from "./real-lab.ts";

let lab: Lab | undefined;
let lesson: LessonLab | undefined;
afterEach(async () => {
  lab?.dispose();
  await lesson?.dispose();
  lab = undefined;
  lesson = undefined;
});

/** A recorder of a lab, and waiting for what it tells. */
class Timeline {
  readonly recorder: Recorder;
  readonly #events = new Map<number, TimelineEvent>();
  #watchers: (() => void)[] = [];
  constructor(of: Lab) {
    this.recorder = new Recorder({
      now: () => realGround.now(),
      after: realGround.after,
      tell: (events) => {
        for (const event of events) this.#events.set(event.id, { ...event });
        for (const look of this.#watchers) look();
      },
    });
    of.network.observer = this.recorder.observe;
  }

  get messages(): WireEvent[] {
    return [...this.#events.values()].filter((e): e is WireEvent => "kind" in e);
  }

  find(kind: WireKind, label: RegExp, from: string, to: string): WireEvent | undefined {
    return this.messages.find((e) => e.kind === kind && label.test(e.label) && e.from === from && e.to === to);
  }

  /** Resolves to the first message of that kind and label between two lanes. */
  until(kind: WireKind, label: RegExp, from: string, to: string, arrived = true): Promise<WireEvent> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.find(kind, label, from, to);
        if (found === undefined || (found.arrived === null) === arrived) return;
        this.#watchers = this.#watchers.filter((w) => w !== look);
        resolve(found);
      };
      this.#watchers.push(look);
      look();
    });
  }
}

test("two nodes that meet, call, watch and lose each other are recorded", async () => {
  lab = await realLab();
  const [a, b] = [lab.host("a"), lab.host("b")];
  const timeline = new Timeline(lab);
  a.startShell("one");
  await a.until("iex(one@a)1> ");
  b.startShell("two");
  await b.until("iex(two@b)1> ");
  await timeline.until("epmd", /^ALIVE2_REQ one port \d+$/, "a", "epmd");
  await a.run('Node.ping(:"two@b")', ":pong");
  await timeline.until("epmd", /^PORT_PLEASE2_REQ two$/, "a", "epmd");
  await timeline.until("epmd", /^PORT2_RESP port \d+$/, "epmd", "a");
  await timeline.until("distribution", /^handshake: I am one@a$/, "a", "b");
  await timeline.until("distribution", /^handshake: challenge ack$/, "b", "a");
  await timeline.until("call", /^GenServer\.call net_kernel \{:is_auth, …\}$/, "a", "b");

  await b.run("{:ok, pid} = Agent.start(fn -> 41 end, name: Answer)", "{:ok, #PID");
  await a.run('ref = Process.monitor({Answer, :"two@b"})', "#Reference");
  const monitor = await timeline.until("monitor", /^MONITOR_P Answer$/, "a", "b");
  expect(timeline.recorder.explain(monitor.id)).toMatch(
    /^MONITOR_P\n\{19, #PID<one@a\.\d+\.0>, Answer, #Reference<one@a\.[\d.]+>\}$/,
  );

  await a.run('GenServer.call({Answer, :"two@b"}, {:get, {Kernel, :+, [1]}})', "\n42\n");
  const call = await timeline.until("call", /^GenServer\.call Answer \{:get, …\}$/, "a", "b");
  expect(call.size).toBeGreaterThan(40);
  expect(timeline.recorder.explain(call.id)).toMatch(/^REG_SEND\n[\s\S]*\{:get, \{Kernel, :\+, \[1\]\}\}/);
  await timeline.until("call", /^reply 42$/, "b", "a");

  await b.run("Process.exit(pid, :enough)", "true");
  const down = await timeline.until("monitor", /^MONITOR_P_EXIT Answer$/, "b", "a");
  expect(timeline.recorder.explain(down.id)).toContain(":enough}");

  // a cut holds back what is sent, and lets it arrive when it is mended
  lab.faults.cut("a", "b");
  a.type('send({:nobody, :"two@b"}, :are_you_there)');
  const held = await timeline.until("distribution", /^REG_SEND nobody :are_you_there$/, "a", "b", false);
  expect(held.arrived).toBeNull();
  lab.faults.heal("a", "b");
  const arrived = await timeline.until("distribution", /^REG_SEND nobody :are_you_there$/, "a", "b");
  expect(arrived.id).toBe(held.id);
  expect(arrived.arrived).toBeGreaterThanOrEqual(held.sent);

  // a connection that was there before the observer is understood, too
  const late = new Timeline(lab);
  await a.run('GenServer.cast({:nobody, :"two@b"}, :hello)', ":ok");
  await late.until("call", /^GenServer\.cast nobody :hello$/, "a", "b");

  b.kill();
  await late.until("tcp", /^connection reset$/, "b", "a");
});

test("gossip, SQL and a notification of a lesson's lab are recorded", async () => {
  lesson = await lessonLab("clustered_nodes", "clustered_nodes_dev");
  const timeline = new Timeline(lesson.lab);
  const one = lesson.terminal("node1");
  await one.run("iex --sname node1 -S mix phx.server", "iex(node1@nodebook)1> ");
  const two = lesson.terminal("node2", { PORT: "4001" });
  await two.run("iex --sname node2 -S mix phx.server", "iex(node2@nodebook)1> ");
  const beat = await timeline.until("gossip", /^heartbeat node1@nodebook$/, "node1", "node2");
  expect(timeline.recorder.explain(beat.id)).toBe("heartbeat::\n%{node: :node1@nodebook}");
  await timeline.until("notify", /^LISTEN "test_channel"$/, "node1", "postgres");

  const psql = lesson.terminal("psql");
  await psql.run("psql", "clustered_nodes_dev=# ");
  await psql.run("NOTIFY test_channel, 'test';", "NOTIFY\n");
  await timeline.until("notify", /^NOTIFY test_channel$/, "psql", "postgres");
  await timeline.until("sql", /^NOTIFY$/, "postgres", "psql");
  for (const node of ["node1", "node2"]) {
    const heard = await timeline.until("notify", /^NotificationResponse test_channel$/, "postgres", node);
    expect(timeline.recorder.explain(heard.id)).toMatch(
      /^NotificationResponse\nchannel test_channel, from the session \d+, payload:\ntest$/,
    );
  }
  await psql.run("select 1 as one;", "(1 row)");
  const asked = await timeline.until("sql", /^select 1 as one;$/, "psql", "postgres");
  expect(timeline.recorder.explain(asked.id)).toBe("Query\nselect 1 as one;");
  const answer = await timeline.until("sql", /^SELECT 1$/, "postgres", "psql");
  expect(timeline.recorder.explain(answer.id)).toContain("DataRow 1\nCommandComplete SELECT 1\nReadyForQuery I");
});
