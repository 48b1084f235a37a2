// `npm run bench`: the programs of bench/programs.exs on Nodebook, beside plain JavaScript where there is such a thing, and
// beside real Elixir where it is installed (`elixir`, or how ELIXIR says to start it). Times are the best of five runs, in
// milliseconds, on a machine that does other things too: the ratios count. A bar is the ratio to hold.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { startNode } from "./start-node.ts";

const PROGRAMS = readFileSync(new URL("./bench/programs.exs", import.meta.url), "utf8");

const ROWS: readonly (readonly [name: string, title: string, bar: number])[] = [
  ["fib", "fib(30)", 2],
  ["sum", "sum to 10 million, tail recursion", 4.5],
  ["mutual", "10 million mutual tail calls", 2.5],
  ["queens", "50 × 8 queens", 1.5],
  ["queens10", "10 queens", 1.5],
  ["pipeline", "Enum pipeline over a million", 1],
  ["maps", "map of 100,000 keys, built and read", 1.5],
  ["csv", "1 MB of CSV, byte by byte", 2],
  ["closures", "1.6 million calls of closures", 3.5],
  ["floats", "2 million float steps", 2.5],
  ["try", "a million tries, 300,000 throws", 3],
  ["rescue", "100,000 tries, 10,000 raises", 3],
  ["strings", "100,000 appends and a split", 2],
  ["upcase", "1 MB of lines in capitals", 2],
  ["trees", "expression trees", 2],
  ["json", "JSON decoder, 200 KB", 2],
  ["deep", "body recursion a million deep", 3],
  ["bignum", "digits of factorial(2000)", 2],
  ["factorial", "10 × factorial(2000)", 2],
  ["ets", "200,000 ETS inserts and look-ups", 2],
  ["spawn", "100,000 spawns with a message each", 0.5],
  ["ring", "100 rounds in a ring of 1,000", 0.5],
  ["pingpong", "500,000 ping-pongs", 0.5],
  ["calls", "200,000 GenServer.call", 0.5],
];

function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

function sum(n: number): number {
  let acc = 0;
  for (let i = n; i > 0; i--) acc += i;
  return acc;
}

const million = Array.from({ length: 1_000_000 }, (_, i) => i + 1);
const PLAIN: Record<string, () => unknown> = {
  fib: () => fib(30),
  sum: () => sum(10_000_000),
  pipeline: () =>
    million
      .map((x) => x * 2)
      .filter((x) => x % 3 === 0)
      .reduce((a, b) => a + b, 0),
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

/** Milliseconds by program, from what the programs printed. */
function timesOf(output: string): Map<string, number> {
  return new Map([...output.matchAll(/^(\w+) ([\d.e]+)$/gm)].map(([, name, time]) => [name as string, Number(time)]));
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

/** The same on real Elixir; empty when there is none. */
function real(): Map<string, number> {
  const [command = "elixir", ...args] = (process.env.ELIXIR ?? "elixir").split(" ");
  const text = `Code.eval_string(IO.read(:stdio, :eof))`;
  const { stdout, status } = spawnSync(command, [...args, "-e", text], { input: PROGRAMS, encoding: "utf8" });
  return timesOf(status === 0 ? stdout : "");
}

const measured = await here();
const beam = real();
const cell = (n: number | undefined): string => (n === undefined ? "–" : n.toFixed(1)).padStart(9);
console.log(
  `${"program".padEnd(38)}${"Nodebook".padStart(9)}${"plain JS".padStart(10)}${"BEAM".padStart(10)}   ratio  bar`,
);
for (const [name, title, bar] of ROWS) {
  const own = measured.get(name);
  const other = beam.get(name);
  const plain = PLAIN[name];
  const ratio = own === undefined || other === undefined ? undefined : own / other;
  const verdict = ratio === undefined ? "" : `${ratio.toFixed(2).padStart(8)}  ${bar}${ratio > bar ? " ✗" : ""}`;
  console.log(`${title.padEnd(38)}${cell(own)} ${cell(plain && best(plain))} ${cell(other)}${verdict}`);
}
process.exit(0);
