// In: a fault script: one line per step, in the words of the terminal's `lab` command, and "wait 5s". Out: its steps, or
// what is wrong with which line. "#" begins a comment.

import { parseStep, type ScriptStep, WordsError } from "../../workers/contract/action-words.ts";

/** A step of a script and its line, counted from 1. */
export type ScriptLine = { readonly line: number; readonly step: ScriptStep };

/** A line that says nothing that can be done. */
export type ScriptProblem = { readonly line: number; readonly message: string };

/** Reads a script. With problems, none of it should be run. */
export function parseScript(text: string): { steps: ScriptLine[]; problems: ScriptProblem[] } {
  const steps: ScriptLine[] = [];
  const problems: ScriptProblem[] = [];
  for (const [i, raw] of text.split("\n").entries()) {
    const words = raw.replace(/(^|\s)#.*$/, "").trim();
    if (words === "") continue;
    const line = i + 1;
    try {
      steps.push({ line, step: parseStep(words) });
    } catch (error) {
      if (!(error instanceof WordsError)) throw error;
      const form = error.usage === null ? "" : ` (${`${error.usage.verb} ${error.usage.words}`.trim()})`;
      problems.push({ line, message: `${error.message}${form}` });
    }
  }
  return { steps, problems };
}
