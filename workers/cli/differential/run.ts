// `npm run differential -- [--seed N] [--count N] [--all]`: random programs on Nodebook and on real Elixir (`elixir`, or how
// ELIXIR says to start it). Prints the smallest program that they answer differently, or how many in a row agreed; with
// --all, goes on after a difference and prints each.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { answersOf, HARNESS, snippetsOf } from "../snippets.ts";
import { Generator } from "./generate.ts";

const BATCH = 500;

type Difference = { readonly program: string; readonly real: string; readonly here: string };

/** What real Elixir prints for a text of snippets. */
async function real(text: string): Promise<string> {
  const [command = "elixir", ...args] = (process.env.ELIXIR ?? "elixir").split(" ");
  const program = `${HARNESS}\nSnippets.run(IO.read(:stdio, :eof))`;
  const child = spawn(command, [...args, "-e", program], { stdio: ["pipe", "pipe", "ignore"] });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(text);
  await once(child, "close");
  return Buffer.concat(chunks).toString("utf8");
}

/** What Nodebook prints for the same. */
async function here(text: string): Promise<string> {
  const thread = new Worker(new URL("./batch.ts", import.meta.url), { workerData: text });
  const [output] = await once(thread, "message");
  await thread.terminate();
  return output as string;
}

const NOT_COMPILED = "not compiled";

/** An answer without what the two may word differently. */
function brief(answer: string): string {
  // a process that ends with an error says where, and that is another place in another library
  if (/^\*\* \((EXIT|exit)\)/.test(answer)) return "** (EXIT)";
  // which private function of the library did not match is its own affair
  if (answer.startsWith("** (FunctionClauseError)")) return "** (FunctionClauseError)";
  // its compiler breaks where it reports the size of a float
  if (/^\*\* \((MatchError\) .*: \[\]|CaseClauseError\) .*\{:float, \[\], nil\}.*)$/m.test(answer)) return NOT_COMPILED;
  if (answer.startsWith("** (CompileError)")) return NOT_COMPILED;
  // its compiler joins segments of binaries and finds literals that do not fit, and then the error explains less
  return (
    answer
      // a function's numbers come from its code, and from what its compiler lifted before
      .replace(/#Function<\d+\.\d+/g, "#Function<")
      .replace(/^\*\* \(ArgumentError\) construction of binary failed.*/s, "** (ArgumentError) argument error\n")
      .replace(/(ErlangError|ArgumentError)\{\s*message: ("(?:[^"\\]|\\.)*")\s*\}/gs, "$1{message: $2}")
      .replace(/construction of binary failed(?:[^"\\]|\\.)*/gs, "argument error")
  );
}

/** Whether the answers are the same, as far as the real one can answer. */
function agree({ program, real, here }: Difference): boolean {
  if (brief(real) === brief(here)) return true;
  if (!/^\*\* \(ArgumentError\) argument error\s*$/.test(real)) return false;
  // its compiler breaks on bits in the defaults of a struct, and of a call that it sees to fail it explains nothing
  return program.includes("defstruct") || here.startsWith("** (ArgumentError) errors were found");
}

/** The programs of a seed that the two answer differently, the smallest first. */
async function differencesOf(seed: number): Promise<Difference[]> {
  const generator = new Generator(seed);
  const text = Array.from({ length: BATCH }, (_, i) => generator.program(`P${i}`)).join("\n\n");
  const [expected, got] = (await Promise.all([real(text), here(text)])).map(answersOf) as [string[], string[]];
  const wrong = snippetsOf(text).flatMap((program, i) => {
    const difference = { program, real: expected[i] ?? "(none)", here: got[i] ?? "(none)" };
    // programs that the real compiler itself breaks on have no answer to compare with
    if (/Please report this bug|:v3_core|:io, :put_chars/.test(difference.real)) return [];
    return agree(difference) ? [] : [difference];
  });
  return wrong.sort((a, b) => a.program.length - b.program.length);
}

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "20000" },
    all: { type: "boolean", default: false },
  },
});
const first = Number(values.seed);
let inARow = 0;
for (let seed = first; (seed - first) * BATCH < Number(values.count); seed++) {
  const wrong = await differencesOf(seed);
  for (const { program, real, here } of values.all ? wrong : wrong.slice(0, 1))
    console.log(`seed ${seed}:\n${program}\n  real: ${real.trimEnd()}\n  here: ${here.trimEnd()}\n`);
  if (wrong.length > 0)
    console.log(`${wrong.length} of ${BATCH} programs of seed ${seed} differ; ${inARow} before it agreed`);
  if (wrong.length > 0 && !values.all) process.exit(1);
  inARow = wrong.length > 0 ? 0 : inARow + BATCH;
  if (inARow > 0) console.log(`seed ${seed}: ${inARow} programs in a row agree`);
}
process.exit(0);
