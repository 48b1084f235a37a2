// `npm run differential -- [--seed N] [--count N]`: random programs on Nodebook and on real Elixir (`elixir`, or how
// ELIXIR says to start it). Prints the smallest program that they answer differently, or how many in a row agreed.

import { spawnSync } from "node:child_process";
import { answersOf, evaluate, HARNESS, snippetsOf } from "../snippets.ts";
import { Generator } from "./generate.ts";

const BATCH = 500;

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

function real(text: string): string {
  const [command = "elixir", ...args] = (process.env.ELIXIR ?? "elixir").split(" ");
  const program = `${HARNESS}\nSnippets.run(IO.read(:stdio, :eof))`;
  const { stdout, error } = spawnSync(command, [...args, "-e", program], {
    input: text,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["pipe", "pipe", "ignore"],
  });
  if (error !== undefined) throw error;
  return stdout;
}

function brief(answer: string): string {
  if (answer.startsWith("** (EXIT)")) return "** (EXIT)";
  // which private function of the library did not match is its own affair
  if (answer.startsWith("** (FunctionClauseError)")) return "** (FunctionClauseError)";
  return answer.replace(/^\*\* \(ArgumentError\) construction of binary failed.*/, "** (ArgumentError) argument error");
}

const first = option("seed", 1);
const count = option("count", 20_000);
const show = option("show", 1);
let agreed = 0;
for (let seed = first; agreed < count; seed++) {
  const generator = new Generator(seed);
  const text = Array.from({ length: BATCH }, (_, i) => generator.program(`P${i}`)).join("\n\n");
  const programs = snippetsOf(text);
  const expected = answersOf(real(text));
  const got = answersOf(await evaluate(text));
  // a process that ends with an error says where, and that is another place in another library
  // its compiler joins some segments of binaries, and then the error explains less
  const same = (a: string | undefined, b: string | undefined): boolean =>
    a === b || (a !== undefined && b !== undefined && brief(a) === brief(b));
  const wrong = programs.flatMap((program, i) =>
    same(got[i], expected[i]) || /Please report this bug|:v3_core|:io, :put_chars/.test(expected[i] ?? "")
      ? []
      : [{ program, real: expected[i] ?? "(none)", here: got[i] ?? "(none)" }],
  );
  if (wrong.length > 0) {
    wrong.sort((a, b) => a.program.length - b.program.length);
    for (const { program, real, here } of wrong.slice(0, show))
      console.log(`seed ${seed}:\n${program}\n  real: ${real.trimEnd()}\n  here: ${here.trimEnd()}\n`);
    console.log(`${wrong.length} of ${BATCH} programs of seed ${seed} differ; ${agreed} before it agreed`);
    process.exit(1);
  }
  agreed += BATCH;
  console.log(`seed ${seed}: ${agreed} programs in a row agree`);
}
process.exit(0);
