// In: the language and the rest of a fence's opening line. Out: what the fence is on the page. A fence with `id=` is
// live: Elixir with `file=` is an editable file of the project, with `node=` code that the reader runs on a node;
// iex/psql/bash with `node=` is a transcript whose commands can be sent to that node's terminal. Every other fence is a
// listing.

/** What a transcript shows; also the program that takes its commands. */
export type TranscriptKind = "iex" | "psql" | "bash";

/** A live fence. */
export type Fence =
  | { readonly is: "file"; readonly id: string; readonly file: string }
  | { readonly is: "code"; readonly id: string; readonly node: string }
  | { readonly is: "transcript"; readonly id: string; readonly node: string; readonly kind: TranscriptKind };

/** An author's mistake in a lesson, worded for the author. */
export class LessonError extends Error {
  override readonly name = "LessonError";
}

const KINDS: readonly string[] = ["iex", "psql", "bash"] satisfies TranscriptKind[];

function isKind(lang: string): lang is TranscriptKind {
  return KINDS.includes(lang);
}

/**
 * Checks the id of something live: unique in its lesson, and stable, because the reader's work is kept under it.
 * @throws {LessonError}
 */
export function checkId(id: string): string {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) throw new LessonError(`id=${id}: use lower-case letters, digits and dashes`);
  return id;
}

/**
 * Reads a fence's opening line; null for a listing.
 * @throws {LessonError} when it is live but incomplete, or has a word that no fence knows.
 */
export function parseFence(lang: string | null | undefined, meta: string | null | undefined): Fence | null {
  const words = new Map<string, string>();
  for (const word of (meta ?? "").split(/\s+/).filter((w) => w !== "")) {
    const match = /^([a-z]+)=(\S+)$/.exec(word);
    if (match === null) throw new LessonError(`"${word}" is not a key=value word`);
    const [, key, value] = match as unknown as [string, string, string];
    if (words.has(key)) throw new LessonError(`"${key}=" stands twice`);
    words.set(key, value);
  }
  const given = words.get("id");
  if (given === undefined) {
    if (words.size > 0) throw new LessonError(`a fence with ${[...words.keys()].join(", ")} needs an id= as well`);
    return null;
  }
  const id = checkId(given);
  const only = (key: string): string => {
    const value = words.get(key);
    if (value === undefined) throw new LessonError(`the ${lang} fence ${id} needs ${key}=`);
    const other = [...words.keys()].find((k) => k !== "id" && k !== key);
    if (other !== undefined) throw new LessonError(`the ${lang} fence ${id} does not know ${other}=`);
    return value;
  };
  if (lang === "elixir") {
    if (words.has("file") && words.has("node")) {
      throw new LessonError(`the elixir fence ${id} has file= and node=: a file of the project, or code for a node?`);
    }
    if (words.has("file")) return { is: "file", id, file: only("file") };
    if (!words.has("node")) throw new LessonError(`the elixir fence ${id} needs file= or node=`);
    return { is: "code", id, node: only("node") };
  }
  if (lang !== null && lang !== undefined && isKind(lang)) {
    return { is: "transcript", id, node: only("node"), kind: lang };
  }
  throw new LessonError(`the fence ${id} is ${lang ?? "of no language"}: live ones are elixir, iex, psql or bash`);
}
