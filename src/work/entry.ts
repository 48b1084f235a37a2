// What is kept of a reader's work: one entry for each lesson and stable id. Whatever comes from storage, another tab or a
// file is unknown until `readEntry` has looked at it.

/** A piece of the reader's work. The value can be anything that can be cloned; bytes are a Uint8Array. */
export type Entry = {
  /** the lesson's id, "one-listener-per-cluster" */
  readonly lesson: string;
  /** stable within the lesson: the id of a fence, "check/one-holder", "history/node1" */
  readonly id: string;
  readonly value: unknown;
  /** the hash of the author's text that this was made from (`hashText`), or null when there is none */
  readonly original: string | null;
  /** counts the writes, so that a tab notices that another one has written meanwhile */
  readonly version: number;
  /** milliseconds since 1970 */
  readonly at: number;
};

const NAME = /^[\w][\w./@-]{0,199}$/;

/** Whether a text can name a lesson or an entry. */
export function isName(name: unknown): name is string {
  return typeof name === "string" && NAME.test(name);
}

/** Checks what should be an entry; null when it is none. */
export function readEntry(found: unknown): Entry | null {
  if (typeof found !== "object" || found === null) return null;
  const { lesson, id, value, original, version, at } = found as Record<keyof Entry, unknown>;
  if (!isName(lesson) || !isName(id) || value === undefined) return null;
  if (original !== null && typeof original !== "string") return null;
  if (!Number.isSafeInteger(version) || (version as number) < 1) return null;
  if (typeof at !== "number" || !Number.isFinite(at)) return null;
  return { lesson, id, value, original, version: version as number, at };
}

/** The key of an entry among all. */
export function keyOf(lesson: string, id: string): string {
  return `${lesson} ${id}`;
}

/** A short hash of an author's text: tells whether it has changed, and is no protection against anybody. */
export function hashText(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b >>> 0).toString(16).padStart(8, "0") + (a >>> 0).toString(16).padStart(8, "0");
}
