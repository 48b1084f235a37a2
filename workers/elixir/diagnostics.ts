// Diagnostics as text, the way Elixir prints them: with a snippet of the source where there is one.

import type { Place } from "./checks.ts";
import type { Diagnostic } from "./reporter.ts";

/**
 * The text of a diagnostic; `source` finds the lines of a file, undefined in the shell. `shown` names a file.
 * `shownAs` is the text of its place, if that is known; `colored` marks severity and snippet with escape codes.
 */
export function renderDiagnostic(
  d: Diagnostic,
  source: (file: string) => string | undefined,
  shown: (file: string) => string,
  shownAs?: string,
  colored = false,
): string {
  const paint = (text: string): string => (colored ? `${d.severity === "error" ? RED : YELLOW}${text}${RESET}` : text);
  const severity = paint(`${d.severity}:`);
  const file = shown(d.file);
  const found = source(d.file)?.split("\n")[d.line - 1];
  const place = ({ line, column, where }: Place): string =>
    shownAs ??
    `${file}${line > 0 ? `:${line}` : ""}${column > 0 ? `:${column}` : ""}${where === "" ? "" : `: ${quotedWhere(where)}`}`;
  const all = [d, ...(d.more ?? [])];
  if (found === undefined) return `${severity} ${d.message}\n${all.map((p) => `└─ ${place(p)}\n`).join("")}\n`;
  const width = Math.max(2, String(d.line).length) + 1;
  const margin = " ".repeat(width + 1);
  const { text, cut } = trimmed(found);
  // without a column it is about the whole line
  const column = d.column === 0 ? indentation(text) + 1 : d.column - cut;
  const length = d.column === 0 ? text.trim().length : (d.width ?? 1);
  const mark = (d.severity === "error" ? "^" : "~").repeat(length);
  const places = all.map((p) => `${margin}└─ ${place(p)}`).join("\n");
  return `${margin}${severity} ${(d.note === undefined ? d.message : `${d.message}\n${d.note}`)
    .split("\n")
    .map((l, i) => (i === 0 || l === "" ? l : margin + l))
    .join(
      "\n",
    )}\n${margin}│\n${String(d.line).padStart(width)} │ ${text}\n${margin}│ ${paint(" ".repeat(column - 1) + mark)}\n${margin}│\n${places}\n\n`;
}

const RED = "\x1b[31m";
const YELLOW = "\x1b[33m";
const RESET = "\x1b[0m";

/** Lines that stand further to the right are shown from there. */
const MOST_INDENTED = 27;
const DOTS = `...${" ".repeat(19)}`;

/** A line as it is shown, and how many columns of it are left out. */
function trimmed(line: string): { text: string; cut: number } {
  const indented = line.length - line.trimStart().length;
  if (indented < MOST_INDENTED) return { text: line, cut: 0 };
  return { text: DOTS + line.slice(indented), cut: indented - DOTS.length };
}

/** How many columns stand before the text of a line; a tab takes eight. */
function indentation(line: string): number {
  const blank = line.slice(0, line.length - line.trimStart().length);
  return blank.replaceAll("\t", " ".repeat(8)).length;
}

const FUNCTION = /^((?:[A-Z]\w*\.)*[A-Z]\w*|:[\w.]+)\.(.*)\/(\d+)$/s;
const PLAIN = /^(?:[\p{L}_][\p{L}\p{N}_]*[?!]?|[^\p{L}\p{N}_\s"]+)$/u;

/** A function's place, its name in quotes where code would have it in quotes. */
function quotedWhere(where: string): string {
  const [, module, name, arity] = FUNCTION.exec(where) ?? [];
  return name === undefined || PLAIN.test(name) || name.startsWith('"')
    ? where
    : `${module}.${JSON.stringify(name)}/${arity}`;
}
