// In: a fault script: one line per step, in the words of the terminal's `lab` command, and "wait 5s". Out: its steps, or
// what is wrong with which line. "#" begins a comment.

import { describeOrder, parseWords, WordsError } from "../../workers/contract/action-words.ts";
import type { Order } from "../../workers/contract/lab.ts";

/** A step of a script. `line` counts from 1; `wait` is in milliseconds of the lab's clock. */
export type ScriptStep = {
  readonly line: number;
  readonly words: string;
  readonly does: { readonly order: Order } | { readonly wait: number };
};

/** A line that says nothing that can be done. */
export type ScriptProblem = { readonly line: number; readonly message: string };

const WAIT = /^wait\s+(\d+(?:\.\d+)?)(ms|s|m)$/;

/** Reads a script. With problems, none of it should be run. */
export function parseScript(text: string): { steps: ScriptStep[]; problems: ScriptProblem[] } {
  const steps: ScriptStep[] = [];
  const problems: ScriptProblem[] = [];
  for (const [i, raw] of text.split("\n").entries()) {
    const words = raw.replace(/(^|\s)#.*$/, "").trim();
    if (words === "") continue;
    const line = i + 1;
    const wait = WAIT.exec(words);
    try {
      if (wait !== null) {
        const unit = { ms: 1, s: 1000, m: 60_000 }[wait[2] ?? "ms"] as number;
        steps.push({ line, words, does: { wait: Number(wait[1]) * unit } });
      } else if (/^wait\b/.test(words)) {
        problems.push({ line, message: "wait needs a time, as wait 5s or wait 200ms" });
      } else {
        steps.push({ line, words, does: { order: parseWords(words.split(/\s+/)) } });
      }
    } catch (error) {
      if (!(error instanceof WordsError)) throw error;
      const form = error.usage === null ? "" : ` (${`${error.usage.verb} ${error.usage.words}`.trim()})`;
      problems.push({ line, message: `${error.message}${form}` });
    }
  }
  return { steps, problems };
}

/** What a step does, in words. */
export function describeStep({ does }: ScriptStep): string {
  return "wait" in does
    ? `wait ${does.wait >= 1000 ? `${does.wait / 1000} s` : `${does.wait} ms`}`
    : describeOrder(does.order);
}
