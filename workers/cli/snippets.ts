// Snippets: paragraphs of Elixir and what real Elixir answered to each. In: a file of snippets and its recording. Out: the
// snippets that Nodebook answers in another way.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { VirtualGround } from "../simulation/virtual-ground.ts";
import { startNode } from "./start-node.ts";

const FOLDER = fileURLToPath(new URL("../conformance/snippets/", import.meta.url));

/** How long a file's snippets may take, in milliseconds of their own time. */
const LONGEST = 600_000;

/** The Elixir that runs snippets: `Snippets.run(text)`. */
export const HARNESS = readFileSync(`${FOLDER}run.exs`, "utf8");

export type Difference = { readonly snippet: string; readonly real: string; readonly here: string };

/** Every file of snippets, as paths from the folder. */
export function snippetFiles(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((f) => f.endsWith(".exs") && f !== "run.exs" && statSync(FOLDER + f).isFile())
    .sort();
}

/** The snippets of a text, in the order of their numbers. */
export function snippetsOf(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .filter((snippet) => !snippet.split("\n").every((line) => line === "" || line.startsWith("#")));
}

/** What each snippet answered, from what the harness printed. */
export function answersOf(output: string): string[] {
  return output.split(/^%% \d+\n/m).slice(1);
}

/**
 * Runs the snippets of a text on a node of their own; answers what the harness printed. Time is virtual: a snippet that
 * sleeps takes no time, and no time passes while one works.
 */
export async function evaluate(text: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  const literal = JSON.stringify(text).replaceAll("#{", "\\#{");
  const program = `${HARNESS}\nSnippets.run(${literal})\n`;
  const virtual = new VirtualGround(1);
  let ended = false;
  const node = await startNode({
    write: (device, data) => void (device === 1 && chunks.push(data.slice())),
    exit: () => {
      ended = true;
    },
    ground: virtual,
  });
  node.runScript([{ text: program, file: "run.exs" }]);
  if (!virtual.run(LONGEST, () => ended)) throw new Error("the snippets did not end");
  return Buffer.concat(chunks).toString("utf8");
}

/** Runs a file's snippets. Answers how many there are and which differ from their recording. */
export async function compareSnippets(file: string): Promise<{ count: number; differences: Difference[] }> {
  const text = readFileSync(FOLDER + file, "utf8");
  const snippets = snippetsOf(text);
  const real = answersOf(readFileSync(FOLDER + file.replace(/\.exs$/, ".out"), "utf8"));
  const here = answersOf(await evaluate(text));
  if (real.length !== snippets.length) throw new Error(`${file} has changed since it was recorded`);
  const differences = snippets.flatMap((snippet, i) =>
    real[i] === here[i] ? [] : [{ snippet, real: real[i] as string, here: here[i] ?? "(no answer)\n" }],
  );
  return { count: snippets.length, differences };
}
