// Frames through shared memory: as they were sent and in their order, whatever their size, between threads that are blocked,
// in their event loop or at work; and a thread that is rung for is always woken.

import { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import { Button, bellMemory, Doorbell } from "../browser/doorbell.ts";
import { Ring, ringMemory } from "../browser/ring.ts";
import { type SharedEnd, SharedPipe, sharedEnds } from "../browser/shared-pipe.ts";

/** Numbers below a limit, the same for the same seed. */
function chances(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A frame that can be told from others: its number over and over. */
function frame(number: number, length: number): Uint8Array {
  return new Uint8Array(length).map((_, i) => (number >> (8 * (i & 3))) & 255);
}

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

test("a ring gives out what was written, around its end too, and refuses what has no room", () => {
  const ring = new Ring(ringMemory());
  const below = chances(1);
  const kept: Uint8Array[] = [];
  let refused = 0;
  for (let i = 0; i < 20_000; i++) {
    const data = frame(i, below(below(10) === 0 ? 8_000 : 200));
    if (below(2) === 0 && ring.write(data)) kept.push(data);
    else if (below(2) === 0) expect(ring.read() ?? undefined).toEqual(kept.shift());
    else refused += ring.write(new Uint8Array(8_192)) ? 0 : 1;
  }
  expect(refused).toBeGreaterThan(100);
  while (kept.length > 0) expect(ring.read()).toEqual(kept.shift());
  expect(ring.empty).toBe(true);
});

test("a full ring has room for the word that the next frame comes another way", () => {
  const ring = new Ring(ringMemory());
  let written = 0;
  while (ring.write(frame(written, 4))) written++;
  ring.divert();
  for (let i = 0; i < written; i++) expect(ring.read()).toEqual(frame(i, 4));
  expect(ring.read()).toBe("elsewhere");
  expect(ring.write(null)).toBe(true);
  expect(ring.read()).toBe(null);
});

test("only who is in its event loop needs a message", () => {
  const memory = bellMemory();
  const button = new Button(memory);
  const bell = new Doorbell(memory, () => {});
  expect(button.press()).toBe(true);
  const seen: boolean[] = [];
  bell.add({
    pending: false,
    look: () => {
      if (seen.length < 2) seen.push(button.press());
      return false;
    },
  });
  bell.visit();
  expect(seen).toEqual([false]);
  expect(button.press()).toBe(true);
});

test("what comes while a thread leaves is taken a little later", () => {
  const later: (() => void)[] = [];
  const bell = new Doorbell(bellMemory(), (run) => later.push(run));
  let pending = false;
  let looks = 0;
  bell.add({
    get pending() {
      return pending;
    },
    look: () => {
      looks++;
      return false;
    },
  });
  bell.visit();
  expect([looks, later.length]).toEqual([1, 0]);
  pending = true;
  bell.visit();
  expect([looks, later.length]).toEqual([2, 1]);
  later[0]?.();
  expect(looks).toBe(3);
});

/** An end here, and a thread at the other that sends everything back. */
async function echo(): Promise<{ pipe: SharedPipe; bell: Doorbell }> {
  const [here, there] = sharedEnds(bellMemory(), bellMemory()) as [SharedEnd, SharedEnd];
  const thread = new Worker(new URL("./echo.thread.ts", import.meta.url));
  ended.push(() => void thread.terminate());
  const ready = new Promise((done) => thread.once("message", done));
  // biome-ignore lint/suspicious/noExplicitAny: Node's port and the browser's are the same thing to these types
  thread.postMessage(there, [there.port as any]);
  await ready;
  const bell = new Doorbell(here.bell, (run) => setImmediate(run));
  return { pipe: new SharedPipe(here, bell), bell };
}

test.each([1, 2, 3])("frames of all sizes come back in their order from another thread, seed %i", async (seed) => {
  const { pipe, bell } = await echo();
  const below = chances(seed);
  const count = 3_000;
  const lengths = Array.from({ length: count }, () => below(below(20) === 0 ? 30_000 : 300));
  let came = 0;
  let sent = 0;
  const wrong: number[] = [];
  await new Promise<void>((done) => {
    const more = (): void => {
      // sometimes one, sometimes more than a ring holds
      for (let n = below(60); n >= 0 && sent < count; n--, sent++) pipe.post(frame(sent, lengths[sent] as number));
      if (sent === count) pipe.post(null);
    };
    pipe.onData = (data) => {
      if (data === null) {
        done();
        return;
      }
      const expected = frame(came, lengths[came] as number);
      if (Buffer.compare(data, expected) !== 0) wrong.push(came);
      came++;
      if (came === sent && sent < count) more();
    };
    more();
    if (below(2) === 0) bell.linger();
  });
  expect(wrong).toEqual([]);
  expect(came).toBe(count);
});

test("a question and its answer, many times over, whether the threads stay or leave", async () => {
  const { pipe, bell } = await echo();
  const below = chances(4);
  let answers = 0;
  await new Promise<void>((done) => {
    pipe.onData = () => {
      if (++answers === 5_000) {
        done();
        return;
      }
      const ask = (): void => {
        pipe.post(frame(answers, 20));
        if (below(2) === 0) bell.linger();
      };
      if (below(4) === 0) setImmediate(ask);
      else ask();
    };
    pipe.post(frame(0, 20));
  });
  expect(answers).toBe(5_000);
});
