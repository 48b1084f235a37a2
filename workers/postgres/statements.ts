// What the session layer must know of a query's text: its statements, and which of them are LISTEN and UNLISTEN.
// Lexical rules: PostgreSQL manual, chapter "SQL Syntax".

export type Subscription = { readonly verb: "listen" | "unlisten"; readonly channel: string };

// comments, strings, quoted names, dollar quotes
const SKIP = /--[^\n]*|\/\*[\s\S]*?\*\/|[eE]?'(?:[^'\\]|''|\\[\s\S])*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1/g;

/** The statements of a query, cut at the semicolons between them. */
export function splitStatements(sql: string): string[] {
  const found: string[] = [];
  let from = 0;
  const masked = sql.replace(SKIP, (m) => " ".repeat(m.length));
  for (let at = masked.indexOf(";"); at >= 0; at = masked.indexOf(";", at + 1)) {
    found.push(sql.slice(from, at));
    from = at + 1;
  }
  found.push(sql.slice(from));
  return found.map((s) => s.replace(/^(\s|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)+/, "").trimEnd()).filter((s) => s !== "");
}

/** LISTEN and UNLISTEN of a query in order. Channel "*" stands for all. */
export function subscriptions(sql: string): Subscription[] {
  if (!/listen/i.test(sql)) return [];
  return splitStatements(sql).flatMap((statement) => {
    const match = /^(listen|unlisten)\s+(\*|"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)\s*$/iu.exec(statement);
    if (match === null) return [];
    const name = match[2] as string;
    return [
      {
        verb: (match[1] as string).toLowerCase() as "listen" | "unlisten",
        channel: name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase(),
      },
    ];
  });
}

/** A name as SQL quotes it. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL quotes it. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
