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
    host: word("a terminal's host").optional(),
    env: z.record(z.string(), z.string({ error: "an env value must be text: put it in quotes" })).optional(),
  },
  { error: (issue) => unknownKeys(issue, "a terminal", "name, run, host, env") },
);

const host = z.strictObject(
  {
    name: word("a host's name").regex(/^[a-z][a-z0-9_.-]*$/, {
      error: "a host's name: use lower-case letters, digits, dashes and dots",
    }),
    address: z.ipv4({ error: "a host's address must be one like 192.168.1.11" }),
  },
  { error: (issue) => unknownKeys(issue, "a host", "name, address") },
);

function different<T>(list: readonly T[], key: (item: T) => string): boolean {
  return new Set(list.map(key)).size === list.length;
}

const lab = z
  .strictObject(
    {
      host: name("lab.host, the host that the nodes run on").optional(),
      hosts: z
        .array(host, { error: "lab.hosts must be a list" })
        .min(1, { error: "lab.hosts needs at least one host" })
        .refine((list) => different(list, (h) => h.name), { error: "two of lab.hosts have the same name" })
        .refine((list) => different(list, (h) => h.address), { error: "two of lab.hosts have the same address" })
        .optional(),
      project: name("lab.project, a folder of content/projects"),
      postgres: name("lab.postgres, the name of the database").optional(),
      terminals: z
        .array(terminal, { error: "lab.terminals must be a list" })
        .min(1, { error: "lab.terminals needs at least one terminal" })
        .refine((list) => different(list, (t) => t.name), { error: "two of lab.terminals have the same name" }),
    },
    { error: (issue) => unknownKeys(issue, "lab", "host or hosts, project, postgres, terminals") },
  )
  .refine((given) => (given.host === undefined) !== (given.hosts === undefined), {
    error: "lab needs host, the name of its only host, or hosts with names and addresses",
  })
  .superRefine(({ host: only, hosts, terminals }, ctx) => {
    const known = hosts?.map((h) => h.name) ?? (only === undefined ? [] : [only]);
    if (known.length === 0) return;
    for (const { name: of, host: on } of terminals) {
      if (on === undefined || known.includes(on)) continue;
      ctx.addIssue({
        code: "custom",
        message: `terminal ${of}: the lab has no host ${on}; it has ${known.join(", ")}`,
      });
    }
  });

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
