// `npm run bench`: the programs of bench/programs.exs on Nodebook, beside plain JavaScript where there is such a thing, and
// beside real Elixir where it is installed (`elixir`, or how ELIXIR says to start it). Times are the best of five runs, in
// milliseconds, on a machine that does other things too: the ratios count. A bar is the ratio to hold.

import { PROGRAMS, printTable, timesOf } from "./bench/table.ts";
import { startNode } from "./start-node.ts";

function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

function sum(n: number): number {
  let acc = 0;
  for (let i = n; i > 0; i--) acc += i;
  return acc;
}

type Tree = readonly ["num", number] | readonly ["neg", Tree] | readonly ["add" | "mul" | "sub", Tree, Tree];

/** The tree of the programs; what is inside is made first, as Elixir makes it. */
function tree(n: number): Tree {
  if (n === 0) return ["num", 3];
  const left = tree(n - 1);
  const right = tree(n - 1);
  const negated: Tree = ["neg", right];
  return [(["add", "mul", "sub"] as const)[n % 3] ?? "add", left, negated];
}

function evaluate(t: Tree): number {
  if (t[0] === "num") return t[1];
  if (t[0] === "neg") return -evaluate(t[1]);
  const left = evaluate(t[1]);
  const right = evaluate(t[2]);
  return t[0] === "add" ? left + right : t[0] === "sub" ? left - right : (left * right) % 1009;
}

const expressions = tree(17);
const million = Array.from({ length: 1_000_000 }, (_, i) => i + 1);
const PLAIN: Record<string, () => unknown> = {
  fib: () => fib(30),
  sum: () => sum(10_000_000),
  pipeline: () =>
    million
      .map((x) => x * 2)
      .filter((x) => x % 3 === 0)
      .reduce((a, b) => a + b, 0),
  trees: () => evaluate(expressions),
  maps: () => {
    const map = new Map<number, number>();
    for (let i = 1; i <= 100_000; i++) map.set(i * 7919, i);
    let all = 0;
    for (let i = 1; i <= 100_000; i++) all += map.get(i * 7919) as number;
    return all;
  },
};

function best(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return Math.min(...times);
}

async function here(): Promise<Map<string, number>> {
  let output = "";
  await new Promise<number>((resolve, reject) => {
    const write = (_device: 1 | 2, data: Uint8Array): void => {
      output += new TextDecoder().decode(data);
    };
    startNode({ write, exit: resolve }).then(
      (node) => node.runScript([{ text: PROGRAMS, file: "programs.exs" }]),
      reject,
    );
  });
  return timesOf(output);
}

printTable(await here(), (name) => {
  const run = PLAIN[name];
  return run && best(run);
});
process.exit(0);
