// Connections that go past the switch and come back to it, while frames of both ways arrive in any order that threads may
// give them: nothing is lost, doubled or out of order.

import { expect, test } from "vitest";
import type { Pipe } from "./shortcut.ts";
import { Shortcuts } from "./shortcuts.ts";
import { HostStack, type TcpStream } from "./stack.ts";
import { Switch } from "./switch.ts";
import { type Wire, wirePair } from "./types.ts";

/** Two hosts whose wires and pipes are queues of their own; `step` runs what is next in one of them. */
function network(seed: number) {
  let state = seed * 2 + 1;
  const chance = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const queues: (() => void)[][] = [];
  const queue = (): ((run: () => void) => void) => {
    const made: (() => void)[] = [];
    queues.push(made);
    return (run) => made.push(run);
  };
  const step = (): boolean => {
    const full = queues.filter((q) => q.length > 0);
    (full[chance(full.length)] as (() => void)[] | undefined)?.shift()?.();
    return full.length > 0;
  };
  const pipes = { direct: 0 };
  const pair = (): [Pipe, Pipe] => {
    // as a MessagePort, an end keeps what comes until somebody listens
    const make = (defer: (run: () => void) => void) => {
      let listener: Pipe["onData"] = null;
      let kept: (Uint8Array | null)[] = [];
      const end: Pipe & { peer: Pipe | null; receive(data: Uint8Array | null): void } = {
        peer: null,
        get onData() {
          return listener;
        },
        set onData(heard) {
          listener = heard;
          const all = kept;
          kept = [];
          for (const data of all) end.receive(data);
        },
        close() {},
        receive: (data) => (listener === null ? void kept.push(data) : listener(data)),
        post(data) {
          if (data !== null) pipes.direct++;
          const copy = data && data.slice();
          defer(() => (end.peer as typeof end).receive(copy));
        },
      };
      return end;
    };
    const [a, b] = [make(queue()), make(queue())];
    [a.peer, b.peer] = [b, a];
    return [a, b];
  };
  const net = new Switch({ now: () => 0, random: (bytes) => bytes.fill(0), after: () => () => {} });
  net.shortcuts = new Shortcuts(pair);
  const plug = (host: string, address: string): HostStack => {
    const [down, up] = [queue(), queue()];
    const [outside, inside] = wirePair((run) => run());
    // each direction is a queue of its own
    const slow = (wire: Wire, defer: (run: () => void) => void): Wire => {
      const made: Wire = { far: true, onFrame: null, post: (frame) => defer(() => wire.post(frame)) };
      wire.onFrame = (frame) => made.onFrame?.(frame);
      return made;
    };
    net.attach({ card: host, host, address }, slow(outside, down));
    return new HostStack({
      card: { card: host, host, address },
      wire: slow(inside, up),
      pipe: (end) => end as Pipe,
      lookup: () => undefined,
      defer: queue(),
    });
  };
  const [a, b] = [plug("a", "192.168.1.1"), plug("b", "192.168.1.2")];
  const settle = (): void => {
    while (step()) {}
  };
  return { net, shortcuts: net.shortcuts, a, b, chance, step, settle, pipes };
}

type End = { readonly stream: TcpStream; heard: string; closed: string | null };

function listen(stream: TcpStream): End {
  const end: End = { stream, heard: "", closed: null };
  stream.onData = (data) => {
    end.heard += String.fromCharCode(...data);
  };
  stream.onClose = (reason) => {
    end.closed = reason;
  };
  return end;
}

function connect(n: ReturnType<typeof network>): [End, End] {
  const made: End[] = [];
  n.b.listen("0.0.0.0", 1, (stream) => made.push(listen(stream)));
  n.settle();
  n.a.connect("192.168.1.2", 1, (stream) => typeof stream !== "string" && made.unshift(listen(stream)));
  n.settle();
  return made as [End, End];
}

test("what is sent while shortcuts come and go arrives once and in order", () => {
  let direct = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const n = network(seed);
    const ends = connect(n);
    const sent = ["", ""];
    for (let i = 0; i < 120; i++) {
      const what = n.chance(10);
      if (what === 0) n.shortcuts.allow(n.chance(2) === 0);
      else if (what < 5) {
        const side = n.chance(2) as 0 | 1;
        const letter = String.fromCharCode(97 + (i % 26));
        sent[side] += letter;
        ends[side].stream.write(new Uint8Array([letter.charCodeAt(0)]));
      } else n.step();
    }
    const close = n.chance(3);
    if (close < 2) ends[close as 0 | 1].stream.end();
    n.settle();
    expect([ends[1].heard, ends[0].heard], `seed ${seed}`).toEqual(sent);
    if (close < 2) expect(ends[1 - close]?.closed, `seed ${seed}`).toBe("end");
    direct += n.pipes.direct;
  }
  expect(direct).toBeGreaterThan(1000);
});

test("a cut that waits until all have come back lets nothing through", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const n = network(seed);
    const [from, to] = connect(n);
    n.shortcuts.allow(true);
    n.settle();
    let cut = false;
    let before = "";
    n.shortcuts.allow(false);
    n.shortcuts.settle(() => {
      n.net.cut("a", "b");
      cut = true;
      before = to.heard;
    });
    for (let i = 0; i < 40; i++) {
      from.stream.write(new Uint8Array([97 + (i % 26)]));
      n.step();
      n.step();
    }
    n.settle();
    expect(cut).toBe(true);
    expect(to.heard.length).toBeLessThan(40);
    // what was under way when the wire was cut may still be in the thread's queue, but nothing that was sent after
    expect(to.heard.startsWith(before)).toBe(true);
    n.net.heal();
    n.settle();
    expect(to.heard).toHaveLength(40);
  }
});

test("who is killed is missed at once; who loses power is told of nothing, and forgotten when he is back", () => {
  const killed = network(1);
  const [, left] = connect(killed);
  killed.shortcuts.allow(true);
  killed.settle();
  killed.net.detach("a");
  killed.settle();
  expect(left.closed).toBe("reset");

  const dark = network(2);
  const [, waits] = connect(dark);
  dark.shortcuts.allow(true);
  dark.settle();
  dark.net.powerOff("a");
  dark.settle();
  expect(waits.closed).toBeNull();
  let settled = false;
  dark.shortcuts.allow(false);
  dark.shortcuts.settle(() => {
    settled = true;
  });
  dark.settle();
  expect(settled).toBe(true);
});
