// A diagnostic → the message of its exception, with the lines of source it points at. Layout as Elixir 1.18 prints it.

import type { ParseDiagnostic } from "./diagnostic.ts";

/** The text of `Exception.message/1` for a parse error in a file. */
export function renderDiagnostic(found: ParseDiagnostic, file: string): string {
  const { delimiters } = found;
  const source = found.snippet.split("\n");
  const last = source[source.length - 1] ?? "";
  const line = delimiters?.endLine ?? found.line;
  // what is missing is missing at the end of the text
  const column =
    delimiters === null
      ? found.column
      : delimiters.closing === null
        ? Array.from(last).length + 1
        : delimiters.endColumn;
  const where = `${file}:${line}:${column}`;
  const head = {
    syntax: "invalid syntax found",
    token_missing: "token missing",
    mismatched: "mismatched delimiter found",
  }[found.kind];
  const first = `${head} on ${where}:\n`;
  const message = `    error: ${indent(found.description)}\n`;
  if (found.snippet === "") return `${first}${message}    └─ ${where}`;
  const width = Math.max(3, String(line).length + 1);
  const gutter = `${" ".repeat(width)} │`;
  const numbered = (n: number, text: string): string => `${String(n).padStart(width)} │ ${text}`;
  const body: string[] = [gutter];
  if (delimiters === null) body.push(numbered(line, source[0] ?? ""), `${gutter} ${" ".repeat(column - 1)}^`);
  else {
    const expected = /^["']/.test(delimiters.expected) ? delimiters.expected : `"${delimiters.expected}"`;
    const closing =
      delimiters.closing === null
        ? `└ missing closing delimiter (expected ${expected})`
        : `└ mismatched closing delimiter (expected "${delimiters.expected}")`;
    const opening = "└ unclosed delimiter";
    const open = found.column;
    if (line === found.line) {
      const gap = " ".repeat(Math.max(0, column - open - 1));
      body.push(numbered(line, source[0] ?? ""));
      body.push(`${gutter} ${" ".repeat(open - 1)}│${gap}${closing}`, `${gutter} ${" ".repeat(open - 1)}${opening}`);
    } else {
      body.push(numbered(found.line, source[0] ?? ""), `${gutter} ${" ".repeat(open - 1)}${opening}`);
      if (line - found.line > 4) body.push(`${" ".repeat(width - 3)} ...`);
      else for (let n = found.line + 1; n < line; n++) body.push(numbered(n, source[n - found.line] ?? ""));
      body.push(numbered(line, source[source.length - 1] ?? ""), `${gutter} ${" ".repeat(column - 1)}${closing}`);
    }
  }
  return `${first}${message}${body.join("\n")}\n${gutter}\n${" ".repeat(width)} └─ ${where}`;
}

function indent(text: string): string {
  return text.replace(/\n(?=[^\n])/g, "\n    ");
}
