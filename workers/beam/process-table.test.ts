import { expect, test } from "vitest";
import type { Process } from "./process.ts";
import { ProcessTable } from "./process-table.ts";
import { RunQueue } from "./run-queue.ts";

const named = (number: number): Process => ({ number }) as unknown as Process;
const numberOf = (process: Process | null | undefined): number | undefined =>
  (process as unknown as { number: number } | null | undefined)?.number;

// the numbers run through the table many times while some processes stay: every kind of collision happens
test("processes are found by their numbers while others come and go", () => {
  const table = new ProcessTable();
  const living = new Set<number>();
  let random = 1;
  for (let number = 0; number < 20_000; number++) {
    random = (random * 48271) % 2147483647;
    table.add(number, named(number));
    living.add(number);
    // every hundredth stays; of the others about 300 live at a time
    for (const other of [...living].slice(0, living.size > 500 ? 1 : 0).concat(number - (random % 300))) {
      if (other % 100 === 0 || !living.delete(other)) continue;
      table.delete(other);
      expect(table.get(other)).toBeUndefined();
    }
    table.delete(number + 1);
  }
  expect(table.size).toBe(living.size);
  expect(table.all().map(numberOf)).toEqual([...living].sort((a, b) => a - b));
  for (const number of living) expect(numberOf(table.get(number))).toBe(number);
});

test("numbers beyond 32 bits have places, too", () => {
  const table = new ProcessTable();
  const numbers = [2 ** 40 + 3, 2 ** 33 + 3, 3];
  for (const number of numbers) table.add(number, named(number));
  table.delete(2 ** 33 + 3);
  expect(table.all().map(numberOf)).toEqual([3, 2 ** 40 + 3]);
});

test("runnable processes run in order, also when the ring grows with its start in the middle", () => {
  const queue = new RunQueue();
  const order: (number | undefined)[] = [];
  for (let n = 0; n < 40; n++) queue.push(named(n));
  for (let n = 0; n < 30; n++) order.push(numberOf(queue.shift()));
  for (let n = 40; n < 140; n++) queue.push(named(n));
  queue.unshift(named(29));
  expect(numberOf(queue.first)).toBe(29);
  while (queue.length > 0) order.push(numberOf(queue.shift()));
  expect(order).toEqual([...Array(30).keys(), 29, ...Array.from({ length: 110 }, (_, i) => i + 30)]);
  expect(queue.shift()).toBeNull();
});
