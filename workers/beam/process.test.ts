import { expect, test } from "vitest";
import { atom } from "../terms/atom.ts";
import { callSegment, framesOf, type Resume, START, sizeOf } from "./frame.ts";
import { Mailbox, NO_MESSAGE } from "./process.ts";

const OK = atom("ok");

test("messages come out in order, also when one was taken from the middle", () => {
  const mailbox = new Mailbox();
  for (const n of [1, 2, 3]) mailbox.push(n);
  mailbox.skip();
  expect(mailbox.peek()).toBe(2);
  mailbox.accept();
  expect(mailbox.toArray()).toEqual([1, 3]);
  mailbox.push(4);
  const order: unknown[] = [];
  for (let m = mailbox.peek(); m !== NO_MESSAGE; m = mailbox.peek()) {
    order.push(m);
    mailbox.accept();
  }
  expect(order).toEqual([1, 3, 4]);
  expect(mailbox.length).toBe(0);
});

// a place left empty in front made every look at a message walk over all places: this would take minutes
test("a message taken from the middle does not make the others slow to reach", () => {
  const mailbox = new Mailbox();
  mailbox.push(OK);
  mailbox.push(OK);
  mailbox.skip();
  mailbox.accept();
  for (let i = 0; i < 400_000; i++) mailbox.push(i);
  let sum = 0;
  for (let m = mailbox.peek(); m !== NO_MESSAGE; m = mailbox.peek()) {
    if (typeof m === "number") sum += m;
    mailbox.accept();
  }
  expect(sum).toBe((400_000 * 399_999) / 2);
});

test("the frames of a stack are told from the innermost outwards", () => {
  const named = (name: string): Resume => {
    const resume: Resume = () => null;
    resume.info = { module: "m", name, arity: 0, file: "", lines: [0, 7] };
    return resume;
  };
  const outer = [START, callSegment(() => OK, [1, 2]), named("b"), 2, 1, "v", named("a"), 2, 0];
  const stack = [START, outer, named("c"), 3, 2, "x", "y"];
  expect(framesOf(stack).map((f) => f.info.name)).toEqual(["c", "b", "a"]);
  expect(framesOf(stack, 1)).toMatchObject([{ pc: 1 }]);
  expect(sizeOf(stack)).toBe(6 + 7 + 5);
  outer[0] = START + 4;
  expect(framesOf(stack).map((f) => f.info.name)).toEqual(["c", "a"]);
});
