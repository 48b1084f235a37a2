// The switch and its faults, on a clock that only these tests move.

import { expect, test } from "vitest";
import { HostStack, type TcpStream, type UdpSocket } from "./stack.ts";
import { type Observation, Switch } from "./switch.ts";
import { wirePair } from "./types.ts";

/** A network of hosts a, b and c. `advance` moves the clock; chance is a fixed sequence. */
function network() {
  let now = 0;
  let state = 1;
  let timers: { at: number; run: () => void }[] = [];
  const turns: (() => void)[] = [];
  const settle = (): void => {
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) turn();
  };
  const ground = {
    now: () => now,
    random: (bytes: Uint8Array) => {
      for (let i = 0; i < bytes.length; i++) {
        state = (state * 1103515245 + 12345) % 2 ** 31;
        bytes[i] = state >>> 16;
      }
    },
    after: (ms: number, run: () => void) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((t) => t !== timer);
      };
    },
  };
  const net = new Switch(ground);
  const addresses = new Map(["a", "b", "c"].map((name, i) => [name, `192.168.1.${i + 1}`]));
  let boot = 0;
  const plug = (host: string): HostStack => {
    boot++;
    const [outside, inside] = wirePair((run) => turns.push(run));
    const card = { card: host, host, address: addresses.get(host) as string };
    net.attach(card, outside);
    const lookup = (name: string): string | undefined => addresses.get(name);
    return new HostStack({ card, wire: inside, lookup, defer: (run) => turns.push(run), boot });
  };
  const advance = (ms: number): void => {
    const end = now + ms;
    settle();
    for (;;) {
      timers.sort((x, y) => x.at - y.at);
      const next = timers[0];
      if (next === undefined || next.at > end) break;
      timers.shift();
      now = next.at;
      next.run();
      settle();
    }
    now = end;
  };
  return { net, plug, advance, a: plug("a"), b: plug("b"), c: plug("c") };
}

type Net = ReturnType<typeof network>;
type Heard = { stream: TcpStream; text: string; closed: string | null };

function listen(stream: TcpStream): Heard {
  const heard: Heard = { stream, text: "", closed: null };
  stream.onData = (data) => {
    heard.text += new TextDecoder().decode(data);
  };
  stream.onClose = (reason) => {
    heard.closed = reason;
  };
  return heard;
}

/** A connection from a to port 1 of b. */
function connected(n: Net): [Heard, Heard] {
  const made: Heard[] = [];
  n.b.listen("0.0.0.0", 1, (stream) => made.push(listen(stream)));
  n.a.connect("192.168.1.2", 1, (stream) => typeof stream !== "string" && made.unshift(listen(stream)));
  n.advance(0);
  return made as [Heard, Heard];
}

function send(from: Heard, text: string): void {
  from.stream.write(new TextEncoder().encode(text));
}

test("a cut delivers nothing and resets nothing, and what was written arrives in order when it is mended", () => {
  const n = network();
  const [a, b] = connected(n);
  n.net.cut("a", "b");
  send(a, "1");
  send(a, "2");
  send(b, "x");
  n.advance(1000);
  expect([a.text, b.text, a.closed, b.closed]).toEqual(["", "", null, null]);
  n.net.heal("a", "b");
  send(a, "3");
  n.advance(0);
  expect([a.text, b.text]).toEqual(["x", "123"]);
});

test("a cut of one direction leaves the other whole", () => {
  const n = network();
  const [a, b] = connected(n);
  n.net.cut("a", "b", false);
  send(a, "lost");
  send(b, "heard");
  n.advance(10);
  expect([a.text, b.text]).toEqual(["heard", ""]);
});

test("the faults of who is removed go with him, those of others stay", () => {
  const n = network();
  n.net.cut("a", "b");
  n.net.cut("a", "c");
  n.net.faults.wire("b", "c", { delay: 50 });
  n.net.faults.forget("b");
  expect(n.net.faults.list()).toEqual({
    cuts: [
      { from: "a", to: "c" },
      { from: "c", to: "a" },
    ],
    wires: [],
    hosts: [],
  });
});

test("who gave a connection up during a cut answers with a reset when the other side writes again", () => {
  const n = network();
  const [a, b] = connected(n);
  n.net.cut("a", "b");
  send(b, "before");
  n.advance(0);
  a.stream.destroy();
  n.advance(0);
  expect(b.closed).toBe(null);
  n.net.heal();
  n.advance(0);
  expect([a.text, b.closed]).toEqual(["", "reset"]);
});

test("a split cuts between groups only", () => {
  const n = network();
  n.net.faults.split([["a", "b"], ["c"]]);
  const heard: string[] = [];
  for (const host of [n.b, n.c]) {
    const socket = host.open("0.0.0.0", 7) as UdpSocket;
    socket.join("224.0.0.1");
    socket.onMessage = (from) => heard.push(`${host.name} from ${from}`);
  }
  const sender = n.a.open("0.0.0.0", 8) as UdpSocket;
  n.advance(0);
  sender.send("224.0.0.1", 7, new Uint8Array(1));
  n.advance(0);
  expect(heard).toEqual(["b from 192.168.1.1"]);
  n.net.heal();
  sender.send("224.0.0.1", 7, new Uint8Array(1));
  n.advance(0);
  expect(heard).toHaveLength(3);
});

test("delay with jitter keeps the order of a stream", () => {
  const n = network();
  const [a, b] = connected(n);
  n.net.faults.wire("a", "b", { delay: 100, jitter: 50 });
  for (const digit of "0123456789") send(a, digit);
  n.advance(99);
  expect(b.text).toBe("");
  n.advance(51);
  expect(b.text).toBe("0123456789");
});

test("lost TCP frames are late, not gone; lost datagrams are gone, doubled ones come twice", () => {
  const n = network();
  const [a, b] = connected(n);
  const socket = n.b.open("0.0.0.0", 7) as UdpSocket;
  let datagrams = 0;
  socket.onMessage = () => datagrams++;
  const sender = n.a.open("0.0.0.0", 8) as UdpSocket;
  n.net.faults.wire("a", "b", { loss: 0.5 });
  for (let i = 0; i < 100; i++) {
    sender.send("192.168.1.2", 7, new Uint8Array(1));
    send(a, "x");
  }
  n.advance(0);
  expect(b.text.length).toBeLessThan(100);
  expect(datagrams).toBeGreaterThan(25);
  expect(datagrams).toBeLessThan(75);
  n.advance(120_000);
  expect(b.text.length).toBe(100);
  n.net.faults.wire("a", "b", { duplication: 1 });
  datagrams = 0;
  sender.send("192.168.1.2", 7, new Uint8Array(1));
  n.advance(0);
  expect(datagrams).toBe(2);
});

test("a lost TCP frame is sent again later and later, and at once when one behind it arrives", () => {
  const n = network();
  const [a, b] = connected(n);
  n.net.faults.wire("a", "b", { loss: 1, delay: 5 });
  send(a, "1");
  // sent again after 200, 400, 800, 1600, 3200 and 6400 ms; the next attempt would be 12.8 s after the last
  n.advance(12_700);
  n.net.faults.wire("a", "b", { delay: 5 });
  n.advance(1000);
  expect(b.text).toBe("");
  send(a, "2");
  n.advance(14);
  expect(b.text).toBe("");
  n.advance(1);
  expect(b.text).toBe("12");
});

test("a killed process resets its connections, a host without power does not", () => {
  for (const how of ["detach", "powerOff"] as const) {
    const n = network();
    const [a] = connected(n);
    n.net[how]("b");
    n.advance(60_000);
    expect(a.closed).toBe(how === "detach" ? "reset" : null);
    send(a, "anybody?");
    n.advance(0);
    // back on, it knows nothing of the connection
    n.plug("b");
    n.advance(0);
    expect(a.closed).toBe("reset");
  }
});

test("a connection over a cut is tried for 127 s", () => {
  const n = network();
  n.b.listen("0.0.0.0", 1, () => {});
  n.advance(0);
  n.net.cut("a", "b");
  const results: string[] = [];
  const attempt = (): void =>
    n.a.connect("192.168.1.2", 1, (r) => results.push(typeof r === "string" ? r : "connected"));
  attempt();
  n.advance(126_999);
  expect(results).toEqual([]);
  n.advance(1);
  expect(results).toEqual(["etimedout"]);
  attempt();
  n.advance(1000);
  n.net.heal();
  n.advance(0);
  expect(results).toEqual(["etimedout", "connected"]);
});

test("an observer sees every frame with its size", () => {
  const n = network();
  const seen: string[] = [];
  n.net.observer = (o: Observation) => seen.push(`${o.kind} ${o.from} ${o.to} ${o.size} ${o.fate}`);
  const [a] = connected(n);
  send(a, "four");
  n.advance(0);
  n.net.cut("a", "b");
  send(a, "more");
  n.advance(0);
  n.net.heal();
  expect(seen).toEqual([
    "open a b 0 delivered",
    "accept b a 0 delivered",
    "data a b 4 delivered",
    "data a b 4 held",
    "data a b 4 delivered",
  ]);
});

test("the end of a connection that is under way does not end one of the next process", () => {
  const n = network();
  const [, old] = connected(n);
  n.net.faults.wire("a", "b", { delay: 5 });
  n.net.detach("a");
  n.a = n.plug("a");
  const fresh: Heard[] = [];
  n.a.connect("192.168.1.2", 1, (stream) => typeof stream !== "string" && fresh.push(listen(stream)));
  n.advance(10);
  const [a] = fresh;
  expect([old.closed, a?.closed]).toEqual(["reset", null]);
});

test("cards of one host never hand out the same port, and begin anew when all have been given", () => {
  const turns: (() => void)[] = [];
  const net = new Switch({ now: () => 0, random: (bytes) => bytes.fill(0), after: () => () => {} });
  const stacks = Array.from({ length: 100 }, (_, slot) => {
    const [outside, inside] = wirePair((run) => turns.push(run));
    const card = { card: `n${String(slot).padStart(2, "0")}`, host: "a", address: "192.168.1.1" };
    net.attach(card, outside);
    return new HostStack({ card, slot, wire: inside, lookup: () => undefined, defer: (run) => turns.push(run) });
  });
  const listen = (stack: HostStack): number => {
    const listener = stack.listen("0.0.0.0", 0, () => {});
    if (typeof listener === "string") throw new Error(listener);
    return listener.port;
  };
  // nobody has heard of the others' ports yet
  const ports = stacks.flatMap((stack) => [listen(stack), listen(stack)]);
  expect(new Set(ports).size).toBe(200);
  expect(ports.every((port) => port >= 32_768 && port <= 60_999)).toBe(true);
  const [first] = stacks as [HostStack];
  const more = Array.from({ length: 218 }, () => listen(first));
  expect(new Set([...ports, ...more]).size).toBe(418);
  expect(() => Array.from({ length: 5 }, () => listen(first))).toThrow("eaddrinuse");
});
