// Where the lines of generated code come from, as one short text for a whole module: it is asked when something raises,
// and an array for each line would be most of what a node holds. In: entries by line. Out: text, and entries again.

/** One generated line: which function it belongs to, its source line, and whether it is a tail call. */
export type LineEntry = readonly [fn: number, line: number, tail: boolean];

const BASE = 36;

/**
 * Lines are separated by commas: nothing for a line that is as the one before it; otherwise the function (with a `!` for a
 * tail call) and, behind a dot, the source line where there is one. Numbers are in base 36.
 */
export function writeLineMap(entries: readonly LineEntry[]): string {
  let before = "";
  const out: string[] = [];
  for (const [fn, line, tail] of entries) {
    const text = `${fn.toString(BASE)}${tail ? "!" : ""}${line === 0 ? "" : `.${line.toString(BASE)}`}`;
    out.push(text === before ? "" : text);
    before = text;
  }
  return out.join(",");
}

/** The entry of the line with this index, from 0. */
export function readLineMap(map: string, index: number): LineEntry | undefined {
  if (index < 0) return undefined;
  let from = 0;
  for (let line = 0; line < index; line++) {
    from = map.indexOf(",", from) + 1;
    if (from === 0) return undefined;
  }
  const next = map.indexOf(",", from);
  let end = next < 0 ? map.length : next;
  while (from === end && from > 0) {
    end = from - 1;
    from = end === 0 ? 0 : map.lastIndexOf(",", end - 1) + 1;
  }
  const [fn = "", line = "0"] = map.slice(from, end).split(".");
  if (fn === "") return undefined;
  return [Number.parseInt(fn, BASE), Number.parseInt(line, BASE), fn.endsWith("!")];
}
