// Diagnostics as text, the way Elixir prints them: with a snippet of the source where there is one.

import type { Diagnostic } from "./compiler.ts";

/** The text of a diagnostic; `source` finds the lines of a file, undefined in the shell. Files of `cwd` are shown from there. */
export function renderDiagnostic(d: Diagnostic, source: (file: string) => string | undefined, cwd: string): string {
  const file = d.file.startsWith(`${cwd}/`) ? d.file.slice(cwd.length + 1) : d.file;
  const text = source(d.file)?.split("\n")[d.line - 1];
  const at = `${file}:${d.line}${d.column > 0 && text !== undefined ? `:${d.column}` : ""}${d.where === "" ? "" : `: ${d.where}`}`;
  if (text === undefined || d.column === 0)
    return `${text === undefined ? "" : "    "}${d.severity}: ${d.message}\n${text === undefined ? "" : "    "}└─ ${at}\n\n`;
  const width = Math.max(2, String(d.line).length) + 1;
  const margin = " ".repeat(width + 1);
  const mark = d.severity === "error" ? "^" : "~".repeat(Math.max(1, tokenLength(text, d.column)));
  return `${margin}${d.severity}: ${d.message.split("\n").join(`\n${margin}`)}\n${margin}│\n${String(d.line).padStart(width)} │ ${text}\n${margin}│ ${" ".repeat(d.column - 1)}${mark}\n${margin}│\n${margin}└─ ${at}\n\n`;
}

function tokenLength(line: string, column: number): number {
  return /^[\w.?!@]+/.exec(line.slice(column - 1))?.[0].length ?? 1;
}
