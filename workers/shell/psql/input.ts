// psql's query buffer: lines come in, statements come out at their semicolons; what is open shows in the prompt.
// Lexical rules: PostgreSQL manual, chapter "SQL Syntax".

export type Open = "=" | "-" | "'" | '"' | "(" | "*" | "$";

/** Lines typed so far, and where the text stands. */
export class QueryBuffer {
  #text = "";
  #open: Open = "=";
  #parens = 0;
  #dollar = "";
  #comments = 0;

  get text(): string {
    return this.#text;
  }

  /** The character of the prompt: "=" at the start of a query. */
  get open(): Open {
    if (this.#open !== "=") return this.#open;
    if (this.#parens > 0) return "(";
    return this.#text.trim() === "" ? "=" : "-";
  }

  clear(): void {
    this.#text = "";
    this.#open = "=";
    this.#parens = 0;
    this.#comments = 0;
  }

  /** Takes a line in. Answers the statements that it ended; a backslash command cuts it. */
  add(line: string): { statements: string[]; command: string | null } {
    const statements: string[] = [];
    if (this.#text !== "") this.#text += "\n";
    for (let i = 0; i < line.length; i++) {
      const c = line[i] as string;
      const two = line.slice(i, i + 2);
      this.#text += c;
      switch (this.#open) {
        case "'":
        case '"':
          if (c === this.#open) this.#open = "=";
          continue;
        case "$":
          if (this.#text.endsWith(this.#dollar)) this.#open = "=";
          continue;
        case "*":
          if (two === "*/" || two === "/*") {
            this.#comments += two === "/*" ? 1 : -1;
            this.#text += line[++i];
            if (this.#comments === 0) this.#open = "=";
          }
          continue;
        default:
      }
      if (two === "--") {
        this.#text += line.slice(i + 1);
        break;
      }
      if (two === "/*") {
        this.#open = "*";
        this.#comments = 1;
        this.#text += line[++i];
        continue;
      }
      const dollar = /^\$\w*\$/.exec(line.slice(i))?.[0];
      if (dollar !== undefined && !/\w$/.test(this.#text.slice(0, -1))) {
        this.#open = "$";
        this.#dollar = dollar;
        this.#text += dollar.slice(1);
        i += dollar.length - 1;
      } else if (c === "'" || c === '"') this.#open = c;
      else if (c === "(") this.#parens++;
      else if (c === ")") this.#parens = Math.max(0, this.#parens - 1);
      else if (c === "\\") {
        this.#text = this.#text.slice(0, -1);
        return { statements, command: line.slice(i) };
      } else if (c === ";" && this.#parens === 0) {
        statements.push(this.#text.trim());
        this.#text = "";
      }
    }
    if (this.#text.trim() === "") this.#text = "";
    return { statements, command: null };
  }
}
