// In: a lesson's front matter. Out: the same, checked, or messages that tell an author what to write.

import { z } from "astro/zod";

const word = (what: string) =>
  z
    .string({ error: `${what} is missing` })
    .trim()
    .min(1, { error: `${what} is empty` });

const name = (what: string) =>
  word(what).regex(/^[a-z][a-z0-9_]*$/, { error: `${what}: use lower-case letters, digits and underscores` });

const terminal = z.strictObject(
  {
    name: name("a terminal's name"),
    run: word("a terminal's run: the command that its Start button types"),
    env: z.record(z.string(), z.string({ error: "an env value must be text: put it in quotes" })).optional(),
  },
  { error: (issue) => unknownKeys(issue, "a terminal", "name, run, env") },
);

const lab = z.strictObject(
  {
    host: name("lab.host, the host that the nodes run on"),
    project: name("lab.project, a folder of content/projects"),
    postgres: name("lab.postgres, the name of the database"),
    terminals: z
      .array(terminal, { error: "lab.terminals must be a list" })
      .min(1, { error: "lab.terminals needs at least one terminal" })
      .refine((list) => new Set(list.map((t) => t.name)).size === list.length, {
        error: "two of lab.terminals have the same name",
      }),
  },
  { error: (issue) => unknownKeys(issue, "lab", "host, project, postgres, terminals") },
);

/** Front matter of a lesson. */
export const lessonSchema = z.strictObject(
  {
    title: word("title"),
    summary: word("summary, one or two sentences for the list of lessons").max(240, {
      error: "summary is longer than 240 characters",
    }),
    minutes: z
      .number({ error: "minutes, how long the lesson takes, must be a number" })
      .int({ error: "minutes must be a whole number" })
      .positive({ error: "minutes must be more than 0" }),
    lab,
  },
  { error: (issue) => unknownKeys(issue, "front matter", "title, summary, minutes, lab") },
);

/** Front matter of a chapter. */
export const chapterSchema = z.strictObject(
  {
    title: word("title"),
    summary: word("summary, one or two sentences"),
    lessons: z
      .array(word("the id of a lesson"), { error: "lessons must be a list of lessons' file names, without .md" })
      .min(1, { error: "lessons is empty" }),
  },
  { error: (issue) => unknownKeys(issue, "a chapter", "title, summary, lessons") },
);

export type LessonFrontMatter = z.infer<typeof lessonSchema>;

function unknownKeys(issue: { code?: string; keys?: unknown }, what: string, known: string): string | undefined {
  if (issue.code === "unrecognized_keys" && Array.isArray(issue.keys)) {
    return `${what} does not know ${issue.keys.join(", ")}; it knows ${known}`;
  }
  return issue.code === "invalid_type" ? `${what} is missing: it needs ${known}` : undefined;
}
