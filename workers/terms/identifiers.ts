// Which characters beyond ASCII stand in names, what scripts they are of, and what they look like. Specification: the
// Unicode syntax of Elixir 1.18, and Unicode's UTS 39, which it follows.

import { ALIKE, FIRST, LATER } from "./identifiers-recorded.ts";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Recorded ranges as the inside of a class of characters, for the flags `u` and `v`. */
function classOf(recorded: string): string {
  let last = 0;
  return words(recorded)
    .map((word) => {
      const [distance, length] = word.split(".").map((digits) => Number.parseInt(digits, 36)) as [number, number?];
      const from = last + distance;
      last = from + (length ?? 0);
      const shown = (c: number): string => `\\u{${c.toString(16)}}`;
      return length === undefined ? shown(from) : `${shown(from)}-${shown(last)}`;
    })
    .join("");
}

/** The characters beyond ASCII that a name may begin with; those that may follow besides. Inside of classes. */
export const NAME_STARTS = classOf(FIRST);
export const NAME_PARTS = NAME_STARTS + classOf(LATER);

const SCRIPTS = (
  "Arabic Armenian Bengali Bopomofo Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Han Hangul Hebrew " +
  "Hiragana Kannada Katakana Khmer Lao Latin Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan"
)
  .split(" ")
  .map((name) => [name, new RegExp(`\\p{scx=${name}}`, "u")] as const);

/** Writing systems of several scripts. */
const SYSTEMS: Readonly<Record<string, readonly string[]>> = {
  Bopomofo: ["Han with Bopomofo"],
  Han: ["Han with Bopomofo", "Japanese", "Korean"],
  Hangul: ["Korean"],
  Hiragana: ["Japanese"],
  Katakana: ["Japanese"],
};

const known = new Map<string, readonly string[]>();

/** The scripts and writing systems of a character; none when it is common to all. */
export function scriptsOf(character: string): readonly string[] {
  const before = known.get(character);
  if (before !== undefined) return before;
  const names = SCRIPTS.filter(([, re]) => re.test(character)).flatMap(([name]) => [name, ...(SYSTEMS[name] ?? [])]);
  const scripts = [...new Set(names)].sort();
  known.set(character, scripts);
  return scripts;
}

/** Whether a part of a name, between underscores, is of several scripts. */
export function mixesScripts(name: string): boolean {
  if (/^[\0-\x7f]*$/.test(name)) return false;
  return name.split("_").some((part) => {
    let shared: readonly string[] | undefined;
    for (const c of part) {
      const scripts = scriptsOf(c);
      if (scripts.length === 0) continue;
      shared = shared === undefined ? scripts : shared.filter((s) => scripts.includes(s));
      if (shared.length === 0) return true;
    }
    return false;
  });
}

let read: ReadonlyMap<string, string> | undefined;

/** What characters look like, read when it is first asked for. */
function alike(): ReadonlyMap<string, string> {
  const text = (digits: string): string => String.fromCodePoint(Number.parseInt(digits, 36));
  read ??= new Map(
    words(ALIKE).map((word) => {
      const [c, looks] = word.split("=") as [string, string];
      return [text(c), looks.split(".").map(text).join("")] as const;
    }),
  );
  return read;
}

/** What a name looks like: two names that are easily confused have the same. See `skeleton` of UTS 39. */
export function skeletonOf(name: string): string {
  const looks = alike();
  return Array.from(name.normalize("NFD"), (c) => looks.get(c) ?? c)
    .join("")
    .normalize("NFD");
}
