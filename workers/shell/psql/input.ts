// psql's query buffer: lines come in, statements come out at their semicolons; what is open shows in the prompt.
// Lexical rules: PostgreSQL manual, chapters "SQL Syntax" and "psql".

export type Open = "=" | "-" | "'" | '"' | "(" | "*" | "$";

/** Looks a variable of psql up. */
export type Lookup = (name: string) => string | undefined;

/** What a line came to: the statements it ended, and the backslash command that cut it, to the line's end. */
export type Taken = { readonly statements: string[]; readonly command: string | null };

const DOLLAR = /^\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/;
const VARIABLE = /^:(?:(\w+)|'(\w+)'|"(\w+)")/;

/** A text as SQL quotes it. */
export function literal(text: string): string {
  const quoted = `'${text.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;
  return text.includes("\\") ? ` E${quoted}` : quoted;
}

/** A variable's value as `:name`, `:'name'` or `:"name"` stands for it; undefined when there is none. */
export function substitute(text: string, lookup: Lookup): { value: string; length: number } | undefined {
  const match = VARIABLE.exec(text);
  if (match === null) return undefined;
  const [all, plain, quoted, identifier] = match;
  const value = lookup((plain ?? quoted ?? identifier) as string);
  if (value === undefined) return undefined;
  if (quoted !== undefined) return { value: literal(value), length: all.length };
  if (identifier !== undefined) return { value: `"${value.replaceAll('"', '""')}"`, length: all.length };
  return { value, length: all.length };
}

/** Lines typed so far, and where the text stands. */
export class QueryBuffer {
  readonly #lookup: Lookup;
  #text = "";
  #open: Open = "=";
  /** the open text is of the form E'…', where a backslash escapes */
  #escapes = false;
  #parens = 0;
  #dollar = "";
  #comments = 0;

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  get text(): string {
    return this.#text;
  }

  /** The character of the prompt: "=" at the start of a query. */
  get open(): Open {
    if (this.#open !== "=") return this.#open;
    if (this.#parens > 0) return "(";
    return this.#text === "" ? "=" : "-";
  }

  clear(): void {
    this.#text = "";
    this.#open = "=";
    this.#parens = 0;
    this.#comments = 0;
  }

  /** Takes a line in. Lines of one query are joined by newlines. */
  add(line: string): Taken {
    const statements: string[] = [];
    const before = this.#text;
    if (before !== "") this.#text += "\n";
    const joined = this.#text;
    const command = this.#scan(line, statements);
    // a line that only held a command is no line of the query
    if (this.#text === joined && statements.length === 0 && command !== null) this.#text = before;
    return { statements, command };
  }

  #scan(line: string, statements: string[]): string | null {
    for (let i = 0; i < line.length; i++) {
      const c = line[i] as string;
      const two = line.slice(i, i + 2);
      if (this.#open !== "=") {
        i += this.#inside(c, two, line[i + 1]);
        continue;
      }
      if (two === "--") {
        this.#text += line.slice(i);
        return null;
      }
      if (two === "/*") {
        this.#open = "*";
        this.#comments = 1;
        this.#text += two;
        i++;
        continue;
      }
      const dollar = c === "$" ? DOLLAR.exec(line.slice(i))?.[0] : undefined;
      if (dollar !== undefined && !/[\w$]$/.test(this.#text)) {
        this.#open = "$";
        this.#dollar = dollar;
        this.#text += dollar;
        i += dollar.length - 1;
        continue;
      }
      if (c === ":" && two !== "::" && two !== ":=" && !this.#text.endsWith(":")) {
        const found = substitute(line.slice(i), this.#lookup);
        if (found !== undefined) {
          this.#text += found.value;
          i += found.length - 1;
          continue;
        }
      }
      if (c === "\\") {
        if (two !== "\\;") return line.slice(i);
        this.#text += ";";
        i++;
        continue;
      }
      // blanks before a query are none of it
      if (this.#text === "" && /\s/.test(c)) continue;
      if (c === "'" || c === '"') {
        this.#open = c;
        this.#escapes = c === "'" && /(^|\W)[eE]$/.test(this.#text);
      } else if (c === "(") this.#parens++;
      else if (c === ")") this.#parens = Math.max(0, this.#parens - 1);
      this.#text += c;
      if (c === ";" && this.#parens === 0) {
        statements.push(this.#text);
        this.#text = "";
      }
    }
    return null;
  }

  /** A character within quotes or a comment. Answers how many characters more it took. */
  #inside(c: string, two: string, next: string | undefined): number {
    this.#text += c;
    switch (this.#open) {
      case "'":
      case '"':
        if (c === "\\" && this.#escapes && next !== undefined) {
          this.#text += next;
          return 1;
        }
        if (c === this.#open) this.#open = "=";
        return 0;
      case "$":
        if (this.#text.endsWith(this.#dollar)) this.#open = "=";
        return 0;
      default:
        if (two !== "*/" && two !== "/*") return 0;
        this.#comments += two === "/*" ? 1 : -1;
        this.#text += next;
        if (this.#comments === 0) this.#open = "=";
        return 1;
    }
  }
}

const ESCAPES: Record<string, string> = { n: "\n", t: "\t", b: "\b", r: "\r", f: "\f" };

/** The arguments of a backslash command, and the rest of the line after it: another command, or SQL after `\\`. */
export function parseArguments(text: string, lookup: Lookup): { args: string[]; rest: string | null } {
  const args: string[] = [];
  let current: string | null = null;
  let i = 0;
  const push = (): void => {
    if (current !== null) args.push(current);
    current = null;
  };
  for (; i < text.length; i++) {
    const c = text[i] as string;
    if (/\s/.test(c)) {
      push();
      continue;
    }
    if (c === "\\") {
      push();
      return { args, rest: text[i + 1] === "\\" ? text.slice(i + 2) : text.slice(i) };
    }
    current ??= "";
    if (c === "'") {
      for (i++; i < text.length; i++) {
        const d = text[i] as string;
        if (d === "'" && text[i + 1] !== "'") break;
        if (d === "'") i++;
        if (d === "\\" && i + 1 < text.length) {
          const escaped = text[++i] as string;
          current += ESCAPES[escaped] ?? escaped;
        } else current += d;
      }
    } else if (c === '"') {
      const end = text.indexOf('"', i + 1);
      const to = end < 0 ? text.length : end + 1;
      current += text.slice(i, to);
      i = to - 1;
    } else {
      const found = c === ":" ? substitute(text.slice(i), lookup) : undefined;
      current += found?.value ?? c;
      i += (found?.length ?? 1) - 1;
    }
  }
  push();
  return { args, rest: null };
}
