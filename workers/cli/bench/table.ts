// The programs that are timed, their bars, and the table of what they took. In: what the programs printed on Nodebook, and
// plain JavaScript's times. Out: the table, beside the same on real Elixir, where it is installed.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The programs, as one script. */
export const PROGRAMS = readFileSync(new URL("./programs.exs", import.meta.url), "utf8");

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

/** Milliseconds by program, from what the programs printed. */
export function timesOf(output: string): Map<string, number> {
  return new Map([...output.matchAll(/^(\w+) ([\d.e]+)$/gm)].map(([, name, time]) => [name as string, Number(time)]));
}

/** The same on real Elixir; empty when there is none. */
function real(): Map<string, number> {
  const [command = "elixir", ...args] = (process.env.ELIXIR ?? "elixir").split(" ");
  const text = `Code.eval_string(IO.read(:stdio, :eof))`;
  const { stdout, status } = spawnSync(command, [...args, "-e", text], { input: PROGRAMS, encoding: "utf8" });
  return timesOf(status === 0 ? stdout : "");
}

const cell = (n: number | undefined): string => (n === undefined ? "–" : n.toFixed(1)).padStart(9);

/** Prints the table. `measured`: milliseconds by program; `plain`: the milliseconds that a program takes in plain JavaScript. */
export function printTable(measured: Map<string, number>, plain: (name: string) => number | undefined): void {
  const beam = real();
  console.log(
    `${"program".padEnd(38)}${"Nodebook".padStart(9)}${"plain JS".padStart(10)}${"BEAM".padStart(10)}   ratio  bar`,
  );
  for (const [name, title, bar] of ROWS) {
    const own = measured.get(name);
    const other = beam.get(name);
    const ratio = own === undefined || other === undefined ? undefined : own / other;
    const verdict = ratio === undefined ? "" : `${ratio.toFixed(2).padStart(8)}  ${bar}${ratio > bar ? " ✗" : ""}`;
    console.log(`${title.padEnd(38)}${cell(own)} ${cell(plain(name))} ${cell(other)}${verdict}`);
  }
}
