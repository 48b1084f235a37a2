// In: an HTML comment of a lesson, `<!-- nodebook: check … -->` with YAML inside. Out: the block that it describes, checked;
// null for a comment that is none of ours. Kinds: a check on the state of the lab, and a question to be answered before
// something is run, and a fault script for a button.

import { z } from "astro/zod";
import { load } from "js-yaml";
import { parseStep, type ScriptStep, WordsError } from "../../workers/contract/action-words.ts";
import { checkId, LessonError } from "./fence.ts";

const text = (what: string) =>
  z
    .string({ error: `${what} must be a text` })
    .trim()
    .min(1, { error: `${what} is empty` });

/** "3s", "500ms" or "1m" in milliseconds. */
const duration = z
  .string({ error: "a time is written like 3s, 500ms or 1m" })
  .regex(/^\d+(?:\.\d+)?(?:ms|s|m)$/, { error: "a time is written like 3s, 500ms or 1m" })
  .transform((time) => Number.parseFloat(time) * (time.endsWith("ms") ? 1 : time.endsWith("s") ? 1000 : 60_000));

const check = z.strictObject({
  id: text("id"),
  /** what is to be reached, as the reader sees it */
  goal: text("goal, what the reader is to reach,"),
  /** a terminal whose node runs the code; "any": the first that has one */
  node: text("node"),
  /** Elixir; reached when its value is truthy */
  code: text("code"),
  /** for so long */
  holds: duration.default(0),
  /** what is wrong while it is not reached */
  says: text("says, what is wrong while the check fails,"),
  /** Elixir whose value is shown with it */
  shows: text("shows").optional(),
  hints: z.array(text("a hint"), { error: "hints must be a list" }).default([]),
  solution: text("solution").optional(),
});

const option = z.union([
  z.strictObject({
    value: z.union([z.string(), z.number(), z.boolean()]).transform(String),
    text: text("an option's text"),
  }),
  text("an option").transform((given) => ({ value: given, text: given })),
]);

const predict = z.strictObject({
  id: text("id"),
  question: text("question"),
  /** none: the reader writes an answer */
  options: z
    .array(option, { error: "options must be a list" })
    .min(2, { error: "options needs two at least" })
    .optional(),
  node: text("node"),
  /** Elixir: what happened. nil: nothing yet */
  code: text("code"),
  /** what to do first, while the value is nil */
  first: text("first, what to do before the answer is known,"),
  explains: text("explains"),
});

const step = text("a step").transform((line, ctx): ScriptStep => {
  try {
    return parseStep(line);
  } catch (error) {
    if (!(error instanceof WordsError)) throw error;
    const form = error.usage === null ? "" : `; it is written "${error.usage.verb} ${error.usage.words}"`;
    ctx.addIssue({ code: "custom", message: `${error.message}${form}` });
    return z.NEVER;
  }
});

const fault = z.strictObject({
  id: text("id"),
  /** what to do, in the words of the terminal's `lab` command, or "wait 2s" */
  does: z.array(step, { error: "does must be a list of steps" }).min(1, { error: "does is empty" }),
  /** what the button says instead of the steps themselves */
  label: text("label").optional(),
});

/** A check on the lab's state. Texts are Markdown; `holds` in milliseconds. */
export type Check = z.infer<typeof check> & { readonly is: "check" };
/** A question whose answer is compared with what happened. Texts are Markdown. */
export type Predict = z.infer<typeof predict> & { readonly is: "predict" };
/** What the reader can do to the lab with one button. */
export type Fault = z.infer<typeof fault> & { readonly is: "fault" };
export type Block = Check | Predict | Fault;

const KINDS = { check, predict, fault };

function isKind(word: string): word is keyof typeof KINDS {
  return Object.hasOwn(KINDS, word);
}

/**
 * Reads a comment.
 * @throws {LessonError} when it is one of ours with a mistake.
 */
export function parseBlock(comment: string): Block | null {
  const match = /^<!--\s*nodebook:\s*([\w-]*)[^\S\n]*\n?([\s\S]*?)-->\s*$/.exec(comment.trim());
  if (match === null) return null;
  const [, kind = "", yaml = ""] = match;
  if (!isKind(kind)) {
    throw new LessonError(`"nodebook: ${kind}" is not known; there are ${Object.keys(KINDS).join(", ")}`);
  }
  let value: unknown;
  try {
    value = load(yaml);
  } catch (error) {
    throw new LessonError(`the YAML of this ${kind} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  const parsed = KINDS[kind].safeParse(value);
  if (!parsed.success) throw new LessonError(`this ${kind} is not right: ${wordIssues(parsed.error.issues)}`);
  checkId(parsed.data.id);
  return { is: kind, ...parsed.data } as Block;
}

/** The machines and hosts that a fault script names. */
export function namesIn({ does }: Fault): string[] {
  return does.flatMap((step): string[] => {
    if ("wait" in step || step.order.order !== "act") return [];
    const { action } = step.order;
    if (action.act === "split") return action.groups.flat();
    return "machine" in action ? [action.machine] : [action.from, action.to].filter((name) => name !== undefined);
  });
}

function wordIssues(issues: readonly { code?: string | undefined; message: string; path: PropertyKey[] }[]): string {
  return issues
    .map((issue) => {
      const { code, message, path } = issue;
      if (code === "unrecognized_keys")
        return `it does not know ${(issue as unknown as { keys: string[] }).keys.join(", ")}`;
      return path.length > 1 ? `${path.join(".")}: ${message}` : message;
    })
    .join("; ");
}
