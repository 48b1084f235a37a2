// Frames and fragments as OTP sends and takes them, and in which order the outbox lets them go.

import { expect, test } from "vitest";
import type { Stream } from "../beam/host.ts";
import { joinBytes } from "../contract/bytes.ts";
import { atom } from "../terms/atom.ts";
import { decodeTerm } from "../terms/etf-reader.ts";
import { Bin, Pid, type Term } from "../terms/term.ts";
import { ByteQueue } from "./byte-queue.ts";
import { Assembly, encodeFrame, fragmentsOf } from "./frames.ts";
import { Outbox } from "./outbox.ts";

const ME = { local: atom("nonode@nohost"), node: atom("a@x"), creation: 7 };
const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join(" ");
const pid = (id: number): Pid => new Pid(ME.local, id, 0, 0);
const bytes = (length: number, fill: number): Bin => new Bin(new Uint8Array(length).fill(fill));

/** A message as it goes from one process to a name. */
function message(from: Pid, what: Term): { frame: Uint8Array; control: Term[] } {
  const control: Term[] = [6, from, atom(""), atom("to")];
  return { frame: encodeFrame([control, what], ME, true).slice(), control };
}

/** The messages that come out of bytes, by what was sent. */
function arrived(sent: readonly Uint8Array[]): Term[] {
  const queue = new ByteQueue();
  const assembly = new Assembly();
  queue.push(joinBytes(sent));
  const found: Term[] = [];
  for (let frame = queue.frame(4); frame !== undefined; frame = queue.frame(4)) {
    const gathered = assembly.take(frame);
    if (gathered === undefined) throw new Error("no frame");
    if (gathered === "more") continue;
    const { data, at, bare } = gathered;
    const { end } = decodeTerm(data, ME, null, { at, bare });
    found.push(decodeTerm(data, ME, null, { at: end, bare }).term);
  }
  return found;
}

test("a frame has a distribution header without atoms, or passes through as in the time before", () => {
  expect(hex(encodeFrame([[1], atom("hi")], ME, true))).toBe("00 00 00 0b 83 44 00 68 01 61 01 77 02 68 69");
  expect(hex(encodeFrame([[1], atom("hi")], ME, false))).toBe("00 00 00 0b 70 83 68 01 61 01 83 77 02 68 69");
});

test("fragments are cut and numbered as OTP does, and put together again", () => {
  const { frame } = message(pid(1), bytes(150_000, 5));
  const fragments = [...fragmentsOf(frame, 258)];
  expect(fragments.map((f) => hex(f.subarray(0, 22)))).toEqual([
    "00 01 00 13 83 45 00 00 00 00 00 00 01 02 00 00 00 00 00 00 00 03",
    "00 01 00 12 83 46 00 00 00 00 00 00 01 02 00 00 00 00 00 00 00 02",
    "00 00 4a 23 83 46 00 00 00 00 00 00 01 02 00 00 00 00 00 00 00 01",
  ]);
  const [whole] = arrived(fragments);
  expect(whole instanceof Bin && whole.bytes.length === 150_000 && whole.bytes.every((b) => b === 5)).toBe(true);
});

test("a fragment that does not follow the one before is no frame", () => {
  const [first, second, third] = [...fragmentsOf(message(pid(1), bytes(150_000, 5)).frame, 1)];
  expect(() => arrived([first as Uint8Array, third as Uint8Array])).toThrow("no frame");
  expect(() => arrived([second as Uint8Array])).toThrow("no frame");
});

/** An outbox whose breathers run when the test says so; `written` is what each of them wrote. */
function outbox() {
  const written: Uint8Array[] = [];
  let breathers: (() => void)[] = [];
  const stream = { write: (data: Uint8Array) => void written.push(data.slice()) } as unknown as Stream;
  const box = new Outbox(stream, (run) => breathers.push(run), true);
  const put = (from: Pid, what: Term): void => {
    const { frame, control } = message(from, what);
    box.put(frame, control, true);
  };
  const breathe = (): boolean => {
    const now = breathers;
    breathers = [];
    for (const run of now) run();
    return now.length > 0;
  };
  return { box, put, breathe, written };
}

test("short messages of others overtake a long one, those of its sender stay behind it", () => {
  const { put, breathe, written } = outbox();
  const [long, longer] = [bytes(200_000, 1), bytes(300_000, 2)];
  put(pid(1), long);
  put(pid(1), atom("second"));
  put(pid(1), longer);
  put(pid(1), atom("fourth"));
  put(pid(2), atom("other"));
  breathe();
  put(pid(2), atom("again"));
  while (breathe());
  const names = arrived(written).map((t) => (t instanceof Bin ? t.bytes.length : String(t)));
  expect(names).toEqual(["other", "again", 200_000, "second", 300_000, "fourth"]);
  // no piece is much longer than a fragment
  expect(Math.max(...written.map((w) => w.length))).toBeLessThan(66_000);
});

test("what is left when the connection ends goes at once, and ticks are sent in silence only", () => {
  const { box, put, breathe, written } = outbox();
  put(pid(1), bytes(200_000, 1));
  put(pid(1), atom("last"));
  box.flush();
  expect(arrived(written).length).toBe(2);
  box.tick();
  expect(written.at(-1)?.length).not.toBe(4);
  box.tick();
  expect(hex(written.at(-1) as Uint8Array)).toBe("00 00 00 00");
  expect(breathe() && breathe()).toBe(false);
});
