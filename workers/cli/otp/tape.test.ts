// The session with a node of OTP 27 that otp27.tape holds, without that node: ours has to say the same bytes, and to
// understand what it hears. `node workers/cli/otp/record.ts` records anew.

import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { Player } from "./player.ts";
import { session } from "./session.ts";
import { type Event, readTape, type Tape, writeTape } from "./tape.ts";

const text = readFileSync(new URL("otp27.tape", import.meta.url), "utf8");
const tape = readTape(text);

let stop = (): void => {};
afterEach(() => stop());

/** What our node prints when the tape is played to it. */
async function play(played: Tape, before = ""): Promise<string> {
  const player = new Player(played);
  const node = await session(player.network, before);
  stop = node.stop;
  const ended = node.ended.then((output) => {
    player.end();
    return output;
  });
  const [output] = await Promise.all([ended, player.finished]);
  return output;
}

/** The tape with another event in the place of the first that `which` is true of. */
function changed(which: (event: Event) => boolean, other: (event: Event) => Event[]): Tape {
  const at = tape.events.findIndex(which);
  return { ...tape, events: tape.events.toSpliced(at, 1, ...other(tape.events[at] as Event)) };
}

test("our node says what it said to OTP, and hears what OTP said", async () => {
  expect(await play(tape)).toBe(tape.output);
});

test("other pids and references than on the tape stand for those", async () => {
  const before = "for _ <- 1..5, do: spawn(fn -> make_ref() end)\n";
  expect(await play(tape, before)).toBe(tape.output);
});

test("one byte more or less in what ours says is noticed", async () => {
  const isSend = (event: Event): boolean => event.what === "ours" && event.frame.length > 90;
  const last = (event: Event): Event[] =>
    event.what === "ours"
      ? [{ ...event, frame: event.frame.map((b, i, all) => (i === all.length - 1 ? b ^ 1 : b)) }]
      : [];
  await expect(play(changed(isSend, last))).rejects.toThrow("ours says");
  stop();
  await expect(play(changed(isSend, () => []))).rejects.toThrow("ours says");
});

test("what ours does not say any more is noticed", async () => {
  const last = tape.events.findLast((event) => event.what === "ours") as Event;
  await expect(play({ ...tape, events: [...tape.events, { ...last }] })).rejects.toThrow("was not said");
});

test("a tape is written as it was read", () => {
  expect(writeTape(tape)).toBe(text);
});
